import GugusDomain
import Testing

@testable import GugusFiles

@Suite("How many columns a table may have")
struct ColumnBoundTests {
  private func table(_ text: String, _ format: SourceFormat) throws -> SourceTable {
    try SourceTable(
      ByteSource(Array(text.utf8)), file: "f", options: SourceOptions(format: format))
  }

  private func csv(columns: Int) throws -> SourceTable {
    try table((1...columns).map { "c\($0)" }.joined(separator: ",") + "\n", .csv)
  }

  @Test("is what a spreadsheet can hold")
  func csv() throws {
    #expect(try csv(columns: 16_384).columns.count == 16_384)
    let faults = try #require(throws: FileFaults.self) { try csv(columns: 16_385) }
    #expect(faults.faults.map(\.cause.cause) == [CSVFault.tooManyFields(limit: 16_384).cause])
  }

  @Test("is found before a million of them are built")
  func million() throws {
    let source = SourceFile(
      part: Array(String(repeating: ",", count: 1_000_000).utf8), of: "f", line: 1)
    var parser = CSVRecordParser(source, delimiter: .comma, encoding: .utf8)
    let fault = try #require(throws: FileFault.self) { try parser.fields() }
    #expect(fault.column == 16_384)
  }

  @Test("holds for the keys of JSON, however deep")
  func json() throws {
    func row(_ keys: Int) -> String {
      "{" + (1...keys).map { #""k\#($0)":1"# }.joined(separator: ",") + "}\n"
    }
    var fits = try table(row(16_383), .jsonl)
    #expect(try fits.next()?.cells.count == 16_383)
    for text in [row(16_384), #"{"a":["# + String(repeating: "1,", count: 20_000) + "1]}\n"] {
      var tooMany = try table(text, .jsonl)
      let fault = try #require(throws: FileFault.self) { try tooMany.next() }
      #expect(fault.cause.cause == JSONFault.tooManyValues(limit: 16_384).cause)
    }
  }

  @Test("and long rows of JSON are not all held to know their columns")
  func sample() throws {
    let row = #"{"a":""# + String(repeating: "x", count: 4_000_000) + #""}"# + "\n"
    var given = 0
    let source = ByteSource { () throws(ReadFault) in
      given += 1
      return given > 20 ? [] : Array(row.utf8)
    }
    _ = try SourceTable(source, file: "f", options: SourceOptions(format: .jsonl))
    #expect(given < 6)
  }
}
