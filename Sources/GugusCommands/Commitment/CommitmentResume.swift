import ArgumentParser
import GugusDomain

struct CommitmentResume: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "resume",
      Term(
        en: "Ask the other side to go on, or answer its request.",
        id: "Minta pelanjutan kepada pihak lain, atau jawab permintaannya."),
      discussion: Term(
        en: "The due date moves only where both say so (--due).",
        id: "Batas waktu bergeser hanya bila keduanya menyatakannya (--due)."))
  }

  static let exclusions = [
    Exclusion(among: ["--agree"], ["--refuse"], ["--due"]),
    Exclusion(among: ["--agree"], ["--reason"]),
  ]

  @OptionGroup var commitment: CommitmentArgument

  @Option(help: ArgumentHelp(en: "The due date from then on.", id: "Batas waktu sejak itu."))
  var due: DateWord?

  @OptionGroup var answer: AnswerOptions
  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> ActOnCommitment {
    let due = try context.day(due)
    return ActOnCommitment(
      commitment.code,
      try answer.step(
        .resumption, missing: Term(same: "--reason"),
        answer.asksWithReason ? { .resumption(reason: .known($0), due: due) } : nil))
  }
}
