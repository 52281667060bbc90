import Foundation
import GRDB
import GugusDomain
import GugusSchema

/// What was found wrong with a workspace's record, first fault first.
public enum Fault: Hashable, Sendable {
  /// SQLite's own check.
  case sqlite(String)
  /// An entry is missing: the journal jumps from one sequence number to another.
  case gap(after: Int, next: Int)
  /// The entry's bytes are not those that were hashed.
  case hash(sequence: Int)
  /// The entry cannot be read, or its columns say other than its bytes.
  case entry(sequence: Int, reason: String)
  /// The rules refuse to follow the entry.
  case rule(sequence: Int, Refusal)
  /// A derived table says other than a replay of the journal.
  case table(String, row: String, subject: String?)
  /// Evidence bytes that do not match their hash.
  case attachment(sha256: String)
}

/// What a verification looked at and found.
public struct Verification: Sendable {
  public var entries = 0
  public var tables = 0
  public var rows = 0
  public var attachments = 0
  public var fault: Fault?
}

extension Workspace {
  /// Recomputes every hash, replays the journal into fresh tables and compares them with those
  /// on record, row by row, and checks attachments and SQLite's own integrity. Stops at the
  /// first fault. Changes nothing.
  ///
  /// - Parameter progress: called now and then with entries done and all entries.
  /// - Throws: `WorkspaceFault` where the file cannot be read at all.
  public func verify(progress: (Int, Int) -> Void = { _, _ in }) throws -> Verification {
    try read { db in
      var verification = Verification()
      do {
        try checkSQLite(db)
        try checkEntries(db, &verification, progress)
        try checkTables(db, &verification)
        try checkAttachments(db, &verification)
      } catch let found as Found {
        verification.fault = found.fault
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
        verification.fault = .sqlite(error.message ?? "SQLITE_CORRUPT")
      }
      return verification
    }
  }

  /// Drops the rows of every derived table and replays the journal into them, in one
  /// transaction.
  ///
  /// - Returns: how many entries were replayed.
  /// - Throws: `WorkspaceFault.damaged` where the journal itself is not what was hashed or cannot
  ///   be followed; then the tables are as they were.
  public func rebuild(progress: (Int, Int) -> Void = { _, _ in }) throws -> Int {
    try faultsNamed {
      try queue.writeWithoutTransaction { db in
        var replayed = 0
        try db.inTransaction(.immediate) {
          for table in Schema.derivedTables.reversed() {
            try db.execute(sql: "DELETE FROM \(table)")
          }
          do {
            var verification = Verification()
            try checkEntries(db, &verification) { _, _ in }
            replayed = try replay(from: db, into: db, progress)
          } catch let found as Found {
            throw WorkspaceFault.damaged(path: path, reason: "\(found.fault)")
          }
          return .commit
        }
        return replayed
      }
    }
  }
}

/// Carries the first fault out of a check.
private struct Found: Error {
  let fault: Fault
}

extension Workspace {
  private func checkSQLite(_ db: Database) throws {
    let answer = try String.fetchOne(db, sql: "PRAGMA integrity_check(1)") ?? ""
    guard answer == "ok" else { throw Found(fault: .sqlite(answer)) }
  }

