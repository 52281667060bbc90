import Foundation
import GRDB
import GugusDomain
import GugusLives
import Testing

@testable import GugusStore

@Suite("The journal")
struct JournalTests {
  let file: WorkspaceFile
  let workspace: Workspace

  init() throws {
    file = try WorkspaceFile()
    workspace = try file.created()
    try workspace.furnish()
  }

  private func rows() throws -> [JournalRow] {
    try workspace.queue.inDatabase { db in
      try Row.fetchAll(
        db, sql: "SELECT \(JournalRow.columns) FROM \(JournalRow.source) ORDER BY sequence"
      ).map(JournalRow.init)
    }
  }

  @Test("keeps the canonical JSON of each entry, byte for byte")
  func canonicalBytes() throws {
    let accepted = try #require(try rows().first { $0.json.contains("commitment.accepted") })
    let unit = Lots.rehearsal(seed: 1).unit(accepted.sequence)
    let entry = Entry(
      sequence: accepted.sequence, recorded: Instant(startOf: "2026-01-14"),
      unit: UnitPlace(unit, day: "2026-01-14"), effective: "2026-01-14",
      actor: Actor(agency: "DINKES"), event: .commitment("TPPS/K1", .accepted(waitsFor: [])))
    #expect(
      accepted.json == """
        {"actor":{"agency":"DINKES"},"body":{},"effective":"2026-01-14",\
        "kind":"commitment.accepted","recorded":"2026-01-14T00:00:00.000Z",\
        "sequence":\(accepted.sequence),"subject":"TPPS/K1",\
        "unit":{"day":"2026-01-14","id":"\(unit)","last":true,"place":1}}
        """)
    #expect(try Entry(accepted.sealed) == entry)
  }

  @Test("hashes an empty leaf as RFC 6962 does")
  func emptyLeaf() {
    #expect(
      hexadecimal(Leaf.hash(""))
        == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")
  }

  @Test("keeps for each entry the hash that sha256sum gives of 0x00 and its bytes")
  func leafHashes() throws {
    for row in try rows() {
      #expect(try sha256sum([0] + Array(row.json.utf8)) == hexadecimal(row.leafHash))
    }
  }

  @Test("keeps of each personal text the digest that sha256sum gives of salt, place and text")
  func digests() throws {
    var count = 0
    for row in try rows() {
      for disclosure in row.sealed.disclosures {
        guard case .known(let text, let salt) = disclosure.content else {
          Issue.record("nothing is missing here")
          return
        }
        let hex = try sha256sum(Array("\(salt.text)\n\(disclosure.path)\n\(text)".utf8))
        let bytes = stride(from: 0, to: 64, by: 2)
          .compactMap { UInt8(hex.dropFirst($0).prefix(2), radix: 16) }
        let digest = Data(bytes).base64EncodedString()
          .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
        #expect(row.json.contains("{\"sd\":\"\(digest)\"}"))
        #expect(!row.json.contains(text))
        count += 1
      }
    }
    #expect(count > 5)
  }

  @Test(
    "refuses to be changed",
    arguments: [
      "UPDATE journal SET entry = '{}'", "UPDATE journal SET sequence = sequence + 100",
      "DELETE FROM journal", "DELETE FROM journal WHERE sequence = 1",
      "REPLACE INTO journal SELECT * FROM journal WHERE sequence = 1",
    ])
  func appendOnly(sql: String) throws {
    let before = try workspace.allRows()
    #expect(throws: DatabaseError.self) {
      try workspace.queue.inDatabase { try $0.execute(sql: sql) }
    }
    #expect(try workspace.allRows() == before)
  }

  @Test("shows a row as it stands, and names the last where there is no such row")
  func row() throws {
    let last = try rows().count
    #expect(try workspace.journalRow(last).sequence == last)
    #expect(throws: Refusal.given(.unknown(.entry, "999", nearest: [String(last)]))) {
      try workspace.journalRow(999)
    }
  }

  private func hexadecimal(_ bytes: Data) -> String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  /// By a program that shares no code with Gugus.
  private func sha256sum(_ bytes: [UInt8]) throws -> String {
    let file = self.file.folder.appendingPathComponent("bytes")
    try Data(bytes).write(to: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
    process.arguments = [file.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let answer = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return String(answer.prefix(64))
  }
}
