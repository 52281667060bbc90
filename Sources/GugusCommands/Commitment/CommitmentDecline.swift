import ArgumentParser
import GugusDomain

struct CommitmentDecline: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "decline",
      Term(en: "Decline a proposal, as its debtor.", id: "Tolak usulan, sebagai penanggung jawab."))
  }

  @OptionGroup var commitment: CommitmentArgument

  @Option(help: ArgumentHelp(en: "Why.", id: "Alasannya."))
  var reason: String

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> ActOnCommitment {
    ActOnCommitment(commitment.code, .decline(reason: reason))
  }
}
