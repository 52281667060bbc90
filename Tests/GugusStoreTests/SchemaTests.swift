import Foundation
import GRDB
import GugusDomain
import GugusLives
import GugusSchema
import Testing

// Swift Testing has attachments of its own.
import struct GugusStore.Attachment

@testable import GugusStore

@Suite("The schema of a file")
struct SchemaTests {
  let file: WorkspaceFile
  let workspace: Workspace

  init() throws {
    file = try WorkspaceFile()
    workspace = try file.created()
    try workspace.furnish()
  }

  /// What someone does to it, and what is found.
  struct Change: CustomTestStringConvertible, Sendable {
    let sql: String
    let fault: SchemaFault

    init(_ sql: String, _ fault: SchemaFault) {
      self.sql = sql
      self.fault = fault
    }

    var testDescription: String { sql }
  }

  private static func rewriting(_ name: String, _ old: String, _ new: String) -> String {
    """
    PRAGMA writable_schema = ON;
    UPDATE sqlite_schema SET sql = replace(sql, '\(old)', '\(new)') WHERE name = '\(name)'
    """
  }

  static let changes = [
    Change(
      "CREATE TRIGGER planted AFTER INSERT ON journal BEGIN DELETE FROM attachment; END",
      .added(.trigger, "planted")),
    Change("CREATE VIEW planted AS SELECT 1", .added(.view, "planted")),
    Change("CREATE INDEX planted ON journal (noun)", .added(.index, "planted")),
    Change("CREATE TABLE planted (a)", .added(.table, "planted")),
    Change("CREATE TABLE planted (a INTEGER PRIMARY KEY AUTOINCREMENT)", .added(.table, "planted")),
    Change("ANALYZE", .added(.table, "sqlite_stat1")),
    Change(
      """
      PRAGMA writable_schema = ON;
      INSERT INTO sqlite_schema
      VALUES ('table', 'planted', 'planted', 0, 'create virtual table planted using nothing (a)')
      """, .added(.table, "planted")),
    Change(
      """
      PRAGMA writable_schema = ON;
      INSERT INTO sqlite_schema
      VALUES ('trigger', 'planted', 'agency', 0, 'CREATE TRIGGER planted BEFORE nonsense')
      """, .added(.trigger, "planted")),
    Change(
      "DROP VIEW commitment_iso; CREATE VIEW commitment_iso AS SELECT 1 AS code",
      .changed(.view, "commitment_iso")),
    Change("DROP INDEX commitment_by_due", .missing(.index, "commitment_by_due")),
    Change("DROP TRIGGER journal_is_never_updated", .missing(.trigger, "journal_is_never_updated")),
    Change(
      """
      DROP TRIGGER journal_is_never_deleted;
      CREATE TRIGGER journal_is_never_deleted BEFORE DELETE ON journal BEGIN SELECT 1; END
      """, .changed(.trigger, "journal_is_never_deleted")),
    Change("DROP TABLE source_row", .missing(.table, "source_row")),
    Change(
      "DROP TABLE mention; CREATE VIEW mention AS SELECT 1 AS subject, 2 AS sequence",
      .changed(.table, "mention")),
    Change("DROP TABLE commitment_text_config", .missing(.table, "commitment_text_config")),
    Change("DROP TABLE commitment_text_data", .missing(.table, "commitment_text_data")),
    Change(
      rewriting("commitment", "CHECK (debtor <> creditor),", ""), .changed(.table, "commitment")),
    Change(rewriting("journal", "CHECK (sequence > 0)", ""), .changed(.table, "journal")),
    Change(
      rewriting("attachment", "CHECK (length(sha256) = 64)", "CHECK (1)"),
      .changed(.table, "attachment")),
    Change(
      "ALTER TABLE journal RENAME TO elsewhere; CREATE VIEW journal AS SELECT * FROM elsewhere",
      .changed(.table, "journal")),
    Change(
      "PRAGMA user_version = \(Schema.version + 7)",
      .number(.version, found: Schema.version + 7, expected: Schema.version)),
    Change("PRAGMA user_version = 0", .number(.version, found: 0, expected: Schema.version)),
    Change(
      "PRAGMA application_id = 7",
      .number(.applicationID, found: 7, expected: Schema.applicationID)),
  ]

