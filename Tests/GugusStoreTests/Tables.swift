import GRDB
import GugusLives
import GugusSchema

@testable import GugusStore

extension Workspace {
  /// The rows of every derived table, in the order of their keys. A commitment's `id` is left
  /// out: it is not derived from the journal.
  func derivedRows() throws -> [String: [Row]] {
    try queue.inDatabase { db in
      var rows: [String: [Row]] = [:]
      for table in Schema.derivedTables {
        let key = try Self.key(of: table, db).joined(separator: ", ")
        let columns = try db.columns(in: table).map(\.name)
          .filter { table != "commitment" || $0 != "id" }.joined(separator: ", ")
        rows[table] = try Row.fetchAll(db, sql: "SELECT \(columns) FROM \(table) ORDER BY \(key)")
      }
      return rows
    }
  }

  /// What tells the rows of a derived table apart.
  static func key(of table: String, _ db: Database) throws -> [String] {
    table == "commitment" ? ["code"] : try db.primaryKey(table).columns
  }

  /// The rows of every table: the journal with its personal texts, and the attachments, too.
  func allRows() throws -> [String: [Row]] {
    var rows = try derivedRows()
    try queue.inDatabase { db in
      for table in ["journal", "disclosure", "tree_node", "attachment"] {
        rows[table] = try Row.fetchAll(db, sql: "SELECT * FROM \(table) ORDER BY 1, 2")
      }
    }
    return rows
  }

  func number(_ sql: String) throws -> Int? {
    try queue.inDatabase { try Int.fetchOne($0, sql: sql) }
  }
}

extension WorkspaceFile {
  /// Does to the file what Gugus never does: past its foreign keys and the triggers of the journal,
  /// which stand there again afterwards.
  func damage(_ sql: String, _ arguments: StatementArguments = []) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    try DatabaseQueue(path: path, configuration: configuration).inDatabase { db in
      let guards = try Row.fetchAll(
        db,
        sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'journal'")
      for row in guards { try db.execute(sql: "DROP TRIGGER \(row[0] as String)") }
      try db.execute(sql: sql, arguments: arguments)
      for row in guards { try db.execute(sql: row[1]) }
    }
  }

  /// Does something to the schema of the file.
  func alter(_ sql: String) throws {
    try DatabaseQueue(path: path).inDatabase { try $0.execute(sql: sql) }
  }

  /// Opened whatever schema it has.
  func openedAsFound() throws -> Workspace {
    try Workspace(openingFileAt: path, asFound: true)
  }
}
