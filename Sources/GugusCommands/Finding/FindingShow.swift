import ArgumentParser
import GugusDomain
import GugusOutput
import GugusStore

struct FindingShow: ShowingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "show",
      Term(en: "Show a finding and its whole story.", id: "Tampilkan temuan dan riwayatnya."))
  }

  @OptionGroup var finding: FindingArgument
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  var scope: ViewScope { .subject(.finding(finding.code)) }

  func document(_ context: Context) throws -> Document {
    let workspace = try context.workspace()
    return .finding(
      try workspace.finding(finding.code),
      history: try workspace.history(of: .finding(finding.code)), today: context.today)
  }
}
