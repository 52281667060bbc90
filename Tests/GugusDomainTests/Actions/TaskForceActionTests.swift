import Testing

@testable import GugusDomain

@Suite("Actions on task forces")
struct TaskForceActionTests {
  private func form(
    _ details: TaskForceDetails = taskForceDetails(), members: [Membership] = []
  ) -> FormTaskForce {
    FormTaskForce(code: "TPPS", details: details, members: members)
  }

  private func member(_ agency: AgencyCode, from: Day = "2026-03-01") -> Membership {
    Membership(agency: agency, role: .member, from: from)
  }

  private let outcome = Outcome(
    number: 0, name: "Stunting turun", indicator: "Prevalensi", unit: "%", baseline: 24.5,
    target: 14, due: "2026-12-31")

  private func dissolve(
    _ reason: PersonalText = "Selesai", successor: TaskForceCode? = nil
  ) -> DissolveTaskForce {
    DissolveTaskForce(
      code: "TPPS", dissolution: Dissolution(reason: reason, successor: successor))
  }

  // MARK: Form

  @Test("It is formed with its first members, in that order")
  func forming() throws {
    var ledger = try Ledger.ofAgencies()
    let ruling = try ledger.perform(
      form(members: [member("DINKES"), member("DINSOS")]), by: nil)
    #expect(
      ruling.happenings.map(\.event.kind) == [
        .taskForce(.formed), .taskForce(.joined), .taskForce(.joined),
      ])
    #expect(ledger.taskForce("TPPS")?.memberships == [member("DINKES"), member("DINSOS")])
  }

  @Test("It is formed once")
  func formedTwice() throws {
    var ledger = try Ledger.founded()
    #expect(throws: Refusal.given(.alreadyExists("TPPS"))) { try ledger.perform(form()) }
  }

  @Test("A first member is named once")
  func namedTwice() throws {
    var ledger = try Ledger.ofAgencies()
    #expect(throws: Refusal.given(.namedTwice("DINKES"))) {
      try ledger.perform(form(members: [member("DINKES"), member("DINKES")]))
    }
  }

  @Test("A first member is an agency on record")
  func unknownMember() throws {
    var ledger = try Ledger.ofAgencies()
    #expect(throws: Refusal.given(.unknown(.agency, "XYZZY", nearest: []))) {
      try ledger.perform(form(members: [member("XYZZY")]))
    }
  }

  @Test("A member is active on its first day")
  func inactiveMember() throws {
    var ledger = try Ledger.founded()
    try ledger.perform(
      AddAgency(code: "LAMA", details: agencyDetails("LAMA", until: "2026-02-28")),
      on: "2026-01-01")
    #expect(throws: Refusal.agency(.agencyNotActive("LAMA", on: "2026-03-01"))) {
      try ledger.perform(JoinTaskForce(code: "TPPS", membership: member("LAMA")))
    }
    #expect(throws: Refusal.agency(.agencyNotActive("LAMA", on: "2026-03-01"))) {
      try ledger.perform(
        FormTaskForce(code: "BARU", details: taskForceDetails(), members: [member("LAMA")]))
    }
  }

  @Test("A formal one needs a legal basis")
  func formalNeedsLegalBasis() throws {
    var ledger = try Ledger.ofAgencies()
    #expect(throws: Refusal.taskForce(.formalNeedsLegalBasis("TPPS"))) {
      try ledger.perform(form(taskForceDetails(legalBasis: nil)))
    }
  }

  @Test("A parent is on record and in force")
  func parent() throws {
    var ledger = try Ledger.founded(taskForceDetails(until: "2026-06-30"))
    let group = { (parent: TaskForceCode, from: Day) in
      FormTaskForce(
        code: "POKJA", details: taskForceDetails(parent: parent, from: from), members: [])
    }
    #expect(throws: Refusal.given(.unknown(.taskForce, "TPPSS", nearest: ["TPPS"]))) {
      try ledger.perform(group("TPPSS", "2026-03-01"))
    }
    #expect(
      throws: Refusal.taskForce(
        .outsideTerm(
          "TPPS", on: "2026-07-01", from: "2026-01-05", until: "2026-06-30"))
    ) { try ledger.perform(group("TPPS", "2026-07-01")) }
    try ledger.perform(group("TPPS", "2026-03-01"))
    #expect(ledger.taskForce("POKJA")?.details.parent == "TPPS")
  }

  static let faultyTexts: [(Refusal.Field, @Sendable (inout TaskForceDetails) -> Void)] = [
    (.name, { $0.nameEnglish = "" }), (.name, { $0.nameIndonesian = "" }),
    (.mandate, { $0.mandate = "\n" }), (.number, { $0.legalBasis?.number = "" }),
    (.title, { $0.legalBasis?.title = "" }),
    (
      .serviceName,
      { $0.services = [Service(pattern: .oneRoof, kind: .services, name: " ")] }
    ),
  ]

  @Test("Its texts show", arguments: faultyTexts.indices)
  func texts(index: Int) throws {
    let (field, blank) = Self.faultyTexts[index]
    var details = taskForceDetails()
    blank(&details)
    var ledger = try Ledger.ofAgencies()
    #expect(throws: Refusal.given(.text(field, .invisible))) { try ledger.perform(form(details)) }
  }

  // MARK: Who may govern

  @Test(
    "Those whose role governs may add an outcome",
    arguments: ["BAPPEDA", "SETDA", "SETWAPRES"] as [AgencyCode])
  func governs(agency: AgencyCode) throws {
    var ledger = try Ledger.founded()
    try ledger.perform(AddOutcome(code: "TPPS", outcome: outcome), by: agency)
    #expect(ledger.taskForce("TPPS")?.outcomes.count == 1)
  }

  private static let mandate: TaskForceChange = {
    var change = TaskForceChange()
    change.mandate = "Mencegah stunting"
    return change
  }()

  /// Every action that only those who govern may take.
  static let governed: [any Action] = [
    AmendTaskForce(code: "TPPS", change: mandate),
    JoinTaskForce(
      code: "TPPS", membership: Membership(agency: "KPK", role: .member, from: "2026-03-01")),
    LeaveTaskForce(code: "TPPS", agency: "DINSOS", until: "2026-03-31"),
    AddOutcome(
      code: "TPPS",
      outcome: Outcome(
        number: 0, name: "a", indicator: "b", unit: "c", baseline: 0, target: 1,
        due: "2026-12-31")),
    MeasureOutcome(code: "TPPS", outcome: 1, value: 1),
    DissolveTaskForce(code: "TPPS", dissolution: Dissolution(reason: "Selesai")),
    ScheduleMeeting(
      taskForce: "TPPS", content: MeetingContent(title: "Rapat", date: "2026-04-01")),
    LogMinutes(Minutes(taskForce: "TPPS", title: "Rapat", date: "2026-03-12")),
  ]

  @Test("Nobody else may change it or keep its meetings", arguments: governed.indices)
  func doesNotGovern(index: Int) throws {
    let action = Self.governed[index]
    var ledger = try Ledger.founded()
    #expect(throws: Refusal.taskForce(.doesNotGovern("DINKES", "TPPS", role: .member))) {
      try ledger.perform(action, by: "DINKES")
    }
    #expect(throws: Refusal.taskForce(.doesNotGovern("BPS", "TPPS", role: .observer))) {
      try ledger.perform(action, by: "BPS")
    }
    #expect(throws: Refusal.taskForce(.doesNotGovern("KPK", "TPPS", role: nil))) {
      try ledger.perform(action, by: "KPK")
    }
    #expect(throws: Refusal.taskForce(.noGoverningActor("TPPS"))) {
      try ledger.perform(action, by: nil)
    }
  }

  @Test("While no member governs, anyone may")
  func beingFounded() throws {
    var ledger = try Ledger.ofAgencies()
    try ledger.perform(form(members: [member("DINKES", from: "2026-01-05")]), by: nil)
    let chair = Membership(agency: "BAPPEDA", role: .chair, from: "2026-03-20")
    try ledger.perform(JoinTaskForce(code: "TPPS", membership: chair), by: nil)
    #expect(ledger.taskForce("TPPS")?.role(of: "BAPPEDA", on: "2026-03-20") == .chair)
    #expect(throws: Refusal.taskForce(.noGoverningActor("TPPS"))) {
      try ledger.perform(JoinTaskForce(code: "TPPS", membership: member("DPMD")), by: nil)
    }
  }

  @Test("Every action on a task force needs it on record", arguments: governed.indices)
  func unknownTaskForce(index: Int) throws {
    var ledger = try Ledger.ofAgencies()
    #expect(throws: Refusal.given(.unknown(.taskForce, "TPPS", nearest: []))) {
      try ledger.perform(Self.governed[index])
    }
  }

  // MARK: Amend, join, leave

  @Test("An amendment is recorded, and again records nothing")
  func amending() throws {
    var ledger = try Ledger.founded()
    var change = TaskForceChange()
    change.mandate = "Menurunkan dan mencegah stunting"
    let action = AmendTaskForce(code: "TPPS", change: change)
    try ledger.perform(action)
    #expect(ledger.taskForce("TPPS")?.details.mandate == "Menurunkan dan mencegah stunting")
    let again = try ledger.perform(action)
    #expect(again.happenings.isEmpty)
    #expect(again.remarks == [.nothingChanged("TPPS")])
  }

  @Test("An amendment that respells a text is recorded, but not in another form of Unicode")
  func respelling() throws {
    var details = taskForceDetails()
    details.mandate = "Caf\u{E9}"
    var ledger = try Ledger.founded(details)
    var change = TaskForceChange()
    change.mandate = "Cafe\u{301}"
    #expect(throws: Refusal.given(.text(.mandate, .notComposed))) {
      try ledger.perform(AmendTaskForce(code: "TPPS", change: change))
    }
    change.mandate = "Caf\u{1EB9}"
    let ruling = try ledger.perform(AmendTaskForce(code: "TPPS", change: change))
    #expect(ruling.happenings.count == 1)
  }

  @Test("A new member is an agency on record")
  func joinsUnknown() throws {
    var ledger = try Ledger.founded()
    #expect(throws: Refusal.given(.unknown(.agency, "XYZZY", nearest: []))) {
      try ledger.perform(JoinTaskForce(code: "TPPS", membership: member("XYZZY")))
    }
  }

  @Test("A member may leave by itself")
  func leavesByItself() throws {
    var ledger = try Ledger.founded()
    try ledger.perform(
      LeaveTaskForce(code: "TPPS", agency: "DINKES", until: "2026-03-31"), by: "DINKES")
    #expect(ledger.taskForce("TPPS")?.role(of: "DINKES", on: "2026-04-01") == nil)
  }

  @Test("Who leaves is an agency on record, and a member")
  func leavesUnknown() throws {
    var ledger = try Ledger.founded()
    #expect(throws: Refusal.given(.unknown(.agency, "XYZZY", nearest: []))) {
      try ledger.perform(LeaveTaskForce(code: "TPPS", agency: "XYZZY", until: "2026-03-31"))
    }
    #expect(throws: Refusal.taskForce(.notMember("KPK", "TPPS", on: "2026-03-31"))) {
      try ledger.perform(LeaveTaskForce(code: "TPPS", agency: "KPK", until: "2026-03-31"))
    }
  }

  // MARK: Outcomes

  @Test("Outcomes are numbered as they are added")
  func outcomes() throws {
    var ledger = try Ledger.founded()
    try ledger.perform(AddOutcome(code: "TPPS", outcome: outcome))
    try ledger.perform(AddOutcome(code: "TPPS", outcome: outcome))
    #expect(ledger.taskForce("TPPS")?.outcomes.map(\.number) == [1, 2])
  }

  @Test("An outcome's texts show")
  func outcomeTexts() throws {
    var ledger = try Ledger.founded()
    for (field, path) in [
      (Refusal.Field.name, \Outcome.name), (.indicator, \.indicator), (.unit, \.unit),
    ] {
      var blank = outcome
      blank[keyPath: path] = ""
      #expect(throws: Refusal.given(.text(field, .invisible))) {
        try ledger.perform(AddOutcome(code: "TPPS", outcome: blank))
      }
    }
  }

  @Test("A measurement is of the effective date")
  func measuring() throws {
    var ledger = try Ledger.founded()
    try ledger.perform(AddOutcome(code: "TPPS", outcome: outcome), on: "2026-02-01")
    try ledger.perform(
      MeasureOutcome(code: "TPPS", outcome: 1, value: 19.5), on: "2026-03-01")
    #expect(
      ledger.taskForce("TPPS")?.measurements == [
        Measurement(outcome: 1, value: 19.5, on: "2026-03-01")
      ])
  }

  @Test("Only an outcome on record is measured")
  func unknownOutcome() throws {
    var ledger = try Ledger.founded()
    #expect(throws: Refusal.taskForce(.unknownOutcome("TPPS", 1, known: 0))) {
      try ledger.perform(MeasureOutcome(code: "TPPS", outcome: 1, value: 19.5))
    }
  }

  // MARK: Dissolve

  @Test("It is dissolved on the effective date")
  func dissolving() throws {
    var ledger = try Ledger.founded()
    try ledger.perform(dissolve(), on: "2026-03-15")
    #expect(ledger.taskForce("TPPS")?.dissolvedOn == "2026-03-15")
  }

  @Test("It is dissolved once")
  func dissolvedTwice() throws {
    var ledger = try Ledger.founded()
    try ledger.perform(dissolve(), on: "2026-03-15")
    #expect(throws: Refusal.taskForce(.dissolved("TPPS", on: "2026-03-15"))) {
      try ledger.perform(dissolve())
    }
  }

  @Test("Without a successor it leaves no commitment open")
  func openCommitments() throws {
    var ledger = try Ledger.founded()
    try ledger.perform(MakeCommitment(terms()))
    #expect(throws: Refusal.taskForce(.openCommitments("TPPS", count: 1))) {
      try ledger.perform(dissolve())
    }
    try ledger.perform(
      ActOnCommitment("TPPS/K1", .decline(reason: "Bukan tugas kami")), by: "DINKES")
    try ledger.perform(dissolve())
    #expect(ledger.taskForce("TPPS")?.dissolvedOn == "2026-03-20")
  }

  @Test("A successor takes over the open commitments, which keep their codes")
  func successor() throws {
    var ledger = try Ledger.founded()
    try ledger.foundSecond()
    try ledger.perform(MakeCommitment(terms()))
    try ledger.perform(MakeCommitment(terms()))
    try ledger.perform(ActOnCommitment("TPPS/K2", .decline(reason: "Sama")), by: "DINKES")
    try ledger.perform(dissolve(successor: "POKJA"))
    #expect(ledger.commitment("TPPS/K1")?.terms.taskForce == "POKJA")
    #expect(ledger.commitment("TPPS/K2")?.terms.taskForce == "TPPS")
  }

  @Test("It does not succeed itself")
  func ownSuccessor() throws {
    var ledger = try Ledger.founded()
    #expect(throws: Refusal.taskForce(.ownSuccessor("TPPS"))) {
      try ledger.perform(dissolve(successor: "TPPS"))
    }
  }

  @Test("Its successor is on record and in force")
  func successorInForce() throws {
    var ledger = try Ledger.founded()
    #expect(throws: Refusal.given(.unknown(.taskForce, "XYZZY", nearest: []))) {
      try ledger.perform(dissolve(successor: "XYZZY"))
    }
    try ledger.foundSecond()
    try ledger.perform(
      DissolveTaskForce(code: "POKJA", dissolution: Dissolution(reason: "Selesai")), by: "DPMD",
      on: "2026-03-10")
    #expect(throws: Refusal.taskForce(.dissolved("POKJA", on: "2026-03-10"))) {
      try ledger.perform(dissolve(successor: "POKJA"))
    }
  }

  @Test("It is dissolved for a reason that shows")
  func dissolveReason() throws {
    var ledger = try Ledger.founded()
    #expect(throws: Refusal.given(.text(.reason, .invisible))) { try ledger.perform(dissolve("")) }
  }
}