  private func checkEntries(
    _ db: Database, _ verification: inout Verification, _ progress: (Int, Int) -> Void
  ) throws {
    let total = try Int.fetchOne(db, sql: "SELECT count(*) FROM journal") ?? 0
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT sequence, noun, subject, entry, leaf_hash, length(CAST(entry AS BLOB))
        FROM journal ORDER BY sequence
        """)
    while let columns = try rows.next() {
      let row = JournalRow(columns)
      guard row.sequence == verification.entries + 1 else {
        throw Found(fault: .gap(after: verification.entries, next: row.sequence))
      }
      // A text is read up to a NUL, which the journal never holds; what follows one is counted.
      guard Leaf.hash(row.json) == row.leafHash, row.json.utf8.count == columns[5] as Int else {
        throw Found(fault: .hash(sequence: row.sequence))
      }
      try checkColumns(of: row)
      verification.entries += 1
      if verification.entries % 1000 == 0 { progress(verification.entries, total) }
    }
  }

  private func checkColumns(of row: JournalRow) throws {
    func fault(_ reason: String) -> Found {
      Found(fault: .entry(sequence: row.sequence, reason: reason))
    }
    let entry: Entry
    do {
      entry = try Entry(canonicalJSON: row.json)
    } catch {
      throw fault("JSON")
    }
    guard entry.sequence == row.sequence else { throw fault("sequence") }
    guard entry.event.subject.code == row.subject, entry.event.subject.noun.rawValue == row.noun
    else {
      throw fault("subject")
    }
    guard try entry.canonicalJSON() == row.json else { throw fault("canonical JSON") }
  }

  /// Folds each subject's entries, which have been checked, and writes its rows.
  func replay(
    from journal: Database, into tables: Database, _ progress: (Int, Int) -> Void
  ) throws -> Int {
    let total = try Int.fetchOne(journal, sql: "SELECT count(*) FROM journal") ?? 0
    // One subject at a time, so that memory holds one subject's entries and no more.
    let rows = try Row.fetchCursor(
      journal,
      sql: """
        SELECT subject, noun, entry FROM journal INDEXED BY journal_by_subject
        ORDER BY subject, noun, sequence
        """)
    var (done, entries): (Int, [Entry]) = (0, [])
    func flush() throws {
      guard !entries.isEmpty else { return }
      try fold(entries).map { try Projection.write($0, tables) }
      let before = done / 1000
      done += entries.count
      if done / 1000 > before { progress(done, total) }
      entries.removeAll(keepingCapacity: true)
    }
    while let row = try rows.next() {
      let entry = try Entry(canonicalJSON: row[2])
      if let last = entries.last, last.event.subject != entry.event.subject { try flush() }
      entries.append(entry)
    }
    try flush()
    return done
  }

  private func fold(_ entries: [Entry]) throws -> Aggregate? {
    do {
      return try Aggregate.fold(entries)
    } catch {
      if case .contradictsLater(_, _, _, let sequence) = error {
        throw Found(fault: .rule(sequence: sequence, error))
      }
      throw Found(fault: .rule(sequence: entries.last?.sequence ?? 0, error))
    }
  }

  private func checkTables(_ db: Database, _ verification: inout Verification) throws {
    // A database of its own that spills to a temporary file, not to memory.
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let replayed = try DatabaseQueue(path: "", configuration: configuration)
    let (tables, rows) = try replayed.writeWithoutTransaction { fresh in
      for migration in Schema.migrations { try fresh.execute(sql: migration) }
      try fresh.inTransaction {
        _ = try replay(from: db, into: fresh) { _, _ in }
        return .commit
      }
      var rows = 0
      for table in Schema.derivedTables { rows += try compare(table, db, fresh) }
      return (Schema.derivedTables.count, rows)
    }
    verification.tables = tables
    verification.rows = rows
  }

  /// Compares two tables row by row, in the order of their keys.
  private func compare(_ table: String, _ db: Database, _ fresh: Database) throws -> Int {
    // A commitment's `id` is not derived from the journal; its code is.
    let key = table == "commitment" ? ["code"] : try db.primaryKey(table).columns
    let columns = try db.columns(in: table).map(\.name).filter { $0 != "id" }
      .joined(separator: ", ")
    let sql = "SELECT \(columns) FROM \(table) ORDER BY \(key.joined(separator: ", "))"
    let recorded = try Row.fetchCursor(db, sql: sql)
    let replayed = try Row.fetchCursor(fresh, sql: sql)
    var count = 0
    while true {
      let (left, right) = (try recorded.next(), try replayed.next())
      guard left != nil || right != nil else { return count }
      guard let left, let right, left == right else {
        let row = try outOfPlace(left, right, key, db)
        let name = key.map { row?[$0] as DatabaseValue? }
          .map { $0.map { "\($0)".replacing("\"", with: "") } ?? "" }.joined(separator: " ")
        throw Found(
          fault: .table(table, row: name, subject: row.flatMap { String.fromRow($0, key) }))
      }
      count += 1
    }
  }

  /// Of two rows with different keys the first is out of place: the other table lacks it.
  private func outOfPlace(
    _ left: Row?, _ right: Row?, _ key: [String], _ db: Database
  ) throws -> Row? {
    guard let left, let right else { return left ?? right }
    let places = key.map { _ in "?" }.joined(separator: ", ")
    let values = [right, left].flatMap { row in key.map { row[$0] as DatabaseValue } }
    let isLacking = try Bool.fetchOne(
      db, sql: "SELECT (\(places)) < (\(places))", arguments: StatementArguments(values))
    return isLacking == true ? right : left
  }

  private func checkAttachments(_ db: Database, _ verification: inout Verification) throws {
    let hashes = try String.fetchAll(db, sql: "SELECT sha256 FROM attachment ORDER BY sha256")
    for hash in hashes {
      let bytes = try Data.fetchOne(
        db, sql: "SELECT bytes FROM attachment WHERE sha256 = ?", arguments: [hash])
      guard let bytes, try Attachment(bytes).sha256 == hash else {
        throw Found(fault: .attachment(sha256: hash))
      }
      verification.attachments += 1
    }
    let missing = try String.fetchOne(
      db,
      sql: """
        SELECT sha256 FROM evidence
        WHERE sha256 IS NOT NULL AND sha256 NOT IN (SELECT sha256 FROM attachment) LIMIT 1
        """)
    if let missing { throw Found(fault: .attachment(sha256: missing)) }
  }
}

extension String {
  /// The code of the aggregate whose row it is: the first column of its key.
  fileprivate static func fromRow(_ row: Row, _ key: [String]) -> String? {
    key.first.flatMap { row[$0] as String? }
  }
}
