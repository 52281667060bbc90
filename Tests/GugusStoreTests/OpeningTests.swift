import Foundation
import GRDB
import GugusDomain
import GugusLives
import GugusSchema
import TestSupport
import Testing

@testable import GugusStore

@Suite("Opening and creating a workspace")
struct OpeningTests {
  let file: WorkspaceFile

  init() throws { file = try WorkspaceFile() }

  /// Opens the file and expects that it is refused, with its bytes and its folder as they were.
  private func expectRefused(_ fault: WorkspaceFault) throws {
    let before = try file.bytes()
    #expect(throws: fault) { try file.opened() }
    #expect(try file.bytes() == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: file.folder.path) == ["gugus.db"])
  }

  @Test("makes a file that its owner alone may read and write")
  func mode() throws {
    _ = try file.created()
    let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
    #expect(attributes[.posixPermissions] as? NSNumber == 0o600)
  }

  @Test("finds again what was recorded before it was closed")
  func reopened() throws {
    try file.created().furnish()
    let workspace = try file.opened()
    #expect(try workspace.commitment("TPPS/K1").state == .active)
    #expect(try workspace.verify().fault == nil)
  }

  @Test("keeps what it confirmed through a power cut: WAL, synchronous FULL")
  func durability() throws {
    _ = try file.created()
    let workspace = try file.opened()
    #expect(try workspace.number("PRAGMA synchronous") == 2)
    let mode = try workspace.queue.inDatabase {
      try String.fetchOne($0, sql: "PRAGMA journal_mode")
    }
    #expect(mode == "wal")
  }

