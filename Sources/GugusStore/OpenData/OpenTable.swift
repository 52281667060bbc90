import GugusDomain

/// A table of the open data: `export csvw` and `export sqlite` both write it, and both say of it
/// what stands here.
public struct OpenTable: Sendable {
  public let name: String
  public let title: Term
  public private(set) var columns: [OpenColumn]
  /// The columns that tell its rows apart.
  public let key: [String]
  /// A reference of several columns together.
  private let joined: OpenReference?
  /// Gives the columns under their names, in the order of the key. Its parameters: `:taskForce`,
  /// null for all; `:today`, for what time alone has changed; `:terms`, the words of ``terms``.
  let sql: String

  init(
    _ name: String, _ title: Term, key: [String], joined: OpenReference? = nil,
    _ columns: [OpenColumn], sql: String
  ) {
    self.name = name
    self.title = title
    self.columns = columns
    self.key = key
    self.joined = joined
    self.sql = sql
  }

  /// Its rows refer to rows of these tables, each of which is there.
  public var references: [OpenReference] {
    let single = columns.compactMap { column in
      column.refersTo.map { OpenReference(columns: [column.name], table: $0, key: ["code"]) }
    }
    return single + (joined.map { [$0] } ?? [])
  }

  /// The table without the columns that hold people's names.
  public var withoutPeople: OpenTable {
    var table = self
    table.columns.removeAll(where: \.isPersonal)
    return table
  }
}

/// A column of an open table.
public struct OpenColumn: Sendable {
  public enum Kind: Sendable {
    case text
    case integer
    case number
    /// True or false.
    case flag
    /// A day, as ISO 8601 has it; the query gives its number.
    case day
    /// One of these, by their raw values.
    case word([OpenTerm])
  }

  public let name: String
  public let kind: Kind
  public let title: Term
  /// May be empty.
  public let isOptional: Bool
  /// Holds people's names.
  public let isPersonal: Bool
  /// The table whose `code` it is.
  public let refersTo: String?

  init(
    _ name: String, _ kind: Kind = .text, en: String, id: String, isOptional: Bool = false,
    isPersonal: Bool = false, refersTo: String? = nil
  ) {
    self.name = name
    self.kind = kind
    self.title = Term(en: en, id: id)
    self.isOptional = isOptional
    self.isPersonal = isPersonal
    self.refersTo = refersTo
  }
}

extension OpenColumn.Kind {
  static func word<Words: Vocabulary>(_: Words.Type) -> OpenColumn.Kind {
    .word(Words.allCases.map { OpenTerm(code: $0.rawValue, term: $0.term) })
  }
}

/// A raw value and what it means.
public struct OpenTerm: Sendable {
  public let code: String
  public let term: Term
}

/// Columns that hold the key of a row elsewhere, or nothing.
public struct OpenReference: Sendable {
  public let columns: [String]
  public let table: String
  public let key: [String]
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
  public var tables: [OpenTable] {
    withPeople ? OpenTable.all : OpenTable.all.map(\.withoutPeople)
  }
}
