import GRDB
import GugusDomain
import GugusLives
import Testing

@testable import GugusStore

@Suite("What someone waits for")
struct QueryPlanTests {
  let file: WorkspaceFile
  let workspace: Workspace

  init() throws {
    file = try WorkspaceFile()
    workspace = try file.created()
    try workspace.furnish()
  }

  /// The statements that SQLite ran, as it was given them.
  private final class Statements {
    var texts: Set<String> = []
  }

  /// How SQLite goes about each query that the body makes.
  private func plan(of body: () throws -> Void) throws -> [String] {
    let statements = Statements()
    workspace.queue.inDatabase { db in
      db.trace { event in statements.texts.insert("\(event)") }
    }
    try body()
    return try workspace.queue.inDatabase { db in
      db.trace(nil)
      return try statements.texts.filter { $0.hasPrefix("SELECT") }.flatMap { sql in
        let explained = try db.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
        explained.setUncheckedArguments([])
        return try Row.fetchAll(explained).map { $0["detail"] as String }
      }
    }
  }

  /// Expects that these tables, which grow without end, are only read through an index.
  private func expectIndexed(
    _ tables: [String] = ["commitment", "finding", "incentive", "journal", "meeting"],
    _ body: () throws -> Void
  ) throws {
    let steps = try plan(of: body)
    #expect(steps.contains { $0.hasPrefix("SEARCH") || $0.contains("USING") }, "\(steps)")
    for step in steps where step.hasPrefix("SCAN") {
      let isWhole = tables.contains { step == "SCAN \($0)" }
      #expect(!isWhole, "\(steps)")
    }
  }

  private func commitments(
    by order: CommitmentOrder = .due, _ set: (inout CommitmentFilter) -> Void
  ) throws {
    var filter = CommitmentFilter(today: "2026-03-12")
    filter.limit = 20
    set(&filter)
    try workspace.eachCommitment(filter, by: order) { _ in }
  }

  @Test("finds the commitments of a list through an index, whatever it asks for")
  func commitmentLists() throws {
    let period = try #require(Period(from: "2026-01-01", until: "2026-03-31"))
    try expectIndexed { try commitments { _ in } }
    try expectIndexed { try commitments(by: .code) { _ in } }
    try expectIndexed { try commitments { $0.debtor = "DINKES" } }
    try expectIndexed { try commitments { $0.creditor = "BAPPEDA" } }
    try expectIndexed { try commitments { $0.supporter = "DINSOS" } }
    try expectIndexed { try commitments { $0.taskForce = "TPPS" } }
    try expectIndexed { try commitments { $0.meeting = "TPPS/M1" } }
    try expectIndexed { try commitments { $0.due = period } }
    try expectIndexed { try commitments { $0.isOverdue = true } }
    try expectIndexed {
      try commitments {
        $0.debtor = "DINKES"
        $0.isOverdue = true
      }
    }
  }

  @Test("finds what is next, and what a status shows, through the index that is for it")
  func statusLists() throws {
    let lists: [(String, CommitmentOrder, (inout CommitmentFilter) -> Void)] = [
      ("commitment_running", .due, { $0.isOverdue = true }),
      ("commitment_running", .due, { $0.state = .active }),
      ("commitment_waiting", .due, { $0.state = .conditional }),
      ("commitment_unanswered", .since, { $0.state = .proposed }),
      ("commitment_unjudged", .claimed, { $0.state = .claimed }),
      ("commitment_asked", .asked, { $0.hasPendingRequest = true }),
    ]
    for (index, order, set) in lists {
      let steps = try plan { try commitments(by: order, set) }
      #expect(steps.contains { $0.contains("USING INDEX \(index)") }, "\(steps)")
    }
    let meetings = try plan {
      var filter = MeetingFilter()
      filter.state = .scheduled
      try workspace.eachMeeting(filter) { _ in }
    }
    #expect(meetings.contains { $0.contains("USING INDEX meeting_ahead") }, "\(meetings)")
  }

