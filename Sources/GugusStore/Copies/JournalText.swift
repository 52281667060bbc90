import Foundation
import GRDB
import GugusDomain
import GugusLog

/// The journal as text, JSON Lines: every entry by its exact bytes, behind each that has any a line
/// with its personal texts, then a line for each attachment, then one that says how many entries
/// there are and what root they make.
enum JournalText {
  struct AttachmentLine: Codable {
    var attachment: String
    var bytes: Int
  }

  struct LastLine: Codable {
    var entries: Int
    var root: String
  }

  /// How a line with personal texts begins and ends.
  static let textsPrefix = "{\"disclosures\":"

  /// How every entry begins: its keys are sorted.
  static let entryPrefix = "{\"actor\":"

  static func line(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}

/// Reads the journal as text, line by line, and holds no more than one entry and what its root needs.
package struct JournalTextReader {
  package enum Line {
    /// What was read before it: an entry is whole once it is known that no texts follow it.
    case entry(Entry, SealedEntry, leafHash: Data, completing: [(subtree: Subtree, hash: Data)])
    case attachment(sha256: String)
    /// The count and the root are those of the entries before it.
    case last
  }

  private let decoder = JSONDecoder()
  private var number = 0
  private var tree = Frontier()
  /// The last entry, as long as its texts may follow, and its line.
  private var waiting: (json: String, line: Int)?
  /// The last line has been read: the text is whole.
  package private(set) var isWhole = false

  package init() {}

  /// What a line makes whole: an entry that waited, and what the line itself says.
  package mutating func read(_ line: String) throws(JournalTextFault) -> [Line] {
    number += 1
    if isWhole { throw .line(number) }
    if line.hasPrefix(JournalText.textsPrefix), line.hasSuffix("}") {
      let list = String(line.dropFirst(JournalText.textsPrefix.count).dropLast())
      guard let disclosures = try? [Disclosure](canonicalJSON: list),
        disclosures.canonicalJSON == list, !disclosures.isEmpty,
        let whole = try finishEntry(disclosures)
      else { throw .line(number) }
      return [whole]
    }
    let before = try finishEntry([]).map { [$0] } ?? []
    if line.hasPrefix(JournalText.entryPrefix) {
      waiting = (line, number)
      return before
    }
    let data = Data(line.utf8)
    if let known = try? decoder.decode(JournalText.AttachmentLine.self, from: data) {
      return before + [.attachment(sha256: known.attachment)]
    }
    guard let last = try? decoder.decode(JournalText.LastLine.self, from: data) else {
      throw .line(number)
    }
    let head = tree.head
    guard last.entries == head.size else { throw .cutShort }
    let root = head.root.hexadecimal
    guard last.root == root else { throw .root(root, expected: last.root) }
    isWhole = true
    return before + [.last]
  }

  private mutating func finishEntry(
    _ disclosures: [Disclosure]
  ) throws(JournalTextFault) -> Line? {
    guard let (json, line) = waiting else { return nil }
    waiting = nil
    let sealed = SealedEntry(json: json, disclosures: disclosures)
    let entry = try entry(sealed, line)
    guard entry.sequence == tree.size + 1 else {
      throw .sequence(line: line, entry.sequence, expected: tree.size + 1)
    }
    let hash = Leaf.hash(json)
    return .entry(entry, sealed, leafHash: hash, completing: tree.append(leafHash: hash))
  }

  private func entry(
    _ sealed: SealedEntry, _ line: Int
  ) throws(JournalTextFault) -> Entry {
    let entry: Entry
    do {
      entry = try Entry(sealed)
    } catch let unknown as UnknownKind {
      throw .newer(line: line, unknown.name)
    } catch {
      // Entries had no units before the first release.
      throw line == 1 && !sealed.json.contains("\"unit\":") ? .older : .line(line)
    }
    guard let again = try? entry.sealed(again: sealed.disclosures) else { throw .line(line) }
    if let lost = again.disclosures.first(where: { $0.content == .missing(.lost) }) {
      throw .lost(line: line, path: lost.path)
    }
    guard again.json.utf8.elementsEqual(sealed.json.utf8),
      again.disclosures == sealed.disclosures
    else { throw .line(line) }
    return entry
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
  /// Made before the first release: its entries have another form.
  case older
  /// A newer Gugus wrote it: that line is of a kind that this version does not know.
  case newer(line: Int, String)
  /// A personal text of the entry in that line is not there, and nobody says why.
  case lost(line: Int, path: String)
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
  ///   - withholdsPeople: names of people and free prose, which may name somebody, are kept back.
  ///   - progress: called now and then with entries written and all entries.
  ///   - line: gets each line, without its line feed.
  ///   - attachment: gets each attachment, which can be read as long as it runs. Its hash is
  ///     sixty-four hexadecimal digits.
  public func exportJournal(
    withholdsPeople: Bool = false, progress: (Int, Int) -> Void = { _, _ in },
    line: (String) throws -> Void, attachment: (Attachment) throws -> Void
  ) throws {
    try read { db in
      let size = try TreeTable.size(db)
      var written = 0
      let entries = try Row.fetchCursor(
        db,
        sql: "SELECT entry, texts, leaf_hash FROM \(JournalRow.source) ORDER BY sequence")
      while let row = try entries.next() {
        let sealed = SealedEntry(json: try row[at: 0], texts: try row[at: 1])
        if let fault = try sealed.fault(written + 1, hash: row[at: 2]) {
          throw UnsoundJournal(fault: fault)
        }
        try line(sealed.json)
        if let texts = try row[at: 1] as String? {
          let shown =
            withholdsPeople ? try [Disclosure](canonicalJSON: texts).withheld.canonicalJSON : texts
          try line(JournalText.textsPrefix + shown + "}")
        }
        written += 1
        if written % 1000 == 0 { progress(written, size) }
      }
      let hashes = try String.fetchAll(db, sql: "SELECT sha256 FROM attachment ORDER BY sha256")
      for hash in hashes {
        // A workspace may come from someone else: the hash is a file name only if it is one.
        guard let found = try AttachmentTable.sound(hash, db) else {
          throw WorkspaceFault.damaged(path: path, reason: "attachment \(hash)")
        }
        try attachment(found)
        try line(
          JournalText.line(JournalText.AttachmentLine(attachment: hash, bytes: found.byteCount)))
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
  ///   - attachment: the evidence file with that SHA-256; nil where it is not given.
  ///   - progress: called now and then with steps done and all steps, which is nil as long as the
  ///     text is read: each line is read, judged and replayed, and verified in two steps.
  /// - Returns: its head.
  /// - Throws: `JournalTextFault`, `WorkspaceFault`.
  public static func importJournal(
    _ nextLine: () throws -> String?, to path: String,
    attachment: (_ sha256: String) throws -> Attachment?,
    progress: (Int, Int?) -> Void = { _, _ in }
  ) throws -> TreeHead {
    try appearing(at: path) { beside in
      let workspace = try Workspace(emptyFileAt: beside, for: path)
      var lines = 0
      try workspace.faultsNamed {
        try workspace.queue.writeWithoutTransaction { db in
          try db.execute(sql: Workspace.manyPages)
          try db.inTransaction(.immediate) {
            func next() throws -> String? {
              lines += 1
              if lines % 1000 == 0 { progress(lines, nil) }
              return try nextLine()
            }
            try workspace.read(next, into: db, attachment)
            return .commit
          }
        }
      }
      try workspace.finishMaking()
      return lines
    } check: { beside, lines in
      try reopening(beside, for: path) { made in
        switch try made.verify(progress: { progress(lines + $0, lines + $1) }).fault {
        case nil: try made.treeHead()
        case .sqlite(let reason)?: throw WorkspaceFault.inputOutput(path: path, reason: reason)
        case let fault?: throw JournalTextFault.unsound(fault)
        }
      }
    }
  }

  /// Puts entries and attachments into empty tables, then judges them and writes their rows.
  private func read(
    _ nextLine: () throws -> String?, into db: Database,
    _ attachment: (String) throws -> Attachment?
  ) throws {
    var reader = JournalTextReader()
    var missing: [String] = []
    func take(_ line: JournalTextReader.Line) throws {
      switch line {
      case .entry(let entry, let sealed, let leafHash, let completed):
        try JournalTable.append(entry, sealed, leafHash: leafHash, db)
        for (subtree, hash) in completed { try TreeTable.insert(subtree, hash, db) }
      case .attachment(let sha256):
        guard let file = try attachment(sha256) else { return missing.append(sha256) }
        guard file.sha256 == sha256 else { throw JournalTextFault.attachment(sha256) }
        try AttachmentTable.keep(file, db)
      case .last: break
      }
    }
    while let line = try nextLine() { for whole in try reader.read(line) { try take(whole) } }
    guard reader.isWhole else { throw JournalTextFault.cutShort }
    guard missing.isEmpty else { throw JournalTextFault.missing(missing) }
    let aids = try SearchAids(droppedFrom: db, butFor: SearchAids.ofJudge)
    if let fault = try judgeEntries(db).fault { throw JournalTextFault.unsound(fault) }
    try aids.make(in: db)
  }
}

extension SealedEntry {
  /// What is wrong with its bytes or its texts; nil where they are those that were hashed and sealed.
  fileprivate func fault(_ sequence: Int, hash: Data) throws -> Fault? {
    if Leaf.hash(json) != hash { return .hash(sequence: sequence) }
    return try unsealedText().map { .lost(sequence: sequence, path: $0) }
  }
}
