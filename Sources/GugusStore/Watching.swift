import GRDB
import GRDBSQLite

/// How far a body has come with things that it goes through one by one.
public struct Passage: Hashable, Sendable {
  /// When it began, without the time that was spent on counting.
  public internal(set) var since: ContinuousClock.Instant
  /// How many it has gone through.
  public internal(set) var done = 0
  /// Nil until somebody has wanted to know: of rows it must be counted first.
  public internal(set) var all: Int?
}

extension Workspace {
  /// Calls `tick` now and then while a body reads, also in the middle of one long query, in which
  /// `tick` must not read itself. One at a time: SQLite knows one handler.
  ///
  /// - Parameters:
  ///   - steps: of SQLite's virtual machine, between one call and the next: some milliseconds.
  ///   - tick: is given how far the body has come, where it goes through something, and says
  ///     whether anybody wants to know how far it has to go.
  ///   - body: whatever it reads of this workspace, it reads on this thread.
  public func watching<Value>(
    every steps: Int32 = 100_000, _ tick: @escaping (Passage?) -> Bool,
    _ body: () throws -> Value
  ) rethrows -> Value {
    func call(_ handler: (@convention(c) (UnsafeMutableRawPointer?) -> Int32)?) {
      queue.inDatabase { db in
        sqlite3_progress_handler(
          db.sqliteConnection, steps, handler, Unmanaged.passUnretained(watch).toOpaque())
      }
    }
    watch.begin(tick)
    call { watch in
      watch.map { Unmanaged<Watch>.fromOpaque($0).takeUnretainedValue().call() }
      // Anything else would end the query.
      return 0
    }
    defer {
      call(nil)
      watch.end()
    }
    return try body()
  }

  /// Goes through some things, each of which is read from the record, and lets whoever watches
  /// know how far it has come.
  public func each<Things: Collection>(
    of things: Things, _ body: (Things.Element) throws -> Void
  ) rethrows {
    let isOuter = watch.enter(things.count)
    defer { if isOuter { watch.leave() } }
    for thing in things {
      try body(thing)
      if isOuter { watch.pass() }
    }
  }

  /// Goes through the rows of a query in the same way.
  func eachRow(
    of statement: Statement, _ arguments: StatementArguments, _ db: Database,
    _ body: (Row) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    let isOuter = watch.enter(nil)
    defer { if isOuter { watch.leave() } }
    while let row = try rows.next() {
      try body(row)
      guard isOuter, watch.pass() else { continue }
      let start = ContinuousClock.now
      let all = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM (\(statement.sql)\n)", arguments: arguments)
      watch.know(all: all, counted: .now - start)
    }
  }
}

/// Whoever watches a workspace, if anybody. A body and whoever watches it run one after the other,
/// on the thread of the body: nothing here is ever used by two.
final class Watch: @unchecked Sendable {
  private var tick: ((Passage?) -> Bool)?
  /// The outermost only: what is read for each of its things tells nobody anything.
  private var passage: Passage?
  private var isAsked = false

  func begin(_ tick: @escaping (Passage?) -> Bool) { self.tick = tick }

  func end() { tick = nil }

  func call() {
    if tick?(passage) ?? false { isAsked = true }
  }

  /// - Returns: whether somebody watches, and nothing is being gone through already.
  func enter(_ all: Int?) -> Bool {
    guard tick != nil, passage == nil else { return false }
    passage = Passage(since: .now, all: all)
    isAsked = false
    return true
  }

  /// One more has been gone through.
  ///
  /// - Returns: whether somebody wants to know how many there are in all, and nobody does.
  @discardableResult
  func pass() -> Bool {
    passage?.done += 1
    return isAsked && passage?.all == nil
  }

  /// - Parameter counted: for how long; nothing was gone through meanwhile.
  func know(all: Int?, counted: Duration) {
    passage?.all = all
    passage?.since += counted
  }

  func leave() { passage = nil }
}
