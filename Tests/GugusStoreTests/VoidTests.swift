import GRDB
import GugusDomain
import GugusLives
import TestSupport
import Testing

@testable import GugusStore

@Suite("Taking back")
struct VoidTests {
  let file: WorkspaceFile
  let workspace: Workspace

  init() throws {
    file = try WorkspaceFile()
    workspace = try file.created()
    try workspace.foundTPPS()
  }

  /// The sequence number of the last entry of that kind.
  private func last(_ kind: CommitmentEvent.Kind) throws -> Int {
    var found: Int?
    try workspace.eachEntry(JournalFilter()) { entry in
      if entry.event.kind == .commitment(kind) { found = max(found ?? 0, entry.sequence) }
    }
    return try #require(found)
  }

  /// The derived rows but for those that say what commands there were and what entries name.
  private func tables() throws -> [String: [Row]] {
    try workspace.derivedRows().filter { !["unit", "mention", "involvement"].contains($0.key) }
  }

  @discardableResult
  private func void(
    _ entry: Int, cascades: Bool = false, as agency: AgencyCode = "DPPKB"
  ) throws -> Recorded {
    try workspace.done(
      VoidEntry(.entry(entry), reason: "A mistake", cascades: cascades), as: agency,
      on: "2026-03-01")
  }

  /// K1 accepted and claimed.
  private func claimed() throws {
    try workspace.propose("Data", due: "2026-02-10", on: "2026-01-10")
    try workspace.act("TPPS/K1", .accept, as: "DINKES", on: "2026-01-11")
    try workspace.act("TPPS/K1", .claim(note: nil), as: "DINKES", on: "2026-01-20")
  }

  @Test("refuses, and changes nothing, where something depends on the entry")
  func dependents() throws {
    try claimed()
    let (accepted, claim) = (try last(.accepted), try last(.claimed))
    let before = try workspace.allRows()
    #expect(throws: Refusal.takingBack(.othersDepend(accepted, [claim]))) { try void(accepted) }
    #expect(try workspace.allRows() == before)
  }

  @Test("takes along exactly what depends on the entry, and says so")
  func cascade() throws {
    try claimed()
    try workspace.act("TPPS/K1", .raiseBarrier(.budget, text: "No"), as: "DINKES", on: "2026-01-20")
    let (accepted, claim) = (try last(.accepted), try last(.claimed))
    let recorded = try void(accepted, cascades: true)
    #expect(recorded.entries.compactMap(\.voids).sorted() == [accepted, claim])
    #expect(recorded.remarks == [.takenAlong([claim])])
    #expect(try workspace.commitment("TPPS/K1").state == .proposed)
    #expect(try workspace.commitment("TPPS/K1").barriers.count == 1)
  }

  @Test("leaves the tables as if the void entries had never been made")
  func neverHappened() throws {
    let expected = try tables()
    try claimed()
    let recorded = try void(try last(.proposed), cascades: true)
    #expect(recorded.entries.count == 3)
    #expect(try tables() == expected)
    #expect(try workspace.verify().fault == nil)
  }

  @Test("takes the antecedent-held along with the verdict that it follows from")
  func antecedent() throws {
    try claimed()
    try workspace.propose(
      "Report", due: "2026-03-10", after: Condition(antecedents: ["TPPS/K1"]), on: "2026-01-20")
    try workspace.act("TPPS/K2", .accept, as: "DINKES", on: "2026-01-21")
    let expected = try tables()
    try workspace.act(
      "TPPS/K1", .judge(Judgement(verdict: .asRecommended)), as: "BAPPEDA", on: "2026-01-25")
    #expect(try workspace.commitment("TPPS/K2").state == .active)
    let (verdict, held) = (try last(.judged), try last(.antecedentHeld))
    #expect(throws: Refusal.takingBack(.othersDepend(verdict, [held]))) { try void(verdict) }
    try void(verdict, cascades: true)
    #expect(try workspace.commitment("TPPS/K2").openAntecedents == ["TPPS/K1"])
    #expect(try tables() == expected)
  }

