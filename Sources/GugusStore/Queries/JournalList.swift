import GRDB
import GugusDomain

/// Which entries a list shows. Conditions combine; nil asks for nothing.
public struct JournalFilter: Sendable {
  /// A code of whatever kind.
  public var subject: String?
  /// Says that this happened.
  public var kind: EventKind?
  /// Only the latest so many.
  public var limit: Int?

  public init() {}
}

extension Workspace {
  /// In the order of the journal.
  public func eachEntry(_ filter: JournalFilter, _ body: (Entry) throws -> Void) throws {
    try read { db in
      try eachRow(of: db.cachedStatement(sql: filter.sql), filter.arguments, db) { row in
        try body(Entry(SealedEntry(row)))
      }
    }
  }

  /// When the last entry that has effect was recorded.
  public func lastRecorded() throws -> Instant? {
    try read { try JournalTable.lastRecorded($0) }
  }

  /// The row of the journal with that sequence number, as it stands.
  ///
  /// - Throws: `Refusal.unknown`; `WorkspaceFault`.
  public func journalRow(_ sequence: Int) throws -> JournalRow {
    let row = try read { db in
      try Row.fetchOne(
        db,
        sql: """
          SELECT \(JournalRow.columns) FROM \(JournalRow.source) WHERE sequence = ?
          """, arguments: [sequence]
      ).map(JournalRow.init)
    }
    guard let row else {
      let last = try read { try Int.fetchOne($0, sql: "SELECT max(sequence) FROM journal") }
      throw Refusal.given(
        .unknown(
          .entry, String(sequence), nearest: (last ?? nil).map { [String($0)] } ?? []))
    }
    return row
  }
}

extension JournalFilter {
  /// Only the conditions that were asked for, each a fixed text with parameters, so that SQLite
  /// can choose an index for them.
  fileprivate var sql: String {
    var conditions: [String] = []
    if subject != nil { conditions.append("subject = :subject") }
    if kind != nil { conditions.append("entry ->> '$.kind' = :kind") }
    let filtered = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
    return """
      SELECT entry, texts FROM (
        SELECT sequence, entry, texts FROM \(JournalRow.source) \(filtered)
        ORDER BY sequence DESC LIMIT :limit)
      ORDER BY sequence
      """
  }

  fileprivate var arguments: StatementArguments {
    var arguments: [String: (any DatabaseValueConvertible)?] = ["limit": limit ?? -1]
    subject.map { arguments["subject"] = $0 }
    kind.map { arguments["kind"] = $0.name }
    return StatementArguments(arguments)
  }
}
