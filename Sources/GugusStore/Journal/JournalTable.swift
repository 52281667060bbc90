import Foundation
import GRDB
import GugusDomain

extension JournalRow {
  init(_ row: Row) throws {
    try self.init(
      sequence: row[at: 0], noun: row[at: 1], subject: row[at: 2], json: row[at: 3],
      leafHash: row[at: 4], texts: row[at: 5])
  }

  static let columns = "sequence, noun, subject, entry, leaf_hash, texts"
  static let source = "journal LEFT JOIN disclosure USING (sequence)"
}

extension SealedEntry {
  /// - Parameter row: entry and texts, from that column on.
  init(_ row: Row, at index: Int = 0) throws {
    self.init(json: try row[at: index], texts: try row[at: index + 1])
  }
}

/// The SQL of the journal table and of what stands beside it.
enum JournalTable {
  static func append(_ entry: Entry, _ sealed: SealedEntry, leafHash: Data, _ db: Database) throws {
    let subject = entry.event.subject
    try Projection.run(
      "INSERT INTO journal (sequence, noun, subject, entry, leaf_hash) VALUES (?, ?, ?, ?, ?)",
      [entry.sequence, subject.noun.rawValue, subject.code, sealed.json, leafHash], db)
    if !sealed.disclosures.isEmpty {
      try Projection.run(
        "INSERT INTO disclosure (sequence, texts) VALUES (?, ?)",
        [entry.sequence, sealed.disclosures.canonicalJSON], db)
    }
  }

  static func entry(_ sequence: Int, _ db: Database) throws -> Entry? {
    try entries("sequence = ?", [sequence], db).first
  }

  /// The personal texts beside an entry, as they stand there.
  static func texts(of sequence: Int, _ db: Database) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT texts FROM disclosure WHERE sequence = ?"),
      arguments: [sequence])
  }

  /// Lets these personal texts stand beside an entry, and no others.
  static func replaceTexts(of sequence: Int, _ texts: [Disclosure], _ db: Database) throws {
    if texts.isEmpty {
      try Projection.run("DELETE FROM disclosure WHERE sequence = ?", [sequence], db)
    } else {
      try Projection.run(
        "UPDATE disclosure SET texts = ? WHERE sequence = ?", [texts.canonicalJSON, sequence], db)
    }
  }

  /// When the last unit with effect was recorded.
  static func lastRecorded(_ db: Database) throws -> Instant? {
    let last = try Int.fetchOne(
      db.cachedStatement(
        sql: "SELECT last FROM unit WHERE refused IS NULL ORDER BY first DESC LIMIT 1"))
    return try last.flatMap { try entry($0, db) }?.recorded
  }

  /// The entries behind that sequence number, as the journal keeps them.
  static func sealedEntries(after sequence: Int, _ db: Database) throws -> RowCursor {
    try Row.fetchCursor(
      db,
      sql: "SELECT entry, texts FROM \(JournalRow.source) WHERE sequence > ? ORDER BY sequence",
      arguments: [sequence])
  }

  static func entries(in range: ClosedRange<Int>, _ db: Database) throws -> [Entry] {
    try entries(
      "sequence BETWEEN ? AND ? ORDER BY sequence", [range.lowerBound, range.upperBound], db)
  }

  /// The entries of what is numbered in a task force's series.
  static func entries(numberedIn taskForce: TaskForceCode, _ db: Database) throws -> [Entry] {
    try entries(
      "subject > ? AND subject < ? ORDER BY sequence",
      [taskForce.text + "/", taskForce.text + "0"], db)
  }

  /// The entries of subjects in which an agency has a part, the newest first.
  static func entries(
    involving agency: AgencyCode, from tables: Database, _ db: Database
  ) throws -> [Entry] {
    let subjects = try String.fetchAll(
      tables.cachedStatement(sql: "SELECT subject FROM involvement WHERE agency = ?"),
      arguments: [agency.text])
    return try subjects.flatMap { try entries("subject = ?", [$0], db) }
      .sorted { $0.sequence > $1.sequence }
  }

  /// The entries of one subject, as recorded.
  ///
  /// - Parameter last: none with a higher sequence number.
  static func entries(
    of subject: Subject, upTo last: Int = .max, _ db: Database
  ) throws -> [Entry] {
    try entries(
      "subject = ? AND noun = ? AND sequence <= ? ORDER BY sequence",
      [subject.code, subject.noun.rawValue, last], db)
  }

  /// - Parameter condition: a fixed text with parameters.
  private static func entries(
    _ condition: String, _ arguments: StatementArguments, _ db: Database
  ) throws -> [Entry] {
    let statement = try db.cachedStatement(
      sql: "SELECT entry, texts FROM \(JournalRow.source) WHERE \(condition)")
    var entries: [Entry] = []
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    while let row = try rows.next() { entries.append(try Entry(SealedEntry(row))) }
    return entries
  }
}

/// Units of a shared log that the rules refused, or that are not finished: they stay in it, without
/// effect.
struct WithoutEffect {
  private(set) var ranges: [ClosedRange<Int>] = []

  init() {}

  init(_ db: Database) throws {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: "SELECT first, last FROM unit WHERE refused IS NOT NULL ORDER BY first"))
    while let row = try rows.next() {
      let (first, last): (Int, Int) = (try row[at: 0], try row[at: 1])
      ranges.append(first...max(first, last))
    }
  }

  mutating func add(_ range: ClosedRange<Int>) { ranges.append(range) }

  func holds(_ sequence: Int) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < sequence { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(sequence)
  }
}
