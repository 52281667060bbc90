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
      line: { lines.append($0) }, attachment: { attachments[$0.sha256] = try $0.bytes() })
    return (lines, attachments)
  }

  private func importing(
    _ lines: [String], _ attachments: [String: Data]
  ) throws -> Workspace {
    var rest = lines.makeIterator()
    _ = try Workspace.importJournal(
      { rest.next() }, to: copy, attachment: { try attachments[$0].map { try Attachment($0) } })
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

  @Test("holds each entry by its exact bytes, its texts, the hashes of attachments, and the root")
  func lines() throws {
    try workspace.furnish()
    let (lines, attachments) = try exported()
    let head = try workspace.treeHead()
    var expected: [String] = []
    for sequence in 1...head.size {
      let sealed = try workspace.journalRow(sequence).sealed
      expected.append(sealed.json)
      if !sealed.disclosures.isEmpty {
        expected.append("{\"disclosures\":\(sealed.disclosures.canonicalJSON)}")
      }
    }
    #expect(expected.count > head.size)
    #expect(Array(lines.prefix(expected.count)) == expected)
    let hash = try #require(attachments.keys.first)
    #expect(
      Array(lines.dropFirst(expected.count)) == [
        "{\"attachment\":\"\(hash)\",\"bytes\":16}",
        "{\"entries\":\(head.size),\"root\":\"\(head.root.hexadecimal)\"}",
      ])
  }

  @Test("of a new journal makes a new workspace of the same log")
  func empty() throws {
    let (lines, attachments) = try exported()
    #expect(lines.count == 2)
    let again = try importing(lines, attachments)
    #expect(try again.treeHead() == workspace.treeHead())
    #expect(try again.identity() == workspace.identity())
  }

  /// The line with that word among its personal texts.
  private func textsLine(_ lines: [String], holding word: String) throws -> Int {
    try #require(
      lines.firstIndex { $0.hasPrefix("{\"disclosures\":") && $0.contains(word) })
  }

  @Test("without the texts of an entry makes nothing, and names the first that is lost")
  func lostTexts() throws {
    try workspace.furnish()
    var (lines, attachments) = try exported()
    let line = try textsLine(lines, holding: "No data")
    lines.remove(at: line)
    #expect(throws: JournalTextFault.lost(line: line, path: "body.grounds")) {
      try importing(lines, attachments)
    }
  }

  @Test("with another text than was sealed makes nothing, and names the entry's line")
  func otherTexts() throws {
    try workspace.furnish()
    var (lines, attachments) = try exported()
    let line = try textsLine(lines, holding: "No data")
    lines[line] = lines[line].replacing("No data", with: "All data")
    #expect(throws: JournalTextFault.line(line)) { try importing(lines, attachments) }
  }

  @Test("with a text that is said to be forgotten, and no entry says so, makes nothing")
  func notForgotten() throws {
    try workspace.furnish()
    var (lines, attachments) = try exported()
    let line = try textsLine(lines, holding: "No data")
    lines[line] = "{\"disclosures\":[[\"body.grounds\",\"forgotten\"]]}"
    let sequence = lines[..<line].filter { $0.hasPrefix("{\"actor\":") }.count
    let lost = Fault.lost(sequence: sequence, path: "body.grounds")
    #expect(throws: JournalTextFault.unsound(lost)) { try importing(lines, attachments) }
  }

  @Test("with texts that were kept back makes the same journal")
  func withheldTexts() throws {
    try workspace.furnish()
    var (lines, attachments) = try exported()
    let line = try textsLine(lines, holding: "No data")
    lines[line] = "{\"disclosures\":[[\"body.grounds\",\"withheld\"]]}"
    let again = try importing(lines, attachments)
    #expect(try again.treeHead() == workspace.treeHead())
    #expect(try again.number("SELECT count(*) FROM finding WHERE grounds IS NULL") == 1)
    #expect(try again.verify().fault == nil)
  }

  @Test("with texts behind an entry that has none names the line")
  func strayTexts() throws {
    try expectFault(.line(2)) { lines, _ in
      lines.insert("{\"disclosures\":[[\"body.reason\",\"AAAAAAAAAAAAAAAAAAAAAA\",\"x\"]]}", at: 2)
    }
  }

  @Test("with texts behind no entry names the line")
  func textsOfNothing() throws {
    try expectFault(.line(1)) { lines, _ in
      lines.insert("{\"disclosures\":[[\"body.reason\",\"withheld\"]]}", at: 0)
    }
  }

  @Test("of the older form, whose entries had no units, is said to be older")
  func older() throws {
    try expectFault(.older) { lines, _ in
      lines[0] = """
        {"actor":{},"body":{"kind":"ministry","nameEnglish":"A","nameIndonesian":"B",\
        "sector":"health"},"effective":"2026-01-05","kind":"agency.added",\
        "recorded":"2026-01-05T00:00:00.000Z","sequence":1,"subject":"A"}
        """
    }
  }

  @Test("of a newer form names the kind that is not known, and its line")
  func newer() throws {
    try expectFault(.newer(line: 2, "agency.adored")) { lines, _ in
      lines[1] = lines[1].replacing("agency.added", with: "agency.adored")
    }
  }

  private struct Stop: Error {}

  @Test("makes nothing where reading it is interrupted", arguments: [1, 20])
  func interrupted(after count: Int) throws {
    try workspace.furnish()
    let (lines, attachments) = try exported()
    var rest = lines.prefix(count).makeIterator()
    #expect(throws: Stop.self) {
      try Workspace.importJournal(
        {
          guard let line = rest.next() else { throw Stop() }
          return line
        }, to: copy, attachment: { try attachments[$0].map { try Attachment($0) } })
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: file.folder.path)
    #expect(!names.contains { $0.hasPrefix("copy") })
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
