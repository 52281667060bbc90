import Foundation
import GRDB
import GugusDomain
import GugusSchema

/// A moment from which to look at a record.
public struct Viewpoint: Hashable, Sendable {
  /// Only what had taken effect by the end of this day: how it stood.
  public var asOf: Day?
  /// Only what had been recorded by this instant: what was known.
  public var knownBy: Instant?
  /// Only the first so many entries: what the journal once was.
  public var size: Int?

  public init(asOf: Day? = nil, knownBy: Instant? = nil, size: Int? = nil) {
    self.asOf = asOf
    self.knownBy = knownBy
    self.size = size
  }

  public var isNow: Bool { asOf == nil && knownBy == nil && size == nil }

  func sees(_ entry: Entry) -> Bool {
    (asOf.map { entry.effective <= $0 } ?? true)
      && (knownBy.map { entry.recorded <= $0 } ?? true)
      && (size.map { entry.sequence <= $0 } ?? true)
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
        for migration in Schema.migrations { try fresh.execute(sql: migration) }
        let aids = try SearchAids(droppedFrom: fresh)
        try fresh.inTransaction {
          let size = try TreeTable.size(db)
          var gathering = try ViewGathering(from: db, into: fresh, viewpoint)
          if try !gathering.take(scope) {
            try gathering.takeRest(self) { progress($0, 2 * size) }
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
