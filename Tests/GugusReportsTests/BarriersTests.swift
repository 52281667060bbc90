import GugusDomain
import GugusLives
import GugusReports
import GugusStore
import Testing

@Suite("A report on barriers")
struct BarriersTests {
  let file: WorkspaceFile
  let workspace: Workspace

  init() throws {
    file = try WorkspaceFile()
    workspace = try file.created()
    try workspace.foundTPPS()
  }

  private func barriers(
    _ from: Day = "2026-01-01", _ until: Day = "2026-03-31"
  ) throws -> BarriersReport {
    let period = try #require(Period(from: from, until: until))
    return try BarriersReport(workspace, Scope(), period, today: "2026-06-30")
  }

  private func raise(
    _ kind: BarrierClass, to code: CommitmentCode, by agency: AgencyCode = "DINKES", on day: Day
  ) throws {
    try workspace.effect(
      ActOnCommitment(code, .raiseBarrier(kind, text: "Why")), as: agency, on: day)
  }

  private func resolve(_ number: Int, of code: CommitmentCode, on day: Day) throws {
    try workspace.effect(
      ActOnCommitment(code, .resolveBarrier(number: number, text: nil)), as: "DINKES", on: day)
  }

  @Test("counts what was raised in the period, and what became of it")
  func fates() throws {
    let code = try workspace.promise(due: "2026-09-10")
    for day in ["2026-02-01", "2026-02-01", "2026-03-31", "2026-04-01"] as [Day] {
      try raise(.budget, to: code, on: day)
    }
    try resolve(1, of: code, on: "2026-02-05")
    try resolve(2, of: code, on: "2026-02-11")
    let released = try workspace.promise(by: "DINSOS", due: "2026-09-10")
    try raise(.leadership, to: released, by: "DINSOS", on: "2026-02-01")
    try workspace.effect(
      ActOnCommitment(released, .release(reason: "No use")), as: "BAPPEDA", on: "2026-02-02")
    let report = try barriers()
    let budget = try #require(report.classes[.budget])
    #expect(budget.raised == 3)
    #expect(budget.open == 1)
    #expect(budget.resolved == Proportion(2, of: 3))
    // 4 and 10 days: the median is 7.
    #expect(budget.resolution?.median == 7)
    let leadership = try #require(report.classes[.leadership])
    #expect(leadership.closedWith == 1)
    #expect(leadership.open == 0)
    #expect(report.overall.agencies == ["DINKES", "DINSOS"])
    // The one raised in April is open too.
    #expect(report.openToday == 2)
  }

  @Test("counts barriers by the level to which they were taken")
  func levels() throws {
    let code = try workspace.promise(due: "2026-09-10")
    try raise(.budget, to: code, on: "2026-02-01")
    try raise(.regulation, to: code, on: "2026-02-01")
    try workspace.effect(
      ActOnCommitment(code, .escalateBarrier(number: 2, level: "Regent")), as: "DINKES",
      on: "2026-02-03")
    let report = try barriers()
    #expect(report.levels.mapValues(\.raised) == ["Regent": 1])
    #expect(report.overall.escalatedShare == Proportion(1, of: 2))
  }

  @Test("compares the commitments due that ever had a barrier with the others")
  func lateness() throws {
    let late = try workspace.promise(due: "2026-02-10")
    try raise(.budget, to: late, on: "2026-02-01")
    let kept = try workspace.promise(due: "2026-02-10")
    try raise(.budget, to: kept, on: "2026-01-20")
    try workspace.effect(
      ActOnCommitment(kept, .claim(note: nil)), as: "DINKES", on: "2026-02-09")
    try workspace.effect(
      ActOnCommitment(kept, .judge(Judgement(verdict: .asRecommended))), as: "BAPPEDA",
      on: "2026-02-09")
    try workspace.promise(due: "2026-02-10", claimedOn: "2026-02-10", .asRecommended)
    try workspace.promise(due: "2026-02-10", claimedOn: "2026-02-10", .failed)
    try workspace.promise(due: "2026-02-10", claimedOn: "2026-02-10", .asRecommended)
    try workspace.promise(due: "2026-12-10")  // not due yet: in neither
    let report = try barriers()
    #expect(report.missedWith == Proportion(1, of: 2))
    #expect(report.missedWithout == Proportion(1, of: 3))
  }
}
