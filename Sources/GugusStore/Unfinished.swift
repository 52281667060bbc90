import Foundation
import Synchronization

/// Files that are being made. What ends the program meanwhile by a signal, such as Ctrl-C, takes
/// them along; SIGKILL and a power cut cannot.
public enum Unfinished {
  /// Runs a body that makes files of those names, and renames or removes them.
  public static func files<Value>(
    _ paths: [String], _ body: () throws -> Value
  ) rethrows -> Value {
    let taken = paths.compactMap(take)
    defer { taken.forEach(giveBack) }
    return try body()
  }

  /// Names as C has them, where a signal handler finds them without a lock. More are never made at
  /// once; those that were would stay behind.
  private typealias Places = UnsafeMutableBufferPointer<UnsafeMutablePointer<CChar>?>

  private nonisolated(unsafe) static let places: Places = {
    let places = Places.allocate(capacity: 64)
    places.initialize(repeating: nil)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let earlier = signal(number, removeAll)
      // Who has it ignored, as nohup does, wants that.
      if unsafeBitCast(earlier, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        signal(number, SIG_IGN)
      }
    }
    return places
  }()

  private static let lock = Mutex(())

  private static func take(_ path: String) -> Int? {
    lock.withLock { _ in
      guard let free = places.firstIndex(of: nil) else { return nil }
      places[free] = strdup(path)
      return free
    }
  }

  private static func giveBack(_ place: Int) {
    lock.withLock { _ in
      let name = places[place]
      places[place] = nil
      free(name)
    }
  }

  /// Only calls that a handler may make (signal-safety(7)).
  private static let removeAll: @convention(c) (Int32) -> Void = { number in
    for name in Unfinished.places { if let name { unlink(name) } }
    signal(number, SIG_DFL)
    raise(number)
  }
}
