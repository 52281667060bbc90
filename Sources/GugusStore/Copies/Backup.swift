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
      do {
        let copy = try DatabaseQueue(path: beside)
        // All of it is synced at once before anybody is told.
        try copy.inDatabase { try $0.execute(sql: "PRAGMA synchronous = OFF") }
        try queue.backup(to: copy)
        try copy.close()
      } catch let error as DatabaseError {
        // What cannot be read is not the copy's fault.
        let isFromRecord = [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode)
        throw WorkspaceFault(error, path: isFromRecord ? self.path : path)
      }
    } check: { beside, _ in
      try Workspace.reopening(
        beside, for: path, damage: { .damaged(path: self.path, reason: $0) }
      ) { copy in
        if let fault = try copy.verify(progress: progress).fault {
          throw UnsoundJournal(fault: fault)
        }
        return try copy.treeHead()
      }
    }
  }
}
