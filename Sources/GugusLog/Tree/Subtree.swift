/// A complete subtree of a Merkle tree: one whose number of leaves is a power of two and will
/// never change again.
public struct Subtree: Hashable, Sendable {
  /// It has 2^`level` leaves; a leaf is of level 0.
  public let level: Int
  /// Its place among those of its level, from 0.
  public let position: Int

  public init(level: Int, position: Int) {
    self.level = level
    self.position = position
  }

  /// The indices of its leaves.
  public var leaves: Range<Int> { (position << level)..<((position + 1) << level) }

  /// The two halves of it; nil for a leaf.
  public var halves: (left: Subtree, right: Subtree)? {
    guard level > 0 else { return nil }
    return (
      Subtree(level: level - 1, position: 2 * position),
      Subtree(level: level - 1, position: 2 * position + 1)
    )
  }

  /// The subtrees above the leaves that are complete once a tree has that many leaves and were
  /// not with one less, smallest first. On average there is one.
  public static func completed(bySize size: Int) -> [Subtree] {
    let levels = size > 0 ? size.trailingZeroBitCount : 0
    return (0..<levels).map { Subtree(level: $0 + 1, position: (size >> ($0 + 1)) - 1) }
  }

  /// The fewest complete subtrees that together have those leaves, from left to right. The
  /// range must begin where RFC 6962 §2.1 splits a tree.
  static func covering(_ leaves: Range<Int>) -> [Subtree] {
    var subtrees: [Subtree] = []
    var start = leaves.lowerBound
    while start < leaves.upperBound {
      let level = highestBit(of: leaves.upperBound - start)
      subtrees.append(Subtree(level: level, position: start >> level))
      start += 1 << level
    }
    return subtrees
  }
}

/// The exponent of the largest power of two that is not above a positive number.
func highestBit(of number: Int) -> Int { Int.bitWidth - 1 - number.leadingZeroBitCount }

extension Range<Int> {
  /// The two parts into which RFC 6962 §2.1 splits these leaves: as many as the largest power of
  /// two below their number, and the rest.
  var split: (left: Range<Int>, right: Range<Int>) {
    let middle = lowerBound + (1 << highestBit(of: count - 1))
    return (lowerBound..<middle, middle..<upperBound)
  }
}
