import Foundation
import GRDB
import GugusDomain
import GugusLog

extension Workspace {
  /// Forgets as one command, keeps the list of all that was forgotten beside the workspace, and takes
  /// what is forgotten out of the file.
  ///
  /// - Parameter keyring: finds the private keys with which agencies sign.
  /// - Throws: `Refusal`, and then nothing changed; `WorkspaceFault.notErased` where it is recorded and
  ///   the file still holds it.
  public func forget(
    _ action: ForgetTexts, _ act: Circumstances, now: Instant, asking: Asking = Asking(),
    keyring: @escaping Keyring = { _ in nil }
  ) throws {
    try faultsNamed {
      try queue.inDatabase { try $0.execute(sql: "PRAGMA secure_delete = ON") }
    }
    _ = try perform(action, act, now: now, asking: asking, keyring: keyring)
    try keepForgottenList()
    try erase()
  }

  /// Takes out of the file what is in none of its tables any more: freed pages, rests within pages,
  /// words of the index, the write-ahead log. Done again, it finishes what could not be finished.
  ///
  /// - Throws: `WorkspaceFault.notErased`.
  public func erase() throws {
    let isErased = try queue.writeWithoutTransaction { db in
      do {
        return try erase(db)
      } catch let error as DatabaseError {
        let isBusy = [.SQLITE_BUSY, .SQLITE_LOCKED].contains(error.resultCode)
        throw WorkspaceFault.notErased(
          path: path, reason: isBusy ? nil : error.message ?? "SQLite \(error.resultCode)")
      }
    }
    guard isErased else { throw WorkspaceFault.notErased(path: path, reason: nil) }
  }

  /// - Returns: whether the write-ahead log is empty; someone may be reading what it held.
  func erase(_ db: Database) throws -> Bool {
    // A copy in memory would be as large as the workspace.
    try db.execute(sql: "PRAGMA secure_delete = ON; PRAGMA temp_store = FILE")
    try db.execute(sql: "INSERT INTO commitment_text (commitment_text) VALUES ('rebuild')")
    // Deleting leaves copies where rows once lay before a page was split; only a file that is made
    // anew has none.
    try db.execute(sql: "VACUUM")
    let isHeld = try Bool.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    return isHeld == false
  }
}

extension Forgetting {
  /// Whether an entry from that one on says that something is forgotten.
  static func happened(from sequence: Int, _ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (
          SELECT 1 FROM journal
          WHERE subject = 'WORKSPACE' AND noun = 'workspace' AND sequence >= ?
            AND entry ->> '$.kind' IN (?, ?))
        """,
      arguments: [
        sequence, EventKind.workspace(.textsForgotten).name,
        EventKind.workspace(.fileForgotten).name,
      ]) ?? false
  }
}
