import GugusDomain
import GugusLives
import TestSupport
import Testing

@testable import GugusStore

@Suite("Lists of agencies, task forces, meetings and entries")
struct ListTests {
  static let seeds: [UInt64] = [201, 202, 203]

  let file: WorkspaceFile

  init() throws { file = try WorkspaceFile() }

  private func life(_ seed: UInt64) throws -> Life {
    var life = try Life(seed: seed, in: file.created())
    try life.live(actions: 250)
    return life
  }

  @Test("show the agencies that a filter asks for", arguments: seeds)
  func agencies(seed: UInt64) throws {
    let life = try life(seed)
    var random = SplitMix64(seed: seed)
    let agencies = life.agencies.compactMap { life.agency($0) }.sorted { $0.code < $1.code }
    let taskForces = life.taskForces.filter { life.taskForce($0) != nil }
    var found = 0
    for round in 0..<200 {
      let picked = random.pick(agencies)
      let example = try #require(picked)
      let today = life.today + -random.number(0...60)
      // Each condition alone in turn, then combined.
      let uses = (0..<4).map { round < 40 ? round % 4 == $0 : random.chance(40) }
      var filter = AgencyFilter()
      if uses[0] { filter.kind = example.details.kind }
      if uses[1] { filter.sector = example.details.sector.uppercased() }
      if uses[2] { filter.taskForce = random.pick(taskForces) }
      if uses[3] { filter.activeOn = today + random.number(-500...500) }

      // A list is not about keys.
      let expected = agencies.map(\.withoutKeys).filter { agency in
        let isMember = filter.taskForce.flatMap { life.taskForce($0) }
          .map { $0.members(on: today).contains { $0.agency == agency.code } }
        let answers: [Bool?] = [
          filter.kind.map { $0 == agency.details.kind },
          filter.sector.map { $0 == agency.details.sector.uppercased() },
          filter.activeOn.map(agency.isActive), isMember,
        ]
        return answers.allSatisfy { $0 ?? true }
      }
      var rows: [Agency] = []
      try life.workspace.eachAgency(filter, on: today) { rows.append($0) }
      #expect(rows == expected, "\(filter)")
      found += rows.count
    }
    #expect(found > 0)
  }

  @Test("give the sector of every agency", arguments: seeds)
  func sectors(seed: UInt64) throws {
    let life = try life(seed)
    let expected = life.agencies.compactMap { life.agency($0) }
      .map { ($0.code, $0.details.sector) }
    #expect(try life.workspace.sectors() == Dictionary(uniqueKeysWithValues: expected))
  }

  /// The conditions of a filter of task forces, each with what sets it after an example.
  static let taskForceConditions: [@Sendable (inout TaskForceFilter, TaskForce) -> Void] = [
    { $0.goalArea = $1.details.goalAreas.last }, { $0.driver = $1.details.drivers.last },
    { $0.mode = $1.details.modes.last }, { $0.approach = $1.details.approach },
    { $0.formality = $1.details.formality },
    { $0.servicePattern = $1.details.services.last?.pattern },
    { $0.serviceKind = $1.details.services.first?.kind },
    { $0.member = $1.memberships.last?.agency }, { $0.parent = $1.details.parent },
    { $0.activeOn = $1.details.from }, { $0.isDissolved = $1.dissolvedOn != nil },
    { $0.activeOn = $1.dissolvedOn ?? $1.details.until.map { $0 + 1 } },
  ]

