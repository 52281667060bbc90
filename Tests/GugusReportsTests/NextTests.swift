import GugusDomain
import GugusLives
import GugusReports
import GugusStore
import Testing

@Suite("What is next")
struct NextTests {
  @Test("is nothing where nothing runs, and says whether something waits all the same")
  func waiting() throws {
    let file = try WorkspaceFile()
    let workspace = try file.created()
    try workspace.foundTPPS()
    func report(_ agency: AgencyCode? = nil) throws -> NextReport {
      try NextReport(workspace, taskForce: nil, agency: agency, today: "2026-01-12", limit: 10)
    }
    #expect(try !report().othersWait)
    try workspace.propose("Data", due: "2026-02-10", on: "2026-01-10")
    #expect(try report().items.isEmpty && report().othersWait)
    #expect(try report("DINKES").othersWait && !report("DINSOS").othersWait)
    try workspace.act("TPPS/K1", .accept, as: "DINKES", on: "2026-01-11")
    #expect(try !report().items.isEmpty && !report().othersWait)
  }

  @Test("of the same urgency is the earliest due, then the one that was numbered first")
  func ties() throws {
    let file = try WorkspaceFile()
    let workspace = try file.created()
    try workspace.foundTPPS()
    // Both far off, so that a day makes no difference.
    for index in 1...12 { try workspace.promise(due: index == 11 ? "2027-05-01" : "2027-05-02") }
    func next(_ limit: Int) throws -> [String] {
      try NextReport(
        workspace, taskForce: "TPPS", agency: "DINKES", today: "2026-02-01", limit: limit
      ).items.map(\.row.facts.code.text)
    }
    let all = [11, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12].map { "TPPS/K\($0)" }
    #expect(try next(20) == all)
    #expect(try next(4) == Array(all.prefix(4)))
  }
}
