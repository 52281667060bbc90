import GugusDomain
import GugusLives
import GugusReports
import GugusStore
import Testing

@Suite("What a policy suggests, by hand")
struct SuggestionReportTests {
  let file: WorkspaceFile
  let workspace: Workspace

  /// The first half of 2026, seen on its last day. DINKES kept K1, kept K2 five days late, is ten
  /// days overdue with K3, for which K5 of DINSOS waits, and failed with K4; K6 was imposed on it.
  init() throws {
    file = try WorkspaceFile()
    workspace = try file.created()
    try workspace.foundTPPS()
    for due in ["2026-03-10", "2026-03-10", "2026-06-10", "2026-03-10"] as [Day] {
      try workspace.propose("Data", due: due, on: "2026-01-10")
    }
    for (code, days) in [("TPPS/K4", 0), ("TPPS/K1", 2), ("TPPS/K2", 4), ("TPPS/K3", 6)]
      as [(CommitmentCode, Int)]
    {
      try workspace.act(code, .accept, as: "DINKES", on: "2026-01-10" + days)
    }
    let revision = Revision(due: "2026-06-20", reason: "Floods")
    try workspace.act("TPPS/K3", .ask(.revision(revision)), as: "DINKES", on: "2026-03-01")
    try workspace.act("TPPS/K3", .agree(.revision), as: "BAPPEDA", on: "2026-03-02")
    try workspace.act(
      "TPPS/K3", .raiseBarrier(.budget, text: "No fuel"), as: "DINKES", on: "2026-03-02")
    let failed = Judgement(verdict: .failed, reason: "Not done")
    try judge("TPPS/K4", failed, claimedOn: "2026-03-05", on: "2026-03-07")
    try workspace.propose(
      "Map", by: "DINSOS", due: "2026-06-25", after: Condition(antecedents: ["TPPS/K3"]),
      on: "2026-03-08")
    try workspace.act("TPPS/K5", .accept, as: "DINSOS", on: "2026-03-08")
    let kept = Judgement(verdict: .asRecommended)
    try judge("TPPS/K1", kept, claimedOn: "2026-03-09", on: "2026-03-12")
    try judge("TPPS/K2", kept, claimedOn: "2026-03-15", on: "2026-03-16")
    let imposed = CommitmentTerms(
      taskForce: "TPPS", debtor: "DINKES", creditor: "BAPPEDA", deliverable: "Report",
      due: "2026-06-30")
    try workspace.done(MakeCommitment(imposed, .imposes(nil)), as: "BAPPEDA", on: "2026-03-16")
    try meet()
    try account()
  }

  /// DINKES came without a mandate, DINSOS not at all.
  private func meet() throws {
    let minutes = Minutes(
      taskForce: "TPPS", title: "Meeting", date: "2026-03-17",
      attendance: [
        Attendance(agency: "BAPPEDA", presence: .present, canDecide: true),
        Attendance(agency: "DPPKB", presence: .present),
        Attendance(agency: "DINKES", presence: .represented, canDecide: false),
        Attendance(agency: "DINSOS", presence: .absent),
      ])
    try workspace.done(LogMinutes(minutes), as: "DPPKB", on: "2026-03-17")
  }

  /// One finding upheld, one dismissed, one open; one reprimand lapsed, one in force.
  private func account() throws {
    try workspace.raise("TPPS/K2", on: "2026-03-20")
    try workspace.raise("TPPS/K2", on: "2026-03-20")
    for (code, conclusion) in [("TPPS/T1", .upheld), ("TPPS/T2", .dismissed)]
      as [(FindingCode, Conclusion)]
    {
      try workspace.act(code, .reply(text: "So"), as: "DINKES", on: "2026-03-22")
      try workspace.act(
        code, .conclude(conclusion, reason: "So"), as: "BAPPEDA", on: "2026-03-22")
    }
    try workspace.raise("TPPS/K3", on: "2026-06-21")
    try workspace.sanction(
      .oralReprimand, on: ["TPPS/T1"], until: "2026-06-29", on: "2026-06-22")
    try workspace.sanction(.writtenReprimand, on: ["TPPS/T1"], on: "2026-06-23")
    try workspace.done(
      GiveIncentive(
        .award(.recognition), "TPPS", to: "DINKES", authority: "Regent", reason: "Courage"),
      as: "BAPPEDA", on: "2026-06-24")
  }

