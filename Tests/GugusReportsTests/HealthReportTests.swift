import GugusDomain
import GugusLives
import GugusReports
import GugusStore
import Testing

@Suite("A report of the five prerequisites")
struct HealthReportTests {
  let file: WorkspaceFile
  let workspace: Workspace

  init() throws {
    file = try WorkspaceFile()
    workspace = try file.created()
  }

  private func report(
    on today: Day = "2026-03-31", _ scope: Scope = Scope()
  ) throws -> HealthReport {
    let period = try #require(Period(from: "2026-01-01", until: "2026-12-31"))
    return try HealthReport(workspace, scope, period, today: today)
  }

  private func overall(_ indicator: HealthIndicator, on today: Day = "2026-03-31") throws
    -> Proportion?
  {
    try report(on: today).overall[indicator]
  }

  @Test("counts each indicator of a small task force as it can be counted by hand")
  func byHand() throws {
    try workspace.furnish()
    let expected: [HealthIndicator: Proportion] = [
      // K1, K2 of DINKES (health) and K3 of DINSOS (social), all to BAPPEDA (planning).
      .acrossSectors: Proportion(3, of: 3),
      // DINSOS supports K1.
      .supportAcrossSectors: Proportion(1, of: 1), .accepted: Proportion(3, of: 3),
      .leadNamed: Proportion(1, of: 1),
      // The minutes name BAPPEDA alone, which came and could decide.
      .attendedWithMandate: Proportion(1, of: 1), .meetingsHeld: Proportion(1, of: 1),
      .decisionsFollowedUp: Proportion(0, of: 1), .agreementsCurrent: Proportion(1, of: 1),
      // K1, claimed with a file and judged after two days; not kept, and overdue since.
      .claimsWithEvidence: Proportion(1, of: 1), .verdictsInTime: Proportion(1, of: 1),
      .keptOnTime: Proportion(0, of: 1), .outcomesNamed: Proportion(1, of: 1),
      // On 7 January, 83 days before.
      .outcomesMeasured: Proportion(1, of: 1), .servingOutcomes: Proportion(0, of: 3),
      .servicesNamed: Proportion(1, of: 1),
      // One roof joins no processes.
      .servicesLinked: Proportion(0, of: 1), .servicesKept: Proportion(0, of: 1),
    ]
    #expect(try report().overall == expected)
    #expect(expected.count == HealthIndicator.allCases.count)
  }

  @Test("leaves out an attendance of which the minutes state no mandate, and counts it beside")
  func mandateNotStated() throws {
    try workspace.foundTPPS()
    let minutes = Minutes(
      taskForce: "TPPS", title: "Meeting", date: "2026-01-12",
      attendance: [
        Attendance(agency: "BAPPEDA", presence: .present, canDecide: true),
        Attendance(agency: "DPPKB", presence: .present),
        Attendance(agency: "DINKES", presence: .absent),
      ])
    try workspace.done(LogMinutes(minutes), as: "DPPKB", on: "2026-01-12")
    let report = try report()
    #expect(report.overall[.attendedWithMandate] == Proportion(1, of: 2))
    #expect(report.mandateNotStated == 1)
  }

