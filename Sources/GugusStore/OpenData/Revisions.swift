import Foundation
import GRDB
import GugusDomain

/// An entry with what ties it to the others.
public struct EntryRevision: Sendable {
  /// The entry with its personal texts, as far as they are there.
  public var entry: Entry
  /// The hash of the entry's bytes as a leaf of the tree (RFC 9162 §2.1.1), as it stands in the file.
  public var leafHash: Data
  /// The entry before it about the same subject.
  public var previous: Int?
}

extension Workspace {
  /// Every entry, in the order of the journal.
  ///
  /// - Throws: `WorkspaceFault`, and what the body throws.
  public func eachRevision(_ body: (EntryRevision) throws -> Void) throws {
    try read { db in
      let statement = try db.makeStatement(
        sql: """
          SELECT entry, texts, leaf_hash, (
            SELECT max(sequence) FROM journal AS earlier
            WHERE earlier.subject = journal.subject AND earlier.noun = journal.noun
              AND earlier.sequence < journal.sequence)
          FROM \(JournalRow.source) ORDER BY sequence
          """)
      try eachEntry(of: statement, in: db) { row in
        (leafHash: try row[at: 2] as Data, previous: try row[at: 3] as Int?)
      } _: { entry, ties in
        try body(EntryRevision(entry: entry, leafHash: ties.leafHash, previous: ties.previous))
      }
    }
  }
}
