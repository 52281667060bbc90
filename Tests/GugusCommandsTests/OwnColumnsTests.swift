import GugusDomain
import GugusFiles
import GugusMinutes
import GugusRegisters
import GugusStore
import Testing

@testable import GugusCommands

/// What a list writes reads as what is on record.
@Suite("A list that is read again without a mapping")
struct OwnColumnsTests {
  private func rows(_ kind: ImportKind, _ desk: Desk, _ line: String) throws -> [ImportedRow] {
    var table = try SourceTable(ByteSource(Array(try desk.done(line).utf8)), file: "-")
    let mapping = try ImportMapping.own(kind, for: table, file: "-")
    var rows: [ImportedRow] = []
    while let row = try table.next() { rows.append(try mapping.row(row)) }
    return rows
  }

  private static let formats = ["csv", "json", "jsonl"]

  private static let columns = [
    "code", "state", "debtor", "creditor", "judge", "due", "first-due", "days-overdue", "imposed",
    "since", "delivered", "revisions", "weight", "task-force", "meeting", "decision", "outcome",
    "completion", "assessed-completion", "forecast", "verdict", "open-barriers", "waits-for",
    "asked", "asked-of", "deliverable", "supporters",
  ].joined(separator: ",")

  @Test("is the commitments that it lists", arguments: formats)
  func commitments(format: String) throws {
    let desk = try Season.desk()
    let workspace = try Workspace(openingFileAt: desk.workspace)
    var expected: [CommitmentCode: CommitmentRow] = [:]
    let today = try #require(Day(iso: desk.today))
    try workspace.eachCommitment(CommitmentFilter(today: today)) { expected[$0.facts.code] = $0 }
    let rows = try rows(.commitments, desk, "commitment list --format \(format)")
    #expect(rows.count == expected.count)
    for row in rows {
      guard case .commitment(let read) = row.value, let code = read.code,
        let known = expected[code]
      else {
        Issue.record("\(row)")
        continue
      }
      #expect(row.key == code.text)
      #expect(row.assumed.isEmpty)
      // Without a column that says it, the task force in which it was first numbered.
      #expect(read.taskForce.name == code.series)
      #expect(read.debtor.name == known.facts.debtor.text)
      #expect(read.creditor.name == known.facts.creditor.text)
      #expect(read.supporters.map(\.name) == known.supporters.map(\.text))
      #expect(read.deliverable == known.facts.deliverable)
      #expect(read.due == known.facts.due)
      #expect((read.firstDue ?? read.due) == known.facts.firstDue)
      #expect(read.state == known.facts.state)
      #expect(read.isImposed == known.facts.isImposed)
    }
  }

  @Test("may have every column that there is, of which the computed ones say nothing")
  func allColumns() throws {
    let desk = try Season.desk()
    let unknown = desk.run("commitment list --columns none").words
    #expect(Self.columns.split(separator: ",").allSatisfy { unknown.contains($0) })
    let line = "commitment list --format csv --columns \(Self.columns)"
    let rows = try rows(.commitments, desk, line)
    // First numbered in OLD, which TPPS succeeded.
    let moved = rows.first { $0.key == "OLD/K1" }
    guard case .commitment(let commitment)? = moved?.value else {
      Issue.record("no OLD/K1 in \(rows.map(\.key))")
      return
    }
    #expect(commitment.taskForce.name == "TPPS")
    #expect(commitment.proposed == Day(iso: "2026-01-05"))
  }

  @Test("with every column changes nothing, whoever brings it in")
  func unchanged() throws {
    let desk = try Season.desk()
    let before = try desk.record()
    desk.input = Array(
      try desk.done("commitment list --format csv --columns \(Self.columns)").utf8)
    let account = try desk.done("import commitments - --as DINKES --format json")
    #expect(account.contains("\"unchanged\": \(try desk.states().count)"))
    #expect(try desk.record() == before)
  }

