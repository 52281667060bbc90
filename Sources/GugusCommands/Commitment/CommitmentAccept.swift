import ArgumentParser
import GugusDomain

struct CommitmentAccept: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "accept",
      Term(en: "Accept a proposal, as its debtor.", id: "Terima usulan, sebagai penanggung jawab."))
  }

  @OptionGroup var commitment: CommitmentArgument

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> ActOnCommitment {
    ActOnCommitment(commitment.code, .accept)
  }
}
