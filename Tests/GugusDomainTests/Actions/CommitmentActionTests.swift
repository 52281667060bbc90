import Testing

@testable import GugusDomain

@Suite("Actions on commitments")
struct CommitmentActionTests {
  /// K1 proposed on 2026-03-12 by SETDA.
  private func proposed() throws -> Ledger {
    var ledger = try Ledger.founded()
    try ledger.perform(MakeCommitment(terms()), on: "2026-03-12")
    return ledger
  }

  /// K1 accepted on 2026-03-14.
  private func active() throws -> Ledger {
    var ledger = try proposed()
    try ledger.perform(act(.accept), by: "DINKES", on: "2026-03-14")
    return ledger
  }

  private func act(_ step: ActOnCommitment.Step) -> ActOnCommitment {
    ActOnCommitment("TPPS/K1", step)
  }

  /// Held on 2026-03-12 with one decision.
  private func logMeeting(of taskForce: TaskForceCode = "TPPS") -> LogMinutes {
    LogMinutes(
      Minutes(
        taskForce: taskForce, title: "Rapat", date: "2026-03-12",
        decisions: [Decision(number: 1, text: "Data dipadankan.")]))
  }

  // MARK: Propose

  @Test("Commitments are numbered within the task force")
  func numbering() throws {
    var ledger = try proposed()
    try ledger.perform(MakeCommitment(terms(deliverable: "Kirim data ukur")))
    #expect(ledger.commitments.map(\.code) == ["TPPS/K1", "TPPS/K2"])
    #expect(ledger.commitment("TPPS/K1")?.since == "2026-03-12")
  }

