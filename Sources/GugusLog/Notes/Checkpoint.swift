import Foundation

/// What a log says of itself: how many entries it has and their root (C2SP tlog-checkpoint).
public struct Checkpoint: Hashable, Sendable {
  /// Which log: the same for ever.
  public var origin: String
  /// How many entries the log had, and their root.
  public var head: TreeHead
  /// Lines of other programs, kept as they are; Gugus writes none.
  public var extensions: [String] = []

  public init(origin: String, head: TreeHead) {
    self.origin = origin
    self.head = head
  }

  /// Reads the text of a note: origin, size and root, each on a line. Whether anybody signed it is not
  /// looked at.
  ///
  /// - Throws: `ProofFault.malformed`.
  public init(_ note: SignedNote) throws(ProofFault) {
    let lines = note.text.dropLast().split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    guard lines.count >= 3, lines.allSatisfy({ !$0.isEmpty }), let size = Int(lines[1]), size >= 0,
      String(size) == lines[1], let root = Data(canonicalBase64: lines[2]),
      root.count == MerkleTree.hashLength
    else { throw .malformed(.checkpoint) }
    origin = lines[0]
    head = TreeHead(size: size, root: root)
    extensions = Array(lines.dropFirst(3))
  }

  /// The text of the note.
  public var text: String {
    ([origin, String(head.size), head.root.base64EncodedString()] + extensions)
      .map { $0 + "\n" }.joined()
  }

  /// Refuses to follow a checkpoint that this one contradicts.
  ///
  /// - Parameter proof: what the log offers as proof that it only grew since it had that size.
  /// - Throws: `ProofFault`, and what the proof throws.
  public func checkFollows(
    _ earlier: Checkpoint, by proof: (_ size: Int) throws -> ConsistencyProof
  ) throws {
    guard earlier.origin == origin else {
      throw ProofFault.otherLog(origin, expected: earlier.origin)
    }
    guard earlier.head.size <= head.size else {
      throw ProofFault.shrunk(origin: origin, from: earlier.head.size, to: head.size)
    }
    guard try proof(earlier.head.size).proves(earlier.head, head) else {
      throw ProofFault.rewritten(origin: origin, size: earlier.head.size)
    }
  }
}
