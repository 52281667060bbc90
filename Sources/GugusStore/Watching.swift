import GRDB
import GRDBSQLite

extension Workspace {
  /// Calls `tick` now and then while a body reads, also in the middle of one long query, in which
  /// `tick` must not read itself. One at a time: SQLite knows one handler.
  ///
  /// - Parameter steps: of SQLite's virtual machine, between one call and the next: some
  ///   milliseconds.
  public func watching<Value>(
    every steps: Int32 = 100_000, _ tick: @escaping () -> Void, _ body: () throws -> Value
  ) rethrows -> Value {
    let watch = Watch(tick)
    func call(_ handler: (@convention(c) (UnsafeMutableRawPointer?) -> Int32)?) {
      queue.inDatabase { db in
        sqlite3_progress_handler(
          db.sqliteConnection, steps, handler, Unmanaged.passUnretained(watch).toOpaque())
      }
    }
    call { watch in
      watch.map { Unmanaged<Watch>.fromOpaque($0).takeUnretainedValue().tick() }
      // Anything else would end the query.
      return 0
    }
    defer { call(nil) }
    return try body()
  }
}

private final class Watch {
  let tick: () -> Void

  init(_ tick: @escaping () -> Void) { self.tick = tick }
}
