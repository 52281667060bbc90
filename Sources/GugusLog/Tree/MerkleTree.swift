import Crypto
import Foundation

/// The Merkle tree of a log (RFC 6962 §2.1, RFC 9162 §2.1), read through the hashes of its
/// complete subtrees, so that a root or proof costs O(log n) of them.
public struct MerkleTree {
  /// How many leaves it has.
  public let size: Int
  private let hash: (Subtree) throws -> Data

  /// A tree of so many leaves, whose hashes are looked up where they are needed.
  ///
  /// - Parameter hash: the hash of a complete subtree within the size.
  public init(size: Int, hash: @escaping (Subtree) throws -> Data) {
    self.size = size
    self.hash = hash
  }

  /// Throws what reading a hash throws, like everything below.
  public func head() throws -> TreeHead { TreeHead(size: size, root: try root(of: 0..<size)) }

  /// The proof that a leaf is in the tree: PATH(m, D[n]) of RFC 6962 §2.1.1.
  ///
  /// - Parameter index: of the leaf, from 0; it must be in the tree.
  public func inclusionProof(of index: Int) throws -> InclusionProof {
    InclusionProof(
      index: index, size: size,
      path: try MerkleTree.path(to: index, in: 0..<size).map(root(of:)))
  }

  /// The proof that the tree only grew since it had that many leaves: PROOF(m, D[n]) of
  /// RFC 6962 §2.1.2.
  ///
  /// - Parameter old: at most the size.
  public func consistencyProof(from old: Int) throws -> ConsistencyProof {
    let path = old == 0 ? [] : MerkleTree.path(from: old, in: 0..<size, isWhole: true)
    return ConsistencyProof(from: old, to: size, path: try path.map(root(of:)))
  }

  /// MTH(D[a:b]): of subtrees from left to right, each hashed with all that is right of it.
  private func root(of leaves: Range<Int>) throws -> Data {
    let hashes = try Subtree.covering(leaves).map(hash)
    guard let last = hashes.last else { return MerkleTree.emptyRoot }
    return hashes.dropLast().reversed().reduce(last) { MerkleTree.hash($1, $0) }
  }

  private static func path(to index: Int, in leaves: Range<Int>) -> [Range<Int>] {
    guard leaves.count > 1 else { return [] }
    let (left, right) = leaves.split
    return left.contains(index)
      ? path(to: index, in: left) + [right] : path(to: index, in: right) + [left]
  }

  /// SUBPROOF(m, D[n], b) of RFC 6962 §2.1.2.
  ///
  /// - Parameters:
  ///   - old: how far the old tree reaches, at least one leaf into these.
  ///   - isWhole: whether the old tree began with these leaves, so that its verifier knows the
  ///     root of what it had of them.
  private static func path(
    from old: Int, in leaves: Range<Int>, isWhole: Bool
  ) -> [Range<Int>] {
    guard old < leaves.upperBound else { return isWhole ? [] : [leaves] }
    let (left, right) = leaves.split
    return old <= left.upperBound
      ? path(from: old, in: left, isWhole: isWhole) + [right]
      : path(from: old, in: right, isWhole: false) + [left]
  }
}

extension MerkleTree {
  /// The length of every hash, in bytes.
  public static let hashLength = SHA256.byteCount

  /// The root of the tree without leaves: the hash of nothing.
  public static let emptyRoot = Data(SHA256.hash(data: Data()))

  /// The hash of a leaf: SHA-256 of 0x00 and its bytes (RFC 6962 §2.1).
  public static func leafHash(of bytes: some Sequence<UInt8>) -> Data {
    Data(SHA256.hash(data: [0] + bytes))
  }

  /// The hash of a node: SHA-256 of 0x01 and the hashes of its two halves (RFC 6962 §2.1).
  public static func hash(_ left: Data, _ right: Data) -> Data {
    Data(SHA256.hash(data: [1] + left + right))
  }
}