  private static func writing(_ values: String) -> String {
    "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema VALUES (\(values))"
  }

  private static func restating(_ name: String, _ sql: String) -> String {
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = '\(sql)' WHERE name = '\(name)'"
  }

  private static func root(of name: String) -> String {
    "(SELECT rootpage FROM sqlite_schema WHERE name = '\(name)')"
  }

  /// What SQLite cannot read, and what lays claim to pages that belong to something else.
  static let breaks = [
    Change(
      "CREATE TABLE planted (a); INSERT INTO planted VALUES (zeroblob(20000));"
        + restating("planted", "CREATE TABLE planted nonsense"), .added(.table, "planted")),
    Change(
      writing("'table', 'planted', 'planted', 2, 'CREATE TABLE planted nonsense'"),
      .added(.table, "planted")),
    Change(
      writing("'table', 'planted', 'planted', 1, 'CREATE TABLE planted (a)'"),
      .added(.table, "planted")),
    Change(
      writing("'table', 'planted', 'planted', 99999999, 'CREATE TABLE planted (a)'"),
      .added(.table, "planted")),
    Change(
      writing("'table', 'planted', 'planted', -3, 'CREATE TABLE planted (a)'"),
      .added(.table, "planted")),
    Change(
      writing("'table', 'planted', 'planted', \(root(of: "journal")), 'CREATE TABLE planted (a)'"),
      .added(.table, "planted")),
    Change(
      writing("'table', 'planted', 'planted', \(root(of: "agency")), 'CREATE TABLE planted (a)'"),
      .added(.table, "planted")),
    Change(
      writing(
        "'index', 'planted', 'journal', \(root(of: "attachment")), "
          + "'CREATE INDEX planted ON journal (noun)'"), .added(.index, "planted")),
    Change(
      writing(
        "'table', 'sqlite_sequence', 'sqlite_sequence', \(root(of: "journal")), "
          + "'CREATE TABLE sqlite_sequence (name, seq)'"), .added(.table, "sqlite_sequence")),
    Change(
      "CREATE TABLE other (a);"
        + "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET type = 'other' WHERE name = 'other'",
      .added(.table, "other")),
    Change(
      "CREATE TABLE other (a);"
        + "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET name = 'planted' WHERE name = 'other'",
      .added(.table, "planted")),
    Change(
      writing(
        "'table', 'journal', 'journal', \(root(of: "agency")), 'CREATE TABLE journal (sequence)'"),
      .added(.table, "journal")),
    Change(restating("journal", "CREATE TABLE journal nonsense"), .changed(.table, "journal")),
    Change(restating("journal", "nonsense"), .changed(.table, "journal")),
    Change(
      restating("disclosure", "CREATE TABLE disclosure nonsense"), .changed(.table, "disclosure")),
    Change(
      restating("attachment", "CREATE TABLE attachment nonsense"), .changed(.table, "attachment")),
    Change(
      restating("commitment", "CREATE TABLE commitment nonsense"), .changed(.table, "commitment")),
    Change(
      restating("commitment_by_due", "CREATE INDEX nonsense"),
      .changed(.index, "commitment_by_due")),
    Change(restating("commitment_iso", "CREATE VIEW nonsense"), .changed(.view, "commitment_iso")),
  ]

  @Test(
    "that SQLite cannot read, or in which a page belongs to two, is named and made anew",
    arguments: breaks)
  func broken(_ change: Change) throws {
    let (rows, schema) = (try workspace.allRows(), try workspace.schema())
    try file.alter(change.sql)
    let fault = try file.openedAsFound().verify().fault
    #expect(fault == .schema(change.fault))
    #expect(fault?.remedy == .remake)
    #expect(
      try file.openedAsFound().verify(limit: 100).faults.contains(.schema(change.fault)))

