import Foundation
import GRDB
import GugusDomain
import GugusLog
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
  /// The entry is not signed as the workspace wanted it then, or not by its agency.
  case signature(sequence: Int)
  /// The tree lacks the hash of these entries, or has another.
  case tree(entries: ClosedRange<Int>)
  /// The tree goes on behind the last entry.
  case treeBeyond(entries: Int)
  /// The rules refuse to follow the entry.
  case rule(sequence: Int, Refusal)
  /// A derived table says other than a replay of the journal.
  case table(String, row: String, subject: String?)
  /// Evidence bytes that do not match their hash.
  case attachment(sha256: String)
  /// A row refers to one that is not there.
  case reference(table: String)
}

extension Fault {
  /// What puts a fault right.
  public enum Remedy: String, CaseIterable, Sendable {
    /// What derives from the journal is made anew from it: `journal rebuild`.
    case rebuild
    /// The journal is the one truth: what it lost is only in a backup.
    case backup
    /// The evidence file, from a backup or whoever submitted it: it is known by its hash.
    case original
  }

  public var remedy: Remedy {
    switch self {
    case .tree, .treeBeyond, .table, .reference: .rebuild
    case .sqlite, .gap, .hash, .entry, .signature, .rule: .backup
    case .attachment: .original
    }
  }

  /// The entries that are not to be trusted.
  public var entries: ClosedRange<Int>? {
    switch self {
    case .gap(let after, let next): after + 1...max(after + 1, next - 1)
    case .hash(let sequence), .entry(let sequence, _), .signature(let sequence),
      .rule(let sequence, _):
      sequence...sequence
    case .tree(let entries): entries
    case .sqlite, .treeBeyond, .table, .attachment, .reference: nil
    }
  }

  /// Whether it lies in the journal itself, so that nothing can be replayed from it.
  var isInJournal: Bool {
    switch self {
    case .gap, .hash, .entry: true
    case .sqlite, .signature, .tree, .treeBeyond, .rule, .table, .attachment, .reference: false
    }
  }
}

/// What a verification looked at and found.
public struct Verification: Sendable {
  public var entries = 0
  /// Of the entries, those that are signed.
  public var signatures = 0
  /// The root hash of the entries' tree, as recomputed.
  public var root: Data?
  public var tables = 0
  public var rows = 0
  public var attachments = 0
  /// In the order in which they were found, as many as were asked for.
  public var faults: [Fault] = []

  public var fault: Fault? { faults.first }

  /// The journal itself is damaged: the tree and the tables, which rest on it, were not looked at.
  public var isJournalDamaged: Bool { faults.contains(where: \.isInJournal) }

  private let limit: Int

  init(limit: Int) { self.limit = limit }
}

