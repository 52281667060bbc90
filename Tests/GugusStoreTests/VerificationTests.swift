import Foundation
import GRDB
import GugusDomain
import GugusLives
import GugusSchema
import Testing

// Swift Testing has attachments of its own.
import struct GugusStore.Attachment

@testable import GugusStore

@Suite("Verifying")
struct VerificationTests {
  let file: WorkspaceFile
  let workspace: Workspace

  init() throws {
    file = try WorkspaceFile()
    workspace = try file.created()
    try workspace.furnish()
    try workspace.done(
      RegisterKey(
        "DINKES", key: "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"),
      as: "DINKES", on: "2026-02-12")
    let later = Revision(due: "2026-06-30", reason: "Rain")
    try workspace.act("TPPS/K2", .ask(.revision(later)), as: "DINKES", on: "2026-02-12")
    try workspace.act("TPPS/K2", .agree(.revision), as: "BAPPEDA", on: "2026-02-12")
    try workspace.act("TPPS/K2", .assign("DPPKB", reason: nil), as: "BAPPEDA", on: "2026-02-12")
    let agency = ImportedAgency(
      code: "BPS", nameEnglish: "Statistics", nameIndonesian: "Statistik", kind: .institution,
      sector: "statistics")
    var rows = [IncomingRow.row(ImportedRow("1", .agency(agency)))].makeIterator()
    let day: Day = "2026-12-31"
    _ = try workspace.importRows(
      of: .agencies, register: "offices", Circumstances(actor: Actor(), today: day),
      now: Instant(startOf: day), next: { rows.next() }, judged: { _, _ in })
  }

  private func fault() throws -> Fault? { try workspace.verify().fault }

  /// Puts other bytes in the place of an entry, with the hash and the tree that go with them.
  private func forge(_ sequence: Int, _ json: String) throws {
    try file.forge(sequence, json, in: workspace)
  }

  /// The sequence number of the first entry of that kind.
  private func first(_ kind: EventKind) throws -> Int {
    var found: [Int] = []
    var filter = JournalFilter()
    filter.kind = kind
    try workspace.eachEntry(filter) { found.append($0.sequence) }
    return try #require(found.first)
  }

