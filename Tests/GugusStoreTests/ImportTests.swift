import GugusDomain
import GugusLives
import Testing

@testable import GugusStore

@Suite("Importing a register")
struct ImportTests {
  let desk: Intake

  init() throws { desk = try Intake() }

  @Test("puts its rows on the record and says so")
  func taken() throws {
    let account = try desk.take([.promise("1"), .promise("2", at: 2)]).account
    #expect(account.read == 2)
    #expect(account.taken == 2)
    #expect(account.isRecorded)
    #expect(try desk.commitment(2).terms.deliverable == "Weigh the under-fives (2)")
  }

  @Test("marks every entry with the row that it comes from and who imported it")
  func marked() throws {
    try desk.take([.promise("1")])
    for entry in try desk.workspace.history(of: .commitment("TPPS/K1")) {
      #expect(entry.source?.register == "letters")
      #expect(entry.source?.key == "1")
      #expect(entry.recordedBy == Actor(agency: "DPPKB"))
    }
  }

  @Test("a second time changes nothing")
  func twice() throws {
    let rows = (1...20).map { ImportedRow.promise("\($0)", at: $0) }
    try desk.take(rows)
    let before = try desk.workspace.allRows()
    let account = try desk.take(rows, on: "2026-03-21").account
    #expect(account.unchanged == 20)
    #expect(!account.isRecorded)
    #expect(try desk.workspace.allRows() == before)
  }

  @Test("in another order of its rows comes to the same terms")
  func order() throws {
    let rows = (1...20).map { number in
      ImportedRow.promise("\(number)", at: number) { $0.due = Day("2026-04-10") + number }
    }
    func terms(_ rows: [ImportedRow]) throws -> Set<CommitmentTerms> {
      let desk = try Intake()
      try desk.take(rows)
      return Set(try (1...20).map { try desk.commitment($0).terms })
    }
    #expect(try terms(rows) == terms(rows.reversed()))
  }

  @Test("is all or nothing: one bad row leaves the record as it was, and every row is tried")
  func allOrNothing() throws {
    let before = try desk.workspace.allRows()
    let result = try desk.take([
      .promise("1"), .promise("2") { $0.debtor = Mention("BAPPEDA") },
      .promise("3") { $0.debtor = Mention("Dinkes Kota") },
    ])
    #expect(result.refused["2"] == .commitment(.debtorIsCreditor("BAPPEDA")))
    #expect(result.refused["3"]?.name == "unknown")
    #expect(result.account.taken == 1)
    #expect(!result.account.isRecorded)
    #expect(try desk.workspace.allRows() == before)
  }

  @Test("keeps going past refused rows where that is wanted")
  func keepsGoing() throws {
    let result = try desk.take(
      [.promise("1") { $0.debtor = Mention("BAPPEDA") }, .promise("2", at: 2)], keepsGoing: true)
    #expect(result.account.isRecorded)
    #expect(result.account.refused == 1)
    #expect(try desk.commitment(1).terms.deliverable == "Weigh the under-fives (2)")
  }

  @Test("leaves nothing of a refused row, not even the agencies that it would have brought")
  func refusedWhole() throws {
    let permits = ImportPermits(
      agencies: NewAgency(kind: .ministry, sector: "health"), role: .member)
    let rows = [
      ImportedRow.promise("1", permits: permits) {
        $0.debtor = Mention("Ministry of Health")
        $0.state = .satisfied
      },
      .promise("2", at: 2),
    ]
    let account = try desk.take(rows, keepsGoing: true).account
    #expect(account.agencies.isEmpty)
    #expect(account.taken == 1)
    #expect(throws: Refusal.self) { try desk.workspace.agency("MH") }
    #expect(try desk.workspace.verify().fault == nil)
  }

  @Test("rehearsed ends in the account of the real run, and records nothing")
  func dryRun() throws {
    let before = try desk.workspace.allRows()
    let rows = [ImportedRow.promise("1"), .promise("2", at: 2) { $0.accepted = nil }]
    var dry = try desk.take(rows, isDryRun: true).account
    #expect(try desk.workspace.allRows() == before)
    let real = try desk.take(rows).account
    #expect(!dry.isRecorded)
    dry.isRecorded = true
    #expect(dry == real)
  }

  @Test("counts what it had to take for granted, field by field")
  func assumed() throws {
    let account = try desk.take([
      .promise("1") { $0.accepted = nil },
      .promise("2", at: 2) {
        $0.accepted = nil
        $0.proposed = nil
      },
    ]).account
    #expect(account.assumed == [.accepted: 2, .proposed: 1])
  }

