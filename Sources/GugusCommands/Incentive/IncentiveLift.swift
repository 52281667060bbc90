import ArgumentParser
import GugusDomain

struct IncentiveLift: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "lift",
      Term(
        en: "Lift an award or sanction before it lapses.",
        id: "Cabut penghargaan atau sanksi sebelum berakhir."))
  }

  @OptionGroup var incentive: IncentiveArgument

  @Option(help: ArgumentHelp(en: "Why.", id: "Alasannya."))
  var reason: String

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> ActOnIncentive {
    ActOnIncentive(incentive.code, .lift(reason: reason))
  }
}
