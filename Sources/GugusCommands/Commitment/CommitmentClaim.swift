import ArgumentParser
import GugusDomain

struct CommitmentClaim: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "claim",
      Term(
        en: "Say that it is done, as its debtor; a verdict follows.",
        id: "Nyatakan selesai, sebagai penanggung jawab; verifikasi menyusul."))
  }

  @OptionGroup var commitment: CommitmentArgument

  @Option(help: ArgumentHelp(en: "A note.", id: "Catatan."))
  var note: String?

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> ActOnCommitment {
    ActOnCommitment(commitment.code, .claim(note: note))
  }
}
