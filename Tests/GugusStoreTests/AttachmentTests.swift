import Foundation
import GugusDomain
import GugusLives
import Testing

// Swift Testing has attachments of its own.
import struct GugusStore.Attachment

@testable import GugusStore

@Suite("Evidence files")
struct AttachmentTests {
  let file: WorkspaceFile
  let workspace: Workspace
  let code: CommitmentCode

  init() throws {
    file = try WorkspaceFile()
    workspace = try file.created()
    try workspace.foundTPPS()
    code = try workspace.propose("Data", due: "2026-02-10", on: "2026-01-06")
    try workspace.act(code, .accept, as: "DINKES", on: "2026-01-06")
  }

  private func submit(_ name: String, _ bytes: Data) throws {
    let attachment = try Attachment(bytes)
    try workspace.act(
      code,
      .submitEvidence(
        .file(name: .known(name), sha256: attachment.sha256, bytes: bytes.count), note: nil),
      as: "DINKES", on: "2026-01-07", attachment: attachment)
  }

  @Test(
    "come back byte for byte",
    arguments: [Data(), Data([0]), Data(0...255), Data((0..<200_000).map { UInt8($0 % 251) })])
  func byteForByte(bytes: Data) throws {
    try submit("timbang.csv", bytes)
    try workspace.evidenceFile(1, of: code) { (name, file) throws in
      #expect(name == "timbang.csv")
      #expect(try file.bytes() == bytes)
    }
    #expect(try workspace.verify().fault == nil)
  }

  @Test("are known by their SHA-256")
  func hash() throws {
    // FIPS 180-4, the example of one block.
    #expect(
      try Attachment(Data("abc".utf8)).sha256
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test("are kept once, however often they are submitted")
  func once() throws {
    try submit("first.csv", Data("same".utf8))
    try submit("second.csv", Data("same".utf8))
    #expect(try workspace.number("SELECT count(*) FROM attachment") == 1)
    #expect(try workspace.evidenceFile(1, of: code) { name, _ in name } == "first.csv")
    #expect(try workspace.evidenceFile(2, of: code) { name, _ in name } == "second.csv")
  }

  @Test("may be 50 MB and no byte more")
  func limit() throws {
    #expect(try Attachment(Data(count: Attachment.limit)).byteCount == 50_000_000)
    #expect(throws: Refusal.progress(.evidenceTooLarge(bytes: 50_000_001, limit: 50_000_000))) {
      try Attachment(Data(count: Attachment.limit + 1))
    }
  }

  @Test("are not left behind by evidence that is refused")
  func refused() throws {
    #expect(throws: Refusal.self) {
      try workspace.act(
        code, .submitEvidence(.link(url: "https://example.go.id"), note: nil), as: "DINSOS",
        on: "2026-01-07", attachment: Attachment(Data("abc".utf8)))
    }
    #expect(try workspace.number("SELECT count(*) FROM attachment") == 0)
  }

  @Test("are refused by name where there is no such evidence, or it is a link")
  func noFile() throws {
    #expect(throws: Refusal.progress(.unknownEvidence(code, 1, known: 0))) {
      try workspace.evidenceFile(1, of: code) { _, _ in }
    }
    try workspace.act(
      code, .submitEvidence(.link(url: "https://example.go.id"), note: nil), as: "DINKES",
      on: "2026-01-07")
    #expect(throws: Refusal.progress(.evidenceIsLink(code, 1))) {
      try workspace.evidenceFile(1, of: code) { _, _ in }
    }
  }
}