  @Test("counts what was open on a day, and finds what was held up, through indexes")
  func reports() throws {
    let period = try #require(Period(from: "2026-01-01", until: "2026-03-31"))
    try expectIndexed {
      _ = try workspace.openCommitments(in: Scope(), on: "2026-02-28", today: "2026-03-12")
    }
    try expectIndexed {
      try workspace.eachBarrier(in: Scope(), raised: period, today: "2026-03-12") { _ in }
    }
  }

  @Test("finds what a report of health counts through indexes")
  func health() throws {
    let period = try #require(Period(from: "2026-01-01", until: "2026-03-31"))
    let tables = ["commitment", "journal", "meeting", "verdict"]
    try expectIndexed(tables) { try workspace.eachClaim(in: Scope(), made: period) { _ in } }
    try expectIndexed(tables) {
      _ = try workspace.decisionsFollowedUp(by: "TPPS", held: period)
    }
    try expectIndexed(tables) { _ = try workspace.taskForces(in: Scope(), during: period) }
    let attendance = try plan {
      try workspace.eachAttendance(in: Scope(taskForce: "TPPS"), held: period) { _ in }
    }
    #expect(
      attendance.contains {
        $0.contains("meeting USING INDEX meeting_by_task_force (task_force=?")
      },
      "\(attendance)")
  }

  @Test("finds the findings that a status shows through the indexes that are for them")
  func statusFindings() throws {
    let lists: [(String, (inout FindingFilter) -> Void)] = [
      ("finding_unanswered", { $0.awaitsReplyOn = "2026-03-12" }),
      ("finding_unconcluded", { $0.awaitsConclusionOn = "2026-03-12" }),
    ]
    for (index, set) in lists {
      let steps = try plan {
        var filter = FindingFilter()
        filter.limit = 20
        set(&filter)
        try workspace.eachFinding(filter) { _ in }
      }
      #expect(steps.contains { $0.contains("USING INDEX \(index)") }, "\(steps)")
    }
  }

  @Test("finds the findings, awards and sanctions of an agency through an index")
  func accounts() throws {
    try expectIndexed(["finding", "incentive"]) {
      var filter = FindingFilter()
      filter.agency = "DINKES"
      try workspace.eachFinding(filter) { _ in }
    }
    try expectIndexed(["finding", "incentive"]) {
      var filter = IncentiveFilter()
      filter.agency = "DINKES"
      try workspace.eachIncentive(filter) { _ in }
    }
    try expectIndexed(["incentive"]) {
      try workspace.read {
        _ = try StoredRecord($0).incentives(of: "DINKES", in: "TPPS")
      }
    }
  }

  @Test("finds the entries of a subject through an index")
  func entries() throws {
    try expectIndexed { _ = try workspace.history(of: .commitment("TPPS/K1")) }
    try expectIndexed {
      var filter = JournalFilter()
      filter.subject = "TPPS/K1"
      try workspace.eachEntry(filter) { _ in }
    }
  }

  @Test("finds the next number and the rest of what a rule looks up through an index")
  func register() throws {
    func look(_ body: @escaping (StoredRecord) throws -> Void) throws {
      try expectIndexed { try workspace.read { try body(StoredRecord($0)) } }
    }
    try look { _ = try $0.lastNumber(.commitment, in: "TPPS") }
    try look { _ = try $0.lastNumber(.meeting, in: "TPPS") }
    try look { _ = try $0.lastNumber(.finding, in: "TPPS") }
    try look { _ = try $0.lastNumber(.incentive, in: "TPPS") }
    try look { _ = try $0.lastNumber(.assessment, in: "TPPS") }
    try look { _ = try $0.openCommitments(of: "TPPS" as TaskForceCode) }
    try look { _ = try $0.openCommitments(of: "DINKES" as AgencyCode) }
    try look { _ = try $0.commitments(from: "TPPS/M1") }
    try look { _ = try $0.meetings(of: "TPPS", on: "2026-01-12") }
    try look { _ = try $0.nearest(.commitment, to: "TPPS/K2") }
  }

  @Test("finds commands, and what is named in others, through indexes")
  func units() throws {
    let tables = ["disclosure", "journal", "mention", "involvement", "unit"]
    func look(_ body: @escaping (StoredRecord) throws -> Void) throws {
      try expectIndexed(tables) { try workspace.read { try body(StoredRecord($0)) } }
    }
    let last = try workspace.treeHead().size
    let entry = try Entry(workspace.journalRow(last).sealed)
    let unit = entry.unit.id
    try look { _ = try $0.entries(of: .commitment("TPPS/K1")) }
    try look { _ = try $0.entries(referringTo: .commitment("TPPS/K1")) }
    try look { _ = try $0.entries(referringTo: .agency("DINKES")) }
    try look { _ = try $0.entries(referringTo: .taskForce("TPPS")) }
    try look { _ = try $0.lastCommand(by: Actor(agency: "DINKES")) }
    try look { _ = try $0.entries(of: unit) }
    try look { _ = try $0.entries(ofUnitAt: last) }
    try look { _ = try $0.hasUnit(unit) }
    try look { _ = try $0.hasRecorded(unit, by: entry.recordedBy.agency) }
    try look { _ = try $0.hasRecorded("DINKES" as AgencyCode) }
  }

  @Test("finds what a judge looks up through the indexes that a verification has")
  func judge() throws {
    try workspace.queue.inDatabase {
      _ = try SearchAids(droppedFrom: $0, butFor: SearchAids.ofJudge)
    }
    let tables = [
      "antecedent", "commitment", "journal", "meeting", "membership", "mention", "unit",
    ]
    func look(_ body: @escaping (StoredRecord) throws -> Void) throws {
      try expectIndexed(tables) { try workspace.read { try body(StoredRecord($0)) } }
    }
    try look { _ = try $0.hasUnit(#require(UnitID("some-unit"))) }
    try look { _ = try $0.hasRecorded("DINKES" as AgencyCode) }
    try look { _ = try $0.lastNumber(.commitment, in: "TPPS") }
    try look { _ = try $0.lastNumber(.meeting, in: "TPPS") }
    try look { _ = try $0.waiting(for: "TPPS/K1") }
    try look { _ = try $0.taskForces(of: "DINKES") }
    try look { _ = try $0.openCommitments(of: "TPPS" as TaskForceCode) }
    try look { _ = try $0.openCommitments(of: "DINKES" as AgencyCode) }
    try look { _ = try $0.entries(referringTo: .commitment("TPPS/K1")) }
    try look { _ = try $0.entries(ofUnitAt: 3) }
  }

  @Test("records a step on a commitment through indexes alone")
  func recording() throws {
    // The journal is only looked at from its end, for the last entry.
    try expectIndexed(["commitment", "disclosure", "meeting", "mention"]) {
      try workspace.act("TPPS/K1", .claim(note: nil), as: "DINKES", on: "2026-02-12")
    }
  }

  @Test("is not for SQLite to build a table for each row that it writes")
  func checks() throws {
    try workspace.queue.inDatabase { db in
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
      #expect(tables.contains("commitment"))
      for table in tables where !table.hasPrefix("sqlite_") {
        // Those that are not computed.
        let columns = try String.fetchAll(
          db, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table])
        let marks = columns.map { _ in "?" }.joined(separator: ", ")
        let explained = try db.makeStatement(
          sql: "EXPLAIN INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(marks))"
        )
        explained.setUncheckedArguments([])
        let operations = try Row.fetchAll(explained).map { $0["opcode"] as String }
        #expect(operations.contains("Insert") || operations.contains("IdxInsert"))
        #expect(!operations.contains("OpenEphemeral"), "\(table)")
      }
    }
  }
}
