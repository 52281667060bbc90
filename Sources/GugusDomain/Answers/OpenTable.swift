/// A table of the open data: `export csvw` and `export sqlite` both write it, and both say of it
/// what stands here.
public struct OpenTable: Sendable {
  /// What its file or table is called, the same for every export.
  public let name: String
  /// What it holds, for a person.
  public let title: Term
  /// In the order in which an export writes them.
  public private(set) var columns: [OpenColumn]
  /// The columns that tell its rows apart.
  public let key: [String]
  /// A reference of several columns together.
  private let joined: OpenReference?

  /// - Parameter name: in English and fixed, for programs.
  public init(
    _ name: String, _ title: Term, key: [String], joined: OpenReference? = nil,
    _ columns: [OpenColumn]
  ) {
    self.name = name
    self.title = title
    self.columns = columns
    self.key = key
    self.joined = joined
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
  /// What a value of a column is.
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

  /// What it is called in the file, the same for every export.
  public let name: String
  /// What its values are.
  public let kind: Kind
  /// What it says, for a person.
  public let title: Term
  /// May be empty.
  public let isOptional: Bool
  /// Holds people's names.
  public let isPersonal: Bool
  /// The table whose `code` it is.
  public let refersTo: String?

  /// - Parameters:
  ///   - name: in English and fixed, for programs.
  ///   - en: what a person reads above the column in English, as `id` is in Indonesian.
  public init(
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
  /// One word of a vocabulary, with what each of its words means.
  public static func word<Words: Vocabulary>(_: Words.Type) -> OpenColumn.Kind {
    .word(Words.allCases.map { OpenTerm(code: $0.rawValue, term: $0.term) })
  }
}

/// A raw value and what it means.
public struct OpenTerm: Sendable {
  /// The raw value, as it stands in a cell.
  public let code: String
  /// What it means, for a person.
  public let term: Term

  public init(code: String, term: Term) {
    self.code = code
    self.term = term
  }
}

/// Columns that hold the key of a row elsewhere, or nothing.
public struct OpenReference: Sendable {
  /// The columns that refer, in the order of `key`.
  public let columns: [String]
  /// The name of the table that they refer to.
  public let table: String
  /// The columns of that table which they name, as many as `columns`.
  public let key: [String]

  public init(columns: [String], table: String, key: [String]) {
    self.columns = columns
    self.table = table
    self.key = key
  }
}

/// A cell of an open table.
public enum OpenValue: Hashable, Sendable {
  case none
  case text(String)
  /// Also a flag: 0 or 1.
  case integer(Int64)
  case number(Double)
}
