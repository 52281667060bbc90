import Foundation
import GugusStore

/// Where output goes that someone has named a place for.
enum OutputPlace: Equatable {
  /// A file, or where nothing is yet; behind a link, what it leads to. The content is made beside it
  /// and takes its place whole.
  case file(String)
  /// Whatever else is there, such as a pipe or a device: written through, and never replaced.
  case stream(String)
  /// What this process has open already, such as `/dev/stdout`.
  case descriptor(Int32)

  /// As many as the system follows.
  private static let links = 40

  /// - Parameter path: absolute.
  init(_ path: String) {
    var path = path
    for _ in 0..<OutputPlace.links {
      var status = stat()
      // Why nothing can be made there is said where it is tried.
      guard lstat(path, &status) == 0 else {
        self = .file(path)
        return
      }
      switch status.st_mode & S_IFMT {
      case S_IFREG, S_IFDIR:
        self = .file(path)
        return
      case S_IFLNK:
        if let open = OutputPlace(openAt: path) {
          self = open
          return
        }
        guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else {
          self = .stream(path)
          return
        }
        let folder = (path as NSString).deletingLastPathComponent
        path = target.hasPrefix("/") ? target : "\(folder)/\(target)"
      default:
        self = .stream(path)
        return
      }
    }
    // The system says so, too.
    self = .stream(path)
  }

  /// The links in `/proc/…/fd` lead to what a process has open, whatever they say (proc(5)): the
  /// file may have another name by now, or none.
  private init?(openAt path: String) {
    let folder = (path as NSString).deletingLastPathComponent
    guard let resolved = realpath(folder, nil) else { return nil }
    defer { free(resolved) }
    let parts = String(cString: resolved).split(separator: "/")
    guard parts.count >= 3, parts.first == "proc", parts.last == "fd",
      let number = Int32((path as NSString).lastPathComponent)
    else { return nil }
    self = parts[1] == "\(getpid())" ? .descriptor(number) : .stream(path)
  }

  /// Gives bytes to it.
  ///
  /// - Parameter name: how messages call it.
  /// - Throws: `ConsoleFault`, or what the body throws.
  func write(named name: String, _ body: (OpenOutput) throws -> Void) throws {
    switch self {
    case .file(let path):
      var status = stat()
      guard stat(path, &status) != 0 || status.st_mode & S_IFMT != S_IFDIR else {
        throw ConsoleFault.cannotCreate(name, reason: .ofSystem(EISDIR))
      }
      try NewFile.write(to: path, named: name, body)
    case .stream(let path):
      let descriptor = open(path, O_WRONLY | O_APPEND | O_NOCTTY | O_CLOEXEC)
      guard descriptor >= 0 else {
        let reason = errno
        var status = stat()
        let isSocket = stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFSOCK
        throw isSocket
          ? ConsoleFault.isSocket(name) : .cannotCreate(name, reason: .ofSystem(reason))
      }
      defer { close(descriptor) }
      try OutputPlace.write(to: descriptor, named: name, body)
    case .descriptor(let descriptor):
      try OutputPlace.write(to: descriptor, named: name, body)
    }
  }

  private static func write(
    to descriptor: Int32, named name: String, _ body: (OpenOutput) throws -> Void
  ) throws {
    let output = OpenOutput(descriptor: descriptor, name: name)
    try body(output)
    try output.flush()
  }
}
