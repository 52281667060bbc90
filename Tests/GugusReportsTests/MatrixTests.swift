import GugusDomain
import GugusLives
import GugusReports
import GugusStore
import Testing

@Suite("A follow-up matrix")
struct MatrixTests {
  let file: WorkspaceFile
  let workspace: Workspace

  init() throws {
    file = try WorkspaceFile()
    workspace = try file.created()
    try workspace.foundTPPS()
  }

  private func matrix(
    _ from: Day = "2026-01-01", _ until: Day = "2026-12-31"
  ) throws -> MatrixReport {
    let period = try #require(Period(from: from, until: until))
    return try MatrixReport(workspace, Scope(), period, today: "2026-06-30")
  }

  private func codes(_ report: MatrixReport) throws -> [CommitmentCode] {
    var codes: [CommitmentCode] = []
    try report.eachRow { codes.append($0.commitment.facts.code) }
    return codes
  }

  private func log(_ title: String, on day: Day, decision: Int?) throws {
    let row = FollowUp(
      deliverable: title, debtor: "DINKES", creditor: "BAPPEDA", due: "2026-08-01",
      decision: decision)
    let minutes = Minutes(
      taskForce: "TPPS", title: title, date: day,
      decisions: [Decision(number: 1, text: "Data are matched.")], followUps: [row])
    try workspace.done(LogMinutes(minutes), as: "DPPKB", on: day)
  }

  @Test("goes by meeting and decision, and ends with what comes from no meeting")
  func order() throws {
    try workspace.propose("Alone", due: "2026-02-01", on: "2026-01-06")
    try log("Second", on: "2026-01-20", decision: 1)
    try log("Third", on: "2026-01-21", decision: nil)
    var rows: [FollowUpRow] = []
    try matrix().eachRow { rows.append($0) }
    #expect(rows.map(\.commitment.facts.deliverable) == ["Second", "Third", "Alone"])
    #expect(rows.map(\.source?.title) == ["Second", "Third", nil])
    #expect(
      rows.map(\.source?.decision)
        == [Decision(number: 1, text: "Data are matched."), nil, nil])
  }

  @Test("names the evidence, and the barriers that are not resolved")
  func proofAndBarriers() throws {
    let code = try workspace.promise(due: "2026-09-01")
    for (number, kind) in [(1, BarrierClass.budget), (2, .leadership)] {
      try workspace.effect(
        ActOnCommitment(code, .raiseBarrier(kind, text: "Barrier \(number)")), as: "DINKES",
        on: "2026-02-01")
    }
    try workspace.effect(
      ActOnCommitment(code, .resolveBarrier(number: 1, text: nil)), as: "DINKES", on: "2026-02-02")
    try workspace.effect(
      ActOnCommitment(code, .submitEvidence(.link(url: "https://example.org/a"), note: nil)),
      as: "DINKES", on: "2026-02-02")
    var rows: [FollowUpRow] = []
    try matrix().eachRow { rows.append($0) }
    #expect(rows.map(\.evidence) == [["https://example.org/a"]])
    #expect(rows.flatMap(\.barriers).map(\.kind) == [.leadership])
    #expect(rows.flatMap(\.barriers).map(\.text) == ["Barrier 2"])
  }

  @Test("holds what was due in the period or alive in it, and nothing else")
  func period() throws {
    // Closed on 2026-02-12; open since January; due in April and closed in February.
    let closed = try workspace.promise(due: "2026-02-10", claimedOn: "2026-02-10", .asRecommended)
    let open = try workspace.promise(due: "2026-02-10")
    let early = try workspace.promise(due: "2026-04-10", claimedOn: "2026-02-10", .asRecommended)
    #expect(try codes(matrix("2026-01-01", "2026-03-31")) == [closed, open, early])
    #expect(try codes(matrix("2026-02-12", "2026-02-13")) == [closed, open, early])
    #expect(try codes(matrix("2026-02-13", "2026-02-14")) == [open])
    #expect(try codes(matrix("2026-04-01", "2026-04-30")) == [open, early])
    #expect(try codes(matrix("2025-01-01", "2025-12-31")).isEmpty)
  }

  @Test("pictures at most forty, open ones first, by due date")
  func timeline() throws {
    try workspace.promise(due: "2026-01-20", claimedOn: "2026-01-20", .asRecommended)
    for number in 1...40 {
      try workspace.promise(due: "2026-09-01" + (number % 2))
    }
    let report = try matrix()
    #expect(report.count == 41)
    #expect(report.timeline.count == 40)
    #expect(report.timeline.allSatisfy { $0.state == .active })
    #expect(report.timeline.map(\.due) == report.timeline.map(\.due).sorted())
  }
}
