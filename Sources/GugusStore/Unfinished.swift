import Foundation

/// Files and folders that are being made. What ends the program meanwhile by a signal, such as
/// Ctrl-C, takes them along; SIGKILL and a power cut cannot.
public enum Unfinished {
  /// Runs a body that makes files of those names, and renames or removes them.
  public static func files<Value>(
    _ paths: [String], _ body: () throws -> Value
  ) rethrows -> Value {
    let places = paths.compactMap(add)
    defer { places.forEach(remove) }
    return try body()
  }

  /// What to call it until it is whole. A process that was killed leaves its own behind, and another
  /// may get its number.
  public static func name(for path: String) -> String {
    let folder = (path as NSString).deletingLastPathComponent
    let name = (path as NSString).lastPathComponent
    let end = ".part-\(String(UInt32.random(in: 0...UInt32.max), radix: 16))"
    // Of a long name the beginning: with what SQLite adds to it, no more than a disk takes.
    let longest = Int(NAME_MAX) - SQLiteName.suffix.utf8.count - end.utf8.count
    guard name.utf8.count > longest else { return path + end }
    let start = String(decoding: name.utf8.prefix(longest), as: UTF8.self)
      .trimmingCharacters(in: ["\u{FFFD}"])
    return (folder.isEmpty ? start : "\(folder)/\(start)") + end
  }

  /// Gives a file that is whole its name, where nothing may be yet.
  ///
  /// - Throws: `POSIXError`; `EEXIST` where something is there.
  public static func put(_ beside: String, at path: String) throws(POSIXError) {
    // Unlike a renaming, a link does not replace what has come there meanwhile.
    if link(beside, path) == 0 {
      unlink(beside)
      return
    }
    // Some disks know no links.
    guard [EPERM, EOPNOTSUPP, ENOSYS].contains(errno) else { throw POSIXError.last }
    guard access(path, F_OK) != 0 else { throw POSIXError(.EEXIST) }
    guard rename(beside, path) == 0 else { throw POSIXError.last }
  }

  /// Has a signal that ends the program take a file or an empty folder along.
  ///
  /// - Returns: what to give to `remove` once the file is whole, or gone. Nil where too many are being
  ///   made at once: that one would stay behind.
  public static func add(_ path: String) -> Int? {
    lock.withLock {
      _ = handlers
      var place = 0
      while place < count, names[place] != nil { place += 1 }
      guard place < count else { return nil }
      names[place] = strdup(path)
      return place
    }
  }

  /// Ends what ``add(_:)`` began: a signal takes that file along no more.
  public static func remove(_ place: Int) {
    lock.withLock {
      let name = names[place]
      names[place] = nil
      free(name)
    }
  }

  private static let count = 256
  private static let lock = NSLock()

  /// As C has them, where a signal handler finds them without a lock.
  private nonisolated(unsafe) static let names = {
    let names = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: count)
    names.initialize(repeating: nil, count: count)
    return names
  }()

  /// Who has a signal ignored, as nohup does, or answers it already, wants that.
  private static let handlers: Void = {
    // The handler must find them made.
    _ = names
    for number in [SIGINT, SIGTERM, SIGHUP] {
      var action = sigaction()
      sigaction(number, nil, &action)
      if unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 0 {
        signal(number, takeAlong)
      }
    }
  }()

  /// Only calls that a handler may make (signal-safety(7)).
  private static let takeAlong: @convention(c) (Int32) -> Void = { number in
    var place = 0
    while place < count {
      if let name = names[place] { unlink(name) }
      place += 1
    }
    // Folders, once they are empty.
    place = 0
    while place < count {
      if let name = names[place] { rmdir(name) }
      place += 1
    }
    signal(number, SIG_DFL)
    raise(number)
  }
}

extension POSIXError {
  /// What the last call of the system failed with.
  public static var last: POSIXError { POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
}