  @Test("show the task forces that a filter asks for", arguments: seeds)
  func taskForces(seed: UInt64) throws {
    let life = try life(seed)
    var random = SplitMix64(seed: seed)
    let taskForces = life.taskForces.compactMap { life.taskForce($0) }
      .sorted { $0.code < $1.code }
    var found = 0
    for round in 0..<300 {
      let picked = random.pick(taskForces)
      let example = try #require(picked)
      let today = life.today + -random.number(0...60)
      var filter = TaskForceFilter()
      for (index, set) in ListTests.taskForceConditions.enumerated() {
        // Each alone in turn, then combined.
        let isUsed =
          round < 120
          ? round % ListTests.taskForceConditions.count == index : random.chance(20)
        if isUsed { set(&filter, example) }
      }
      let expected = taskForces.filter { filter.accepts($0, on: today) }
      var rows: [TaskForceRow] = []
      try life.workspace.eachTaskForce(filter, on: today) { rows.append($0) }
      #expect(rows.map(\.code) == expected.map(\.code), "\(filter)")
      for (row, taskForce) in zip(rows, expected) {
        #expect(row.members == taskForce.members(on: today).count)
        #expect(
          row.openCommitments
            == life.commitments.count {
              $0.terms.taskForce == taskForce.code && $0.state.isOpen
            })
        #expect(row.dissolvedOn == taskForce.dissolvedOn)
        #expect(row.name == taskForce.details.name)
      }
      found += rows.count
    }
    #expect(found > 0)
  }

  @Test("show the working groups of a task force", arguments: seeds)
  func workingGroups(seed: UInt64) throws {
    let life = try life(seed)
    for parent in life.taskForces {
      let expected = life.taskForces.filter { life.taskForce($0)?.details.parent == parent }
      #expect(try life.workspace.workingGroups(of: parent) == expected.sorted())
    }
  }

  @Test("show the meetings that a filter asks for, by date", arguments: seeds)
  func meetings(seed: UInt64) throws {
    let life = try life(seed)
    var random = SplitMix64(seed: seed)
    let meetings = life.meetings.sorted {
      ($0.content.date.number, $0.code) < ($1.content.date.number, $1.code)
    }
    var found = 0
    for round in 0..<200 {
      let picked = random.pick(meetings)
      let example = try #require(picked)
      let date = example.content.date
      let uses = (0..<4).map { round < 80 ? round % 4 == $0 : random.chance(40) }
      var filter = MeetingFilter()
      if uses[0] { filter.taskForce = example.taskForce }
      if uses[1] { filter.state = example.state }
      if uses[2] { filter.period = Period(from: date, until: date + random.number(0...30)) }
      if uses[3] { filter.member = random.pick(life.agencies) }
      if random.chance(20) { filter.limit = random.number(0...4) }

      let expected = meetings.filter { meeting in
        let isMember = filter.member.map {
          life.taskForce(meeting.taskForce)?.role(of: $0, on: meeting.content.date) != nil
        }
        let answers: [Bool?] = [
          filter.taskForce.map { $0 == meeting.taskForce },
          filter.state.map { $0 == meeting.state },
          filter.period.map { $0.contains(meeting.content.date) }, isMember,
        ]
        return answers.allSatisfy { $0 ?? true }
      }.prefix(filter.limit ?? .max)
      var rows: [MeetingRow] = []
      try life.workspace.eachMeeting(filter) { rows.append($0) }
      #expect(rows.map(\.code) == expected.map(\.code), "\(filter)")
      for (row, meeting) in zip(rows, expected) {
        #expect(row.attending == meeting.attending)
        #expect(row.mentioned == meeting.content.attendance.count)
        #expect(row.decisions == meeting.content.decisions.count)
        #expect(row.commitments == life.commitments.count { $0.terms.meeting == meeting.code })
      }
      found += rows.count
    }
    #expect(found > 0)
  }

  @Test(
    "show the latest entries that a filter asks for, in the order of the journal", arguments: seeds)
  func entries(seed: UInt64) throws {
    let life = try life(seed)
    var random = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let picked = random.pick(life.entries)
      let example = try #require(picked)
      var filter = JournalFilter()
      if random.chance(50) { filter.subject = example.event.subject.code }
      if random.chance(50) { filter.kind = example.event.kind }
      if random.chance(50) { filter.limit = random.number(0...5) }
      let expected = life.entries.filter { entry in
        (filter.subject ?? entry.event.subject.code) == entry.event.subject.code
          && (filter.kind ?? entry.event.kind) == entry.event.kind
      }.suffix(filter.limit ?? .max)
      var rows: [Entry] = []
      try life.workspace.eachEntry(filter) { rows.append($0) }
      #expect(rows == Array(expected), "\(filter)")
    }
  }
}

extension TaskForceFilter {
  /// What the documentation of each condition says, without SQL.
  fileprivate func accepts(_ taskForce: TaskForce, on today: Day) -> Bool {
    let details = taskForce.details
    let hasService = details.services.contains { service in
      (servicePattern ?? service.pattern) == service.pattern
        && (serviceKind ?? service.kind) == service.kind
    }
    let answers: [Bool?] = [
      goalArea.map(details.goalAreas.contains), driver.map(details.drivers.contains),
      mode.map(details.modes.contains), approach.map { $0 == details.approach },
      formality.map { $0 == details.formality },
      servicePattern == nil && serviceKind == nil ? nil : hasService,
      member.map { taskForce.role(of: $0, on: today) != nil },
      parent.map { $0 == details.parent }, activeOn.map(taskForce.isInForce),
      isDissolved.map { $0 == (taskForce.dissolvedOn != nil) },
    ]
    return answers.allSatisfy { $0 ?? true }
  }
}

extension Agency {
  fileprivate var withoutKeys: Agency { Agency(code: code, details: details, since: since) }
}
