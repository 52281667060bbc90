import Foundation
import GugusStore

/// A folder that appears under its name only once it is whole.
final class NewFolder {
  private let path: String
  private let name: String
  /// Its files, as long as it may have to go.
  private var unfinished: [Int] = []

  private init(path: String, name: String) {
    self.path = path
    self.name = name
  }

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
    let beside = Unfinished.name(for: path)
    try Unfinished.files([beside]) {
      guard mkdir(beside, 0o700) == 0 else { throw cannotCreate(name) }
      let folder = NewFolder(path: beside, name: name)
      defer { folder.unfinished.forEach(Unfinished.remove) }
      do {
        try body(folder)
        // A folder moves only to where nothing is, or an empty folder (rename(2)).
        guard rename(beside, path) == 0 else { throw cannotCreate(name) }
      } catch {
        try? FileManager.default.removeItem(atPath: beside)
        throw error
      }
    }
    do {
      try syncFolder(of: path)
    } catch {
      throw ConsoleFault.cannotWrite(name, reason: .ofSystem(error.code.rawValue))
    }
  }

  /// Makes a folder, with those above it, for this user alone, where there is none yet.
  ///
  /// - Parameter name: how messages call it.
  /// - Throws: `ConsoleFault`.
  static func ensure(at path: String, named name: String) throws {
    if mkdir(path, 0o700) == 0 { return }
    let above = (path as NSString).deletingLastPathComponent
    if errno == ENOENT, !above.isEmpty, above != path {
      try ensure(at: above, named: name)
      if mkdir(path, 0o700) == 0 { return }
    }
    let reason = errno
    var status = stat()
    guard reason == EEXIST, stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw ConsoleFault.cannotCreate(
        name, reason: .ofSystem(reason == EEXIST ? ENOTDIR : reason))
    }
  }

  /// Adds files to a folder, which is made where there is none: all of them, or none.
  ///
  /// - Parameters:
  ///   - name: how messages call it.
  ///   - body: is given what adds a file. One that was there under its name is replaced, and stays.
  /// - Throws: `ConsoleFault`, or what the body throws.
  static func fill(
    at path: String, named name: String,
    _ body: (_ add: (String, (OpenOutput) throws -> Void) throws -> Void) throws -> Void
  ) throws {
    let isNew = access(path, F_OK) != 0
    try ensure(at: path, named: name)
    var added: [String] = []
    do {
      try body { file, write in
        let place = "\(path)/\(file)"
        let isThere = access(place, F_OK) == 0
        try NewFile.write(to: place, named: "\(name)/\(file)", write)
        if !isThere { added.append(place) }
      }
    } catch {
      for file in added { unlink(file) }
      if isNew { rmdir(path) }
      throw error
    }
  }

  /// Writes a file of it.
  func write(
    _ file: String, _ body: (_ sink: (String) throws -> Void) throws -> Void
  ) throws {
    let path = "\(path)/\(file)"
    if let place = Unfinished.add(path) { unfinished.append(place) }
    try NewFile.write(to: path, named: "\(name)/\(file)") { new in
      try body { try new.write(Array($0.utf8)) }
    }
  }

  private static func cannotCreate(_ name: String) -> ConsoleFault {
    .cannotCreate(name, reason: .ofSystem())
  }
}