extension Workspace {
  /// Recomputes every hash and the tree, replays the journal into fresh tables and compares them
  /// with those on record, row by row, and checks signatures, attachments, references and SQLite's
  /// own integrity. Changes nothing.
  ///
  /// - Parameters:
  ///   - limit: how many faults to look for. What rests on something faulty is not looked at.
  ///   - progress: called now and then with steps done and all steps: each entry is hashed, stands
  ///     in the tree and is replayed, and each attachment is hashed.
  /// - Throws: `WorkspaceFault` where the file cannot be read at all.
  public func verify(
    limit: Int = 1, progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> Verification {
    try read { db in
      var verification = Verification(limit: limit)
      let entries = try Int.fetchOne(db, sql: "SELECT count(*) FROM journal") ?? 0
      let attachments = try Int.fetchOne(db, sql: "SELECT count(*) FROM attachment") ?? 0
      let steps = 3 * entries + attachments
      func stage(after earlier: Int, _ done: Int) { progress(earlier + done, steps) }
      do {
        try checkSQLite(db, &verification)
        try checkEntries(db, &verification) { stage(after: 0, $0) }
        if !verification.isJournalDamaged {
          try checkTree(db, &verification) { stage(after: entries, $0) }
          try checkTables(db, &verification) { stage(after: 2 * entries, $0) }
        }
        try checkAttachments(db, &verification) { stage(after: 3 * entries, $0) }
        try checkReferences(db, &verification)
      } catch is Enough {
        return verification
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
        verification.faults.append(.sqlite(error.message ?? "SQLITE_CORRUPT"))
      } catch let error as RowDecodingError {
        verification.faults.append(.sqlite(WorkspaceFault.reason(error)))
      }
      return verification
    }
  }

  /// Drops the rows of every derived table and the tree, and makes them anew from the journal, in
  /// one transaction.
  ///
  /// - Parameter progress: called now and then with steps done and all steps: each entry is hashed,
  ///   and replayed.
  /// - Returns: how many entries were replayed.
  /// - Throws: `WorkspaceFault.damaged` where the journal itself is not what was hashed or cannot
  ///   be followed; then the tables are as they were.
  public func rebuild(progress: (Int, Int) -> Void = { _, _ in }) throws -> Int {
    try faultsNamed {
      try queue.writeWithoutTransaction { db in
        var replayed = 0
        try db.execute(sql: Workspace.manyPages)
        try db.inTransaction(.immediate) {
          for table in Schema.derivedTables.reversed() {
            try db.execute(sql: "DELETE FROM \(table)")
          }
          do {
            var verification = Verification(limit: 1)
            let size = try TreeTable.size(db)
            try checkEntries(db, &verification) { progress($0, 2 * size) }
            try TreeTable.rebuild(db)
            replayed = try replay(from: db, into: db) { progress(size + $0, size + $1) }
          } catch let enough as Enough {
            throw WorkspaceFault.damaged(path: path, reason: "\(enough.fault)")
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

/// As many faults as were asked for have been found; this is the last.
private struct Enough: Error {
  let fault: Fault
}

/// Carries a fault out of a replay.
struct Found: Error {
  let fault: Fault
}

extension Verification {
  fileprivate mutating func found(_ fault: Fault) throws {
    faults.append(fault)
    if faults.count >= limit { throw Enough(fault: fault) }
  }
}

extension Workspace {
  private func checkSQLite(_ db: Database, _ verification: inout Verification) throws {
    let answer = try String.fetchOne(db, sql: "PRAGMA integrity_check(1)") ?? ""
    if answer != "ok" { try verification.found(.sqlite(answer)) }
  }

  private func checkReferences(_ db: Database, _ verification: inout Verification) throws {
    let tables = try String.fetchAll(
      db, sql: "SELECT DISTINCT \"table\" FROM pragma_foreign_key_check ORDER BY 1")
    for table in tables { try verification.found(.reference(table: table)) }
  }

  private func checkEntries(
    _ db: Database, _ verification: inout Verification, _ progress: (Int) -> Void
  ) throws {
    let statement = try db.makeStatement(
      sql: """
        SELECT sequence, noun, subject, entry, leaf_hash, length(CAST(entry AS BLOB))
        FROM journal ORDER BY sequence
        """)
    var policy = SignaturePolicy()
    var last = 0
    try eachOnAllCores(of: statement, StatementArguments(), db) { columns in
      let bytes = try columns[at: 5] as Int? ?? 0
      // What is no text, or no bytes, cannot be hashed.
      let row = try? JournalRow(columns)
      return ((sequence: try columns[at: 0] as Int, row: row, bytes: bytes), bytes: bytes)
    } make: { values in
      (values.sequence, values.row.map { $0.reading(bytes: values.bytes) } ?? .otherBytes)
    } _: { sequence, reading in
      if sequence != last + 1 { try verification.found(.gap(after: last, next: sequence)) }
      last = sequence
      switch reading {
      case .otherBytes: try verification.found(.hash(sequence: sequence))
      case .misfit(let reason):
        try verification.found(.entry(sequence: sequence, reason: reason))
      case .entry(let entry):
        if try !policy.allows(entry) { try verification.found(.signature(sequence: sequence)) }
        policy.follow(entry)
        if entry.signature != nil { verification.signatures += 1 }
        verification.entries += 1
        if verification.entries % 1000 == 0 { progress(verification.entries) }
      }
    }
  }

  /// Recomputes the tree from the entries' hashes, which have been checked.
  private func checkTree(
    _ db: Database, _ verification: inout Verification, _ progress: (Int) -> Void
  ) throws {
    var frontier = Frontier()
    let leaves = try Data.fetchCursor(db, sql: "SELECT leaf_hash FROM journal ORDER BY sequence")
    while let leaf = try leaves.next() {
      for (subtree, hash) in frontier.append(leafHash: leaf) {
        if try TreeTable.stored(subtree, db) != hash {
          let leaves = subtree.leaves
          try verification.found(.tree(entries: leaves.lowerBound + 1...leaves.upperBound))
        }
      }
      if frontier.size % 1000 == 0 { progress(frontier.size) }
    }
    if try TreeTable.goesBeyond(size: frontier.size, db) {
      try verification.found(.treeBeyond(entries: frontier.size))
    }
    verification.root = frontier.head.root
  }

  /// Folds each subject's entries, which have been checked, and writes its rows.
  func replay(
    from journal: Database, into tables: Database, _ progress: (Int, Int) -> Void
  ) throws -> Int {
    let total = try Int.fetchOne(journal, sql: "SELECT count(*) FROM journal") ?? 0
    var done = 0
    try eachSubject(in: journal) { entries in
      if let subject = entries.first?.event.subject {
        try Projection.write(try fold(entries), replacing: nil, of: subject, tables)
      }
      try Projection.writeSources(of: entries.inEffect, tables)
      let before = done / 1000
      done += entries.count
      if done / 1000 > before { progress(done, total) }
    }
    return done
  }

  /// The entries of one subject at a time, so that memory holds one subject's and no more.
  ///
  /// - Parameter noun: only subjects of this kind; nil for all.
  func eachSubject(
    of noun: Subject.Noun? = nil, in journal: Database, _ body: ([Entry]) throws -> Void
  ) throws {
    let statement = try journal.makeStatement(
      sql: """
        SELECT entry FROM journal INDEXED BY journal_by_subject
        WHERE :noun IS NULL OR noun = :noun
        ORDER BY subject, noun, sequence
        """)
    var entries: [Entry] = []
    try eachEntry(of: statement, ["noun": noun?.rawValue], in: journal) { _ in
    } _: { entry, _ in
      if let last = entries.last, last.event.subject != entry.event.subject {
        try body(entries)
        entries.removeAll(keepingCapacity: true)
      }
      entries.append(entry)
    }
    if !entries.isEmpty { try body(entries) }
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

  private func checkTables(
    _ db: Database, _ verification: inout Verification, _ progress: (Int) -> Void
  ) throws {
    try Workspace(viewOf: path).queue.writeWithoutTransaction { fresh in
      for migration in Schema.migrations { try fresh.execute(sql: migration) }
      do {
        try fresh.inTransaction {
          _ = try replay(from: db, into: fresh) { done, _ in progress(done) }
          return .commit
        }
      } catch let found as Found {
        return try verification.found(found.fault)
      }
      for table in Schema.derivedTables {
        try compare(table, db, fresh, &verification)
        verification.tables += 1
      }
    }
  }

  /// Compares two tables row by row, in the order of their keys.
  private func compare(
    _ table: String, _ db: Database, _ fresh: Database, _ verification: inout Verification
  ) throws {
    // A commitment's `id` is not derived from the journal; its code is.
    let key = table == "commitment" ? ["code"] : try db.primaryKey(table).columns
    let columns = try db.columns(in: table).map(\.name).filter { $0 != "id" }
      .joined(separator: ", ")
    let sql = "SELECT \(columns) FROM \(table) ORDER BY \(key.joined(separator: ", "))"
    let recorded = try Row.fetchCursor(db, sql: sql)
    let replayed = try Row.fetchCursor(fresh, sql: sql)
    func next(_ rows: RowCursor) throws -> Row? { try rows.next()?.copy() }
    var (left, right) = (try next(recorded), try next(replayed))
    while let row = try first(left, right, key, db) {
      if left == right {
        verification.rows += 1
      } else {
        let name = key.map { "\(row[$0] as DatabaseValue)".replacing("\"", with: "") }
        try verification.found(
          .table(table, row: name.joined(separator: " "), subject: String.fromRow(row, key)))
      }
      let (isLeft, isRight) = (isKey(of: row, left, key), isKey(of: row, right, key))
      if isLeft { left = try next(recorded) }
      if isRight { right = try next(replayed) }
    }
  }

  /// Of two rows the one whose key comes first.
  private func first(_ left: Row?, _ right: Row?, _ key: [String], _ db: Database) throws -> Row? {
    guard let left, let right else { return left ?? right }
    let places = key.map { _ in "?" }.joined(separator: ", ")
    let values = [right, left].flatMap { row in key.map { row[$0] as DatabaseValue } }
    let isRight = try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT (\(places)) < (\(places))"),
      arguments: StatementArguments(values))
    return isRight == true ? right : left
  }

  private func isKey(of row: Row, _ other: Row?, _ key: [String]) -> Bool {
    other.map { other in
      key.allSatisfy { row[$0] as DatabaseValue == other[$0] as DatabaseValue }
    } ?? false
  }

  private func checkAttachments(
    _ db: Database, _ verification: inout Verification, _ progress: (Int) -> Void
  ) throws {
    let hashes = try String.fetchAll(db, sql: "SELECT sha256 FROM attachment ORDER BY sha256")
    for (index, hash) in hashes.enumerated() {
      progress(index)
      let bytes = try Data.fetchOne(
        db, sql: "SELECT bytes FROM attachment WHERE sha256 = ?", arguments: [hash])
      if let bytes, try Attachment(bytes).sha256 == hash {
        verification.attachments += 1
      } else {
        try verification.found(.attachment(sha256: hash))
      }
    }
    let missing = try String.fetchAll(
      db,
      sql: """
        SELECT DISTINCT sha256 FROM evidence
        WHERE sha256 IS NOT NULL AND sha256 NOT IN (SELECT sha256 FROM attachment)
        ORDER BY sha256
        """)
    for hash in missing { try verification.found(.attachment(sha256: hash)) }
  }
}

extension String {
  /// The code of the aggregate whose row it is: the first column of its key.
  fileprivate static func fromRow(_ row: Row, _ key: [String]) -> String? {
    key.first.flatMap { String.fromDatabaseValue(row[$0]) }
  }
}

extension JournalRow {
  /// What a row's bytes are found to be.
  fileprivate enum Reading {
    /// Not those that were hashed.
    case otherBytes
    /// No entry, or another than its columns say.
    case misfit(String)
    case entry(Entry)
  }

  /// - Parameter bytes: how many the entry takes. A text is read up to a NUL, which the journal
  ///   never holds; what follows one is counted.
  fileprivate func reading(bytes: Int) -> Reading {
    guard Leaf.hash(json) == leafHash, json.utf8.count == bytes else { return .otherBytes }
    guard let entry = try? Entry(canonicalJSON: json) else { return .misfit("JSON") }
    if entry.sequence != sequence { return .misfit("sequence") }
    let written = entry.event.subject
    if written.code != subject || written.noun.rawValue != noun { return .misfit("subject") }
    if (try? entry.canonicalJSON()) != json { return .misfit("canonical JSON") }
    return .entry(entry)
  }
}