  @Test("refuses a key that a row above already bears, naming its line")
  func keyTwice() throws {
    let result = try desk.take([.promise("1"), .promise("1", at: 2) { $0.due = "2026-05-01" }])
    #expect(result.refused["1"] == .row(.keyTwice("1", line: 2)))
  }

  @Test("refuses whoever does not govern the task force")
  func notGoverned() throws {
    let result = try desk.take([.promise("1")], as: "DINKES")
    #expect(result.refused["1"] == .taskForce(.doesNotGovern("DINKES", "TPPS", role: .member)))
  }

  @Test("lists the keys that vanished from the register; what came of them stands")
  func vanished() throws {
    try desk.take([.promise("1"), .promise("2", at: 2)])
    let account = try desk.take([.promise("2")]).account
    #expect(account.vanished == ["1"])
    #expect(try desk.commitment(1).state == .active)
  }

  @Test("is verified and rebuilt like everything else")
  func sound() throws {
    let permits = ImportPermits(
      agencies: NewAgency(kind: .ministry, sector: "health"), role: .member)
    try desk.take([
      .promise("1", permits: permits) { $0.supporters = [Mention("Ministry of Health")] },
      .promise("2", at: 2) {
        $0.state = .satisfied
        $0.claimed = "2026-03-01"
        $0.closed = "2026-03-05"
      },
    ])
    #expect(try desk.workspace.verify().fault == nil)
    let rows = try desk.workspace.derivedRows()
    _ = try desk.workspace.rebuild()
    #expect(try desk.workspace.derivedRows() == rows)
  }

  @Test("forgets a row whose every entry is void, so that it can be imported again")
  func voided() throws {
    try desk.take([.promise("1")])
    let first = try desk.workspace.history(of: .commitment("TPPS/K1"))[0].sequence
    try desk.workspace.done(
      VoidEntry(.entry(first), reason: "Twice", cascades: true), as: "DPPKB", on: "2026-03-20")
    #expect(try desk.workspace.verify().fault == nil)
    #expect(try desk.take([.promise("1")]).account.taken == 1)
    #expect(try desk.commitment(2).terms.deliverable == "Weigh the under-fives (1)")
  }

  @Test("of agencies that end one into the next is judged again as it was recorded")
  func chainOfEnds() throws {
    let code = try desk.workspace.propose("Data", due: "2026-04-10", on: "2026-03-01")
    func ending(_ code: AgencyCode, into successor: AgencyCode, _ sector: String) -> ImportedRow {
      ImportedRow(
        code.text,
        .agency(
          ImportedAgency(
            code: code, nameEnglish: "Agency \(code)", nameIndonesian: "Instansi \(code)",
            kind: .regionalOffice, sector: sector, until: "2026-03-19",
            successor: AgencyMention(successor.text, code: successor))))
    }
    let rows = [
      ending("DINKES", into: "DINSOS", "health"), ending("DINSOS", into: "ASPUMI", "social"),
    ]
    let taken = try desk.take(rows, of: .agencies)
    #expect(taken.refused.isEmpty)
    #expect(try desk.workspace.commitment(code).terms.debtor == "ASPUMI")
    #expect(try desk.workspace.verify().fault == nil)
  }

  @Test("is not undone by whoever it says acted, but void for whoever imported it")
  func undone() throws {
    let before = try desk.workspace.derivedRows()
    try desk.take([.promise("1")])
    #expect(throws: Refusal.takingBack(.nothingToUndo)) {
      try desk.workspace.done(
        VoidEntry(.lastCommand, reason: "Mine", cascades: false), as: "DINKES", on: "2026-03-20")
    }
    try desk.workspace.done(
      VoidEntry(.lastCommand, reason: "Mine", cascades: false), as: "DPPKB", on: "2026-03-20")
    // The whole of the command: what the row proposed and what it agreed.
    let after = try desk.workspace.derivedRows()
    for (table, rows) in before where !["unit", "involvement"].contains(table) {
      #expect(after[table] == rows, "\(table)")
    }
  }
}

@Suite("The parties that a register names")
struct ImportPartiesTests {
  private static let permits = ImportPermits(
    agencies: NewAgency(kind: .ministry, sector: "general"),
    taskForce: NewTaskForce(
      nameEnglish: "Mandate letters", nameIndonesian: "Surat mandat", mandate: "Keep promises",
      from: "2025-12-16"),
    role: .member)

  private func row(_ key: String, _ debtor: String, at place: Int = 1) -> ImportedRow {
    .promise(key, at: place, permits: ImportPartiesTests.permits) {
      $0.taskForce = Mention("MANDATE")
      $0.debtor = Mention(debtor)
      $0.creditor = Mention("Prime Minister", code: "PMO")
    }
  }

