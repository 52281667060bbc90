import ArgumentParser
import GugusDomain

struct CommitmentRevise: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "revise",
      Term(
        en: "Ask the other side for new terms, or answer what it asked.",
        id: "Minta revisi kepada pihak lain, atau jawab permintaannya."),
      discussion: Term(
        en: "The first due date stays on record whatever is agreed.",
        id: "Batas waktu awal tetap tercatat apa pun yang disepakati."))
  }

  @OptionGroup var commitment: CommitmentArgument

  @Option(
    help: ArgumentHelp(en: "The new due date asked for.", id: "Batas waktu baru yang diminta."))
  var due: DateWord?

  @Option(
    help: ArgumentHelp(en: "The new deliverable asked for.", id: "Keluaran baru yang diminta."))
  var deliverable: String?

  @Option(help: ArgumentHelp(en: "Why.", id: "Alasannya."))
  var reason: String?

  @Flag(help: ArgumentHelp(en: "Agree to what was asked.", id: "Setujui yang diminta."))
  var agree = false

  @Flag(help: ArgumentHelp(en: "Refuse what was asked.", id: "Tolak yang diminta."))
  var refuse = false

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> ActOnCommitment {
    ActOnCommitment(commitment.code, try step(context))
  }

  private func step(_ context: Context) throws -> ActOnCommitment.Step {
    let asks = due != nil || deliverable != nil
    switch (agree, refuse, asks) {
    case (true, false, false): return .agreeRevision
    case (false, true, false): return .refuseRevision(reason: reason)
    case (false, false, true):
      guard let reason else { throw UsageFault.missing(Term(same: "--reason")) }
      return .askRevision(
        Revision(due: try context.day(due), deliverable: deliverable, reason: reason))
    case (false, false, false):
      throw UsageFault.missing(
        Term(
          en: "--due or --deliverable to ask, --agree or --refuse to answer",
          id: "--due atau --deliverable untuk meminta, --agree atau --refuse untuk menjawab"))
    default:
      throw UsageFault.contradiction(
        Term(
          en: "say one thing: new terms, --agree or --refuse.",
          id: "pilih satu: syarat baru, --agree, atau --refuse."))
    }
  }
}
