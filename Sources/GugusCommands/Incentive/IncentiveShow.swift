import ArgumentParser
import GugusDomain
import GugusOutput
import GugusStore

struct IncentiveShow: ShowingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "show",
      Term(
        en: "Show an award or sanction, what it rests on, and its whole story.",
        id: "Tampilkan penghargaan atau sanksi, dasarnya, dan riwayatnya."))
  }

  @OptionGroup var incentive: IncentiveArgument
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  var scope: ViewScope { .subject(.incentive(incentive.code)) }

  func document(_ context: Context) throws -> Document {
    let workspace = try context.workspace()
    return .incentive(
      try workspace.incentive(incentive.code),
      history: try workspace.history(of: .incentive(incentive.code)), today: context.today)
  }
}
