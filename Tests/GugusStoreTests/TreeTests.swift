import Foundation
import GRDB
import GugusDomain
import GugusLives
import GugusLog
import Testing

@testable import GugusStore

@Suite("The journal's tree")
struct TreeTests {
  let file: WorkspaceFile
  let workspace: Workspace

  init() throws {
    file = try WorkspaceFile()
    workspace = try file.created()
  }

  private func leafHashes() throws -> [Data] {
    try workspace.queue.inDatabase {
      try Data.fetchAll($0, sql: "SELECT leaf_hash FROM journal ORDER BY sequence")
    }
  }

  @Test("of a new workspace is the founding's alone, and grew from the empty tree")
  func empty() throws {
    let founding = try #require(try leafHashes().first)
    #expect(try workspace.treeHead() == TreeHead(size: 1, root: founding))
    #expect(try workspace.treeHead(at: 0) == TreeHead(size: 0, root: MerkleTree.emptyRoot))
    let consistency = try workspace.consistency(since: 0)
    #expect(consistency.proof.proves(consistency.old, consistency.new))
  }

  @Test("grows with the journal, and its heads are those of the entries", arguments: [1, 2])
  func heads(seed: UInt64) throws {
    var life = try Life(seed: seed, in: workspace)
    try life.live(actions: 60)
    var frontier = Frontier()
    #expect(try workspace.treeHead(at: 0) == frontier.head)
    for leaf in try leafHashes() {
      frontier.append(leafHash: leaf)
      #expect(try workspace.treeHead(at: frontier.size) == frontier.head)
    }
    #expect(try workspace.treeHead() == frontier.head)
  }

  @Test("proves every entry, at every size that it has had since")
  func inclusion() throws {
    try workspace.furnish()
    let leaves = try leafHashes()
    for sequence in 1...leaves.count {
      for size in Set([sequence, (sequence + leaves.count) / 2, leaves.count]) {
        let inclusion = try workspace.inclusion(of: sequence, at: size)
        #expect(inclusion.proof.size == size)
        #expect(inclusion.row.sequence == sequence)
        #expect(inclusion.proof.proves(leafHash: leaves[sequence - 1], in: inclusion.head))
      }
    }
  }

  @Test("proves that it only grew since every size that it has had")
  func consistency() throws {
    try workspace.furnish()
    for size in 0...(try leafHashes().count) {
      let consistency = try workspace.consistency(since: size)
      #expect(consistency.old == (try workspace.treeHead(at: size)))
      #expect(consistency.new == (try workspace.treeHead()))
      #expect(consistency.proof.proves(consistency.old, consistency.new))
    }
  }

  @Test("refuses an entry that is not there and a size that it never had")
  func outOfRange() throws {
    try workspace.foundTPPS()
    let size = try leafHashes().count
    #expect(throws: Refusal.given(.unknown(.entry, "99", nearest: [String(size)]))) {
      try workspace.inclusion(of: 99)
    }
    #expect(throws: Refusal.given(.outOfRange(.treeSize, value: 2, 3...size))) {
      try workspace.inclusion(of: 3, at: 2)
    }
    #expect(throws: Refusal.given(.outOfRange(.treeSize, value: 99, 0...size))) {
      try workspace.consistency(since: 99)
    }
    #expect(throws: Refusal.given(.outOfRange(.treeSize, value: -1, 0...size))) {
      try workspace.treeHead(at: -1)
    }
  }

  @Test("is what a rebuild makes of the journal")
  func rebuild() throws {
    try workspace.furnish()
    let head = try workspace.treeHead()
    let nodes = try allNodes()
    try file.damage("DELETE FROM tree_node")
    _ = try workspace.rebuild()
    #expect(try allNodes() == nodes)
    #expect(try workspace.treeHead() == head)
  }

  private func allNodes() throws -> [Row] {
    try workspace.queue.inDatabase {
      try Row.fetchAll($0, sql: "SELECT * FROM tree_node ORDER BY level, position")
    }
  }

  @Test("whose nodes are missing says that the workspace is damaged")
  func missingNodes() throws {
    try workspace.furnish()
    try file.damage("DELETE FROM tree_node")
    #expect {
      try workspace.treeHead()
    } throws: { error in
      guard case .damaged? = error as? WorkspaceFault else { return false }
      return true
    }
  }
}
