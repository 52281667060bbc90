import GugusDomain
import GugusLives
import GugusReports
import GugusStore
import Testing

@Suite("A report of approaches")
struct ApproachesReportTests {
  let file: WorkspaceFile
  let workspace: Workspace

  /// TPPS is a formal task force; others are formed as a test needs them.
  init() throws {
    file = try WorkspaceFile()
    workspace = try file.created()
    try workspace.foundTPPS()
  }

  private func report(_ scope: Scope = Scope(), from: Day = "2026-01-01") throws -> ApproachesReport
  {
    let period = try #require(Period(from: from, until: "2026-12-31"))
    return try ApproachesReport(workspace, scope, period, today: "2026-03-31")
  }

  private func rows(
    _ dimension: ApproachesReport.Dimension, _ report: ApproachesReport
  ) -> [ApproachesReport.Row] {
    report.rows.filter { $0.form.dimension == dimension }
  }

  private func keep(_ count: Int, of whole: Int, in taskForce: TaskForceCode) throws {
    for number in 1...whole {
      try workspace.promise(
        in: taskForce, due: "2026-02-10", deliveredOn: number <= count ? "2026-02-09" : nil)
    }
  }

  @Test("counts task forces and their commitments by each thing that is said of them")
  func forms() throws {
    try keep(1, of: 2, in: "TPPS")
    let report = try report()
    #expect(
      report.rows.map(\.form) == [
        .approach(.taskForce), .formality(.formal), .mode(.coordination), .driver(.silos),
        .goalArea(.publicService),
      ])
    for row in report.rows {
      #expect(row.taskForces == 1)
      #expect(row.withDue == 1)
      #expect(row.figures.reliability == Proportion(1, of: 2))
      // Delivered on the day before.
      #expect(row.figures.slip?.median == -1)
    }
  }

  @Test("ranks by the lower bound, and puts those with few due after the others")
  func ranking() throws {
    try workspace.form("ONE", .socialCoalition)
    try workspace.form("TWO", .specialCoordinatingInstitution)
    // The lower bound of 9 of 10 is 0.596, above the 0.566 of 5 of 5; 4 of 4 are too few.
    try keep(5, of: 5, in: "ONE")
    try keep(9, of: 10, in: "TWO")
    try keep(4, of: 4, in: "TPPS")
    #expect(
      rows(.approach, try report()).map(\.form) == [
        .approach(.specialCoordinatingInstitution), .approach(.socialCoalition),
        .approach(.taskForce),
      ])
  }

  @Test("warns of few due, and of few task forces with anything due")
  func few() throws {
    for code in ["A", "B", "C"] as [TaskForceCode] { try workspace.form(code, .socialCoalition) }
    func row() throws -> ApproachesReport.Row? {
      rows(.approach, try report()).first { $0.form == .approach(.socialCoalition) }
    }
    try keep(3, of: 3, in: "A")
    try keep(2, of: 2, in: "B")
    let two = try #require(try row())
    #expect(two.taskForces == 3 && two.withDue == 2)
    #expect(two.figures.isRanked && two.hasFewTaskForces && two.isFew)
    try keep(1, of: 1, in: "C")
    #expect(try row()?.isFew == false)
  }

  @Test("counts a task force of two modes with both, and once in its approach")
  func severalModes() throws {
    try workspace.form("ONE", .socialCoalition, modes: [.synergy, .collaboration])
    try keep(1, of: 1, in: "ONE")
    let report = try report(Scope(taskForce: "ONE"))
    #expect(rows(.mode, report).map(\.form) == [.mode(.collaboration), .mode(.synergy)])
    #expect(rows(.mode, report).map(\.figures.due) == [1, 1])
    #expect(rows(.approach, report).map(\.figures.due) == [1])
  }

  @Test("takes in a task force dissolved before the period while something of it is due")
  func dissolved() throws {
    try workspace.form("OLD", .socialCoalition)
    try keep(1, of: 1, in: "OLD")
    try workspace.effect(
      DissolveTaskForce(code: "OLD", dissolution: Dissolution(reason: "Done")), as: "BAPPEDA",
      on: "2026-02-01")
    #expect(rows(.approach, try report(from: "2026-02-02")).count == 2)
    #expect(rows(.approach, try report(from: "2026-02-11")).map(\.form) == [.approach(.taskForce)])
  }
}
