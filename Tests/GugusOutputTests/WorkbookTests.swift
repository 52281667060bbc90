import Foundation
import GugusDomain
import GugusFiles
import GugusMinutes
import Testing

@testable import GugusOutput

@Suite("A workbook")
struct WorkbookTests {
  @Test("names its worksheets as spreadsheet programs allow")
  func names() {
    var names = SheetNames()
    let wishes = [
      "a/b[c]:*?\\'", "", "History", String(repeating: "x", count: 40),
      String(repeating: "X", count: 40), String(repeating: "😀", count: 20),
    ]
    #expect(
      wishes.map { names.name(for: $0) } == [
        "a-b-c------", "Sheet", "Sheet 2", String(repeating: "x", count: 31),
        String(repeating: "X", count: 29) + " 2", String(repeating: "😀", count: 15),
      ])
  }

  private let document = Document([
    Section(
      "list", Term(en: "List: one/two", id: "Daftar: satu/dua"),
      .table(
        Table(
          [
            Column("code", Term(en: "Code", id: "Kode")),
            Column("text", Term(en: "Text", id: "Teks"), isFlexible: true),
            Column("due", Term(en: "Due", id: "Batas")),
            Column("kept", Term(en: "Kept", id: "Ditepati"), .share),
            Column("at", Term(en: "At", id: "Pada")), Column("n", Term(same: "n"), .number),
          ],
          rows: [
            [
              .text("K1"), .text("=1+1\nhttp://x"), .day(Day(number: 20_524)), .share(3, of: 4),
              .instant(Instant(milliseconds: 1_773_307_800_000)), .decimal(1.5),
            ],
            [.text("K2"), .list(["a", "b"]), .empty, .empty, .empty, .number(-3)],
          ]))),
    Section("facts", nil, .facts([Fact("n", Term(en: "Number", id: "Jumlah"), .number(2))])),
  ])

  private func bytes(_ language: Language = .english) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try document.render(as: .xlsx, language: language) { bytes += $0 }
    return bytes
  }

  #if Spreadsheets
    private func rows(_ table: SourceTable) throws -> [[String: String]] {
      var (table, rows) = (table, [[String: String]]())
      while let row = try table.next() { rows.append(row.cells.compactMapValues(\.texts.first)) }
      return rows
    }

    @Test("holds days and figures as such, and text as text")
    func values() throws {
      let table = try SourceTable(ByteSource(bytes()), file: "f")
      #expect(table.columns == ["Code", "Text", "Due", "Kept", "Kept – of", "At", "n"])
      #expect(
        try rows(table) == [
          [
            "Code": "K1", "Text": "=1+1\nhttp://x", "Due": "2026-03-12", "Kept": "3",
            "Kept – of": "4", "At": "2026-03-12T09:30:00", "n": "1.5",
          ], ["Code": "K2", "Text": "a, b", "n": "-3"],
        ])
    }

    @Test("has a worksheet for each section, under its heading or its key")
    func sheets() throws {
      let options = SourceOptions(sheet: "Daftar- satu-dua")
      let list = try SourceTable(
        ByteSource(bytes(.indonesian)), file: "f", options: options)
      #expect(list.columns.first == "Kode")
      let facts = try SourceTable(
        ByteSource(bytes()), file: "f", options: SourceOptions(sheet: "facts"))
      #expect(facts.columns == ["Number", "2"])
    }

    @Test("whose rows cannot be read leaves nothing behind and says why")
    func passesErrors() {
      struct Broken: Error {}
      let table = Table([Column("number", Term(same: "No."), .number)]) { _ in throw Broken() }
      #expect(throws: Broken.self) {
        try Document([Section("numbers", nil, .table(table))])
          .render(as: .xlsx, language: .english) { _ in }
      }
    }
  #else
    @Test("is refused with how to build a program that makes it")
    func notBuiltIn() {
      #expect(throws: WorkbookWritingFault.notBuiltIn) { try bytes() }
    }
  #endif
}
