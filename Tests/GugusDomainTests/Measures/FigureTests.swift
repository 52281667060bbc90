import TestSupport
import Testing

@testable import GugusDomain

@Suite("How a commitment enters a figure")
struct FigureTests {
  static let april = Period(from: "2026-04-01", until: "2026-04-30")
  static let march = Period(from: "2026-03-01", until: "2026-03-31")

  private func part(
    of facts: CommitmentFacts, in figure: Figure, period: Period? = april,
    on today: Day = "2026-05-01"
  ) throws -> Part? {
    facts.part(in: figure, period: try #require(period), today: today)
  }

  /// What a commitment due in the period is to reliability, keptLate, overdue and violated.
  static let byStanding: [(CommitmentFacts, [Part])] = [
    (
      facts(.satisfied, deliveredOn: "2026-04-10"),
      [.counted, .inDenominator, .inDenominator, .inDenominator]
    ),
    (
      facts(.satisfied, deliveredOn: "2026-04-11"),
      [.inDenominator, .counted, .inDenominator, .inDenominator]
    ),
    (facts(.active), [.inDenominator, .inDenominator, .counted, .inDenominator]),
    (
      facts(.claimed, claimedOn: "2026-04-11"),
      [.inDenominator, .inDenominator, .counted, .inDenominator]
    ),
    (facts(.violated), [.inDenominator, .inDenominator, .inDenominator, .counted]),
    (
      facts(.claimed, claimedOn: "2026-04-10"), [.leftOut, .leftOut, .leftOut, .leftOut]
    ),
    (facts(.proposed), [.leftOut, .leftOut, .leftOut, .leftOut]),
    (facts(.declined), [.leftOut, .leftOut, .leftOut, .leftOut]),
    (facts(.conditional), [.leftOut, .leftOut, .leftOut, .leftOut]),
    (facts(.suspended), [.leftOut, .leftOut, .leftOut, .leftOut]),
    (facts(.expired), [.leftOut, .leftOut, .leftOut, .leftOut]),
    (facts(.released), [.leftOut, .leftOut, .leftOut, .leftOut]),
  ]

  @Test("Reliability, kept late, overdue and violated, for each standing", arguments: byStanding)
  func shares(facts: CommitmentFacts, expected: [Part]) throws {
    let figures: [Figure] = [.reliability, .keptLate, .overdue, .violated]
    #expect(try figures.map { try part(of: facts, in: $0) } == expected)
  }

  @Test("A day that no register said is measured by no figure")
  func unknownDays() throws {
    let kept = facts(.satisfied, deliveredOn: "2026-04-11") { $0.delivered = AssumedDay() }
    #expect(try part(of: kept, in: .reliability) == .leftOut)
    #expect(try part(of: kept, in: .keptLate) == .leftOut)
    #expect(try part(of: kept, in: .keptByFirstDue) == .leftOut)
    #expect(try part(of: kept, in: .slip) == .dayUnknown)
    #expect(kept.slip == nil)
    let answered: [(inout AssumedDays) -> Void] = [
      { $0.since = AssumedDay() }, { $0.answered = AssumedDay(after: "2026-03-01") },
    ]
    for assume in answered {
      let facts = facts(.active, answeredOn: "2026-03-12", assume)
      #expect(try part(of: facts, in: .response, period: Self.march) == .dayUnknown)
      #expect(facts.responseDays == nil)
    }
  }

  @Test(
    "What is due outside the period is not in it",
    arguments: [
      Figure.reliability, .keptLate, .overdue, .violated, .keptByFirstDue, .slip, .revised,
      .imposed,
    ])
  func outsidePeriod(figure: Figure) throws {
    let facts = facts(.satisfied, deliveredOn: "2026-04-10")
    #expect(try part(of: facts, in: figure, period: Self.march) == nil)
    #expect(try part(of: facts, in: figure) != nil)
  }

  @Test("Kept by the first due date goes by that date, for the period too")
  func keptByFirstDue() throws {
    let moved = facts(
      .satisfied, firstDue: "2026-03-31", due: "2026-04-10", revisions: 1,
      deliveredOn: "2026-04-05")
    #expect(try part(of: moved, in: .keptByFirstDue) == nil)
    #expect(try part(of: moved, in: .keptByFirstDue, period: Self.march) == .inDenominator)
    let kept = facts(.satisfied, deliveredOn: "2026-04-10")
    #expect(try part(of: kept, in: .keptByFirstDue) == .counted)
    #expect(try part(of: facts(.released), in: .keptByFirstDue) == .leftOut)
  }

  @Test("Slip counts the days of what was satisfied")
  func slip() throws {
    let late = facts(
      .satisfied, firstDue: "2026-04-01", due: "2026-04-10", deliveredOn: "2026-04-08")
    #expect(late.slip == 7)
    #expect(facts(.satisfied, deliveredOn: "2026-04-08").slip == -2)
    #expect(facts(.violated, deliveredOn: "2026-04-08").slip == nil)
    #expect(try part(of: late, in: .slip) == .counted)
    #expect(try part(of: facts(.active), in: .slip) == .leftOut)
  }

  @Test("Revised and imposed are shares of what binds")
  func revisedAndImposed() throws {
    let revised = facts(.active, revisions: 2)
    let imposed = facts(.active, isImposed: true)
    #expect(try part(of: revised, in: .revised) == .counted)
    #expect(try part(of: imposed, in: .revised) == .inDenominator)
    #expect(try part(of: imposed, in: .imposed) == .counted)
    #expect(try part(of: revised, in: .imposed) == .inDenominator)
  }

  @Test("What nobody agreed to or was let go does not bind")
  func binding() throws {
    let free = CommitmentState.allCases.filter { !facts($0).isBinding }
    #expect(Set(free) == [.proposed, .declined, .expired, .released])
    for state in free {
      #expect(try part(of: facts(state, revisions: 1), in: .revised) == .leftOut)
      #expect(try part(of: facts(state, isImposed: true), in: .imposed) == .leftOut)
    }
  }

  @Test("Response is of what was proposed in the period, whenever it is due")
  func response() throws {
    let answered = facts(.active, answeredOn: "2026-03-14")
    #expect(answered.responseDays == 2)
    #expect(try part(of: answered, in: .response, period: Self.march) == .counted)
    #expect(try part(of: answered, in: .response) == nil)
    #expect(try part(of: facts(.proposed), in: .response, period: Self.march) == .leftOut)
  }

  @Test("What was imposed was not asked")
  func responseOfImposed() throws {
    let imposed = facts(.active, isImposed: true, answeredOn: "2026-03-14")
    #expect(imposed.responseDays == nil)
    #expect(try part(of: imposed, in: .response, period: Self.march) == nil)
  }

  @Test(
    "Figures of verdicts, barriers and attendance are not about commitments",
    arguments: [Figure.verdictWait, .openBarriers, .attendance, .mandate])
  func notAboutCommitments(figure: Figure) throws {
    let facts = facts(.satisfied, deliveredOn: "2026-04-10")
    #expect(try part(of: facts, in: figure) == nil)
    #expect(try part(of: facts, in: figure, period: Self.march) == nil)
  }

  @Test(
    "Of random commitments, what is due is counted by one figure of four and in all",
    arguments: seeds)
  func denominators(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let all = (0..<100).map { _ in random.facts() }
    let figures: [Figure] = [.reliability, .keptLate, .overdue, .violated]
    let today: Day = "2026-04-15"
    for facts in all {
      let parts = try figures.map { try part(of: facts, in: $0, on: today) }
      let isInPeriod = try #require(Self.april).contains(facts.due)
      let isDue = isInPeriod && facts.standing(on: today).isDue
      #expect(parts.count { $0 == .counted } == (isDue ? 1 : 0))
      #expect(parts.count { $0 == .inDenominator } == (isDue ? 3 : 0))
      #expect(parts.count { $0 == .leftOut } == (isInPeriod && !isDue ? 4 : 0))
    }
    // The four counts add up to the one denominator.
    let counted = try figures.map { figure in
      try all.count { try part(of: $0, in: figure, on: today) == .counted }
    }
    let denominator = try all.count {
      let part = try part(of: $0, in: .reliability, on: today)
      return part == .counted || part == .inDenominator
    }
    #expect(counted.reduce(0, +) == denominator)
  }
}

extension SplitMix64 {
  private mutating func day() -> Day {
    ("2026-03-20" as Day) + Int.random(in: 0...60, using: &self)
  }

  fileprivate mutating func facts() -> CommitmentFacts {
    let state = CommitmentState.allCases.randomElement(using: &self) ?? .active
    return GugusDomainTests.facts(
      state, isImposed: one(of: true, false), answeredOn: maybe { $0.day() }, firstDue: day(),
      due: day(), revisions: Int.random(in: 0...2, using: &self),
      claimedOn: state == .claimed ? day() : nil,
      deliveredOn: state == .satisfied ? day() : nil, closedOn: state.isOpen ? nil : day())
  }
}
