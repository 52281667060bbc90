import ArgumentParser
import GugusDomain

struct IncentiveAppeal: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "appeal",
      Term(
        en: "Appeal against an award or sanction, for the agency concerned.",
        id: "Ajukan banding, atas nama instansi yang bersangkutan."))
  }

  @OptionGroup var incentive: IncentiveArgument

  @Option(help: ArgumentHelp(en: "Why.", id: "Alasannya."))
  var reason: String

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> ActOnIncentive {
    ActOnIncentive(incentive.code, .appeal(reason: reason))
  }
}
