import GRDB

extension Desk {
  /// Does to a workspace what Gugus never does, and leaves the schema as it was: meanwhile the journal
  /// has no guards, references need not be there, and commitments may be of any type.
  func damage(_ name: String = "gugus.db", _ body: (Database) throws -> Void) throws {
    try DatabaseQueue(path: path(name)).inDatabase { db in
      let guards = try Row.fetchAll(
        db,
        sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'journal'")
      for row in guards { try db.execute(sql: "DROP TRIGGER \(row[0] as String)") }
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      try strictness("replace(sql, ') STRICT', ')')", db)
      try body(db)
      try strictness("sql || ' STRICT'", db)
      for row in guards { try db.execute(sql: row[1]) }
    }
  }

  private func strictness(_ sql: String, _ db: Database) throws {
    try db.execute(
      sql: """
        PRAGMA writable_schema = ON;
        UPDATE sqlite_schema SET sql = \(sql) WHERE name = 'commitment';
        PRAGMA writable_schema = RESET;
        """)
  }
}
