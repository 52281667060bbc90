import Foundation
import GugusDomain
import GugusLives
import Testing

// Swift Testing has attachments of its own.
import struct GugusStore.Attachment

@testable import GugusStore

@Suite("The journal as text")
struct JournalTextTests {
  let file: WorkspaceFile
  let workspace: Workspace

  init() throws {
    file = try WorkspaceFile()
    workspace = try file.created()
  }

  private var copy: String { file.folder.appendingPathComponent("copy.db").path }

  private func exported() throws -> (lines: [String], attachments: [String: Data]) {
    var (lines, attachments): ([String], [String: Data]) = ([], [:])
    try workspace.exportJournal(
      line: { lines.append($0) }, attachment: { attachments[$0.sha256] = $0.bytes })
    return (lines, attachments)
  }

  private func importing(
    _ lines: [String], _ attachments: [String: Data]
  ) throws -> Workspace {
    var rest = lines.makeIterator()
    _ = try Workspace.importJournal(
      { rest.next() }, to: copy, attachment: { attachments[$0] })
    return try Workspace(openingFileAt: copy)
  }

  @Test("makes the same workspace again: entries, tree, tables, attachments", arguments: [1, 2, 3])
  func identity(seed: UInt64) throws {
    var life = try Life(seed: seed, in: workspace)
    try life.live(actions: 120)
    let (lines, attachments) = try exported()
    let again = try importing(lines, attachments)
    #expect(try again.treeHead() == workspace.treeHead())
    #expect(try again.allRows() == workspace.allRows())
    #expect(try again.verify().fault == nil)
  }

  @Test("holds each entry by its exact bytes, the hashes of attachments, and the root")
  func lines() throws {
    try workspace.furnish()
    let (lines, attachments) = try exported()
    let head = try workspace.treeHead()
    for sequence in 1...head.size {
      #expect(try workspace.journalRow(sequence).json == lines[sequence - 1])
    }
    let hash = try #require(attachments.keys.first)
    #expect(
      Array(lines.dropFirst(head.size)) == [
        "{\"attachment\":\"\(hash)\",\"bytes\":16}",
        "{\"entries\":\(head.size),\"root\":\"\(head.root.hexadecimal)\"}",
      ])
  }

  @Test("of an empty journal makes an empty workspace")
  func empty() throws {
    let (lines, attachments) = try exported()
    #expect(lines.count == 1)
    #expect(try importing(lines, attachments).treeHead().size == 0)
  }

  private func expectFault(
    _ fault: JournalTextFault, _ change: (inout [String], inout [String: Data]) -> Void,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try workspace.furnish()
    var (lines, attachments) = try exported()
    change(&lines, &attachments)
    #expect(throws: fault, sourceLocation: sourceLocation) {
      try importing(lines, attachments)
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: file.folder.path)
    #expect(!names.contains { $0.hasPrefix("copy") }, sourceLocation: sourceLocation)
  }

  @Test("cut short anywhere makes nothing", arguments: [1, 2, 3, 10])
  func cutShort(missing: Int) throws {
    try expectFault(.cutShort) { lines, _ in lines.removeLast(missing) }
  }

  @Test("without one of its entries makes nothing")
  func missingEntry() throws {
    try expectFault(.sequence(line: 4, 5, expected: 4)) { lines, _ in lines.remove(at: 3) }
  }

  @Test("with an entry changed makes nothing, since the root is another")
  func changedEntry() throws {
    try workspace.furnish()
    var (lines, attachments) = try exported()
    lines[1] = lines[1].replacing("Agency", with: "Office")
    #expect {
      try importing(lines, attachments)
    } throws: { error in
      guard case .root? = error as? JournalTextFault else { return false }
      return true
    }
    #expect(!FileManager.default.fileExists(atPath: copy))
  }

  @Test("with an entry that is not canonical, or none at all, names the line")
  func badLines() throws {
    try expectFault(.line(2)) { lines, _ in
      lines[1] = lines[1].replacing("\"kind\":", with: "\"kind\": ")
    }
  }

  @Test("with a line of something else names it")
  func otherLine() throws {
    try expectFault(.line(3)) { lines, _ in lines.insert("{\"actor\":{}}", at: 2) }
  }

  @Test("with lines behind the last names them")
  func behindLast() throws {
    try workspace.furnish()
    let count = try exported().lines.count
    let (lines, attachments) = try exported()
    #expect(throws: JournalTextFault.line(count + 1)) {
      try importing(lines + [lines[0]], attachments)
    }
  }

  @Test("without an evidence file makes nothing, and names it")
  func missingAttachment() throws {
    let hash = try Attachment(Data("nik,berat\n1,9.4\n".utf8)).sha256
    try expectFault(.missing([hash])) { _, attachments in attachments = [:] }
  }

  @Test("with another evidence file makes nothing, and names it")
  func otherAttachment() throws {
    let hash = try Attachment(Data("nik,berat\n1,9.4\n".utf8)).sha256
    try expectFault(.attachment(hash)) { _, attachments in attachments[hash] = Data([0]) }
  }

  @Test("never takes the place of what is there")
  func noOverwriting() throws {
    let (lines, attachments) = try exported()
    try Data("mine".utf8).write(to: URL(filePath: copy))
    #expect(throws: WorkspaceFault.alreadyThere(path: copy)) { try importing(lines, attachments) }
    #expect(try Data(contentsOf: URL(filePath: copy)) == Data("mine".utf8))
  }
}
