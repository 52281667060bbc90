import ArgumentParser
import GugusDomain
import GugusOutput

struct CommitmentShow: ShowingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "show",
      Term(
        en: "Show a commitment and its whole story.", id: "Tampilkan komitmen dan riwayatnya."))
  }

  @OptionGroup var commitment: CommitmentArgument
  @OptionGroup var output: OutputOptions
  @OptionGroup var shared: SharedOptions

  func document(_ context: Context) throws -> Document {
    let workspace = try context.workspace()
    return .commitment(
      try workspace.commitment(commitment.code),
      history: try workspace.history(of: .commitment(commitment.code)), today: context.today)
  }
}