  @Test("come on the record with it: the task force, its agencies and their memberships")
  func created() throws {
    let desk = try Intake(isFounded: false)
    let account = try desk.take([row("1", "Minister of Health")], as: nil).account
    #expect(account.taskForces == ["MANDATE"])
    #expect(account.agencies == ["MH", "PMO"])
    let taskForce = try desk.workspace.taskForce("MANDATE")
    #expect(taskForce.members(on: "2025-12-16").map(\.agency) == ["MH", "PMO"])
    #expect(try desk.workspace.agency("MH").details.nameEnglish == "Minister of Health")
  }

  @Test("are found by name, whatever the white space, and not created twice")
  func byName() throws {
    let desk = try Intake(isFounded: false)
    let account = try desk.take(
      [row("1", "Minister of Health"), row("2", " Minister  of Health", at: 2)], as: nil
    ).account
    #expect(account.taken == 2)
    #expect(account.agencies == ["MH", "PMO"])
  }

  @Test("with the same initials get codes of their own")
  func initials() throws {
    let desk = try Intake(isFounded: false)
    let account = try desk.take(
      [row("1", "Minister of Health"), row("2", "Minister of Heritage", at: 2)], as: nil
    ).account
    #expect(account.agencies == ["MH", "PMO", "MH-2"])
  }

  @Test("are known again by what they were called, though renamed here since")
  func renamed() throws {
    let desk = try Intake(isFounded: false)
    try desk.take([row("1", "Minister of Health")], as: nil)
    var change = AgencyChange()
    change.nameEnglish = "Ministry of Health"
    change.nameIndonesian = "Kementerian Kesehatan"
    try desk.workspace.done(EditAgency(code: "MH", change: change), on: "2026-03-20")
    let account = try desk.take([row("2", "Minister of Health")], as: nil).account
    #expect(account.agencies.isEmpty)
  }

  @Test("that are not allowed to come along refuse the row, naming the nearest")
  func unknown() throws {
    let desk = try Intake()
    let result = try desk.take([.promise("1") { $0.debtor = Mention("Agency DINKE") }])
    #expect(
      result.refused["1"]
        == .given(
          .unknown(
            .agency, "Agency DINKE", nearest: ["Agency DINKES", "Agency DINSOS", "Agency DPPKB"])))
  }

  @Test("of one name refuse the row, naming them all")
  func several() throws {
    let desk = try Intake()
    let details = try desk.workspace.agency("DINKES").details
    try desk.workspace.done(AddAgency(code: "DINKES-KAB", details: details), on: "2026-03-01")
    let result = try desk.take([.promise("1") { $0.debtor = Mention("Agency DINKES") }])
    #expect(
      result.refused["1"] == .row(.severalNamed("Agency DINKES", ["DINKES", "DINKES-KAB"])))
  }

  private func agency(
    _ code: AgencyCode, sector: String = "health", parent: String? = nil
  ) -> ImportedRow {
    ImportedRow(
      code.text,
      .agency(
        ImportedAgency(
          code: code, nameEnglish: code.text, nameIndonesian: code.text, kind: .ministry,
          sector: sector, parent: parent.map { Mention($0) })))
  }

  @Test("of a list of agencies are added, edited where they differ, and left alone")
  func agencies() throws {
    let desk = try Intake(isFounded: false)
    try desk.take([agency("A"), agency("B")], of: .agencies, as: nil)
    let account = try desk.take(
      [agency("A"), agency("B", sector: "care"), agency("C")], of: .agencies, as: nil
    ).account
    #expect([account.unchanged, account.changed, account.taken] == [1, 1, 1])
    #expect(try desk.workspace.agency("B").details.sector == "care")
  }

  @Test("of a list of agencies were changed here too: the row is refused")
  func agencyConflict() throws {
    let desk = try Intake(isFounded: false)
    try desk.take([agency("A")], of: .agencies, as: nil)
    var change = AgencyChange()
    change.sector = "welfare"
    try desk.workspace.done(EditAgency(code: "A", change: change), on: "2026-03-20")
    let result = try desk.take([agency("A", sector: "care")], of: .agencies, as: nil)
    #expect(result.refused["A"] == .row(.importConflict("A", .sector)))
  }

  @Test("of a list of agencies may stand further down")
  func furtherDown() throws {
    let desk = try Intake(isFounded: false)
    let account = try desk.take(
      [agency("A", parent: "B"), agency("B", parent: "C"), agency("C")], of: .agencies, as: nil
    ).account
    #expect(account.taken == 3)
    #expect(try desk.workspace.agency("A").details.parent == "B")
  }
}

@Suite("Importing memberships, meetings and findings")
struct ImportOthersTests {
  let desk: Intake

  init() throws { desk = try Intake() }

