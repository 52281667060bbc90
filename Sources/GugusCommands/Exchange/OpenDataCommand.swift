import ArgumentParser
import GugusApplication
import GugusDomain
import GugusLog
import GugusOpenData
import GugusStore

/// Of which record open data are, and from when.
struct OpenDataOptions: ParsableArguments {
  @Option(
    name: .customLong("taskforce"),
    help: ArgumentHelp(
      en: "Only what belongs to this task force; of agencies and task forces always all.",
      id: "Hanya yang termasuk gugus tugas ini; instansi dan gugus tugas selalu semuanya."))
  var taskForce: TaskForceCode?

  @OptionGroup var view: ViewOptions
}

struct PeopleOption: ParsableArguments {
  @Flag(
    name: .customLong("people"),
    help: ArgumentHelp(
      en: "With the names of people; without this, agencies only.",
      id: "Beserta nama orang; tanpa ini, hanya instansi."))
  var areNamed = false
}

extension Context {
  /// The record as these options want it, and which it is.
  func openData(
    _ options: OpenDataOptions, withPeople: Bool = false
  ) throws -> OpenData {
    let data = try openData(options.view, of: options.taskForce, withPeople: withPeople)
    try data.workspace.checkKnown(options.taskForce)
    return data
  }

  func openData(
    _ view: ViewOptions, of taskForce: TaskForceCode? = nil, withPeople: Bool
  ) throws -> OpenData {
    let seen = try seen(from: view)
    let record = try record()
    // What is exported and what is said of its origin come from one moment.
    try record.holdSnapshot()
    let head = try record.treeHead()
    var last: Instant?
    var filter = JournalFilter()
    filter.limit = 1
    try record.eachEntry(filter) { last = $0.recorded }
    return OpenData(
      workspace: try record.seen(
        from: seen.vantage.viewpoint, about: .everything, watching: progress),
      scope: OpenScope(taskForce: taskForce, today: seen.today, withPeople: withPeople),
      origin: ExportOrigin(
        workspace: try record.settings().name, entries: head.size, root: head.root.hexadecimal,
        recorded: last, taskForce: taskForce, asOf: seen.vantage.viewpoint.asOf,
        knownBy: seen.vantage.viewpoint.knownBy))
  }
}

/// A record to be exported.
struct OpenData {
  let workspace: Workspace
  let scope: OpenScope
  let origin: ExportOrigin

  /// What the agencies are called.
  func agencies() throws -> [AgencyCode: AgencyDetails] {
    var agencies: [AgencyCode: AgencyDetails] = [:]
    try workspace.eachAgency(AgencyFilter(), on: scope.today) { agencies[$0.code] = $0.details }
    return agencies
  }
}

/// A verb that exports one text.
protocol OpenDataCommand: Command {
  var file: OutputFile { get }
  func open(_ context: Context) throws -> OpenData
  func write(_ data: OpenData, to sink: (String) throws -> Void) throws
}

extension OpenDataCommand {
  func run(_ context: Context) throws {
    let data = try open(context)
    try context.presenter.deliver(to: file.output) { sink in
      try context.presenter.progress(to: file.output).watching(data.workspace) {
        try write(data, to: sink)
      }
    }
  }
}
