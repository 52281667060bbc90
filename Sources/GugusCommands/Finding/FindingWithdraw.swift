import ArgumentParser
import GugusDomain

struct FindingWithdraw: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "withdraw", Term(en: "Take a finding back.", id: "Cabut temuan."))
  }

  @OptionGroup var finding: FindingArgument

  @Option(help: ArgumentHelp(en: "Why.", id: "Alasannya."))
  var reason: String

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> ActOnFinding {
    ActOnFinding(finding.code, .withdraw(reason: reason))
  }
}
