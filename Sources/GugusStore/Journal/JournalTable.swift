import Foundation
import GRDB
import GugusDomain

/// A row of the journal table as it stands, before anyone trusts it.
public struct JournalRow: Sendable {
  public var sequence: Int
  public var noun: String
  public var subject: String
  public var json: String
  public var leafHash: Data

  init(_ row: Row) throws {
    sequence = try row[at: 0]
    noun = try row[at: 1]
    subject = try row[at: 2]
    json = try row[at: 3]
    leafHash = try row[at: 4]
  }
}

/// The SQL of the journal table.
enum JournalTable {
  static func last(_ db: Database) throws -> Entry? {
    try db.cachedStatement(sql: "SELECT entry FROM journal ORDER BY sequence DESC LIMIT 1")
      .fetchEntry()
  }

  static func append(_ entry: Entry, _ db: Database) throws {
    let json = try entry.canonicalJSON()
    try append(entry, json: json, leafHash: Leaf.hash(json), db)
  }

  /// - Parameter json: the entry's canonical JSON.
  static func append(_ entry: Entry, json: String, leafHash: Data, _ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO journal (sequence, noun, subject, entry, leaf_hash)
        VALUES (?, ?, ?, ?, ?)
        """)
    let subject = entry.event.subject
    try statement.execute(
      arguments: [entry.sequence, subject.noun.rawValue, subject.code, json, leafHash])
  }

  static func entry(_ sequence: Int, _ db: Database) throws -> Entry? {
    let statement = try db.cachedStatement(sql: "SELECT entry FROM journal WHERE sequence = ?")
    return try String.fetchOne(statement, arguments: [sequence]).map(Entry.init(canonicalJSON:))
  }

  /// Entries whose bytes hold that text, newest first. Reads the whole journal.
  static func entries(holding text: String, _ db: Database) throws -> [Entry] {
    try String.fetchAll(
      db,
      sql: "SELECT entry FROM journal WHERE instr(entry, ?) > 0 ORDER BY sequence DESC",
      arguments: [text]
    ).map(Entry.init(canonicalJSON:))
  }

  /// The entries from the newest back, until the body says that it has seen enough.
  static func eachFromNewest(_ db: Database, _ goesOn: (Entry) throws -> Bool) throws {
    let entries = try String.fetchCursor(
      db, sql: "SELECT entry FROM journal ORDER BY sequence DESC")
    while let json = try entries.next() {
      guard try goesOn(Entry(canonicalJSON: json)) else { return }
    }
  }

  /// The entries of one subject, as recorded.
  static func entries(of subject: Subject, _ db: Database) throws -> [Entry] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT entry FROM journal WHERE subject = ? AND noun = ? ORDER BY sequence
        """)
    return try String.fetchAll(statement, arguments: [subject.code, subject.noun.rawValue])
      .map(Entry.init(canonicalJSON:))
  }
}

extension Statement {
  fileprivate func fetchEntry() throws -> Entry? {
    try String.fetchOne(self).map(Entry.init(canonicalJSON:))
  }
}
