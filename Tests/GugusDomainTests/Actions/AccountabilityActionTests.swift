import Testing

@testable import GugusDomain

/// TPPS with K1, which DINKES owes BAPPEDA since 2026-03-12. It is 2026-12-31.
private func owed() throws -> Ledger {
  var ledger = try Ledger.founded()
  try ledger.perform(MakeCommitment(terms()), on: "2026-03-12")
  return ledger
}

extension Ledger {
  @discardableResult
  fileprivate mutating func act(
    _ action: some Action, by agency: AgencyCode? = "BAPPEDA", on day: Day = "2026-03-20"
  ) throws -> Ruling {
    try perform(action, by: agency, today: "2026-12-31", on: day)
  }

  /// Raises a finding against DINKES about K1 and upholds it, both by SETDA.
  fileprivate mutating func uphold(_ conclusion: Conclusion = .upheld, on day: Day) throws {
    try act(raise(), by: "SETDA", on: day)
    let code = FindingCode("TPPS", lastNumber(.finding, in: "TPPS"))
    try act(ActOnFinding(code, .reply(text: "Server rusak")), by: "DINKES", on: day)
    try act(ActOnFinding(code, .conclude(conclusion, reason: "Diperiksa")), by: "SETDA", on: day)
  }
}

private func raise(
  against: AgencyCode = "DINKES", about commitments: [CommitmentCode] = ["TPPS/K1"],
  in taskForce: TaskForceCode = "TPPS", grounds: String = "Tanpa data"
) -> RaiseFinding {
  RaiseFinding(taskForce, against: against, about: commitments, grounds: grounds)
}

@Suite("Actions on findings")
struct FindingActionTests {
  @Test("Findings are numbered, and take their terms from the workspace as it is set up then")
  func raised() throws {
    var ledger = try owed()
    try ledger.act(raise())
    var change = SettingsChange()
    change.replyDays = 14
    change.conclusionDays = 7
    try ledger.act(Configure(change), on: "2026-12-31")
    try ledger.act(raise())
    let first = try #require(ledger.finding("TPPS/T1"))
    let second = try #require(ledger.finding("TPPS/T2"))
    #expect([first.terms.replyDays, first.terms.conclusionDays] == [60, 30])
    #expect([second.terms.replyDays, second.terms.conclusionDays] == [14, 7])
    #expect(first.terms.commitments == ["TPPS/K1"])
  }

