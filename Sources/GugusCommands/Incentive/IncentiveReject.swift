import ArgumentParser
import GugusDomain

struct IncentiveReject: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "reject",
      Term(
        en: "Turn an appeal down.",
        id: "Tolak banding."))
  }

  @OptionGroup var incentive: IncentiveArgument

  @Option(help: ArgumentHelp(en: "Why.", id: "Alasannya."))
  var reason: String

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> ActOnIncentive {
    ActOnIncentive(incentive.code, .rejectAppeal(reason: reason))
  }
}
