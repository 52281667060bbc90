import Foundation
import GRDB
import GugusDomain
import GugusLives
import GugusLog
import Testing

@testable import GugusStore

@Suite("What is vouched for")
struct RehashTests {
  let file: WorkspaceFile
  let workspace: Workspace

  init() throws {
    file = try WorkspaceFile()
    workspace = try file.created()
    try workspace.furnish()
  }

  private func fault() throws -> Fault? {
    do {
      try workspace.rehash()
      return nil
    } catch let unsound as UnsoundJournal {
      return unsound.fault
    }
  }

  @Test("is what the entries' bytes give, at every size that the journal ever had")
  func sound() throws {
    #expect(try fault() == nil)
    let size = try workspace.treeHead().size
    for size in 0...size {
      #expect(try workspace.headOfBytes(at: size) == workspace.treeHead(at: size))
    }
    #expect(try workspace.headOfBytes(at: size + 1).size == size)
  }

  @Test("is not what stands in the file as hashes and as tree, where the entries say other")
  func forged() throws {
    let json = try workspace.journalRow(3).json.replacing("Agency", with: "Office")
    let honest = try workspace.treeHead()
    try file.damage("UPDATE journal SET entry = ? WHERE sequence = 3", [json])
    #expect(
      try workspace.treeHead() == honest, "the tree that stands there still says the old root")
    #expect(try fault() == .hash(sequence: 3))
    #expect(try workspace.headOfBytes(at: honest.size).root != honest.root)
    try file.damage("UPDATE journal SET leaf_hash = ? WHERE sequence = 3", [Leaf.hash(json)])
    #expect(try fault() == .tree(entries: 3...4))
  }

  @Test("is nothing where hashes or entries are missing, other or too many")
  func damaged() throws {
    let size = try workspace.treeHead().size
    for (sql, expected) in [
      ("UPDATE journal SET leaf_hash = zeroblob(32) WHERE sequence = 5", Fault.hash(sequence: 5)),
      (
        "UPDATE journal SET entry = entry || char(0) || '{}' WHERE sequence = 2", .hash(sequence: 2)
      ),
      (
        "UPDATE tree_node SET hash = zeroblob(32) WHERE level = 2 AND position = 1",
        .tree(entries: 5...8)
      ),
      ("DELETE FROM tree_node WHERE level = 1 AND position = 0", .tree(entries: 1...2)),
      ("INSERT INTO tree_node VALUES (9, 9, zeroblob(32))", .treeBeyond(entries: size)),
      ("DELETE FROM journal WHERE sequence = 4", .gap(after: 3, next: 5)),
    ] {
      let copy = try WorkspaceFile()
      try workspace.queue.inDatabase { _ = try $0.checkpoint(.truncate) }
      try copy.write(try file.bytes())
      try copy.damage(sql)
      #expect {
        try copy.opened().rehash()
      } throws: { ($0 as? UnsoundJournal)?.fault == expected }
    }
  }

  @Test("counts entries as they are hashed")
  func progress() throws {
    try workspace.addThousandAgencies(on: "2026-12-31")
    var steps: [Int] = []
    let size = try workspace.treeHead().size
    try workspace.rehash {
      steps.append($0)
      #expect($1 == size)
    }
    #expect(steps == [1000])
  }
}
