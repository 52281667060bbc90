import Foundation
import GRDB
import GugusDomain
import GugusStore
import Testing

@testable import GugusCommands

@Suite("Evidence, from the command line")
struct EvidenceTests {
  private let desk: Desk
  private let bytes = (0...255).map(UInt8.init) + [0x0D, 0x0A, 0x1A, 0x00]

  init() throws {
    desk = try Desk.withCommitment()
    try desk.done("commitment accept TPPS/K1 --as DINKES")
  }

  private func submit(_ file: String) throws {
    try desk.file(file, bytes: bytes)
    try desk.done(["commitment", "evidence", "TPPS/K1", "--file=./\(file)", "--as", "DINKES"])
    try FileManager.default.removeItem(atPath: desk.path(file))
  }

  private static let made = "TPPS-K1-evidence-1"

  @Test(
    "comes out byte for byte, under a name that the program makes, whatever it was called",
    arguments: ["data.bin", "a b.bin", "-", "-x", ".profile", "TPPS-K1-evidence-2"])
  func madeName(_ name: String) throws {
    try submit(name)
    let answer = desk.run("commitment evidence TPPS/K1 --extract 1")
    #expect(answer.output == "\(EvidenceTests.made)\n")
    #expect(answer.words.contains("submitted as \(name)"))
    #expect(try desk.bytes(EvidenceTests.made) == bytes)
    #expect(!desk.has(name))
  }

  @Test("comes out over nothing that is there", arguments: [true, false])
  func nothingReplaced(isLink: Bool) throws {
    try submit("data.bin")
    if isLink {
      try FileManager.default.createSymbolicLink(
        atPath: desk.path(EvidenceTests.made), withDestinationPath: desk.path("elsewhere"))
    } else {
      try desk.file(EvidenceTests.made, "mine")
    }
    #expect(desk.run("commitment evidence TPPS/K1 --extract 1").status == .cannotCreate)
    #expect(!desk.has("elsewhere"))
    if !isLink { #expect(try desk.bytes(EvidenceTests.made) == Array("mine".utf8)) }
    try desk.done("commitment evidence TPPS/K1 --extract 1 --output copy.bin")
  }

  @Test("comes out byte for byte, under another name or on standard output")
  func otherName() throws {
    try submit("data.bin")
    try desk.done("commitment evidence TPPS/K1 --extract 1 --output copy.bin")
    #expect(try desk.bytes("copy.bin") == bytes)
    #expect(desk.run("commitment evidence TPPS/K1 --extract 1 --output -").bytes == bytes)
    #expect(!desk.has("data.bin"))
  }

  @Test("that is empty comes out empty")
  func empty() throws {
    try desk.file("empty.txt", "")
    try desk.done("commitment evidence TPPS/K1 --file empty.txt --as DINKES")
    try desk.done("commitment evidence TPPS/K1 --extract 1 --output copy.txt")
    #expect(try desk.bytes("copy.txt").isEmpty)
  }

  @Test(
    "never leaves the folder by a crafted name",
    arguments: [
      "../escaped", "/tmp/../escaped", "..", ".", "a/../../escaped", "/", "x/..", "/escaped",
      "../escaped/", "~/escaped", "$(touch escaped)/escaped",
    ])
  func craftedName(_ name: String) throws {
    // A workspace may come from someone else, so the name is not what this program wrote.
    let attachment = try Attachment(Data(bytes))
    let agency = try #require(AgencyCode("DINKES"))
    let code = try #require(CommitmentCode("TPPS/K1"))
    let day = try #require(Day(iso: desk.today))
    _ = try Workspace(openingFileAt: desk.workspace).perform(
      ActOnCommitment(
        code,
        .submitEvidence(
          .file(name: .known(name), sha256: attachment.sha256, bytes: bytes.count), note: nil)),
      Circumstances(actor: Actor(agency: agency, officer: nil), today: day),
      now: Instant(milliseconds: Instant(startOf: day).milliseconds + 18_000_000),
      attachment: attachment)
    let above = desk.folder.deletingLastPathComponent()
    let before = try FileManager.default.contentsOfDirectory(atPath: above.path).filter {
      $0.hasPrefix("escaped")
    }
    try desk.done("commitment evidence TPPS/K1 --extract 1")
    let after = try FileManager.default.contentsOfDirectory(atPath: above.path).filter {
      $0.hasPrefix("escaped")
    }
    #expect(before == after)
    #expect(!desk.has("escaped"))
    #expect(try desk.bytes(EvidenceTests.made) == bytes)
  }

  @Test("with a NUL in its name is not taken in")
  func nulImported() throws {
    try submit("data.bin")
    try desk.done("export journal journal.jsonl --attachments evidence")
    let text = String(decoding: try desk.bytes("journal.jsonl"), as: UTF8.self)
    try desk.file(
      "evil.jsonl", Tampered.journal(text, saying: "mine\u{0}.bin", for: "data.bin"))
    let answer = desk.run("import journal evil.jsonl new.db --attachments evidence")
    #expect(answer.status == .badData)
    #expect(answer.words.contains("(text)"), "\(answer.words)")
    #expect(!desk.has("new.db"))
  }

  @Test("is not cut short at a NUL in its name, over a file that is there")
  func nul() throws {
    try submit("data.bin")
    try desk.damage { db in
      let row = try #require(
        try Row.fetchOne(
          db,
          sql: """
            SELECT sequence, entry, texts FROM journal JOIN disclosure USING (sequence)
            WHERE texts LIKE '%data.bin%'
            """))
      let evil = try Tampered.entry(
        row["entry"], row["texts"], saying: "mine\u{0}.bin", for: "data.bin")
      try db.execute(
        sql: """
          UPDATE journal SET entry = ? WHERE sequence = ?;
          UPDATE disclosure SET texts = ? WHERE sequence = ?;
          """,
        arguments: [evil.entry, row["sequence"], evil.disclosures, row["sequence"]])
    }
    try desk.file("mine", "mine")
    try desk.done("commitment evidence TPPS/K1 --extract 1")
    #expect(try desk.bytes("mine") == Array("mine".utf8))
    #expect(try desk.bytes(EvidenceTests.made) == bytes)
  }
}
