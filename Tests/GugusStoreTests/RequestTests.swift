import Foundation
import GugusDomain
import GugusLives
import Testing

@testable import GugusStore

@Suite("Asking for something")
struct RequestTests {
  let file: WorkspaceFile
  let workspace: Workspace
  let key: UnitID

  init() throws {
    file = try WorkspaceFile()
    workspace = try file.created()
    try workspace.foundTPPS()
    key = try #require(UnitID("request-1"))
  }

  private let proposal = MakeCommitment(
    CommitmentTerms(
      taskForce: "TPPS", debtor: "DINKES", creditor: "BAPPEDA", deliverable: "Data",
      due: "2026-04-10", needsEvidence: false))

  private func ask(
    _ action: some Action, _ asking: Asking, as agency: AgencyCode = "DPPKB",
    on day: Day = "2026-03-12", attachment: GugusStore.Attachment? = nil, isDryRun: Bool = false
  ) throws -> Recorded {
    try workspace.perform(
      action, Circumstances(actor: Actor(agency: agency), today: day), now: Instant(startOf: day),
      asking: asking, attachment: attachment, isDryRun: isDryRun)
  }

  // MARK: Twice

  @Test("with a key records it under that key")
  func underKey() throws {
    let recorded = try ask(proposal, Asking(key: key))
    #expect(recorded.entries.map(\.unit) == [UnitPlace(key, day: "2026-03-12")])
  }

  @Test("twice with the same key records it once, and answers with what was recorded then")
  func twice() throws {
    let first = try ask(proposal, Asking(key: key))
    try workspace.act("TPPS/K1", .accept, as: "DINKES", on: "2026-03-13")
    let before = try workspace.allRows()
    let again = try ask(proposal, Asking(key: key), on: "2026-03-14")
    #expect(again.entries == first.entries)
    #expect(again.remarks == [.recordedBefore(key)])
    #expect(again.aggregates == [.commitment(try workspace.commitment("TPPS/K1"))])
    #expect(try workspace.allRows() == before)
  }

  @Test("for something else with a key that was used answers with what was recorded then")
  func otherRequest() throws {
    let first = try ask(proposal, Asking(key: key))
    let before = try workspace.allRows()
    let again = try ask(
      ActOnCommitment("TPPS/K1", .release(reason: "No need")), Asking(key: key),
      attachment: try GugusStore.Attachment(Data("evidence".utf8)))
    #expect(again.entries == first.entries)
    #expect(try workspace.allRows() == before)
  }