  private func membership(_ role: Role, until: Day? = nil) -> ImportedRow {
    ImportedRow(
      "1",
      .membership(
        ImportedMembership(
          taskForce: Mention("TPPS"), agency: Mention("Setda", code: "SETDA"), role: role,
          from: "2026-02-01",
          until: until)),
      at: 1, ImportPermits(agencies: NewAgency(kind: .regionalOffice, sector: "general")))
  }

  @Test("records a member, another role, and its last day")
  func memberships() throws {
    let account = try desk.take([membership(.member)], of: .memberships).account
    #expect(account.taken == 1)
    try desk.take([membership(.secretariat)], of: .memberships, on: "2026-03-25")
    let taskForce = try desk.workspace.taskForce("TPPS")
    #expect(taskForce.role(of: "SETDA", on: "2026-03-24") == .member)
    #expect(taskForce.role(of: "SETDA", on: "2026-03-25") == .secretariat)
    let last = try desk.take(
      [membership(.secretariat, until: "2026-04-30")], of: .memberships, on: "2026-03-26")
    #expect(last.refused.isEmpty)
    let after = try desk.workspace.taskForce("TPPS")
    #expect(after.role(of: "SETDA", on: "2026-04-30") == .secretariat)
    #expect(after.role(of: "SETDA", on: "2026-05-01") == nil)
    #expect(try desk.workspace.verify().fault == nil)
  }

  private func meeting(
    _ state: MeetingState?, on day: Day = "2026-03-04",
    _ changed: (inout ImportedMeeting) -> Void = { _ in }
  ) -> ImportedRow {
    var value = ImportedMeeting(
      taskForce: Mention("TPPS"), title: "Data meeting", date: day,
      attendance: [ImportedAttendance(agency: Mention("DINKES"), presence: .present)],
      reason: "Flood", state: state)
    changed(&value)
    return ImportedRow("7", .meeting(value))
  }

  @Test("records a meeting in the state that the row says", arguments: MeetingState.allCases)
  func meetings(_ state: MeetingState) throws {
    let result = try desk.take([meeting(state)], of: .meetings)
    #expect(result.refused.isEmpty)
    #expect(try desk.workspace.meeting("TPPS/M1").state == state)
  }

  @Test("records a meeting as held once its day is over, and attendance as the row says it")
  func held() throws {
    try desk.take([meeting(nil, on: "2026-03-25")], of: .meetings)
    #expect(try desk.workspace.meeting("TPPS/M1").state == .scheduled)
    try desk.take(
      [meeting(.held, on: "2026-03-25") { $0.place = "Hall" }], of: .meetings, on: "2026-03-26")
    let meeting = try desk.workspace.meeting("TPPS/M1")
    #expect(meeting.state == .held)
    #expect(meeting.content.place == "Hall")
    #expect(meeting.content.attendance.map(\.agency) == ["DINKES"])
  }

  @Test("moves a meeting that is still to come")
  func moved() throws {
    try desk.take([meeting(nil, on: "2026-03-25")], of: .meetings)
    let result = try desk.take([meeting(nil, on: "2026-03-27")], of: .meetings)
    #expect(result.account.changed == 1)
    let meeting = try desk.workspace.meeting("TPPS/M1")
    #expect(meeting.state == .scheduled)
    #expect(meeting.content.date == "2026-03-27")
  }

  private func finding(_ state: FindingState) -> ImportedRow {
    ImportedRow(
      "F-1",
      .finding(
        ImportedFinding(
          taskForce: Mention("TPPS"), against: Mention("DINKES"), raisedBy: Mention("BAPPEDA"),
          commitments: ["1"], grounds: "No data", raised: "2026-03-01", state: state,
          replied: "2026-03-05", reply: "The server broke down", closed: "2026-03-10",
          reason: "No copy was kept")))
  }

  @Test(
    "records a finding in the state that the row says, about the commitment of the same register",
    arguments: [FindingState.replied, .upheld, .dismissed, .withdrawn])
  func findings(_ state: FindingState) throws {
    try desk.take([.promise("1")])
    let result = try desk.take([finding(state)], of: .findings)
    #expect(result.refused.isEmpty)
    let finding = try desk.workspace.finding("TPPS/T1")
    #expect(finding.state == state)
    #expect(finding.terms.commitments == ["TPPS/K1"])
    #expect(finding.raisedBy == "BAPPEDA")
  }

  @Test("records the conclusion of a finding that an older register had open")
  func concluded() throws {
    try desk.take([.promise("1")])
    try desk.take([finding(.replied)], of: .findings)
    let result = try desk.take([finding(.upheld)], of: .findings, on: "2026-03-25")
    #expect(result.account.changed == 1)
    #expect(try desk.workspace.finding("TPPS/T1").state == .upheld)
  }
}
