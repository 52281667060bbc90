import TestSupport
import Testing

@testable import GugusDomain

@Suite("The end of an agency")
struct AgencyEndTests {
  private func end(
    _ code: AgencyCode = "DINKES", until: Day? = "2026-03-19", successor: AgencyCode? = nil
  ) -> EditAgency {
    var change = AgencyChange()
    change.until = until
    change.successor = successor
    return EditAgency(code: code, change: change)
  }

  /// What followed from the last command, which is its first entry.
  private func consequences(_ ledger: Ledger) -> [Entry] {
    Array(ledger.entries(ofUnitAt: ledger.entries.count).dropFirst())
  }

  /// DINSOS has a side in K1.
  private func ledger(_ side: Int) throws -> Ledger {
    var ledger = try Ledger.founded()
    let sides: [CommitmentTerms] = [
      terms(debtor: "DINSOS", supporters: []), terms(creditor: "DINSOS", supporters: []), terms(),
      terms(supporters: [], verifier: "DINSOS"),
    ]
    try ledger.perform(MakeCommitment(sides[side]))
    return ledger
  }

  // MARK: Without a successor

  @Test(
    "Without a successor it is refused while it owes, is owed, supports or judges",
    arguments: 0..<4)
  func stillOpen(side: Int) throws {
    var ledger = try ledger(side)
    #expect(throws: Refusal.agency(.stillOpen("DINSOS", ["TPPS/K1"]))) {
      try ledger.perform(end("DINSOS"))
    }
    let creditor = ledger.commitment("TPPS/K1")?.terms.creditor
    try ledger.perform(ActOnCommitment("TPPS/K1", .release(reason: "Usai")), by: creditor)
    try ledger.perform(end("DINSOS"))
    #expect(ledger.agency("DINSOS")?.details.until == "2026-03-19")
  }

  @Test("It lists the task forces that nobody else governs, and the workspace that it keeps")
  func governsAlone() throws {
    var ledger = try Ledger.founded()
    try ledger.foundSecond()
    try ledger.perform(MakeCommitment(terms()))
    try ledger.perform(NameSteward("DPMD"))
    #expect(throws: Refusal.agency(.stillOpen("DPMD", ["TPPS/K1", "POKJA", "WORKSPACE"]))) {
      try ledger.perform(end("DPMD"), by: "DPMD")
    }
  }

  @Test("Where nothing is open its memberships end with it")
  func memberships() throws {
    var ledger = try Ledger.founded()
    try ledger.perform(end("DINSOS"))
    #expect(consequences(ledger).map(\.event.kind) == [.taskForce(.left)])
    #expect(ledger.taskForce("TPPS")?.role(of: "DINSOS", on: "2026-03-21") == nil)
  }

  @Test("A day still to come is refused while there is anything to leave, and else recorded")
  func future() throws {
    var ledger = try Ledger.founded()
    #expect(throws: Refusal.time(.inTheFuture("2026-03-21", today: "2026-03-20"))) {
      try ledger.perform(end("DINSOS", until: "2026-03-21", successor: "KPK"))
    }
    try ledger.perform(end("KPK", until: "2026-12-31"))
    #expect(consequences(ledger).isEmpty)
  }

  // MARK: With a successor

  @Test("The successor owes, is owed, supports and judges in its place", arguments: 0..<4)
  func succession(side: Int) throws {
    var ledger = try ledger(side)
    let before = try #require(ledger.commitment("TPPS/K1")).terms
    try ledger.perform(end("DINSOS", successor: "KPK"))
    let after = try #require(ledger.commitment("TPPS/K1"))
    let succession = Succession(from: "DINSOS", to: "KPK")
    var expected = before
    expected.debtor = succession.applied(to: before.debtor)
    expected.creditor = succession.applied(to: before.creditor)
    expected.supporters = before.supporters.map(succession.applied)
    expected.verifier = before.verifier.map(succession.applied)
    #expect(after.terms == expected && after.terms != before)
    #expect(after.firstTerms == before)
    #expect(ledger.taskForce("TPPS")?.role(of: "KPK", on: "2026-03-20") == .member)
    #expect(ledger.taskForce("TPPS")?.role(of: "DINSOS", on: "2026-03-20") == nil)
  }

  @Test("Each day has its debtor, and the end no later than the recording")
  func debtors() throws {
    var ledger = try Ledger.founded()
    try ledger.perform(MakeCommitment(terms()), on: "2026-03-12")
    try ledger.perform(end(until: "2026-03-15", successor: "KPK"), on: "2026-03-14")
    #expect(consequences(ledger).map(\.effective) == ["2026-03-16", "2026-03-16"])
    #expect(ledger.commitment("TPPS/K1")?.debtor(on: "2026-03-15") == "DINKES")
    #expect(ledger.commitment("TPPS/K1")?.debtor(on: "2026-03-16") == "KPK")
  }

  @Test("On its last day it ends on that day")
  func lastDay() throws {
    var ledger = try Ledger.founded()
    try ledger.perform(MakeCommitment(terms()))
    try ledger.perform(end(until: "2026-03-20", successor: "KPK"))
    #expect(consequences(ledger).map(\.effective) == ["2026-03-20", "2026-03-20"])
  }

  @Test("What the two owed each other is released")
  func betweenThem() throws {
    var ledger = try Ledger.founded()
    try ledger.perform(MakeCommitment(terms()))
    try ledger.perform(ActOnCommitment("TPPS/K1", .accept), by: "DINKES")
    try ledger.perform(end(successor: "BAPPEDA"))
    let commitment = try #require(ledger.commitment("TPPS/K1"))
    #expect(commitment.state == .released)
    #expect(commitment.closedOn == "2026-03-20")
  }

  @Test("The stewardship passes to it, and all follows in one unit of whoever recorded it")
  func steward() throws {
    var ledger = try Ledger.founded()
    try ledger.perform(MakeCommitment(terms()))
    try ledger.perform(NameSteward("DINKES"))
    try ledger.perform(end(successor: "KPK"), by: "DINKES")
    #expect(ledger.settings().steward == "KPK")
    #expect(
      consequences(ledger).map(\.event.kind)
        == [.commitment(.succeeded), .taskForce(.succeeded), .workspace(.stewardNamed)])
    #expect(consequences(ledger).allSatisfy { $0.actor == Actor(agency: "DINKES") })
    #expect(throws: Refusal.agency(.agencyNotActive("DINKES", on: "2026-03-20"))) {
      try ledger.perform(end("BPS"), by: "DINKES")
    }
  }

  @Test("A member that succeeds keeps the higher role of the two")
  func roles() throws {
    var ledger = try Ledger.founded()
    try ledger.perform(end("BAPPEDA", successor: "DINSOS"))
    #expect(ledger.taskForce("TPPS")?.role(of: "DINSOS", on: "2026-03-20") == .chair)
    try ledger.perform(end("BPS", successor: "DPMD"))
    #expect(ledger.taskForce("TPPS")?.role(of: "DPMD", on: "2026-03-20") == .member)
  }

  @Test("A request waits for the successor's answer, and one between the two is dropped")
  func requests() throws {
    for (successor, answers) in [("KPK", "KPK"), ("DINKES", nil)] as [(AgencyCode, AgencyCode?)] {
      var ledger = try Ledger.founded()
      try ledger.perform(MakeCommitment(terms()))
      try ledger.perform(ActOnCommitment("TPPS/K1", .ask(.revision(late))), by: "DINKES")
      try ledger.perform(end("BAPPEDA", successor: successor))
      #expect(ledger.commitment("TPPS/K1")?.pendingRequest?.answers == answers)
    }
  }

  @Test("The successor is on record, active, and does not come back to the agency itself")
  func successor() throws {
    var ledger = try Ledger.founded()
    #expect(throws: Refusal.given(.unknown(.agency, "XYZZY", nearest: []))) {
      try ledger.perform(end(successor: "XYZZY"))
    }
    #expect(throws: Refusal.agency(.ownParent("DINKES"))) {
      try ledger.perform(end(successor: "DINKES"))
    }
    try ledger.perform(end("KPK"))
    #expect(throws: Refusal.agency(.agencyNotActive("KPK", on: "2026-03-20"))) {
      try ledger.perform(end(successor: "KPK"))
    }
    try ledger.perform(end("BPS", successor: "DINKES"))
    #expect(throws: Refusal.agency(.ownParent("DINKES"))) {
      try ledger.perform(end(successor: "BPS"))
    }
  }

  @Test("A successor that is named only after the last day takes over then")
  func namedLater() throws {
    var ledger = try Ledger.founded()
    try ledger.perform(
      AddAgency(code: "LAMA", details: agencyDetails("LAMA", until: "2026-03-31")))
    try ledger.perform(
      JoinTaskForce(
        code: "TPPS", membership: Membership(agency: "LAMA", role: .member, from: "2026-03-20")))
    try ledger.perform(MakeCommitment(terms(debtor: "LAMA")))
    try ledger.perform(end("LAMA", until: nil, successor: "KPK"), today: "2026-03-25")
    #expect(consequences(ledger).isEmpty)
    try ledger.perform(end("LAMA", until: nil, successor: "DPMD"), today: "2026-04-02")
    #expect(ledger.commitment("TPPS/K1")?.terms.debtor == "DPMD")
  }

  @Test("What has ended, taken back, leaves everything as it was")
  func takenBack() throws {
    var ledger = try Ledger.founded()
    try ledger.perform(MakeCommitment(terms()))
    try ledger.perform(NameSteward("DINKES"))
    let before = (
      ledger.commitment("TPPS/K1"), ledger.taskForce("TPPS"), ledger.settings(),
      ledger.agency("DINKES")
    )
    try ledger.perform(end(until: "2026-03-20", successor: "KPK"), by: "DINKES")
    try ledger.perform(
      VoidEntry(.entry(ledger.entries.count - 3), reason: "Keliru", cascades: true), by: "KPK")
    let after = (
      ledger.commitment("TPPS/K1"), ledger.taskForce("TPPS"), ledger.settings(),
      ledger.agency("DINKES")
    )
    #expect(before == after)
  }
}

