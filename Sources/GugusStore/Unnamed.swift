import GRDB

/// What stands in the file and belongs to no entry: nothing tells who put it there.
enum Unnamed {
  /// The sequence numbers beside which personal texts stand, and no entry.
  static func texts(_ db: Database) throws -> [Int] {
    try Int.fetchAll(
      db,
      sql: """
        SELECT sequence FROM disclosure
        WHERE sequence NOT IN (SELECT sequence FROM journal) ORDER BY sequence
        """)
  }

  /// The hashes of evidence files of which no entry speaks, not even one that is void.
  static func attachments(_ db: Database) throws -> [String] {
    // Nearly all of them have a row, and then no entry need be read.
    let withoutRow = try Set(
      String.fetchAll(
        db,
        sql: """
          SELECT sha256 FROM attachment
          WHERE sha256 NOT IN (SELECT sha256 FROM evidence WHERE sha256 IS NOT NULL)
          """))
    guard !withoutRow.isEmpty else { return [] }
    let named = try String.fetchCursor(
      db,
      sql: """
        SELECT entry ->> '$.body.source.file.sha256' AS sha256 FROM journal
        WHERE entry ->> '$.kind' = 'commitment.evidence-submitted' AND sha256 IS NOT NULL
        """)
    var unnamed = withoutRow
    while let sha256 = try named.next() { unnamed.remove(sha256) }
    return unnamed.sorted()
  }

  static func remove(_ db: Database) throws {
    for sequence in try texts(db) {
      try Projection.run("DELETE FROM disclosure WHERE sequence = ?", [sequence], db)
    }
    for sha256 in try attachments(db) {
      try Projection.run("DELETE FROM attachment WHERE sha256 = ?", [sha256], db)
    }
  }
}
