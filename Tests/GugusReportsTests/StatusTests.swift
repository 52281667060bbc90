import GugusDomain
import GugusLives
import GugusReports
import GugusStore
import Testing

@Suite("The status of a day")
struct StatusTests {
  let file: WorkspaceFile
  let workspace: Workspace

  /// On 2026-03-12: K1 overdue since the 11th, K2 due that day, K3 due in 14 days, K4 in 15,
  /// K5 unanswered, K6 claimed, a revision of K4 asked for, T1 not replied to, T2 not concluded,
  /// and a meeting ahead.
  init() throws {
    file = try WorkspaceFile()
    workspace = try file.created()
    try workspace.foundTPPS()
    for due: Day in ["2026-03-11", "2026-03-12", "2026-03-26", "2026-03-27"] {
      let code = try workspace.propose("Data", due: due, on: "2026-03-01")
      try workspace.act(code, .accept, as: "DINKES", on: "2026-03-01")
    }
    try workspace.propose("Data", by: "DINSOS", to: "DPPKB", due: "2026-03-05", on: "2026-03-02")
    let claimed = try workspace.propose("Data", due: "2026-03-04", on: "2026-03-02")
    try workspace.act(claimed, .accept, as: "DINKES", on: "2026-03-02")
    try workspace.act(claimed, .claim(note: nil), as: "DINKES", on: "2026-03-03")
    let revision = Revision(due: "2026-04-30", reason: "Floods")
    try workspace.act("TPPS/K4", .ask(.revision(revision)), as: "DINKES", on: "2026-03-05")
    let content = MeetingContent(title: "Next meeting", date: "2026-03-20")
    try workspace.done(
      ScheduleMeeting(taskForce: "TPPS", content: content), as: "DPPKB", on: "2026-03-06")
    try workspace.raise("TPPS/K1", on: "2026-03-07")
    try workspace.raise("TPPS/K6", on: "2026-03-07")
    try workspace.act("TPPS/T2", .reply(text: "It is done"), as: "DINKES", on: "2026-03-08")
  }

  private func status(
    within: Int = 14, for agency: AgencyCode? = nil, taskForce: TaskForceCode? = nil,
    limit: Int = 20
  ) throws -> StatusReport {
    try StatusReport(
      workspace,
      StatusQuestion(
        today: "2026-03-12", within: within, taskForce: taskForce, agency: agency, limit: limit))
  }

  private func said(_ report: StatusReport) -> [String] {
    report.items.map { "\($0.attention.rawValue) \($0.code) \($0.agency?.text ?? "all") \($0.day)" }
  }

  @Test("says what needs attention, whose move it is, and the day that matters")
  func everything() throws {
    #expect(
      said(try status()) == [
        "overdue TPPS/K1 DINKES 2026-03-11",
        // Due today is soon, not overdue; 14 days ahead is soon, 15 is not.
        "due-soon TPPS/K2 DINKES 2026-03-12",
        "due-soon TPPS/K3 DINKES 2026-03-26",
        "unanswered TPPS/K5 DINSOS 2026-03-02",
        // The debtor asked, so it is the creditor's move.
        "requested TPPS/K4 BAPPEDA 2026-03-05",
        "unjudged TPPS/K6 BAPPEDA 2026-03-03",
        // 24 days of March, 30 of April and 6 of May; 30 days from the reply on March 8.
        "reply-due TPPS/T1 DINKES 2026-05-06",
        "conclusion-due TPPS/T2 BAPPEDA 2026-04-07",
        "meeting-ahead TPPS/M1 all 2026-03-20",
      ])
  }

  @Test("shows an agency only what waits for it, and its meetings")
  func agency() throws {
    #expect(
      said(try status(for: "BAPPEDA")) == [
        "requested TPPS/K4 BAPPEDA 2026-03-05", "unjudged TPPS/K6 BAPPEDA 2026-03-03",
        "conclusion-due TPPS/T2 BAPPEDA 2026-04-07", "meeting-ahead TPPS/M1 all 2026-03-20",
      ])
    #expect(
      said(try status(for: "DINSOS")) == [
        "unanswered TPPS/K5 DINSOS 2026-03-02", "meeting-ahead TPPS/M1 all 2026-03-20",
      ])
  }

  @Test("shows nothing of another task force")
  func taskForce() throws {
    #expect(said(try status(taskForce: "TPPS")) == said(try status()))
    #expect(try status(taskForce: "MPP").items.isEmpty)
  }

  @Test("shows the right of reply through its last day, then the conclusion")
  func rightOfReply() throws {
    for (today, kind) in [("2026-05-06", .replyDue), ("2026-05-07", .conclusionDue)]
      as [(Day, StatusReport.Attention)]
    {
      let question = StatusQuestion(today: today, within: 14, limit: 20)
      let items = try StatusReport(workspace, question).items
      #expect(items.first { $0.code == "TPPS/T1" }?.attention == kind)
    }
  }

  @Test("looks as far ahead as it is asked to")
  func within() throws {
    #expect(try status(within: 0).items.count { $0.attention == .dueSoon } == 1)
    #expect(try status(within: 15).items.count { $0.attention == .dueSoon } == 3)
  }

  @Test("says of which kinds of attention it shows only the first")
  func limit() throws {
    let report = try status(limit: 1)
    #expect(
      report.items.map(\.attention) == [
        .overdue, .dueSoon, .unanswered, .requested, .unjudged, .replyDue, .conclusionDue,
        .meetingAhead,
      ])
    #expect(report.cut == [.dueSoon])
    #expect(try status(limit: 2).cut.isEmpty)
  }
}
