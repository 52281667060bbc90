import Foundation
import GRDB
import GugusDomain
import GugusLives
import GugusReports
import Testing

@testable import GugusStore

@Suite("A value that cannot be, anywhere in the tables of a damaged file")
struct DamageTests {
  private static let values: [DatabaseValue] = [
    Int.max.databaseValue, "x".databaseValue, Data([0xFF, 0x00]).databaseValue,
    Double.infinity.databaseValue, "TPPS/".databaseValue,
  ]

  /// Without what keeps such values out: bits that flip obey no constraint.
  private func defenceless(_ workspace: Workspace) throws {
    try workspace.queue.inDatabase { db in
      try db.execute(
        sql: """
          PRAGMA foreign_keys = OFF;
          PRAGMA ignore_check_constraints = ON;
          PRAGMA writable_schema = ON;
          UPDATE sqlite_schema
          SET sql = replace(replace(replace(replace(
            sql, ' IS NOT NULL', ' NOTNULL'), ' NOT NULL', ''),
            ') STRICT, WITHOUT', ') WITHOUT'), ') STRICT', ')')
          WHERE type = 'table' AND sql LIKE '%) STRICT%';
          PRAGMA writable_schema = RESET;
          DROP TRIGGER journal_is_never_updated;
          """)
    }
  }

  /// Tables and their columns.
  private func places(_ workspace: Workspace) throws -> [(table: String, column: String)] {
    try workspace.queue.inDatabase { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT place.name, part.name
          FROM sqlite_schema AS place, pragma_table_info(place.name) AS part
          WHERE place.type = 'table' AND place.sql LIKE 'CREATE TABLE%'
            AND place.name NOT LIKE 'commitment\\_text%' ESCAPE '\\'
          """
      ).map { ($0[0], $0[1]) }
    }
  }

  /// Everything that is read of the tables.
  private func readings(_ life: Life) throws -> [() throws -> Void] {
    let (workspace, today, scope) = (life.workspace, life.today, Scope())
    let period = try #require(Period(from: "2026-01-01", until: "2026-12-31"))
    let lists: [() throws -> Void] = [
      { try workspace.eachCommitment(CommitmentFilter(today: today), by: .due) { _ in } },
      { try workspace.eachAgency(AgencyFilter(), on: today) { _ in } },
      { try workspace.eachFinding(FindingFilter()) { _ in } },
      { try workspace.eachIncentive(IncentiveFilter()) { _ in } },
      { try workspace.eachMeeting(MeetingFilter()) { _ in } },
      { try workspace.eachTaskForce(TaskForceFilter(), on: today) { _ in } },
      { try workspace.eachRevision { _ in } },
    ]
    let reports: [() throws -> Void] = [
      { _ = try AgingReport(workspace, scope, due: nil, today: today) },
      { _ = try SummaryReport(workspace, scope, period, today: today) },
      { _ = try ScorecardReport(workspace, scope, period, today: today) },
      { _ = try AttributionReport(workspace, scope, period, today: today) },
      { _ = try NetworkReport(workspace, scope, period, today: today) },
      { _ = try OutcomesReport(workspace, scope, period, today: today) },
      { _ = try HealthReport(workspace, scope, period, today: today) },
      { _ = try BarriersReport(workspace, scope, period, today: today) },
      { _ = try ApproachesReport(workspace, scope, period, today: today) },
      { _ = try ServicesReport(workspace, scope, period, today: today) },
      { _ = try StatusReport(workspace, StatusQuestion(today: today, within: 14, limit: 20)) },
      { _ = try TrendReport(workspace, scope, period, today: today) },
      { try MatrixReport(workspace, scope, period, today: today).eachRow { _ in } },
      { _ = try NextReport(workspace, taskForce: nil, agency: nil, today: today, limit: 10) },
    ]
    let tables = OpenQuery.all.map { table in
      { try workspace.eachRow(of: table, in: OpenScope(today: today, withPeople: true)) { _ in } }
    }
    return lists + reports + tables
  }

  @Test("is refused or harmless, and ends no program")
  func values() throws {
    let file = try WorkspaceFile()
    var life = try Life(seed: 17, in: file.created())
    try life.live(actions: 60)
    let workspace = life.workspace
    let readings = try readings(life)
    for reading in readings { try reading() }
    try defenceless(workspace)
    var (damaged, refused): (Set<String>, Set<String>) = ([], [])
    for (index, (table, column)) in try places(workspace).enumerated() {
      // Nothing, and in turn one of the others.
      for value in [.null, DamageTests.values[index % DamageTests.values.count]] {
        try workspace.queue.inDatabase { db in
          try db.execute(sql: "SAVEPOINT damage")
          // One row where there may be only one of them, else all.
          do {
            try db.execute(
              sql: "UPDATE OR IGNORE \(table) SET \(column) = ?", arguments: [value])
            if db.changesCount > 0 { damaged.insert("\(table).\(column)") }
          } catch let error as DatabaseError where error.resultCode == .SQLITE_MISMATCH {
            // A row's own number can be nothing else.
          }
        }
        // Most of what `verify` does is to look at the journal.
        let verify = table == "journal" ? [{ _ = try workspace.verify() }] : []
        for reading in readings + verify {
          do {
            try reading()
          } catch is WorkspaceFault {
            refused.insert("\(table).\(column)")
          } catch is DecodingError {
            refused.insert("\(table).\(column)")
          }
        }
        try workspace.queue.inDatabase { db in
          try db.execute(sql: "ROLLBACK TO damage; RELEASE damage")
        }
      }
    }
    // Of each table that this life filled.
    #expect(damaged.count > 100, "\(damaged.sorted())")
    #expect(damaged.contains("journal.entry"))
    #expect(refused.contains("commitment.due"))
    #expect(refused.contains("agency.kind"))
    #expect(refused.count > 50, "\(refused.sorted())")
    for reading in readings { try reading() }
  }

  @Test("is said by its column and as it stands")
  func named() throws {
    let file = try WorkspaceFile()
    let workspace = try file.created()
    try workspace.foundTPPS()
    try workspace.promise(due: "2026-05-02")
    try workspace.queue.inDatabase { db in
      try db.execute(sql: "UPDATE commitment SET due = ?", arguments: [Int.max])
    }
    let fault = WorkspaceFault.damaged(path: workspace.path, reason: "due = \(Int.max)")
    #expect(throws: fault) {
      try workspace.eachCommitment(CommitmentFilter(today: "2026-03-01"), by: .code) { _ in }
    }
  }

  @Test("is, in the journal, the fault of its entry", arguments: ["entry", "leaf_hash", "noun"])
  func entry(column: String) throws {
    let file = try WorkspaceFile()
    let workspace = try file.created()
    try workspace.foundTPPS()
    try defenceless(workspace)
    try workspace.queue.inDatabase { db in
      try db.execute(sql: "UPDATE journal SET \(column) = NULL WHERE sequence = 3")
    }
    let faults = try workspace.verify(limit: 1_000).faults.filter {
      if case .schema = $0 { false } else { true }
    }
    // Without its constraints every table is another than Gugus makes.
    #expect(faults.first == .hash(sequence: 3))
  }
}
