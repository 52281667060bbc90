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
        db, sql: "SELECT sequence, noun, subject, entry, leaf_hash FROM journal ORDER BY sequence"
      ).map(JournalRow.init)
    }
  }

  @Test("keeps the canonical JSON of each entry, byte for byte")
  func canonicalBytes() throws {
    let code: CommitmentCode = "TPPS/K1"
    let entry = Entry(
      sequence: 19, recorded: Instant(startOf: "2026-01-14"), effective: "2026-01-14",
      actor: Actor(agency: "DINKES"), event: .commitment(code, .accepted(waitsFor: [])))
    let accepted = try #require(try rows().first { $0.json.contains("commitment.accepted") })
    #expect(
      accepted.json == """
        {"actor":{"agency":"DINKES"},"body":{},"effective":"2026-01-14",\
        "kind":"commitment.accepted","recorded":"2026-01-14T00:00:00.000Z",\
        "sequence":\(accepted.sequence),"subject":"TPPS/K1"}
        """)
    #expect(try Entry(canonicalJSON: accepted.json).event == entry.event)
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
    #expect(throws: Refusal.unknown(.entry, "999", nearest: [String(last)])) {
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
