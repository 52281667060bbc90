import Testing

@testable import GugusDomain

@Suite("Who says who may impose")
struct ImposersTests {
  private var ledger: Ledger

  /// KPK is the steward and no member. In TPPS SETWAPRES steers, BAPPEDA chairs, SETDA is the secretariat.
  init() throws {
    ledger = try Ledger.founded()
    try ledger.perform(NameSteward("KPK"))
    try ledger.perform(RegisterKey("KPK", key: "kpk+0a1b2c3d+0a1b2c3d"), by: "KPK")
  }

  private mutating func sign() throws {
    var change = SettingsChange()
    change.signsEntries = true
    try ledger.perform(Configure(change), by: "KPK")
  }

  private func joins(
    _ agency: AgencyCode, _ role: Role, from: Day = "2026-03-20", _ code: TaskForceCode = "TPPS"
  ) -> JoinTaskForce {
    JoinTaskForce(code: code, membership: Membership(agency: agency, role: role, from: from))
  }

  private func leaves(_ agency: AgencyCode, until: Day = "2026-03-20") -> LeaveTaskForce {
    LeaveTaskForce(code: "TPPS", agency: agency, until: until)
  }

  private func lastJoined(_ agency: AgencyCode) throws -> Int {
    let entry = ledger.entries.last {
      if case .taskForce(_, .joined(let membership)) = $0.event {
        membership.agency == agency
      } else {
        false
      }
    }
    return try #require(entry).sequence
  }

  private mutating func expectRefused(
    _ action: some Action, by agency: AgencyCode, _ code: TaskForceCode = "TPPS",
    on day: Day? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(throws: Refusal.taskForce(.imposingRole(agency, code)), sourceLocation: sourceLocation)
    {
      try ledger.perform(action, by: agency, on: day)
    }
  }

