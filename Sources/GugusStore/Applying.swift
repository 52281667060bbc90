import Foundation
import GRDB
import GugusDomain
import GugusLog

/// Why units from elsewhere were not taken; then nothing was.
public enum ApplyingFault: Error, Hashable, Sendable {
  /// It is no entry that this version knows, or not written as the journal writes it.
  case unreadable(sequence: Int)
  /// The log is its own, and this is wrong with what came.
  case unsound(Fault)
  /// The bytes of an evidence file, by their SHA-256, were not given, or are others.
  case attachment(String)
}

extension Workspace {
  /// Takes entries that were recorded elsewhere, in whole units, behind those on record: into the
  /// journal with their personal texts, the tree and, as far as the judge lets them, the tables. In a
  /// shared log a unit that is refused stays, without effect, the same everywhere.
  ///
  /// - Parameters:
  ///   - entries: in the order of the log.
  ///   - attachment: an evidence file that is not here yet.
  /// - Returns: how many of the units have effect.
  /// - Throws: `ApplyingFault`, `WorkspaceFault`; then nothing changed.
  public func apply(
    _ entries: some Sequence<SealedEntry>,
    attachment: (_ sha256: String) throws -> Attachment? = { _ in nil }
  ) throws -> Int {
    try faultsNamed {
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA temp_store = MEMORY; \(Workspace.manyPages)")
        var units = 0
        var forgets = false
        try db.inTransaction(.immediate) {
          // All of it stays in the journal, whatever of it has effect.
          var next = try TreeTable.size(db) + 1
          let first = next
          var missing: [String] = []
          for sealed in entries {
            let entry = try read(sealed, next)
            try JournalTable.append(entry, sealed, leafHash: Leaf.hash(sealed.json), db)
            try TreeTable.append(sequence: entry.sequence, db)
            missing += try keepAttachment(of: entry, attachment, db)
            next += 1
          }
          do {
            units = try Replay(goingOnIn: db).units
          } catch let found as FoundFault {
            throw ApplyingFault.unsound(found.fault)
          }
          let settings = try StoredRecord(db).settings()
          if let sha256 = missing.first(where: { !settings.forgottenFiles.contains($0) }) {
            throw ApplyingFault.attachment(sha256)
          }
          // An entry that is refused may have brought one back.
          for sha256 in settings.forgottenFiles {
            try Projection.run("DELETE FROM attachment WHERE sha256 = ?", [sha256], db)
          }
          forgets = try Forgetting.happened(from: first, db)
          return .commit
        }
        // Whoever reads meanwhile is let finish: the next time, or `journal forget`, erases it.
        if forgets { _ = try erase(db) }
        return units
      }
    }
  }

  private func read(_ sealed: SealedEntry, _ sequence: Int) throws -> Entry {
    guard let entry = try? Entry(sealed), entry.sequence == sequence,
      let again = try? entry.sealed(again: sealed.disclosures), again == sealed,
      !again.disclosures.contains(where: { $0.content == .missing(.lost) })
    else { throw ApplyingFault.unreadable(sequence: sequence) }
    return entry
  }

  /// - Returns: the SHA-256 of what was not given, and is not here.
  private func keepAttachment(
    of entry: Entry, _ attachment: (String) throws -> Attachment?, _ db: Database
  ) throws -> [String] {
    guard case .commitment(_, .evidenceSubmitted(let evidence)) = entry.event,
      case .file(_, let sha256, _) = evidence.source
    else { return [] }
    if try AttachmentTable.holds(sha256, db) { return [] }
    // One that was forgotten nobody has any more; an entry further on says so.
    guard let file = try attachment(sha256) else { return [sha256] }
    guard file.sha256 == sha256 else { throw ApplyingFault.attachment(sha256) }
    try AttachmentTable.keep(file, db)
    return []
  }

  /// The entries after that sequence number, as another office takes them, in the order of the log.
  ///
  /// - Throws: `WorkspaceFault`, and what the body throws.
  public func eachSealedEntry(
    after sequence: Int = 0, _ body: (SealedEntry) throws -> Void
  ) throws {
    try read { db in
      let rows = try JournalTable.sealedEntries(after: sequence, db)
      while let row = try rows.next() { try body(SealedEntry(row)) }
    }
  }
}
