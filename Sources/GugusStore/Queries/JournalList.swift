import GRDB
import GugusDomain

/// Which entries a list shows. Conditions combine; nil asks for nothing.
public struct JournalFilter: Sendable {
  /// A code of whatever kind.
  public var subject: String?
  public var kind: EventKind?
  /// Only the latest so many.
  public var limit: Int?

  public init() {}
}

extension Workspace {
  /// In the order of the journal.
  public func eachEntry(_ filter: JournalFilter, _ body: (Entry) throws -> Void) throws {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT entry FROM (
            SELECT sequence, entry FROM journal
            WHERE (:subject IS NULL OR subject = :subject)
              AND (:kind IS NULL OR entry ->> '$.kind' = :kind)
            ORDER BY sequence DESC LIMIT :limit)
          ORDER BY sequence
          """)
      let entries = try String.fetchCursor(
        statement,
        arguments: [
          "subject": filter.subject, "kind": filter.kind?.name, "limit": filter.limit ?? -1,
        ])
      while let json = try entries.next() { try body(Entry(canonicalJSON: json)) }
    }
  }

  /// The row of the journal with that sequence number, as it stands.
  ///
  /// - Throws: `Refusal.unknown`; `WorkspaceFault`.
  public func journalRow(_ sequence: Int) throws -> JournalRow {
    let row = try read { db in
      try Row.fetchOne(
        db,
        sql: """
          SELECT sequence, noun, subject, entry, leaf_hash FROM journal WHERE sequence = ?
          """, arguments: [sequence]
      ).map(JournalRow.init)
    }
    guard let row else {
      let last = try read { try Int.fetchOne($0, sql: "SELECT max(sequence) FROM journal") }
      throw Refusal.unknown(
        .entry, String(sequence), nearest: (last ?? nil).map { [String($0)] } ?? [])
    }
    return row
  }
}
