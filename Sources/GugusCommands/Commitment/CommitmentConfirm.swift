import ArgumentParser
import GugusDomain

struct CommitmentConfirm: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "confirm",
      Term(
        en: "Confirm the fact that a commitment waits for.",
        id: "Konfirmasi fakta yang ditunggu komitmen."))
  }

  @OptionGroup var commitment: CommitmentArgument

  @Option(
    help: ArgumentHelp(en: "What shows it: a letter, a link.", id: "Buktinya: surat, tautan."))
  var evidence: String

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> ActOnCommitment {
    ActOnCommitment(commitment.code, .confirmFact(evidence: evidence))
  }
}