  @Test("Any member that takes part raises a finding")
  func raiser() throws {
    var ledger = try owed()
    try ledger.act(raise(), by: "DPMD")
    #expect(ledger.finding("TPPS/T1")?.raisedBy == "DPMD")
    #expect(throws: Refusal.taskForce(.notMember("KPK", "TPPS", on: "2026-03-20"))) {
      try ledger.act(raise(), by: "KPK")
    }
    #expect(throws: Refusal.taskForce(.onlyObserves("BPS", "TPPS"))) {
      try ledger.act(raise(), by: "BPS")
    }
    #expect(throws: Refusal.account(.mustSayWho(.finding(.raised)))) {
      try ledger.act(raise(), by: nil)
    }
    #expect(throws: Refusal.account(.concernsItself("DINKES", .finding(.raised)))) {
      try ledger.act(raise(), by: "DINKES")
    }
  }

  @Test("A finding is about commitments that the agency owes, or owed before it handed them on")
  func about() throws {
    var ledger = try owed()
    #expect(throws: Refusal.finding(.aboutOthers("TPPS/K1", "DINSOS"))) {
      try ledger.act(raise(against: "DINSOS"))
    }
    try ledger.act(ActOnCommitment("TPPS/K1", .accept), by: "DINKES")
    let ask = Request.delegation(to: "KPK", reason: "Kewenangan beralih")
    try ledger.act(
      JoinTaskForce(
        code: "TPPS",
        membership: Membership(
          agency: "KPK", role: .member, from: "2026-03-01")))
    try ledger.act(ActOnCommitment("TPPS/K1", .ask(ask)), by: "DINKES")
    try ledger.act(ActOnCommitment("TPPS/K1", .agree(.delegation)), by: "KPK")
    try ledger.act(raise(against: "DINKES"))
    try ledger.act(raise(against: "KPK"))
    #expect(ledger.finding("TPPS/T2")?.terms.against == "KPK")
  }

  @Test("A finding is about commitments of its own task force")
  func otherTaskForce() throws {
    var ledger = try owed()
    try ledger.foundSecond()
    try ledger.act(
      MakeCommitment(
        terms(
          taskForce: "POKJA", debtor: "BAPPEDA", creditor: "DPMD", supporters: [], verifier: nil)))
    #expect(throws: Refusal.meeting(.otherTaskForce("POKJA/K1", "POKJA"))) {
      try ledger.act(raise(against: "BAPPEDA", about: ["POKJA/K1"]), by: "DPMD")
    }
    try ledger.act(raise(against: "BAPPEDA", about: ["POKJA/K1"], in: "POKJA"), by: "DPMD")
    #expect(ledger.finding("POKJA/T1")?.terms.taskForce == "POKJA")
  }

  @Test("A finding is about what is on record, and was by its day")
  func unknown() throws {
    var ledger = try owed()
    #expect(throws: Refusal.given(.unknown(.commitment, "TPPS/K2", nearest: ["TPPS/K1"]))) {
      try ledger.act(raise(about: ["TPPS/K1", "TPPS/K2"]))
    }
    #expect(
      throws: Refusal.time(.beforeItExisted("TPPS/K1", on: "2026-03-11", since: "2026-03-12"))
    ) {
      try ledger.act(raise(), on: "2026-03-11")
    }
    #expect(throws: Refusal.given(.unknown(.finding, "TPPS/T7", nearest: []))) {
      try ledger.act(ActOnFinding("TPPS/T7", .reply(text: "Ya")), by: "DINKES")
    }
  }

  @Test("Grounds and replies may have several lines; a reason is one")
  func texts() throws {
    var ledger = try owed()
    #expect(throws: Refusal.given(.text(.grounds, .invisible))) {
      try ledger.act(raise(grounds: " "))
    }
    try ledger.act(raise(grounds: "Satu.\nDua."))
    #expect(throws: Refusal.given(.text(.reply, .invisible))) {
      try ledger.act(ActOnFinding("TPPS/T1", .reply(text: "\n")), by: "DINKES")
    }
    try ledger.act(ActOnFinding("TPPS/T1", .reply(text: "Satu.\nDua.")), by: "DINKES")
    let control = TextFault.control(scalar: 0x0A, position: 2)
    for step in [
      .conclude(.upheld, reason: "a\nb"), .withdraw(reason: "a\nb"),
    ] as [ActOnFinding.Step] {
      #expect(throws: Refusal.given(.text(.reason, control))) {
        try ledger.act(ActOnFinding("TPPS/T1", step))
      }
    }
  }

  @Test("An agency that governs concludes, and withdraws for the one that raised it")
  func governed() throws {
    var ledger = try owed()
    try ledger.act(raise(), by: "DPMD")
    try ledger.act(ActOnFinding("TPPS/T1", .reply(text: "Server rusak")), by: "DINKES")
    for step in [
      .conclude(.upheld, reason: "Ya"), .withdraw(reason: "Keliru"),
    ] as [ActOnFinding.Step] {
      #expect(throws: Refusal.taskForce(.doesNotGovern("DINSOS", "TPPS", role: .member))) {
        try ledger.act(ActOnFinding("TPPS/T1", step), by: "DINSOS")
      }
      var other = ledger
      try other.act(ActOnFinding("TPPS/T1", step), by: "SETDA")
    }
    #expect(throws: Refusal.taskForce(.doesNotGovern("DPMD", "TPPS", role: .member))) {
      try ledger.act(ActOnFinding("TPPS/T1", .conclude(.upheld, reason: "Ya")), by: "DPMD")
    }
    try ledger.act(ActOnFinding("TPPS/T1", .withdraw(reason: "Keliru")), by: "DPMD")
    #expect(ledger.finding("TPPS/T1")?.state == .withdrawn)
  }
}

@Suite("Giving awards and sanctions")
struct GivingTests {
  private func award(
    _ agency: AgencyCode = "DINSOS", basis: LegalBasis? = nil, authority: String = "Bupati",
    reason: String = "Tepat waktu", findings: [FindingCode] = []
  ) -> GiveIncentive {
    GiveIncentive(
      .award(.recognition), "TPPS", to: agency, legalBasis: basis, authority: authority,
      reason: reason, findings: findings)
  }

