import GugusDomain

/// A column of a table.
public struct Column: Hashable, Sendable {
  /// What the column holds. It decides how it is aligned and how many CSV columns it takes,
  /// which must be known before the first row is.
  public enum Kind: Hashable, Sendable {
    case text
    case number
    /// `Cell.share` or `Cell.bar`; in CSV the columns `key` and `key-of`.
    case share
    /// `Cell.interval`; in CSV the columns `key-low` and `key-high`.
    case interval

    /// Numbers are compared by their last digits.
    var isRightAligned: Bool {
      switch self {
      case .text: false
      case .number, .share, .interval: true
      }
    }
  }

  /// The name for machines: English, kebab-case, the same in both languages.
  public let key: String
  public let title: Term
  public let kind: Kind
  /// Whether its text may be wrapped to make the table fit.
  public let isFlexible: Bool
  /// Whether it is left out, and that is said, where a terminal is too narrow for the table.
  public let yields: Bool
  /// Whether only machines need it, since another column says the same to people.
  public let isForMachines: Bool

  public init(
    _ key: String, _ title: Term, _ kind: Kind = .text, isFlexible: Bool = false,
    yields: Bool = false, isForMachines: Bool = false
  ) {
    self.key = key
    self.title = title
    self.kind = kind
    self.isFlexible = isFlexible
    self.yields = yields
    self.isForMachines = isForMachines
  }
}

/// Rows under columns. The rows are pushed one at a time, so that a million of them pass
/// through without being held.
public struct Table {
  public let columns: [Column]
  /// Where in `columns` to look for the value under which people see rows grouped: each run
  /// of equal values gets a subheading. Machines get an ordinary column.
  public let groupIndex: Int?
  /// What to say to people when there are no rows.
  public private(set) var whenEmpty: Advice
  private let produce: (_ row: ([Cell]) throws -> Void) throws -> Void

  /// - Parameters:
  ///   - groupedBy: the key of the column to group by; its rows must come together.
  ///   - produce: calls `row` with each row, a cell for each column. May be called again
  ///     for each rendering.
  public init(
    _ columns: [Column], groupedBy key: String? = nil, whenEmpty: Term = Table.none,
    produce: @escaping (_ row: ([Cell]) throws -> Void) throws -> Void
  ) {
    self.columns = columns
    self.groupIndex = columns.firstIndex { $0.key == key }
    self.whenEmpty = Advice(whenEmpty)
    self.produce = produce
    precondition(key == nil || groupIndex != nil, "no column to group by")
  }

  public init(
    _ columns: [Column], groupedBy key: String? = nil, whenEmpty: Term = Table.none, rows: [[Cell]]
  ) {
    self.init(columns, groupedBy: key, whenEmpty: whenEmpty) { row in try rows.forEach(row) }
  }

  /// What is said about no rows unless the table knows better.
  public static let none = Term(en: "None.", id: "Tidak ada.")

  /// The same, with what is said when there are no rows.
  func saying(_ whenEmpty: Advice) -> Table {
    var table = self
    table.whenEmpty = whenEmpty
    return table
  }

  /// Without the columns that only machines need.
  var forPeople: Table {
    let kept = columns.indices.filter { !columns[$0].isForMachines }
    guard kept.count < columns.count else { return self }
    return Table(
      kept.map { columns[$0] }, groupedBy: groupIndex.map { columns[$0].key }
    ) { row in
      try forEachRow { cells in try row(kept.map { cells[$0] }) }
    }.saying(whenEmpty)
  }

  /// Calls `body` with each row. Throws what `body` throws, and what reading the rows does.
  func forEachRow(_ body: ([Cell]) throws -> Void) throws {
    try produce { row in
      precondition(row.count == columns.count, "a row must have a cell for each column")
      try body(row)
    }
  }
}
