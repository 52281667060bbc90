import ArgumentParser
import GugusDomain

struct CommitmentSuspend: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "suspend",
      Term(
        en: "Ask the other side for a pause, or answer its request.",
        id: "Minta penangguhan kepada pihak lain, atau jawab permintaannya."))
  }

  static let exclusions = [
    Exclusion(among: ["--agree"], ["--refuse"]),
    Exclusion(among: ["--agree"], ["--reason"]),
  ]

  @OptionGroup var commitment: CommitmentArgument
  @OptionGroup var answer: AnswerOptions
  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> ActOnCommitment {
    ActOnCommitment(
      commitment.code,
      try answer.step(
        .suspension, missing: Term(same: "--reason"),
        answer.asksWithReason ? { .suspension(reason: .known($0)) } : nil))
  }
}
