import Foundation
import GugusStore

/// A file that appears under its name only once it is whole.
enum NewFile {
  /// Writes beside the place first, then moves it there. A file that is new only its owner may read;
  /// one that takes the place of another keeps that one's mode and, where this user may, its owner.
  ///
  /// - Parameters:
  ///   - name: how messages call it.
  ///   - replaces: what is there already gives way; else it is left alone.
  /// - Throws: `ConsoleFault`, or what the body throws; then what was at the place still is.
  static func write(
    to path: String, named name: String, replaces: Bool = true,
    _ body: (OpenOutput) throws -> Void
  ) throws {
    let beside = Unfinished.name(for: path)
    try Unfinished.files([beside]) {
      do {
        try write(beside, in: path, named: name, body)
        if replaces {
          guard rename(beside, path) == 0 else {
            throw ConsoleFault.cannotCreate(name, reason: .ofSystem())
          }
        } else {
          try put(beside, at: path, named: name)
        }
      } catch {
        unlink(beside)
        throw error
      }
    }
    // Its bytes are on the disk; now its name is, too.
    do {
      try syncFolder(of: path)
    } catch {
      throw ConsoleFault.cannotWrite(name, reason: .ofSystem(error.code.rawValue))
    }
  }

  private static func write(
    _ beside: String, in path: String, named name: String, _ body: (OpenOutput) throws -> Void
  ) throws {
    let descriptor = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw ConsoleFault.cannotCreate(name, reason: .ofSystem()) }
    let file = OpenOutput(descriptor: descriptor, name: name)
    do {
      keepOwnerAndMode(of: path, descriptor)
      try body(file)
      try file.flush()
      guard fsync(descriptor) == 0 else {
        throw ConsoleFault.cannotWrite(name, reason: .ofSystem())
      }
    } catch {
      close(descriptor)
      throw error
    }
    // Some disks say only now that there was no room.
    guard close(descriptor) == 0 else {
      throw ConsoleFault.cannotWrite(name, reason: .ofSystem())
    }
  }

  private static func put(_ beside: String, at path: String, named name: String) throws {
    do {
      try Unfinished.put(beside, at: path)
    } catch {
      throw error.code == .EEXIST
        ? ConsoleFault.alreadyThere(name)
        : .cannotCreate(name, reason: .ofSystem(error.code.rawValue))
    }
  }

  /// Of the file whose place it will take.
  private static func keepOwnerAndMode(of path: String, _ descriptor: Int32) {
    var (old, new) = (stat(), stat())
    guard lstat(path, &old) == 0, old.st_mode & S_IFMT == S_IFREG, fstat(descriptor, &new) == 0
    else { return }
    var mode = old.st_mode & 0o777
    if (old.st_uid, old.st_gid) != (new.st_uid, new.st_gid),
      fchown(descriptor, old.st_uid, old.st_gid) != 0,
      fchown(descriptor, uid_t.max, old.st_gid) != 0
    {
      // What the mode says of its group is not meant for another.
      mode &= ~0o070
    }
    fchmod(descriptor, mode)
  }
}

/// Something open that bytes are written to.
final class OpenOutput {
  private let descriptor: Int32
  private let name: String
  private var waiting: [UInt8] = []
  /// So many bytes are written at once.
  private static let chunk = 65_536

  /// - Parameters:
  ///   - descriptor: closed by whoever opened it.
  ///   - name: how messages call it.
  init(descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  /// - Throws: `ConsoleFault`.
  func write(_ bytes: [UInt8]) throws {
    waiting += bytes
    if waiting.count >= OpenOutput.chunk { try flush() }
  }

  /// Gives the system what waits.
  ///
  /// - Throws: `ConsoleFault`.
  func flush() throws {
    defer { waiting.removeAll(keepingCapacity: true) }
    try waiting.write(to: descriptor, named: name)
  }
}

extension [UInt8] {
  /// Writes all of them, or throws a `ConsoleFault`.
  func write(to descriptor: Int32, named name: String) throws {
    var rest = self[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR { continue }
        throw errno == EPIPE
          ? ConsoleFault.nobodyReads(name) : .cannotWrite(name, reason: .ofSystem())
      }
      rest = rest.dropFirst(written)
    }
  }
}
