import ArgumentParser
import GugusApplication
import GugusDomain
import GugusOutput
import GugusStore

struct CommitmentGraphVerb: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "graph",
      Term(
        en: "Draw what waits for what, as a tree, DOT or Mermaid.",
        id: "Gambarkan apa menunggu apa, sebagai pohon, DOT, atau Mermaid."))
  }

  static let exclusions = [
    Exclusion(among: ["--critical"], ["--draw"])
  ]

  static let requirements = [
    Requirement(of: ["--outcome"], anyOf: "--taskforce")
  ]

  @Argument(
    help: ArgumentHelp(
      en: "Commitments (default: those of --taskforce that wait or are waited for).",
      id: "Komitmen (bawaan: milik --taskforce yang menunggu atau ditunggu)."))
  var codes: [CommitmentCode] = []

  @Option(
    name: .customLong("taskforce"),
    help: ArgumentHelp(en: "Of this task force.", id: "Dari gugus tugas ini."))
  var taskForce: TaskForceCode?

  @Option(
    help: ArgumentHelp(
      en: "Serving the task force's outcome of this number.",
      id: "Melayani hasil bersama nomor ini."))
  var outcome: Int?

  @Option(
    name: .customLong("draw"),
    help: ArgumentHelp(en: "tree, dot or mermaid.", id: "tree, dot, atau mermaid."))
  var drawing: GraphDrawing = .tree

  @Flag(
    help: ArgumentHelp(
      en: "Only the chain that decides when all of them can be done.",
      id: "Hanya rantai yang menentukan kapan semuanya dapat selesai."))
  var critical = false

  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  func run(_ context: Context) throws {
    if !codes.isEmpty, taskForce != nil { throw UsageFault.together("CODE", "--taskforce") }
    let context = try context.seen(from: view)
    let workspace = try context.workspace()
    var roots = codes
    if roots.isEmpty {
      guard let taskForce else {
        throw UsageFault.missing(
          Term(en: "a commitment's code or --taskforce", id: "kode komitmen atau --taskforce"))
      }
      try workspace.checkKnown(taskForce)
      var filter = CommitmentFilter(today: context.today)
      filter.taskForce = taskForce
      filter.outcome = outcome
      try workspace.eachCommitment(filter, by: .code) { roots.append($0.facts.code) }
    } else {
      for code in roots { _ = try workspace.commitment(code) }
    }
    let graph = CommitmentGraph(workspace, today: context.today)
    try graph.load(roots)
    if codes.isEmpty, !critical {
      // Those alone in the graph are the list's to show.
      let awaited = Set(roots.flatMap(graph.antecedents))
      roots = roots.filter { !graph.antecedents($0).isEmpty || awaited.contains($0) }
    }
    let text =
      critical
      ? GraphText.chain(criticalChain(of: roots, in: graph.plan), graph, context.language)
      : GraphText.text(roots, graph, drawing, context.language)
    try context.presenter.output(text)
  }
}

extension GraphDrawing: ExpressibleByArgument {}
