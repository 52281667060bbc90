import Foundation
import Testing

@testable import GugusLog

@Suite("The Merkle tree")
struct TreeTests {
  private let published = Leaves(of: PublishedVectors.leaves)

  @Test("of no leaves has the hash of nothing as its root")
  func empty() throws {
    let root = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    #expect(MerkleTree.emptyRoot.hexadecimal == root)
    #expect(try Leaves(count: 0).tree.head() == TreeHead(size: 0, root: MerkleTree.emptyRoot))
    #expect(Frontier().head == TreeHead(size: 0, root: MerkleTree.emptyRoot))
  }

  @Test("has the published roots", arguments: 1...8)
  func publishedRoots(size: Int) throws {
    let root = try published.first(size).tree.head().root
    #expect(root.hexadecimal == PublishedVectors.roots[size - 1])
  }

  @Test("gives the published inclusion proofs", arguments: PublishedVectors.inclusion)
  func publishedInclusion(_ vector: PublishedVectors.Vector) throws {
    let tree = published.first(vector.size).tree
    let proof = try tree.inclusionProof(of: vector.from)
    #expect(proof.path.map(\.hexadecimal) == vector.path)
    #expect(proof.proves(leafHash: published.hashes[vector.from], in: try tree.head()))
  }

  @Test("gives the published consistency proofs", arguments: PublishedVectors.consistency)
  func publishedConsistency(_ vector: PublishedVectors.Vector) throws {
    let tree = published.first(vector.size).tree
    let proof = try tree.consistencyProof(from: vector.from)
    #expect(proof.path.map(\.hexadecimal) == vector.path)
    #expect(proof.proves(published.first(vector.from).head, try tree.head()))
  }

  @Test("is what the definition says, of any size", arguments: 0...64)
  func definition(size: Int) throws {
    let leaves = Leaves(count: size)
    #expect(try leaves.tree.head() == leaves.head)
    for index in 0..<size {
      #expect(try leaves.tree.inclusionProof(of: index).path == leaves.path(to: index))
    }
    for old in 1..<max(1, size + 1) {
      #expect(try leaves.tree.consistencyProof(from: old).path == leaves.proof(from: old))
    }
  }

  @Test("grown leaf by leaf has the same root, and completes every complete subtree once")
  func grown() {
    let leaves = Leaves(count: 130)
    var frontier = Frontier()
    var completed: Set<Subtree> = []
    for (index, hash) in leaves.hashes.enumerated() {
      for (subtree, hash) in frontier.append(leafHash: hash) {
        #expect(completed.insert(subtree).inserted)
        var part = leaves
        part.hashes = Array(leaves.hashes[subtree.leaves])
        #expect(part.head.root == hash)
      }
      #expect(frontier.head == leaves.first(index + 1).head)
    }
    #expect(completed.count == 130 - 130.nonzeroBitCount)
  }

  @Test("reads no more hashes for a proof than twice the levels of the tree")
  func cost() throws {
    var reads = 0
    let size = 1_000_003
    let tree = MerkleTree(size: size) { subtree in
      reads += 1
      return MerkleTree.leafHash(of: "\(subtree.level) \(subtree.position)".utf8)
    }
    for index in [0, 1, 524_287, 524_288, 777_777, size - 1] {
      reads = 0
      _ = try tree.inclusionProof(of: index)
      #expect(reads <= 40)
      reads = 0
      _ = try tree.consistencyProof(from: index + 1)
      #expect(reads <= 40)
    }
  }
}
