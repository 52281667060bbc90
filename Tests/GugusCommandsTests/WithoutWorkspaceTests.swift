import Foundation
import GRDB
import GugusDomain
import Testing

@testable import GugusCommands

@Suite("A verb that needs no workspace")
struct WithoutWorkspaceTests {
  /// Papers that such verbs read, made where there is a workspace.
  private static let papers = Result {
    let desk = try Signed.desk()
    try desk.putPapers()
    try desk.file("agencies.csv", "kode,nama_id,jenis,sektor\nBPBD,Bencana,dinas,social\n")
    try desk.done("commitment receipt TPPS/K1 --key dppkb.example --output receipt")
    try desk.file("dppkb.pub", try desk.done("key show dppkb.example"))
    try desk.done("export journal journal.jsonl")
    let names = ["minutes.md", "agencies.csv", "receipt", "dppkb.pub", "journal.jsonl"]
    return try names.map { (name: $0, bytes: try desk.bytes($0)) }
  }

  /// A file that lies where the workspace would.
  enum Lying: CaseIterable, CustomTestStringConvertible {
    case garbage
    /// Of a schema that this program does not know yet.
    case newer
    /// One in earnest, which `GUGUS_TODAY` may not tell what time it is.
    case inEarnest

    var testDescription: String { "\(self)" }

    func bytes() throws -> [UInt8] {
      switch self {
      case .garbage: return Array("no database at all\n".utf8)
      case .newer:
        let desk = try Desk()
        let database = try DatabaseQueue(path: desk.workspace)
        try database.write { try $0.execute(sql: "PRAGMA user_version = 9999") }
        try database.close()
        return try desk.bytes("gugus.db")
      case .inEarnest:
        let desk = try Desk(isFounded: false)
        desk.clock = Instant(milliseconds: 1_773_300_000_000)
        try desk.done("init")
        return try desk.bytes("gugus.db")
      }
    }
  }

  @Test("opens none that lies around, and leaves it as it is", arguments: Lying.allCases)
  func untouched(_ lying: Lying) throws {
    let desk = try Desk(isFounded: false)
    for paper in try Self.papers.get() { try desk.file(paper.name, bytes: paper.bytes) }
    try desk.file("gugus.db", bytes: try lying.bytes())
    let before = try desk.bytes("gugus.db")
    for line in [
      "receipt check receipt --key dppkb.pub", "key new other.example", "key list", "key show",
      "key show --witness", "import agencies agencies.csv --guess",
      "agency import agencies.csv --guess", "incentive policy --example",
      "meeting log minutes.md --convert", "import journal journal.jsonl made.db",
      "init new.db --rehearsal",
      "--help", "receipt check --help", "status --help", "--version",
      "--generate-completion-script bash",
    ] {
      let answer = desk.run(line)
      #expect(answer.status == .done, "\(line): \(answer.words)")
      #expect(try desk.bytes("gugus.db") == before, "\(line)")
      for beside in ["-wal", "-shm", "-journal"] {
        #expect(!desk.has("gugus.db" + beside), "\(line)")
      }
    }
    // It is looked at, and refused, by whatever needs one.
    let status = desk.run("status").status
    #expect(status != .done)
    #expect(try desk.bytes("gugus.db") == before)
  }

  @Test("does not say that the one that lies around is a rehearsal")
  func rehearsal() throws {
    let desk = try Signed.desk()
    desk.isErrorTerminal = true
    #expect(desk.run("key list").words.isEmpty)
    #expect(desk.run("key list --registered").words.contains("rehearsal"))
  }
}