  @Test("with the key of another agency's request is refused, and not taken for done")
  func othersRequest() throws {
    _ = try ask(proposal, Asking(key: key))
    #expect(throws: Refusal.outOfPlace(.unitTwice)) {
      try ask(ActOnCommitment("TPPS/K1", .accept), Asking(key: key), as: "DINKES")
    }
    #expect(try workspace.commitment("TPPS/K1").state == .proposed)
  }

  @Test("again with the key of what was refused, or of a dry run, records it")
  func notRecorded() throws {
    #expect(throws: Refusal.self) { try ask(proposal, Asking(key: key), as: "ASPUMI") }
    _ = try ask(proposal, Asking(key: key), isDryRun: true)
    let recorded = try ask(proposal, Asking(key: key))
    #expect(recorded.remarks.isEmpty)
    #expect(recorded.entries.count == 1)
  }

  @Test("twice without a key records it twice")
  func withoutKey() throws {
    _ = try ask(proposal, Asking())
    _ = try ask(proposal, Asking())
    #expect(try workspace.commitment("TPPS/K2").terms == workspace.commitment("TPPS/K1").terms)
  }

  @Test("to take in a register twice with the same key takes it in once")
  func register() throws {
    func take(_ deliverable: String) throws -> ImportAccount {
      let row = ImportedRow.promise("1") { $0.deliverable = deliverable }
      var rows = [IncomingRow.row(row)].makeIterator()
      return try workspace.importRows(
        of: .commitments, register: "letters",
        Circumstances(actor: Actor(agency: "DPPKB"), today: "2026-03-20"),
        now: Instant(startOf: "2026-03-20"), asking: Asking(key: key), next: { rows.next() },
        judged: { _, _ in })
    }
    #expect(try take("Data").isRecorded)
    let before = try workspace.allRows()
    let again = try take("Other data")
    #expect(again.wasRecordedBefore)
    #expect(!again.isRecorded)
    #expect(try workspace.allRows() == before)
  }

  @Test("of a command keeps its key through a replay")
  func replayed() throws {
    _ = try ask(proposal, Asking(key: key))
    _ = try workspace.rebuild()
    #expect(try ask(proposal, Asking(key: key)).remarks == [.recordedBefore(key)])
  }

  // MARK: What changed meanwhile

  @Test("to change what somebody changed meanwhile is refused, and says what, by whom and when")
  func changedSince() throws {
    _ = try ask(proposal, Asking())
    let seen = try workspace.treeHead().size
    try workspace.act("TPPS/K1", .accept, as: "DINKES", on: "2026-03-12")
    let accepted = try workspace.treeHead().size
    let before = try workspace.allRows()
    let release = ActOnCommitment("TPPS/K1", .release(reason: "No longer needed"))
    #expect(
      throws: Refusal.request(
        .changedSince(
          "TPPS/K1", sequence: accepted, .commitment(.accepted), by: "DINKES"))
    ) {
      try ask(release, Asking(unchangedSince: seen), as: "BAPPEDA")
    }
    #expect(try workspace.allRows() == before)
    _ = try ask(release, Asking(unchangedSince: accepted), as: "BAPPEDA")
    #expect(try workspace.commitment("TPPS/K1").state == .released)
  }

  @Test("to change something is not refused for what happened to something else")
  func othersChanged() throws {
    _ = try ask(proposal, Asking())
    let seen = try workspace.treeHead().size
    _ = try ask(proposal, Asking())
    _ = try ask(
      ActOnCommitment("TPPS/K1", .accept), Asking(unchangedSince: seen), as: "DINKES")
    #expect(try workspace.commitment("TPPS/K1").state == .active)
  }

  @Test("names whoever put a change on the record for another")
  func changedForAnother() throws {
    _ = try ask(proposal, Asking())
    let seen = try workspace.treeHead().size
    _ = try workspace.perform(
      ActOnCommitment("TPPS/K1", .accept),
      Circumstances(
        actor: Actor(agency: "DINKES"), recorder: Actor(agency: "DPPKB"), today: "2026-03-12"),
      now: Instant(startOf: "2026-03-12"))
    #expect(
      throws: Refusal.request(
        .changedSince(
          "TPPS/K1", sequence: seen + 1, .commitment(.accepted), by: "DPPKB"))
    ) {
      try ask(
        ActOnCommitment("TPPS/K1", .release(reason: "No")), Asking(unchangedSince: seen),
        as: "BAPPEDA")
    }
  }

  // MARK: Undoing

  private let undo = VoidEntry(.lastCommand, reason: "Typing", cascades: false)

  private func undone(by agency: AgencyCode, on day: Day = "2026-03-20") throws -> [Int] {
    try workspace.done(undo, as: agency, on: day).entries.compactMap(\.voids).sorted()
  }

  @Test("to undo takes back the last command as a whole")
  func wholeCommand() throws {
    let before = try workspace.derivedRows().filter { $0.key != "unit" }
    let rows = ["One", "Two"].map {
      FollowUp(deliverable: $0, debtor: "DINKES", creditor: "BAPPEDA", due: "2026-04-10")
    }
    let minutes = Minutes(taskForce: "TPPS", title: "Meeting", date: "2026-03-12", followUps: rows)
    let logged = try workspace.done(LogMinutes(minutes), as: "DPPKB", on: "2026-03-12").entries
    #expect(logged.count > 2)
    #expect(try undone(by: "DPPKB") == logged.map(\.sequence))
    var after = try workspace.derivedRows().filter { $0.key != "unit" }
    // Which entries name what is kept, void or not.
    for table in ["mention", "involvement"] { after[table] = before[table] }
    #expect(after == before)
  }

  @Test("to undo takes back what followed from the command, for others too")
  func consequences() throws {
    _ = try ask(proposal, Asking())
    try workspace.act("TPPS/K1", .accept, as: "DINKES", on: "2026-03-12")
    try workspace.propose(
      "Report", due: "2026-04-20", after: Condition(antecedents: ["TPPS/K1"]), on: "2026-03-12")
    try workspace.act("TPPS/K2", .accept, as: "DINKES", on: "2026-03-12")
    try workspace.act("TPPS/K1", .claim(note: nil), as: "DINKES", on: "2026-03-13")
    let judged = try ask(
      ActOnCommitment("TPPS/K1", .judge(Judgement(verdict: .asRecommended))), Asking(),
      as: "BAPPEDA", on: "2026-03-14")
    #expect(judged.entries.map(\.event.kind.name).last == "commitment.antecedent-held")
    #expect(try undone(by: "BAPPEDA", on: "2026-03-14") == judged.entries.map(\.sequence))
    #expect(try workspace.commitment("TPPS/K1").state == .claimed)
    #expect(try workspace.commitment("TPPS/K2").state == .conditional)
    #expect(try workspace.verify().fault == nil)
  }

  @Test("to undo again takes back the command before")
  func further() throws {
    let first = try ask(proposal, Asking())
    let second = try ask(proposal, Asking())
    #expect(try undone(by: "DPPKB") == second.entries.map(\.sequence))
    #expect(try undone(by: "DPPKB") == first.entries.map(\.sequence))
    let founding = try workspace.treeHead().size
    #expect(throws: Refusal.takingBack(.nothingToUndo)) { try undone(by: "DPPKB") }
    #expect(try workspace.treeHead().size == founding)
  }

  @Test("to undo passes over what somebody else did")
  func others() throws {
    let own = try ask(proposal, Asking())
    let other = try ask(proposal, Asking(), as: "BAPPEDA")
    #expect(try undone(by: "DPPKB") == own.entries.map(\.sequence))
    #expect(try undone(by: "BAPPEDA") == other.entries.map(\.sequence))
  }
}
