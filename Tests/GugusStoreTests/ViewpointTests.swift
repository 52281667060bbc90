import GRDB
import GugusDomain
import GugusLives
import TestSupport
import Testing

@testable import GugusStore

@Suite("The record seen from a moment")
struct ViewpointTests {
  static let seeds: [UInt64] = ReplayTests.seeds.prefix(20).map { 1000 + $0 }

  /// A life and moments in it: the days on which something took effect and the instants at
  /// which something was recorded, a few of each.
  private func life(_ seed: UInt64, in file: WorkspaceFile) throws -> (
    Life, days: [Day], instants: [Instant]
  ) {
    var life = try Life(seed: seed, in: file.created())
    try life.live(actions: 150)
    var random = SplitMix64(seed: seed)
    let moments = life.entries.shuffled(using: &random).prefix(3)
    return (life, moments.map(\.effective), moments.map(\.recorded))
  }

  /// The tables that only these entries make: each subject stepped through by this loop alone.
  private func tables(of entries: [Entry]) throws -> [String: [Row]] {
    let void = Set(entries.compactMap(\.voids))
    var aggregates: [Subject: Aggregate] = [:]
    for entry in entries.sorted(by: { ($0.effective, $0.sequence) < ($1.effective, $1.sequence) })
    where entry.voids == nil && !void.contains(entry.sequence) {
      let subject = entry.event.subject
      aggregates[subject] = try Aggregate.next(aggregates[subject], entry)
    }
    let file = try WorkspaceFile()
    let fresh = try file.created()
    try fresh.queue.inDatabase { db in
      // What is seen may refer to what had not come yet.
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      for (subject, aggregate) in aggregates {
        try Projection.write(aggregate, replacing: nil, of: subject, db)
      }
    }
    return try fresh.derivedRows()
  }

  private func expectSame(_ seen: [String: [Row]], _ expected: [String: [Row]]) {
    #expect(seen.keys.sorted() == expected.keys.sorted())
    for (table, rows) in expected {
      // What commands there were, and what entries name, only matters to what is recorded next.
      let isOfJournal = ["unit", "mention", "involvement"].contains(table)
      #expect(seen[table] == (isOfJournal ? [] : rows), "\(table)")
    }
  }

  @Test("is searched through the same indexes as the record itself, and by the same words")
  func searched() throws {
    let file = try WorkspaceFile()
    let workspace = try file.created()
    try workspace.furnish()
    let seen = try workspace.seen(from: Viewpoint(asOf: "2099-01-01"))
    func schema(of workspace: Workspace) throws -> [String] {
      try workspace.queue.inDatabase {
        try String.fetchAll($0, sql: "SELECT sql FROM sqlite_schema WHERE sql <> '' ORDER BY name")
      }
    }
    #expect(try schema(of: seen) == schema(of: workspace))
    let word = "WEIGHING"
    func found(in workspace: Workspace) throws -> [Row] {
      try workspace.queue.inDatabase { db in
        try db.execute(
          sql: "INSERT INTO commitment_text (commitment_text) VALUES ('integrity-check')")
        return try Row.fetchAll(
          db,
          sql: """
            SELECT code FROM commitment JOIN commitment_text ON commitment_text.rowid = id
            WHERE commitment_text MATCH ? ORDER BY code
            """, arguments: [word])
      }
    }
    #expect(try !found(in: workspace).isEmpty)
    #expect(try found(in: seen) == found(in: workspace))
  }

  @Test("As of a day it is what the entries in effect by then make alone", arguments: seeds)
  func asOf(seed: UInt64) throws {
    let file = try WorkspaceFile()
    let (life, days, _) = try life(seed, in: file)
    for day in days {
      let seen = try life.workspace.seen(from: Viewpoint(asOf: day))
      try expectSame(
        seen.derivedRows(), tables(of: life.entries.filter { $0.effective <= day }))
    }
  }

