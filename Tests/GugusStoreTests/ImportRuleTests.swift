import GugusDomain
import GugusLives
import Testing

@testable import GugusStore

@Suite("What began here and stands in a register too")
struct ImportBegunHereTests {
  let desk: Intake

  init() throws { desk = try Intake() }

  /// The row of TPPS/K1, which was proposed here.
  private func known(_ change: (inout ImportedCommitment) -> Void = { _ in }) -> ImportedRow {
    .promise("1") {
      $0.code = "TPPS/K1"
      $0.deliverable = "Weigh"
      $0.proposed = nil
      $0.accepted = nil
      change(&$0)
    }
  }

  private func propose(
    supporters: [AgencyCode] = [], after condition: Condition? = nil
  ) throws {
    try desk.workspace.propose(
      "Weigh", supporters: supporters, due: "2026-04-10", after: condition, on: "2026-02-01")
  }

  @Test("may be changed by the register again and again")
  func again() throws {
    try propose()
    try desk.workspace.act("TPPS/K1", .accept, as: "DINKES", on: "2026-02-02")
    for due: Day in ["2026-05-10", "2026-06-10", "2026-07-10"] {
      #expect(try desk.take([known { $0.due = due }]).refused.isEmpty)
      #expect(try desk.commitment(1).terms.due == due)
    }
  }

  @Test("keeps the supporters that the register never names")
  func supporters() throws {
    try propose(supporters: ["DINSOS"])
    try desk.workspace.act("TPPS/K1", .accept, as: "DINKES", on: "2026-02-02")
    try desk.take([known { $0.due = "2026-05-10" }])
    #expect(try desk.take([known { $0.due = "2026-06-10" }]).refused.isEmpty)
    #expect(try desk.commitment(1).terms.supporters == ["DINSOS"])
  }

  @Test("is edited by a list of agencies again and again")
  func agencies() throws {
    for sector in ["care", "welfare", "medicine"] {
      let agency = ImportedAgency(
        code: "DINKES", nameEnglish: "Agency DINKES", nameIndonesian: "Instansi DINKES",
        kind: .regionalOffice, sector: sector)
      #expect(try desk.take([ImportedRow("1", .agency(agency))], of: .agencies).refused.isEmpty)
      #expect(try desk.workspace.agency("DINKES").details.sector == sector)
    }
  }

  @Test("is a meeting that is moved again and again")
  func meetings() throws {
    let row = { (day: Day, code: MeetingCode?) in
      ImportedRow(
        "1",
        .meeting(
          ImportedMeeting(
            code: code, taskForce: Mention("TPPS"), title: "Data meeting", date: day)))
    }
    let content = MeetingContent(title: "Data meeting", date: "2026-04-01")
    try desk.workspace.done(
      ScheduleMeeting(taskForce: "TPPS", content: content), as: "DPPKB", on: "2026-03-01")
    for day: Day in ["2026-04-02", "2026-04-03", "2026-04-04"] {
      #expect(try desk.take([row(day, "TPPS/M1")], of: .meetings).refused.isEmpty)
      #expect(try desk.workspace.meeting("TPPS/M1").content.date == day)
    }
  }

  @Test("is judged by the verifier on record, though the register names none")
  func verifier() throws {
    let terms = CommitmentTerms(
      taskForce: "TPPS", debtor: "DINKES", creditor: "BAPPEDA", verifier: "DINSOS",
      deliverable: "Weigh", due: "2026-04-10", needsEvidence: false)
    try desk.workspace.done(MakeCommitment(terms), as: "DPPKB", on: "2026-02-01")
    try desk.take([
      known {
        $0.state = .satisfied
        $0.accepted = "2026-02-02"
        $0.closed = "2026-03-01"
      }
    ])
    #expect(try desk.story(1).last == "2026-03-01 commitment.judged DINSOS")
  }

  /// TPPS/K2, which waits for TPPS/K1.
  private func proposeWaiting() throws {
    try propose()
    try desk.workspace.propose(
      "Report", due: "2026-04-20", after: Condition(antecedents: ["TPPS/K1"]), on: "2026-02-01")
    try desk.workspace.act("TPPS/K1", .accept, as: "DINKES", on: "2026-02-02")
  }

