import GugusDomain
import GugusLives
import GugusReports
import GugusStore
import Testing

@Suite("What was kept after waiting")
struct KeptAfterWaitingTests {
  let file: WorkspaceFile
  let workspace: Workspace
  let period: Period
  let today: Day = "2026-03-31"

  /// K1 of DINKES, due on 10 February, was done on the 20th; K2 of DINSOS, due ten days after it, waited
  /// for it and was done on 1 March, a day before it had to be. K3 of DINSOS was late by itself.
  init() throws {
    period = try #require(Period(from: "2026-02-01", until: "2026-03-31"))
    file = try WorkspaceFile()
    workspace = try file.created()
    try workspace.foundTPPS()
    try workspace.propose("Data", due: "2026-02-10", on: "2026-01-10")
    try workspace.propose(
      "Map", by: "DINSOS", due: "2026-02-20", after: Condition(antecedents: ["TPPS/K1"]),
      on: "2026-01-10")
    try workspace.propose("List", by: "DINSOS", due: "2026-02-20", on: "2026-01-10")
    for (code, agency) in [("TPPS/K1", "DINKES"), ("TPPS/K2", "DINSOS"), ("TPPS/K3", "DINSOS")]
      as [(CommitmentCode, AgencyCode)]
    {
      try workspace.act(code, .accept, as: agency, on: "2026-01-12")
    }
    for (code, day) in [
      ("TPPS/K1", "2026-02-20"), ("TPPS/K2", "2026-03-01"), ("TPPS/K3", "2026-03-01"),
    ]
      as [(CommitmentCode, Day)]
    {
      try workspace.act(code, .judge(Judgement(verdict: .asRecommended)), as: "BAPPEDA", on: day)
    }
  }

  @Test("is neither among the due of a summary nor among the late, and is a part of its own")
  func summary() throws {
    let agencies = try SummaryReport(workspace, Scope(), period, today: today).agencies
    let figures = try #require(agencies.first { $0.code == "DINSOS" }?.figures)
    #expect(figures.standings == [.keptAfterWaiting: 1, .keptLate: 1])
    #expect(figures.due == 1)
    #expect(figures.keptAfterWaiting == Proportion(1, of: 2))
    #expect(figures.keptLate == Proportion(1, of: 1))
    let counts = try workspace.periodCounts(in: Scope(), during: period, today: today)
    #expect([counts.finishedLate, counts.finishedAfterWaiting] == [2, 1])
  }

  @Test("is so in the scorecard, the trend, the network, the matrix, the health and by a policy")
  func elsewhere() throws {
    let cards = try ScorecardReport(workspace, Scope(agency: "DINSOS"), period, today: today).cards
    #expect(cards.map(\.now.keptAfterWaiting) == [Proportion(1, of: 2)])
    let trend = try TrendReport(workspace, Scope(), period, today: today)
    #expect(trend.steps.last?.figures.keptAfterWaiting.count == 1)
    let matrix = try MatrixReport(workspace, Scope(), period, today: today)
    #expect(matrix.standings[.keptAfterWaiting] == 1)
    // Of what DINSOS owes, only K3 was due without having waited.
    let network = try NetworkReport(workspace, Scope(), period, today: today)
    #expect(network.links.map(\.kept) == [Proportion(0, of: 1), Proportion(0, of: 1)])
    let health = try HealthReport(workspace, Scope(agency: "DINSOS"), period, today: today)
    #expect(health.overall[.keptOnTime] == Proportion(0, of: 1))
    let rule = PolicyRule(
      name: "patient",
      conditions: [
        PolicyCondition(measure: .keptAfterWaiting, comparison: .equals, threshold: 1)
      ], kind: .award(.recognition))
    try workspace.done(
      AdoptPolicy(IncentivePolicy(rules: [rule], source: "")), as: "BAPPEDA", on: today)
    let items = try SuggestionReport(workspace, Scope(), period, today: today).items
    #expect(items.filter(\.isMet).map(\.agency) == ["DINSOS"])
  }
}