@Suite("One agency in the place of another")
struct SuccessionTests {
  private static let agencies: [AgencyCode] = ["DINKES", "DINSOS", "DPMD", "KPK", "BPS"]

  private static let successions: [Succession] = agencies.flatMap { from in
    agencies.filter { $0 != from }.map { Succession(from: from, to: $0) }
  }

  @Test(
    "A commitment has sides as it may have, or is released; the agency has none",
    arguments: seeds)
  func commitment(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for succession in Self.successions {
      let order = Self.agencies.shuffled(using: &random)
      var terms = terms(debtor: order[0], creditor: order[1], supporters: [], verifier: nil)
      terms.supporters = Array(order[2..<Int.random(in: 2...4, using: &random)])
      terms.verifier = random.maybe { $0.one(of: order[1], order[4]) }
      try terms.checkSides()
      let before = try Commitment.next(
        nil, .imposed(terms, decree, waitsFor: []), code: "TPPS/K1", by: Actor(),
        on: "2026-03-12")
      let after = try Commitment.next(
        before, .succeeded(succession), code: "TPPS/K1", by: Actor(), on: "2026-03-20")
      let released = Set(order[0...1]) == [succession.from, succession.to]
      #expect(after.state == (released ? .released : .active))
      if !released {
        try after.terms.checkSides()
        #expect(!after.terms.parties.contains(succession.from))
        #expect(after.terms.parties.isSubset(of: before.terms.parties.union([succession.to])))
      }
    }
  }

