import ArgumentParser
import GugusDomain

struct CommitmentDelegate: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "delegate",
      Term(
        en: "Ask another agency to owe it instead, or answer as that agency.",
        id: "Minta instansi lain mengambil alih, atau jawab sebagai instansi itu."),
      discussion: Term(
        en: "The old debtor stays on record, accountable until the other accepts.",
        id: "Penanggung jawab lama tetap tercatat dan bertanggung jawab sampai yang lain menerima."
      ))
  }

  static let exclusions = [
    Exclusion(among: ["--agree"], ["--refuse"], ["--to"]),
    Exclusion(among: ["--agree"], ["--reason"]),
  ]

  @OptionGroup var commitment: CommitmentArgument

  @Option(help: ArgumentHelp(en: "The agency that is to owe it.", id: "Instansi yang diminta."))
  var to: AgencyCode?

  @OptionGroup var answer: AnswerOptions
  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> ActOnCommitment {
    ActOnCommitment(
      commitment.code,
      try answer.step(
        .delegation, missing: Term(same: "--to"),
        to.map { agency in { .delegation(to: agency, reason: .known($0)) } }))
  }
}
