import GugusDomain
import GugusLives
import GugusStore
import Testing

@Suite("An objection is refused for who objects before what for")
struct ObjectionTests {
  /// What has happened to TPPS/K1 by the day on which somebody objects or answers.
  enum Situation: CaseIterable {
    case proposed, active, failed, failedLongAgo, notYet, objected, answered, satisfied, released
  }

  private func workspace(_ situation: Situation, in file: WorkspaceFile) throws -> Workspace {
    let workspace = try file.created()
    try workspace.foundTPPS()
    let code = try workspace.propose("Data", due: "2026-02-10", on: "2026-01-10")
    if situation == .proposed { return workspace }
    try workspace.act(code, .accept, as: "DINKES", on: "2026-01-11")
    func judge(_ verdict: Verdict, on day: Day) throws {
      let judgement = Judgement(verdict: verdict, reason: .known("Late"))
      try workspace.act(code, .judge(judgement), as: "BAPPEDA", on: day)
    }
    switch situation {
    case .proposed, .active: break
    case .failed: try judge(.failed, on: "2026-03-01")
    case .failedLongAgo: try judge(.failed, on: "2026-01-20")
    case .notYet: try judge(.notYetAsRecommended, on: "2026-03-01")
    case .objected, .answered:
      try judge(.failed, on: "2026-03-01")
      try workspace.act(code, .object(grounds: "It was sent"), as: "DINKES", on: "2026-03-01")
      if situation == .answered {
        try workspace.act(
          code, .answerObjection(isUpheld: false, reason: "No"), as: "DPPKB", on: "2026-03-01")
      }
    case .satisfied: try judge(.asRecommended, on: "2026-03-01")
    case .released:
      try workspace.act(code, .release(reason: "No need"), as: "BAPPEDA", on: "2026-03-01")
    }
    return workspace
  }

  /// Of what class the refusal is; nil where it is none.
  private func refusal(
    _ step: ActOnCommitment.Step, by agency: AgencyCode?, in workspace: Workspace
  ) throws -> RefusalClass? {
    do {
      try workspace.done(ActOnCommitment("TPPS/K1", step), as: agency, on: "2026-03-02")
      return nil
    } catch let refusal as Refusal {
      return refusal.class
    }
  }

  @Test("by whoever is not its debtor, whatever has become of it", arguments: Situation.allCases)
  func objecting(_ situation: Situation) throws {
    for agency in [nil, "BAPPEDA", "DPPKB", "DINSOS", "ASPUMI"] as [AgencyCode?] {
      let file = try WorkspaceFile()
      let workspace = try workspace(situation, in: file)
      let found = try refusal(.object(grounds: "It was sent"), by: agency, in: workspace)
      #expect(found == .party, "\(agency?.text ?? "nobody")")
    }
    let file = try WorkspaceFile()
    let workspace = try workspace(situation, in: file)
    let found = try refusal(.object(grounds: "It was sent"), by: "DINKES", in: workspace)
    #expect(found == ([.failed, .notYet].contains(situation) ? nil : .state))
  }

  @Test("by whoever may not answer it, whatever has become of it", arguments: Situation.allCases)
  func answering(_ situation: Situation) throws {
    let step = ActOnCommitment.Step.answerObjection(isUpheld: true, reason: "It was")
    for agency in [nil, "DINKES", "DINSOS", "ASPUMI"] as [AgencyCode?] {
      let file = try WorkspaceFile()
      let workspace = try workspace(situation, in: file)
      #expect(try refusal(step, by: agency, in: workspace) == .party, "\(agency?.text ?? "nobody")")
    }
    let file = try WorkspaceFile()
    let workspace = try workspace(situation, in: file)
    let found = try refusal(step, by: "DPPKB", in: workspace)
    #expect(found == (situation == .objected ? nil : .state))
  }

  @Test("after the term from the day on which the verdict came on record, where it was dated back")
  func datedBack() throws {
    let file = try WorkspaceFile()
    let workspace = try workspace(.active, in: file)
    let judgement = Judgement(verdict: .failed, reason: .known("Late"))
    let today: Day = "2026-03-01"
    _ = try workspace.perform(
      ActOnCommitment("TPPS/K1", .judge(judgement)),
      Circumstances(actor: Actor(agency: "BAPPEDA"), today: today, saidOn: "2026-01-20"),
      now: Instant(startOf: today))
    let object = ActOnCommitment.Step.object(grounds: "It was sent")
    #expect(throws: Refusal.objection(.objectionTooLate("TPPS/K1", until: "2026-03-15"))) {
      try workspace.act("TPPS/K1", object, as: "DINKES", on: "2026-03-16")
    }
    try workspace.act("TPPS/K1", object, as: "DINKES", on: "2026-03-15")
  }

  @Test("after the term that was set when it was proposed, whatever is set now")
  func term() throws {
    let file = try WorkspaceFile()
    let workspace = try workspace(.failedLongAgo, in: file)
    var change = SettingsChange()
    change.answerDays = 200
    try workspace.done(Configure(change), as: "DPPKB", on: "2026-03-01")
    #expect(throws: Refusal.objection(.objectionTooLate("TPPS/K1", until: "2026-02-03"))) {
      try workspace.act("TPPS/K1", .object(grounds: "It was sent"), as: "DINKES", on: "2026-03-02")
    }
  }
}
