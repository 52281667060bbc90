import Foundation
import GRDB
import GugusDomain
import GugusLog

/// The journal as text, JSON Lines: every entry by its exact bytes, then a line for each
/// attachment, then one that says how many entries there are and what root they make.
enum JournalText {
  struct AttachmentLine: Codable {
    var attachment: String
    var bytes: Int
  }

  struct LastLine: Codable {
    var entries: Int
    var root: String
  }

  /// How every entry begins: its keys are sorted.
  static let entryPrefix = "{\"actor\":"

  static func line(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}

/// Why a journal cannot be made of a text; then nothing was made.
public enum JournalTextFault: Error, Hashable, Sendable {
  /// Not UTF-8.
  case encoding
  /// The line is no entry, no attachment and not the last line, or not written as they are.
  case line(Int)
  /// The line is longer than any entry can be.
  case tooLong(Int)
  /// An entry out of its turn.
  case sequence(line: Int, Int, expected: Int)
  /// The last line is missing: so is what stood before it.
  case cutShort
  /// The entries make another root than the last line says.
  case root(String, expected: String)
  /// Evidence files that the journal names and nobody gave, by their SHA-256.
  case missing([String])
  /// The bytes given for an attachment have another SHA-256.
  case attachment(String)
  /// The journal was read whole, and is not sound.
  case unsound(Fault)
}

extension Workspace {
  /// Writes the whole journal as text, as it is at one moment.
  ///
  /// - Parameters:
  ///   - line: gets each line, without its line feed.
  ///   - attachment: gets each attachment. Its hash is sixty-four hexadecimal digits.
  public func exportJournal(
    line: (String) throws -> Void, attachment: (Attachment) throws -> Void
  ) throws {
    try read { db in
      let entries = try String.fetchCursor(db, sql: "SELECT entry FROM journal ORDER BY sequence")
      while let entry = try entries.next() { try line(entry) }
      let hashes = try String.fetchAll(db, sql: "SELECT sha256 FROM attachment ORDER BY sha256")
      for hash in hashes {
        let bytes = try Data.fetchOne(
          db, sql: "SELECT bytes FROM attachment WHERE sha256 = ?", arguments: [hash])
        // A workspace may come from someone else: the hash is a file name only if it is one.
        guard let bytes, let found = try? Attachment(bytes), found.sha256 == hash else {
          throw WorkspaceFault.damaged(path: path, reason: "attachment \(hash)")
        }
        try attachment(found)
        try line(
          JournalText.line(JournalText.AttachmentLine(attachment: hash, bytes: bytes.count)))
      }
      let head = try TreeTable.tree(size: TreeTable.size(db), db).head()
      try line(
        JournalText.line(JournalText.LastLine(entries: head.size, root: head.root.hexadecimal)))
    }
  }

  /// Makes a new workspace of a journal's text, all of it or nothing: the same bytes, so the same
  /// root.
  ///
  /// - Parameters:
  ///   - nextLine: gives the next line, without its line feed; nil at the end.
  ///   - attachment: the bytes of the evidence file with that SHA-256; nil where it is not given.
  /// - Returns: its head.
  /// - Throws: `JournalTextFault`, `WorkspaceFault`.
  public static func importJournal(
    _ nextLine: () throws -> String?, to path: String,
    attachment: (_ sha256: String) throws -> Data?
  ) throws -> TreeHead {
    try appearing(at: path) { beside in
      let workspace = try Workspace(creatingFileAt: beside)
      try workspace.faultsNamed {
        try workspace.queue.writeWithoutTransaction { db in
          try db.inTransaction(.immediate) {
            try read(nextLine, into: db, attachment)
            do {
              _ = try workspace.replay(from: db, into: db) { _, _ in }
            } catch let found as Found {
              throw JournalTextFault.unsound(found.fault)
            }
            return .commit
          }
        }
      }
      if let fault = try workspace.verify().fault { throw JournalTextFault.unsound(fault) }
      let head = try workspace.treeHead()
      try workspace.faultsNamed { try workspace.queue.close() }
      return head
    }
  }

  /// Puts entries and attachments into empty tables.
  private static func read(
    _ nextLine: () throws -> String?, into db: Database,
    _ attachment: (String) throws -> Data?
  ) throws {
    let decoder = JSONDecoder()
    var (number, size): (Int, Int) = (0, 0)
    var missing: [String] = []
    var last: JournalText.LastLine?
    while let line = try nextLine() {
      number += 1
      let data = Data(line.utf8)
      if last != nil {
        throw JournalTextFault.line(number)
      } else if line.hasPrefix(JournalText.entryPrefix) {
        guard let entry = try? Entry(canonicalJSON: line),
          try entry.canonicalJSON().utf8.elementsEqual(line.utf8)
        else { throw JournalTextFault.line(number) }
        size += 1
        guard entry.sequence == size else {
          throw JournalTextFault.sequence(line: number, entry.sequence, expected: size)
        }
        try JournalTable.append(entry, db)
        try TreeTable.append(sequence: size, db)
      } else if let known = try? decoder.decode(JournalText.AttachmentLine.self, from: data) {
        guard let bytes = try attachment(known.attachment) else {
          missing.append(known.attachment)
          continue
        }
        guard try Attachment(bytes).sha256 == known.attachment else {
          throw JournalTextFault.attachment(known.attachment)
        }
        try Projection.run(
          "INSERT OR IGNORE INTO attachment (sha256, bytes) VALUES (?, ?)",
          [known.attachment, bytes], db)
      } else if let end = try? decoder.decode(JournalText.LastLine.self, from: data) {
        guard end.entries == size else { throw JournalTextFault.cutShort }
        last = end
      } else {
        throw JournalTextFault.line(number)
      }
    }
    guard let last else { throw JournalTextFault.cutShort }
    guard missing.isEmpty else { throw JournalTextFault.missing(missing) }
    let root = try TreeTable.tree(size: size, db).head().root.hexadecimal
    guard root == last.root else { throw JournalTextFault.root(root, expected: last.root) }
  }
}
