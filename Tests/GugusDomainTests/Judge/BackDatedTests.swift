import Testing

@testable import GugusDomain

@Suite("What is dated back")
struct BackDatedTests {
  private var ledger: Ledger

  /// DINKES owes BAPPEDA TPPS/K1 since 13 March 2026; it is the 20th.
  init() throws {
    ledger = try Ledger.founded()
    try ledger.perform(MakeCommitment(terms(needsEvidence: false)), on: "2026-03-12")
    try ledger.perform(ActOnCommitment("TPPS/K1", .accept), by: "DINKES", on: "2026-03-13")
  }

  @Test("is no claim behind a verdict that did not know of it")
  mutating func claim() throws {
    let claim = ActOnCommitment("TPPS/K1", .claim(note: nil))
    try ledger.perform(ActOnCommitment("TPPS/K1", .judge(done)), by: "DPMD", on: "2026-03-18")
    let verdict = try #require(ledger.entries.last).sequence
    #expect(
      throws: Refusal.time(
        .contradictsLater(
          "TPPS/K1", on: "2026-03-18", kind: .commitment(.judged), sequence: verdict))
    ) { try ledger.perform(claim, by: "DINKES", on: "2026-03-14") }
  }

  @Test("leaves whom a finding accuses its term to reply, from the day of its recording")
  mutating func finding() throws {
    let raise = RaiseFinding(
      "TPPS", against: "DINKES", about: ["TPPS/K1"], grounds: "Tanpa data")
    try ledger.perform(raise, by: "DINSOS", today: "2026-06-30", on: "2026-03-20")
    let conclude = ActOnFinding("TPPS/T1", .conclude(.upheld, reason: "Tidak ada"))
    #expect(throws: Refusal.finding(.rightOfReply("TPPS/T1", until: "2026-08-29"))) {
      try ledger.perform(conclude, by: "SETDA", today: "2026-06-30")
    }
    try ledger.perform(conclude, by: "SETDA", today: "2026-08-30")
  }

  @Test("is no end of an agency that is taken back for the asking, with what it owed left behind")
  mutating func end() throws {
    var change = AgencyChange()
    change.until = "2026-03-18"
    change.successor = "SETDA"
    try ledger.perform(EditAgency(code: "DINKES", change: change))
    let ended = try #require(ledger.entries.last { $0.event.kind == .agency(.edited) }).sequence
    var again = AgencyChange()
    again.until = "2027-12-31"
    #expect(throws: Refusal.agency(.hasEnded("DINKES", on: "2026-03-18", by: ended))) {
      try ledger.perform(EditAgency(code: "DINKES", change: again))
    }
    // One that had nothing to pass on may have another last day.
    change.successor = nil
    try ledger.perform(EditAgency(code: "KPK", change: change))
    try ledger.perform(EditAgency(code: "KPK", change: again))
  }
}
