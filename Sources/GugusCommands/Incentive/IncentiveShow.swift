import ArgumentParser
import GugusApplication
import GugusDomain

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

  func shown(_ context: Context) -> ShowIncentive { ShowIncentive(incentive.code) }
}