  private func waiting(_ state: CommitmentState) -> ImportedRow {
    .promise("2", at: 2) {
      $0.code = "TPPS/K2"
      $0.deliverable = "Report"
      $0.due = "2026-04-20"
      $0.state = state
      $0.accepted = "2026-02-20"
    }
  }

  @Test("need not wait any longer for what a register says is satisfied")
  func holds() throws {
    try proposeWaiting()
    try desk.workspace.act("TPPS/K2", .accept, as: "DINKES", on: "2026-02-20")
    try desk.take([
      known {
        $0.state = .satisfied
        $0.closed = "2026-03-01"
      }
    ])
    #expect(try desk.commitment(2).state == .active)
    #expect(try desk.story(2).last == "2026-03-01 commitment.antecedent-held DPPKB")
    #expect(try desk.workspace.verify().fault == nil)
  }

  @Test("waits, once a register says it is accepted, for what is not satisfied yet")
  func waits() throws {
    try proposeWaiting()
    #expect(
      try desk.take([waiting(.active)]).refused == ["2": .row(.cannotFollow("TPPS/K2", .state))])
    #expect(try desk.take([waiting(.conditional)]).refused.isEmpty)
    #expect(try desk.commitment(2).openAntecedents == ["TPPS/K1"])
  }

  @Test("waits until the day on which what it waited for was satisfied")
  func heldSince() throws {
    try proposeWaiting()
    try desk.workspace.act(
      "TPPS/K1", .judge(Judgement(verdict: .asRecommended)), as: "BAPPEDA", on: "2026-03-05")
    #expect(try desk.take([waiting(.active)]).refused.isEmpty)
    #expect(
      try desk.story(2).suffix(2) == [
        "2026-02-20 commitment.accepted DINKES", "2026-03-05 commitment.antecedent-held DPPKB",
      ])
    #expect(try desk.commitment(2).state == .active)
  }

  @Test("expires only by its own deadline")
  func expires() throws {
    try propose(after: Condition(fact: "The budget is there"))
    try desk.workspace.act("TPPS/K1", .accept, as: "DINKES", on: "2026-02-02")
    let row = known {
      $0.state = .expired
      $0.closed = "2026-03-01"
    }
    #expect(try desk.take([row]).refused == ["1": .row(.cannotFollow("TPPS/K1", .closed))])
  }
}

@Suite("The rules that a register cannot get around")
struct ImportRuleTests {
  let desk: Intake

  init() throws {
    desk = try Intake()
    let details = TaskForceDetails(
      nameEnglish: "Data", nameIndonesian: "Data", mandate: "Match data", formality: .informal,
      from: "2026-01-05")
    let members: [(AgencyCode, Role)] = [("DINSOS", .secretariat), ("BAPPEDA", .member)]
    try desk.workspace.done(
      FormTaskForce(
        code: "DATA", details: details,
        members: members.map { Membership(agency: $0, role: $1, from: "2026-01-05") }),
      on: "2026-01-05")
  }

  @Test("whoever keeps a task force changes no commitment of another", arguments: [false, true])
  func commitmentOfOthers(byCode: Bool) throws {
    try desk.take([.promise("1")])
    let row = ImportedRow.promise(byCode ? "2" : "1") {
      $0.code = byCode ? "TPPS/K1" : nil
      $0.taskForce = Mention("DATA")
      $0.due = "2026-05-10"
    }
    let refused = try desk.take([row], as: "DINSOS").refused
    #expect(refused.values.map(\.self) == [.meeting(.otherTaskForce("TPPS/K1", "TPPS"))])
  }

  @Test("whoever keeps a task force changes no meeting of another")
  func meetingOfOthers() throws {
    func row(_ taskForce: String, _ place: String) -> ImportedRow {
      ImportedRow(
        "1",
        .meeting(
          ImportedMeeting(
            taskForce: Mention(taskForce), title: "Data meeting", date: "2026-03-25",
            place: place)))
    }
    try desk.take([row("TPPS", "Hall")], of: .meetings)
    let refused = try desk.take([row("DATA", "Garden")], of: .meetings, as: "DINSOS").refused
    #expect(refused == ["1": .meeting(.otherTaskForce("TPPS/M1", "TPPS"))])
  }

