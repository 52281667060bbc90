import Testing

@testable import GugusDomain

@Suite("Where nobody but the one concerned governs, or those that it named")
struct AloneTests {
  private var ledger: Ledger

  /// SETDA alone governs TPPS and owes TPPS/K1 to DINSOS; KPK is the steward.
  init() throws {
    ledger = try Ledger.founded()
    try ledger.perform(NameSteward("KPK"))
    for agency in ["BAPPEDA", "SETWAPRES"] as [AgencyCode] {
      try ledger.perform(
        JoinTaskForce(
          code: "TPPS", membership: Membership(agency: agency, role: .member, from: "2026-03-10")))
    }
    try ledger.perform(
      MakeCommitment(
        terms(debtor: "SETDA", creditor: "DINSOS", supporters: [], verifier: nil)), by: "DINSOS",
      on: "2026-03-12")
    try ledger.perform(ActOnCommitment("TPPS/K1", .accept), by: "SETDA", on: "2026-03-13")
  }

  @Test("the steward concludes a finding")
  mutating func finding() throws {
    try ledger.perform(
      RaiseFinding("TPPS", against: "SETDA", about: ["TPPS/K1"], grounds: "Tanpa data"),
      by: "DINSOS")
    try ledger.perform(ActOnFinding("TPPS/T1", .reply(text: "Ada")), by: "SETDA")
    let conclude = ActOnFinding("TPPS/T1", .conclude(.upheld, reason: "Tidak ada"))
    for agency in ["DINKES", "SETDA"] as [AgencyCode] {
      #expect(throws: Refusal.self) { try ledger.perform(conclude, by: agency) }
    }
    try ledger.perform(conclude, by: "KPK")
    #expect(ledger.finding("TPPS/T1")?.state == .upheld)
  }

  private mutating func objected() throws {
    let failed = Judgement(verdict: .notFollowedUp, reason: "Tidak ada")
    try ledger.perform(ActOnCommitment("TPPS/K1", .judge(failed)), by: "DINSOS")
    try ledger.perform(ActOnCommitment("TPPS/K1", .object(grounds: "Ada")), by: "SETDA")
  }

  private let answer = ActOnCommitment(
    "TPPS/K1", .answerObjection(isUpheld: false, reason: "Tidak"))

  @Test("the steward answers its objection")
  mutating func objection() throws {
    try objected()
    #expect(throws: Refusal.progress(.judgesItself("SETDA", "TPPS/K1"))) {
      try ledger.perform(answer, by: "SETDA")
    }
    try ledger.perform(answer, by: "KPK")
  }

  @Test("who took over from a former debtor answers no objection, and neither does that one")
  mutating func formerDebtor() throws {
    try ledger.perform(
      JoinTaskForce(
        code: "TPPS", membership: Membership(agency: "BPS", role: .deputyChair, from: "2026-03-10"))
    )
    try ledger.perform(
      ActOnCommitment("TPPS/K1", .ask(.delegation(to: "DINKES", reason: "Tugasnya"))), by: "SETDA")
    try ledger.perform(ActOnCommitment("TPPS/K1", .agree(.delegation)), by: "DINKES")
    try ledger.perform(
      ActOnCommitment(
        "TPPS/K1", .judge(Judgement(verdict: .notFollowedUp, reason: "Tidak ada"))), by: "DINSOS")
    try ledger.perform(ActOnCommitment("TPPS/K1", .object(grounds: "Ada")), by: "DINKES")
    #expect(throws: Refusal.progress(.judgesItself("SETDA", "TPPS/K1"))) {
      try ledger.perform(answer, by: "SETDA")
    }
    var change = AgencyChange()
    change.until = ledger.today
    change.successor = "KPK"
    try ledger.perform(
      EditAgency(code: "SETDA", change: change), by: "KPK", today: ledger.today + 1)
    #expect(throws: Refusal.progress(.judgesItself("KPK", "TPPS/K1"))) {
      try ledger.perform(answer, by: "KPK")
    }
    try ledger.perform(answer, by: "BPS")
  }

  @Test("those answer its objection that it named as supporters")
  mutating func supporters() throws {
    try ledger.perform(
      JoinTaskForce(
        code: "TPPS",
        membership: Membership(agency: "DINKES", role: .deputyChair, from: "2026-03-10"))
    )
    try ledger.perform(ActOnCommitment("TPPS/K1", .addSupporter("DINKES")), by: "SETDA")
    try objected()
    try ledger.perform(answer, by: "DINKES")
  }
}
