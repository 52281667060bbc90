import Foundation
import GRDB
import GugusDomain
import GugusSchema

/// A moment from which to look at a record.
public struct Viewpoint: Hashable, Sendable {
  /// Only what had taken effect by the end of this day: how it stood.
  public var asOf: Day?
  /// Only what had been recorded by this instant: what was known. That is all up to the last entry
  /// that says it was recorded by then: one before it that says otherwise bears the time of a clock
  /// that was ahead, and was on record all the same.
  public var knownBy: Instant?
  /// Only the first so many entries: what the journal once was.
  public var size: Int?

  public init(asOf: Day? = nil, knownBy: Instant? = nil, size: Int? = nil) {
    self.asOf = asOf
    self.knownBy = knownBy
    self.size = size
  }

  public var isNow: Bool { asOf == nil && knownBy == nil && size == nil }

  /// - Parameter last: the sequence number of the last entry that was known; nil for all.
  fileprivate func sees(_ entry: Entry, knownUpTo last: Int?) -> Bool {
    (asOf.map { entry.effective <= $0 } ?? true)
      && (last.map { entry.sequence <= $0 } ?? true)
      && (size.map { entry.sequence <= $0 } ?? true)
  }

  fileprivate func lastKnown(_ db: Database, _ withoutEffect: WithoutEffect) throws -> Int? {
    guard let knownBy else { return nil }
    // Instants are written alike, so that their texts sort as they do.
    let known = try Int.fetchCursor(
      db,
      sql: """
        SELECT sequence FROM journal WHERE entry ->> '$.recorded' <= ? ORDER BY sequence DESC
        """, arguments: [knownBy.iso])
    // When something without effect was recorded, nobody has looked at.
    while let sequence = try known.next() {
      if !withoutEffect.holds(sequence) { return sequence }
    }
    return 0
  }
}

extension Workspace {
  /// The workspace as it would be if nothing else had ever been recorded than what is seen from
  /// there: those entries alone, replayed by the same code into tables of their own, in a
  /// temporary file. Every query then answers as of that moment. Attachments are not taken along.
  ///
  /// - Parameter progress: called now and then with steps done and all steps: each entry is looked
  ///   at, and replayed.
  /// - Throws: `WorkspaceFault`.
  public func seen(
    from viewpoint: Viewpoint, progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> Workspace {
    guard !viewpoint.isNow else { return self }
    let view = try Workspace(viewOf: path)
    try read { db in
      try view.queue.writeWithoutTransaction { fresh in
        for migration in Schema.migrations { try fresh.execute(sql: migration) }
        let aids = try SearchAids(droppedFrom: fresh)
        try fresh.inTransaction {
          let size = try TreeTable.size(db)
          var looked = 0
          let statement = try db.makeStatement(
            sql: "SELECT entry, texts, leaf_hash FROM \(JournalRow.source) ORDER BY sequence")
          let withoutEffect = try WithoutEffect(db)
          let lastKnown = try viewpoint.lastKnown(db, withoutEffect)
          try eachEntry(of: statement, in: db) { row in
            (sealed: try SealedEntry(row), leafHash: try row[at: 2] as Data)
          } _: { entry, row in
            looked += 1
            if looked % 1000 == 0 { progress(looked, 2 * size) }
            guard viewpoint.sees(entry, knownUpTo: lastKnown), !withoutEffect.holds(entry.sequence)
            else { return }
            try JournalTable.append(entry, row.sealed, leafHash: row.leafHash, fresh)
          }
          // What is not seen need not be folded; it was judged when it was recorded.
          try fold(from: fresh, into: fresh) { progress(size + $0, size + $1) }
          try aids.make(in: fresh)
          return .commit
        }
      }
    }
    return view
  }
}