  @Test("adds up the task forces")
  func sum() throws {
    try workspace.foundTPPS()
    try workspace.form("DATA")
    try workspace.promise(due: "2026-02-10", deliveredOn: "2026-02-09")
    try workspace.promise(in: "DATA", due: "2026-02-10")
    let report = try report()
    #expect(report.taskForces.map(\.taskForce) == ["DATA", "TPPS"])
    #expect(
      report.taskForces.map { $0.indicators[.keptOnTime] }
        == [Proportion(0, of: 1), Proportion(1, of: 1)])
    #expect(report.overall[.keptOnTime] == Proportion(1, of: 2))
    // DATA names no service and is not for public service.
    #expect(report.overall[.servicesNamed] == Proportion(1, of: 1))
    #expect(report.overall[.servicesKept] == Proportion(1, of: 1))
  }

  @Test(
    "counts a claim that waits for its verdict once it has waited too long",
    arguments: [("2026-02-24", 0), ("2026-02-25", 1)] as [(Day, Int)])
  func waitingClaim(today: Day, counted: Int) throws {
    try workspace.foundTPPS()
    let code = try workspace.promise(due: "2026-02-10")
    try workspace.effect(ActOnCommitment(code, .claim(note: nil)), as: "DINKES", on: "2026-02-10")
    #expect(try overall(.verdictsInTime, on: today) == Proportion(0, of: counted))
  }

  @Test(
    "counts a verdict as in time for fourteen days, or for what was set when it was claimed",
    arguments: [
      (nil, "2026-02-24", 1), (nil, "2026-02-25", 0), (7, "2026-02-17", 1), (7, "2026-02-18", 0),
    ] as [(Int?, Day, Int)])
  func verdict(term: Int?, judgedOn: Day, inTime: Int) throws {
    try workspace.foundTPPS()
    if let term {
      var change = SettingsChange()
      change.verdictDays = term
      try workspace.done(Configure(change), as: "BAPPEDA", on: "2026-01-10")
    }
    let code = try workspace.promise(due: "2026-02-10")
    try workspace.effect(ActOnCommitment(code, .claim(note: nil)), as: "DINKES", on: "2026-02-10")
    try workspace.effect(
      ActOnCommitment(code, .judge(Judgement(verdict: .asRecommended))), as: "BAPPEDA",
      on: judgedOn)
    #expect(try overall(.verdictsInTime) == Proportion(inTime, of: 1))
  }

  @Test("charges verdicts to the one who judges, and evidence to the debtor")
  func sides() throws {
    try workspace.foundTPPS()
    try workspace.promise(due: "2026-02-10", deliveredOn: "2026-02-09")
    let debtor = try report(Scope(agency: "DINKES")).overall
    #expect(debtor[.claimsWithEvidence] == Proportion(0, of: 1))
    #expect(debtor[.verdictsInTime] == Proportion(0, of: 0))
    let judge = try report(Scope(agency: "BAPPEDA")).overall
    #expect(judge[.claimsWithEvidence] == Proportion(0, of: 0))
    #expect(judge[.verdictsInTime] == Proportion(1, of: 1))
  }

  @Test(
    "counts a meeting as not held once its day is past",
    arguments: [("2026-03-20", 0), ("2026-03-21", 1)] as [(Day, Int)])
  func meetingNotHeld(today: Day, counted: Int) throws {
    try workspace.foundTPPS()
    try workspace.effect(
      ScheduleMeeting(
        taskForce: "TPPS", content: MeetingContent(title: "Meeting", date: "2026-03-20")),
      as: "DPPKB", on: "2026-03-01")
    #expect(try overall(.meetingsHeld, on: today) == Proportion(0, of: counted))
  }

  @Test(
    "asks for a measurement within ninety days where no interval was said",
    arguments: [("2026-04-07", 1), ("2026-04-08", 0)] as [(Day, Int)])
  func measured(today: Day, measured: Int) throws {
    try workspace.furnish()
    #expect(try overall(.outcomesMeasured, on: today) == Proportion(measured, of: 1))
  }

  @Test("says of a dissolved task force nothing that is about today")
  func dissolved() throws {
    try workspace.foundTPPS()
    try workspace.promise(due: "2026-02-10", deliveredOn: "2026-02-09")
    try workspace.effect(
      DissolveTaskForce(code: "TPPS", dissolution: Dissolution(reason: "Done")), as: "BAPPEDA",
      on: "2026-03-01")
    #expect(try overall(.leadNamed, on: "2026-02-28") == Proportion(1, of: 1))
    #expect(try overall(.leadNamed, on: "2026-03-01") == Proportion(0, of: 0))
    #expect(try overall(.keptOnTime, on: "2026-03-01") == Proportion(1, of: 1))
  }

  @Test("finds no agreement current whose term is over")
  func term() throws {
    try workspace.foundTPPS()
    #expect(try overall(.agreementsCurrent, on: "2026-12-31") == Proportion(1, of: 1))
    #expect(try overall(.agreementsCurrent, on: "2027-01-01") == Proportion(0, of: 1))
  }

  @Test("names the lowest of what was measured, and none where nothing was")
  func lowest() throws {
    try workspace.furnish()
    let report = try report()
    #expect(report.lowest(of: .newWaysOfWorking)?.indicator == .decisionsFollowedUp)
    #expect(report.lowest(of: .newWaysOfWorking)?.value == Proportion(0, of: 1))
    let nothing = try self.report(Scope(taskForce: "MPP"))
    #expect(nothing.lowest(of: .newWaysOfWorking) == nil)
  }

  @Test("sets beside them what agencies have assessed")
  func assessed() throws {
    try workspace.foundTPPS()
    try workspace.effect(
      OpenAssessment("TPPS", title: "First round"), as: "BAPPEDA", on: "2026-02-01")
    for (agency, score) in [("DINKES" as AgencyCode, 2), ("BAPPEDA", 5)] {
      let score = Score(prerequisite: .cultureAndPhilosophy, score: score, text: "As we see it")
      try workspace.effect(
        ActOnAssessment("TPPS/A1", .score(score)), as: agency, on: "2026-02-02")
    }
    let report = try report(on: "2026-03-31")
    #expect(report.assessed[.cultureAndPhilosophy] == Agreement([2, 5]))
    #expect(report.assessed[.newWaysOfWorking] == nil)
  }

  private func report(_ scope: Scope) throws -> HealthReport {
    try report(on: "2026-03-31", scope)
  }
}
