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

/// Reads the journal as text, line by line, and holds no more than its root needs.
package struct JournalTextReader {
  package enum Line {
    case entry(Entry, leafHash: Data, completing: [(subtree: Subtree, hash: Data)])
    case attachment(sha256: String)
    /// The count and the root are those of the entries before it.
    case last
  }

  private let decoder = JSONDecoder()
  private var number = 0
  private var tree = Frontier()
  /// The last line has been read: the text is whole.
  package private(set) var isWhole = false

  package init() {}

  package mutating func read(_ line: String) throws(JournalTextFault) -> Line {
    number += 1
    if isWhole { throw .line(number) }
    if line.hasPrefix(JournalText.entryPrefix) { return try readEntry(line) }
    let data = Data(line.utf8)
    if let known = try? decoder.decode(JournalText.AttachmentLine.self, from: data) {
      return .attachment(sha256: known.attachment)
    }
    guard let last = try? decoder.decode(JournalText.LastLine.self, from: data) else {
      throw .line(number)
    }
    let head = tree.head
    guard last.entries == head.size else { throw .cutShort }
    let root = head.root.hexadecimal
    guard last.root == root else { throw .root(root, expected: last.root) }
    isWhole = true
    return .last
  }

  private mutating func readEntry(_ line: String) throws(JournalTextFault) -> Line {
    guard let entry = try? Entry(canonicalJSON: line),
      (try? entry.canonicalJSON())?.utf8.elementsEqual(line.utf8) == true
    else { throw .line(number) }
    guard entry.sequence == tree.size + 1 else {
      throw .sequence(line: number, entry.sequence, expected: tree.size + 1)
    }
    let hash = Leaf.hash(line)
    return .entry(entry, leafHash: hash, completing: tree.append(leafHash: hash))
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
  ///   - progress: called now and then with entries written and all entries.
  ///   - line: gets each line, without its line feed.
  ///   - attachment: gets each attachment. Its hash is sixty-four hexadecimal digits.
  public func exportJournal(
    progress: (Int, Int) -> Void = { _, _ in },
    line: (String) throws -> Void, attachment: (Attachment) throws -> Void
  ) throws {
    try read { db in
      let size = try TreeTable.size(db)
      var written = 0
      let entries = try String.fetchCursor(db, sql: "SELECT entry FROM journal ORDER BY sequence")
      while let entry = try entries.next() {
        try line(entry)
        written += 1
        if written % 1000 == 0 { progress(written, size) }
      }
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
  ///   - progress: called now and then with steps done and all steps, which is nil as long as the
  ///     text is read: each line is read, replayed, and verified in three steps.
  /// - Returns: its head.
  /// - Throws: `JournalTextFault`, `WorkspaceFault`.
  public static func importJournal(
    _ nextLine: () throws -> String?, to path: String,
    attachment: (_ sha256: String) throws -> Data?,
    progress: (Int, Int?) -> Void = { _, _ in }
  ) throws -> TreeHead {
    try appearing(at: path) { beside in
      let workspace = try Workspace(creatingFileAt: beside)
      var lines = 0
      try workspace.faultsNamed {
        try workspace.queue.writeWithoutTransaction { db in
          try db.inTransaction(.immediate) {
            func next() throws -> String? {
              lines += 1
              if lines % 1000 == 0 { progress(lines, nil) }
              return try nextLine()
            }
            try read(next, into: db, attachment)
            do {
              _ = try workspace.replay(from: db, into: db) { done, _ in
                progress(lines + done, 5 * lines)
              }
            } catch let found as Found {
              throw JournalTextFault.unsound(found.fault)
            }
            return .commit
          }
        }
      }
      if let fault = try workspace.verify(progress: {
        progress(2 * lines + $0, 2 * lines + $1)
      }).fault {
        throw JournalTextFault.unsound(fault)
      }
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
    var reader = JournalTextReader()
    var missing: [String] = []
    while let line = try nextLine() {
      switch try reader.read(line) {
      case .entry(let entry, let leafHash, let completed):
        try JournalTable.append(entry, json: line, leafHash: leafHash, db)
        for (subtree, hash) in completed { try TreeTable.insert(subtree, hash, db) }
      case .attachment(let sha256):
        guard let bytes = try attachment(sha256) else {
          missing.append(sha256)
          continue
        }
        guard try Attachment(bytes).sha256 == sha256 else {
          throw JournalTextFault.attachment(sha256)
        }
        try Projection.run(
          "INSERT OR IGNORE INTO attachment (sha256, bytes) VALUES (?, ?)", [sha256, bytes], db)
      case .last: break
      }
    }
    guard reader.isWhole else { throw JournalTextFault.cutShort }
    guard missing.isEmpty else { throw JournalTextFault.missing(missing) }
  }
}