  @Test("takes a request and its answer together, though a later request stands")
  func requestAndAnswer() throws {
    try workspace.propose("Data", due: "2026-02-10", on: "2026-01-10")
    let ask = ActOnCommitment(
      "TPPS/K1", .ask(.revision(Revision(due: "2026-02-20", reason: "Floods"))))
    let asked = try #require(
      try workspace.done(ask, as: "DINKES", on: "2026-01-12").entries.first?.sequence)
    try workspace.act("TPPS/K1", .agree(.revision), as: "BAPPEDA", on: "2026-01-13")
    let later = Revision(due: "2026-03-10", reason: "Floods again")
    try workspace.act("TPPS/K1", .ask(.revision(later)), as: "DINKES", on: "2026-01-14")
    let recorded = try void(asked, cascades: true)
    #expect(recorded.entries.compactMap(\.voids).sorted() == [asked, asked + 1])
    let commitment = try workspace.commitment("TPPS/K1")
    #expect(commitment.terms.due == "2026-02-10")
    #expect(commitment.pendingRequest?.request == .revision(later))
  }

  @Test("keeps both entries in the journal, and nothing is void twice")
  func twice() throws {
    try claimed()
    let claim = try last(.claimed)
    let voiding = try #require(try void(claim).entries.first)
    #expect(try workspace.history(of: .commitment("TPPS/K1")).map(\.sequence).contains(claim))
    #expect(throws: Refusal.takingBack(.alreadyVoid(claim))) { try void(claim) }
    #expect(throws: Refusal.takingBack(.alreadyVoid(voiding.sequence))) {
      try void(voiding.sequence)
    }
  }

  @Test("is for whoever made the entry, and for whoever governs the task force")
  func whose() throws {
    try claimed()
    let claim = try last(.claimed)
    #expect(throws: Refusal.takingBack(.notYours(claim, by: "DINKES"))) {
      try void(claim, as: "DINSOS")
    }
    #expect(throws: Refusal.account(.concernsItself("BAPPEDA", .commitment(.claimed)))) {
      try void(claim, as: "BAPPEDA")
    }
    try void(claim, as: "DINKES")
    try void(try last(.accepted), as: "DPPKB")
    #expect(try workspace.commitment("TPPS/K1").state == .proposed)
  }

  @Test("undoes the last entry of the actor, and of nobody else")
  func undo() throws {
    try claimed()
    let undo = VoidEntry(.lastCommand, reason: "Typing", cascades: false)
    #expect(throws: Refusal.takingBack(.nothingToUndo)) {
      try workspace.done(undo, as: "DINSOS", on: "2026-01-21")
    }
    try workspace.act(
      "TPPS/K1", .raiseBarrier(.budget, text: "No"), as: "BAPPEDA", on: "2026-01-21")
    let claim = try last(.claimed)
    let undone = try workspace.done(undo, as: "DINKES", on: "2026-01-22")
    #expect(undone.entries.compactMap(\.voids) == [claim])
    // Its word, on which others rely since the day on which it gave it.
    #expect(
      throws: Refusal.takingBack(.wordGiven("DINKES", .commitment(.accepted), on: "2026-01-11"))
    ) {
      try workspace.done(undo, as: "DINKES", on: "2026-01-22")
    }
  }

  @Test("refuses an entry that there is not")
  func unknown() throws {
    let entries = try #require(try workspace.number("SELECT count(*) FROM journal"))
    #expect(throws: Refusal.given(.unknown(.entry, "999", nearest: ["\(entries)"]))) {
      try void(999)
    }
  }

  static let seeds: [UInt64] = ReplayTests.seeds.prefix(10).map { 2000 + $0 }

  @Test("of any entry, with all that depends on it, leaves a record that replays", arguments: seeds)
  func anyEntry(seed: UInt64) throws {
    let file = try WorkspaceFile()
    var life = try Life(seed: seed, in: file.created())
    try life.live(actions: 120)
    var random = SplitMix64(seed: seed)
    var taken = 0
    for entry in life.entries.shuffled(using: &random).prefix(15) {
      do {
        let recorded = try life.workspace.done(
          VoidEntry(.entry(entry.sequence), reason: "A mistake", cascades: true),
          as: recorder(of: entry, in: life), on: life.today + 1)
        taken += recorded.entries.count
      } catch let refusal as Refusal {
        let expected: Set<String> = [
          // Whoever recorded it may be gone from the record itself.
          "already-void", "unknown", "follows-from-another", "stands-for-good", "concerns-itself",
          "agency-not-active", "word-given",
        ]
        #expect(expected.contains(refusal.name), "\(refusal)")
      }
      #expect(try life.workspace.verify().fault == nil)
    }
    #expect(taken > 0)
  }

  /// Who may take an entry back: of what is the workspace's its steward, where there is one.
  private func recorder(of entry: Entry, in life: Life) throws -> AgencyCode? {
    // What nobody in particular recorded is the steward's, too, once there is one.
    let recorder = try entry.recordedBy.agency ?? life.workspace.settings().steward
    switch entry.event.subject {
    case .workspace, .agency: return try life.workspace.settings().steward ?? recorder
    case .taskForce, .meeting, .commitment, .finding, .incentive, .assessment:
      return try recorder ?? life.workspace.settings().steward
    }
  }
}
