import GugusDomain

/// A table of the open data, and how its rows are read.
public struct OpenQuery: Sendable {
  /// What the table holds, as it is described to its readers.
  public private(set) var table: OpenTable
  /// Gives the columns under their names, in the order of the key. Its parameters: `:taskForce`,
  /// null for all; `:today`, for what time alone has changed; `:terms`, the words of all columns.
  let sql: String

  init(
    _ name: String, _ title: Term, key: [String], joined: OpenReference? = nil,
    _ columns: [OpenColumn], sql: String
  ) {
    table = OpenTable(name, title, key: key, joined: joined, columns)
    self.sql = sql
  }

  /// The table without the columns that hold people's names.
  public var withoutPeople: OpenQuery {
    var query = self
    query.table = table.withoutPeople
    return query
  }
}

/// What an export of open data takes.
public struct OpenScope: Sendable {
  /// Only what belongs to this task force. Agencies and task forces are registers, and always all
  /// there, so that whatever is named can be looked up.
  public var taskForce: TaskForceCode?
  /// The day for which the states are: a condition past its deadline has expired.
  public var today: Day
  /// With the names of people.
  public var withPeople: Bool

  public init(taskForce: TaskForceCode? = nil, today: Day, withPeople: Bool = false) {
    self.taskForce = taskForce
    self.today = today
    self.withPeople = withPeople
  }

  /// The tables as it shows them, each behind those that it refers to.
  public var tables: [OpenQuery] {
    withPeople ? OpenQuery.all : OpenQuery.all.map(\.withoutPeople)
  }
}
