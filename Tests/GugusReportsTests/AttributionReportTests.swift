import GRDB
import GugusDomain
import GugusLives
import GugusReports
import GugusStore
import Testing

@Suite("A report of attribution")
struct AttributionReportTests {
  let file: WorkspaceFile
  let workspace: Workspace

  init() throws {
    file = try WorkspaceFile()
    workspace = try file.created()
    try workspace.foundTPPS()
  }

  private func report(on today: Day) throws -> AttributionReport {
    let period = try #require(Period(from: "2026-01-01", until: "2026-12-31"))
    return try AttributionReport(workspace, Scope(), period, today: today)
  }

  private func items(of report: AttributionReport) throws -> [AttributionReport.Item] {
    var items: [AttributionReport.Item] = []
    try report.eachItem { items.append($0) }
    return items
  }

  @Test("finds out once of each commitment to whom its days go")
  func once() throws {
    let code = try workspace.propose("Data", due: "2026-02-10", on: "2026-01-10")
    try workspace.act(code, .accept, as: "DINKES", on: "2026-01-10")
    let report = try report(on: "2026-02-20")
    // Nothing could be found out any more.
    try DatabaseQueue(path: file.path).inDatabase { try $0.execute(sql: "DELETE FROM commitment") }
    #expect(try items(of: report).map(\.attribution.daysLate) == [10])
  }

  @Test("charges each late day to who owed it on that day")
  func delegated() throws {
    let code = try workspace.propose("Data", due: "2026-02-10", on: "2026-01-10")
    try workspace.act(code, .accept, as: "DINKES", on: "2026-01-10")
    let ask = Request.delegation(to: "DINSOS", reason: "Theirs by law")
    try workspace.act(code, .ask(ask), as: "DINKES", on: "2026-02-12")
    try workspace.act(code, .agree(.delegation), as: "DINSOS", on: "2026-02-14")
    // Late from 11 February: 11 to 13 are those of DINKES, 14 to 20 those of DINSOS.
    let item = try #require(try items(of: report(on: "2026-02-20")).first)
    #expect(item.attribution.daysLate == 10)
    #expect(item.attribution.causes.map(\.cause) == [.own("DINSOS"), .own("DINKES")])
    #expect(item.attribution.causes.map(\.days) == [DayShare(7), DayShare(3)])
  }

  @Test("charges the days on which an antecedent was overdue to its debtor")
  func antecedent() throws {
    try workspace.propose("Data", by: "DINSOS", due: "2026-02-10", on: "2026-01-10")
    try workspace.act("TPPS/K1", .accept, as: "DINSOS", on: "2026-01-10")
    try workspace.propose(
      "Report", due: "2026-02-15", after: Condition(antecedents: ["TPPS/K1"]), on: "2026-01-10")
    try workspace.act("TPPS/K2", .accept, as: "DINKES", on: "2026-01-10")
    try workspace.act(
      "TPPS/K1", .judge(Judgement(verdict: .asRecommended)), as: "BAPPEDA", on: "2026-02-18")
    // K2 is late from 16 to 20 February, five days after K1 was to be done. K1 was done on the 18th,
    // so that K2 could be done by the 23rd.
    let report = try report(on: "2026-02-20")
    let waited = try #require(try items(of: report).first { $0.facts.code == "TPPS/K2" })
    #expect(waited.attribution.daysLate == 5)
    #expect(waited.attribution.causes.map(\.cause) == [.debtor("DINSOS", of: "TPPS/K1")])
    let share = try #require(report.shares.first { $0.agency == "DINSOS" })
    #expect(share.late == DayShare(8))
    #expect(share.own == DayShare(8))
    #expect(share.heldUp == DayShare(5))
    #expect(share.charged == DayShare(13))
  }

  @Test("leaves out what has expired, from the day on which it has")
  func expired() throws {
    let condition = Condition(fact: "Budget", deadline: "2026-02-20")
    let code = try workspace.propose(
      "Data", due: "2026-02-10", after: condition, on: "2026-01-10")
    try workspace.act(code, .accept, as: "DINKES", on: "2026-01-10")
    #expect(try items(of: report(on: "2026-02-20")).map(\.facts.state) == [.conditional])
    #expect(try items(of: report(on: "2026-02-21")).isEmpty)
  }
}