  @Test("finds nothing wrong where nothing is, and counts what it looked at")
  func sound() throws {
    let verification = try workspace.verify()
    #expect(verification.fault == nil)
    #expect(verification.entries == (try workspace.number("SELECT count(*) FROM journal")))
    #expect(verification.root == (try workspace.treeHead().root))
    #expect(verification.tables == Schema.derivedTables.count)
    #expect(
      verification.rows == (try workspace.derivedRows().values.reduce(0) { $0 + $1.count }))
    #expect(verification.attachments == 1)
    #expect(verification.units == (try workspace.number("SELECT count(*) FROM unit")))
    let texts = try workspace.number("SELECT sum(json_array_length(texts)) FROM disclosure")
    #expect(verification.personal == texts)
  }

  @Test("is tried on a workspace with a row in every derived table")
  func everyTable() throws {
    for (table, rows) in try workspace.derivedRows() {
      #expect(!rows.isEmpty, "\(table)")
    }
  }

  // MARK: The journal

  @Test("names an entry whose bytes were changed")
  func changedBytes() throws {
    try file.damage(
      "UPDATE journal SET entry = replace(entry, 'Agency', 'Office') WHERE sequence = 3")
    #expect(try fault() == .hash(sequence: 3))
  }

  @Test("names an entry to which bytes were added behind a NUL, where C strings end")
  func bytesBehindNUL() throws {
    try file.damage("UPDATE journal SET entry = entry || char(0) || '{}' WHERE sequence = 3")
    #expect(try fault() == .hash(sequence: 3))
  }

  @Test("names an entry whose hash was changed")
  func changedHash() throws {
    try file.damage("UPDATE journal SET leaf_hash = zeroblob(32) WHERE sequence = 4")
    #expect(try fault() == .hash(sequence: 4))
  }

  @Test("names the first of several bad entries")
  func firstFault() throws {
    try file.damage("UPDATE journal SET leaf_hash = zeroblob(32) WHERE sequence IN (9, 5, 7)")
    #expect(try fault() == .hash(sequence: 5))
  }

  @Test("names the gap that a deleted entry leaves")
  func deletedEntry() throws {
    try file.damage("DELETE FROM journal WHERE sequence = 6")
    #expect(try fault() == .gap(after: 5, next: 7))
  }

  @Test("misses the first entry too")
  func deletedFirstEntry() throws {
    try file.damage("DELETE FROM journal WHERE sequence = 1")
    #expect(try fault() == .gap(after: 0, next: 2))
  }

  @Test("misses a deleted last entry by the rows that it had made, if not by the tree")
  func deletedLastEntry() throws {
    try file.damage("DELETE FROM journal WHERE sequence = (SELECT max(sequence) FROM journal)")
    try workspace.queue.inDatabase { try TreeTable.rebuild($0) }
    #expect(try fault() == .table("agency", row: "BPS", subject: "BPS"))
  }

  @Test(
    "names an entry whose columns say other than its bytes",
    arguments: ["noun = 'taskforce'", "subject = 'DINKES'"])
  func changedColumns(change: String) throws {
    try file.damage("UPDATE journal SET \(change) WHERE sequence = 2")
    #expect(try fault() == .entry(sequence: 2, reason: "subject"))
  }

  @Test("names an entry that was put in the place of another, hash and all")
  func swappedEntries() throws {
    let other = try workspace.journalRow(2)
    try forge(1, other.json)
    #expect(try fault() == .entry(sequence: 1, reason: "sequence"))
  }

  @Test("names an entry that is not written canonically, however right its hash")
  func notCanonical() throws {
    let row = try workspace.journalRow(2)
    try forge(2, row.json.replacing(",", with: ", "))
    #expect(try fault() == .entry(sequence: 2, reason: "canonical JSON"))
  }

  @Test("names an entry of a kind that this version does not know")
  func unknownKind() throws {
    let row = try workspace.journalRow(2)
    try forge(2, row.json.replacing("agency.added", with: "agency.adored"))
    #expect(try fault() == .newer(sequence: 2, kind: "agency.adored"))
    #expect(try fault()?.remedy == .update)
  }

  @Test(
    "names a founding by rules, or in a form, that this version does not know",
    arguments: ["rules", "format"])
  func newerFounding(edition: String) throws {
    let row = try workspace.journalRow(1)
    try forge(1, row.json.replacing("\"\(edition)\":1", with: "\"\(edition)\":2"))
    guard case .newer(sequence: 1, kind: _)? = try fault() else {
      Issue.record("\(String(describing: try fault()))")
      return
    }
  }

  @Test("names the last entry of a command whose end was cut off")
  func unfinished() throws {
    let row = FollowUp(
      deliverable: "One", debtor: "DINKES", creditor: "BAPPEDA", due: "2027-04-10")
    let minutes = Minutes(
      taskForce: "TPPS", title: "Meeting", date: "2026-12-31", followUps: [row, row])
    let last = try #require(
      try workspace.done(LogMinutes(minutes), as: "DPPKB", on: "2026-12-31").entries.last)
    #expect(last.unit.place > 2)
    try file.damage("DELETE FROM journal WHERE sequence = ?", [last.sequence])
    try file.damage("DELETE FROM disclosure WHERE sequence = ?", [last.sequence])
    try workspace.queue.inDatabase { try TreeTable.rebuild($0) }
    #expect(try fault() == .unfinished(sequence: last.sequence - 1))
  }

  // MARK: Personal texts

  /// Of the grounds of TPPS/T1, the only personal text of its entry.
  private func damageGrounds(_ texts: String) throws -> Int {
    let sequence = try first(.finding(.raised))
    try file.damage(
      "UPDATE disclosure SET texts = \(texts) WHERE sequence = ?", [sequence])
    return sequence
  }

  @Test("names a personal text that is another than was sealed")
  func changedText() throws {
    let sequence = try damageGrounds("replace(texts, 'No data', 'All data')")
    #expect(try fault() == .lost(sequence: sequence, path: "body.grounds"))
  }

  @Test("names a personal text that cannot be read, or whose salt or place is another")
  func unreadableText() throws {
    let sequence = try first(.finding(.raised))
    let texts = try workspace.number("SELECT 1 FROM disclosure WHERE texts LIKE '%No data%'")
    #expect(texts == 1)
    for change in [
      "'nonsense'", "'[]'", "replace(texts, 'body.grounds', 'body.reason')",
      "replace(texts, json_extract(texts, '$[0][1]'), 'AAAAAAAAAAAAAAAAAAAAAA')",
      "json_array(json_array('body.grounds', 'lost'))",
    ] {
      let before = try workspace.queue.inDatabase { db in
        try String.fetchOne(
          db, sql: "SELECT texts FROM disclosure WHERE sequence = ?", arguments: [sequence])
      }
      _ = try damageGrounds(change)
      #expect(try fault() == .lost(sequence: sequence, path: "body.grounds"), "\(change)")
      try file.damage(
        "UPDATE disclosure SET texts = ? WHERE sequence = ?", [before, sequence])
    }
    #expect(try fault() == nil)
  }

  @Test("names a personal text that is missing")
  func deletedText() throws {
    let sequence = try first(.finding(.raised))
    try file.damage("DELETE FROM disclosure WHERE sequence = ?", [sequence])
    #expect(try fault() == .lost(sequence: sequence, path: "body.grounds"))
  }

  @Test("names every personal text of an entry that is missing, where all are asked for")
  func deletedTexts() throws {
    let score = Score(prerequisite: .newWaysOfWorking, score: 4, text: "One", evidence: "Two")
    let sequence = try #require(
      try workspace.done(ActOnAssessment("TPPS/A1", .score(score)), as: "DINSOS", on: "2026-12-31")
        .entries.first?.sequence)
    try file.damage("DELETE FROM disclosure WHERE sequence = ?", [sequence])
    #expect(
      try workspace.verify(limit: 10).faults == [
        .lost(sequence: sequence, path: "body.text"),
        .lost(sequence: sequence, path: "body.evidence"),
      ])
  }

  @Test("names personal texts beside an entry that has none, or more than it has")
  func strayTexts() throws {
    let stray = "[\"body.reason\",\"AAAAAAAAAAAAAAAAAAAAAA\",\"Someone\"]"
    try file.damage("INSERT INTO disclosure VALUES (2, ?)", ["[\(stray)]"])
    #expect(try fault() == .stray(sequence: 2))
    try file.damage("DELETE FROM disclosure WHERE sequence = 2")
    let sequence = try damageGrounds("json_insert(texts, '$[#]', json('\(stray)'))")
    #expect(try fault() == .stray(sequence: sequence))
  }

  @Test("names a personal text that is said to be forgotten, and no entry says so")
  func notForgotten() throws {
    let sequence = try damageGrounds("json_array(json_array('body.grounds', 'forgotten'))")
    #expect(try fault() == .lost(sequence: sequence, path: "body.grounds"))
  }

  @Test("finds nothing wrong with a personal text that was kept back, once no table has it")
  func withheldText() throws {
    let root = try workspace.treeHead().root
    _ = try damageGrounds("json_array(json_array('body.grounds', 'withheld'))")
    #expect(try fault() == .table("finding", row: "TPPS/T1", subject: "TPPS/T1"))
    _ = try workspace.rebuild()
    let verification = try workspace.verify()
    #expect(verification.fault == nil)
    #expect(verification.root == root)
    #expect(try workspace.number("SELECT count(*) FROM finding WHERE grounds IS NULL") == 1)
  }

  @Test("names an entry that the rules do not allow, however right its form")
  func forgedEntry() throws {
    let accepted = try workspace.history(of: .commitment("TPPS/K1"))
      .first { $0.event.kind == .commitment(.accepted) }
    let row = try workspace.journalRow(try #require(accepted).sequence)
    try forge(row.sequence, row.json.replacing("DINKES", with: "DINSOS"))
    let refusal = Refusal.commitment(
      .wrongParty(
        "DINSOS", "TPPS/K1", .accepted, mayBe: [.debtor]))
    #expect(try fault() == .rule(sequence: row.sequence, refusal))
  }

  // MARK: The tree

  @Test("names the entries of a subtree that was changed")
  func changedNode() throws {
    try file.damage("UPDATE tree_node SET hash = zeroblob(32) WHERE level = 2 AND position = 1")
    #expect(try fault() == .tree(entries: 5...8))
  }

  @Test("names the entries of a subtree that is missing")
  func missingNode() throws {
    try file.damage("DELETE FROM tree_node WHERE level = 1 AND position = 3")
    #expect(try fault() == .tree(entries: 7...8))
  }

  @Test("finds a tree that goes on where there are no entries")
  func nodeTooMany() throws {
    try file.damage("INSERT INTO tree_node VALUES (70, 9, zeroblob(32))")
    let entries = try #require(try workspace.number("SELECT count(*) FROM journal"))
    #expect(try fault() == .treeBeyond(entries: entries))
  }

  @Test("misses an entry that was put in the place of another with its hash, but without the tree")
  func forgedWithoutTree() throws {
    let json = try workspace.journalRow(2).json.replacing("Agency", with: "Office")
    try file.damage(
      "UPDATE journal SET entry = ?, leaf_hash = ? WHERE sequence = 2", [json, Leaf.hash(json)])
    let faults = try workspace.verify(limit: 100).faults
    #expect(faults.contains(.tree(entries: 1...2)))
  }

  // MARK: Derived tables

  /// A change of one row of each derived table that its own checks let through.
  static let changes = [
    "agency": "name_en = 'Other'", "agency_key": "since = since - 1",
    "task_force": "mandate = 'Other'",
    "task_force_class": "value = 'other'", "service": "name = 'Other'",
    "membership": "ends = 21000", "outcome": "target = 13", "measurement": "value = 20.8",
    "meeting": "title = 'Other'", "meeting_member": "agency = 'ASPUMI'",
    "attendance": "presence = CASE presence WHEN 'absent' THEN 'excused' ELSE 'absent' END",
    "decision": "text = 'Other'", "commitment": "delivered_on = 20000",
    "supporter": "agency = 'ASPUMI'", "evidence": "name = 'other.csv'",
    "standing_follow_up": "due_after = 7", "antecedent": "antecedent = 'TPPS/K3'",
    "delegation": "since = since - 1", "suspension": "ends = 20600",
    "former_due": "due = due - 1", "former_judge": "until = until - 1",
    "hold": "starts = starts - 1",
    "verdict": "judged_on = judged_on - 5", "barrier": "resolved_on = 20500",
    "finding": "reply_by = reply_by + 30", "finding_commitment": "commitment = 'TPPS/K2'",
    "incentive": "ends = 22000", "incentive_finding": "finding = 'TPPS/T2'",
    "assessment": "title = 'Other'", "score": "score = 5", "source_row": "digest = NULL",
    "unit": "id = 'another-command'", "mention": "sequence = sequence + 100",
    "involvement": "subject = subject || '0'",
  ]

  /// The condition that finds the first row of a table, and its key as a fault names it.
  private func firstRow(of table: String) throws -> (condition: String, name: String) {
    try workspace.queue.inDatabase { db in
      let key = try Workspace.key(of: table, db)
      let list = key.joined(separator: ", ")
      let row = try #require(
        try Row.fetchOne(db, sql: "SELECT \(list) FROM \(table) ORDER BY \(list) LIMIT 1"))
      let values = row.databaseValues
      let literals = values.map { String.fromDatabaseValue($0).map { "'\($0)'" } ?? "\($0)" }
      return (
        "(\(list)) = (\(literals.joined(separator: ", ")))",
        values.map { String.fromDatabaseValue($0) ?? "\($0)" }.joined(separator: " ")
      )
    }
  }

  @Test("names a changed row of a derived table", arguments: Schema.derivedTables)
  func changedRow(table: String) throws {
    let change = try #require(VerificationTests.changes[table])
    let row = try firstRow(of: table)
    try file.damage("UPDATE \(table) SET \(change) WHERE \(row.condition)")
    guard case .table(table, row: let name, subject: _) = try fault() else {
      Issue.record("\(String(describing: try fault()))")
      return
    }
    // Where the key itself was changed, the row is the one that is gone or the one that is new.
    let keys = [
      "task_force_class", "meeting_member", "supporter", "antecedent", "mention", "involvement",
    ]
    if !keys.contains(table) {
      #expect(name == row.name)
    }
  }

  @Test("names a row that is missing from a derived table", arguments: Schema.derivedTables)
  func deletedRow(table: String) throws {
    let row = try firstRow(of: table)
    try file.damage("DELETE FROM \(table) WHERE \(row.condition)")
    // A command is of no one subject.
    let subject = table == "unit" ? nil : row.name.split(separator: " ").first.map(String.init)
    #expect(try fault() == .table(table, row: row.name, subject: subject))
  }

  @Test("names a row too many in a derived table", arguments: Schema.derivedTables)
  func addedRow(table: String) throws {
    let row = try firstRow(of: table)
    let key = try workspace.queue.inDatabase { try Workspace.key(of: table, $0) }
    let last = try #require(key.last)
    let columns = try workspace.queue.inDatabase { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT name FROM pragma_table_xinfo(:table)
          WHERE hidden = 0 AND (:table <> 'commitment' OR name <> 'id')
          """, arguments: ["table": table])
    }
    // The same row again under a key of its own; codes are numbered, and so is that number.
    let copied = columns.map { column in
      switch column {
      case "number", "last": "999"
      case "id": "'another-command'"
      case last: "iif(typeof(\(column)) = 'integer', 999, 'ZZZ')"
      default: column
      }
    }
    try file.damage(
      """
      INSERT INTO \(table) (\(columns.joined(separator: ", ")))
      SELECT \(copied.joined(separator: ", ")) FROM \(table) WHERE \(row.condition)
      """)
    guard case .table(table, row: let name, subject: _) = try fault() else {
      Issue.record("\(String(describing: try fault()))")
      return
    }
    #expect(name.hasSuffix("ZZZ") || name.hasSuffix("999"))
  }

  @Test("finds an index that says other than its table")
  func staleIndex() throws {
    // The index follows a wrong due date, and is out of sight while the table is put right.
    try file.damage("UPDATE commitment SET due = due + 1")
    try file.damage(
      """
      CREATE TABLE hidden AS SELECT * FROM sqlite_master WHERE name = 'commitment_by_due';
      PRAGMA writable_schema = 1;
      DELETE FROM sqlite_master WHERE name = 'commitment_by_due';
      """)
    try file.alter("UPDATE commitment SET due = due - 1")
    try file.alter(
      """
      PRAGMA writable_schema = 1;
      INSERT INTO sqlite_master SELECT * FROM hidden;
      DROP TABLE hidden;
      """)
    guard case .sqlite(let answer) = try file.openedAsFound().verify().fault else {
      Issue.record("nothing found")
      return
    }
    #expect(answer.contains("commitment_by_due"))
  }

  // MARK: Attachments

  @Test("names evidence whose bytes were changed")
  func changedAttachment() throws {
    let sha256 = try Attachment(Data("nik,berat\n1,9.4\n".utf8)).sha256
    try file.damage("UPDATE attachment SET bytes = x'00'")
    #expect(try fault() == .attachment(sha256: sha256))
    #expect(throws: WorkspaceFault.self) {
      try workspace.evidenceFile(1, of: "TPPS/K1") { _, _ in }
    }
  }

  @Test("names evidence that is missing")
  func missingAttachment() throws {
    let sha256 = try Attachment(Data("nik,berat\n1,9.4\n".utf8)).sha256
    try file.damage("DELETE FROM attachment")
    #expect(try fault() == .attachment(sha256: sha256))
  }

  @Test("names evidence of which an entry says that it is longer than it is")
  func otherSize() throws {
    let sha256 = try Attachment(Data("nik,berat\n1,9.4\n".utf8)).sha256
    let source = Evidence.Source.file(name: "besar.csv", sha256: sha256, bytes: 1_000_000)
    try workspace.act("TPPS/K1", .submitEvidence(source, note: nil), as: "DINKES", on: "2026-12-31")
    #expect(try fault() == .attachment(sha256: sha256))
  }

  // MARK: Rebuilding

  @Test("rebuilds nothing where evidence that the journal names is missing")
  func rebuildWithoutEvidence() throws {
    try file.damage("DELETE FROM attachment")
    let sha256 = try Attachment(Data("nik,berat\n1,9.4\n".utf8)).sha256
    let before = try workspace.derivedRows()
    #expect(
      throws: WorkspaceFault.cannotRebuild(path: file.path, .attachment(sha256: sha256))
    ) {
      try workspace.rebuild()
    }
    #expect(try workspace.derivedRows() == before)
  }

  @Test("is sound again after a rebuild, whichever derived table was damaged")
  func rebuild() throws {
    let before = try workspace.derivedRows()
    for (table, change) in VerificationTests.changes.sorted(by: { $0.key < $1.key }) {
      try file.damage("UPDATE \(table) SET \(change) WHERE \(firstRow(of: table).condition)")
    }
    _ = try workspace.rebuild()
    #expect(try workspace.derivedRows() == before)
    #expect(try fault() == nil)
  }

  @Test("is sound again after a rebuild of tables that were emptied")
  func rebuildFromNothing() throws {
    let before = try workspace.derivedRows()
    for table in Schema.derivedTables { try file.damage("DELETE FROM \(table)") }
    _ = try workspace.rebuild()
    #expect(try workspace.derivedRows() == before)
    #expect(try fault() == nil)
  }

  @Test(
    "rebuilds nothing from a damaged journal",
    arguments: [
      "UPDATE journal SET entry = replace(entry, 'Agency', 'Office') WHERE sequence = 3",
      "UPDATE journal SET entry = 'gone' WHERE sequence = 3",
      "DELETE FROM journal WHERE sequence = 3",
    ])
  func rebuildFromDamage(sql: String) throws {
    try file.damage(sql)
    let before = try workspace.derivedRows()
    #expect {
      try workspace.rebuild()
    } throws: { error in
      guard case .cannotRebuild? = error as? WorkspaceFault else { return false }
      return true
    }
    #expect(try workspace.derivedRows() == before)
  }

  @Test("counts every step of the way: entries judged, in the tree; attachments hashed")
  func steps() throws {
    try workspace.addThousandAgencies(on: "2026-12-31")
    let entries = try workspace.treeHead().size
    var steps: [(done: Int, all: Int)] = []
    let verification = try workspace.verify { steps.append(($0, $1)) }
    #expect(Set(steps.map(\.all)) == [2 * entries + verification.attachments])
    #expect(steps.map(\.done) == steps.map(\.done).sorted())
    for stage in 0..<2 {
      let range = stage * entries + 1...(stage + 1) * entries
      #expect(steps.contains { range.contains($0.done) }, "stage \(stage)")
    }
    #expect(steps.last.map { $0.done >= 2 * entries } == true)
  }
}
