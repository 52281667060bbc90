import Foundation
import GRDB
import GugusDomain
import GugusFiles
import GugusStore
import TestSupport
import Testing

@testable import GugusCommands

@Suite("Open data")
struct OpenDataTests {
  private let desk: Desk

  init() throws { desk = try Reckoning.desk() }

  private func text(_ file: String) throws -> String {
    String(decoding: try desk.bytes(file), as: UTF8.self)
  }

  /// The verbs that write one text.
  static let texts = ["popolo", "ogp", "prov"]

  /// The nouns and verbs of these tests.
  static let verbs: Set = [
    "export popolo", "export ogp", "export csvw", "export sqlite", "export prov",
  ]

  // MARK: What people read

  @Test("as Popolo has agencies, task forces, memberships and meetings")
  func popolo() throws {
    try desk.putPapers()
    try desk.done("meeting log minutes.md --as DPPKB")
    try Golden.expect(try desk.done("export popolo"), as: "export-popolo.json")
  }

  @Test("as Popolo names people only where that is asked for")
  func people() throws {
    try desk.putPapers()
    try desk.done("meeting log minutes.md --as DPPKB --officer 'Ayu Lestari'")
    let (without, with) = (
      try desk.done("export popolo"), try desk.done("export popolo --people")
    )
    for name in ["dr. Ratna, M.Kes.", "Head of Bappeda", "Ayu Lestari"] {
      #expect(!without.contains(name))
      #expect(with.contains("\"name\":\"\(name)\""))
    }
  }

  @Test("as tables name people only where that is asked for")
  func peopleInTables() throws {
    try desk.file("minutes.md", Desk.minutes("chair: Ibu Wulan", insteadOf: "chair: BAPPEDA"))
    try desk.done("meeting log minutes.md --as DPPKB --officer 'Ayu Lestari'")
    try desk.done(
      "commitment propose TPPS --deliverable Count --debtor DINKES --creditor BAPPEDA "
        + "--due 2026-09-01 --person 'Pak Darto' --as BAPPEDA")
    for (name, options) in [("open", ""), ("named", "--people")] {
      try desk.done("export csvw \(name) \(options)")
      try desk.done("export sqlite \(name).db \(options)")
      let files = try FileManager.default.contentsOfDirectory(atPath: desk.path(name))
      let tables = try files.map { try text("\(name)/\($0)") }.joined()
      for text in [tables, try text("\(name).db")] {
        for person in ["Head of Bappeda", "Ibu Wulan", "Pak Darto"] {
          #expect(text.contains(person) == !options.isEmpty, "\(name): \(person)")
        }
        // Who recorded something is in no table at all.
        #expect(!text.contains("Ayu Lestari"))
      }
    }
  }

  @Test("in the columns of the Open Government Partnership are commitments with their institutions")
  func ogp() throws {
    try Golden.expect(try desk.done("export ogp --locality 'Tirta Sari'"), as: "export-ogp.csv")
  }

  @Test("as PROV-O are who did what to what")
  func prov() throws {
    let desk = try Desk.withCommitment()
    try desk.done("commitment accept TPPS/K1 --as DINKES --officer 'Ayu Lestari'")
    try desk.file("weighing.csv", "nik,berat\n1,9.4\n")
    try desk.done("commitment evidence TPPS/K1 --file weighing.csv --as DINKES")
    try desk.done("undo --as DINKES")
    try Golden.expect(try desk.done("export prov"), as: "export-prov.jsonld")
  }

  @Test("as tables say of every column what it holds, in both languages")
  func tables() throws {
    try desk.done("export sqlite open.db --people")
    let rows = try DatabaseQueue(path: desk.path("open.db")).read {
      try Row.fetchAll($0, sql: "SELECT table_name, column_name, en, id FROM about")
    }
    let lines = rows.map { row in
      let column = (row["column_name"] as String?).map { "  \($0)" } ?? row["table_name"] as String
      return "\(column): \(row["en"] as String) / \(row["id"] as String)\n"
    }
    try Golden.expect(lines.joined(), as: "export-tables.txt")
  }

  @Test("as CSV on the Web say where they come from, and under which licence")
  func metadata() throws {
    try desk.done("export csvw open --license https://example.org/licence")
    let metadata = try text("open/csv-metadata.json")
    let root = try #require(try desk.done("journal head").firstMatch(of: /[0-9a-f]{64}/)?.output)
    #expect(metadata.contains("\"@id\" : \"https://example.org/licence\""))
    #expect(metadata.contains("\"root\" : \"\(root)\""))
    #expect(metadata.contains("\"dc:modified\" : \"2026-06-10"))
  }

  // MARK: What must hold

