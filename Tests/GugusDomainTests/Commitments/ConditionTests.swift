import Testing

@testable import GugusDomain

@Suite("Conditions and delegations of a commitment")
struct ConditionTests {
  private func terms(after condition: Condition) -> CommitmentTerms {
    var conditional = GugusDomainTests.terms()
    conditional.condition = condition
    return conditional
  }

  private func revision(after codes: [CommitmentCode]) -> Request {
    .revision(Revision(condition: Condition(antecedents: codes), reason: "Menunggu"))
  }

  /// K1 and K2, both accepted; K2 waits for K1.
  private func waiting() throws -> Ledger {
    var ledger = try Ledger.founded()
    try ledger.perform(MakeCommitment(GugusDomainTests.terms()), on: "2026-03-12")
    try ledger.perform(
      MakeCommitment(terms(after: Condition(antecedents: ["TPPS/K1"]))), on: "2026-03-12")
    for code in ["TPPS/K1", "TPPS/K2"] as [CommitmentCode] {
      try ledger.perform(ActOnCommitment(code, .accept), by: "DINKES", on: "2026-03-13")
    }
    return ledger
  }

  @Test("It is conditional until its antecedent is satisfied")
  func antecedent() throws {
    var ledger = try waiting()
    #expect(ledger.commitment("TPPS/K2")?.state == .conditional)
    try ledger.perform(
      ActOnCommitment("TPPS/K1", .submitEvidence(letter.source, note: nil)), by: "DINKES")
    try ledger.perform(ActOnCommitment("TPPS/K1", .judge(done)), by: "BAPPEDA")
    #expect(ledger.commitment("TPPS/K2")?.state == .active)
  }

  @Test("A circle is refused when it is asked for, and named")
  func circleAsked() throws {
    var ledger = try waiting()
    #expect {
      try ledger.perform(
        ActOnCommitment("TPPS/K1", .ask(revision(after: ["TPPS/K2"]))), by: "DINKES")
    } throws: { error in
      guard case .condition(.circle(let codes))? = error as? Refusal else { return false }
      return Set(codes) == ["TPPS/K1", "TPPS/K2"]
    }
  }

  @Test("A circle that closed after it was asked for is refused when agreed")
  func circleAgreed() throws {
    var ledger = try Ledger.founded()
    for code in ["TPPS/K1", "TPPS/K2"] as [CommitmentCode] {
      try ledger.perform(MakeCommitment(GugusDomainTests.terms()), on: "2026-03-12")
      try ledger.perform(ActOnCommitment(code, .accept), by: "DINKES", on: "2026-03-13")
    }
    try ledger.perform(
      ActOnCommitment("TPPS/K1", .ask(revision(after: ["TPPS/K2"]))), by: "DINKES")
    try ledger.perform(
      ActOnCommitment("TPPS/K2", .ask(revision(after: ["TPPS/K1"]))), by: "DINKES")
    try ledger.perform(ActOnCommitment("TPPS/K1", .agree(.revision)), by: "BAPPEDA")
    #expect {
      try ledger.perform(ActOnCommitment("TPPS/K2", .agree(.revision)), by: "BAPPEDA")
    } throws: { error in
      guard case .condition(.circle(let codes))? = error as? Refusal else { return false }
      return Set(codes) == ["TPPS/K1", "TPPS/K2"]
    }
  }

  @Test("A condition agreed for a proposal does not stop its antecedent's verdict")
  func proposalWaitsForNothing() throws {
    var ledger = try Ledger.founded()
    for _ in 1...2 {
      try ledger.perform(MakeCommitment(GugusDomainTests.terms()), on: "2026-03-12")
    }
    try ledger.perform(ActOnCommitment("TPPS/K1", .accept), by: "DINKES")
    try ledger.perform(
      ActOnCommitment("TPPS/K2", .ask(revision(after: ["TPPS/K1"]))), by: "DINKES")
    try ledger.perform(ActOnCommitment("TPPS/K2", .agree(.revision)), by: "BAPPEDA")
    try ledger.perform(
      ActOnCommitment("TPPS/K1", .submitEvidence(letter.source, note: nil)), by: "DINKES")
    try ledger.perform(ActOnCommitment("TPPS/K1", .judge(done)), by: "BAPPEDA")
    #expect(ledger.commitment("TPPS/K1")?.state == .satisfied)
  }

  @Test("It expires on the day after its deadline, and not before")
  func expiry() throws {
    let condition = Condition(fact: "Anggaran cair", deadline: "2026-03-31")
    let conditional = try commitment(
      .proposed(terms(after: condition), answerDays: 14),
      then: [(.accepted(waitsFor: []), by: "DINKES", on: "2026-03-14")])
    #expect(conditional.settled(on: "2026-03-31").state == .conditional)
    #expect(conditional.settled(on: "2026-04-01").state == .expired)
    #expect(conditional.settled(on: "2026-05-01").closedOn == "2026-04-01")
    #expect(throws: Refusal.self) {
      try conditional.then(.factConfirmed(evidence: "SP2D"), by: "DINKES", on: "2026-04-01")
    }
    let active = try conditional.then(
      .factConfirmed(evidence: "SP2D"), by: "DINKES", on: "2026-03-31")
    #expect(active.settled(on: "2026-05-01").state == .active)
  }

  @Test("Each date has its accountable agency, and the chain is kept")
  func delegation() throws {
    let delegated = try commitment(then: [
      (.accepted(waitsFor: []), by: "DINKES", on: "2026-03-14"),
      (.asked(.delegation(to: "SETDA", reason: "Beralih")), by: "DINKES", on: "2026-03-15"),
      (.agreed(.delegation, waitsFor: []), by: "SETDA", on: "2026-03-20"),
      (.asked(.delegation(to: "DINSOS", reason: "Beralih")), by: "SETDA", on: "2026-03-21"),
      (.agreed(.delegation, waitsFor: []), by: "DINSOS", on: "2026-03-25"),
    ])
    #expect(delegated.debtor(on: "2026-03-19") == "DINKES")
    #expect(delegated.debtor(on: "2026-03-20") == "SETDA")
    #expect(delegated.debtor(on: "2026-03-25") == "DINSOS")
    #expect(delegated.debtors.map(\.agency) == ["DINKES", "SETDA", "DINSOS"])
    // It helped, and now owes.
    #expect(delegated.terms.supporters.isEmpty)
  }

  @Test("A delegation is not agreed once the new debtor has become the creditor")
  func delegationToCreditor() throws {
    let asked = try commitment(then: [
      (.accepted(waitsFor: []), by: "DINKES", on: "2026-03-14"),
      (.asked(.delegation(to: "SETDA", reason: "Beralih")), by: "DINKES", on: "2026-03-15"),
      (.assigned("SETDA", reason: nil), by: "BAPPEDA", on: "2026-03-16"),
    ])
    #expect(throws: Refusal.commitment(.debtorIsCreditor("SETDA"))) {
      try asked.then(.agreed(.delegation, waitsFor: []), by: "SETDA")
    }
  }
}
