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

  init(_ row: Row) {
    sequence = row[0]
    noun = row[1]
    subject = row[2]
    json = row[3]
    leafHash = row[4]
  }
}

extension Subject {
  /// The kind of thing, as the journal table and the names of events say it.
  var noun: String {
    switch self {
    case .agency: "agency"
    case .taskForce: "taskforce"
    case .meeting: "meeting"
    case .commitment: "commitment"
    }
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
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO journal (sequence, noun, subject, entry, leaf_hash)
        VALUES (?, ?, ?, ?, ?)
        """)
    let subject = entry.event.subject
    try statement.execute(
      arguments: [entry.sequence, subject.noun, subject.code, json, Leaf.hash(json)])
  }

  /// The entries of one subject, as recorded.
  static func entries(of subject: Subject, _ db: Database) throws -> [Entry] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT entry FROM journal WHERE subject = ? AND noun = ? ORDER BY sequence
        """)
    return try String.fetchAll(statement, arguments: [subject.code, subject.noun])
      .map(Entry.init(canonicalJSON:))
  }
}

extension Statement {
  fileprivate func fetchEntry() throws -> Entry? {
    try String.fetchOne(self).map(Entry.init(canonicalJSON:))
  }
}
