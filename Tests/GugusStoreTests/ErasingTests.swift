import Foundation
import GRDB
import GugusDomain
import GugusLives
import TestSupport
import Testing

@testable import GugusStore

// Swift Testing has attachments of its own.
private typealias Attachment = GugusStore.Attachment

@Suite("A person who is forgotten")
struct ErasingTests {
  private static let law = LegalBasis(
    kind: .law, number: "27/2022", date: "2022-10-17", title: "Pelindungan Data Pribadi")
  private static let day: Day = "2026-03-20"

  /// Everything of a name, as `journal forget --person` finds it.
  private static func action(_ name: String, in workspace: Workspace) throws -> ForgetTexts {
    let places = try workspace.places(of: #require(PersonName(name))).filter(\.canBeForgotten)
    let byEntry = Dictionary(grouping: places, by: \.entry)
    return ForgetTexts(
      byEntry.map { Forgetting(entry: $0, paths: $1.map(\.path), legalBasis: law) })
  }

  private static func forget(
    _ name: String, in workspace: Workspace, as steward: AgencyCode? = "BAPPEDA", on day: Day = day
  ) throws {
    try workspace.forget(
      action(name, in: workspace), Circumstances(actor: Actor(agency: steward), today: day),
      now: Instant(startOf: day))
  }

  /// TPPS with a steward, and Wulan Sekar in every kind of place.
  private static func furnished() throws -> (WorkspaceFile, Workspace) {
    let file = try WorkspaceFile()
    let workspace = try file.created()
    try workspace.foundTPPS()
    try workspace.done(NameSteward("BAPPEDA"), as: "BAPPEDA", on: "2026-01-06")
    let minutes = Minutes(
      taskForce: "TPPS", title: "First meeting", date: "2026-01-12", chair: "Wulan Sekar",
      minuteTaker: "dr. Wulan Sekar, M.Kes.",
      attendance: [
        Attendance(agency: "DINKES", presence: .present, person: "WULAN  SEKAR"),
        Attendance(agency: "DINSOS", presence: .present, person: "Budi Santoso"),
      ], discussion: "As Wulan Sekar said, the data are late.",
      decisions: [Decision(number: 1, text: "Data are matched every month.")])
    try workspace.done(LogMinutes(minutes), as: "DPPKB", on: "2026-01-12")
    var terms = CommitmentTerms(
      taskForce: "TPPS", debtor: "DINKES", creditor: "BAPPEDA", deliverable: "Weighing data",
      due: "2026-02-10", needsEvidence: false)
    terms.person = "Wulan Sekar"
    try workspace.done(MakeCommitment(terms), as: "DPPKB", on: "2026-01-13")
    try workspace.act("TPPS/K1", .accept, as: "DINKES", on: "2026-01-14")
    try workspace.act(
      "TPPS/K1", .raiseBarrier(.budget, text: "Wulan Sekar has no fuel"), as: "DINKES",
      on: "2026-02-11")
    let finding = try workspace.raise("TPPS/K1", on: "2026-02-12")
    try workspace.act(finding, .reply(text: "Wulan Sekar was ill"), as: "DINKES", on: "2026-02-13")
    return (file, workspace)
  }

  /// Whether the bytes of a name are anywhere in the file, its log or its index.
  private static func holds(_ name: String, _ file: WorkspaceFile) -> Bool {
    ["", "-wal", "-shm", ".forgotten"].contains { end in
      guard let bytes = FileManager.default.contents(atPath: file.path + end) else { return false }
      return String(decoding: bytes, as: UTF8.self).lowercased().contains(name.lowercased())
    }
  }

  @Test("is in no table, no list and no byte of the file, while the workspace is open")
  func bytes() throws {
    let (file, workspace) = try Self.furnished()
    #expect(Self.holds("wulan", file))
    let head = try workspace.treeHead()
    try Self.forget("Wulan Sekar", in: workspace)
    #expect(!Self.holds("wulan", file))
    #expect(try workspace.places(of: #require(PersonName("Wulan Sekar"))).isEmpty)
    #expect(try workspace.treeHead(at: head.size) == head)
    #expect(try workspace.verify().fault == nil)
    #expect(try workspace.meeting("TPPS/M1").content.chair?.text == nil)
    #expect(try workspace.meeting("TPPS/M1").content.attendance.last?.person == "Budi Santoso")
  }

  @Test("goes from the pages that a row left long before, too")
  func rests() throws {
    let (file, workspace) = try Self.furnished()
    for number in 2...60 {
      try workspace.propose("Parcel \(number)", due: "2026-04-10", on: "2026-03-01")
    }
    // The row moves, and its old bytes lie where it was.
    try workspace.queue.inDatabase { db in
      try db.execute(sql: "CREATE TABLE rest (text TEXT); PRAGMA secure_delete = OFF")
      for _ in 1...500 { try db.execute(sql: "INSERT INTO rest VALUES ('Wulan Sekar was here')") }
      try db.execute(sql: "DROP TABLE rest; PRAGMA wal_checkpoint(TRUNCATE)")
    }
    #expect(Self.holds("Wulan Sekar was here", file))
    try Self.forget("Wulan Sekar", in: workspace)
    #expect(!Self.holds("wulan", file))
  }

  @Test("is recorded as forgotten while someone reads, and the same again takes it from the file")
  func reader() throws {
    let (file, workspace) = try Self.furnished()
    let reader = try file.opened()
    try reader.holdSnapshot()
    #expect(throws: WorkspaceFault.notErased(path: file.path, reason: nil)) {
      try Self.forget("Wulan Sekar", in: workspace)
    }
    #expect(try workspace.places(of: #require(PersonName("Wulan Sekar"))).isEmpty)
    #expect(Self.holds("wulan", file))
    #expect(throws: WorkspaceFault.notErased(path: file.path, reason: nil)) {
      try workspace.erase()
    }
    try reader.queue.inDatabase { try $0.commit() }
    try workspace.erase()
    #expect(!Self.holds("wulan", file))
  }

  @Test(
    "leaves every hash, and lists that differ only where the name stood",
    arguments: [41, 42, 43, 44] as [UInt64])
  func lives(seed: UInt64) throws {
    let file = try WorkspaceFile()
    let workspace = try file.created()
    var life = try Life(seed: seed, in: workspace)
    try life.live(actions: 150)
    let day = life.today + 1
    let steward = try workspace.settings().steward
    let before = try workspace.derivedRows()
    let head = try workspace.treeHead()
    #expect(Self.holds("O’Brien", file))

    try Self.forget("Ny. O’Brien 👩‍💼", in: workspace, as: steward, on: day)
    #expect(!Self.holds("O’Brien", file))
    #expect(try workspace.treeHead(at: head.size) == head)
    #expect(try workspace.verify().fault == nil)
    let rows = try workspace.allRows()
    for (table, old) in before where table != "unit" {
      let new = try #require(rows[table])
      #expect(new.count == old.count, "\(table)")
      for (old, new) in zip(old, new) {
        for (left, right) in zip(old.databaseValues, new.databaseValues) where left != right {
          #expect(right.isNull && "\(left)".contains("O’Brien"), "\(table)")
        }
      }
    }
    _ = try workspace.rebuild()
    #expect(try workspace.allRows() == rows)

    var lines: [String] = []
    var files: [String: Data] = [:]
    try workspace.exportJournal(
      line: { lines.append($0) }, attachment: { files[$0.sha256] = try $0.bytes() })
    #expect(!lines.contains { $0.contains("O’Brien") })
    var rest = lines.makeIterator()
    let path = file.folder.appendingPathComponent("again.db").path
    _ = try Workspace.importJournal(
      { rest.next() }, to: path, attachment: { try files[$0].map { try Attachment($0) } })
    #expect(try Workspace(openingFileAt: path).allRows() == rows)
  }

  @Test("is not there in earlier views either")
  func views() throws {
    let (file, workspace) = try Self.furnished()
    defer { withExtendedLifetime(file) {} }
    try Self.forget("Wulan Sekar", in: workspace)
    for viewpoint in [
      Viewpoint(asOf: "2026-02-15"), Viewpoint(knownBy: Instant(startOf: "2026-02-15")),
    ] {
      let seen = try workspace.seen(from: viewpoint)
      #expect(try seen.meeting("TPPS/M1").content.chair?.text == nil)
      guard case .missing(_, .forgotten)? = try seen.meeting("TPPS/M1").content.chair else {
        Issue.record("the chair is not shown as forgotten")
        continue
      }
    }
  }

  @Test("leaves lists of findings and barriers that can be read, and say so")
  func lists() throws {
    let (file, workspace) = try Self.furnished()
    defer { withExtendedLifetime(file) {} }
    let name = try #require(PersonName("No data"))
    let places = try workspace.places(of: name)
    let grounds = try #require(places.first { $0.path == "body.grounds" })
    try workspace.forget(
      ForgetTexts([Forgetting(entry: grounds.entry, paths: [grounds.path], legalBasis: Self.law)]),
      Circumstances(actor: Actor(agency: "BAPPEDA"), today: Self.day),
      now: Instant(startOf: Self.day))
    try Self.forget("Wulan Sekar", in: workspace)
    var texts: [PersonalText] = []
    try workspace.eachFinding(FindingFilter()) { texts.append($0.grounds) }
    try workspace.eachOpenBarrier(in: Scope(), on: Self.day) { texts.append($0.text) }
    #expect(texts.count == 2)
    for text in texts {
      guard case .missing(_, .forgotten) = text else {
        Issue.record("\(text) is not forgotten")
        continue
      }
    }
  }

  // MARK: Named again

  @Test("is not brought back by the same minutes, nor by an edition that says more")
  func editions() throws {
    let (file, workspace) = try Self.furnished()
    try Self.forget("Wulan Sekar", in: workspace)
    var minutes = Minutes(
      taskForce: "TPPS", code: "TPPS/M1", title: "First meeting", date: "2026-01-12",
      chair: "Wulan Sekar", minuteTaker: "dr. Wulan Sekar, M.Kes.",
      attendance: [
        Attendance(agency: "DINKES", presence: .present, person: "WULAN  SEKAR"),
        Attendance(agency: "DINSOS", presence: .present, person: "Budi Santoso"),
      ], discussion: "As Wulan Sekar said, the data are late.",
      decisions: [Decision(number: 1, text: "Data are matched every month.")])
    let same = try workspace.done(LogMinutes(minutes), as: "DPPKB", on: Self.day)
    #expect(same.entries.isEmpty)
    minutes.attendance[1].person = "Budi Santosa"
    let more = try workspace.done(LogMinutes(minutes), as: "DPPKB", on: Self.day)
    #expect(more.entries.count == 1)
    #expect(!Self.holds("wulan", file))
    #expect(
      try workspace.meeting("TPPS/M1").content.attendance.map { $0.person?.text }
        == [nil, "Budi Santosa"])
    // The edition has the digest of what was forgotten, and proves still.
    #expect(try workspace.verify().fault == nil)
    let rows = try workspace.allRows()
    _ = try workspace.rebuild()
    #expect(try workspace.allRows() == rows)
    #expect(try workspace.done(LogMinutes(minutes), as: "DPPKB", on: Self.day).entries.isEmpty)
  }

  @Test("is not brought back by a row of a register, whatever else that says anew")
  func register() throws {
    let intake = try Intake()
    try intake.workspace.done(NameSteward("BAPPEDA"), as: "BAPPEDA", on: "2026-01-06")
    func row(due: Day = "2026-04-10") -> ImportedRow {
      ImportedRow.promise("1") {
        $0.person = "Wulan Sekar"
        $0.note = "Wulan Sekar began"
        $0.due = due
        $0.firstDue = "2026-04-10"
      }
    }
    try intake.take([row()])
    try Self.forget("Wulan Sekar", in: intake.workspace)
    #expect(!Self.holds("wulan", intake.file))
    let digests = "SELECT count(*) FROM source_row WHERE noun = 'commitment' AND digest IS NOT NULL"
    #expect(try intake.workspace.number(digests) == 0)
    #expect(try intake.take([row()]).account.unchanged == 1)
    #expect(try intake.take([row(due: "2026-05-10")]).account.changed == 1)
    #expect(try intake.commitment(1).terms.due == "2026-05-10")
    #expect(try intake.commitment(1).terms.person?.text == nil)
    #expect(!Self.holds("wulan", intake.file))
    #expect(try intake.workspace.number(digests) == 0)
    #expect(try intake.workspace.verify().fault == nil)
    #expect(try intake.take([]).account.vanished == ["1"])
  }

  // MARK: Files

  private static let bytes = Data("nik,nama\n1,Wulan Sekar\n".utf8)

  private static func submit(_ code: CommitmentCode, _ workspace: Workspace, on day: Day) throws {
    let file = try Attachment(bytes)
    try workspace.act(
      code,
      .submitEvidence(
        .file(name: "data.csv", sha256: file.sha256, bytes: file.byteCount), note: nil),
      as: "DINKES", on: day, attachment: file)
  }

  private static func forgetFile(_ workspace: Workspace) throws -> String {
    let sha256 = try Attachment(bytes).sha256
    try workspace.forget(
      ForgetTexts([], files: [ForgottenFile(sha256: sha256, legalBasis: law)]),
      Circumstances(actor: Actor(agency: "BAPPEDA"), today: day), now: Instant(startOf: day))
    return sha256
  }

  @Test("goes with a file for all that submitted it, and the same bytes do not come back")
  func files() throws {
    let (file, workspace) = try Self.furnished()
    try workspace.propose("Parcels", due: "2026-04-10", on: "2026-03-01")
    try workspace.act("TPPS/K2", .accept, as: "DINKES", on: "2026-03-01")
    try Self.submit("TPPS/K1", workspace, on: "2026-03-02")
    try Self.submit("TPPS/K2", workspace, on: "2026-03-02")
    try Self.forget("Wulan Sekar", in: workspace)
    #expect(Self.holds("1,wulan", file))

    let sha256 = try Self.forgetFile(workspace)
    #expect(!Self.holds("wulan", file))
    for code in ["TPPS/K1", "TPPS/K2"] as [CommitmentCode] {
      #expect(throws: Refusal.forgetting(.fileForgotten(sha256))) {
        try workspace.evidenceFile(1, of: code) { _, _ in }
      }
      #expect(throws: Refusal.forgetting(.fileForgotten(sha256))) {
        try Self.submit(code, workspace, on: Self.day)
      }
    }
    #expect(throws: Refusal.outOfPlace(.computed)) { try Self.forgetFile(workspace) }
    #expect(try workspace.verify().fault == nil)
    #expect(try workspace.number("SELECT count(*) FROM attachment") == 0)
  }

  @Test("is found where a forgotten file came back, and a rebuild takes it away")
  func fileCameBack() throws {
    let (file, workspace) = try Self.furnished()
    defer { withExtendedLifetime(file) {} }
    try Self.submit("TPPS/K1", workspace, on: "2026-03-02")
    let sha256 = try Self.forgetFile(workspace)
    try workspace.queue.inDatabase { db in
      try db.execute(
        sql: "INSERT INTO attachment VALUES (?, ?)", arguments: [sha256, Self.bytes])
    }
    let fault = try #require(try workspace.verify().fault)
    #expect(fault == .rememberedFile(sha256: sha256))
    #expect(fault.remedy == .rebuild)
    _ = try workspace.rebuild()
    #expect(try workspace.verify().fault == nil)
    #expect(try workspace.number("SELECT count(*) FROM attachment") == 0)
  }

  @Test("leaves exports, and offices that take the entries, without the file")
  func filesElsewhere() throws {
    let (file, workspace) = try Self.furnished()
    try Self.submit("TPPS/K1", workspace, on: "2026-03-02")
    _ = try Self.forgetFile(workspace)
    var lines: [String] = []
    try workspace.exportJournal(
      line: { lines.append($0) },
      attachment: { _ in
        Issue.record("a file that was forgotten is exported")
      })
    var rest = lines.makeIterator()
    let path = file.folder.appendingPathComponent("again.db").path
    _ = try Workspace.importJournal({ rest.next() }, to: path, attachment: { _ in nil })
    #expect(try Workspace(openingFileAt: path).allRows() == workspace.allRows())

    let other = try WorkspaceFile()
    let office = try other.created()
    var log: [SealedEntry] = []
    try workspace.eachSealedEntry { log.append($0) }
    _ = try office.apply(log.dropFirst()) { _ in nil }
    #expect(try office.allRows() == workspace.allRows())
  }

  // MARK: Copies

  @Test("is forgotten in an older copy before that is read")
  func olderCopy() throws {
    let (file, workspace) = try Self.furnished()
    try Self.submit("TPPS/K1", workspace, on: "2026-03-02")
    let backup = file.folder.appendingPathComponent("backup.db").path
    _ = try workspace.backUp(to: backup)
    try Self.forget("Wulan Sekar", in: workspace)
    _ = try Self.forgetFile(workspace)
    let list = try workspace.forgottenList()
    try workspace.checkForgotten()
    try workspace.queue.close()

    // The office puts the backup in the place of its workspace.
    try FileManager.default.removeItem(atPath: file.path)
    try FileManager.default.moveItem(atPath: backup, toPath: file.path)
    let restored = try file.opened()
    #expect(
      throws: WorkspaceFault.lacksForgetting(path: file.path, list: file.path + ".forgotten")
    ) { try restored.checkForgotten() }
    let kept = try #require(FileManager.default.contents(atPath: file.path + ".forgotten"))
    #expect(try ForgottenList(Array(kept)) == list)
    let lacking = try restored.lacking(of: list)
    try restored.forget(
      lacking.action, Circumstances(actor: Actor(agency: "BAPPEDA"), today: Self.day),
      now: Instant(startOf: Self.day))
    try restored.checkForgotten()
    #expect(!Self.holds("wulan", file))
    #expect(try restored.verify().fault == nil)
  }

  @Test("is not looked for in another history, nor in another log")
  func otherHistory() throws {
    let (file, workspace) = try Self.furnished()
    defer { withExtendedLifetime(file) {} }
    try Self.forget("Wulan Sekar", in: workspace)
    let list = try workspace.forgottenList()
    let (otherFile, other) = try Self.furnished()
    defer { withExtendedLifetime(otherFile) {} }
    var changed = list
    for index in changed.texts.indices {
      changed.texts[index].leaf = String(repeating: "0", count: 64)
    }
    let lacking = try other.lacking(of: changed)
    #expect(lacking.isEmpty && lacking.others == list.texts.count)
    changed.log.identity = String(repeating: "0", count: 32)
    #expect(throws: OtherLog.self) { try other.lacking(of: changed) }
  }

  @Test("can be kept back from an export, which makes a workspace that shows it as withheld")
  func withheld() throws {
    let (file, workspace) = try Self.furnished()
    var lines: [String] = []
    try workspace.exportJournal(
      withholdsPeople: true, line: { lines.append($0) }, attachment: { _ in })
    #expect(!lines.contains { $0.lowercased().contains("wulan") })
    var rest = lines.makeIterator()
    let path = file.folder.appendingPathComponent("given.db").path
    let head = try Workspace.importJournal({ rest.next() }, to: path, attachment: { _ in nil })
    #expect(try head == workspace.treeHead())
    let given = try Workspace(openingFileAt: path)
    #expect(try given.withheldTexts() > 5)
    guard case .missing(_, .withheld)? = try given.meeting("TPPS/M1").content.chair else {
      Issue.record("the chair is not shown as withheld")
      return
    }
  }
}
