import ArgumentParser
import GugusDomain
import GugusOutput
import GugusStore

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

  var scope: ViewScope { .subject(.commitment(commitment.code)) }

  func document(_ context: Context) throws -> Document {
    let workspace = try context.workspace()
    let found = try workspace.commitment(commitment.code).settled(on: context.today)
    let graph = CommitmentGraph(workspace, today: context.today)
    try graph.load([commitment.code])
    return .commitment(
      found, history: try workspace.history(of: .commitment(commitment.code)),
      attribution: graph.attribution(of: commitment.code),
      moves: try workspace.moves(
        of: found.sides, on: .commitment(found.code), day: context.today),
      today: context.today)
  }
}
