import ArgumentParser
import GugusDomain

struct CommitmentRelease: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "release", Term(en: "Let it go, as its creditor.", id: "Bebaskan komitmen, sebagai penerima.")
    )
  }

  @OptionGroup var commitment: CommitmentArgument

  @Option(help: ArgumentHelp(en: "Why.", id: "Alasannya."))
  var reason: String

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> ActOnCommitment {
    ActOnCommitment(commitment.code, .release(reason: reason))
  }
}