  private func sanction(
    _ kind: SanctionKind = .writtenReprimand, _ agency: AgencyCode = "DINKES",
    in taskForce: TaskForceCode = "TPPS", from: Day? = nil, until: Day? = nil,
    on findings: [FindingCode] = ["TPPS/T1"]
  ) -> GiveIncentive {
    GiveIncentive(
      .sanction(kind), taskForce, to: agency, authority: "Bupati", from: from, until: until,
      reason: "Terlambat", findings: findings)
  }

  /// With the finding T1 against DINKES, upheld on 2026-03-15.
  private func upheld() throws -> Ledger {
    var ledger = try owed()
    try ledger.uphold(on: "2026-03-15")
    return ledger
  }

  // MARK: Who, and on which basis

  @Test("An award needs no finding", arguments: ["BAPPEDA", "SETWAPRES"] as [AgencyCode])
  func awarded(by agency: AgencyCode) throws {
    var ledger = try owed()
    try ledger.act(award(), by: agency)
    let incentive = try #require(ledger.incentive("TPPS/I1"))
    #expect(incentive.terms.kind == .award(.recognition))
    #expect(incentive.terms.findings.isEmpty && incentive.terms.follows == nil)
    #expect(incentive.state(on: "2026-03-20") == .inForce)
  }

