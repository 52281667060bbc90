import Foundation
import GugusStore

/// A file that appears under its name only once it is whole.
struct NewFile {
  private let file: UnsafeMutablePointer<FILE>
  private let name: String

  /// Writes beside the place first, then moves it there.
  ///
  /// - Parameter name: how messages call it.
  /// - Throws: `ConsoleFault`, or what the body throws; then what was at the place still is.
  static func write(
    to path: String, named name: String, _ body: (NewFile) throws -> Void
  ) throws {
    let beside = Unfinished.name(for: path)
    try Unfinished.files([beside]) { try write(beside, to: path, named: name, body) }
    // Its bytes are on the disk; now its name is, too.
    do {
      try syncFolder(of: path)
    } catch {
      throw ConsoleFault.cannotWrite(name, reason: String(cString: strerror(error.code.rawValue)))
    }
  }

  private static func write(
    _ beside: String, to path: String, named name: String, _ body: (NewFile) throws -> Void
  ) throws {
    guard let file = fopen(beside, "wx") else {
      throw ConsoleFault.cannotCreate(name, reason: String(cString: strerror(errno)))
    }
    do {
      try body(NewFile(file: file, name: name))
      guard fflush(file) == 0, fsync(fileno(file)) == 0 else { throw cannotWrite(name) }
    } catch {
      fclose(file)
      unlink(beside)
      throw error
    }
    fclose(file)
    guard rename(beside, path) == 0 else {
      let reason = String(cString: strerror(errno))
      unlink(beside)
      throw ConsoleFault.cannotCreate(name, reason: reason)
    }
  }

  func write(_ bytes: [UInt8]) throws {
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
      throw NewFile.cannotWrite(name)
    }
  }

  private static func cannotWrite(_ name: String) -> ConsoleFault {
    .cannotWrite(name, reason: String(cString: strerror(errno)))
  }
}