    // Each is a command of its own.
    _ = try file.openedAsFound().rebuild()
    let again = try file.opened()
    #expect(try again.verify(limit: 100).faults.isEmpty)
    #expect(try again.allRows() == rows)
    #expect(try again.schema() == schema)
    try again.act("TPPS/K1", .claim(note: nil), as: "DINKES", on: "2026-12-31")
    #expect(try again.verify().fault == nil)
  }

  @Test("in which a table lays claim to whatever page is made anew, or left as it is")
  func anyPage() throws {
    try workspace.queue.inDatabase { _ = try $0.checkpoint(.truncate) }
    let (sound, rows) = (try file.bytes(), try workspace.allRows())
    let pages = sound.count / 4096
    for page in stride(from: 2, through: pages, by: max(1, pages / 25)) {
      let copy = try WorkspaceFile()
      try copy.write(sound)
      try copy.alter(
        Self.writing("'table', 'planted', 'planted', \(page), 'CREATE TABLE planted (a)'"))
      _ = try copy.openedAsFound().rebuild()
      #expect(try copy.opened().verify(limit: 100).faults.isEmpty, "page \(page)")
      #expect(try copy.opened().allRows() == rows, "page \(page)")
    }
  }

  @Test(
    "of which pages are left that belong to nothing, as by a rebuild that was stopped, is put right"
  )
  func strayPages() throws {
    let rows = try workspace.allRows()
    try file.alter(
      """
      CREATE TABLE planted (a);
      INSERT INTO planted VALUES (zeroblob(20000));
      PRAGMA writable_schema = ON;
      DELETE FROM sqlite_schema WHERE name = 'planted'
      """)
    // Not every version of SQLite looks for them beside a full-text index.
    if let fault = try workspace.verify().fault {
      guard case .sqlite(let text) = fault else {
        Issue.record("\(fault)")
        return
      }
      #expect(text.contains("never used"))
      #expect(fault.remedy == .salvage)
    }
    _ = try file.openedAsFound().rebuild()
    #expect(try file.opened().verify(limit: 100).faults.isEmpty)
    #expect(try file.opened().allRows() == rows)
  }

  @Test("that cannot be read, over a journal that says other than was hashed, is left as it is")
  func brokenAndForged() throws {
    try file.damage(
      "UPDATE journal SET entry = replace(entry, 'Agency', 'Office') WHERE sequence = 3")
    try file.alter(Self.restating("commitment", "CREATE TABLE commitment nonsense"))
    let found = try file.openedAsFound()
    #expect(throws: WorkspaceFault.cannotRebuild(path: file.path, .hash(sequence: 3))) {
      try found.rebuild()
    }
    #expect(try found.verify().fault == .schema(.changed(.table, "commitment")))
  }

  /// Whether a command would notice when it opens the file, without a comparison in full.
  private func isNoticed(_ change: Change) -> Bool { !change.sql.contains("commitment_text_") }

  @Test("that was changed is found and named, and made anew by a rebuild", arguments: changes)
  func changed(_ change: Change) throws {
    let (rows, schema) = (try workspace.allRows(), try workspace.schema())
    let identities = try workspace.queue.inDatabase {
      try Row.fetchAll($0, sql: "PRAGMA application_id")
        + Row.fetchAll($0, sql: "PRAGMA user_version")
    }
    try file.alter(change.sql)
    let found = try file.openedAsFound()
    let fault = try found.verify().fault
    #expect(fault == .schema(change.fault))
    #expect(fault?.remedy == .remake)
    #expect(try found.verify(limit: 100).faults.contains(.schema(change.fault)))

    _ = try found.rebuild()
    let again = try file.opened()
    #expect(try again.verify(limit: 100).faults.isEmpty)
    #expect(try again.allRows() == rows)
    #expect(try again.schema() == schema)
    #expect(
      try again.queue.inDatabase {
        try Row.fetchAll($0, sql: "PRAGMA application_id")
          + Row.fetchAll($0, sql: "PRAGMA user_version")
      } == identities)
    #expect(throws: DatabaseError.self) { try file.alter("DELETE FROM journal") }
    try again.act("TPPS/K1", .claim(note: nil), as: "DINKES", on: "2026-12-31")
    #expect(try again.verify().fault == nil)
  }

  @Test(
    "that was changed is refused by whatever opens it, before a trigger could run",
    arguments: changes)
  func refused(_ change: Change) throws {
    try file.alter(change.sql)
    guard isNoticed(change) else { return }
    #expect {
      try file.opened()
    } throws: { error in
      switch error as? WorkspaceFault {
      case .schema(_, let fault)?: fault == change.fault
      // What SQLite itself cannot read.
      case .damaged(_, let reason)?: reason.contains("planted")
      default: false
      }
    }
  }

  @Test(
    "without what derives from nothing cannot be made anew, and is left as it is",
    arguments: ["journal", "disclosure", "attachment"])
  func lost(table: String) throws {
    try file.alter("PRAGMA foreign_keys = OFF; DROP TABLE \(table)")
    let found = try file.openedAsFound()
    let fault = try #require(try found.verify().fault)
    #expect(fault == .schema(.missing(.table, table)))
    #expect(fault.remedy == .backup)
    let schema = try found.schema()
    #expect {
      try found.rebuild()
    } throws: { error in
      guard case .cannotRebuild(_, .sqlite(let reason))? = error as? WorkspaceFault else {
        return false
      }
      return reason.contains(table)
    }
    #expect(try found.schema() == schema)
  }

  @Test("lets no trigger that someone planted run while it is made anew")
  func triggers() throws {
    let before = try workspace.allRows()
    let tables = Schema.derivedTables + ["journal", "disclosure", "attachment", "tree_node"]
    for table in tables {
      for event in ["INSERT", "DELETE", "UPDATE"] {
        try file.alter(
          """
          CREATE TRIGGER planted_\(table)_\(event) BEFORE \(event) ON \(table)
          BEGIN SELECT RAISE(ABORT, 'ran'); END
          """)
      }
    }
    _ = try file.openedAsFound().rebuild()
    #expect(try file.opened().allRows() == before)
  }

  @Test("is looked at statement by statement: none may be missing, other or once more")
  func everyStatement() throws {
    let fresh = try Workspace(viewOf: "none")
    try fresh.queue.inDatabase { db in
      for migration in Schema.migrations { try db.execute(sql: migration) }
      #expect(try WorkspaceSchema.isExpected(db))
      let objects = try WorkspaceSchema(of: db).objects.filter { $0.sql != nil }
      #expect(objects.count > 80)
      try db.execute(sql: "PRAGMA writable_schema = ON")
      for object in objects where !object.isOfFullTextIndex {
        for change in [
          "DELETE FROM sqlite_schema WHERE name = :name",
          "UPDATE sqlite_schema SET sql = sql || ' ' WHERE name = :name",
          "UPDATE sqlite_schema SET sql = substr(sql, 1, length(sql) - 1) WHERE name = :name",
          "UPDATE sqlite_schema SET sql = substr(sql, 2) WHERE name = :name",
          "INSERT INTO sqlite_schema SELECT type, name || '2', tbl_name, 0, sql FROM sqlite_schema "
            + "WHERE name = :name",
        ] {
          try db.execute(sql: "SAVEPOINT change")
          try db.execute(sql: change, arguments: ["name": object.name])
          #expect(try !WorkspaceSchema.isExpected(db), "\(object.name): \(change)")
          try db.execute(sql: "ROLLBACK TO change; RELEASE change")
        }
      }
      #expect(try WorkspaceSchema.isExpected(db))
    }
  }

  @Test("is the same after SQLite has put the file in order")
  func vacuumed() throws {
    try file.alter("VACUUM")
    #expect(try file.opened().verify(limit: 100).faults.isEmpty)
  }

  @Test("of a file that is open while it is made anew is made anew for whoever has it open")
  func concurrent() throws {
    let other = try file.opened()
    _ = try other.verify()
    try file.alter("DROP INDEX commitment_by_due")
    _ = try file.openedAsFound().rebuild()
    try other.act("TPPS/K1", .claim(note: nil), as: "DINKES", on: "2026-12-31")
    #expect(try workspace.verify(limit: 100).faults.isEmpty)
  }

  // MARK: What belongs to no entry

  @Test("does not hide evidence that no entry names; a rebuild takes it away")
  func unnamedEvidence() throws {
    let before = try workspace.allRows()
    let planted = try Attachment(Data("planted".utf8))
    try file.damage(
      "INSERT INTO attachment (sha256, bytes) VALUES (?, ?)",
      [planted.sha256, planted.bytes()])
    let fault = Fault.unnamed(sha256: planted.sha256)
    #expect(try workspace.verify().faults == [fault])
    #expect(fault.remedy == .remake)
    _ = try workspace.rebuild()
    #expect(try workspace.allRows() == before)
    #expect(try workspace.verify().fault == nil)
  }

  @Test("leaves evidence where only an entry names it that was taken back")
  func evidenceTakenBack() throws {
    let attachment = try Attachment(Data("once".utf8))
    let recorded = try workspace.done(
      ActOnCommitment(
        "TPPS/K1",
        .submitEvidence(
          .file(name: .known("once.csv"), sha256: attachment.sha256, bytes: attachment.byteCount),
          note: nil)), as: "DINKES", on: "2026-12-31", attachment: attachment)
    let entry = try #require(recorded.entries.first)
    try workspace.done(
      VoidEntry(.entry(entry.sequence), reason: "Wrong", cascades: false), as: "DINKES",
      on: "2026-12-31")
    #expect(
      try workspace.number(
        "SELECT count(*) FROM evidence WHERE sha256 = '\(attachment.sha256)'") == 0)
    #expect(try workspace.verify(limit: 100).faults.isEmpty)
    _ = try workspace.rebuild()
    #expect(
      try workspace.number(
        "SELECT count(*) FROM attachment WHERE sha256 = '\(attachment.sha256)'") == 1)
  }

  @Test(
    "does not hide texts of an entry that is not there, nor beside one that has none of them",
    arguments: [("9999", Fault.orphan(sequence: 9999)), ("1", .stray(sequence: 1))],
    [
      "[[\"body.note\",\"c2FsdHNhbHRzYWx0c2FsdA\",\"planted\"]]", "planted", "[]",
    ])
  func texts(_ place: (sequence: String, fault: Fault), _ texts: String) throws {
    let before = try workspace.allRows()
    try file.damage(
      "INSERT INTO disclosure (sequence, texts) VALUES (\(place.sequence), ?)", [texts])
    #expect(try workspace.verify(limit: 100).faults == [place.fault])
    #expect(place.fault.remedy == .remake)
    _ = try workspace.rebuild()
    #expect(try workspace.allRows() == before)
    #expect(try workspace.verify().fault == nil)
  }

  @Test("does not hide bytes behind a NUL in the texts beside an entry")
  func behindNUL() throws {
    let before = try workspace.allRows()
    let sequence = try #require(try workspace.number("SELECT min(sequence) FROM disclosure"))
    try file.damage(
      "UPDATE disclosure SET texts = texts || char(0) || 'planted' WHERE sequence = ?", [sequence])
    #expect(try workspace.verify(limit: 100).faults == [.stray(sequence: sequence)])
    _ = try workspace.rebuild()
    #expect(try workspace.allRows() == before)
  }

  // MARK: The full-text index

  @Test(
    "has no index of words that says other than the deliverables",
    arguments: [
      "INSERT INTO commitment_text (commitment_text, rowid, deliverable) "
        + "SELECT 'delete', id, deliverable FROM commitment WHERE code = 'TPPS/K1'",
      "INSERT INTO commitment_text (rowid, deliverable) SELECT id, 'planted' FROM commitment",
      "INSERT INTO commitment_text (rowid, deliverable) VALUES (999, 'planted')",
      "DELETE FROM commitment_text_data",
    ])
  func words(sql: String) throws {
    try file.alter(sql)
    let faults = try workspace.verify(limit: 100).faults
    #expect(!faults.isEmpty)
    #expect(
      faults.allSatisfy {
        if case .table("commitment_text", row: _, subject: _) = $0 {
          $0.remedy == .rebuild
        } else {
          false
        }
      }, "\(faults)")
    _ = try workspace.rebuild()
    #expect(try workspace.verify(limit: 100).faults.isEmpty)
  }
}

extension Workspace {
  /// What the file defines, in no order.
  fileprivate func schema() throws -> Set<WorkspaceSchema.Object> {
    try queue.inDatabase { Set(try WorkspaceSchema(of: $0).objects) }
  }
}
