import GugusDomain
import GugusLives
import GugusReports
import GugusStore
import Testing

@Suite("What a period brought and leaves, by hand")
struct PeriodAccountTests {
  let file: WorkspaceFile
  let workspace: Workspace

  init() throws {
    file = try WorkspaceFile()
    workspace = try file.created()
    try workspace.foundTPPS()
  }

  private func account(
    _ scope: Scope = Scope(), from: Day = "2026-02-01", until: Day = "2026-02-28",
    today: Day = "2026-03-01"
  ) throws -> PeriodAccount {
    let period = try #require(Period(from: from, until: until))
    return try PeriodAccount(workspace, scope, period, today: today)
  }

  @Test("counts what was finished in it, whenever that was due")
  func finished() throws {
    // Each judged two days after its claim.
    try workspace.promise(due: "2026-01-20", claimedOn: "2026-02-01", .asRecommended)  // before
    try workspace.promise(due: "2026-02-20", claimedOn: "2026-02-10", .asRecommended)
    try workspace.promise(due: "2026-06-20", claimedOn: "2026-02-11", .asRecommended)  // early
    try workspace.promise(due: "2026-02-20", claimedOn: "2026-02-27", .asRecommended)  // later
    try workspace.promise(due: "2026-02-20", claimedOn: "2026-01-20", .asRecommended)  // earlier
    try workspace.promise(due: "2026-02-20", claimedOn: "2026-02-12", .failed)
    let counts = try account().counts
    #expect(counts.finished == 3)
    #expect([counts.finishedOnTime, counts.finishedLate, counts.finishedOfBefore] == [2, 1, 1])
  }

  @Test("counts what is overdue from before it beside what fell due in it")
  func carriedOver() throws {
    try workspace.promise(due: "2026-01-31")
    try workspace.promise(due: "2026-02-01")
    try workspace.promise(due: "2026-03-01")  // due today
    try workspace.promise(due: "2026-01-31", claimedOn: "2026-02-20")  // waits for its verdict
    try workspace.offer(due: "2026-01-31")  // nobody owes it
    let counts = try account().counts
    #expect([counts.overdue, counts.carriedOver] == [2, 1])
    #expect([counts.open, counts.claimed, counts.unanswered] == [5, 1, 1])
  }

  @Test("counts what was newly promised: accepted or imposed in it, not what was only proposed")
  func promised() throws {
    let code = try workspace.offer(due: "2026-06-10")
    try workspace.effect(ActOnCommitment(code, .accept), as: "DINKES", on: "2026-02-03")
    try workspace.promise(due: "2026-06-10")  // in January
    try workspace.offer(due: "2026-06-10")
    let refused = try workspace.offer(due: "2026-06-10")
    try workspace.effect(
      ActOnCommitment(refused, .decline(reason: "Not ours")), as: "DINKES", on: "2026-02-03")
    let terms = CommitmentTerms(
      taskForce: "TPPS", debtor: "DINSOS", creditor: "BAPPEDA", deliverable: "Data",
      due: "2026-06-10")
    try workspace.effect(MakeCommitment(terms, .imposes(nil)), as: "BAPPEDA", on: "2026-02-11")
    let counts = try account().counts
    #expect([counts.promised, counts.imposed] == [2, 1])
    #expect(try account(Scope(agency: "DINKES")).counts.promised == 1)
    #expect(try account(Scope(taskForce: "MPP")).counts == PeriodCounts())
  }

  @Test(
    "counts what lies on a day that no register said only where it certainly lies in the period")
  func unknownDays() throws {
    func take(_ states: [CommitmentState], on day: Day) throws {
      var rows = states.enumerated().map { index, state in
        ImportedRow(
          place: index + 1, line: index + 2, key: "\(index)",
          value: .commitment(
            ImportedCommitment(
              taskForce: Mention("TPPS"), debtor: Mention("DINKES"), creditor: Mention("BAPPEDA"),
              deliverable: "Data \(index)", due: "2026-06-10", state: state,
              closedOnUnknownDay: !state.isOpen)),
          permits: ImportPermits())
      }.makeIterator()
      _ = try workspace.importRows(
        of: .commitments, register: "letters",
        Circumstances(actor: Actor(agency: "DPPKB"), today: day), now: Instant(startOf: day),
        next: { rows.next().map(IncomingRow.row) }, judged: { _, _ in })
    }
    try take([.active, .active, .satisfied], on: "2026-02-03")
    try take([.satisfied, .active, .satisfied], on: "2026-02-20")
    try take([.satisfied, .satisfied, .satisfied], on: "2026-03-20")
    let february = try account(today: "2026-04-01").counts
    // The first was finished in February; the second by 20 March, the third by 3 February.
    #expect([february.finished, february.finishedOnUnknownDay] == [1, 2])
    #expect([february.promised, february.promisedOnUnknownDay] == [0, 3])
    let until = try account(until: "2026-03-31", today: "2026-04-01").counts
    #expect([until.finished, until.finishedOnUnknownDay] == [2, 1])
  }

  @Test("lists first what is longest overdue, then what waits, then what is due soon; a page of it")
  func matters() throws {
    try workspace.promise(due: "2026-03-10")  // K1: in nine days
    try workspace.promise(due: "2026-02-10")  // K2: overdue
    try workspace.promise(due: "2026-01-20")  // K3: overdue longer
    try workspace.promise(due: "2026-02-10", claimedOn: "2026-02-09")  // K4
    try workspace.offer(due: "2026-05-10")  // K5
    try workspace.promise(due: "2026-03-16")  // K6: too far ahead
    let account = try account()
    #expect(
      account.matters.map(\.facts.code) == ["TPPS/K3", "TPPS/K2", "TPPS/K4", "TPPS/K5", "TPPS/K1"])
    #expect(account.mattering == 5)
    for _ in 1...20 { try workspace.promise(due: "2026-02-10") }
    let more = try self.account()
    #expect(more.matters.count == PeriodAccount.listed && more.mattering == 25)
  }
}
