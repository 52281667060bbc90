import ArgumentParser
import GugusApplication
import GugusDomain

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

  func shown(_ context: Context) -> ShowFinding { ShowFinding(finding.code) }
}
