import GugusDomain
import GugusLives
import GugusReports
import GugusStore
import Testing

@Suite("A scorecard")
struct ScorecardTests {
  let file: WorkspaceFile
  let workspace: Workspace

  init() throws {
    file = try WorkspaceFile()
    workspace = try file.created()
    try workspace.foundTPPS()
  }

  private func scorecard(_ scope: Scope = Scope()) throws -> ScorecardReport {
    let period = try #require(Period(from: "2026-04-01", until: "2026-06-30"))
    return try ScorecardReport(workspace, scope, period, today: "2026-06-30")
  }

  /// In the first quarter 1 of 2 kept on time; in the second 4 of 5.
  private func improve(_ agency: AgencyCode) throws {
    try workspace.promise(by: agency, due: "2026-02-10", claimedOn: "2026-02-10", .asRecommended)
    try workspace.promise(by: agency, due: "2026-02-10", claimedOn: "2026-02-20", .asRecommended)
    for delivery in ["2026-05-08", "2026-05-08", "2026-05-09", "2026-05-10", "2026-05-12"] as [Day]
    {
      try workspace.promise(by: agency, due: "2026-05-10", claimedOn: delivery, .asRecommended)
    }
  }

  @Test("says what has changed since the period before, of the same length")
  func change() throws {
    try improve("DINKES")
    let card = try #require(try scorecard().cards.first { $0.agency == "DINKES" })
    #expect(try scorecard().before == Period(from: "2026-01-01", until: "2026-03-31"))
    #expect(card.now.reliability == Proportion(4, of: 5))
    #expect(card.before.reliability == Proportion(1, of: 2))
    func change(_ figure: Figure) -> Double? {
      card.now.value(of: figure).change(since: card.before.value(of: figure))
    }
    // 80% − 50% = 30 points. Slips: −2, −2, −1, 0, 2, median −1; before 0 and 10, median 5.
    #expect(change(.reliability).map { abs($0 - 30) < 1e-9 } == true)
    #expect(change(.slip) == -6)
    #expect(change(.openBarriers) == nil)
    #expect(change(.attendance) == nil)
  }

  @Test("grades no share of fewer cases than are ranked")
  func grade() throws {
    try improve("DINKES")
    try workspace.promise(by: "DINSOS", due: "2026-05-10", claimedOn: "2026-05-10", .asRecommended)
    let cards = try scorecard().cards
    // 4 of 5 are 80%: not above it, so not A but BB.
    #expect(cards.first { $0.agency == "DINKES" }?.now.grade == .bb)
    #expect(cards.first { $0.agency == "DINSOS" }?.now.grade == nil)
  }

  @Test("ranks one agency among all, whoever it is about")
  func rank() throws {
    try improve("DINKES")
    for _ in 1...5 {
      try workspace.promise(
        by: "DINSOS", due: "2026-05-10", claimedOn: "2026-05-10", .asRecommended)
    }
    let report = try scorecard(Scope(agency: "DINKES"))
    #expect(report.cards.map(\.agency) == ["DINKES"])
    #expect(report.cards.first?.rank == 2)
    #expect(report.ranked == 2)
    #expect(report.all.reliability == Proportion(9, of: 10))
  }

  @Test("of an agency that owed nothing is there, and empty")
  func empty() throws {
    let card = try #require(try scorecard(Scope(agency: "ASPUMI")).cards.first)
    #expect(card.now.due == 0)
    #expect(card.rank == nil)
  }
}
