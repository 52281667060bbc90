import ArgumentParser
import GugusApplication
import GugusDomain
import GugusOutput

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
    let drawing = DrawWaiting(try subjects(), as: critical ? .critical : .all(drawing))
    try context.presenter.output(
      drawing.run(
        on: context.workspace(about: drawing.scope), today: context.today, in: context.language))
  }

  private func subjects() throws(UsageFault) -> DrawWaiting.Subjects {
    if !codes.isEmpty { return .commitments(codes) }
    guard let taskForce else {
      throw .missing(
        Term(en: "a commitment's code or --taskforce", id: "kode komitmen atau --taskforce"))
    }
    return .taskForce(taskForce, outcome: outcome)
  }
}

extension GraphDrawing: ExpressibleByArgument {}
