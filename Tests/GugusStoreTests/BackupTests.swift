import Foundation
import GugusDomain
import GugusLives
import Testing

@testable import GugusStore

@Suite("A backup")
struct BackupTests {
  let file: WorkspaceFile
  let workspace: Workspace

  init() throws {
    file = try WorkspaceFile()
    workspace = try file.created()
    try workspace.furnish()
  }

  private var copy: String { file.folder.appendingPathComponent("copy.db").path }

  private func names() throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: file.folder.path))
  }

  @Test("is the workspace with every row, in one file that only its owner may read")
  func whole() throws {
    let before = try names()
    #expect(try workspace.backUp(to: copy) == workspace.treeHead())
    #expect(try names() == before.union(["copy.db"]))
    let mode = try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try Workspace(openingFileAt: copy).allRows() == workspace.allRows())
  }

  @Test("is sound, and of one moment, while others write")
  func whileOthersWrite() async throws {
    let (path, size) = (file.path, try workspace.treeHead().size)
    let writer = Task.detached {
      let other = try Workspace(openingFileAt: path)
      for number in 1...40 {
        var change = SettingsChange()
        change.daysAhead = number
        try other.done(Configure(change), on: "2026-02-12")
      }
    }
    for number in 1...5 {
      let copy = "\(copy)\(number)"
      let head = try workspace.backUp(to: copy)
      #expect(head.size >= size)
      #expect(try workspace.treeHead(at: head.size) == head)
      #expect(try Workspace(openingFileAt: copy).verify().fault == nil)
    }
    try await writer.value
    #expect(try workspace.treeHead().size == size + 40)
  }

  @Test("never takes the place of what is there")
  func noOverwriting() throws {
    try Data("mine".utf8).write(to: URL(filePath: copy))
    #expect(throws: WorkspaceFault.alreadyThere(path: copy)) { try workspace.backUp(to: copy) }
    #expect(try Data(contentsOf: URL(filePath: copy)) == Data("mine".utf8))
    #expect(throws: WorkspaceFault.alreadyThere(path: file.path)) {
      try workspace.backUp(to: file.path)
    }
  }

  @Test("of a damaged workspace is not made, and leaves nothing behind")
  func damaged() throws {
    try file.damage("UPDATE journal SET leaf_hash = zeroblob(32) WHERE sequence = 3")
    let before = try names()
    #expect(throws: UnsoundJournal(fault: .hash(sequence: 3))) {
      try workspace.backUp(to: copy)
    }
    #expect(try names() == before)
  }

  @Test("is made beside what a process of the same number left behind when it was killed")
  func leftover() throws {
    try Data("half".utf8).write(to: URL(filePath: "\(copy).part-\(getpid())"))
    #expect(try workspace.backUp(to: copy) == workspace.treeHead())
  }

  @Test("into a folder that is not there says so")
  func noFolder() {
    let path = file.folder.appendingPathComponent("none/copy.db").path
    #expect {
      try workspace.backUp(to: path)
    } throws: { error in
      guard case .cannotCreate? = error as? WorkspaceFault else { return false }
      return true
    }
  }
}