  private func judge(
    _ code: CommitmentCode, _ judgement: Judgement, claimedOn: Day, on day: Day
  ) throws {
    try workspace.act(code, .claim(note: nil), as: "DINKES", on: claimedOn)
    try workspace.act(code, .judge(judgement), as: "BAPPEDA", on: day)
  }

  private func report(
    _ rules: [PolicyRule], _ scope: Scope = Scope(), from: Day = "2026-01-01",
    on today: Day = "2026-06-30"
  ) throws -> SuggestionReport {
    try workspace.done(
      AdoptPolicy(IncentivePolicy(rules: rules, source: "")), as: "BAPPEDA", on: "2026-06-30")
    let period = try #require(Period(from: from, until: "2026-06-30"))
    return try SuggestionReport(workspace, scope, period, today: today)
  }

  private func rule(
    _ name: String, _ conditions: PolicyCondition...,
    then kind: IncentiveKind = .award(.recognition)
  ) -> PolicyRule {
    PolicyRule(name: name, conditions: conditions, kind: kind)
  }

  private func atLeast(_ threshold: Double, _ measure: PolicyMeasure) -> PolicyCondition {
    PolicyCondition(measure: measure, comparison: .atLeast, threshold: threshold)
  }

  /// What was measured of an agency.
  private func measured(
    _ measure: PolicyMeasure, of agency: AgencyCode = "DINKES", _ scope: Scope = Scope(),
    from: Day = "2026-01-01"
  ) throws -> Double? {
    let report = try report([rule("any", atLeast(0, measure))], scope, from: from)
    let item = try #require(report.items.first { $0.agency == agency })
    return item.checks[0].measured
  }

  @Test(
    "measures everything of which a policy may speak",
    arguments: PolicyMeasure.allCases)
  func measures(measure: PolicyMeasure) throws {
    let expected: Double? =
      switch measure {
      case .due: 4
      case .keptOnTime, .keptLate, .overdue, .violated: 1
      case .reliability, .keptByFirstDue: 0.25
      // Wilson, 1 of 4: (0.25 + 0.48018 ± 1.95996 × √(0.046875 + 0.060023)) ÷ 1.96036
      case .reliabilityLower: 0.04559
      case .reliabilityUpper: 0.69936
      case .imposed, .revised: 1
      case .keptAfterWaiting, .lateAnswer, .lateVerdict: 0
      // −1 and 5 days; 2, 4, 6 and 0 days
      case .slip: 2
      case .response: 3
      // It has judged nothing.
      case .verdictWait: nil
      case .openBarriers, .attendance: 1
      case .mandate: 0
      // K2 five days, K3 ten; and K5 waited for it from 26 to 30 June.
      case .lateDays: 15
      case .chargedDays: 20
      case .openFindings, .upheldFindings, .awardsInForce, .sanctionsInForce: 1
      }
    let found = try measured(measure)
    #expect((found == nil) == (expected == nil))
    if let found, let expected { #expect(abs(found - expected) < 0.00001) }
  }

  @Test("measures an agency the same whether it is asked for alone or not")
  func alone() throws {
    let scope = Scope(agency: "DINKES")
    for measure in [PolicyMeasure.chargedDays, .lateDays, .due, .sanctionsInForce] {
      #expect(try measured(measure, scope) == measured(measure))
    }
    #expect(try measured(.verdictWait, of: "BAPPEDA", Scope(agency: "BAPPEDA")) == 2)
    let report = try report([rule("any", atLeast(0, .due))], scope)
    #expect(report.items.map(\.agency) == ["DINKES"])
  }

  @Test("counts a finding as upheld in the period in which it was concluded")
  func period() throws {
    #expect(try measured(.upheldFindings, from: "2026-03-22") == 1)
    #expect(try measured(.upheldFindings, from: "2026-03-23") == 0)
  }

  @Test("counts nothing of another task force")
  func otherTaskForce() throws {
    let report = try report([rule("any", atLeast(0, .due))], Scope(taskForce: "MPP"))
    #expect(report.items.isEmpty)
  }

  @Test("says by how much a condition is met or missed, and that the unmeasured meets nothing")
  func margins() throws {
    let report = try report([
      rule("any", atLeast(3, .due), atLeast(0.5, .reliability), atLeast(0, .verdictWait))
    ])
    let item = try #require(report.items.first { $0.agency == "DINKES" })
    #expect(item.checks.map(\.margin) == [1, -0.25, nil])
    #expect(item.checks.map(\.isMet) == [true, false, false])
    #expect(item.missed == 2)
    #expect(!item.isMet)
  }

  @Test("goes through the rules in their order, those first who miss the fewest conditions")
  func order() throws {
    let report = try report([
      rule("second", atLeast(1, .due)),
      rule("first", atLeast(1, .attendance), atLeast(1, .mandate)),
    ])
    #expect(
      report.items.map { "\($0.rule.name) \($0.agency) \($0.missed)" } == [
        "second DINKES 0", "second BAPPEDA 1", "second DINSOS 1", "second DPPKB 1",
        "first BAPPEDA 0", "first DINKES 1", "first DPPKB 1", "first DINSOS 2",
      ])
  }

