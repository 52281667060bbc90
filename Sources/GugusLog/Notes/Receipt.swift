import Foundation

/// Entries of a log, and the proofs that they are in the tree of a checkpoint: one C2SP tlog-proof
/// for each, with the entry's exact bytes, and what stands beside them, as its extra data. See
/// `docs/receipt.md`.
public struct Receipt: Hashable, Sendable {
  /// One entry with the proof that it is in the tree.
  public struct Part: Hashable, Sendable {
    /// The bytes that the leaf is the hash of.
    public var entry: Data
    /// What the entry's bytes hold only the digests of; nil where there is nothing.
    public var beside: Data?
    /// Of the leaf, from 0.
    public var index: Int
    /// From the leaf's sibling up (RFC 9162 §2.1.3).
    public var path: [Data]

    public init(entry: Data, beside: Data? = nil, index: Int, path: [Data]) {
      self.entry = entry
      self.beside = beside
      self.index = index
      self.path = path
    }
  }

  /// The entries that are proved, in the order of the log, each once.
  public var parts: [Part]
  /// The checkpoint in whose tree they are.
  public var note: SignedNote

  public init(parts: [Part], note: SignedNote) {
    self.parts = parts
    self.note = note
  }

  /// Refuses entries that are not in the tree of that head.
  ///
  /// - Throws: `ProofFault.notIncluded`.
  public func check(in head: TreeHead) throws(ProofFault) {
    for part in parts {
      let proof = InclusionProof(index: part.index, size: head.size, path: part.path)
      guard proof.proves(leafHash: MerkleTree.leafHash(of: part.entry), in: head) else {
        throw .notIncluded(part.index + 1)
      }
    }
  }
}

extension Receipt.Part {
  /// The extra data of the proof.
  fileprivate var extra: Data { beside.map { entry + [UInt8(ascii: "\n")] + $0 } ?? entry }
}

extension Receipt {
  private static let header = "c2sp.org/tlog-proof@v1"
  /// The most bytes that are read.
  public static let fileLimit = 50_000_000

  /// The bytes of the receipt, which read back as the same receipt.
  public var bytes: Data {
    Data(
      parts.map { part in
        """
        \(Receipt.header)
        extra \(part.extra.base64EncodedString())
        index \(part.index)
        \(part.path.map { $0.base64EncodedString() + "\n" }.joined())

        """
      }.map { Data($0.utf8) + note.bytes }.joined())
  }

  /// Whether bytes begin as a receipt does.
  public static func isOne(_ bytes: Data) -> Bool { bytes.starts(with: Data((header + "\n").utf8)) }

  /// Reads what ``bytes`` writes. Nothing is proved by that yet.
  ///
  /// - Throws: `ProofFault.malformed`, `outOfOrder`.
  public init(reading bytes: Data) throws(ProofFault) {
    guard bytes.count <= Receipt.fileLimit, let text = String(validating: bytes, as: UTF8.self)
    else {
      throw .malformed(.receipt)
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let starts = lines.indices.filter { lines[$0] == Receipt.header }
    guard starts.first == 0, lines.last == "" else { throw .malformed(.receipt) }
    var notes: Set<String> = []
    parts = []
    for (start, end) in zip(starts, starts.dropFirst() + [lines.count - 1]) {
      let (part, note) = try Receipt.part(lines[(start + 1)..<end])
      // Oldest first, and each entry once: whoever counts them counts right.
      if let last = parts.last, part.index <= last.index { throw .outOfOrder(part.index + 1) }
      parts.append(part)
      notes.insert(note)
    }
    // One checkpoint for all of them.
    guard notes.count == 1, let note = notes.first else { throw .malformed(.receipt) }
    self.note = try SignedNote(reading: Data(note.utf8))
  }

  /// The lines between two headers: extra data, index, path, an empty line and a note.
  private static func part(
    _ lines: ArraySlice<Substring>
  ) throws(ProofFault) -> (Part, note: String) {
    guard let gap = lines.firstIndex(of: ""), gap >= lines.startIndex + 2,
      let extra = value("extra ", lines[lines.startIndex]).flatMap({ Data(canonicalBase64: $0) }),
      let digits = value("index ", lines[lines.startIndex + 1]), let index = Int(digits),
      (0..<Int.max).contains(index), String(index) == digits
    else { throw .malformed(.receipt) }
    let path = lines[(lines.startIndex + 2)..<gap].compactMap { Data(canonicalBase64: $0) }
    guard path.count == gap - lines.startIndex - 2,
      path.allSatisfy({ $0.count == MerkleTree.hashLength })
    else { throw .malformed(.receipt) }
    let note = lines[(gap + 1)...].map { $0 + "\n" }.joined()
    // An entry holds no line feed.
    let gapInExtra = extra.firstIndex(of: UInt8(ascii: "\n"))
    let part = Part(
      entry: Data(extra[..<(gapInExtra ?? extra.endIndex)]),
      beside: gapInExtra.map { Data(extra[($0 + 1)...]) }, index: index, path: path)
    return (part, note)
  }

  private static func value(_ name: String, _ line: Substring) -> String? {
    line.hasPrefix(name) ? String(line.dropFirst(name.count)) : nil
  }
}
