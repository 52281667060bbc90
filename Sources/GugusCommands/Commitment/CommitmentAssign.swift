import ArgumentParser
import GugusDomain

struct CommitmentAssign: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "assign",
      Term(
        en: "Let another agency be owed it, as its creditor.",
        id: "Alihkan kepada penerima lain, sebagai penerima."))
  }

  @OptionGroup var commitment: CommitmentArgument

  @Option(help: ArgumentHelp(en: "The agency that is to be owed it.", id: "Penerima yang baru."))
  var to: AgencyCode

  @Option(help: ArgumentHelp(en: "Why.", id: "Alasannya."))
  var reason: String?

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> ActOnCommitment {
    ActOnCommitment(commitment.code, .assign(to, reason: reason))
  }
}
