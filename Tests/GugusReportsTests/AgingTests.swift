import GugusDomain
import GugusLives
import GugusReports
import GugusStore
import Testing

@Suite("A report on age")
struct AgingTests {
  let file: WorkspaceFile
  let workspace: Workspace

  init() throws {
    file = try WorkspaceFile()
    workspace = try file.created()
    try workspace.foundTPPS()
  }

  private func aging(
    _ scope: Scope = Scope(), due period: Period? = nil, on today: Day
  ) throws -> AgingReport {
    try AgingReport(workspace, scope, due: period, today: today)
  }

  @Test("puts what is late into classes of days after the due date")
  func classes() throws {
    // On 2026-08-10: due that day; 1, 30, 31, 90, 91, 180 and 181 days late.
    for days in [0, 1, 30, 31, 90, 91, 180, 181] {
      try workspace.promise(due: "2026-08-10" + -days)
    }
    let report = try aging(on: "2026-08-10")
    #expect(
      report.overall.running
        == [.notYet: 1, .upTo30: 2, .upTo90: 2, .upTo180: 2, .over180: 1])
    #expect(report.overall.late == Proportion(7, of: 8))
    #expect(report.oldest.first?.due == "2026-08-10" + -181)
  }

  @Test("lists the ten that are due longest")
  func oldest() throws {
    for days in 1...12 { try workspace.promise(due: "2026-02-10" + days) }
    let report = try aging(on: "2026-08-10")
    #expect(report.oldest.map(\.due) == (1...10).map { "2026-02-10" + $0 })
  }

  @Test("lays each wait at the door of who has to speak")
  func waits() throws {
    try workspace.propose("Data", by: "DINSOS", due: "2026-05-10", on: "2026-01-10")
    try workspace.promise(due: "2026-02-10", claimedOn: "2026-02-09")
    let asked = try workspace.promise(due: "2026-07-10")
    try workspace.effect(
      ActOnCommitment(asked, .ask(.revision(Revision(due: "2026-08-10", reason: "Floods")))),
      as: "DINKES", on: "2026-03-01")
    let report = try aging(on: "2026-03-01")
    #expect(report.waits.map(\.kind) == [.answer, .verdict, .request])
    #expect(report.waits.map(\.agency) == ["DINSOS", "BAPPEDA", "BAPPEDA"])
    // 50, 20 and no days: the first day counts.
    #expect(report.waits.map { $0.age(on: "2026-03-01") } == [.upTo90, .upTo30, .upTo30])
    #expect(try aging(Scope(agency: "DINSOS"), on: "2026-03-01").waits.map(\.kind) == [.answer])
  }

  @Test("holds nobody late with what is suspended or waits for its condition")
  func paused() throws {
    let code = try workspace.promise(due: "2026-02-10")
    try workspace.effect(
      ActOnCommitment(code, .ask(.suspension(reason: "Floods"))), as: "DINKES", on: "2026-02-01")
    try workspace.effect(
      ActOnCommitment(code, .agree(.suspension)), as: "BAPPEDA", on: "2026-02-02")
    let report = try aging(on: "2026-03-01")
    #expect(report.overall.late == Proportion(0, of: 0))
    #expect(report.overall.paused == 1)
  }

  @Test("is about all that is open unless a period is asked for")
  func period() throws {
    try workspace.promise(due: "2026-01-20")
    try workspace.promise(due: "2026-07-20")
    let second = try #require(Period(from: "2026-07-01", until: "2026-12-31"))
    #expect(try aging(on: "2026-08-01").overall.late.count == 2)
    #expect(try aging(due: second, on: "2026-08-01").overall.late.count == 1)
  }
}
