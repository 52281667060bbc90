import GugusDomain
import GugusLog
import GugusOpenData
import GugusOutput
import GugusReports
import GugusStore

/// Opens a record to be given away as open data, in whatever form.
public struct OpenRecord {
  private let taskForce: TaskForceCode?
  private let vantage: Vantage
  private let withPeople: Bool

  /// What of the record is to be given away.
  ///
  /// - Parameters:
  ///   - taskForce: only what belongs to it; of agencies and task forces always all.
  ///   - withPeople: the names of people are given, too.
  public init(
    of taskForce: TaskForceCode? = nil, from vantage: Vantage, withPeople: Bool = false
  ) {
    self.taskForce = taskForce
    self.vantage = vantage
    self.withPeople = withPeople
  }

  /// Holds the record at one moment, so that the data and what is said of their origin agree.
  ///
  /// - Throws: `Refusal` of a task force that is not on record, `WorkspaceFault`.
  public func run(on record: Workspace, watching onlooker: some Onlooker) throws -> OpenData {
    // What is exported and what is said of its origin come from one moment.
    try record.holdSnapshot()
    let head = try record.treeHead()
    var last: Instant?
    var filter = JournalFilter()
    filter.limit = 1
    try record.eachEntry(filter) { last = $0.recorded }
    let data = OpenData(
      workspace: try record.seen(from: vantage.viewpoint, about: .everything, watching: onlooker),
      scope: OpenScope(taskForce: taskForce, today: vantage.today, withPeople: withPeople),
      origin: ExportOrigin(
        workspace: try record.settings().name, entries: head.size, root: head.root.hexadecimal,
        recorded: last, taskForce: taskForce, asOf: vantage.viewpoint.asOf,
        knownBy: vantage.viewpoint.knownBy))
    try data.workspace.checkKnown(taskForce)
    return data
  }
}

/// A record to be given away, and which one it is.
public struct OpenData {
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

extension OpenData {
  /// Writes a plain SQLite database for analysts, which is there whole or not at all.
  ///
  /// - Throws: `WorkspaceFault.alreadyThere` where something is in its place.
  public func writeDatabase(to path: String, watching onlooker: some Onlooker) throws {
    try onlooker.watching(workspace) {
      try workspace.exportDatabase(scope, origin: origin.facts, to: path)
    }
  }

  /// Writes CSV tables and, last, the metadata of CSV on the Web that says what their columns hold.
  ///
  /// - Parameters:
  ///   - license: the address of the licence under which they are published.
  ///   - write: makes a file of that name of what its body gives.
  public func writeTables(
    license: String?, watching onlooker: some Onlooker,
    _ write: (_ file: String, (_ sink: (String) throws -> Void) throws -> Void) throws -> Void
  ) throws {
    let tables = scope.tables.map(\.table)
    try onlooker.watching(workspace) {
      for query in scope.tables {
        let table = query.table
        try write(table.fileName) { sink in
          try sink(table.csvHeader)
          try workspace.eachRow(of: query, in: scope) { try sink(table.csvRecord($0)) }
        }
      }
      let metadata = TableMetadata(tables, origin, license: license)
      try write("csv-metadata.json") { try $0(try metadata.json()) }
    }
  }
}
