import Foundation
import GugusFiles
import Testing

@testable import GugusCommands

@Suite("Files of rows")
struct TableFileTests {
  private let desk: Desk

  init() throws { desk = try Season.desk() }

  private func records(_ bytes: [UInt8]) throws -> [[String]] {
    var reader = try CSVReader(bytes: bytes, file: "list.csv")
    var records: [[String]] = []
    while let record = try reader.next() { records.append(record.fields.map(\.text)) }
    return records
  }

  @Test(
    "as CSV may have another separator and a byte order mark, and the same cells",
    arguments: [
      ("--separator semicolon", "code;"), ("--separator tab", "code\t"), ("--bom", "\u{FEFF}code,"),
      ("--excel", "\u{FEFF}code;"), ("--excel --separator tab", "\u{FEFF}code\t"),
    ])
  func csv(options: String, start: String) throws {
    let plain = desk.run("commitment list --format csv").bytes
    let written = desk.run("commitment list --format csv \(options)").bytes
    #expect(written.starts(with: start.utf8))
    #expect(try records(written) == records(plain))
  }

  @Test(
    "of another format take no options of CSV",
    arguments: ["--excel", "--bom --format json", "--separator tab --format html"])
  func contradiction(options: String) {
    let answer = desk.run("agency list \(options)")
    #expect(answer.status == .usage)
    #expect(answer.words.contains("--format csv"))
  }

  @Test("in Windows-1252 are read, and that is said")
  func windows1252() throws {
    let start = Array("code;name_id;kind;sector\nCAFE;Caf".utf8)
    let name = try desk.file("old.csv", bytes: start + [0xE9] + Array(";dinas;s\n".utf8))
    let answer = desk.run("agency import \(name)")
    #expect(answer.status == .done)
    #expect(answer.words == "old.csv: read as Windows-1252.\n")
    #expect(try desk.done("agency show CAFE").contains("Café"))
  }

  @Test("as workbooks do not go to a terminal")
  func terminal() {
    desk.width = 80
    let answer = desk.run("agency list --format xlsx")
    #expect(answer.status == .usage)
    #expect(answer.words.contains("--output"))
    #expect(answer.bytes.isEmpty)
  }

  @Test("as workbooks are made, or refused with how to build a program that makes them")
  func workbook() throws {
    let answer = desk.run("agency list --format xlsx --output list.xlsx")
    #if Spreadsheets
      #expect(answer.status == .done)
      #expect(try desk.bytes("list.xlsx").starts(with: Array("PK".utf8)))
    #else
      #expect(answer.status == .usage)
      #expect(answer.words.contains("--traits Spreadsheets"))
      #expect(!desk.has("list.xlsx"))
    #endif
  }

  @Test(
    "come through a pipe as from a file",
    arguments: [
      ("agency import - --dry-run", "agency import agencies.csv --dry-run", "agencies.csv"),
      (
        "meeting log - --dry-run", "meeting log minutes.md --dry-run",
        "minutes.md"
      ),
      ("import journal - piped.db", "import journal journal.jsonl filed.db", "journal.jsonl"),
    ])
  func pipes(piped: String, filed: String, file: String) throws {
    try desk.file("agencies.csv", "code,name_id,kind,sector\nNEW,Baru,dinas,data\n")
    try desk.file("minutes.md", desk.done("meeting minutes TPPS/M1"))
    try desk.done("export journal journal.jsonl")
    desk.input = try desk.bytes(file)
    let (one, other) = (desk.run(piped), desk.run(filed))
    #expect(one.status == other.status)
    #expect(one.words == other.words)
    #expect(one.output.replacing("piped", with: "filed") == other.output)
  }

  @Test("go into a pipe as into a file")
  func intoPipe() throws {
    try desk.done("export journal journal.jsonl")
    #expect(try desk.done("export journal -").utf8.elementsEqual(desk.bytes("journal.jsonl")))
    #expect(!desk.has("-"))
  }

  @Test("that are folders, or not there, are said to be so")
  func unreadable() throws {
    let folder = desk.folder.appending(path: "folder")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    #expect(desk.run("agency import folder").status == .noInput)
    #expect(desk.run("agency import nowhere.csv").status == .noInput)
  }
}
