import Foundation
import GRDB
import GugusDomain

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

  /// It leaves nothing out: all that is on record, whenever that took effect.
  public var isNow: Bool { asOf == nil && knownBy == nil && size == nil }

  /// - Parameter last: the sequence number of the last entry that was known; nil for all.
  func sees(_ entry: Entry, knownUpTo last: Int?) -> Bool {
    (asOf.map { entry.effective <= $0 } ?? true)
      && (last.map { entry.sequence <= $0 } ?? true)
      && (size.map { entry.sequence <= $0 } ?? true)
  }

  /// The sequence number of the last entry that was known; nil where all were.
  func lastKnown(_ db: Database, _ withoutEffect: WithoutEffect) throws -> Int? {
    guard let knownBy else { return nil }
    // Where units were refused nobody has looked at when they say that they were recorded.
    guard withoutEffect.ranges.isEmpty else {
      // Instants are written alike, so that their texts sort as they do.
      let known = try Int.fetchCursor(
        db,
        sql: """
          SELECT sequence FROM journal WHERE entry ->> '$.recorded' <= ? ORDER BY sequence DESC
          """, arguments: [knownBy.iso])
      while let sequence = try known.next() {
        if !withoutEffect.holds(sequence) { return sequence }
      }
      return 0
    }
    let recorded = try db.cachedStatement(
      sql: "SELECT entry ->> '$.recorded' FROM journal WHERE sequence = ?")
    func isKnown(_ sequence: Int) throws -> Bool {
      try String.fetchOne(recorded, arguments: [sequence]).map { $0 <= knownBy.iso } ?? false
    }
    // From one correction of the clock to the next, time only goes on.
    let starts = try Int.fetchAll(
      db,
      sql: """
        SELECT sequence FROM journal
        WHERE subject = ? AND noun = 'workspace'
          AND entry ->> '$.kind' = 'workspace.clock-corrected'
        ORDER BY sequence DESC
        """, arguments: [Subject.workspace.code])
    var end = try TreeTable.size(db)
    for start in starts + [1] {
      if try isKnown(start) {
        var (known, unknown) = (start, end + 1)
        while known + 1 < unknown {
          let middle = (known + unknown) / 2
          if try isKnown(middle) { known = middle } else { unknown = middle }
        }
        return known
      }
      end = start - 1
    }
    return 0
  }
}

extension Workspace {
  /// The workspace as it would be if nothing else had ever been recorded than what is seen from
  /// there: those entries alone, replayed by the same code into tables of their own, in a
  /// temporary file. Every query then answers as of that moment. Attachments are not taken along.
  ///
  /// - Parameters:
  ///   - scope: what is asked for: of that, and of nothing else, every query answers so.
  ///   - progress: called now and then with steps done and all steps: each entry is looked at, and
  ///     replayed.
  /// - Throws: `WorkspaceFault`.
  public func seen(
    from viewpoint: Viewpoint, about scope: ViewScope = .everything,
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> Workspace {
    guard !viewpoint.isNow else { return self }
    let view = try Workspace(viewOf: path)
    try read { db in
      try view.queue.writeWithoutTransaction { fresh in
        let schema = try ViewSchema(of: db)
        try fresh.inTransaction {
          try schema.makeTables(in: fresh)
          let size = try TreeTable.size(db)
          var gathering = try ViewGathering(from: db, into: fresh, viewpoint)
          let isPart = try gathering.take(scope)
          if !isPart { try gathering.takeRest(self) { progress($0, 2 * size) } }
          // What is not seen need not be folded; it was judged when it was recorded.
          try fold(from: fresh, into: fresh) { progress(size + $0, size + $1) }
          if !isPart || !scope.isOfOneThing { try schema.makeSearchAids(in: fresh) }
          return .commit
        }
      }
    }
    return view
  }
}

/// How the tables of a record are made that is seen from another moment: as those of the record itself,
/// whose schema was looked at when it was opened.
private struct ViewSchema {
  private let tables: [String]
  private let searchAids: [String]

  init(of record: Database) throws {
    let objects = try WorkspaceSchema(of: record).objects.filter { !$0.isOfFullTextIndex }
    func definitions(_ isMeant: (WorkspaceSchema.Object) -> Bool) -> [String] {
      objects.filter(isMeant).compactMap(\.sql)
    }
    tables = definitions(\.isFilled)
    searchAids = definitions { !$0.isFilled }
  }

  /// Makes what the entries of a subject are read through, and what derives from them.
  func makeTables(in view: Database) throws {
    for definition in tables { try view.execute(sql: definition) }
  }

  /// Makes what many things are searched through, of all that the tables hold; it takes as long as the
  /// page of one thing, whose rows are found by its code.
  func makeSearchAids(in view: Database) throws {
    for definition in searchAids { try view.execute(sql: definition) }
    try view.execute(sql: "INSERT INTO commitment_text (commitment_text) VALUES ('rebuild')")
  }
}

extension WorkspaceSchema.Object {
  /// Rows are put into it, or found through it while they are.
  fileprivate var isFilled: Bool {
    switch type {
    case "table": sql?.hasPrefix("CREATE TABLE") ?? false
    case "index": table == "journal"
    default: false
    }
  }
}
