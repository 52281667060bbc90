import Foundation
import GRDB
import GugusLog

extension Workspace {
  /// Copies the workspace as it is at one moment, whoever writes meanwhile, and verifies the copy.
  ///
  /// - Parameters:
  ///   - path: where nothing may be yet.
  ///   - progress: of ``verify(limit:progress:)``. To copy takes much less, and is one step.
  /// - Returns: the head of the copy's journal.
  /// - Throws: `WorkspaceFault`; then there is no copy.
  public func backUp(
    to path: String, progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> TreeHead {
    try Workspace.appearing(at: path) { beside in
      try Workspace.makeFile(beside, for: path)
      try faultsNamed {
        let copy = try DatabaseQueue(path: beside)
        try queue.backup(to: copy)
        try copy.close()
      }
      let copy = try Workspace(openingFileAt: beside)
      if let fault = try copy.verify(progress: progress).fault {
        throw WorkspaceFault.damaged(path: self.path, reason: "\(fault)")
      }
      let head = try copy.treeHead()
      try copy.faultsNamed { try copy.queue.close() }
      return head
    }
  }

  /// Makes a workspace beside its place and puts it there once it is whole, never over something.
  /// A process that dies meanwhile leaves nothing in the place.
  ///
  /// - Parameter make: makes the file of that name, and closes it.
  static func appearing<Value>(
    at path: String, _ make: (_ beside: String) throws -> Value
  ) throws -> Value {
    guard access(path, F_OK) != 0 else { throw WorkspaceFault.alreadyThere(path: path) }
    let beside = Unfinished.name(for: path)
    let files = ["", "-wal", "-shm", "-journal"].map { beside + $0 }
    let value = try Unfinished.files(files) {
      defer { for file in files { unlink(file) } }
      let value = try make(beside)
      try put(beside, at: path)
      return value
    }
    // Whoever is told that it is there must find it there after a power cut.
    do {
      try syncFolder(of: path)
    } catch {
      throw WorkspaceFault.inputOutput(
        path: path, reason: String(cString: strerror(error.code.rawValue)))
    }
    return value
  }

  private static func put(_ beside: String, at path: String) throws {
    // Unlike a renaming, a link does not replace what has come there meanwhile.
    if link(beside, path) == 0 { return }
    guard [EPERM, EOPNOTSUPP, ENOSYS].contains(errno) else { throw cannotMake(path) }
    // A disk that knows no links.
    guard access(path, F_OK) != 0 else { throw WorkspaceFault.alreadyThere(path: path) }
    guard rename(beside, path) == 0 else { throw cannotMake(path) }
  }

  /// Makes an empty file that only its owner may read, where nothing is yet.
  ///
  /// - Parameter path: what an error calls it.
  static func makeFile(_ file: String, for path: String) throws {
    let descriptor = open(file, O_CREAT | O_EXCL | O_WRONLY, 0o600)
    guard descriptor >= 0 else { throw cannotMake(path) }
    close(descriptor)
  }

  private static func cannotMake(_ path: String) -> WorkspaceFault {
    errno == EEXIST
      ? .alreadyThere(path: path)
      : .cannotCreate(path: path, reason: String(cString: strerror(errno)))
  }
}
