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

  static let exclusions = [
    Exclusion(
      among: ["--agree"], ["--refuse"],
      ["--due", "--deliverable", "--no-condition"] + ConditionOptions.names),
    Exclusion(among: ["--agree"], ["--reason"]),
    Exclusion(among: ["--no-condition"], ConditionOptions.names),
  ]

  @OptionGroup var commitment: CommitmentArgument

  @Option(
    help: ArgumentHelp(en: "The new due date asked for.", id: "Batas waktu baru yang diminta."))
  var due: DateWord?

  @Option(
    help: ArgumentHelp(en: "The new deliverable asked for.", id: "Keluaran baru yang diminta."))
  var deliverable: String?

  @OptionGroup var condition: ConditionOptions

  @Flag(
    help: ArgumentHelp(
      en: "Wait for nothing any longer.", id: "Tidak lagi menunggu prasyarat apa pun."))
  var noCondition = false

  @OptionGroup var answer: AnswerOptions
  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> ActOnCommitment {
    let due = try context.day(due)
    var condition = try condition.value(context)
    if noCondition { condition = .nothing }
    let asks = due != nil || deliverable != nil || condition != nil
    let request: ((String) -> Request)? =
      asks
      ? { reason in
        .revision(
          Revision(
            due: due, deliverable: deliverable, condition: condition, reason: .known(reason)))
      } : nil
    return ActOnCommitment(
      commitment.code,
      try answer.step(
        .revision,
        missing: Term(
          en: "--due, --deliverable or --antecedent", id: "--due, --deliverable, atau --antecedent"),
        request))
  }
}
