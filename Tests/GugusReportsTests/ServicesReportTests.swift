import GugusDomain
import GugusLives
import GugusReports
import GugusStore
import Testing

@Suite("A report of services")
struct ServicesReportTests {
  let file: WorkspaceFile
  let workspace: Workspace

  /// TPPS gives a service under one roof, MPP that and an electronic one, DATA none.
  init() throws {
    file = try WorkspaceFile()
    workspace = try file.created()
    try workspace.foundTPPS()
    try workspace.form(
      "MPP",
      services: [
        Service(pattern: .oneRoof, kind: .services, name: "Advice"),
        Service(pattern: .electronic, kind: .administrative, name: "Permits"),
      ])
    try workspace.form("DATA")
  }

  private func report(
    _ scope: Scope = Scope(), from: Day = "2026-01-01", until: Day = "2026-12-31"
  ) throws -> ServicesReport {
    let period = try #require(Period(from: from, until: until))
    return try ServicesReport(workspace, scope, period, today: "2026-03-31")
  }

  private func result(
    _ report: ServicesReport, _ pattern: ServicePattern
  ) -> ServicesReport.Result? {
    report.results.first { if case .pattern(pattern) = $0.sort { true } else { false } }
  }

  @Test("has every pattern with every kind, with the services that are there")
  func coverage() throws {
    let coverage = try report().coverage
    #expect(coverage.count == 5 * 4)
    let given = coverage.filter { !$0.services.isEmpty }
    #expect(given.map(\.pattern) == [.oneRoof, .electronic])
    #expect(given.map(\.kind) == [.services, .administrative])
    #expect(given[0].services.map(\.service.name) == ["Advice", "Posyandu"])
    #expect(given[0].services.map(\.taskForce) == ["MPP", "TPPS"])
  }

  @Test("counts the commitments of the task forces that give them, in each and once in all")
  func results() throws {
    try workspace.promise(due: "2026-02-10", deliveredOn: "2026-02-09")
    try workspace.promise(in: "MPP", due: "2026-02-10", deliveredOn: "2026-02-12")
    try workspace.promise(in: "DATA", due: "2026-02-10", deliveredOn: "2026-02-09")
    let report = try report()
    #expect(result(report, .oneRoof)?.taskForces == ["MPP", "TPPS"])
    #expect(result(report, .oneRoof)?.figures.reliability == Proportion(1, of: 2))
    #expect(result(report, .electronic)?.figures.reliability == Proportion(0, of: 1))
    #expect(result(report, .oneDoor)?.taskForces == [])
    #expect(report.overall.reliability == Proportion(1, of: 2))
  }

  @Test("is about the task forces at work in the period, or of the agency that is asked for")
  func scope() throws {
    #expect(
      try report(from: "2025-01-01", until: "2026-01-04").coverage.allSatisfy(\.services.isEmpty))
    let dinsos = try report(Scope(agency: "DINSOS"))
    #expect(dinsos.coverage.flatMap(\.services).map(\.taskForce) == ["TPPS"])
    let mpp = try report(Scope(taskForce: "MPP"))
    #expect(mpp.coverage.flatMap(\.services).map(\.service.name) == ["Advice", "Permits"])
  }
}
