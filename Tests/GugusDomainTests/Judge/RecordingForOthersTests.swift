import Testing

@testable import GugusDomain

@Suite("Recording for a member that has no officer")
struct RecordingForOthersTests {
  /// K1 and K2, which DINKES owes BAPPEDA, proposed by SETDA.
  private func proposed() throws -> Ledger {
    var ledger = try Ledger.founded()
    for _ in 1...2 { try ledger.perform(MakeCommitment(terms())) }
    return ledger
  }

  private func accept(_ code: CommitmentCode = "TPPS/K1") -> ActOnCommitment {
    ActOnCommitment(code, .accept)
  }

  @Test("Who governs the task force does, and the entry names both")
  func both() throws {
    var ledger = try proposed()
    try ledger.perform(accept(), by: "DINKES", recordedBy: "SETDA")
    let entry = try #require(ledger.entries.last)
    #expect(entry.actor == Actor(agency: "DINKES"))
    #expect(entry.recorder == Actor(agency: "SETDA"))
    #expect(ledger.commitment("TPPS/K1")?.state == .active)
    // It has not acted itself by that.
    try ledger.perform(accept("TPPS/K2"), by: "DINKES", recordedBy: "BAPPEDA")
  }

  @Test("Nobody else does, and nobody in particular does not")
  func governing() throws {
    var ledger = try proposed()
    #expect(throws: Refusal.taskForce(.doesNotGovern("DINSOS", "TPPS", role: .member))) {
      try ledger.perform(accept(), by: "DINKES", recordedBy: "DINSOS")
    }
    let forged = ledger.unit(
      [Happening(.commitment("TPPS/K1", .accepted(waitsFor: [])), on: ledger.today)], by: "DINKES")
    var ofNobody = forged
    ofNobody[0].recorder = Actor()
    #expect(throws: Refusal.taskForce(.noGoverningActor("TPPS"))) { try ledger.hear(ofNobody) }
  }

  @Test("Nobody frees itself by the word of another")
  func ownCause() throws {
    var ledger = try Ledger.founded()
    try ledger.perform(MakeCommitment(terms(debtor: "SETDA", creditor: "DINKES")), by: "BAPPEDA")
    try ledger.perform(accept(), by: "SETDA")
    #expect(
      throws: Refusal.commitment(.wrongParty("SETDA", "TPPS/K1", .released, mayBe: [.creditor]))
    ) {
      try ledger.perform(
        ActOnCommitment("TPPS/K1", .release(reason: "Tidak perlu")), by: "DINKES",
        recordedBy: "SETDA")
    }
  }

  @Test("Whoever it is recorded for still must be the one who may")
  func party() throws {
    var ledger = try proposed()
    #expect(
      throws: Refusal.commitment(.wrongParty("DINSOS", "TPPS/K1", .accepted, mayBe: [.debtor]))
    ) {
      try ledger.perform(accept(), by: "DINSOS", recordedBy: "SETDA")
    }
    #expect(throws: Refusal.given(.unknown(.agency, "XYZZY", nearest: []))) {
      try ledger.perform(accept(), by: "XYZZY", recordedBy: "SETDA")
    }
  }

  @Test("An agency that has recorded something itself does so from then on")
  func actsItself() throws {
    var ledger = try proposed()
    try ledger.perform(accept(), by: "DINKES")
    #expect(throws: Refusal.agency(.actsItself("DINKES"))) {
      try ledger.perform(accept("TPPS/K2"), by: "DINKES", recordedBy: "SETDA")
    }
  }

  @Test("An agency that has a key acts itself")
  func hasKey() throws {
    var ledger = try proposed()
    try ledger.perform(RegisterKey("DINKES", key: "dinkes+0a1b2c3d+0a1b2c3d"))
    #expect(throws: Refusal.agency(.actsItself("DINKES"))) {
      try ledger.perform(accept(), by: "DINKES", recordedBy: "SETDA")
    }
  }

  @Test("Nothing is recorded for others where entries are signed")
  func signed() throws {
    var ledger = try proposed()
    var change = SettingsChange()
    change.signsEntries = true
    try ledger.perform(NameSteward("SETDA"))
    try ledger.perform(RegisterKey("SETDA", key: "setda+0a1b2c3d+0a1b2c3d"), by: "SETDA")
    try ledger.perform(Configure(change), by: "SETDA")
    #expect(throws: Refusal.request(.notOnBehalf(.commitment(.accepted)))) {
      try ledger.perform(accept(), by: "DINKES", recordedBy: "SETDA")
    }
  }

  /// What is no agency's but its own to say, of DPMD.
  static let verdicts: [(any Action, EventKind)] = [
    (
      ActOnCommitment("TPPS/K1", .judge(Judgement(verdict: .notFollowedUp, reason: "Belum"))),
      .commitment(.judged)
    ),
    (
      RaiseFinding("TPPS", against: "DINKES", about: ["TPPS/K1"], grounds: "Tanpa data"),
      .finding(.raised)
    ),
    (
      GiveIncentive(.award(.recognition), "TPPS", to: "DINKES", authority: "Bupati", reason: "Ya"),
      .incentive(.awarded)
    ),
  ]

  @Test("A verdict is nobody's but its judge's", arguments: verdicts.indices)
  func verdict(index: Int) throws {
    let (action, kind) = Self.verdicts[index]
    var ledger = try Ledger.founded()
    try ledger.perform(MakeCommitment(terms(creditor: "SETWAPRES", verifier: nil)))
    try ledger.perform(accept(), by: "DINKES")
    #expect(throws: Refusal.request(.notOnBehalf(kind))) {
      try ledger.perform(action, by: "SETWAPRES", recordedBy: "SETDA")
    }
  }

  @Test("What is no task force's is not recorded for others")
  func noTaskForce() throws {
    var ledger = try Ledger.founded()
    #expect(throws: Refusal.request(.notOnBehalf(.agency(.added)))) {
      try ledger.perform(
        AddAgency(code: "BARU", details: agencyDetails("BARU")), by: "DINKES", recordedBy: "SETDA")
    }
    #expect(throws: Refusal.request(.notOnBehalf(.taskForce(.left)))) {
      try ledger.perform(
        LeaveTaskForce(code: "TPPS", agency: "DINKES", until: "2026-03-31"), by: "DINKES",
        recordedBy: "SETDA")
    }
  }

  @Test("What a chair imposed is written down by the secretariat where it came to the meeting")
  func imposed() throws {
    let minutes = { (present: [AgencyCode]) in
      Minutes(
        taskForce: "TPPS", title: "Rapat", date: "2026-03-12", chair: "BAPPEDA",
        attendance: present.map { Attendance(agency: $0, presence: .present) },
        followUps: [
          FollowUp(
            deliverable: "Data", debtor: "DINKES", creditor: "BAPPEDA", due: "2026-04-10",
            isImposed: true)
        ])
    }
    var ledger = try Ledger.founded()
    #expect(throws: Refusal.request(.notOnBehalf(.commitment(.imposed)))) {
      try ledger.perform(LogMinutes(minutes(["SETDA", "DINKES"])))
    }
    try ledger.perform(LogMinutes(minutes(["SETDA", "BAPPEDA"])))
    let entry = try #require(ledger.entries.last)
    #expect(entry.actor == Actor(agency: "BAPPEDA"))
    #expect(entry.recorder == Actor(agency: "SETDA"))
  }
}