  @Test("Without signatures whoever governs does")
  mutating func unsigned() throws {
    try ledger.perform(joins("DINKES", .steering), by: "SETDA")
    try ledger.perform(leaves("BAPPEDA"), by: "SETDA")
    #expect(throws: Refusal.taskForce(.doesNotGovern("KPK", "TPPS", role: nil))) {
      try ledger.perform(joins("DINSOS", .steering), by: "KPK")
    }
  }

  @Test("With them no secretariat gives, changes or ends a role that imposes, today or later")
  mutating func secretariat() throws {
    try sign()
    for action in [
      joins("DINKES", .steering), joins("DINKES", .chair, from: "2026-04-01"),
      joins("SETDA", .chair, from: "2026-03-21"), joins("BAPPEDA", .member),
      joins("BAPPEDA", .steering),
    ] {
      expectRefused(action, by: "SETDA")
    }
    expectRefused(leaves("BAPPEDA"), by: "SETDA")
    expectRefused(leaves("SETWAPRES", until: "2026-06-30"), by: "SETDA")
    // Other roles it keeps as ever.
    try ledger.perform(joins("DINKES", .deputyChair), by: "SETDA")
    try ledger.perform(leaves("DINSOS"), by: "SETDA")
  }

  @Test("An agency that has one does, and it may leave", arguments: ["BAPPEDA", "SETWAPRES"])
  mutating func imposers(_ agency: String) throws {
    try sign()
    let agency = AgencyCode(unchecked: agency)
    try ledger.perform(joins("DINKES", .steering), by: agency)
    try ledger.perform(leaves(agency), by: agency)
  }

  @Test("One that has it only today, or had it only then, does not back-date it")
  mutating func bothDays() throws {
    try ledger.perform(joins("SETDA", .steering, from: "2026-03-15"), by: "BAPPEDA")
    try ledger.perform(leaves("SETWAPRES", until: "2026-03-18"), by: "BAPPEDA")
    try sign()
    let earlier = joins("DINKES", .steering, from: "2026-03-13")
    expectRefused(earlier, by: "SETDA", on: "2026-03-13")
    #expect(throws: Refusal.taskForce(.doesNotGovern("SETWAPRES", "TPPS", role: nil))) {
      try ledger.perform(earlier, by: "SETWAPRES", on: "2026-03-13")
    }
    try ledger.perform(earlier, by: "BAPPEDA", on: "2026-03-13")
  }

  @Test("No secretariat ends their power with the task force")
  mutating func endOfTaskForce() throws {
    try sign()
    var change = TaskForceChange()
    change.until = "2026-03-20"
    expectRefused(AmendTaskForce(code: "TPPS", change: change), by: "SETDA")
    try ledger.perform(AmendTaskForce(code: "TPPS", change: change), by: "BAPPEDA")
  }

  @Test("Whoever was sent away imposes nothing dated back")
  mutating func sentAway() throws {
    try ledger.perform(leaves("BAPPEDA", until: "2026-03-15"), by: "SETWAPRES")
    let impose = MakeCommitment(terms(creditor: "SETDA"), .imposes(nil))
    var unsigned = ledger
    try unsigned.perform(impose, by: "BAPPEDA", on: "2026-03-14")
    try sign()
    #expect(throws: Refusal.commitment(.mayNotImpose("BAPPEDA", "TPPS", role: .chair))) {
      try ledger.perform(impose, by: "BAPPEDA", on: "2026-03-14")
    }
  }

  @Test("The steward does, though it does not govern; and keeps no other members")
  mutating func steward() throws {
    try sign()
    try ledger.perform(joins("DINKES", .chair), by: "KPK")
    try ledger.perform(joins("BAPPEDA", .member), by: "KPK")
    try ledger.perform(leaves("SETWAPRES"), by: "KPK")
    #expect(throws: Refusal.taskForce(.doesNotGovern("KPK", "TPPS", role: nil))) {
      try ledger.perform(joins("DINSOS", .deputyChair), by: "KPK")
    }
    #expect(throws: Refusal.taskForce(.doesNotGovern("KPK", "TPPS", role: nil))) {
      try ledger.perform(leaves("DINSOS"), by: "KPK")
    }
  }

  @Test("Nobody else takes such a role back, or gives one by taking back its end")
  mutating func voids() throws {
    try ledger.perform(joins("DINKES", .steering), by: "SETDA")
    let joined = try lastJoined("DINKES")
    try ledger.perform(leaves("BAPPEDA"), by: "SETWAPRES")
    let left = try #require(ledger.entries.last).sequence
    try sign()
    for sequence in [joined, left] {
      let void = VoidEntry(.entry(sequence), reason: "Keliru", cascades: true)
      expectRefused(void, by: "SETDA")
    }
    try ledger.perform(
      VoidEntry(.entry(left), reason: "Keliru", cascades: true), by: "SETWAPRES")
    try ledger.perform(
      VoidEntry(.entry(joined), reason: "Keliru", cascades: true), by: "SETWAPRES")
    #expect(ledger.taskForce("TPPS")?.role(of: "DINKES", on: "2026-03-20") != .steering)
    #expect(ledger.taskForce("TPPS")?.role(of: "BAPPEDA", on: "2026-03-21") == .chair)
  }

  private func founds(_ code: TaskForceCode, _ members: [(AgencyCode, Role)]) -> FormTaskForce {
    let details = TaskForceDetails(
      nameEnglish: "Group", nameIndonesian: "Pokja", mandate: "Data", parent: "TPPS",
      formality: .informal, from: "2026-03-20")
    return FormTaskForce(
      code: code, details: details,
      members: members.map { Membership(agency: $0, role: $1, from: "2026-03-20") })
  }

  @Test("A secretariat founds a working group, whose chair is named by who may impose above it")
  mutating func workingGroup() throws {
    try sign()
    expectRefused(founds("DATA", [("SETDA", .chair), ("DINKES", .member)]), by: "SETDA", "DATA")
    try ledger.perform(
      founds("DATA", [("SETDA", .secretariat), ("DINKES", .member)]), by: "SETDA")
    let tomorrow: Day = "2026-03-21"
    expectRefused(joins("SETDA", .chair, from: tomorrow, "DATA"), by: "SETDA", "DATA")
    try ledger.perform(joins("DINKES", .chair, from: tomorrow, "DATA"), by: "KPK")
    try ledger.perform(
      founds("MAPS", [("DINSOS", .chair), ("SETDA", .secretariat)]), by: "BAPPEDA")
  }
}