  @Test("is seldom whole, so that nothing vanishes from it")
  func vanished() throws {
    let desk = try Desk.withCommitment()
    try desk.done(
      "commitment propose TPPS --deliverable Report --debtor DINKES --creditor BAPPEDA "
        + "--due 2026-04-10 --as DPPKB")
    func take(_ list: String) throws -> String {
      desk.input = Array(list.utf8)
      return try desk.done("import commitments - --as DPPKB --format json")
    }
    let list = try desk.done("commitment list --format jsonl")
    _ = try take(list.replacing("2026-04-10", with: "2026-04-24"))
    let line = try #require(list.split(separator: "\n").first)
    let account = try take(line.replacing("2026-04-10", with: "2026-05-01") + "\n")
    #expect(account.contains("\"changed\": 1"))
    #expect(!account.contains("TPPS/K2"))
  }

  @Test("is the agencies and the meetings that it lists", arguments: formats)
  func others(format: String) throws {
    let desk = try Season.desk()
    let agencies = try rows(.agencies, desk, "agency list --format \(format)")
    #expect(agencies.contains { $0.key == "DINKES" })
    let meetings = try rows(.meetings, desk, "meeting list --format \(format)")
    #expect(meetings.contains { $0.key == "TPPS/M1" })
  }

  @Test("may be a file with our names in Indonesian")
  func indonesian() throws {
    let text = "Keluaran;Penanggung Jawab;Penerima Komitmen;Batas Waktu;Gugus Tugas\n"
    let table = try SourceTable(ByteSource(Array((text + "x;A;B;31 Mei 2026;T\n").utf8)), file: "f")
    let mapping = try ImportMapping.own(.commitments, for: table, file: "f")
    var rows = table
    let row = try #require(try rows.next())
    guard case .commitment(let commitment) = try mapping.row(row).value else { return }
    #expect(commitment.due == Day(iso: "2026-05-31"))
    #expect(commitment.state == .proposed)
  }

  @Test("may have columns that only later rows of JSON have, which mean what they say")
  func lateColumns() throws {
    let row = #"{"taskforce": "T", "debtor": "A", "creditor": "B", "deliverable": "x", "#
    let late = ["\"weight\": 3", "\"wieght\": 3", "\"batas waktu\": null"]
    let lines =
      Array(repeating: row + "\"due\": \"2026-04-10\"}", count: 100)
      + late.map { row + "\"due\": \"2026-04-10\", \($0)}" }
    let text = lines.joined(separator: "\n")
    var table = try SourceTable(ByteSource(Array(text.utf8)), file: "f")
    let mapping = try ImportMapping.own(.commitments, for: table, file: "f")
    for _ in 0..<100 { _ = try table.next() }
    let weighed = try mapping.row(try #require(try table.next()))
    let weight: Int? = if case .commitment(let said) = weighed.value { said.weight } else { nil }
    #expect(weight == 3)
    for words in ["unknown column “wieght”", "column “batas waktu” is here a second time"] {
      let next = try #require(try table.next())
      let faults = #expect(throws: FileFaults.self) { try mapping.row(next) }
      #expect(faults?.message(in: .english).contains(words) == true)
    }
  }

  @Test("says which columns have no meaning, and which are missing")
  func faults() throws {
    func messages(_ header: String) throws -> [String] {
      let table = try SourceTable(ByteSource(Array((header + "\n").utf8)), file: "f.csv")
      do throws(FileFaults) {
        _ = try ImportMapping.own(.commitments, for: table, file: "f.csv")
        return []
      } catch {
        return error.faults.map { "\($0.line):\($0.column) \($0.cause.cause.en)" }
      }
    }
    #expect(
      try messages("debtor,deliverble,due") == [
        "1:8 unknown column “deliverble”, and no mapping says what it means; did you mean "
          + "“deliverable”?"
      ])
    #expect(
      try messages("taskforce,debtor,deliverable,due") == [
        "1:1 the file lacks column “creditor”, and no mapping says where to find it"
      ])
  }
}
