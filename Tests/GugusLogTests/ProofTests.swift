import Foundation
import Testing

@testable import GugusLog

@Suite("A proof")
struct ProofTests {
  /// Sizes of trees from the smallest to the odd and large.
  private static let sizes = [1, 2, 3, 4, 5, 7, 8, 9, 31, 32, 33, 100, 255, 256, 257]

  @Test("of inclusion is true of every leaf", arguments: sizes)
  func inclusion(size: Int) throws {
    let leaves = Leaves(count: size)
    for index in 0..<size {
      let proof = try leaves.tree.inclusionProof(of: index)
      #expect(proof.proves(leafHash: leaves.hashes[index], in: leaves.head))
    }
  }

  @Test("of consistency is true from every size", arguments: sizes)
  func consistency(size: Int) throws {
    let leaves = Leaves(count: size)
    for old in 0...size {
      let proof = try leaves.tree.consistencyProof(from: old)
      #expect(proof.proves(leaves.first(old).head, leaves.head))
    }
  }

  @Test("of inclusion is not true once anything in it is other", arguments: sizes)
  func changedInclusion(size: Int) throws {
    let leaves = Leaves(count: size)
    let index = size * 2 / 3
    let (leaf, head) = (leaves.hashes[index], leaves.head)
    let proof = try leaves.tree.inclusionProof(of: index)
    for changed in proof.changed {
      #expect(!changed.proves(leafHash: leaf, in: head), "\(changed)")
    }
    #expect(!proof.proves(leafHash: leaf.flipped, in: head))
    #expect(!proof.proves(leafHash: leaf, in: TreeHead(size: size, root: head.root.flipped)))
    #expect(!proof.proves(leafHash: leaf, in: TreeHead(size: size + 1, root: head.root)))
  }

  @Test("of consistency is not true once anything in it is other", arguments: sizes)
  func changedConsistency(size: Int) throws {
    let leaves = Leaves(count: size)
    for old in Set([1, size / 2, size - 1, size]) where old > 0 {
      let (then, now) = (leaves.first(old).head, leaves.head)
      let proof = try leaves.tree.consistencyProof(from: old)
      for changed in proof.changed {
        #expect(!changed.proves(then, now), "\(changed)")
      }
      #expect(!proof.proves(TreeHead(size: old, root: then.root.flipped), now))
      #expect(!proof.proves(then, TreeHead(size: size, root: now.root.flipped)))
      #expect(!proof.proves(then, TreeHead(size: size + 1, root: now.root)))
    }
  }

  @Test("of sizes that no tree has is not true")
  func nonsense() {
    let head = Leaves(count: 1).head
    for (index, size) in [(-1, 1), (0, 0), (1, 1), (0, -1), (Int.max, Int.max)] {
      let proof = InclusionProof(index: index, size: size, path: [])
      #expect(!proof.proves(leafHash: head.root, in: TreeHead(size: size, root: head.root)))
    }
    for (old, new) in [(-1, 1), (2, 1), (Int.min, Int.max), (1, Int.max)] {
      let proof = ConsistencyProof(from: old, to: new, path: [])
      #expect(
        !proof.proves(
          TreeHead(size: old, root: head.root), TreeHead(size: new, root: head.root)))
    }
  }
}

extension Data {
  /// With one bit other.
  fileprivate var flipped: Data {
    var bytes = self
    bytes[bytes.startIndex + bytes.count / 2] ^= 0x10
    return bytes
  }
}

extension [Data] {
  /// Every way in which a path may be wrong: a hash other, missing, too many, out of order.
  fileprivate var changed: [[Data]] {
    let foreign = MerkleTree.leafHash(of: "foreign".utf8)
    var paths = indices.flatMap { index -> [[Data]] in
      var (flipped, shorter) = (self, self)
      flipped[index] = flipped[index].flipped
      shorter.remove(at: index)
      return [flipped, shorter]
    }
    paths += [self + [foreign], [foreign] + self, self + self].filter { $0 != self }
    if count > 1 { paths.append(reversed()) }
    return paths
  }
}

extension InclusionProof {
  fileprivate var changed: [InclusionProof] {
    path.changed.map { InclusionProof(index: index, size: size, path: $0) }
      + [index - 1, index + 1].map { InclusionProof(index: $0, size: size, path: path) }
      + [size - 1, size + 1, 2 * size].map {
        InclusionProof(index: index, size: $0, path: path)
      }
  }
}

extension ConsistencyProof {
  fileprivate var changed: [ConsistencyProof] {
    path.changed.map { ConsistencyProof(from: from, to: to, path: $0) }
      + [from - 1, from + 1].map { ConsistencyProof(from: $0, to: to, path: path) }
      + [to - 1, to + 1, 2 * to].map { ConsistencyProof(from: from, to: $0, path: path) }
  }
}
