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
  /// Does to the file what Gugus never does: past its foreign keys and the triggers of the
  /// journal.
  func damage(_ sql: String, _ arguments: StatementArguments = []) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    try DatabaseQueue(path: path, configuration: configuration).inDatabase { db in
      try db.execute(
        sql: """
          DROP TRIGGER IF EXISTS journal_is_never_updated;
          DROP TRIGGER IF EXISTS journal_is_never_deleted;
          """)
      try db.execute(sql: sql, arguments: arguments)
    }
  }
}
