import Foundation

/// All of a log in one hash, when it had that many entries.
public struct TreeHead: Hashable, Sendable {
  /// How many entries the log had.
  public var size: Int
  /// The root hash, 32 bytes.
  public var root: Data

  public init(size: Int, root: Data) {
    self.size = size
    self.root = root
  }
}

/// That a leaf is in a tree: the hashes with which it makes the root (RFC 9162 §2.1.3).
public struct InclusionProof: Hashable, Sendable {
  /// Of the leaf, from 0.
  public var index: Int
  /// Of the tree.
  public var size: Int
  /// From the leaf's sibling up.
  public var path: [Data]

  public init(index: Int, size: Int, path: [Data]) {
    self.index = index
    self.size = size
    self.path = path
  }

  /// Whether it proves that the leaf is in the tree of that head.
  public func proves(leafHash: Data, in head: TreeHead) -> Bool {
    size == head.size && root(with: leafHash) == head.root
  }

  /// The root of the tree if the leaf is in it, by RFC 9162 §2.1.3.2; nil where the path does
  /// not fit the tree.
  public func root(with leafHash: Data) -> Data? {
    guard 0 <= index, index < size else { return nil }
    var (node, last, hash) = (index, size - 1, leafHash)
    for sibling in path {
      guard last > 0 else { return nil }
      if node & 1 == 1 || node == last {
        hash = MerkleTree.hash(sibling, hash)
        // At the right edge a subtree without a sibling is passed up as it is.
        while node & 1 == 0, node != 0 { (node, last) = (node >> 1, last >> 1) }
      } else {
        hash = MerkleTree.hash(hash, sibling)
      }
      (node, last) = (node >> 1, last >> 1)
    }
    return last == 0 ? hash : nil
  }
}

/// That a tree only grew: the hashes with which the old tree makes both roots (RFC 9162
/// §2.1.4).
public struct ConsistencyProof: Hashable, Sendable {
  /// The old size.
  public var from: Int
  /// The new size.
  public var to: Int
  /// The nodes of both trees from which their roots are made, in the order of RFC 9162 §2.1.4.1; where
  /// the old tree is complete, without its own root.
  public var path: [Data]

  public init(from: Int, to: Int, path: [Data]) {
    self.from = from
    self.to = to
    self.path = path
  }

  /// Whether it proves that the new tree begins with the old one, by RFC 9162 §2.1.4.2. Any
  /// tree begins with the empty one.
  public func proves(_ old: TreeHead, _ new: TreeHead) -> Bool {
    guard old.size == from, new.size == to, 0 <= from, from <= to else { return false }
    if from == to { return path.isEmpty && old.root == new.root }
    if from == 0 { return path.isEmpty && old.root == MerkleTree.emptyRoot }
    // Where the old tree is complete, its own root begins the path.
    var rest = from & (from - 1) == 0 ? [old.root] + path : path
    guard let first = rest.first else { return false }
    rest.removeFirst()
    var (node, last) = (from - 1, to - 1)
    while node & 1 == 1 { (node, last) = (node >> 1, last >> 1) }
    var (oldHash, newHash) = (first, first)
    for hash in rest {
      guard last > 0 else { return false }
      if node & 1 == 1 || node == last {
        oldHash = MerkleTree.hash(hash, oldHash)
        newHash = MerkleTree.hash(hash, newHash)
        while node & 1 == 0, node != 0 { (node, last) = (node >> 1, last >> 1) }
      } else {
        newHash = MerkleTree.hash(newHash, hash)
      }
      (node, last) = (node >> 1, last >> 1)
    }
    return last == 0 && oldHash == old.root && newHash == new.root
  }
}
