import ArgumentParser
import GugusDomain

struct CommitmentPropose: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "propose",
      Term(
        en: "Propose a commitment to its debtor.", id: "Usulkan komitmen kepada penanggung jawab.")
    )
  }

  @OptionGroup var terms: CommitmentTermOptions
  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> MakeCommitment {
    MakeCommitment(try terms.terms(context), recurrence: try terms.recurrence(context))
  }
}
