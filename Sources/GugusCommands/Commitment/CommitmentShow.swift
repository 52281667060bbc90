import ArgumentParser
import GugusApplication
import GugusDomain

struct CommitmentShow: ShowingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "show",
      Term(
        en: "Show a commitment and its whole story.", id: "Tampilkan komitmen dan riwayatnya."))
  }

  @OptionGroup var commitment: CommitmentArgument
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  func shown(_ context: Context) -> ShowCommitment { ShowCommitment(commitment.code) }
}
