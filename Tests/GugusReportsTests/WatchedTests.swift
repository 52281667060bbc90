import GugusDomain
import GugusLives
import GugusReports
import GugusStore
import Testing

@Suite("Whatever goes through the record while somebody wants to know how far it has to go")
struct WatchedTests {
  private static let today: Day = "2026-06-01"

  /// What a body sees, and what whoever watches it does: that somebody watches changes nothing.
  private func watched(
    _ name: String, _ workspace: Workspace, _ body: () throws -> Void
  ) throws -> Set<Int> {
    var counted: Set<Int> = []
    try workspace.watching(every: 1) { passage in
      if let all = passage?.all { counted.insert(all) }
      return true
    } _: {
      try body()
    }
    return counted
  }

  @Test("is counted, and read to its end", arguments: ReportGrowthTests.Report.allCases)
  func reports(report: ReportGrowthTests.Report) throws {
    let workspace = try WorkspaceFile().created()
    try workspace.furnish()
    let period = try #require(Period(from: "2026-01-01", until: "2026-12-31"))
    let counted = try watched("\(report)", workspace) {
      try report.make(workspace, period, today: WatchedTests.today)
    }
    if report != .outcomes, report != .services { #expect(!counted.isEmpty) }
  }

  @Test("is counted in every list and export")
  func lists() throws {
    let workspace = try WorkspaceFile().created()
    try workspace.furnish()
    let scope = OpenScope(today: WatchedTests.today)
    func expect(_ name: String, _ go: (_ count: () -> Void) throws -> Void) throws {
      var rows = 0
      let counted = try watched(name, workspace) { try go { rows += 1 } }
      // The count is known from the first row on, and seen while the second is read.
      #expect(rows < 2 || counted == [rows], "\(name): \(rows) rows, counted \(counted)")
    }
    for table in scope.tables {
      try expect(table.table.name) { count in
        try workspace.eachRow(of: table, in: scope) { _ in count() }
      }
    }
    try expect("revisions") { count in try workspace.eachRevision { _ in count() } }
    try expect("entries") { count in
      try workspace.eachEntry(JournalFilter()) { _ in count() }
    }
    try expect("commitments") { count in
      try workspace.eachCommitment(CommitmentFilter(today: WatchedTests.today)) { _ in count() }
    }
    try expect("due commitments") { count in
      try workspace.eachDueCommitment(in: Scope(), due: nil, today: WatchedTests.today) { _, _ in
        count()
      }
    }
    try expect("meetings") { count in try workspace.eachMeeting(MeetingFilter()) { _ in count() } }
    try expect("planned meetings") { count in
      try workspace.eachPlannedMeeting(MeetingFilter()) { _ in count() }
    }
    try expect("findings") { count in try workspace.eachFinding(FindingFilter()) { _ in count() } }
    try expect("incentives") { count in
      try workspace.eachIncentive(IncentiveFilter()) { _ in count() }
    }
  }
}
