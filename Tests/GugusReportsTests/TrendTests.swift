import GugusDomain
import GugusLives
import GugusReports
import GugusStore
import Testing

@Suite("A trend")
struct TrendTests {
  let file: WorkspaceFile
  let workspace: Workspace

  init() throws {
    file = try WorkspaceFile()
    workspace = try file.created()
    try workspace.foundTPPS()
  }

  private func trend(_ from: Day, _ until: Day, today: Day = "2026-08-10") throws -> TrendReport {
    let period = try #require(Period(from: from, until: until))
    return try TrendReport(workspace, Scope(), period, today: today)
  }

  @Test("has at least four quarters, those before the period added")
  func quarters() throws {
    let report = try trend("2026-05-01", "2026-07-10")
    #expect(
      report.steps.map(\.quarter.description) == ["2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3"])
    #expect(report.added.map(\.description) == ["2025-Q4", "2026-Q1"])
    #expect(try trend("2025-01-01", "2026-12-31").steps.count == 8)
    #expect(try trend("2025-01-01", "2026-12-31").added.isEmpty)
  }

  @Test("puts each commitment into the quarter in which it is due")
  func figures() throws {
    try workspace.promise(due: "2026-03-31", claimedOn: "2026-03-31", .asRecommended)
    try workspace.promise(due: "2026-04-01")
    try workspace.promise(due: "2026-04-01", claimedOn: "2026-07-20", .asRecommended)
    let steps = try trend("2026-01-01", "2026-12-31").steps
    #expect(steps.map(\.figures.reliability.count) == [1, 0, 0, 0])
    #expect(steps.map(\.figures.due) == [1, 2, 0, 0])
    // As seen in August the one delivered in July is kept late, not overdue.
    #expect(steps.map(\.figures.overdue.count) == [0, 1, 0, 0])
  }

  @Test("counts what was open at the end of a quarter, and says nothing of one that is ahead")
  func open() throws {
    // Closed by the verdict on the last of March, and on the first of April.
    try workspace.promise(due: "2026-03-01", claimedOn: "2026-03-29", .asRecommended)
    try workspace.promise(due: "2026-03-01", claimedOn: "2026-03-30", .asRecommended)
    try workspace.promise(due: "2026-12-01")
    #expect(try trend("2025-07-01", "2026-09-30").steps.map(\.open) == [0, 0, 2, 1, nil])
  }
}