  @Test("The chair and the steering agencies give and decide, the secretariat does not")
  func mayNot() throws {
    var ledger = try upheld()
    #expect(throws: Refusal.account(.mayNotAccount("SETDA", "TPPS", .incentive(.awarded)))) {
      try ledger.act(award(), by: "SETDA")
    }
    #expect(throws: Refusal.account(.mayNotAccount("SETDA", "TPPS", .incentive(.sanctioned)))) {
      try ledger.act(sanction(), by: "SETDA")
    }
    #expect(throws: Refusal.account(.mustSayWho(.incentive(.awarded)))) {
      try ledger.act(award(), by: nil)
    }
    try ledger.act(sanction())
    try ledger.act(ActOnIncentive("TPPS/I1", .appeal(reason: "Berat")), by: "DINKES")
    for (step, kind) in [
      (.rejectAppeal(reason: "Tidak"), .appealRejected), (.lift(reason: "Ya"), .lifted),
    ] as [(ActOnIncentive.Step, IncentiveEvent.Kind)] {
      #expect(throws: Refusal.account(.mayNotAccount("SETDA", "TPPS", .incentive(kind)))) {
        try ledger.act(ActOnIncentive("TPPS/I1", step), by: "SETDA")
      }
      #expect(throws: Refusal.account(.concernsItself("DINKES", .incentive(kind)))) {
        try ledger.act(ActOnIncentive("TPPS/I1", step), by: "DINKES")
      }
      var other = ledger
      try other.act(ActOnIncentive("TPPS/I1", step), by: "SETWAPRES")
    }
  }

  @Test("No agency honours itself")
  func itself() throws {
    var ledger = try owed()
    #expect(throws: Refusal.account(.concernsItself("BAPPEDA", .incentive(.awarded)))) {
      try ledger.act(award("BAPPEDA"))
    }
  }

  @Test("The legal basis is the task force's unless another is named")
  func legalBasis() throws {
    let other = LegalBasis(
      kind: .regentRegulation, number: "7/2026", date: "2026-02-01", title: "Disiplin kerja")
    var ledger = try owed()
    try ledger.act(award())
    try ledger.act(award(basis: other))
    #expect(ledger.incentive("TPPS/I1")?.terms.legalBasis == decree)
    #expect(ledger.incentive("TPPS/I2")?.terms.legalBasis == other)
  }

  @Test("Without a legal basis nothing is given")
  func noLegalBasis() throws {
    var ledger = try Ledger.founded(taskForceDetails(legalBasis: nil, formality: .informal))
    #expect(throws: Refusal.incentive(.incentiveNeedsLegalBasis("TPPS"))) {
      try ledger.act(award())
    }
    try ledger.act(award(basis: decree))
    #expect(ledger.incentive("TPPS/I1")?.terms.legalBasis == decree)
  }

  @Test("Authority, reason and basis are lines of text")
  func texts() throws {
    var ledger = try owed()
    #expect(throws: Refusal.given(.text(.authority, .invisible))) {
      try ledger.act(award(authority: ""))
    }
    #expect(throws: Refusal.given(.text(.reason, .invisible))) {
      try ledger.act(award(reason: " "))
    }
    var basis = decree
    basis.title = " "
    #expect(throws: Refusal.given(.text(.title, .invisible))) {
      try ledger.act(award(basis: basis))
    }
  }

  @Test("It begins on the day it is given unless another is said, and ends no earlier")
  func days() throws {
    var ledger = try upheld()
    try ledger.act(sanction())
    try ledger.act(sanction(from: "2026-04-01", until: "2026-04-30"))
    #expect(ledger.incentive("TPPS/I1")?.terms.from == "2026-03-20")
    #expect(ledger.incentive("TPPS/I1")?.terms.until == nil)
    #expect(ledger.incentive("TPPS/I2")?.terms.from == "2026-04-01")
    #expect(ledger.incentive("TPPS/I2")?.since == "2026-03-20")
    #expect(throws: Refusal.time(.endsBeforeItStarts(from: "2026-03-20", until: "2026-03-19"))) {
      try ledger.act(sanction(until: "2026-03-19"))
    }
  }

  // MARK: The finding

  @Test("A sanction names a finding that was upheld against that agency")
  func needsFinding() throws {
    var ledger = try owed()
    #expect(throws: Refusal.incentive(.needsUpheldFinding("DINKES", nil))) {
      try ledger.act(sanction(on: []))
    }
    try ledger.act(raise())
    #expect(throws: Refusal.incentive(.needsUpheldFinding("DINKES", "TPPS/T1"))) {
      try ledger.act(sanction())
    }
    try ledger.uphold(.dismissed, on: "2026-03-16")
    #expect(throws: Refusal.incentive(.needsUpheldFinding("DINKES", "TPPS/T2"))) {
      try ledger.act(sanction(on: ["TPPS/T2"]))
    }
    try ledger.uphold(on: "2026-03-17")
    #expect(throws: Refusal.incentive(.needsUpheldFinding("DINSOS", "TPPS/T3"))) {
      try ledger.act(sanction(.writtenReprimand, "DINSOS", on: ["TPPS/T3"]))
    }
    #expect(throws: Refusal.incentive(.needsUpheldFinding("DINKES", "TPPS/T1"))) {
      try ledger.act(sanction(on: ["TPPS/T3", "TPPS/T1"]))
    }
    try ledger.act(sanction(on: ["TPPS/T3"]))
    #expect(ledger.incentive("TPPS/I1")?.terms.findings == ["TPPS/T3"])
  }

  @Test("A sanction does not rest on a finding of another task force")
  func otherTaskForce() throws {
    var ledger = try upheld()
    try ledger.foundSecond()
    #expect(throws: Refusal.meeting(.otherTaskForce("TPPS/T1", "TPPS"))) {
      try ledger.act(sanction(in: "POKJA"), by: "DPMD")
    }
  }

  @Test("A back-dated sanction does not rest on a finding that was upheld later")
  func backDated() throws {
    var ledger = try upheld()
    #expect(throws: Refusal.incentive(.needsUpheldFinding("DINKES", "TPPS/T1"))) {
      try ledger.act(sanction(), on: "2026-03-14")
    }
    try ledger.act(sanction(), on: "2026-03-15")
    #expect(ledger.incentive("TPPS/I1")?.since == "2026-03-15")
  }

  // MARK: The ladder

  private func expectOut(
    _ kind: SanctionKind, needs: SanctionKind, _ ledger: Ledger, on day: Day = "2026-03-20"
  ) {
    var ledger = ledger
    #expect(throws: Refusal.incentive(.outOfLadder("DINKES", kind, needs: needs))) {
      try ledger.act(sanction(kind), on: day)
    }
  }

  @Test("Sanctions are climbed rung by rung, and each names the one below")
  func ladder() throws {
    var ledger = try upheld()
    let rungs: [SanctionKind] = [
      .writtenReprimand, .secondWrittenReprimand, .reportToSuperior, .reliefProposed,
    ]
    for (below, rung) in zip(rungs, rungs.dropFirst()) { expectOut(rung, needs: below, ledger) }
    for (number, rung) in rungs.enumerated() {
      for (below, higher) in zip(rungs, rungs.dropFirst()).dropFirst(number) {
        expectOut(higher, needs: below, ledger)
      }
      try ledger.act(sanction(rung))
      let follows = number == 0 ? nil : IncentiveCode("TPPS", number)
      #expect(ledger.incentive(IncentiveCode("TPPS", number + 1))?.terms.follows == follows)
    }
  }

  @Test("A reprimand may begin, spoken or written; a spoken one carries no second written one")
  func oral() throws {
    var ledger = try upheld()
    try ledger.act(sanction(.oralReprimand))
    expectOut(.secondWrittenReprimand, needs: .writtenReprimand, ledger)
    try ledger.act(sanction(.writtenReprimand))
    #expect(ledger.incentive("TPPS/I2")?.terms.follows == nil)
  }

  @Test("The rung below is the last that is in force")
  func last() throws {
    var ledger = try upheld()
    for _ in 1...3 { try ledger.act(sanction()) }
    try ledger.act(ActOnIncentive("TPPS/I3", .lift(reason: "Keliru")))
    try ledger.act(sanction(.secondWrittenReprimand))
    #expect(ledger.incentive("TPPS/I4")?.terms.follows == "TPPS/I2")
  }

  @Test("What is under appeal carries nothing until the appeal is rejected")
  func appealed() throws {
    var ledger = try upheld()
    try ledger.act(sanction())
    try ledger.act(
      ActOnIncentive("TPPS/I1", .appeal(reason: "Berat")), by: "DINKES", on: "2026-03-25")
    expectOut(.secondWrittenReprimand, needs: .writtenReprimand, ledger, on: "2026-03-25")
    try ledger.act(ActOnIncentive("TPPS/I1", .rejectAppeal(reason: "Tidak")), on: "2026-04-02")
    expectOut(.secondWrittenReprimand, needs: .writtenReprimand, ledger, on: "2026-04-01")
    try ledger.act(sanction(.secondWrittenReprimand), on: "2026-04-02")
    #expect(ledger.incentive("TPPS/I2")?.terms.follows == "TPPS/I1")
  }

  @Test("What was lifted carries nothing from that day")
  func lifted() throws {
    var ledger = try upheld()
    try ledger.act(sanction())
    try ledger.act(ActOnIncentive("TPPS/I1", .lift(reason: "Diperbaiki")), on: "2026-04-02")
    expectOut(.secondWrittenReprimand, needs: .writtenReprimand, ledger, on: "2026-04-02")
    try ledger.act(sanction(.secondWrittenReprimand), on: "2026-04-01")
    #expect(ledger.incentive("TPPS/I2")?.terms.follows == "TPPS/I1")
  }

  @Test("What has not begun or has lapsed carries nothing, on the day on which the next begins")
  func term() throws {
    var ledger = try upheld()
    try ledger.act(sanction(from: "2026-04-01", until: "2026-04-30"))
    for (day, carries) in [
      ("2026-03-31", false), ("2026-04-01", true), ("2026-04-30", true), ("2026-05-01", false),
    ] as [(Day, Bool)] {
      var other = ledger
      let next = sanction(.secondWrittenReprimand, from: day)
      if carries {
        try other.act(next)
        #expect(other.incentive("TPPS/I2")?.terms.follows == "TPPS/I1")
      } else {
        #expect(
          throws: Refusal.incentive(
            .outOfLadder("DINKES", .secondWrittenReprimand, needs: .writtenReprimand))
        ) { try other.act(next) }
      }
    }
  }

  @Test("Nothing is in force before it is given")
  func startsLater() throws {
    var ledger = try upheld()
    let refusal = Refusal.incentive(.startsBeforeGiven("2026-04-09", given: "2026-04-10"))
    #expect(throws: refusal) { try ledger.act(sanction(from: "2026-04-09"), on: "2026-04-10") }
    try ledger.act(sanction(from: "2026-04-10"), on: "2026-04-10")
  }

  @Test("What was given later carries nothing that is back-dated")
  func givenLater() throws {
    var ledger = try upheld()
    try ledger.act(sanction(), on: "2026-04-10")
    expectOut(.secondWrittenReprimand, needs: .writtenReprimand, ledger, on: "2026-04-09")
    try ledger.act(sanction(.secondWrittenReprimand), on: "2026-04-10")
    #expect(ledger.incentive("TPPS/I2")?.terms.follows == "TPPS/I1")
  }

  @Test("Each task force has a ladder of its own")
  func ladders() throws {
    var ledger = try upheld()
    try ledger.act(sanction())
    try ledger.foundSecond()
    let join = JoinTaskForce(
      code: "POKJA", membership: Membership(agency: "DINKES", role: .member, from: "2026-02-01"))
    try ledger.act(join, by: "DPMD")
    try ledger.act(
      MakeCommitment(
        terms(taskForce: "POKJA", creditor: "DPMD", supporters: [], verifier: nil)), by: "DPMD")
    try ledger.act(raise(about: ["POKJA/K1"], in: "POKJA"), by: "DPMD")
    try ledger.act(ActOnFinding("POKJA/T1", .reply(text: "Ya")), by: "DINKES")
    try ledger.act(ActOnFinding("POKJA/T1", .conclude(.upheld, reason: "Ya")), by: "DPMD")
    let second = sanction(.secondWrittenReprimand, in: "POKJA", on: ["POKJA/T1"])
    #expect(
      throws: Refusal.incentive(
        .outOfLadder("DINKES", .secondWrittenReprimand, needs: .writtenReprimand))
    ) { try ledger.act(second, by: "DPMD") }
  }
}

