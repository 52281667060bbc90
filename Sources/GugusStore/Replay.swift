import Foundation
import GRDB
import GugusDomain
import GugusLog

/// Goes through a journal from its beginning, or from where a record ends, as if it were recorded
/// now: each unit is judged, and the rows are written where the tables are, the last of them by
/// ``finish()``.
struct Replay {
  /// Where the rows go.
  private let tables: Database
  private let record: StoredRecord
  private var judge: Judge
  /// The unit that has begun and not ended.
  private var unit: UnitPlace?
  private var recorder: Actor?
  /// How many entries of the unit take nothing back.
  private var standing = 0
  /// When the last unit with effect was recorded.
  private var recorded: Instant?
  /// What a unit has written can be taken back.
  private var hasSavepoint = false
  /// The unit that was refused and goes on.
  private var refused: UnitID?
  private(set) var units = 0

  /// - Parameters:
  ///   - tables: empty, or with the rows of all that comes before.
  ///   - journal: where the entries are, if not beside the tables.
  ///   - kept: of how many meetings, commitments and the like is known what came of them.
  init(
    into tables: Database, from journal: Database? = nil, after head: Judge.Head = Judge.Head(),
    keeping kept: Int = 5_000
  ) throws {
    self.tables = tables
    record = try StoredRecord(tables, journal: journal, keeping: kept)
    record.passed(head.sequence)
    judge = Judge(after: head)
    recorded = head.recorded
  }

  /// Goes on where the tables end with what the journal beside them holds more. A unit without effect
  /// at their end is judged again, for the rest of it may have come.
  init(goingOnIn db: Database) throws {
    let last = try Row.fetchOne(
      db,
      sql: "SELECT first, last, refused IS NOT NULL FROM unit ORDER BY first DESC LIMIT 1")
    var end = try last.map { try $0[at: 1] as Int } ?? 0
    if let last, try last[at: 2] as Bool {
      let first: Int = try last[at: 0]
      end = first - 1
      try Projection.run("DELETE FROM unit WHERE first = ?", [first], db)
    }
    let head = Judge.Head(sequence: end, recorded: try JournalTable.lastRecorded(db))
    try self.init(into: db, after: head)
    let rows = try JournalTable.sealedEntries(after: end, db)
    while let row = try rows.next() {
      let sealed = try SealedEntry(row)
      try take(Entry(sealed), sealed.disclosures)
    }
    try finish()
  }

  /// Where personal texts are forgotten, by the sequence number of their entry.
  var forgotten: [Int: Set<String>] { get throws { try record.settings().forgotten } }

  /// Files of evidence that were forgotten, by their SHA-256.
  var forgottenFiles: Set<String> { get throws { try record.settings().forgottenFiles } }

  /// In a shared log a unit that the rules refuse stays, without effect.
  private var isShared: Bool { get throws { try record.settings().founding?.isShared ?? false } }

  /// Takes the next entry, which is in the journal already.
  ///
  /// - Throws: `Found` where the log is its own and the rules refuse it.
  mutating func take(_ entry: Entry, _ disclosures: [Disclosure]) throws {
    if let refused, refused == entry.unit.id, entry.unit.place > 1 { return try pass(entry) }
    refused = nil
    if unit != nil, entry.unit.id != unit?.id || entry.unit.place == 1 {
      // What is not finished has no effect.
      try refuse(.outOfPlace(.unit), at: judge.head.sequence, Fault.unfinished)
    }
    if unit == nil { try begin(entry) }
    do {
      try judge.check(entry, in: record)
      try record.checkKey(of: entry)
      let isWanted = try judge.wantsSignature(of: entry, in: record)
      guard try record.allowsSignature(of: entry, disclosures, isWanted: isWanted) else {
        throw Refusal.outOfPlace(.signature)
      }
      try record.add(entry)
      record.passed(entry.sequence)
      if entry.voids == nil { standing += 1 }
      _ = try judge.heard(entry, in: record)
      try record.takeAway(by: entry.event)
      if entry.unit.isLast { try end() }
      try record.letGoOfOld()
    } catch let refusal as Refusal {
      refused = entry.unit.id
      try refuse(refusal, at: entry.sequence) { sequence in
        refusal == .outOfPlace(.signature)
          ? .signature(sequence: sequence) : .rule(sequence: sequence, refusal)
      }
      try pass(entry)
    }
  }

  /// No more entries follow, at least not now.
  ///
  /// - Throws: `Found` where the log is its own and its last unit is not finished.
  mutating func finish() throws {
    // The rest of it may still come; until then it has no effect.
    if unit != nil { try refuse(.outOfPlace(.unit), at: judge.head.sequence, Fault.unfinished) }
    try record.write()
  }

  private mutating func begin(_ entry: Entry) throws {
    judge = Judge(after: judge.head)
    unit = entry.unit
    recorder = entry.recordedBy
    standing = 0
    record.begin(judge.first)
    record.remember()
    hasSavepoint = try isShared
    if hasSavepoint {
      // What was there before is not taken back along with it.
      try record.write()
      try tables.execute(sql: "SAVEPOINT unit")
    }
  }

  private mutating func end() throws {
    try judge.finish(in: record)
    try record.settle()
    guard let unit else { return }
    try Projection.writeUnit(
      judge.first, unit.id, last: judge.head.sequence, recorder: recorder, standing: standing,
      tables)
    if hasSavepoint { try tables.execute(sql: "RELEASE unit") }
    self.unit = nil
    recorded = judge.head.recorded
    units += 1
  }

  private mutating func rollBack() throws {
    if hasSavepoint { try tables.execute(sql: "ROLLBACK TO unit; RELEASE unit") }
    unit = nil
    record.forget()
  }

  /// - Parameter fault: what it is in a log of one's own.
  private mutating func refuse(
    _ refusal: Refusal, at sequence: Int, _ fault: (_ sequence: Int) -> Fault
  ) throws {
    guard try isShared, unit != nil else { throw FoundFault(fault: fault(sequence)) }
    let first = judge.first
    let id = unit?.id
    let last = max(first, judge.head.sequence)
    try rollBack()
    record.ignore(first...last)
    try Projection.run(
      """
      INSERT OR IGNORE INTO unit (first, id, last, recorder, standing, refused)
      VALUES (?, ?, ?, ?, 0, ?)
      """,
      [first, unitID(id, first), last, recorder?.agency?.text, refusal.name], tables)
    judge = Judge(after: Judge.Head(sequence: last, recorded: recorded))
  }

  /// A unit that is refused for its id, which another has, cannot be known by it.
  private func unitID(_ id: UnitID?, _ first: Int) throws -> String {
    guard let id, try !record.hasUnit(id) else { return "refused:\(first)" }
    return id.text
  }

  /// Goes past an entry of a unit that has no effect.
  private mutating func pass(_ entry: Entry) throws {
    record.passed(entry.sequence)
    judge = Judge(after: Judge.Head(sequence: entry.sequence, recorded: recorded))
    let first = try Int.fetchOne(
      tables, sql: "SELECT max(first) FROM unit WHERE refused IS NOT NULL")
    guard let first else { return }
    record.ignore(entry.sequence...entry.sequence)
    try Projection.run(
      "UPDATE unit SET last = ? WHERE first = ?", [entry.sequence, first], tables)
  }
}
