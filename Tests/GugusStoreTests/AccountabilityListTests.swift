import GugusDomain
import GugusLives
import TestSupport
import Testing

@testable import GugusStore

@Suite("Lists of findings, awards and sanctions")
struct AccountabilityListTests {
  static let seeds: [UInt64] = [301, 302, 304]

  let file: WorkspaceFile

  init() throws { file = try WorkspaceFile() }

  private func life(_ seed: UInt64) throws -> Life {
    var life = try Life(seed: seed, in: file.created())
    try life.live(actions: 500)
    return life
  }

  /// A condition of a filter, set after an example, and the findings that it means.
  private struct FindingCondition {
    var set: (inout FindingFilter) -> Void
    var means: (Finding) -> Bool
  }

  private func conditions(after example: Finding, on today: Day) throws -> [FindingCondition] {
    let terms = example.terms
    let about = try #require(terms.commitments.first)
    let period = try #require(Period(from: example.since, until: example.since + 10))
    return [
      FindingCondition {
        $0.taskForce = terms.taskForce
      } means: {
        $0.terms.taskForce == terms.taskForce
      },
      FindingCondition {
        $0.agency = terms.against
      } means: {
        $0.terms.against == terms.against
      },
      FindingCondition {
        $0.state = example.state
      } means: {
        $0.state == example.state
      },
      FindingCondition {
        $0.isOpen = true
      } means: {
        $0.state.isOpen
      },
      FindingCondition {
        $0.awaitsReplyOn = today
      } means: {
        $0.state == .open && today <= $0.replyBy
      },
      FindingCondition {
        $0.awaitsConclusionOn = today
      } means: {
        $0.state.isOpen && $0.mayBeConcluded(on: today)
      },
      FindingCondition {
        $0.about = about
      } means: {
        $0.terms.commitments.contains(about)
      },
      FindingCondition {
        $0.period = period
      } means: {
        period.contains($0.since) || ($0.closedOn.map(period.contains) ?? false)
      },
    ]
  }

  @Test("show the findings that a filter asks for, by when they were raised", arguments: seeds)
  func findings(seed: UInt64) throws {
    let life = try life(seed)
    var random = SplitMix64(seed: seed)
    let findings = life.findings.sorted {
      ($0.since, $0.terms.taskForce, $0.code) < ($1.since, $1.terms.taskForce, $1.code)
    }
    var found = 0
    for round in 0..<120 {
      let picked = random.pick(findings)
      let example = try #require(picked)
      let today = random.chance(50) ? example.replyBy + random.number(-1...1) : life.today
      let conditions = try conditions(after: example, on: today)
      // Each condition alone in turn, then combined.
      let used = conditions.indices.filter {
        round < 45 ? round % conditions.count == $0 : random.chance(25)
      }
      var filter = FindingFilter()
      for index in used { conditions[index].set(&filter) }
      let expected = findings.filter { finding in
        used.allSatisfy { conditions[$0].means(finding) }
      }
      var rows: [FindingRow] = []
      try life.workspace.eachFinding(filter) { rows.append($0) }
      #expect(rows.map(\.code) == expected.map(\.code), "\(filter)")
      #expect(rows.map(\.replyBy) == expected.map(\.replyBy))
      #expect(rows.map(\.concludeBy) == expected.map(\.concludeBy))
      #expect(rows.map(\.repliedOn) == expected.map(\.replies.first?.on))
      #expect(rows.map { Set($0.commitments) } == expected.map { Set($0.terms.commitments) })
      found += rows.count
    }
    #expect(found > 0)
  }

  @Test(
    "show the awards and sanctions that a filter asks for, by when they begin", arguments: seeds)
  func incentives(seed: UInt64) throws {
    let life = try life(seed)
    var random = SplitMix64(seed: seed)
    let incentives = life.incentives.sorted {
      ($0.terms.from, $0.terms.taskForce, $0.code) < ($1.terms.from, $1.terms.taskForce, $1.code)
    }
    func runs(_ incentive: Incentive, _ day: Day) -> Bool {
      switch incentive.state(on: day) {
      case .inForce, .appealed: true
      case .ahead, .lifted, .lapsed: false
      }
    }
    var found = 0
    for _ in 0..<120 {
      let picked = random.pick(incentives)
      let example = try #require(picked)
      let day = example.terms.from + random.number(-2...20)
      let span = try #require(Period(from: day, until: day + random.number(0...5)))
      var filter = IncentiveFilter()
      if random.chance(25) { filter.taskForce = example.terms.taskForce }
      if random.chance(25) { filter.agency = example.terms.agency }
      if random.chance(25) { filter.isSanction = example.terms.kind.isSanction }
      if random.chance(40) { filter.runsOn = day }
      if random.chance(40) { filter.period = span }
      let expected = incentives.filter { incentive in
        let terms = incentive.terms
        let answers: [Bool?] = [
          filter.taskForce.map { $0 == terms.taskForce }, filter.agency.map { $0 == terms.agency },
          filter.isSanction.map { $0 == terms.kind.isSanction },
          filter.runsOn.map { runs(incentive, $0) },
          filter.period.map { period in
            (0...(period.until - period.from)).contains { runs(incentive, period.from + $0) }
          },
        ]
        return answers.allSatisfy { $0 ?? true }
      }
      var rows: [Incentive] = []
      try life.workspace.eachIncentive(filter) { rows.append($0) }
      #expect(rows == expected, "\(filter)")
      found += rows.count
    }
    #expect(found > 0)
  }

  @Test("show the rounds of a task force or of all, the oldest first", arguments: seeds)
  func assessments(seed: UInt64) throws {
    let life = try life(seed)
    let assessments = life.assessments.sorted {
      ($0.taskForce, $0.code) < ($1.taskForce, $1.code)
    }
    #expect(!assessments.isEmpty)
    #expect(try life.workspace.assessments() == assessments)
    for taskForce in life.taskForces {
      #expect(
        try life.workspace.assessments(of: taskForce)
          == assessments.filter { $0.taskForce == taskForce })
    }
  }
}
