import GugusDomain
import GugusLives
import GugusReports
import GugusStore
import Testing

@Suite("A report of the network")
struct NetworkReportTests {
  let file: WorkspaceFile
  let workspace: Workspace

  /// TPPS, which PUSKESMAS joins: of the sector of DINKES, with another capital.
  init() throws {
    file = try WorkspaceFile()
    workspace = try file.created()
    try workspace.foundTPPS()
    let details = AgencyDetails(
      nameEnglish: "Health centre", nameIndonesian: "Puskesmas", kind: .regionalOffice,
      sector: "Health")
    try workspace.effect(AddAgency(code: "PUSKESMAS", details: details), on: "2026-01-05")
    let membership = Membership(agency: "PUSKESMAS", role: .member, from: "2026-01-05")
    try workspace.effect(
      JoinTaskForce(code: "TPPS", membership: membership), as: "BAPPEDA", on: "2026-01-05")
  }

  private func report(
    _ scope: Scope = Scope(), from: Day = "2026-01-01", until: Day = "2026-12-31"
  ) throws -> NetworkReport {
    let period = try #require(Period(from: from, until: until))
    return try NetworkReport(workspace, scope, period, today: "2026-03-31")
  }

  /// DINKES owes PUSKESMAS two, of which one is overdue, and BAPPEDA one that is not yet due;
  /// PUSKESMAS owes DINKES one, kept. DINSOS supports one of them.
  private func promise() throws {
    try workspace.promise(
      to: "PUSKESMAS", supporters: ["DINSOS"], due: "2026-02-10", deliveredOn: "2026-02-09")
    try workspace.promise(to: "PUSKESMAS", due: "2026-02-10")
    try workspace.promise(
      by: "PUSKESMAS", to: "DINKES", due: "2026-02-10", deliveredOn: "2026-02-09")
    try workspace.promise(due: "2026-06-10")
  }

  @Test("counts what each agency owes each other, and what of it was kept")
  func links() throws {
    try promise()
    let links = try report().links
    #expect(links.map(\.debtor) == ["DINKES", "DINKES", "PUSKESMAS"])
    #expect(links.map(\.creditor) == ["BAPPEDA", "PUSKESMAS", "DINKES"])
    #expect(links.map(\.commitments) == [1, 2, 1])
    #expect(
      links.map(\.kept) == [Proportion(0, of: 0), Proportion(1, of: 2), Proportion(1, of: 1)])
  }

  @Test("pictures the agencies with most commitments where there are more than fit")
  func mapped() throws {
    try promise()
    #expect(try Set(report().mapped) == ["BAPPEDA", "DINKES", "PUSKESMAS"])
    for number in 1...NetworkReport.mapLimit {
      let code = try #require(AgencyCode("A\(number)"))
      let details = AgencyDetails(
        nameEnglish: "Agency \(number)", nameIndonesian: "Instansi \(number)",
        kind: .regionalOffice, sector: "Health")
      try workspace.effect(AddAgency(code: code, details: details), on: "2026-01-05")
      let membership = Membership(agency: code, role: .member, from: "2026-01-05")
      try workspace.effect(
        JoinTaskForce(code: "TPPS", membership: membership), as: "BAPPEDA", on: "2026-01-05")
      try workspace.promise(by: code, due: "2026-02-10")
    }
    let report = try report()
    #expect(report.linkedCount == 3 + NetworkReport.mapLimit)
    #expect(report.mapped.count == NetworkReport.mapLimit)
    #expect(Set(report.mapped).isSuperset(of: ["BAPPEDA", "DINKES", "PUSKESMAS"]))
    #expect(report.links.count == 3 + NetworkReport.mapLimit)
  }

  @Test("leaves out what does not bind, and what is due in another period")
  func population() throws {
    try workspace.offer(due: "2026-02-10")
    try workspace.promise(due: "2027-01-01")
    let released = try workspace.promise(due: "2026-02-10")
    try workspace.effect(
      ActOnCommitment(released, .release(reason: "Not needed")), as: "BAPPEDA", on: "2026-01-20")
    #expect(try report().links.isEmpty)
  }

  @Test("counts commitments and agencies on either side, and support beside")
  func degrees() throws {
    try promise()
    let agencies = try report().agencies
    #expect(agencies.map(\.agency) == ["DINKES", "PUSKESMAS", "BAPPEDA", "DINSOS"])
    #expect(agencies.map(\.owes) == [3, 1, 0, 0])
    #expect(agencies.map(\.creditors) == [2, 1, 0, 0])
    #expect(agencies.map(\.owed) == [1, 2, 1, 0])
    #expect(agencies.map(\.debtors) == [1, 1, 1, 0])
    #expect(agencies.map(\.supports) == [0, 0, 0, 1])
  }

  @Test("measures how far commitments leave their sectors, whatever their capitals")
  func sectors() throws {
    try promise()
    let sectors = try report().sectors
    #expect(sectors.groups == ["health", "planning"])
    #expect(sectors.counts == [[3, 1], [0, 0]])
    #expect(sectors.across == Proportion(1, of: 4))
    // Σ eᵢᵢ = 3/4 and Σ aᵢbᵢ = 1 · 3/4 + 0 · 1/4.
    #expect(sectors.assortativity == 0)
  }

  @Test("measures whether what is owed is returned, pair by pair")
  func reciprocity() throws {
    try promise()
    let reciprocity = try report().reciprocity
    #expect(reciprocity.mutual == Proportion(2, of: 3))
    // ā = 3 ÷ 6, so that ρ = (2/3 − 1/2) ÷ (1/2).
    let beyondChance = try #require(reciprocity.beyondChance)
    #expect(abs(beyondChance - 1.0 / 3) < 1e-12)
  }

  @Test("names the members that stand apart, but no observers and none who had left")
  func isolated() throws {
    try promise()
    #expect(try report().isolated == ["DINSOS", "DPPKB"])
    #expect(try report().members == 5)
    try workspace.effect(
      LeaveTaskForce(code: "TPPS", agency: "DPPKB", until: "2026-01-31"), as: "BAPPEDA",
      on: "2026-01-20")
    #expect(try report(from: "2026-02-01").isolated == ["DINSOS"])
    #expect(try report().isolated == ["DINSOS", "DPPKB"])
  }

  @Test("of an agency takes what it owes and what it is owed")
  func agency() throws {
    try promise()
    let puskesmas = try report(Scope(agency: "PUSKESMAS"))
    #expect(puskesmas.links.map(\.commitments) == [2, 1])
    #expect(puskesmas.isolated.isEmpty)
    #expect(try report(Scope(agency: "DINSOS")).isolated == ["DINSOS"])
  }

  @Test("of nothing has neither links nor figures")
  func nothing() throws {
    let report = try report()
    #expect(report.links.isEmpty)
    #expect(report.sectors.across == Proportion(0, of: 0))
    #expect(report.sectors.assortativity == nil)
    #expect(report.reciprocity.beyondChance == nil)
  }
}
