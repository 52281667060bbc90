import GugusDomain
import GugusLives
import GugusReports
import GugusStore
import Testing

/// What holds in every life that a workspace may have lived.
@Suite("Reports of any life")
struct ReportLawTests {
  static let seeds: [UInt64] = [401, 403, 404]

  /// A life, the scopes to look at it in, and a year that most of it is due in.
  private func life(_ seed: UInt64, in file: WorkspaceFile) throws -> (Life, [Scope], Period) {
    var life = try Life(seed: seed, in: file.created())
    try life.live(actions: 400)
    let scopes =
      [Scope()] + life.taskForces.prefix(2).map { Scope(taskForce: $0) }
      + life.agencies.prefix(3).map { Scope(agency: $0) }
    return (life, scopes, try #require(Period(from: "2026-01-01", until: "2026-12-31")))
  }

  @Test("on age hold as much as the lists of what is overdue and open", arguments: seeds)
  func aging(seed: UInt64) throws {
    let file = try WorkspaceFile()
    let (life, scopes, _) = try life(seed, in: file)
    var late = 0
    for scope in scopes {
      let report = try AgingReport(life.workspace, scope, due: nil, today: life.today)
      var filter = CommitmentFilter(today: life.today)
      filter.taskForce = scope.taskForce
      filter.debtor = scope.agency
      filter.isOverdue = true
      #expect(try report.overall.late.count == life.workspace.count(filter))
      late += report.overall.late.count
      guard scope.agency == nil else { continue }
      filter.isOverdue = nil
      filter.isOpen = true
      let waiting = report.waits.count { $0.kind != .request }
      let held = report.overall.late.of + report.overall.paused + waiting
      #expect(try held == life.workspace.count(filter))
    }
    #expect(late > 0)
  }

  @Test("attribute lateness by what the history of each commitment says")
  func lateness() throws {
    var found = Found()
    // As many lives as it takes to see everything, but no more than these.
    for seed in 401...412 as ClosedRange<UInt64> where !found.isWhole {
      let file = try WorkspaceFile()
      let (life, _, _) = try life(seed, in: file)
      try expectLateness(life, &found)
    }
    #expect(found.isWhole, "\(found)")
  }

  /// What could be compared.
  private struct Found {
    var (delegated, suspended, waiting, judged, revised, claimed) = (0, 0, 0, 0, 0, 0)

    var isWhole: Bool {
      delegated > 0 && suspended > 0 && waiting > 0 && judged > 0 && revised > 0 && claimed > 0
    }
  }

  private func expectLateness(_ life: Life, _ found: inout Found) throws {
    let (workspace, today) = (life.workspace, life.today)
    let codes = try workspace.commitments(CommitmentFilter(today: today)).map(\.facts.code)
    let graph = CommitmentGraph(workspace, today: today)
    try graph.load(codes)
    for code in codes {
      let commitment = try workspace.commitment(code).settled(on: today)
      let antecedents = Set(commitment.terms.condition?.antecedents ?? [])
      #expect(Set(graph.antecedents(code)) == antecedents)
      let timeline = try #require(graph.timeline(code))
      #expect(timeline == commitment.timeline(on: today))
      found.delegated += timeline.debtors.count - 1
      found.suspended += timeline.suspensions.count
      found.judged += timeline.formerJudges.count
      found.revised += timeline.formerDues.count
      found.claimed += timeline.claims.count
      found.waiting += antecedents.count
    }
  }

  @Test("on what is next are the most urgent of all that runs, in one order", arguments: seeds)
  func next(seed: UInt64) throws {
    let file = try WorkspaceFile()
    let (life, scopes, _) = try life(seed, in: file)
    for scope in scopes {
      func next(_ limit: Int) throws -> [NextReport.Item] {
        try NextReport(
          life.workspace, taskForce: scope.taskForce, agency: scope.agency, today: life.today,
          limit: limit
        ).items
      }
      let all = try next(1_000)
      var filter = CommitmentFilter(today: life.today)
      filter.taskForce = scope.taskForce
      filter.debtor = scope.agency
      filter.state = .active
      let active = try life.workspace.count(filter)
      filter.state = .conditional
      #expect(try all.count == active + life.workspace.count(filter))
      for (left, right) in zip(all, all.dropFirst()) {
        let (first, second) = (left.row.facts, right.row.facts)
        #expect(left.urgency.total >= right.urgency.total)
        if left.urgency.total == right.urgency.total {
          #expect((first.due, first.code) < (second.due, second.code))
        }
      }
      let few = try next(3)
      #expect(few.map(\.row.facts.code) == all.prefix(3).map(\.row.facts.code))
    }
  }

  @Test("on follow-up hold everything due that the summary counts", arguments: seeds)
  func matrix(seed: UInt64) throws {
    let file = try WorkspaceFile()
    let (life, scopes, period) = try life(seed, in: file)
    for scope in scopes {
      let summary = try SummaryReport(life.workspace, scope, period, today: life.today)
      var standings: [Standing: Int] = [:]
      try MatrixReport(life.workspace, scope, period, today: life.today).eachRow { row in
        let facts = row.commitment.facts
        if period.contains(facts.due) { standings[facts.standing(on: life.today), default: 0] += 1 }
      }
      #expect(standings == summary.overall.standings)
    }
  }

  @Test("on barriers and by quarter say of what is due what the summary says", arguments: seeds)
  func sums(seed: UInt64) throws {
    let file = try WorkspaceFile()
    let (life, scopes, period) = try life(seed, in: file)
    for scope in scopes {
      let summary = try SummaryReport(life.workspace, scope, period, today: life.today).overall
      let barriers = try BarriersReport(life.workspace, scope, period, today: life.today)
      let missed = barriers.missedWith + barriers.missedWithout
      #expect(missed == Proportion(summary.due - summary.reliability.count, of: summary.due))
      #expect(barriers.openToday == summary.openBarrierCount)
      #expect(barriers.classes.values.reduce(0) { $0 + $1.raised } == barriers.overall.raised)
      let trend = try TrendReport(life.workspace, scope, period, today: life.today)
      let kept = trend.steps.map(\.figures.reliability).reduce(Proportion(0, of: 0), +)
      #expect(kept == summary.reliability)
    }
  }

  @Test("say of an agency's card what the summary of the agency says", arguments: seeds)
  func cards(seed: UInt64) throws {
    let file = try WorkspaceFile()
    let (life, _, period) = try life(seed, in: file)
    let report = try ScorecardReport(life.workspace, Scope(), period, today: life.today)
    #expect(!report.cards.isEmpty)
    for card in report.cards {
      let scope = Scope(agency: card.agency)
      let now = try SummaryReport(life.workspace, scope, period, today: life.today).overall
      let before = try SummaryReport(life.workspace, scope, period.before, today: life.today)
      for figure in Figure.allCases {
        #expect(card.now.value(of: figure) == now.value(of: figure))
        guard figure != .openBarriers else { continue }
        #expect(card.before.value(of: figure) == before.overall.value(of: figure))
      }
    }
  }
}
