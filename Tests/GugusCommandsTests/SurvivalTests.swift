import Foundation
import GRDB
import GugusDomain
import GugusLog
import TestSupport
import Testing

@testable import GugusCommands

@Suite("Backup, export and import, from the command line")
struct SurvivalTests {
  private let desk: Desk

  init() throws { desk = try Season.desk() }

  private func head(_ workspace: String) throws -> String {
    try desk.done("journal head --format csv --workspace \(workspace)")
  }

  @Test("a backup is a workspace with the same root, and nothing is overwritten")
  func backup() throws {
    #expect(try desk.done("backup copy.db") == "copy.db\n")
    #expect(try head("copy.db") == head("gugus.db"))
    #expect(desk.run("backup copy.db").status == .cannotCreate)
  }

  @Test("an export with its attachments makes the same journal again")
  func roundTrip() throws {
    #expect(
      try desk.done("export journal journal.jsonl --attachments evidence") == "journal.jsonl\n")
    try desk.done("import journal journal.jsonl new.db --attachments evidence")
    #expect(try head("new.db") == head("gugus.db"))
    try desk.done("journal verify --workspace new.db")
    try desk.done("export journal again.jsonl --workspace new.db")
    #expect(try desk.bytes("again.jsonl") == desk.bytes("journal.jsonl"))
  }

  @Test("an export goes to standard output, and an import comes from standard input")
  func pipes() throws {
    desk.input = Array(try desk.done("export journal - --attachments evidence").utf8)
    try desk.done("import journal - new.db --attachments evidence")
    #expect(try head("new.db") == head("gugus.db"))
  }

  @Test("an import that cannot be whole makes nothing and says why", arguments: Language.allCases)
  func faults(_ language: Language) throws {
    try desk.done("export journal journal.jsonl")
    let text = String(decoding: try desk.bytes("journal.jsonl"), as: UTF8.self)
    try desk.file("cut.jsonl", String(text.prefix(2000)))
    try desk.file("latin.jsonl", bytes: [0xE9, 0x0A])
    desk.language = language
    for (file, words) in [
      ("journal.jsonl", Term(en: "--attachments", id: "--attachments")),
      ("cut.jsonl", Term(en: "line ", id: "baris ")),
      ("latin.jsonl", Term(en: "not UTF-8", id: "bukan UTF-8")),
    ] {
      let answer = desk.run("import journal \(file) new.db")
      #expect(answer.status == .badData, "\(file)")
      #expect(answer.words.contains(words.in(language)), "\(answer.words)")
      #expect(!desk.has("new.db"))
    }
  }

  @Test("an attachment is only read by a name that is a hash")
  func pathTricks() throws {
    try desk.file("secret", "secret")
    try desk.file(
      "evil.jsonl",
      """
      {"attachment":"../secret","bytes":6}
      {"entries":0,"root":"\(MerkleTree.emptyRoot.hexadecimal)"}

      """)
    let answer = desk.run("import journal evil.jsonl new.db --attachments evidence")
    #expect(answer.status == .badData)
    #expect(answer.words.contains("../secret"))
  }

  @Test("attachments are written into the folder, each under its hash, and through no link in it")
  func attachmentLinks() throws {
    try desk.done("export journal journal.jsonl --attachments evidence")
    let hashes = try FileManager.default.contentsOfDirectory(atPath: desk.path("evidence"))
    let hash = try #require(hashes.first)
    let bytes = try desk.bytes("evidence/\(hash)")
    // A folder that is a link, and in it a link in the place of an attachment.
    try FileManager.default.createDirectory(
      atPath: desk.path("real"), withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      atPath: desk.path("folder"), withDestinationPath: desk.path("real"))
    try desk.file("elsewhere", "mine")
    try FileManager.default.createSymbolicLink(
      atPath: desk.path("real/\(hash)"), withDestinationPath: desk.path("elsewhere"))
    try desk.done("export journal journal.jsonl --attachments folder")
    #expect(
      try Set(FileManager.default.contentsOfDirectory(atPath: desk.path("real"))) == Set(hashes))
    #expect(try desk.bytes("real/\(hash)") == bytes)
    #expect(try desk.bytes("elsewhere") == Array("mine".utf8))
  }

  @Test("an attachment whose hash is a path is not written anywhere")
  func attachmentPath() throws {
    try DatabaseQueue(path: desk.workspace).inDatabase { db in
      try db.execute(
        sql: """
          PRAGMA foreign_keys = 0;
          PRAGMA ignore_check_constraints = 1;
          UPDATE attachment SET sha256 = '../escaped';
          """)
    }
    let answer = desk.run("export journal journal.jsonl --attachments evidence")
    #expect(answer.status == .badData)
    #expect(!desk.has("escaped"))
    #expect(!desk.has("journal.jsonl"))
  }

  @Test("the doctor says that nothing is wrong where nothing is", arguments: Language.allCases)
  func healthy(_ language: Language) throws {
    desk.language = language
    let said = Term(en: "Nothing is wrong.", id: "Tidak ada yang salah.")
    #expect(try desk.done("doctor") == said.in(language) + "\n")
  }

  @Test("the doctor names every fault, what it touches and what puts it right")
  func ill() throws {
    try desk.damage { db in
      try db.execute(
        sql: """
          UPDATE journal SET entry = replace(entry, 'Weighing', 'Waiting')
          WHERE entry LIKE '%Weighing data of January%';
          UPDATE attachment SET bytes = x'00';
          """)
    }
    try desk.done("init rows.db --rehearsal")
    try desk.done(
      "agency add DINKES --name-en Health --kind ministry --sector health --workspace rows.db")
    try DatabaseQueue(path: desk.path("rows.db")).inDatabase { db in
      try db.execute(sql: "UPDATE agency SET name_en = 'Other'")
    }
    desk.transcript = ""
    for workspace in ["gugus.db", "rows.db"] {
      for language in Language.allCases {
        let answer = desk.run(
          "doctor --workspace \(workspace) --lang \(language.rawValue) --format markdown")
        #expect(answer.status == .faultFound)
      }
    }
    try Golden.expect(desk.transcript, as: "doctor.txt")
    try desk.done("journal rebuild --workspace rows.db")
    try desk.done("doctor --workspace rows.db")
  }
}
