import Foundation

@testable import GugusLog

extension Data {
  /// From hexadecimal digits; nil where they are none.
  init?(hexadecimal text: String) {
    let digits = text.compactMap(\.hexDigitValue)
    guard digits.count == text.count, digits.count % 2 == 0 else { return nil }
    self.init(
      stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) })
  }
}

/// The leaf hashes of a tree, and what RFC 6962 §2.1 says of them, word for word: slow, and
/// without any of the arithmetic that it is compared with.
struct Leaves {
  var hashes: [Data]

  /// Of the leaves `0`, `1`, `2`… as text.
  init(count: Int) { hashes = (0..<count).map { MerkleTree.leafHash(of: String($0).utf8) } }

  init(of leaves: [Data]) { hashes = leaves.map { MerkleTree.leafHash(of: $0) } }

  var count: Int { hashes.count }

  func first(_ count: Int) -> Leaves {
    var leaves = self
    leaves.hashes = Array(hashes.prefix(count))
    return leaves
  }

  var head: TreeHead { TreeHead(size: count, root: root(hashes[...])) }

  /// The tree, each complete subtree hashed from its leaves.
  var tree: MerkleTree {
    MerkleTree(size: count) { root(hashes[$0.leaves]) }
  }

  /// PATH(m, D[n]).
  func path(to index: Int) -> [Data] { path(to: index, hashes[...]) }

  /// PROOF(m, D[n]).
  func proof(from old: Int) -> [Data] { subproof(from: old, hashes[...], true) }

  /// MTH(D[n]).
  private func root(_ leaves: ArraySlice<Data>) -> Data {
    switch leaves.count {
    case 0: return MerkleTree.emptyRoot
    case 1: return leaves[leaves.startIndex]
    default:
      let k = split(leaves.count)
      return MerkleTree.hash(root(leaves.prefix(k)), root(leaves.dropFirst(k)))
    }
  }

  private func path(to index: Int, _ leaves: ArraySlice<Data>) -> [Data] {
    guard leaves.count > 1 else { return [] }
    let k = split(leaves.count)
    return index < k
      ? path(to: index, leaves.prefix(k)) + [root(leaves.dropFirst(k))]
      : path(to: index - k, leaves.dropFirst(k)) + [root(leaves.prefix(k))]
  }

  private func subproof(from old: Int, _ leaves: ArraySlice<Data>, _ isWhole: Bool) -> [Data] {
    if old == leaves.count { return isWhole ? [] : [root(leaves)] }
    let k = split(leaves.count)
    return old <= k
      ? subproof(from: old, leaves.prefix(k), isWhole) + [root(leaves.dropFirst(k))]
      : subproof(from: old - k, leaves.dropFirst(k), false) + [root(leaves.prefix(k))]
  }

  /// The largest power of two smaller than n.
  private func split(_ count: Int) -> Int {
    var k = 1
    while k * 2 < count { k *= 2 }
    return k
  }
}
