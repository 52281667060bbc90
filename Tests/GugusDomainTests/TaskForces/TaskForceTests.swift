import Testing

@testable import GugusDomain

@Suite("A task force, folded from its events")
struct TaskForceTests {
  private func formed(_ details: TaskForceDetails = taskForceDetails()) throws -> TaskForce {
    try TaskForce.next(nil, .formed(details), code: "TPPS", on: "2026-01-05")
  }

  private func next(
    _ taskForce: TaskForce, _ event: TaskForceEvent, on day: Day = "2026-03-01"
  ) throws -> TaskForce {
    try TaskForce.next(taskForce, event, code: taskForce.code, on: day)
  }

  /// DINKES is a member from 2026-01-05.
  private func withMember() throws -> TaskForce {
    try join(formed(), .member, from: "2026-01-05")
  }

  private func join(
    _ taskForce: TaskForce, _ role: Role, from: Day, until: Day? = nil
  ) throws -> TaskForce {
    try next(
      taskForce,
      .joined(Membership(agency: "DINKES", role: role, from: from, until: until)))
  }

  private func roles(_ taskForce: TaskForce, on days: Day...) -> [Role?] {
    days.map { taskForce.role(of: "DINKES", on: $0) }
  }

  // MARK: Details

  @Test("It is named in both languages")
  func name() {
    #expect(
      taskForceDetails().name
        == Term(en: "Stunting task force", id: "Gugus tugas stunting"))
  }

  @Test("It is formed once")
  func formedTwice() throws {
    let taskForce = try formed()
    #expect(throws: Refusal.given(.alreadyExists("TPPS"))) {
      try next(taskForce, .formed(taskForce.details))
    }
  }

  @Test("Nothing happens to it before it existed")
  func beforeItExisted() {
    #expect(throws: Refusal.time(.beforeItExisted("TPPS", on: "2026-01-05", since: nil))) {
      try TaskForce.next(
        nil, .left("DINKES", until: "2026-02-01"), code: "TPPS", on: "2026-01-05")
    }
  }

  @Test("A formal one needs a legal basis, formed or amended")
  func formalNeedsLegalBasis() throws {
    #expect(throws: Refusal.taskForce(.formalNeedsLegalBasis("TPPS"))) {
      try formed(taskForceDetails(legalBasis: nil))
    }
    let informal = try formed(taskForceDetails(legalBasis: nil, formality: .informal))
    var change = TaskForceChange()
    change.formality = .formal
    #expect(throws: Refusal.taskForce(.formalNeedsLegalBasis("TPPS"))) {
      try next(informal, .amended(change))
    }
  }

  static let faultyDetails: [(TaskForceDetails, Refusal)] = [
    (
      taskForceDetails(until: "2026-01-04"),
      .time(.endsBeforeItStarts(from: "2026-01-05", until: "2026-01-04"))
    ),
    (taskForceDetails(parent: "TPPS"), .agency(.ownParent("TPPS"))),
    (
      taskForceDetails(reportingInterval: 0),
      .given(.outOfRange(.reportingInterval, value: 0, 1...120))
    ),
    (
      taskForceDetails(reportingInterval: 121),
      .given(.outOfRange(.reportingInterval, value: 121, 1...120))
    ),
  ]

  @Test("Faulty details are refused", arguments: faultyDetails)
  func faultyDetailsRefused(details: TaskForceDetails, refusal: Refusal) {
    #expect(throws: refusal) { try formed(details) }
  }

  @Test("An amendment changes only what it says, and a list replaces the list")
  func amending() throws {
    var change = TaskForceChange()
    change.modes = [.synergy, .collaboration]
    change.reportingInterval = 6
    let amended = try next(formed(), .amended(change))
    var expected = taskForceDetails(reportingInterval: 6)
    expected.modes = [.synergy, .collaboration]
    #expect(amended.details == expected)
  }

  @Test("Every detail can be amended")
  func amendingAll() throws {
    let new = TaskForceDetails(
      nameEnglish: "New", nameIndonesian: "Baru", mandate: "Lain", legalBasis: decree,
      parent: "INDUK", goalAreas: [.policyDevelopment], drivers: [.publicDemand],
      modes: [.synergy], approach: .socialCoalition, formality: .informal,
      services: [Service(pattern: .oneDoor, kind: .goods, name: "Gizi")], from: "2026-02-01",
      until: "2027-01-31", reportingInterval: 3)
    var change = TaskForceChange()
    change.nameEnglish = new.nameEnglish
    change.nameIndonesian = new.nameIndonesian
    change.mandate = new.mandate
    change.legalBasis = new.legalBasis
    change.parent = new.parent
    change.goalAreas = new.goalAreas
    change.drivers = new.drivers
    change.modes = new.modes
    change.approach = new.approach
    change.formality = new.formality
    change.services = new.services
    change.from = new.from
    change.until = new.until
    change.reportingInterval = new.reportingInterval
    let informal = try formed(taskForceDetails(legalBasis: nil, formality: .informal))
    #expect(try next(informal, .amended(change)).details == new)
  }

  // MARK: Memberships

  @Test("A member is one from its first day")
  func joining() throws {
    let taskForce = try withMember()
    #expect(
      roles(taskForce, on: "2026-01-04", "2026-01-05", "2030-01-01") == [
        nil, .member, .member,
      ])
  }

  @Test("A new role ends the one before it on the eve")
  func oneRoleAtATime() throws {
    let taskForce = try join(withMember(), .chair, from: "2026-02-10")
    #expect(roles(taskForce, on: "2026-02-09", "2026-02-10") == [.member, .chair])
    #expect(taskForce.members(on: "2026-02-10").count == 1)
  }

  @Test("The same role again is refused")
  func sameRole() throws {
    let taskForce = try withMember()
    #expect(
      throws: Refusal.taskForce(.alreadyMember("DINKES", "TPPS", role: .member, from: "2026-01-05"))
    ) { try join(taskForce, .member, from: "2026-02-10") }
  }

  @Test("A role that a later one would overlap is refused")
  func overlapsLater() throws {
    let taskForce = try join(formed(), .chair, from: "2026-06-01")
    #expect(
      throws: Refusal.taskForce(.alreadyMember("DINKES", "TPPS", role: .chair, from: "2026-06-01"))
    ) { try join(taskForce, .member, from: "2026-02-01") }
    #expect(
      throws: Refusal.taskForce(.alreadyMember("DINKES", "TPPS", role: .chair, from: "2026-06-01"))
    ) { try join(taskForce, .member, from: "2026-02-01", until: "2026-06-01") }
  }

  @Test("A role that ends before the later one begins is allowed")
  func endsBeforeLater() throws {
    let taskForce = try join(
      join(formed(), .chair, from: "2026-06-01"), .member, from: "2026-02-01",
      until: "2026-05-31")
    #expect(roles(taskForce, on: "2026-05-31", "2026-06-01") == [.member, .chair])
  }

  @Test("A membership does not end before it starts")
  func membershipPeriod() throws {
    let taskForce = try formed()
    #expect(throws: Refusal.time(.endsBeforeItStarts(from: "2026-02-01", until: "2026-01-31"))) {
      try join(taskForce, .member, from: "2026-02-01", until: "2026-01-31")
    }
  }

  @Test("Its last day as a member is still one")
  func leaving() throws {
    let taskForce = try next(withMember(), .left("DINKES", until: "2026-02-20"))
    #expect(roles(taskForce, on: "2026-02-20", "2026-02-21") == [.member, nil])
  }

  @Test("Who is no member cannot leave")
  func leavesWithoutMembership() throws {
    let taskForce = try next(withMember(), .left("DINKES", until: "2026-02-20"))
    #expect(throws: Refusal.taskForce(.notMember("DINKES", "TPPS", on: "2026-02-21"))) {
      try next(taskForce, .left("DINKES", until: "2026-02-21"))
    }
    #expect(throws: Refusal.taskForce(.notMember("KPK", "TPPS", on: "2026-02-20"))) {
      try next(taskForce, .left("KPK", until: "2026-02-20"))
    }
  }

  @Test("Who left may join again, and the gap stays")
  func rejoining() throws {
    let left = try next(withMember(), .left("DINKES", until: "2026-02-20"))
    let again = try join(left, .member, from: "2026-03-01")
    #expect(
      roles(again, on: "2026-02-20", "2026-02-25", "2026-03-01") == [.member, nil, .member])
    #expect(again.memberships.count == 2)
  }

  @Test(
    "A quorum is more than half of those that take part",
    arguments: [
      (0, 1), (1, 1), (2, 2), (3, 2), (4, 3), (5, 3),
    ])
  func quorum(members: Int, needed: Int) throws {
    let codes: [AgencyCode] = ["A", "B", "C", "D", "E"]
    var taskForce = try formed()
    taskForce.memberships = codes.prefix(members).map {
      Membership(agency: $0, role: .member, from: "2026-01-05")
    }
    taskForce.memberships.append(
      Membership(agency: "BPS", role: .observer, from: "2026-01-05"))
    #expect(taskForce.quorum(on: "2026-02-01") == needed)
  }

  // MARK: Outcomes

  private func outcome(_ number: Int) -> Outcome {
    Outcome(
      number: number, name: "Stunting turun", indicator: "Prevalensi", unit: "%",
      baseline: 24.5, target: 14, due: "2026-12-31")
  }

  @Test("An outcome number is given once")
  func outcomeNumbers() throws {
    let taskForce = try next(formed(), .outcomeAdded(outcome(1)))
    #expect(throws: Refusal.given(.alreadyExists("TPPS outcome 1"))) {
      try next(taskForce, .outcomeAdded(outcome(1)))
    }
    #expect(try next(taskForce, .outcomeAdded(outcome(2))).outcomes.map(\.number) == [1, 2])
  }

  @Test("Only an outcome on record is measured")
  func measuring() throws {
    let taskForce = try next(formed(), .outcomeAdded(outcome(1)))
    let measurement = Measurement(outcome: 1, value: 20, on: "2026-03-01")
    #expect(try next(taskForce, .outcomeMeasured(measurement)).measurements == [measurement])
    #expect(throws: Refusal.taskForce(.unknownOutcome("TPPS", 2, known: 1))) {
      try next(taskForce, .outcomeMeasured(Measurement(outcome: 2, value: 20, on: "2026-03-01")))
    }
  }

  // MARK: The end

  @Test("It is in force in its term only")
  func term() throws {
    let taskForce = try formed(taskForceDetails(until: "2026-12-31"))
    let days: [Day] = ["2026-01-04", "2026-01-05", "2026-12-31", "2027-01-01"]
    #expect(days.map { taskForce.isInForce(on: $0) } == [false, true, true, false])
  }

  @Test("It is no longer in force on the day it is dissolved")
  func dissolving() throws {
    let dissolution = Dissolution(reason: "Selesai", successor: "POKJA")
    let taskForce = try next(formed(), .dissolved(dissolution), on: "2026-06-30")
    #expect(taskForce.isInForce(on: "2026-06-29"))
    #expect(!taskForce.isInForce(on: "2026-06-30"))
    #expect(taskForce.dissolution == dissolution)
  }

  @Test("Nothing happens to it once dissolved")
  func dissolved() throws {
    let taskForce = try next(
      withMember(), .dissolved(Dissolution(reason: "Selesai")), on: "2026-06-30")
    let events: [TaskForceEvent] = [
      .formed(taskForceDetails()), .amended(TaskForceChange()),
      .joined(Membership(agency: "KPK", role: .member, from: "2026-07-01")),
      .left("DINKES", until: "2026-07-01"), .outcomeAdded(outcome(1)),
      .outcomeMeasured(Measurement(outcome: 1, value: 1, on: "2026-07-01")),
      .dissolved(Dissolution(reason: "Lagi")),
    ]
    for event in events {
      #expect(throws: Refusal.taskForce(.dissolved("TPPS", on: "2026-06-30")), "\(event.kind)") {
        try next(taskForce, event, on: "2026-07-01")
      }
    }
  }
}
