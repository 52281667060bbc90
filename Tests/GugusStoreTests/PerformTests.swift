import Foundation
import GugusDomain
import GugusLives
import Testing

// Swift Testing has attachments of its own.
import struct GugusStore.Attachment

@testable import GugusStore

@Suite("Performing an action")
struct PerformTests {
  let file: WorkspaceFile
  let workspace: Workspace

  init() throws {
    file = try WorkspaceFile()
    workspace = try file.created()
    try workspace.foundTPPS()
  }

  /// Tries something as the secretariat, and expects that it is refused and leaves nothing.
  private func expectRefused(
    _ action: some Action, as agency: AgencyCode = "DPPKB", today: Day = "2026-03-12",
    saidOn: Day? = nil, now: Instant? = nil, _ refusal: Refusal
  ) throws {
    let before = try workspace.allRows()
    #expect(throws: refusal) {
      try workspace.perform(
        action, Circumstances(actor: Actor(agency: agency), today: today, saidOn: saidOn),
        now: now ?? Instant(startOf: today))
    }
    #expect(try workspace.allRows() == before)
  }

  private func proposal(due: Day = "2026-04-10") -> MakeCommitment {
    MakeCommitment(
      CommitmentTerms(
        taskForce: "TPPS", debtor: "DINKES", creditor: "BAPPEDA", deliverable: "Data", due: due))
  }

  @Test("returns the entries as the journal keeps them and the aggregates as they stand")
  func recorded() throws {
    let recorded = try workspace.done(proposal(), as: "DPPKB", on: "2026-03-12")
    #expect(try workspace.history(of: .commitment("TPPS/K1")) == recorded.entries)
    #expect(recorded.aggregates == [.commitment(try workspace.commitment("TPPS/K1"))])
  }

  @Test("records nothing in a dry run, and says what it would record")
  func dryRun() throws {
    let before = try workspace.allRows()
    let act = Circumstances(actor: Actor(agency: "DPPKB"), today: "2026-03-12")
    let now = Instant(startOf: "2026-03-12")
    let observer = try file.opened()
    let version = try observer.number("PRAGMA data_version")
    let dry = try workspace.perform(proposal(), act, now: now, isDryRun: true)
    #expect(try workspace.allRows() == before)
    #expect(try observer.number("PRAGMA data_version") == version)

    let real = try workspace.perform(proposal(), act, now: now)
    #expect(dry.entries == real.entries)
    #expect(dry.aggregates == real.aggregates)
  }

  @Test("records nothing where nothing changes, not even evidence that came along")
  func nothingChanges() throws {
    let before = try workspace.allRows()
    let recorded = try workspace.done(
      EditAgency(code: "DINKES", change: AgencyChange()), on: "2026-03-12",
      attachment: Attachment(Data("evidence".utf8)))
    #expect(recorded.remarks == [.nothingChanged("DINKES")])
    #expect(try workspace.allRows() == before)
  }

  @Test("leaves nothing of minutes whose last row is refused")
  func refusedMidway() throws {
    let rows = [
      FollowUp(deliverable: "One", debtor: "DINKES", creditor: "BAPPEDA", due: "2026-04-10"),
      FollowUp(deliverable: "Two", debtor: "DINSOS", creditor: "BAPPEDA", due: "2026-04-10"),
      FollowUp(deliverable: "Three", debtor: "DINKES", creditor: "DINKES", due: "2026-04-10"),
    ]
    let minutes = Minutes(
      taskForce: "TPPS", title: "Meeting", date: "2026-03-12", followUps: rows)
    // The meeting and two commitments are written before the third is found to be none.
    try expectRefused(LogMinutes(minutes), .commitment(.debtorIsCreditor("DINKES")))
  }

  // MARK: Time

  @Test("levels a clock less than a minute behind the record")
  func jitter() throws {
    let noon = Instant(milliseconds: Instant(startOf: "2026-03-12").milliseconds + 43_200_000)
    let act = Circumstances(actor: Actor(agency: "DPPKB"), today: "2026-03-12")
    _ = try workspace.perform(proposal(), act, now: noon)
    let behind = Instant(milliseconds: noon.milliseconds - 59_999)
    let recorded = try workspace.perform(proposal(), act, now: behind)
    #expect(recorded.entries.map(\.recorded) == [noon])
  }

  @Test("refuses a clock a minute or more behind the record")
  func clockBehind() throws {
    try workspace.done(proposal(), as: "DPPKB", on: "2026-03-12")
    let last = Instant(startOf: "2026-03-12")
    let now = Instant(milliseconds: last.milliseconds - 60_000)
    try expectRefused(proposal(), now: now, .time(.clockIsBehind(now: now, last: last)))
  }

  @Test("refuses an effective date in the future")
  func future() throws {
    try expectRefused(
      proposal(), saidOn: "2026-03-13", .time(.inTheFuture("2026-03-13", today: "2026-03-12")))
  }

  @Test("folds a back-dated entry where it belongs")
  func backDated() throws {
    let code = try workspace.propose("Data", due: "2026-04-10", on: "2026-03-01")
    try workspace.act(code, .accept, as: "DINKES", on: "2026-03-02")
    try workspace.act(code, .claim(note: nil), as: "DINKES", on: "2026-03-12")
    let raise = ActOnCommitment(code, .raiseBarrier(.budget, text: "No fuel"))
    let act = Circumstances(
      actor: Actor(agency: "DINKES"), today: "2026-03-12", saidOn: "2026-03-05")
    _ = try workspace.perform(raise, act, now: Instant(startOf: "2026-03-12"))
    let commitment = try workspace.commitment(code)
    #expect(commitment.state == .claimed)
    #expect(commitment.barriers.map(\.raisedOn) == ["2026-03-05"])
    #expect(try workspace.verify().fault == nil)
  }

  @Test("refuses a back-dated entry that contradicts a later one, and names that one")
  func contradictsLater() throws {
    let code = try workspace.propose("Data", due: "2026-04-10", on: "2026-03-01")
    try workspace.act(code, .accept, as: "DINKES", on: "2026-03-02")
    try workspace.act(code, .claim(note: nil), as: "DINKES", on: "2026-03-12")
    let sequence = try #require(try workspace.history(of: .commitment(code)).last?.sequence)
    try expectRefused(
      ActOnCommitment(code, .release(reason: "No longer needed")), as: "BAPPEDA",
      saidOn: "2026-03-10",
      .time(
        .contradictsLater(
          code.text, on: "2026-03-12", kind: .commitment(.claimed), sequence: sequence)))
  }

  @Test("refuses an entry from before its subject was on record")
  func beforeItExisted() throws {
    let code = try workspace.propose("Data", due: "2026-04-10", on: "2026-03-10")
    try expectRefused(
      ActOnCommitment(code, .accept), as: "DINKES", saidOn: "2026-03-09",
      .time(.beforeItExisted(code.text, on: "2026-03-09", since: "2026-03-10")))
  }

  @Test("writes nothing beside derived tables that contradict it")
  func damagedTables() throws {
    try file.damage("DELETE FROM agency WHERE code = 'DINKES'")
    let before = try workspace.allRows()
    #expect(
      throws: WorkspaceFault.damaged(path: file.path, reason: "FOREIGN KEY constraint failed")
    ) {
      try workspace.done(proposal(), as: "DPPKB", on: "2026-03-12")
    }
    #expect(try workspace.allRows() == before)
  }

  // MARK: Who and what

  @Test("refuses an actor that is no agency, and names the nearest")
  func unknownActor() throws {
    try expectRefused(
      proposal(), as: "DINKESS", .given(.unknown(.agency, "DINKESS", nearest: ["DINKES"])))
  }

  @Test(
    "names the nearest of what it cannot find",
    arguments: [
      (CommitmentCode("TPPS/K11"), ["TPPS/K1"]), (CommitmentCode("TPSP/K1"), []),
    ])
  func unknownCommitment(code: CommitmentCode?, nearest: [String]) throws {
    let code = try #require(code)
    _ = try workspace.propose("Data", due: "2026-04-10", on: "2026-03-10")
    try expectRefused(
      ActOnCommitment(code, .accept), .given(.unknown(.commitment, code.text, nearest: nearest)))
  }

  @Test("refuses an officer whose name may not stand on the record")
  func officer() throws {
    let act = Circumstances(
      actor: Actor(agency: "DPPKB", officer: "Siti\u{7}"), today: "2026-03-12")
    #expect(throws: Refusal.given(.text(.officer, .control(scalar: 7, position: 5)))) {
      try workspace.perform(proposal(), act, now: Instant(startOf: "2026-03-12"))
    }
  }
}
