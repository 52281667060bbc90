import Foundation

/// A file system mounted for a test.
struct Mount {
  private let path: String

  struct Failed: Error {
    var arguments: [String]
  }

  /// Mounts it as long as the body runs.
  static func during(
    _ arguments: [String], at path: String, _ body: (Mount) throws -> Void
  ) throws {
    try run(["/bin/mount"] + arguments + [path])
    // Lazily, for what the body opened may not be closed yet.
    defer { try? run(["/bin/umount", "--lazy", path]) }
    try body(Mount(path: path))
  }

  func remount(_ options: String) throws {
    try Mount.run(["/bin/mount", "-o", "remount," + options, path])
  }

  /// Tried once: only the one who may do it knows.
  static let isAllowed: Bool = {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("gugus-mount-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Mount.during(["-t", "tmpfs", "tmpfs"], at: folder.path) { _ in }
      return true
    } catch {
      return false
    }
  }()

  private static func run(_ words: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: words[0])
    process.arguments = Array(words.dropFirst())
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed(arguments: words) }
  }
}
