import GRDB
import GugusDomain

/// A table of rows that derive from aggregates.
struct DerivedTable: Sendable {
  let name: String
  /// The column that says whose a row is. Where it is `code`, each aggregate has one row.
  let owner: String
  /// The other columns.
  let columns: [String]
  private let insertion: String
  private let deletion: String

  init(_ name: String, of owner: String, _ columns: [String]) {
    self.name = name
    self.owner = owner
    self.columns = columns
    let marks = String(repeating: ", ?", count: columns.count)
    insertion =
      "INSERT INTO \(name) (\(([owner] + columns).joined(separator: ", "))) VALUES (?\(marks))"
    deletion = "DELETE FROM \(name) WHERE \(owner) = ?"
  }

  fileprivate func insert(_ row: [DatabaseValue], _ owner: String, _ db: Database) throws {
    try db.cachedStatement(sql: insertion).execute([owner.databaseValue] + row)
  }

  fileprivate func delete(_ owner: String, _ db: Database) throws {
    try db.cachedStatement(sql: deletion).execute([owner.databaseValue])
  }

  /// Only what changed, so that only the indexes of that are written.
  fileprivate func update(
    _ old: [DatabaseValue], _ new: [DatabaseValue], _ owner: String, _ db: Database
  ) throws {
    let changed = columns.indices.filter { old[$0] != new[$0] }
    let settings = changed.map { "\(columns[$0]) = ?" }.joined(separator: ", ")
    let sql = "UPDATE \(name) SET \(settings) WHERE \(self.owner) = ?"
    try db.cachedStatement(sql: sql).execute(changed.map { new[$0] } + [owner.databaseValue])
  }
}

/// What one aggregate has in one table: the values of its columns, without the owner.
struct DerivedRows {
  let table: DerivedTable
  let rows: [[DatabaseValue]]

  init(_ table: DerivedTable, _ rows: [[(any DatabaseValueConvertible)?]]) {
    self.table = table
    self.rows = rows.map { $0.map { $0?.databaseValue ?? .null } }
  }

  /// A row for each value, none twice.
  init(_ table: DerivedTable, set values: [String]) {
    self.init(table, set: values.map { [$0] })
  }

  init(_ table: DerivedTable, set rows: [[String]]) {
    var seen: Set<[String]> = []
    self.init(table, rows.filter { seen.insert($0).inserted })
  }
}

/// The rows that derive from aggregates. They depend on nothing but the aggregate, so that
/// replaying the journal yields the same tables anywhere.
enum Projection {
  /// Writes what the tables lack to hold a subject as it now is.
  ///
  /// - Parameters:
  ///   - new: nil where every entry is void.
  ///   - old: what the tables hold; nil for nothing.
  static func write(
    _ new: Aggregate?, replacing old: Aggregate?, of subject: Subject, _ db: Database
  ) throws {
    let owner = subject.code
    let before = old.map(rows) ?? []
    guard let new else {
      for derived in before { try derived.table.delete(owner, db) }
      return
    }
    for (index, derived) in rows(of: new).enumerated() {
      let table = derived.table
      let known = index < before.count ? before[index].rows : []
      if derived.rows == known { continue }
      if derived.rows.starts(with: known) {
        for row in derived.rows.dropFirst(known.count) { try table.insert(row, owner, db) }
      } else if table.owner == "code", let old = known.first, let new = derived.rows.first {
        try table.update(old, new, owner, db)
      } else {
        try table.delete(owner, db)
        for row in derived.rows { try table.insert(row, owner, db) }
      }
    }
  }

  /// Runs a statement that is prepared once for the connection.
  static func run(
    _ sql: String, _ values: [(any DatabaseValueConvertible)?], _ db: Database
  ) throws {
    try db.cachedStatement(sql: sql).execute(values.map { $0?.databaseValue ?? .null })
  }
}
