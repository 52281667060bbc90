import Foundation
import GRDB
import GugusDomain
import GugusSchema

extension Workspace {
  /// Makes everything but the journal, its personal texts and the evidence files anew, in one
  /// transaction: tables, indexes, triggers and views from the schema, the tree from the entries, rows
  /// by judging and replaying every unit. What else stands in the file goes; no trigger that someone
  /// put there runs.
  ///
  /// - Parameter progress: called now and then with entries judged and replayed, and all entries.
  /// - Returns: how many entries were replayed.
  /// - Throws: `WorkspaceFault.damaged` where the journal itself is not what was hashed or cannot
  ///   be followed; then everything is as it was.
  public func rebuild(progress: (Int, Int) -> Void = { _, _ in }) throws -> Int {
    try faultsNamed {
      try queue.writeWithoutTransaction { db in
        var replayed = 0
        // References are looked at once, at the end. In a transaction this could not be said.
        try db.execute(sql: "\(Workspace.manyPages); PRAGMA foreign_keys = OFF")
        defer { try? db.execute(sql: "PRAGMA foreign_keys = ON") }
        try db.inTransaction(.immediate) {
          let schema = try SchemaRemake(db)
          try schema.dropAll(db)
          try schema.makeTables(db)
          let size = try TreeTable.size(db)
          // At once: a later entry may say that one of those texts is forgotten.
          let verification = try judgeEntries(
            db, mend: { try JournalTable.replaceTexts(of: $0, $1, db) }
          ) { progress($0, size) }
          if let fault = verification.fault {
            throw WorkspaceFault.damaged(path: path, reason: "\(fault)")
          }
          if let sha256 = try missingFiles(db, verification).first {
            throw WorkspaceFault.damaged(path: path, reason: "attachment \(sha256)")
          }
          try Unnamed.remove(db)
          try TreeTable.rebuild(db)
          try schema.makeRest(db)
          try checkReferences(db)
          replayed = verification.entries
          return .commit
        }
        return replayed
      }
    }
  }

  private func checkReferences(_ db: Database) throws {
    let table = try String.fetchOne(
      db, sql: "SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1")
    guard let table else { return }
    throw WorkspaceFault.damaged(path: path, reason: "\(Fault.reference(table: table))")
  }
}

/// Puts the schema of this version in the place of another, whatever that is, and keeps the rows that
/// derive from nothing.
private struct SchemaRemake {
  /// What derives from nothing, and its columns.
  private static let lasting = [
    (table: "journal", columns: "sequence, noun, subject, entry, leaf_hash"),
    (table: "disclosure", columns: "sequence, texts"),
    (table: "attachment", columns: "sha256, bytes"),
  ]

  private let expected: WorkspaceSchema
  private let found: WorkspaceSchema
  /// How the tables begin that hold rows meanwhile: as no other does.
  private let prefix: String

  init(_ db: Database) throws {
    expected = try .expected()
    let found = try WorkspaceSchema(of: db)
    self.found = found
    var prefix = "rebuilt_"
    while found.objects.contains(where: { $0.name.lowercased().hasPrefix(prefix) }) {
      prefix += "_"
    }
    self.prefix = prefix
  }

  /// The tables that are as they should be and whose rows stay where they are.
  private var kept: Set<String> {
    let names = SchemaRemake.lasting.map(\.table)
    return Set(
      expected.objects.filter { names.contains($0.name) && found.objects.contains($0) }
        .map(\.name))
  }

  /// Drops everything but the tables that stay, and the indexes that belong to them.
  func dropAll(_ db: Database) throws {
    for (table, columns) in SchemaRemake.lasting where !kept.contains(table) {
      // What is called so may be anything that can be read; what is read of it is judged.
      do {
        try db.execute(
          sql: "CREATE TABLE \(saved(table)) AS SELECT \(columns) FROM \(table)")
      } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: error.message)
      }
    }
    try forget(db)
    let held = SchemaRemake.lasting.map { saved($0.table) }
    for object in try WorkspaceSchema(of: db).objects
    where !kept.contains(object.name) && !held.contains(object.name) && object.sql != nil {
      switch object.type {
      case "index" where !expected.objects.contains(object) || !kept.contains(object.table):
        try db.execute(sql: "DROP INDEX IF EXISTS \(object.quotedName)")
      case "table" where object.name != "sqlite_sequence":
        try db.execute(sql: "DROP TABLE IF EXISTS \(object.quotedName)")
      default: break
      }
    }
    try dropSequences(db)
  }

  /// Takes what has no rows of its own out of the schema, whether SQLite can read it or not: triggers,
  /// views and virtual tables, whose rows lie in tables beside.
  private func forget(_ db: Database) throws {
    try write("DELETE FROM sqlite_schema WHERE coalesce(rootpage, 0) = 0", db)
  }

  /// SQLite makes this table for others, which are gone, and drops none of that name.
  private func dropSequences(_ db: Database) throws {
    guard found.objects.contains(where: { $0.name == "sqlite_sequence" }) else { return }
    let name = saved("sequence")
    try write(
      """
      UPDATE sqlite_schema
      SET name = '\(name)', tbl_name = '\(name)', sql = 'CREATE TABLE \(name) (name, seq)'
      WHERE name = 'sqlite_sequence'
      """, db)
    try db.execute(sql: "DROP TABLE \(name)")
  }

  /// Writes into the schema itself.
  private func write(_ sql: String, _ db: Database) throws {
    try db.execute(sql: "PRAGMA writable_schema = ON; \(sql)")
    // With another number of the schema, every connection reads it anew.
    let version = try Int.fetchOne(db, sql: "PRAGMA schema_version") ?? 0
    try db.execute(sql: "PRAGMA schema_version = \(version + 1); PRAGMA writable_schema = OFF")
    db.clearSchemaCache()
  }

  /// Makes the tables, with the rows that lasted, and the indexes through which a judge finds things.
  func makeTables(_ db: Database) throws {
    try make(db) { $0.type == "table" }
    for (table, columns) in SchemaRemake.lasting where !kept.contains(table) {
      try db.execute(
        sql: """
          INSERT INTO \(table) (\(columns)) SELECT \(columns) FROM \(saved(table));
          DROP TABLE \(saved(table))
          """)
    }
    try make(db) { $0.table == "journal" && $0.type == "index" }
    try make(db) { SearchAids.ofJudge.contains($0.name) }
  }

  /// Makes all else, of what the tables hold.
  func makeRest(_ db: Database) throws {
    try make(db) { _ in true }
    try db.execute(
      sql: """
        INSERT INTO commitment_text (commitment_text) VALUES ('rebuild');
        PRAGMA application_id = \(Schema.applicationID);
        PRAGMA user_version = \(Schema.version)
        """)
  }

  /// Makes what is not there yet.
  private func make(_ db: Database, _ isMeant: (WorkspaceSchema.Object) -> Bool) throws {
    var there = try Set(WorkspaceSchema(of: db).objects.map(\.name))
    for object in expected.objects where isMeant(object) && !object.isOfFullTextIndex {
      guard let sql = object.sql, there.insert(object.name).inserted else { continue }
      try db.execute(sql: sql)
    }
  }

  private func saved(_ table: String) -> String { prefix + table }
}