  @Test(
    "Of a task force no agency is two members at once, and the agency is none",
    arguments: seeds)
  func taskForce(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let day: Day = "2026-03-20"
    var taskForce = TaskForce(code: "TPPS", details: taskForceDetails(), since: "2026-01-05")
    for _ in 0..<8 {
      let from: Day = "2026-01-05" + Int.random(in: 0...120, using: &random)
      let membership = Membership(
        agency: Self.agencies.randomElement(using: &random) ?? "KPK",
        role: Role.allCases.randomElement(using: &random) ?? .member, from: from,
        until: random.maybe { from + Int.random(in: 0...60, using: &$0) })
      let joined = try? TaskForce.next(
        taskForce, .joined(membership), code: "TPPS", on: "2026-01-05")
      taskForce = joined ?? taskForce
    }
    for succession in Self.successions {
      let after = try TaskForce.next(taskForce, .succeeded(succession), code: "TPPS", on: day)
      for other in (-80...140).map({ day + $0 }) {
        let members = after.members(on: other)
        var expected = roles(taskForce, on: other)
        if day <= other, let role = expected.removeValue(forKey: succession.from) {
          let order = Role.allCases.filter { [role, expected[succession.to]].contains($0) }
          expected[succession.to] = order.first
        }
        #expect(Set(members.map(\.agency)).count == members.count, "\(succession) on \(other)")
        #expect(roles(after, on: other) == expected, "\(succession) on \(other)")
      }
    }
  }

  private func roles(_ taskForce: TaskForce, on day: Day) -> [AgencyCode: Role] {
    Dictionary(
      taskForce.members(on: day).map { ($0.agency, $0.role) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test("A membership of the successor that goes on is not cut where nothing changes")
  func uncut() throws {
    var taskForce = TaskForce(code: "TPPS", details: taskForceDetails(), since: "2026-01-05")
    taskForce.memberships = [
      Membership(agency: "DINKES", role: .chair, from: "2026-01-05", until: "2026-06-30"),
      Membership(agency: "KPK", role: .member, from: "2026-01-05"),
      Membership(agency: "BPS", role: .observer, from: "2026-01-05"),
    ]
    taskForce.succeed(Succession(from: "BPS", to: "KPK"), on: "2026-03-20")
    #expect(
      taskForce.memberships.filter { $0.agency == "KPK" }
        == [Membership(agency: "KPK", role: .member, from: "2026-01-05")])
    taskForce.succeed(Succession(from: "DINKES", to: "KPK"), on: "2026-03-20")
    #expect(
      taskForce.memberships.filter { $0.agency == "KPK" } == [
        Membership(agency: "KPK", role: .member, from: "2026-01-05", until: "2026-03-19"),
        Membership(agency: "KPK", role: .chair, from: "2026-03-20", until: "2026-06-30"),
        Membership(agency: "KPK", role: .member, from: "2026-07-01"),
      ])
  }
}