@Suite("An agency acts, and is bound, while it is active")
struct ActiveAgencyTests {
  /// LAMA, a member until 2026-03-31 like it is itself, and BARU, an agency from 2026-03-10 on.
  private func ledger() throws -> Ledger {
    var ledger = try Ledger.founded()
    let details =
      [
        ("LAMA", agencyDetails("LAMA", until: "2026-03-31")),
        ("BARU", agencyDetails("BARU", from: "2026-03-10")),
      ] as [(AgencyCode, AgencyDetails)]
    for (code, details) in details {
      try ledger.perform(AddAgency(code: code, details: details), on: "2026-01-01")
      try ledger.perform(
        JoinTaskForce(
          code: "TPPS", membership: Membership(agency: code, role: .member, from: "2026-03-10")))
    }
    return ledger
  }

  @Test("Whoever acts is active on the day on which it takes effect, and on that of recording")
  func acting() throws {
    var ledger = try ledger()
    try ledger.perform(MakeCommitment(terms()), by: "LAMA", today: "2026-03-31")
    #expect(throws: Refusal.agency(.agencyNotActive("LAMA", on: "2026-04-01"))) {
      try ledger.perform(MakeCommitment(terms()), by: "LAMA", today: "2026-04-01")
    }
    #expect(throws: Refusal.agency(.agencyNotActive("LAMA", on: "2026-04-01"))) {
      try ledger.perform(
        MakeCommitment(terms()), by: "LAMA", today: "2026-04-01", on: "2026-03-31")
    }
    #expect(throws: Refusal.agency(.agencyNotActive("BARU", on: "2026-03-09"))) {
      try ledger.perform(MakeCommitment(terms()), by: "BARU", on: "2026-03-09")
    }
    try ledger.perform(MakeCommitment(terms()), by: "BARU", on: "2026-03-10")
  }

  @Test("Whoever it is recorded for was active on the day on which it took effect")
  func forOthers() throws {
    var ledger = try ledger()
    try ledger.perform(
      MakeCommitment(terms()), by: "LAMA", recordedBy: "SETDA", today: "2026-04-02",
      on: "2026-03-31")
    #expect(throws: Refusal.agency(.agencyNotActive("LAMA", on: "2026-04-01"))) {
      try ledger.perform(
        MakeCommitment(terms()), by: "LAMA", recordedBy: "SETDA", today: "2026-04-02",
        on: "2026-04-01")
    }
  }

  static let sides: [@Sendable (AgencyCode) -> CommitmentTerms] = [
    { terms(debtor: $0) }, { terms(creditor: $0) }, { terms(supporters: [$0]) },
    { terms(verifier: $0) },
  ]

  @Test("Every side of a commitment is active when it is made", arguments: sides.indices)
  func everySide(index: Int) throws {
    var ledger = try ledger()
    let terms = Self.sides[index]("LAMA")
    #expect(throws: Refusal.agency(.agencyNotActive("LAMA", on: "2026-04-01"))) {
      try ledger.perform(MakeCommitment(terms), today: "2026-04-01")
    }
    try ledger.perform(MakeCommitment(terms), today: "2026-04-01", on: "2026-03-31")
  }

  static let steps: [(ActOnCommitment.Step, by: AgencyCode)] = [
    (.ask(.delegation(to: "LAMA", reason: "Beralih")), by: "DINKES"),
    (.assign("LAMA", reason: nil), by: "BAPPEDA"), (.addSupporter("LAMA"), by: "DINKES"),
  ]

  @Test("So is every side that comes to it later", arguments: steps.indices)
  func laterSide(index: Int) throws {
    let (step, agency) = Self.steps[index]
    var ledger = try ledger()
    try ledger.perform(MakeCommitment(terms()))
    try ledger.perform(ActOnCommitment("TPPS/K1", .accept), by: "DINKES")
    #expect(throws: Refusal.agency(.agencyNotActive("LAMA", on: "2026-04-01"))) {
      try ledger.perform(ActOnCommitment("TPPS/K1", step), by: agency, today: "2026-04-01")
    }
    try ledger.perform(
      ActOnCommitment("TPPS/K1", step), by: agency, today: "2026-04-01", on: "2026-03-31")
  }
}
