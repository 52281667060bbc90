import Foundation
import GRDB
import GugusDomain
import GugusSchema

extension Workspace {
  /// Makes everything but the journal, its personal texts and the evidence files anew, in one
  /// transaction: tables, indexes, triggers and views from the schema, the tree from the entries, rows
  /// by judging and replaying every unit. What else stands in the file goes; no trigger that someone
  /// put there runs. Where SQLite cannot read all of the file, or a page of it belongs to two, what can
  /// be read of the journal is copied out first, and the whole file is written anew in a second
  /// transaction.
  ///
  /// - Parameter progress: called now and then with entries judged and replayed, and all entries.
  /// - Returns: how many entries were replayed.
  /// - Throws: `WorkspaceFault.cannotRebuild` where the journal itself cannot be read, is not what was
  ///   hashed or cannot be followed; then everything is as it was.
  public func rebuild(progress: (Int, Int) -> Void = { _, _ in }) throws -> Int {
    try faultsNamed {
      try queue.writeWithoutTransaction { db in
        var (replayed, hasStrayPages) = (0, false)
        // References are looked at once, at the end. In a transaction this could not be said.
        try db.execute(sql: "\(Workspace.manyPages); PRAGMA foreign_keys = OFF")
        defer { try? db.execute(sql: "PRAGMA foreign_keys = ON") }
        // What cannot be read is passed over meanwhile, and afterwards as it was before.
        let readsAny = try Int.fetchOne(db, sql: "PRAGMA writable_schema") ?? 0
        defer { try? db.execute(sql: "PRAGMA writable_schema = \(readsAny)") }
        do {
          try db.inTransaction(.immediate) {
            let schema = try SchemaRemake(db)
            hasStrayPages = try schema.dropAll(db)
            try schema.makeTables(db)
            let size = try TreeTable.size(db)
            // At once: a later entry may say that one of those texts is forgotten.
            let verification = try judgeEntries(
              db, mend: { try JournalTable.replaceTexts(of: $0, $1, db) }
            ) { progress($0, size) }
            if let fault = verification.fault { throw FoundFault(fault: fault) }
            if let sha256 = try missingFiles(db, verification).first {
              throw FoundFault(fault: .attachment(sha256: sha256))
            }
            try Unnamed.remove(db)
            try TreeTable.rebuild(db)
            try schema.makeRest(db)
            try checkReferences(db)
            if hasStrayPages { try checkPages(db) }
            replayed = verification.entries
            return .commit
          }
        } catch let found as FoundFault {
          throw WorkspaceFault.cannotRebuild(path: path, found.fault)
        } catch let error as DatabaseError where error.isOfContent {
          throw WorkspaceFault.cannotRebuild(path: path, .sqlite(error.message ?? ""))
        } catch let error as RowDecodingError {
          throw WorkspaceFault.cannotRebuild(path: path, .sqlite(WorkspaceFault.reason(error)))
        }
        if hasStrayPages { try db.execute(sql: "VACUUM") }
        return replayed
      }
    }
  }

  private func checkReferences(_ db: Database) throws {
    let table = try String.fetchOne(
      db, sql: "SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1")
    if let table { throw FoundFault(fault: .reference(table: table)) }
  }

  /// Nothing is wrong with the pages of the file but that some belong to nothing any more.
  private func checkPages(_ db: Database) throws {
    let lines = try String.fetchAll(db, sql: "PRAGMA integrity_check(\(Int32.max))")
      .flatMap { $0.split(separator: "\n") }
    let other = lines.first {
      $0 != "ok" && !$0.hasPrefix("***") && !Fault.isOfStrayPage($0)
    }
    if let other { throw FoundFault(fault: .sqlite(String(other))) }
  }
}

extension DatabaseError {
  /// What is in the file cannot be read, or does not fit together.
  fileprivate var isOfContent: Bool {
    [.SQLITE_CORRUPT, .SQLITE_ERROR, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH].contains(resultCode)
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
  /// Whether SQLite can read all of the file, and no page belongs to two: then what goes can be
  /// dropped. Else only its line in the schema goes, since its pages may be others', and what lasts is
  /// copied.
  private let isSound: Bool
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
    isSound = try SchemaRemake.isSound(db)
  }

  private static func isSound(_ db: Database) throws -> Bool {
    do {
      // The schema is read anew, and nothing in it passed over.
      try db.execute(sql: "PRAGMA writable_schema = RESET")
      return try String.fetchOne(db, sql: "PRAGMA integrity_check(1)") == "ok"
    } catch let error as DatabaseError where error.isOfContent {
      return false
    }
  }

  /// The tables that are as they should be and whose rows stay where they are.
  private var kept: Set<String> {
    guard isSound else { return [] }
    let names = SchemaRemake.lasting.map(\.table)
    return Set(
      expected.objects.filter { names.contains($0.name) && found.objects.contains($0) }
        .map(\.name))
  }

  /// Takes away everything but the tables that stay, and the indexes that belong to them.
  ///
  /// - Returns: whether pages are left behind that belong to nothing any more.
  func dropAll(_ db: Database) throws -> Bool {
    // What SQLite cannot read is passed over.
    try db.execute(sql: "PRAGMA writable_schema = ON")
    if !isSound { try mend(db) }
    for (table, columns) in SchemaRemake.lasting where !kept.contains(table) {
      // What is called so may be anything that can be read; what is read of it is judged.
      try db.execute(sql: "CREATE TABLE \(saved(table)) AS SELECT \(columns) FROM \(table)")
    }
    if isSound { try drop(db) }
    let hasStrayPages = try forgetRest(db)
    try db.execute(sql: "PRAGMA writable_schema = OFF")
    return hasStrayPages
  }

  /// Gives what holds the rows that derive from nothing, where SQLite cannot read it, the statement
  /// that it should have.
  private func mend(_ db: Database) throws {
    for (table, columns) in SchemaRemake.lasting
    where (try? db.makeStatement(sql: "SELECT \(columns) FROM \(table)")) == nil {
      let right = expected.objects.first { $0.type == "table" && $0.name == table }
      try write(
        "UPDATE sqlite_schema SET sql = ? WHERE type = 'table' AND name = ?",
        [right?.sql, table], db)
    }
  }

  /// Drops what can be dropped, with its pages.
  private func drop(_ db: Database) throws {
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
    try write("DELETE FROM sqlite_schema WHERE coalesce(rootpage, 0) = 0", [], db)
  }

  /// Takes all else that does not stay out of the schema, and leaves its pages: of what is sound, what
  /// is called otherwise than its statement says.
  ///
  /// - Returns: whether there was any.
  private func forgetRest(_ db: Database) throws -> Bool {
    let staying =
      SchemaRemake.lasting.map { saved($0.table) }
      + expected.objects.filter { kept.contains($0.table) }.map(\.name)
    let places = staying.map { _ in "?" }.joined(separator: ", ")
    return try write(
      "DELETE FROM sqlite_schema WHERE coalesce(name, '') NOT IN (\(places))", staying, db) > 0
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
      """, [], db)
    try db.execute(sql: "DROP TABLE \(name)")
  }

  /// Writes into the schema itself.
  ///
  /// - Returns: how many lines of it were written.
  @discardableResult
  private func write(_ sql: String, _ values: [String?], _ db: Database) throws -> Int {
    try db.execute(sql: sql, arguments: StatementArguments(values))
    let count = db.changesCount
    // With another number of the schema, every connection reads it anew.
    let version = try Int.fetchOne(db, sql: "PRAGMA schema_version") ?? 0
    try db.execute(sql: "PRAGMA schema_version = \(version + 1)")
    db.clearSchemaCache()
    return count
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
