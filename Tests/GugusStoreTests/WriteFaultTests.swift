import Foundation
import GRDB
import GugusDomain
import GugusLives
import GugusLog
import Testing

// Swift Testing has attachments of its own.
import struct GugusStore.Attachment

@testable import GugusStore

@Suite("A write that cannot be made")
struct WriteFaultTests {
  let file: WorkspaceFile

  init() throws { file = try WorkspaceFile() }

  private func add(_ code: AgencyCode, to workspace: Workspace) throws {
    let details = AgencyDetails(
      nameEnglish: "Agency", nameIndonesian: "Instansi", kind: .ministry, sector: "health")
    try workspace.done(AddAgency(code: code, details: details), on: "2026-03-12")
  }

  @Test("gives up after five seconds behind another program's lock, and works after it")
  func busy() throws {
    let workspace = try file.created()
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: file.path, configuration: configuration)
    try other.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
    let waited = ContinuousClock().measure {
      #expect(throws: WorkspaceFault.busy(path: file.path)) { try add("BAPPEDA", to: workspace) }
    }
    #expect(waited > .seconds(4) && waited < .seconds(20))
    try other.inDatabase { try $0.execute(sql: "ROLLBACK") }
    try add("BAPPEDA", to: workspace)
    #expect(try workspace.number("SELECT count(*) FROM agency") == 1)
  }

  @Test("leaves nothing half-written in a database that is full, and works when it has room")
  func full() throws {
    let workspace = try file.created()
    try workspace.foundTPPS()
    let attachment = try Attachment(Data(count: 100_000))
    let submit = try evidence(attachment, in: workspace)
    let before = try workspace.allRows()
    let pages = try #require(try workspace.number("PRAGMA page_count"))
    _ = try workspace.number("PRAGMA max_page_count = \(pages)")
    #expect(throws: WorkspaceFault.full(path: file.path)) {
      try workspace.done(submit, as: "DINKES", on: "2026-01-07", attachment: attachment)
    }
    #expect(try workspace.allRows() == before)
    _ = try workspace.number("PRAGMA max_page_count = 100000")
    #expect(try workspace.verify().fault == nil)
    try workspace.done(submit, as: "DINKES", on: "2026-01-07", attachment: attachment)
    #expect(try workspace.number("SELECT count(*) FROM attachment") == 1)
  }

  private func evidence(
    _ attachment: Attachment, in workspace: Workspace
  ) throws -> ActOnCommitment {
    let code = try workspace.propose("Data", due: "2026-02-10", on: "2026-01-06")
    try workspace.act(code, .accept, as: "DINKES", on: "2026-01-06")
    return ActOnCommitment(
      code,
      .submitEvidence(
        .file(name: "data", sha256: attachment.sha256, bytes: attachment.byteCount), note: nil))
  }

  @Test("says that the workspace is read-only where SQLite says so")
  func queryOnly() throws {
    let workspace = try file.created()
    try workspace.queue.inDatabase { try $0.execute(sql: "PRAGMA query_only = 1") }
    #expect(throws: WorkspaceFault.readOnly(path: file.path)) { try add("BAPPEDA", to: workspace) }
  }

  @Test(
    "keeps what was recorded when the disk is full, and goes on when it has room",
    .enabled(if: Mount.isAllowed, "mounting a small disk takes a privilege"))
  func fullDisk() throws {
    try Mount.during(["-t", "tmpfs", "-o", "size=1m", "tmpfs"], at: file.folder.path) { disk in
      let workspace = try file.created()
      try workspace.foundTPPS()
      let code = try workspace.propose("Data", due: "2026-02-10", on: "2026-01-06")
      try workspace.act(code, .accept, as: "DINKES", on: "2026-01-06")
      var confirmed = 0
      func submit() throws {
        let attachment = try Attachment(Data(repeating: UInt8(confirmed), count: 60_000))
        try workspace.act(
          code,
          .submitEvidence(.file(name: "d", sha256: attachment.sha256, bytes: 60_000), note: nil),
          as: "DINKES", on: "2026-01-07", attachment: attachment)
        confirmed += 1
      }
      #expect(throws: WorkspaceFault.full(path: file.path)) {
        for _ in 0..<100 { try submit() }
      }
      #expect(confirmed > 0)
      #expect(try workspace.commitment(code).evidence.count == confirmed)
      #expect(try workspace.verify().fault == nil)

      try disk.remount("size=4m")
      try submit()
      #expect(try workspace.commitment(code).evidence.count == confirmed)
      #expect(try workspace.verify().fault == nil)
    }
  }

  @Test(
    "of a new workspace, on a disk of any size, makes it whole or leaves nothing",
    .enabled(if: Mount.isAllowed, "mounting a small disk takes a privilege"))
  func newOnSmallDisk() throws {
    try onDisksOfAnySize { path in
      _ = try Workspace(
        creatingFileAt: path, Founding(lots: .rehearsal(seed: 1)),
        now: Instant(startOf: "2020-01-01"))
    }
  }

  @Test(
    "of a journal taken in, and of a copy, on a disk of any size, is whole or nothing",
    .enabled(if: Mount.isAllowed, "mounting a small disk takes a privilege"))
  func copiesOnSmallDisk() throws {
    let other = try WorkspaceFile()
    let workspace = try other.created()
    try workspace.furnish()
    var (lines, attachments): ([String], [String: Data]) = ([], [:])
    try workspace.exportJournal(
      line: { lines.append($0) }, attachment: { attachments[$0.sha256] = try $0.bytes() })
    let head = try workspace.treeHead()
    try onDisksOfAnySize(holding: head) { path in
      var rest = lines.makeIterator()
      _ = try Workspace.importJournal(
        { rest.next() }, to: path,
        attachment: { try attachments[$0].map { try Attachment($0) } })
    }
    try onDisksOfAnySize(holding: head) { path in _ = try workspace.backUp(to: path) }
  }

  /// Tries some sizes in pages of 4 KB, from nothing to enough; `make torture` tries all.
  private func onDisksOfAnySize(
    holding head: TreeHead? = nil, _ make: (_ path: String) throws -> Void
  ) throws {
    try Mount.during(["-t", "tmpfs", "-o", "size=4k", "tmpfs"], at: file.folder.path) { disk in
      var (failed, fitted) = (0, 0)
      for pages in stride(from: 1, through: 250, by: 4) {
        try disk.remount("size=\(pages * 4)k")
        do {
          try make(file.path)
          fitted += 1
          let made = try file.opened()
          #expect(try made.verify().fault == nil, "\(pages) pages")
          if let head { #expect(try made.treeHead() == head, "\(pages) pages") }
          try made.queue.close()
          try FileManager.default.removeItem(atPath: file.path)
        } catch let fault as WorkspaceFault {
          failed += 1
          switch fault {
          case .full, .inputOutput, .cannotCreate: break
          default: Issue.record("\(pages) pages: \(fault)")
          }
        }
        let left = try FileManager.default.contentsOfDirectory(atPath: file.folder.path)
        #expect(left.isEmpty, "\(pages) pages")
        for name in left {
          try FileManager.default.removeItem(atPath: file.folder.path + "/" + name)
        }
      }
      #expect(failed > 0 && fitted > 0)
    }
  }

  @Test(
    "of what is made beside its place is not put there where SQLite still has some of it elsewhere")
  func notSealed() throws {
    #expect {
      try Workspace.appearing(at: file.path) { beside in
        try Workspace.makeFile(beside, for: file.path)
      } check: { beside, _ in
        try Data("rest".utf8).write(to: URL(filePath: beside + "-wal"))
      }
    } throws: { error in
      guard case .inputOutput(file.path, _)? = error as? WorkspaceFault else { return false }
      return true
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: file.folder.path).isEmpty)
  }

  @Test(
    "can be read, and says that it is read-only, where the file may not be written",
    .enabled(if: Mount.isAllowed, "mounting a file read-only takes a privilege"))
  func readOnlyFile() throws {
    try file.created().furnish()
    try Mount.during(["--bind", file.path], at: file.path) { mount in
      try mount.remount("bind,ro")
      let workspace = try file.opened()
      #expect(try workspace.commitment("TPPS/K1").state == .active)
      #expect(throws: WorkspaceFault.readOnly(path: file.path)) { try add("KPK", to: workspace) }
    }
  }
}