  @Test("Someone proposes: a member that takes part, as any member may")
  func proposer() throws {
    var ledger = try Ledger.founded()
    #expect(throws: Refusal.commitment(.noActor(.proposed, [.member]))) {
      try ledger.perform(MakeCommitment(terms()), by: nil)
    }
    #expect(throws: Refusal.taskForce(.notMember("KPK", "TPPS", on: "2026-03-20"))) {
      try ledger.perform(MakeCommitment(terms()), by: "KPK")
    }
    #expect(throws: Refusal.taskForce(.onlyObserves("BPS", "TPPS"))) {
      try ledger.perform(MakeCommitment(terms()), by: "BPS")
    }
    try ledger.perform(MakeCommitment(terms()), by: "DINSOS")
    #expect(ledger.commitment("TPPS/K1")?.state == .proposed)
  }

  static let sides: [@Sendable (AgencyCode) -> CommitmentTerms] = [
    { terms(debtor: $0) }, { terms(creditor: $0) }, { terms(supporters: [$0]) },
    { terms(verifier: $0) },
  ]

  @Test("Every side is an agency on record, a member, and takes part", arguments: sides.indices)
  func everySide(index: Int) throws {
    let side = Self.sides[index]
    var ledger = try Ledger.founded()
    #expect(throws: Refusal.given(.unknown(.agency, "XYZZY", nearest: []))) {
      try ledger.perform(MakeCommitment(side("XYZZY")))
    }
    #expect(throws: Refusal.taskForce(.notMember("KPK", "TPPS", on: "2026-03-20"))) {
      try ledger.perform(MakeCommitment(side("KPK")))
    }
    #expect(throws: Refusal.taskForce(.onlyObserves("BPS", "TPPS"))) {
      try ledger.perform(MakeCommitment(side("BPS")))
    }
  }

  @Test("Membership is asked of the effective date")
  func membershipOnTheDay() throws {
    var ledger = try Ledger.founded()
    try ledger.perform(LeaveTaskForce(code: "TPPS", agency: "DINKES", until: "2026-03-15"))
    #expect(throws: Refusal.taskForce(.notMember("DINKES", "TPPS", on: "2026-03-16"))) {
      try ledger.perform(MakeCommitment(terms()), on: "2026-03-16")
    }
    try ledger.perform(MakeCommitment(terms()), on: "2026-03-15")
    #expect(ledger.commitments.count == 1)
  }

  @Test("The task force is in force")
  func inForce() throws {
    var ledger = try Ledger.founded(taskForceDetails(until: "2026-03-31"))
    #expect(
      throws: Refusal.taskForce(
        .outsideTerm(
          "TPPS", on: "2026-04-01", from: "2026-01-05", until: "2026-03-31"))
    ) { try ledger.perform(MakeCommitment(terms()), today: "2026-04-01") }
    try ledger.perform(
      DissolveTaskForce(code: "TPPS", dissolution: Dissolution(reason: "Selesai")),
      on: "2026-03-20")
    #expect(throws: Refusal.taskForce(.dissolved("TPPS", on: "2026-03-20"))) {
      try ledger.perform(MakeCommitment(terms()))
    }
  }

  @Test("The task force is on record")
  func unknownTaskForce() throws {
    var ledger = try Ledger.founded()
    #expect(throws: Refusal.given(.unknown(.taskForce, "TPSS", nearest: ["TPPS"]))) {
      try ledger.perform(MakeCommitment(terms(taskForce: "TPSS")))
    }
  }

  @Test("The outcome it serves is the task force's")
  func unknownOutcome() throws {
    var ledger = try Ledger.founded()
    #expect(throws: Refusal.taskForce(.unknownOutcome("TPPS", 1, known: 0))) {
      try ledger.perform(MakeCommitment(terms(outcome: 1)))
    }
  }

  @Test("It comes from a meeting of the same task force")
  func otherTaskForce() throws {
    var ledger = try Ledger.founded()
    try ledger.foundSecond()
    try ledger.perform(logMeeting(of: "POKJA"), by: "DPMD")
    #expect(throws: Refusal.meeting(.otherTaskForce("POKJA/M1", "POKJA"))) {
      try ledger.perform(MakeCommitment(terms(meeting: "POKJA/M1")))
    }
    #expect(throws: Refusal.given(.unknown(.meeting, "TPPS/M7", nearest: []))) {
      try ledger.perform(MakeCommitment(terms(meeting: "TPPS/M7")))
    }
  }

  @Test("It carries out a decision of its meeting, and is not due before it")
  func fromMeeting() throws {
    var ledger = try Ledger.founded()
    try ledger.perform(logMeeting())
    #expect(throws: Refusal.meeting(.unknownDecision("TPPS/M1", 2, known: [1]))) {
      try ledger.perform(MakeCommitment(terms(meeting: "TPPS/M1", decision: 2)))
    }
    #expect(throws: Refusal.commitment(.dueTooEarly("2026-03-11", notBefore: "2026-03-12"))) {
      try ledger.perform(
        MakeCommitment(terms(due: "2026-03-11", meeting: "TPPS/M1")), on: "2026-03-10")
    }
    try ledger.perform(MakeCommitment(terms(meeting: "TPPS/M1", decision: 1)))
    #expect(ledger.commitment("TPPS/K1")?.terms.decision == 1)
  }

  @Test("It is not due before it is proposed")
  func dueTooEarly() throws {
    var ledger = try Ledger.founded()
    #expect(throws: Refusal.commitment(.dueTooEarly("2026-03-19", notBefore: "2026-03-20"))) {
      try ledger.perform(MakeCommitment(terms(due: "2026-03-19")))
    }
  }

  @Test("Its texts show")
  func termTexts() throws {
    var ledger = try Ledger.founded()
    #expect(throws: Refusal.given(.text(.deliverable, .invisible))) {
      try ledger.perform(MakeCommitment(terms(deliverable: "")))
    }
    #expect(throws: Refusal.given(.text(.person, .invisible))) {
      try ledger.perform(MakeCommitment(terms(person: "")))
    }
  }

  // MARK: Impose

  @Test("Chair and steering impose", arguments: ["BAPPEDA", "SETWAPRES"] as [AgencyCode])
  func imposing(agency: AgencyCode) throws {
    var ledger = try Ledger.founded()
    try ledger.perform(MakeCommitment(terms(), .imposes(nil)), by: agency)
    #expect(ledger.commitment("TPPS/K1")?.state == .active)
    #expect(ledger.commitment("TPPS/K1")?.imposedOn == decree)
  }

  @Test("Nobody else imposes")
  func mayNotImpose() throws {
    var ledger = try Ledger.founded()
    let impose = MakeCommitment(terms(), .imposes(nil))
    #expect(throws: Refusal.commitment(.mayNotImpose("SETDA", "TPPS", role: .secretariat))) {
      try ledger.perform(impose, by: "SETDA")
    }
    #expect(throws: Refusal.commitment(.mayNotImpose("KPK", "TPPS", role: nil))) {
      try ledger.perform(impose, by: "KPK")
    }
    #expect(throws: Refusal.commitment(.noActor(.imposed, [.chairOrSteering]))) {
      try ledger.perform(impose, by: nil)
    }
  }

  @Test("An imposition rests on the legal basis given, before the task force's own")
  func ownBasis() throws {
    var ledger = try Ledger.founded()
    var instruction = decree
    instruction.kind = .presidentialInstruction
    try ledger.perform(MakeCommitment(terms(), .imposes(instruction)), by: "BAPPEDA")
    #expect(ledger.commitment("TPPS/K1")?.imposedOn == instruction)
  }

  @Test("Without any legal basis nothing is imposed")
  func needsLegalBasis() throws {
    var ledger = try Ledger.founded(taskForceDetails(legalBasis: nil, formality: .informal))
    #expect(throws: Refusal.commitment(.imposingNeedsLegalBasis("TPPS"))) {
      try ledger.perform(MakeCommitment(terms(), .imposes(nil)), by: "BAPPEDA")
    }
  }

  @Test("A legal basis has a number and a title that show")
  func basisTexts() throws {
    var ledger = try Ledger.founded()
    var (unnumbered, untitled) = (decree, decree)
    unnumbered.number = ""
    untitled.title = ""
    #expect(throws: Refusal.given(.text(.number, .invisible))) {
      try ledger.perform(MakeCommitment(terms(), .imposes(unnumbered)), by: "BAPPEDA")
    }
    #expect(throws: Refusal.given(.text(.title, .invisible))) {
      try ledger.perform(MakeCommitment(terms(), .imposes(untitled)), by: "BAPPEDA")
    }
  }

  @Test("What is imposed is checked as what is proposed")
  func imposedTerms() throws {
    var ledger = try Ledger.founded()
    #expect(throws: Refusal.taskForce(.notMember("KPK", "TPPS", on: "2026-03-20"))) {
      try ledger.perform(
        MakeCommitment(terms(debtor: "KPK"), .imposes(nil)), by: "BAPPEDA")
    }
  }

  // MARK: Steps

  @Test("A commitment that is not on record is named, with those most like it")
  func unknownCommitment() throws {
    var ledger = try proposed()
    #expect(throws: Refusal.given(.unknown(.commitment, "TPPS/K7", nearest: ["TPPS/K1"]))) {
      try ledger.perform(ActOnCommitment("TPPS/K7", .accept), by: "DINKES")
    }
  }

  @Test("From proposal to verdict")
  func wholeLife() throws {
    var ledger = try active()
    let steps: [(ActOnCommitment.Step, AgencyCode, Day, CommitmentState)] = [
      (.submitEvidence(letter.source, note: "Dua kecamatan"), "DINSOS", "2026-03-15", .active),
      (.claim(note: nil), "DINKES", "2026-03-16", .claimed),
      (.submitEvidence(letter.source, note: nil), "DINKES", "2026-03-17", .claimed),
      (
        .judge(Judgement(verdict: .notFollowedUp, reason: "Belum")), "DPMD", "2026-03-18",
        .active
      ),
      (.claim(note: "Lengkap"), "DINKES", "2026-03-19", .claimed),
      (.judge(done), "BAPPEDA", "2026-03-20", .satisfied),
    ]
    for (step, agency, day, state) in steps {
      try ledger.perform(act(step), by: agency, on: day)
      #expect(ledger.commitment("TPPS/K1")?.state == state)
    }
    #expect(ledger.commitment("TPPS/K1")?.evidence.map(\.number) == [1, 2])
    #expect(ledger.commitment("TPPS/K1")?.deliveredOn == "2026-03-19")
  }

  static let ends: [(ActOnCommitment.Step, AgencyCode, CommitmentState)] = [
    (.decline(reason: "Bukan tugas kami"), "DINKES", .declined),
    (.release(reason: "Tidak perlu"), "BAPPEDA", .released),
  ]

  @Test("A proposal declined or released is closed", arguments: ends.indices)
  func ending(index: Int) throws {
    let (step, agency, state) = Self.ends[index]
    var ledger = try proposed()
    try ledger.perform(act(step), by: agency)
    #expect(ledger.commitment("TPPS/K1")?.state == state)
    #expect(ledger.commitment("TPPS/K1")?.closedOn == "2026-03-20")
  }

  @Test("Cancelling what was accepted violates it")
  func cancelling() throws {
    var ledger = try active()
    try ledger.perform(act(.cancel(reason: "Tidak sanggup")), by: "DINKES")
    #expect(ledger.commitment("TPPS/K1")?.state == .violated)
  }

  @Test("Asking a revision says who is asked")
  func revision() throws {
    var ledger = try active()
    let asked = try ledger.perform(act(.ask(.revision(late))), by: "DINKES")
    #expect(asked.remarks == [.waitsFor("BAPPEDA", "TPPS/K1", .revision)])
    try ledger.perform(act(.refuse(.revision, reason: "Mendesak")), by: "BAPPEDA")
    let askedBack = try ledger.perform(act(.ask(.revision(late))), by: "BAPPEDA")
    #expect(askedBack.remarks == [.waitsFor("DINKES", "TPPS/K1", .revision)])
    try ledger.perform(act(.agree(.revision)), by: "DINKES")
    #expect(ledger.commitment("TPPS/K1")?.terms.due == "2026-05-10")
  }

  @Test("Barriers are numbered, escalated and resolved")
  func barriers() throws {
    var ledger = try active()
    try ledger.perform(act(.raiseBarrier(.budget, text: "Anggaran")), by: "DINKES")
    try ledger.perform(act(.raiseBarrier(.leadership, text: "Mutasi")), by: "DPMD")
    try ledger.perform(act(.escalateBarrier(number: 2, level: "Bupati")), by: "BAPPEDA")
    try ledger.perform(act(.resolveBarrier(number: 1, text: nil)), by: "DINSOS")
    let barriers = ledger.commitment("TPPS/K1")?.barriers
    #expect(barriers?.map(\.barrier.number) == [1, 2])
    #expect(barriers?.map(\.level) == [nil, "Bupati"])
    #expect(barriers?.map(\.resolvedOn) == ["2026-03-20", nil])
  }

  static let faultySteps: [(Refusal.Field, ActOnCommitment.Step)] = [
    (.reason, .decline(reason: "")),
    (.reason, .ask(.revision(Revision(due: "2026-05-10", reason: "")))),
    (.deliverable, .ask(.revision(Revision(deliverable: "", reason: "Diperluas")))),
    (.reason, .refuse(.revision, reason: "")),
    (.fileName, .submitEvidence(.file(name: "", sha256: "00", bytes: 1), note: nil)),
    (.link, .submitEvidence(.link(url: ""), note: nil)),
    (.note, .submitEvidence(letter.source, note: "")),
    (.note, .claim(note: "")),
    (.reason, .judge(Judgement(verdict: .failed, reason: ""))),
    (.reason, .release(reason: "")),
    (.reason, .cancel(reason: "")),
    (.text, .raiseBarrier(.budget, text: "")),
    (.level, .escalateBarrier(number: 1, level: "")),
    (.text, .resolveBarrier(number: 1, text: "")),
  ]

  @Test("The texts of every step show", arguments: faultySteps.indices)
  func stepTexts(index: Int) throws {
    let (field, step) = Self.faultySteps[index]
    var ledger = try active()
    #expect(throws: Refusal.given(.text(field, .invisible))) {
      try ledger.perform(act(step), by: "DINKES")
    }
  }

  @Test("A refused step leaves the record as it was")
  func refusedStep() throws {
    var ledger = try active()
    let before = ledger.commitment("TPPS/K1")
    #expect(throws: Refusal.progress(.claimNeedsEvidence("TPPS/K1"))) {
      try ledger.perform(act(.claim(note: nil)), by: "DINKES")
    }
    #expect(ledger.commitment("TPPS/K1") == before)
  }
}
