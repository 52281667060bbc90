import GugusDomain
import GugusLives
import GugusReports
import GugusStore
import Testing

@Suite("A summary of a small task force, by hand")
struct SummaryTests {
  let file: WorkspaceFile
  let workspace: Workspace

  init() throws {
    file = try WorkspaceFile()
    workspace = try file.created()
    try workspace.foundTPPS()
  }

  private func summary(
    _ from: Day = "2026-01-01", _ until: Day = "2026-03-31", today: Day = "2026-03-31",
    _ scope: Scope = Scope()
  ) throws -> SummaryReport {
    let period = try #require(Period(from: from, until: until))
    return try SummaryReport(workspace, scope, period, today: today)
  }

  @Test("counts what was kept on time, kept late, overdue and violated of what was due")
  func standings() throws {
    try workspace.promise(due: "2026-02-10", claimedOn: "2026-02-10", .asRecommended)  // on time
    try workspace.promise(due: "2026-02-10", claimedOn: "2026-02-11", .asRecommended)  // late
    try workspace.promise(due: "2026-02-10")  // overdue
    try workspace.promise(due: "2026-02-10", claimedOn: "2026-02-12")  // claimed late: overdue too
    try workspace.promise(due: "2026-02-10", claimedOn: "2026-02-09", .failed)  // violated
    try workspace.promise(due: "2026-02-10", claimedOn: "2026-02-09")  // awaits a verdict: left out
    try workspace.promise(due: "2026-03-31")  // due today, so not yet overdue: left out
    try workspace.offer(due: "2026-02-10")  // left out
    let figures = try summary().overall
    // 1 + 1 + 2 + 1 = 5 due
    #expect(figures.due == 5)
    #expect(figures.reliability == Proportion(1, of: 5))
    #expect(figures.keptLate == Proportion(1, of: 5))
    #expect(figures.overdue == Proportion(2, of: 5))
    #expect(figures.violated == Proportion(1, of: 5))
    #expect(
      figures.leftOut.map(\.standing) == [.awaitingVerdict, .notYetDue, .unanswered])
    #expect(figures.leftOut.map(\.count) == [1, 1, 1])
  }

  @Test("measures slip from the first due date, which a revision does not move")
  func slip() throws {
    let code = try workspace.promise(due: "2026-02-10")
    try workspace.effect(
      ActOnCommitment(code, .ask(.revision(Revision(due: "2026-03-10", reason: "Floods")))),
      as: "DINKES", on: "2026-02-01")
    try workspace.effect(
      ActOnCommitment(code, .agree(.revision)), as: "BAPPEDA", on: "2026-02-02")
    try workspace.effect(ActOnCommitment(code, .claim(note: nil)), as: "DINKES", on: "2026-03-08")
    try workspace.effect(
      ActOnCommitment(code, .judge(Judgement(verdict: .asRecommended))), as: "BAPPEDA",
      on: "2026-03-09")
    try workspace.promise(due: "2026-02-10", claimedOn: "2026-02-06", .asRecommended)
    try workspace.promise(due: "2026-02-10", claimedOn: "2026-02-12", .asRecommended)
    let figures = try summary().overall
    // 2026-02-10 → 2026-03-08 is 18 + 8 = 26 days; the others −4 and 2; the median is 2.
    #expect(figures.slip.map { [$0.median, Double($0.worst), Double($0.of)] } == [2, 26, 3])
    // By 2026-03-10 it was kept, by the first due date it was not: 2 of 3, and 1 of 3.
    #expect(figures.reliability == Proportion(2, of: 3))
    #expect(figures.keptByFirstDue == Proportion(1, of: 3))
    #expect(figures.revisedShare == Proportion(1, of: 3))
  }

  @Test("measures the response from proposal to answer, and counts those that wait")
  func response() throws {
    for (answered, debtor) in [("2026-01-12", "DINKES"), ("2026-01-15", "DINSOS")] {
      let debtor = AgencyCode(unchecked: debtor)
      let code = try workspace.offer(by: debtor, due: "2026-02-10")
      try workspace.effect(
        ActOnCommitment(code, .accept), as: debtor, on: #require(Day(iso: answered)))
    }
    try workspace.offer(due: "2026-02-10")
    let figures = try summary().overall
    // 2 and 5 days: the median is 3.5.
    #expect(figures.response == DaySpan([2, 5]))
    #expect(figures.response?.median == 3.5)
    #expect(figures.unanswered == 1)
  }

  @Test("charges the wait for a verdict to the one who judges")
  func verdictWait() throws {
    try workspace.promise(due: "2026-02-10", claimedOn: "2026-02-09", .asRecommended)
    let summary = try summary()
    #expect(summary.overall.verdictWaits == [2])
    #expect(summary.agencies.first { $0.code == "BAPPEDA" }?.figures.verdictWaits == [2])
    #expect(summary.agencies.first { $0.code == "DINKES" }?.figures.verdictWaits == [])
  }

  @Test("counts what was imposed of what binds, and no response to it")
  func imposed() throws {
    try workspace.promise(due: "2026-02-10")
    let terms = CommitmentTerms(
      taskForce: "TPPS", debtor: "DINSOS", creditor: "BAPPEDA", deliverable: "Data",
      due: "2026-02-10")
    try workspace.effect(MakeCommitment(terms, .imposes(nil)), as: "BAPPEDA", on: "2026-01-11")
    let figures = try summary().overall
    #expect(figures.imposedShare == Proportion(1, of: 2))
    #expect(figures.responses == [0])
    #expect(figures.unanswered == 0)
  }

  @Test("counts attendance of those whom minutes name, and mandates that they state")
  func attendance() throws {
    let minutes = Minutes(
      taskForce: "TPPS", title: "Meeting", date: "2026-01-12",
      attendance: [
        Attendance(agency: "BAPPEDA", presence: .present, canDecide: true),
        Attendance(agency: "DPPKB", presence: .represented),
        Attendance(agency: "DINKES", presence: .excused, canDecide: true),
      ])
    try workspace.done(LogMinutes(minutes), as: "DPPKB", on: "2026-01-12")
    let figures = try summary().overall
    // Three named; DINSOS, a member that is not, counts nowhere. Of the two that came the minutes
    // state the mandate of one.
    #expect(figures.attendance == Proportion(2, of: 3))
    #expect(figures.mandate == Proportion(1, of: 1))
    #expect(figures.mandateNotStated == 1)
  }

  @Test("counts no attendance of a meeting that is still ahead")
  func attendanceAhead() throws {
    var content = MeetingContent(title: "Next meeting", date: "2026-03-20")
    content.attendance = [Attendance(agency: "BAPPEDA", presence: .present)]
    try workspace.done(
      ScheduleMeeting(taskForce: "TPPS", content: content), as: "DPPKB", on: "2026-03-01")
    #expect(try summary().overall.invited == 0)
  }

  @Test("counts the open barriers of open commitments, by class")
  func barriers() throws {
    let open = try workspace.promise(due: "2026-06-10")
    try workspace.effect(
      ActOnCommitment(open, .raiseBarrier(.budget, text: "No fuel")), as: "DINKES",
      on: "2026-01-20")
    try workspace.effect(
      ActOnCommitment(open, .raiseBarrier(.leadership, text: "No head")), as: "DINKES",
      on: "2026-01-20")
    try workspace.effect(
      ActOnCommitment(open, .resolveBarrier(number: 2, text: nil)), as: "DINKES",
      on: "2026-01-21")
    let closed = try workspace.promise(due: "2026-06-10")
    try workspace.effect(
      ActOnCommitment(closed, .raiseBarrier(.regulation, text: "No rule")), as: "DINKES",
      on: "2026-01-20")
    try workspace.effect(
      ActOnCommitment(closed, .release(reason: "Not needed")), as: "BAPPEDA", on: "2026-01-21")
    #expect(try summary().overall.openBarriers == [.budget: 1])
  }

  @Test(
    "takes both ends of the period in",
    arguments: [
      ("2026-02-10", "2026-02-10", 1), ("2026-02-01", "2026-02-10", 1),
      ("2026-02-10", "2026-02-28", 1), ("2026-02-01", "2026-02-09", 0),
      ("2026-02-11", "2026-02-28", 0),
    ] as [(Day, Day, Int)])
  func boundaries(from: Day, until: Day, due: Int) throws {
    try workspace.promise(due: "2026-02-10")
    #expect(try summary(from, until).overall.due == due)
  }

  @Test("is about the debtor and the task force that are asked for, and no other")
  func scope() throws {
    try workspace.promise(by: "DINKES", due: "2026-02-10")
    try workspace.promise(by: "DINSOS", due: "2026-02-10")
    #expect(try summary(Scope(agency: "DINSOS")).overall.due == 1)
    #expect(try summary(Scope(taskForce: "TPPS")).overall.due == 2)
    #expect(try summary(Scope(taskForce: "MPP")).overall.due == 0)
    #expect(try summary(Scope(taskForce: "TPPS", agency: "BAPPEDA")).overall.due == 0)
  }

  private func summary(_ scope: Scope) throws -> SummaryReport {
    try summary("2026-01-01", "2026-03-31", today: "2026-03-31", scope)
  }

  @Test("ranks agencies by the lower bound of reliability, those with few due after them")
  func ranking() throws {
    func keep(_ count: Int, of whole: Int, by debtor: AgencyCode) throws {
      for number in 1...whole {
        let delivery: Day? = number <= count ? "2026-02-09" : nil
        try workspace.promise(by: debtor, due: "2026-02-10", claimedOn: delivery, .asRecommended)
      }
    }
    // Wilson's lower bounds: 5 of 5 is 5 ÷ (5 + 1.96²) = 0.566; 9 of 10 is 0.596, above it
    // though the share is smaller; 4 of 4 would be 0.510, but is too little to rank.
    try keep(5, of: 5, by: "DINKES")
    try keep(9, of: 10, by: "DINSOS")
    try keep(4, of: 4, by: "DPPKB")
    let summary = try summary()
    // BAPPEDA only judges: nothing is due of it, and it comes after by its code.
    #expect(summary.agencies.map(\.code) == ["DINSOS", "DINKES", "BAPPEDA", "DPPKB"])
    #expect(summary.ranks == [1, 2, nil, nil])
    let bounds = summary.agencies.prefix(2).compactMap {
      $0.figures.reliability.wilson?.lowerBound
    }
    #expect(bounds.count == 2)
    #expect(abs(bounds[0] - 0.59585) < 0.00001)
    #expect(abs(bounds[1] - 0.56552) < 0.00001)
  }

  @Test("gives those alike one rank, whatever their number, and orders them by code")
  func sharedRanks() throws {
    for (debtor, count) in [("DINKES", 5), ("DINSOS", 7)] as [(AgencyCode, Int)] {
      for _ in 1...count { try workspace.promise(by: debtor, due: "2026-02-10") }
    }
    for _ in 1...5 {
      try workspace.promise(by: "DPPKB", due: "2026-02-10", claimedOn: "2026-02-09", .asRecommended)
    }
    let summary = try summary()
    // BAPPEDA only judges.
    #expect(summary.agencies.map(\.code) == ["DPPKB", "DINKES", "DINSOS", "BAPPEDA"])
    #expect(summary.ranks == [1, 2, 2, nil])
  }

  @Test("measures nothing by days that no register said, and counts what it leaves out")
  func assumedDays() throws {
    let rows = (1...40).map { number in
      ImportedRow(
        place: number, line: number + 1, key: "\(number)",
        value: .commitment(
          ImportedCommitment(
            taskForce: Mention("TPPS"), debtor: Mention("DINKES"), creditor: Mention("BAPPEDA"),
            deliverable: "Data \(number)", due: "2026-02-10",
            state: number <= 10 ? .satisfied : .active, closedOnUnknownDay: number <= 10)),
        permits: ImportPermits())
    }
    var incoming = rows.makeIterator()
    let account = try workspace.importRows(
      of: .commitments, register: "letters",
      Circumstances(actor: Actor(agency: "DPPKB"), today: "2026-03-20"),
      now: Instant(startOf: "2026-03-20"), next: { incoming.next().map(IncomingRow.row) },
      judged: { _, _ in })
    #expect(account.taken == 40)
    let figures = try summary().overall
    #expect(figures.response == nil && figures.responsesOfUnknownDay == 40)
    #expect(figures.slip == nil && figures.slipsOfUnknownDay == 10)
    #expect(figures.standings == [.keptUnknown: 10, .overdue: 30])
    #expect(figures.due == 30 && figures.leftOut.map(\.standing) == [.keptUnknown])
  }

  @Test("ranks from five due")
  func fewDue() throws {
    for _ in 1...4 { try workspace.promise(due: "2026-02-10") }
    #expect(try summary().overall.isRanked == false)
    try workspace.promise(due: "2026-02-10")
    #expect(try summary().overall.isRanked)
  }
}
