import Testing

@testable import GugusDomain

@Suite("Where entries are signed, what binds others")
struct SignedDaysTests {
  private var ledger: Ledger

  /// KPK keeps the workspace, DINKES owes TPPS/K1 since 12 March, and entries are signed since 20 March.
  init() throws {
    ledger = try Ledger.founded()
    try ledger.perform(NameSteward("KPK"))
    try ledger.perform(RegisterKey("KPK", key: "kpk+0a1b2c3d+0a1b2c3d"), by: "KPK")
    try ledger.perform(MakeCommitment(terms()), by: "BAPPEDA", today: "2026-03-20")
    var change = SettingsChange()
    change.signsEntries = true
    try ledger.perform(Configure(change), by: "KPK", today: "2026-03-20")
  }

  private let raise = RaiseFinding(
    "TPPS", against: "DINKES", about: ["TPPS/K1"], grounds: "Tanpa data")

  @Test("is not said, dated back, by an agency that has left")
  mutating func leftSince() throws {
    try ledger.perform(
      LeaveTaskForce(code: "TPPS", agency: "DINSOS", until: "2026-03-25"), by: "SETDA",
      today: "2026-03-25")
    #expect(throws: Refusal.taskForce(.notMember("DINSOS", "TPPS", on: "2026-03-28"))) {
      try ledger.perform(raise, by: "DINSOS", today: "2026-03-28", on: "2026-03-24")
    }
    try ledger.perform(raise, by: "DINSOS", today: "2026-03-25", on: "2026-03-24")
  }

  @Test("is not decided, dated back, by an agency that governs no more")
  mutating func governsNoMore() throws {
    try ledger.perform(raise, by: "DINSOS", today: "2026-03-20")
    try ledger.perform(ActOnFinding("TPPS/T1", .reply(text: "Ada")), by: "DINKES")
    try ledger.perform(
      JoinTaskForce(
        code: "TPPS", membership: Membership(agency: "SETDA", role: .member, from: "2026-03-25")),
      by: "SETDA", today: "2026-03-25")
    #expect(throws: Refusal.taskForce(.doesNotGovern("SETDA", "TPPS", role: .member))) {
      try ledger.perform(
        ActOnFinding("TPPS/T1", .conclude(.dismissed, reason: "Ada")), by: "SETDA",
        today: "2026-03-28", on: "2026-03-22")
    }
  }

  @Test("of its members, and what it founds, neither")
  mutating func members() throws {
    try ledger.perform(
      JoinTaskForce(
        code: "TPPS", membership: Membership(agency: "SETDA", role: .member, from: "2026-03-25")),
      by: "SETDA", today: "2026-03-25")
    let join = JoinTaskForce(
      code: "TPPS", membership: Membership(agency: "KPK", role: .member, from: "2026-03-22"))
    var group = taskForceDetails(from: "2026-03-22")
    group.parent = "TPPS"
    let found = FormTaskForce(
      code: "POKJA", details: group,
      members: [Membership(agency: "SETDA", role: .secretariat, from: "2026-03-22")])
    func expectRefused(_ action: some Action) {
      #expect(throws: Refusal.taskForce(.doesNotGovern("SETDA", "TPPS", role: .member))) {
        var ledger = ledger
        try ledger.perform(action, by: "SETDA", today: "2026-03-28", on: "2026-03-22")
      }
    }
    expectRefused(join)
    expectRefused(found)
    try ledger.perform(join, by: "BAPPEDA", today: "2026-03-28", on: "2026-03-22")
  }

  @Test("no register says of what came on record since, whatever day it gives")
  mutating func register() throws {
    func raised(about code: CommitmentCode) -> [Entry] {
      let terms = FindingTerms(
        taskForce: "TPPS", against: "DINKES", commitments: [code], grounds: "a", replyDays: 60,
        conclusionDays: 30)
      var unit = ledger.unit(
        [
          Happening(
            .finding("TPPS/T1", .raised(terms)), on: "2026-03-20", actor: Actor(agency: "DINSOS"),
            source: EntrySource(register: "temuan", key: "1", digest: nil))
        ], today: "2026-03-28")
      unit[0].recorder = Actor(agency: "SETDA")
      return unit
    }
    var before = ledger
    try before.hear(raised(about: "TPPS/K1"))
    try ledger.perform(
      MakeCommitment(terms()), by: "BAPPEDA", today: "2026-03-27", on: "2026-03-12")
    let since = raised(about: "TPPS/K2")
    #expect(
      throws: Refusal.key(.registerCannotBind("DINSOS", .finding(.raised), since: "2026-03-20"))
    ) {
      try ledger.hear(since)
    }
  }
}