  @Test("ties an award to the rule, the period, the day and the figures")
  func tie() throws {
    let conditions = [atLeast(4, .due), atLeast(0.25, .reliability)]
    let report = try report([
      PolicyRule(name: "busy", conditions: conditions, kind: .award(.commendationLetter))
    ])
    let (kind, suggestion) = try report.suggestion("busy", for: "DINKES", isSanction: false)
    #expect(kind == .award(.commendationLetter))
    #expect(
      suggestion
        == Suggestion(
          rule: "busy", period: report.period, seenOn: "2026-06-30",
          figures: [
            Suggestion.Figure(condition: conditions[0], measured: 4),
            Suggestion.Figure(condition: conditions[1], measured: 0.25),
          ]))
  }

  @Test("ties nothing to a rule that is not met, not there, or of the other sort")
  func noTie() throws {
    let report = try report([
      rule("busy", atLeast(5, .due)),
      rule("late", atLeast(1, .lateDays), then: .sanction(.writtenReprimand)),
    ])
    #expect(throws: Refusal.incentive(.notSuggested("DINKES", rule: "busy"))) {
      try report.suggestion("busy", for: "DINKES", isSanction: false)
    }
    #expect(throws: Refusal.incentive(.notSuggested("ASPUMI", rule: "busy"))) {
      try report.suggestion("busy", for: "ASPUMI", isSanction: false)
    }
    #expect(throws: Refusal.incentive(.unknownRule("buzy", nearest: ["busy"]))) {
      try report.suggestion("buzy", for: "DINKES", isSanction: false)
    }
    #expect(throws: Refusal.incentive(.unknownRule("late", nearest: []))) {
      try report.suggestion("late", for: "DINKES", isSanction: false)
    }
    #expect(
      try report.suggestion("late", for: "DINKES", isSanction: true).kind
        == .sanction(.writtenReprimand))
  }

  @Test("suggests nothing without a policy")
  func noPolicy() throws {
    let period = try #require(Period(from: "2026-01-01", until: "2026-06-30"))
    #expect(throws: Refusal.incentive(.noPolicy)) {
      try SuggestionReport(workspace, Scope(), period, today: "2026-06-30")
    }
  }
}
