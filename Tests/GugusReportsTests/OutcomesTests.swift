import GugusDomain
import GugusLives
import GugusReports
import GugusStore
import Testing

@Suite("A report on shared outcomes")
struct OutcomesTests {
  let file: WorkspaceFile
  let workspace: Workspace

  init() throws {
    file = try WorkspaceFile()
    workspace = try file.created()
    try workspace.foundTPPS()
    // The term began on 2026-01-05; 100 days later is 2026-04-15.
    let outcome = Outcome(
      number: 0, name: "Stunting", indicator: "Prevalence", unit: "%", baseline: 22, target: 14,
      due: "2026-01-05" + 200)
    try workspace.done(AddOutcome(code: "TPPS", outcome: outcome), as: "DPPKB", on: "2026-01-06")
  }

  private func measure(_ value: Double, on day: Day) throws {
    try workspace.effect(
      MeasureOutcome(code: "TPPS", outcome: 1, value: value), as: "DPPKB", on: day)
  }

  private func outcomes(
    _ scope: Scope = Scope(), until: Day = "2026-12-31"
  ) throws -> OutcomesReport {
    let period = try #require(Period(from: "2026-01-01", until: until))
    return try OutcomesReport(workspace, scope, period, today: "2026-06-30")
  }

  @Test("says so when one was never measured")
  func neverMeasured() throws {
    let item = try #require(try outcomes().items.first)
    #expect(item.standing == .neverMeasured)
    #expect(item.progress == nil)
  }

  @Test("holds the last measurement against a steady pace on its day")
  func steadyPace() throws {
    try measure(21, on: "2026-02-01")
    try measure(18, on: "2026-01-05" + 100)
    let item = try #require(try outcomes().items.first)
    // (18 − 22) ÷ (14 − 22) = 1/2, after 100 of 200 days.
    #expect(item.progress == 0.5)
    #expect(item.expected == 0.5)
    #expect(item.standing == .onTrack)
  }

  @Test("takes no measurement from after the period, and of one day the last")
  func lastMeasurement() throws {
    try measure(21, on: "2026-02-01")
    try measure(20, on: "2026-02-01")
    try measure(14, on: "2026-05-01")
    #expect(try outcomes(until: "2026-03-31").items.first?.row.last?.value == 20)
    #expect(try outcomes().items.first?.standing == .reached)
  }

  @Test("goes with the reliability of the commitments that serve them")
  func serving() throws {
    func serve(_ outcome: Int?, due: Day, by debtor: AgencyCode = "DINKES") throws {
      let terms = CommitmentTerms(
        taskForce: "TPPS", debtor: debtor, creditor: "BAPPEDA", deliverable: "Data", due: due,
        outcome: outcome)
      try workspace.effect(
        MakeCommitment(terms, .imposes(nil)), as: "BAPPEDA", on: "2026-01-11")
    }
    try serve(1, due: "2026-02-10")
    try serve(1, due: "2026-03-10", by: "DINSOS")
    try serve(1, due: "2026-12-10")
    try serve(nil, due: "2026-02-10")
    let item = try #require(try outcomes().items.first)
    #expect(item.reliability == Proportion(0, of: 2))
    #expect(item.serving == 3)
    #expect(try outcomes(Scope(agency: "DINSOS")).items.first?.serving == 1)
  }

  @Test("of an agency are those of the task forces of which it was a member in the period")
  func members() throws {
    try workspace.done(
      AddAgency(
        code: "BPS",
        details: AgencyDetails(
          nameEnglish: "Statistics", nameIndonesian: "Statistik", kind: .institution,
          sector: "statistics")), on: "2026-01-06")
    #expect(try outcomes(Scope(agency: "DINSOS")).items.count == 1)
    #expect(try outcomes(Scope(agency: "BPS")).items.isEmpty)
  }
}
