import ArgumentParser
import GugusDomain

struct CommitmentObject: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "object",
      Term(
        en: "Object to the last verdict as its debtor, or answer the objection.",
        id: "Ajukan keberatan atas hasil verifikasi terakhir, atau jawab keberatan itu."),
      discussion: Term(
        en: "An objection comes within the answer term of the verdict. Whoever governs the task "
          + "force answers it, or the named verifier; until then the commitment counts in no one's "
          + "favour. One that is upheld sets the verdict aside, and the claim waits for another.",
        id:
          "Keberatan diajukan dalam batas waktu menjawab sejak hasil verifikasi. Yang menjawabnya "
          + "pengelola gugus tugas atau verifikator yang ditunjuk; sampai dijawab, komitmen itu "
          + "tidak diperhitungkan bagi pihak mana pun. Bila diterima, hasil verifikasi itu tidak berlaku "
          + "dan klaimnya menunggu verifikasi baru."))
  }

  static let exclusions = [
    Exclusion(among: ["--uphold"], ["--dismiss"])
  ]

  @OptionGroup var commitment: CommitmentArgument

  @Flag(help: ArgumentHelp(en: "The verdict is set aside.", id: "Keberatan diterima."))
  var uphold = false

  @Flag(help: ArgumentHelp(en: "The verdict stands.", id: "Keberatan ditolak."))
  var dismiss = false

  @Option(help: ArgumentHelp(en: "Why.", id: "Alasannya."))
  var reason: String

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> ActOnCommitment {
    ActOnCommitment(
      commitment.code,
      uphold || dismiss
        ? .answerObjection(isUpheld: uphold, reason: reason) : .object(grounds: reason))
  }
}