  @Test(
    "refuses what is no workspace, and leaves it as it was",
    arguments: [
      ("an empty file", Data()),
      ("a text", Data("gugus-tugas: TPPS\n".utf8)),
      ("a long text", Data(String(repeating: "Rapat koordinasi.\n", count: 5000).utf8)),
      ("a picture", Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + [UInt8](0...255))),
      ("zeros", Data(count: 8192)),
      ("a header alone", Data("SQLite format 3\u{0}".utf8)),
    ])
  func notAWorkspace(_: String, bytes: Data) throws {
    try file.write(bytes)
    try expectRefused(.notAWorkspace(path: file.path))
  }

  @Test("refuses the database of another program, and leaves it as it was")
  func otherProgram() throws {
    try DatabaseQueue(path: file.path).inDatabase { db in
      try db.execute(sql: "CREATE TABLE journal (a); PRAGMA user_version = 1")
    }
    try expectRefused(.notAWorkspace(path: file.path))
  }

  @Test("refuses a workspace of a newer version, and leaves it as it was")
  func newer() throws {
    _ = try file.created()
    try file.alter("ALTER TABLE agency ADD COLUMN motto TEXT")
    try setVersion(Schema.version + 1)
    try expectRefused(
      .newer(path: file.path, version: Schema.version + 1, known: Schema.version))
  }

  @Test("refuses a workspace from before the first release", arguments: [0, 1])
  func older(version: Int) throws {
    _ = try file.created()
    try file.alter("DROP VIEW measurement_iso")
    try setVersion(version)
    try expectRefused(.older(path: file.path))
  }

  @Test("refuses a version that no version of Gugus writes, and leaves the file as it was")
  func negativeVersion() throws {
    _ = try file.created()
    try file.alter("DROP VIEW measurement_iso")
    try setVersion(-1)
    try expectRefused(.damaged(path: file.path, reason: "user_version -1"))
  }

  private func setVersion(_ version: Int) throws {
    try DatabaseQueue(path: file.path).inDatabase { db in
      try db.execute(sql: "PRAGMA user_version = \(version)")
    }
  }

  @Test("says that there is no file, and makes none")
  func missing() throws {
    #expect(throws: WorkspaceFault.notFound(path: file.path)) { try file.opened() }
    #expect(try FileManager.default.contentsOfDirectory(atPath: file.folder.path).isEmpty)
  }

  @Test("refuses a folder")
  func folder() throws {
    let path = file.folder.path
    #expect(throws: WorkspaceFault.notAWorkspace(path: path)) {
      try Workspace(openingFileAt: path)
    }
  }

  @Test("refuses a pipe without waiting for its other end")
  func pipe() throws {
    try #require(mkfifo(file.path, 0o600) == 0)
    #expect(throws: WorkspaceFault.notAWorkspace(path: file.path)) { try file.opened() }
  }

  @Test("says that a name is too long: of a file, of a path, of what SQLite makes beside it")
  func longNames() throws {
    let reason = "File name too long"
    let folder = file.folder.path
    for name in [String(repeating: "n", count: 256), String(repeating: "n/", count: 2_100)] {
      let path = "\(folder)/\(name)"
      #expect(throws: WorkspaceFault.cannotOpen(path: path, reason: reason)) {
        try Workspace(openingFileAt: path)
      }
    }
    for name in [String(repeating: "n", count: 248), String(repeating: "n", count: 256)] {
      let path = "\(folder)/\(name)"
      #expect(throws: WorkspaceFault.cannotCreate(path: path, reason: reason)) {
        try Workspace(
          creatingFileAt: path, Founding(lots: .rehearsal(seed: 1)),
          now: Instant(startOf: "2020-01-01"))
      }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    let longest = "\(folder)/\(String(repeating: "n", count: 247))"
    _ = try Workspace(
      creatingFileAt: longest, Founding(lots: .rehearsal(seed: 1)),
      now: Instant(startOf: "2020-01-01"))
    #expect(try Workspace(openingFileAt: longest).verify().fault == nil)
  }

  @Test("in a path longer than SQLite takes is refused with that reason")
  func longPath() throws {
    let folder = file.folder.path + String(repeating: "/folder", count: 70)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = "\(folder)/gugus.db"
    #expect(throws: WorkspaceFault.cannotCreate(path: path, reason: "File name too long")) {
      try Workspace(
        creatingFileAt: path, Founding(lots: .rehearsal(seed: 1)),
        now: Instant(startOf: "2020-01-01"))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }

  @Test("whose index a query names and does not find is damaged")
  func missingIndex() throws {
    try file.created().furnish()
    try file.damage("DROP INDEX journal_by_subject")
    let workspace = try Workspace(openingFileAt: file.path, asFound: true)
    #expect(
      throws: WorkspaceFault.damaged(
        path: file.path, reason: "no such index: journal_by_subject")
    ) {
      try workspace.read { db in try workspace.eachSubject(in: db) { _ in } }
    }
  }

  @Test("creates nothing over a file that is there")
  func alreadyThere() throws {
    try file.write(Data("minutes".utf8))
    #expect(throws: WorkspaceFault.alreadyThere(path: file.path)) { try file.created() }
    #expect(try file.bytes() == Data("minutes".utf8))
  }

  @Test("creates nothing over a workspace that is there")
  func alreadyAWorkspace() throws {
    try file.created().furnish()
    #expect(throws: WorkspaceFault.alreadyThere(path: file.path)) { try file.created() }
    #expect(try file.opened().verify().fault == nil)
  }

  @Test("says that it cannot create a file in a folder that is not there")
  func noFolder() throws {
    let path = file.folder.path + "/none/gugus.db"
    #expect {
      try Workspace(
        creatingFileAt: path, Founding(lots: .rehearsal(seed: 1)),
        now: Instant(startOf: "2020-01-01"))
    } throws: { error in
      guard case .cannotCreate(path, _)? = error as? WorkspaceFault else { return false }
      return true
    }
  }

  // MARK: Damaged files

  /// A workspace of some pages, closed, so that all of it is in one file.
  private func furnishedBytes() throws -> Data {
    try file.created().furnish()
    return try file.bytes()
  }

  /// What someone would do with a file: open it, verify it, list what is in it.
  private func use() throws -> Fault? {
    let workspace = try file.opened()
    let fault = try workspace.verify().fault
    _ = try workspace.commitments(CommitmentFilter(today: "2026-03-12"))
    return fault
  }

  @Test("finds a file that was cut off, wherever it was cut")
  func truncated() throws {
    let bytes = try furnishedBytes()
    for length in stride(from: 1, to: bytes.count, by: 4099) {
      try file.write(bytes.prefix(length))
      do {
        #expect(try use() != nil, "cut to \(length) bytes")
      } catch WorkspaceFault.notAWorkspace, WorkspaceFault.damaged {
        continue
      }
    }
  }

  @Test("finds a page that was overwritten with noise, whichever it was", arguments: 1...8)
  func noise(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let bytes = try furnishedBytes()
    // The pages that hold something of the record: not those that SQLite keeps free.
    let pages = try file.opened().number("PRAGMA page_count") ?? 0
    for page in 1..<pages where random.chance(25) {
      var damaged = bytes
      let start = page * 4096
      damaged.replaceSubrange(
        start..<start + 4096,
        with: (0..<4096).map { _ in UInt8.random(in: 0...255, using: &random) }
      )
      try file.write(damaged)
      do {
        #expect(try use() != nil, "page \(page)")
      } catch WorkspaceFault.damaged {
        continue
      }
    }
  }
}