  @Test(
    "count as many commitments in each state as the list does",
    arguments: ["", "--as-of 2026-05-15"])
  func states(_ view: String) throws {
    let demo = try Desk(isFounded: false)
    demo.environment["GUGUS_WORKSPACE"] = try DemoWorkspace.result.get()
    demo.today = "2026-09-30"
    let listed = try demo.states(view).map { $0.split(separator: ",") }
    try demo.done("export sqlite open.db \(view)")
    try demo.done("export csvw open \(view)")
    let stored = try DatabaseQueue(path: demo.path("open.db")).read {
      try Row.fetchAll($0, sql: "SELECT code, state FROM commitments ORDER BY rowid")
        .map { "\($0[0] as String),\($0[1] as String)" }
    }
    #expect(stored == listed.map { $0.joined(separator: ",") })
    for (file, column) in [("open/commitments.csv", "state"), ("ogp.csv", "Status")] {
      if file == "ogp.csv" { try demo.done("export ogp --output ogp.csv \(view)") }
      #expect(try cells(column, of: demo.bytes(file)) == listed.map { String($0[1]) })
    }
  }

  private func cells(_ column: String, of bytes: [UInt8]) throws -> [String] {
    var reader = try CSVReader(ByteSource(bytes), file: "open.csv", delimiter: .comma)
    let header = try #require(try reader.next()).fields.map(\.text)
    let index = try #require(header.firstIndex(of: column))
    var cells: [String] = []
    while let record = try reader.next() { cells.append(record.fields[index].text) }
    return cells
  }

  @Test("are the same bytes whenever they are made of the same record", arguments: texts)
  func sameText(_ verb: String) throws {
    let first = try desk.done("export \(verb)")
    desk.today = "2026-12-31"
    #expect(try desk.done("export \(verb)") == first)
  }

