import Foundation
import GugusStore

/// A folder that appears under its name only once it is whole.
struct NewFolder {
  private let path: String
  private let name: String

  /// Makes it beside the place first, for this user alone, then moves it there; never over
  /// something.
  ///
  /// - Parameter name: how messages call it.
  /// - Throws: `ConsoleFault`, `WorkspaceFault.alreadyThere`, or what the body throws; then there is
  ///   no such folder.
  static func make(
    at path: String, named name: String, _ body: (NewFolder) throws -> Void
  ) throws {
    // A slash at its end would put what is made beside it inside.
    let path = (path as NSString).standardizingPath
    guard access(path, F_OK) != 0 else { throw WorkspaceFault.alreadyThere(path: name) }
    // A process that was killed leaves its own behind, and another may get its number.
    let beside = "\(path).part-\(String(UInt32.random(in: 0...UInt32.max), radix: 16))"
    guard mkdir(beside, 0o700) == 0 else { throw cannotCreate(name) }
    do {
      try body(NewFolder(path: beside, name: name))
      // A folder moves only to where nothing is, or an empty folder (rename(2)).
      guard rename(beside, path) == 0 else { throw cannotCreate(name) }
    } catch {
      try? FileManager.default.removeItem(atPath: beside)
      throw error
    }
    do {
      try syncFolder(of: path)
    } catch {
      throw ConsoleFault.cannotWrite(name, reason: String(cString: strerror(error.code.rawValue)))
    }
  }

  /// Writes a file of it.
  func write(
    _ file: String, _ body: (_ sink: (String) throws -> Void) throws -> Void
  ) throws {
    try NewFile.write(to: "\(path)/\(file)", named: "\(name)/\(file)") { new in
      try body { try new.write(Array($0.utf8)) }
    }
  }

  private static func cannotCreate(_ name: String) -> ConsoleFault {
    .cannotCreate(name, reason: String(cString: strerror(errno)))
  }
}