  @Test("As known by an instant it is the journal's beginning, rebuilt", arguments: seeds)
  func knownBy(seed: UInt64) throws {
    let file = try WorkspaceFile()
    let (life, _, instants) = try life(seed, in: file)
    for instant in instants {
      let length = life.entries.count { $0.recorded <= instant }
      // The founding is there already.
      let insertions = try life.workspace.queue.inDatabase { db in
        try [
          (
            "INSERT INTO journal VALUES (?, ?, ?, ?, ?)",
            Row.fetchAll(
              db, sql: "SELECT * FROM journal WHERE sequence BETWEEN 2 AND ?",
              arguments: [length])
          ),
          (
            "INSERT INTO disclosure VALUES (?, ?)",
            Row.fetchAll(
              db, sql: "SELECT * FROM disclosure WHERE sequence <= ?", arguments: [length])
          ),
          (
            "INSERT INTO attachment VALUES (?, ?)",
            Row.fetchAll(db, sql: "SELECT * FROM attachment")
          ),
        ]
      }
      let other = try WorkspaceFile()
      let fresh = try other.created()
      try fresh.queue.inDatabase { db in
        for (sql, rows) in insertions {
          for row in rows {
            try db.execute(sql: sql, arguments: StatementArguments(row.databaseValues))
          }
        }
      }
      #expect(try fresh.rebuild() == length)
      let seen = try life.workspace.seen(from: Viewpoint(knownBy: instant))
      try expectSame(seen.derivedRows(), fresh.derivedRows())
    }
  }

  @Test("As of a day and known by an instant it is what both let through", arguments: seeds)
  func both(seed: UInt64) throws {
    let file = try WorkspaceFile()
    let (life, days, instants) = try life(seed, in: file)
    for (day, instant) in zip(days, instants.reversed()) {
      let seen = try life.workspace.seen(from: Viewpoint(asOf: day, knownBy: instant))
      let entries = life.entries.filter { $0.effective <= day && $0.recorded <= instant }
      try expectSame(seen.derivedRows(), tables(of: entries))
    }
  }

  @Test("Of one commitment, or one task force, nothing is read that it has no part in")
  func part() throws {
    let file = try WorkspaceFile()
    var life = try Life(seed: 4, in: file.created())
    try life.live(actions: 300)
    func subjects(_ scope: ViewScope) throws -> Set<String> {
      try life.workspace.seen(from: Viewpoint(asOf: life.today), about: scope).queue.read {
        try Set(String.fetchAll($0, sql: "SELECT subject FROM journal"))
      }
    }
    for taskForce in life.taskForces {
      let others = try subjects(.taskForce(taskForce)).filter { code in
        code.contains("/") && !code.hasPrefix(taskForce.text + "/")
      }
      let named = try subjects(.everything).filter { $0.contains("/") }
      #expect(others.count < named.count / 2)
    }
    let alone = try #require(
      life.commitments.first { $0.terms.condition == nil && $0.terms.meeting == nil })
    let codes = try subjects(.subject(.commitment(alone.code))).filter { $0.contains("/K") }
    #expect(codes.contains(alone.code.text))
    #expect(codes.count < life.commitments.count / 2)
  }

  @Test("From now it is the workspace itself")
  func now() throws {
    let file = try WorkspaceFile()
    let workspace = try file.created()
    #expect(try workspace.seen(from: Viewpoint()).queue === workspace.queue)
  }

  @Test("Looking changes nothing")
  func unchanged() throws {
    let file = try WorkspaceFile()
    let workspace = try file.created()
    try workspace.furnish()
    let before = try workspace.allRows()
    let seen = try workspace.seen(from: Viewpoint(asOf: "2026-01-13"))
    #expect(try seen.commitment("TPPS/K1").state == .proposed)
    #expect(try workspace.commitment("TPPS/K1").state == .active)
    #expect(try workspace.allRows() == before)
  }

  @Test("What was back-dated is seen as of its day, and not known before it was recorded")
  func backdated() throws {
    let file = try WorkspaceFile()
    let workspace = try file.created()
    try workspace.foundTPPS()
    try workspace.propose("Data", due: "2026-03-01", on: "2026-01-10")
    _ = try workspace.perform(
      ActOnCommitment("TPPS/K1", .accept),
      Circumstances(actor: Actor(agency: "DINKES"), today: "2026-02-01", saidOn: "2026-01-12"),
      now: Instant(startOf: "2026-02-01"))
    let stood = try workspace.seen(from: Viewpoint(asOf: "2026-01-12"))
    #expect(try stood.commitment("TPPS/K1").state == .active)
    let known = try workspace.seen(from: Viewpoint(knownBy: Instant(startOf: "2026-01-31")))
    #expect(try known.commitment("TPPS/K1").state == .proposed)
  }
}