  @Test("are the same bytes whenever they are made of the same record, as files")
  func sameFiles() throws {
    for name in ["a", "b"] {
      try desk.done("export sqlite \(name).db --as-of 2026-06-12")
      try desk.done("export csvw \(name) --as-of 2026-06-12")
      desk.today = "2026-12-31"
    }
    #expect(try desk.bytes("a.db") == desk.bytes("b.db"))
    let files = try FileManager.default.contentsOfDirectory(atPath: desk.path("a"))
    for file in files { #expect(try desk.bytes("a/\(file)") == desk.bytes("b/\(file)"), "\(file)") }
  }

  @Test("go to a file as to standard output", arguments: texts)
  func toFile(_ verb: String) throws {
    #expect(try desk.done("export \(verb) --output new") == "new\n")
    #expect(try text("new") == desk.done("export \(verb) --output -"))
  }

  @Test(
    "as a folder or database never take the place of what is there", arguments: ["csvw", "sqlite"])
  func noOverwriting(_ verb: String) throws {
    try desk.file("new", "mine")
    #expect(desk.run("export \(verb) new").status == .cannotCreate)
    #expect(try text("new") == "mine")
  }

  @Test(
    "are there whole or not at all",
    arguments: [
      ("popolo --output new", "UPDATE journal SET entry = '{' WHERE noun = 'taskforce'"),
      ("ogp --output new", "UPDATE commitment SET debtor = 'NOBODY' WHERE code = 'TPPS/K3'"),
      ("prov --output new", "UPDATE journal SET entry = '{' WHERE sequence = 9"),
      ("csvw new", "UPDATE commitment SET deliverable = x'00' WHERE code = 'TPPS/K3'"),
      ("sqlite new", "UPDATE commitment SET debtor = 'NOBODY' WHERE code = 'TPPS/K3'"),
    ])
  func whole(_ line: String, _ damage: String) throws {
    try desk.damage { try $0.execute(sql: damage) }
    #expect(desk.run("export \(line)").status == .badData)
    let names = try FileManager.default.contentsOfDirectory(atPath: desk.folder.path)
    #expect(!names.contains { $0.hasPrefix("new") }, "\(names)")
  }

  @Test("as a database only its owner may read, and hold no journal and no evidence files")
  func database() throws {
    try desk.done("export sqlite open.db")
    let attributes = try FileManager.default.attributesOfItem(atPath: desk.path("open.db"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let tables = try DatabaseQueue(path: desk.path("open.db")).read {
      try String.fetchSet($0, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
    }
    #expect(tables.isDisjoint(with: ["journal", "attachment", "tree_node"]))
  }

  @Test("as a database let SQLite check the words of a row without building a table for them")
  func checks() throws {
    try desk.done("export sqlite open.db")
    try DatabaseQueue(path: desk.path("open.db")).read { db in
      for table in OpenQuery.all.map(\.table) {
        let columns = try db.columns(in: table.name)
        let places = columns.map { _ in "?" }.joined(separator: ", ")
        let explained = try db.makeStatement(
          sql: "EXPLAIN INSERT INTO \(table.name) VALUES (\(places))")
        explained.setUncheckedArguments([])
        let operations = try Row.fetchAll(explained).map { $0["opcode"] as String }
        #expect(operations.contains("Insert"))
        #expect(!operations.contains("OpenEphemeral"), "\(table.name)")
      }
    }
  }

  @Test("as a folder may be named with a slash at its end")
  func slash() throws {
    try desk.done("export csvw new/")
    #expect(desk.has("new/csv-metadata.json"))
    #expect(desk.run("export csvw new/").status == .cannotCreate)
  }

  @Test("of a task force leave out the others' and still refer to nothing that is not there")
  func scoped() throws {
    try desk.done("taskforce form DATA --name-en N --mandate M --chair DPPKB --member DINKES")
    try desk.done(
      """
      commitment propose DATA --deliverable D --debtor DINKES --creditor DPPKB --due +1m \
      --antecedent TPPS/K1 --as DPPKB
      """)
    try desk.done("export sqlite open.db --taskforce DATA")
    let commitments = try DatabaseQueue(path: desk.path("open.db")).read { db in
      try db.checkForeignKeys()
      return try String.fetchAll(db, sql: "SELECT code FROM commitments")
    }
    #expect(commitments == ["DATA/K1"])
    #expect(!(try desk.done("export ogp --taskforce DATA")).contains("TPPS/K"))
    #expect(!(try desk.done("export popolo --taskforce DATA")).contains("TPPS/membership"))
  }

  @Test(
    "of a task force that is none are refused",
    arguments: ["popolo --output new", "ogp --output new", "csvw new", "sqlite new"])
  func unknown(_ line: String) {
    #expect(desk.run("export \(line) --taskforce NONE").status == .refused)
    #expect(!desk.has("new"))
  }

  @Test(
    "as PROV-O want an IRI before names that names can follow",
    arguments: ["nonsense", "https://example.org", ":", "1:", "a b:", "https://x/<", "é:", ""])
  func base(_ base: String) {
    #expect(desk.run(["export", "prov", "--base=\(base)"]).status == .usage)
  }
}

@Suite("Strings that break software, in open data", .enabled(if: RealData.isPresent))
struct NaughtyOpenDataTests {
  @Test("come back from every export byte for byte")
  func back() throws {
    let desk = try Desk.withTaskForce()
    // Of a cell the space around its text is not meant.
    let texts = try RealData.naughtyStrings().filter { text in
      TextRule.line.fault(in: text) == nil && text.first?.isWhitespace == false
        && text.last?.isWhitespace == false
    }
    var csv = "code,name_id,name_en,kind,sector\r\n"
    for (index, text) in texts.enumerated() {
      csv += CSVWriter.record([
        .machine("Z\(index)"), .text(text), .text(text), .machine("private"), .text(text),
      ])
    }
    try desk.file("agencies.csv", csv)
    try desk.done("agency import agencies.csv")
    func expect(_ found: [String], _ place: String) {
      let bytes = found.map { Array($0.utf8) }
      #expect(texts.allSatisfy { bytes.contains(Array($0.utf8)) }, "\(place)")
    }
    try desk.done("export sqlite open.db")
    expect(
      try DatabaseQueue(path: desk.path("open.db")).read {
        try String.fetchAll($0, sql: "SELECT name_en FROM agencies")
      }, "sqlite")
    try desk.done("export csvw open")
    var reader = try CSVReader(
      ByteSource(try desk.bytes("open/agencies.csv")), file: "agencies.csv", delimiter: .comma)
    var names: [String] = []
    while let record = try reader.next() { names.append(record.fields[1].text) }
    expect(names, "csvw")
    struct Organizations: Decodable {
      struct Organization: Decodable { var name: String }
      var organizations: [Organization]
    }
    let popolo = try JSONDecoder().decode(
      Organizations.self, from: Data(try desk.done("export popolo").utf8))
    expect(popolo.organizations.map(\.name), "popolo")
  }

  @Test("are guarded as formulas in what a spreadsheet opens, and come back from there")
  func guarded() throws {
    let desk = try Desk.withTaskForce()
    let deliverables = ["=1+1", "@SUM(A1)", "'=1", "+62", "-1"]
    for deliverable in deliverables {
      try desk.done([
        "commitment", "propose", "TPPS", "--deliverable=\(deliverable)", "--debtor=DINKES",
        "--creditor=BAPPEDA", "--due=+1m", "--as=DPPKB",
      ])
    }
    var reader = try CSVReader(
      ByteSource(Array(try desk.done("export ogp").utf8)), file: "ogp.csv", delimiter: .comma)
    _ = try reader.next()
    var titles: [String] = []
    while let record = try reader.next() { titles.append(record.fields[4].text) }
    #expect(titles.allSatisfy { $0.hasPrefix("'") })
    #expect(titles.map(CSVWriter.unguarded) == deliverables)
  }
}