  private func finding(
    _ state: FindingState, in taskForce: String = "TPPS", against agency: String = "DINKES",
    _ change: (inout ImportedFinding) -> Void = { _ in }
  ) -> ImportedRow {
    var value = ImportedFinding(
      taskForce: Mention(taskForce), against: Mention(agency), raisedBy: Mention("BAPPEDA"),
      grounds: "No data", raised: "2026-03-01", state: state, replied: "2026-03-05",
      reply: "The server broke down", closed: "2026-03-10", closedBy: Mention("BAPPEDA"),
      reason: "No copy was kept")
    change(&value)
    return ImportedRow("F", .finding(value))
  }

  @Test("whoever keeps a task force concludes no finding of another")
  func findingOfOthers() throws {
    try desk.take([finding(.replied)], of: .findings)
    let row = finding(.dismissed, in: "DATA") { $0.closedBy = Mention("DINSOS") }
    let refused = try desk.take([row], of: .findings, as: "DINSOS").refused
    #expect(refused == ["F": .meeting(.otherTaskForce("TPPS/T1", "TPPS"))])
  }

  @Test(
    "nobody brings in the end of a finding against itself",
    arguments: [FindingState.upheld, .dismissed, .withdrawn])
  func ownFinding(_ state: FindingState) throws {
    let refused = try desk.take([finding(state, against: "DPPKB")], of: .findings).refused
    #expect(
      refused == [
        "F": .account(
          .concernsItself("DPPKB", .finding(state == .withdrawn ? .withdrawn : .concluded)))
      ])
  }

  @Test("what was replied to is not open any more")
  func replied() throws {
    try desk.take([finding(.open) { $0.reply = nil }], of: .findings)
    try desk.take([finding(.open)], of: .findings, on: "2026-03-21")
    #expect(try desk.workspace.finding("TPPS/T1").state == .replied)
  }

  @Test(
    "what a finding says of its reply and its end does not change",
    arguments: [ImportField.replied, .reply, .closed, .closedBy, .reason])
  func findingStays(_ field: ImportField) throws {
    try desk.take([finding(.upheld)], of: .findings)
    let row = finding(.upheld) { value in
      switch field {
      case .replied: value.replied = "2026-03-06"
      case .reply: value.reply = "Another"
      case .closed: value.closed = "2026-03-11"
      case .closedBy: value.closedBy = Mention("DPPKB")
      default: value.reason = "Another"
      }
    }
    let refused = try desk.take([row], of: .findings, on: "2026-03-21").refused
    #expect(refused == ["F": .row(.cannotFollow("TPPS/T1", field))])
  }

  @Test(
    "why a commitment is in its state does not change",
    arguments: [CommitmentState.declined, .suspended, .released, .violated, .satisfied])
  func reasonStays(_ state: CommitmentState) throws {
    func row(_ reason: String) -> ImportedRow {
      .promise("1") {
        $0.accepted = state == .declined ? nil : $0.accepted
        $0.state = state
        $0.reason = reason
        $0.suspended = state == .suspended ? "2026-03-01" : nil
        $0.closed = state.isOpen ? nil : "2026-03-01"
      }
    }
    try desk.take([row("Flood")])
    let refused = try desk.take([row("Drought")], on: "2026-03-21").refused
    #expect(refused == ["1": .row(.cannotFollow("TPPS/K1", .reason))])
  }

  @Test("since when a commitment is suspended does not change")
  func suspensionStays() throws {
    func row(_ day: Day) -> ImportedRow {
      .promise("1") {
        $0.state = .suspended
        $0.reason = "Flood"
        $0.suspended = day
      }
    }
    try desk.take([row("2026-03-01")])
    let refused = try desk.take([row("2026-03-02")], on: "2026-03-21").refused
    #expect(refused == ["1": .row(.cannotFollow("TPPS/K1", .suspended))])
  }

  @Test("by what authority a commitment was imposed does not change")
  func authorityStays() throws {
    func row(_ isImposed: Bool, _ number: String) -> ImportedRow {
      .promise("1") {
        $0.accepted = nil
        $0.isImposed = isImposed
        $0.legalBasis = LegalBasis(
          kind: .regentDecree, number: number, date: "2026-01-20", title: "On data")
      }
    }
    try desk.take([row(true, "7/2026")])
    let refused = try desk.take([row(true, "8/2026")], on: "2026-03-21").refused
    #expect(refused == ["1": .row(.cannotFollow("TPPS/K1", .legalBasis))])
    #expect(
      try desk.take([row(false, "7/2026")], on: "2026-03-21").refused
        == ["1": .row(.cannotFollow("TPPS/K1", .imposed))])
  }

  @Test("why a meeting was cancelled does not change")
  func cancellationStays() throws {
    func row(_ reason: String) -> ImportedRow {
      ImportedRow(
        "1",
        .meeting(
          ImportedMeeting(
            taskForce: Mention("TPPS"), title: "Data meeting", date: "2026-03-25",
            reason: reason, state: .cancelled)))
    }
    try desk.take([row("Flood")], of: .meetings)
    let refused = try desk.take([row("Drought")], of: .meetings, on: "2026-03-21").refused
    #expect(refused == ["1": .row(.cannotFollow("TPPS/M1", .reason))])
  }

  @Test("a member does not move to another task force")
  func membershipStays() throws {
    func row(_ taskForce: String) -> ImportedRow {
      ImportedRow(
        "1",
        .membership(
          ImportedMembership(
            taskForce: Mention(taskForce), agency: Mention("ASPUMI"), role: .member,
            from: "2026-02-01")))
    }
    try desk.take([row("TPPS")], of: .memberships)
    let refused = try desk.take([row("DATA")], of: .memberships, as: "DINSOS").refused
    #expect(refused == ["1": .row(.cannotFollow("TPPS", .taskForce))])
  }

  @Test("an agency brings in no other creditor of its debts, and hands none of them over")
  func ownSides() throws {
    let own = { (change: (inout ImportedCommitment) -> Void) in
      ImportedRow.promise("1") {
        $0.debtor = Mention("DPPKB")
        change(&$0)
      }
    }
    try desk.take([own { _ in }], as: "BAPPEDA")
    #expect(
      try desk.take([own { $0.creditor = Mention("DINSOS") }]).refused
        == ["1": .commitment(.wrongParty("DPPKB", "TPPS/K1", .assigned, mayBe: [.creditor]))])
    #expect(
      try desk.take([own { $0.debtor = Mention("DINKES") }]).refused
        == [
          "1": .commitment(.wrongParty("DPPKB", "TPPS/K1", .delegationAgreed, mayBe: [.newDebtor]))
        ])
  }

  @Test("an agency that takes a debt over brings in no verdict on it")
  func newSides() throws {
    try desk.take([.promise("1")])
    let row = ImportedRow.promise("1") {
      $0.debtor = Mention("DPPKB")
      $0.state = .satisfied
      $0.closed = "2026-03-21"
    }
    #expect(
      try desk.take([row], on: "2026-03-21").refused
        == ["1": .progress(.judgesItself("DPPKB", "TPPS/K1"))])
  }

  @Test("what is still to begin takes effect on the day on which it is said")
  func future() throws {
    let permits = ImportPermits(
      agencies: NewAgency(kind: .ministry, sector: "general"),
      taskForce: NewTaskForce(
        nameEnglish: "Flood", nameIndonesian: "Banjir", mandate: "Prepare", from: "2026-06-01"),
      role: .member)
    let meeting = ImportedMeeting(
      taskForce: Mention("FLOOD"), title: "First meeting", date: "2026-06-10",
      attendance: [ImportedAttendance(agency: Mention("River authority"), presence: .present)])
    let result = try desk.take([ImportedRow("1", .meeting(meeting), at: 1, permits)], of: .meetings)
    #expect(result.refused.isEmpty)
    let late = try desk.workspace.number(
      "SELECT count(*) FROM journal WHERE entry ->> '$.effective' > '2026-03-20'")
    #expect(late == 0)
    #expect(try desk.workspace.taskForce("FLOOD").members(on: "2026-06-01").count == 2)
  }

  @Test("what a refused row would have brought is not there for the next")
  func forgotten() throws {
    let permits = ImportPermits(
      agencies: NewAgency(kind: .ministry, sector: "health"), role: .member)
    let result = try desk.take([
      .promise("1", permits: permits) {
        $0.debtor = Mention("Ministry of Health")
        $0.state = .satisfied
      },
      .promise("2", at: 2) { $0.debtor = Mention("Ministry of Health") },
    ])
    #expect(result.refused["2"] == .given(.unknown(.agency, "Ministry of Health", nearest: [])))
  }
}
