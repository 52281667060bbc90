import Foundation

/// A tree that grows leaf by leaf, of which only the complete subtrees at its right edge are
/// held: O(log n) hashes, enough for its root.
public struct Frontier: Sendable {
  /// How many leaves it has.
  public private(set) var size = 0
  /// One for each bit of the size, the largest first.
  private var subtrees: [Data] = []

  public init() {}

  /// Adds a leaf.
  ///
  /// - Returns: the subtrees above the leaves that it completes, smallest first.
  @discardableResult
  public mutating func append(leafHash: Data) -> [(subtree: Subtree, hash: Data)] {
    size += 1
    var hash = leafHash
    let completed = Subtree.completed(bySize: size).map { subtree in
      hash = MerkleTree.hash(subtrees.removeLast(), hash)
      return (subtree, hash)
    }
    subtrees.append(hash)
    return completed
  }

  /// The head of the tree over all leaves that were added.
  public var head: TreeHead {
    let root = subtrees.dropLast().reversed().reduce(subtrees.last) { right, left in
      right.map { MerkleTree.hash(left, $0) }
    }
    return TreeHead(size: size, root: root ?? MerkleTree.emptyRoot)
  }
}
