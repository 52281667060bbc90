import Foundation
import GRDB
import GugusDomain
import GugusStore
import Testing

@testable import GugusCommands

@Suite("Where output goes")
struct OutputTests {
  private let desk: Desk

  init() throws { desk = try Season.desk() }

  private static let lists = [
    "agency list", "taskforce list", "meeting list", "commitment list", "status", "report summary",
    "journal list", "journal verify", "commitment show TPPS/K1", "meeting show TPPS/M1",
  ]

  @Test("to a file is what would have gone to standard output", arguments: lists)
  func file(_ line: String) throws {
    let output = try desk.done(line)
    #expect(!output.isEmpty)
    #expect(try desk.done("\(line) --output out.txt").isEmpty)
    #expect(try String(decoding: desk.bytes("out.txt"), as: UTF8.self) == output)
  }

  @Test("with - is standard output", arguments: lists)
  func dash(_ line: String) throws {
    #expect(try desk.done("\(line) --output -") == desk.done(line))
    #expect(!desk.has("-"))
  }

  @Test("of minutes to a file names the file", arguments: ["minutes TPPS/M1", "agenda TPPS"])
  func minutesFile(_ line: String) throws {
    let text = try desk.done("meeting \(line)")
    #expect(try desk.done("meeting \(line) --output out.md") == "out.md\n")
    #expect(try String(decoding: desk.bytes("out.md"), as: UTF8.self) == text)
  }

  @Test(
    "as html of minutes and task forces has a place to sign",
    arguments: ["meeting minutes TPPS/M1", "taskforce show TPPS"])
  func toSign(_ line: String) throws {
    let place = "<div class=\"signatures\">"
    #expect(try desk.done("\(line) --format html").contains(place))
    #expect(try !desk.done("commitment list --format html").contains(place))
  }

  @Test("as markdown of minutes is the file that they are logged from")
  func minutesMarkdown() throws {
    let file = try desk.done("meeting minutes TPPS/M1")
    #expect(try desk.done("meeting minutes TPPS/M1 --format markdown") == file)
  }

  @Test("that fails leaves the file that was there, and nothing beside it")
  func wholeOrNot() throws {
    try desk.file("out.txt", "old")
    #expect(desk.run("commitment list --format pdf --output out.txt").status == .usage)
    #expect(desk.run("commitment list --debtor NOWHERE --output out.txt").status == .refused)
    #expect(try desk.bytes("out.txt") == Array("old".utf8))
    let names = try FileManager.default.contentsOfDirectory(atPath: desk.folder.path)
    #expect(names.sorted() == ["gugus.db", "out.txt"])
  }

  @Test("that standard output does not take is said, with its own status")
  func closedOutput() throws {
    desk.refusesOutput = true
    let answer = desk.run("commitment list")
    #expect(answer.status == .cannotWrite)
    #expect(answer.words.contains("stdout"))
  }

  @Test("has colours on a terminal alone, and never with NO_COLOR")
  func colours() throws {
    let escape = "\u{1B}["
    #expect(try !desk.done("status").contains(escape))
    desk.width = 100
    #expect(try desk.done("status").contains(escape))
    #expect(try desk.done("status --output out.txt").isEmpty)
    #expect(try !desk.bytes("out.txt").contains(0x1B))
    desk.environment["NO_COLOR"] = "1"
    #expect(try !desk.done("status").contains(escape))
    desk.environment["NO_COLOR"] = ""
    #expect(try desk.done("status").contains(escape), "an empty NO_COLOR is none (no-color.org)")
  }

  @Test("to a pipe does not depend on the width", arguments: ["json", "jsonl", "csv", "markdown"])
  func formats(_ format: String) throws {
    let piped = try desk.done("commitment list --format \(format)")
    desk.width = 40
    #expect(try desk.done("commitment list --format \(format)") == piped)
  }

  @Test("keeps words for people out of the data")
  func words() throws {
    let listed = desk.run("commitment list --state expired --format csv")
    #expect(listed.output.split(separator: "\r\n").count == 1)
    #expect(listed.words.isEmpty)
    let asked = desk.run("commitment revise TPPS/K6 --due 2026-07-30 --reason Late --as DINSOS")
    #expect(asked.output == "TPPS/K6  proposed  DINSOS → BAPPEDA  2026-06-30  Training of cadres\n")
    #expect(asked.words.contains("BAPPEDA"))
  }

  @Test("of a rebuild counts the entries, and the tables are as before")
  func rebuild() throws {
    let list = try desk.done("commitment list --format json")
    let count = try desk.record().split(separator: "\n").count
    #expect(try desk.done("journal rebuild") == "\(count) entries replayed.\n")
    #expect(try desk.done("commitment list --format json") == list)
  }
}

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

  @Test(
    "comes out byte for byte, under its own name", arguments: ["data.bin", "a b.bin", "-", "-x"])
  func ownName(_ name: String) throws {
    try submit(name)
    // `-` would be standard output, also to whoever reads what is said.
    let said = name == "-" ? "./-" : name
    #expect(try desk.done("commitment evidence TPPS/K1 --extract 1") == "\(said)\n")
    #expect(try desk.bytes(name) == bytes)
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
    let answer = desk.run("commitment evidence TPPS/K1 --extract 1")
    let after = try FileManager.default.contentsOfDirectory(atPath: above.path).filter {
      $0.hasPrefix("escaped")
    }
    #expect(before == after)
    switch answer.status {
    case .done: #expect(desk.has("escaped"))
    default: #expect(answer.status == .cannotCreate)
    }
  }

  @Test("is not written through a link to somewhere else", arguments: [true, false])
  func link(leadsSomewhere: Bool) throws {
    try submit("data.bin")
    let elsewhere = desk.path("elsewhere")
    if leadsSomewhere { try desk.file("elsewhere", "mine") }
    try FileManager.default.createSymbolicLink(
      atPath: desk.path("data.bin"), withDestinationPath: elsewhere)
    #expect(desk.run("commitment evidence TPPS/K1 --extract 1").status == .cannotCreate)
    // Someone who names the link gets a file in its place.
    try desk.done("commitment evidence TPPS/K1 --extract 1 --output data.bin")
    #expect(try desk.bytes("data.bin") == bytes)
    #expect(desk.has("elsewhere") == leadsSomewhere)
    if leadsSomewhere { #expect(try desk.bytes("elsewhere") == Array("mine".utf8)) }
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
    let answer = desk.run("commitment evidence TPPS/K1 --extract 1")
    #expect(answer.status == .cannotCreate, "\(answer.words)")
    #expect(try desk.bytes("mine") == Array("mine".utf8))
  }
}
