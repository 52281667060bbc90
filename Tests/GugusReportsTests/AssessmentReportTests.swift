import GugusDomain
import GugusLives
import GugusReports
import GugusStore
import Testing

@Suite("A comparison of assessments, by hand")
struct AssessmentReportTests {
  let file: WorkspaceFile
  let workspace: Workspace

  /// Of new ways of working: 2 and 4 in A1, nothing in A2, 5 in A3. Of culture: 3 in A2.
  init() throws {
    file = try WorkspaceFile()
    workspace = try file.created()
    try workspace.foundTPPS()
    for number in 1...3 {
      try workspace.done(
        OpenAssessment("TPPS", title: "Round \(number)"), as: "DPPKB", on: "2026-02-01")
    }
    try score("TPPS/A1", .newWaysOfWorking, 4, "DINSOS")
    try score("TPPS/A1", .newWaysOfWorking, 2, "DINKES")
    try score("TPPS/A2", .cultureAndPhilosophy, 3, "DINKES")
    try score("TPPS/A3", .newWaysOfWorking, 5, "DINKES")
  }

  private func score(
    _ code: AssessmentCode, _ prerequisite: Prerequisite, _ score: Int, _ agency: AgencyCode
  ) throws {
    let score = Score(prerequisite: prerequisite, score: score, text: "So")
    try workspace.done(ActOnAssessment(code, .score(score)), as: agency, on: "2026-02-02")
  }

  private func items(
    of prerequisite: Prerequisite, in round: AssessmentCode? = nil
  ) throws -> [AssessmentReport.Item] {
    try AssessmentReport(workspace, "TPPS", round: round).items
      .filter { $0.prerequisite == prerequisite }
  }

  @Test("has every prerequisite in every round, whether it was scored or not")
  func whole() throws {
    let report = try AssessmentReport(workspace, "TPPS")
    #expect(report.rounds.map(\.code) == ["TPPS/A1", "TPPS/A2", "TPPS/A3"])
    #expect(report.items.count == 15)
    #expect(Set(report.items.map(\.prerequisite)) == Set(Prerequisite.allCases))
  }

  @Test("sets agency beside agency, and round beside the last round with scores")
  func compared() throws {
    let items = try items(of: .newWaysOfWorking)
    #expect(items.map(\.agreement?.median) == [3, nil, 5])
    #expect(items.map(\.agreement?.isDisagreement) == [true, nil, false])
    // A2 is silent, so A3 is compared with A1: 5 − 3.
    #expect(items.map(\.change) == [nil, nil, 2])
    #expect(items[0].scores.map(\.agency) == ["DINKES", "DINSOS"])
    #expect(items[0].scores.map(\.score.score) == [2, 4])
  }

  @Test("of one round is compared with what came before it, and shows no other")
  func oneRound() throws {
    let items = try items(of: .newWaysOfWorking, in: "TPPS/A3")
    #expect(items.map(\.assessment.code) == ["TPPS/A3"])
    #expect(items.map(\.change) == [2])
  }

  @Test("of a task force without rounds is empty")
  func none() throws {
    let details = TaskForceDetails(
      nameEnglish: "Group", nameIndonesian: "Pokja", mandate: "Data", formality: .informal,
      from: "2026-01-05")
    try workspace.done(
      FormTaskForce(
        code: "POKJA", details: details,
        members: [Membership(agency: "DINKES", role: .chair, from: "2026-01-05")]),
      on: "2026-02-03")
    let report = try AssessmentReport(workspace, "POKJA")
    #expect(report.rounds.isEmpty && report.items.isEmpty)
    #expect(try AssessmentReport.latest(workspace, "POKJA").isEmpty)
  }

  @Test("knows how each prerequisite stood in the last round with scores")
  func latest() throws {
    #expect(
      try AssessmentReport.latest(workspace, "TPPS") == [.newWaysOfWorking: Agreement([5])])
    #expect(
      try AssessmentReport.latest(workspace, nil).keys.sorted { $0.rawValue < $1.rawValue }
        == [.newWaysOfWorking])
  }
}