@Suite("Actions on assessments")
struct AssessmentActionTests {
  private func score(
    _ text: PersonalText = "Karena", evidence: PersonalText? = nil
  ) -> ActOnAssessment {
    ActOnAssessment(
      "TPPS/A1",
      .score(
        Score(prerequisite: .newWaysOfWorking, score: 3, text: text, evidence: evidence)))
  }

  private func opened() throws -> Ledger {
    var ledger = try Ledger.founded(taskForceDetails(until: "2026-12-31"))
    try ledger.act(OpenAssessment("TPPS", title: "Semester I"), by: "SETDA")
    return ledger
  }

  @Test("Rounds are numbered, and opened and closed by an agency that governs")
  func governed() throws {
    var ledger = try opened()
    #expect(throws: Refusal.taskForce(.doesNotGovern("DINKES", "TPPS", role: .member))) {
      try ledger.act(OpenAssessment("TPPS", title: "Semester II"), by: "DINKES")
    }
    #expect(throws: Refusal.taskForce(.doesNotGovern("DINKES", "TPPS", role: .member))) {
      try ledger.act(ActOnAssessment("TPPS/A1", .close), by: "DINKES")
    }
    try ledger.act(ActOnAssessment("TPPS/A1", .close), by: "BAPPEDA")
    try ledger.act(OpenAssessment("TPPS", title: "Semester II"), by: "BAPPEDA")
    #expect(ledger.assessment("TPPS/A1")?.state == .closed)
    #expect(ledger.assessment("TPPS/A2")?.title == "Semester II")
  }

  @Test("A round is opened within the task force's term")
  func term() throws {
    var ledger = try opened()
    #expect(
      throws: Refusal.taskForce(
        .outsideTerm(
          "TPPS", on: "2027-01-01", from: "2026-01-05", until: "2026-12-31"))
    ) { try ledger.perform(OpenAssessment("TPPS", title: "Terlambat"), today: "2027-01-01") }
    #expect(throws: Refusal.given(.text(.title, .invisible))) {
      try ledger.act(OpenAssessment("TPPS", title: " "), by: "SETDA")
    }
  }

  @Test("Members that take part score")
  func scorer() throws {
    var ledger = try opened()
    try ledger.act(score(), by: "DPMD")
    #expect(ledger.assessment("TPPS/A1")?.scores.map(\.agency) == ["DPMD"])
    #expect(throws: Refusal.taskForce(.onlyObserves("BPS", "TPPS"))) {
      try ledger.act(score(), by: "BPS")
    }
    #expect(throws: Refusal.taskForce(.notMember("KPK", "TPPS", on: "2026-03-20"))) {
      try ledger.act(score(), by: "KPK")
    }
    #expect(throws: Refusal.account(.mustSayWho(.assessment(.scored)))) {
      try ledger.act(score(), by: nil)
    }
  }

  @Test("A score says why, in as many lines as it needs")
  func texts() throws {
    var ledger = try opened()
    #expect(throws: Refusal.given(.text(.text, .invisible))) {
      try ledger.act(score(" "), by: "DPMD")
    }
    #expect(throws: Refusal.given(.text(.evidence, .invisible))) {
      try ledger.act(score(evidence: ""), by: "DPMD")
    }
    try ledger.act(score("Satu.\nDua.", evidence: "Survei"), by: "DPMD")
    #expect(ledger.assessment("TPPS/A1")?.scores.first?.score.text == "Satu.\nDua.")
  }
}
