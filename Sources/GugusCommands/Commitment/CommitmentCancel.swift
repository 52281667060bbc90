import ArgumentParser
import GugusDomain

struct CommitmentCancel: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "cancel",
      Term(
        en: "Break it, as its debtor, without release: it counts as violated.",
        id: "Batalkan sepihak, sebagai penanggung jawab: tercatat tidak dipenuhi."))
  }

  @OptionGroup var commitment: CommitmentArgument

  @Option(help: ArgumentHelp(en: "Why.", id: "Alasannya."))
  var reason: String

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> ActOnCommitment {
    ActOnCommitment(commitment.code, .cancel(reason: reason))
  }
}
