@testable import GugusFiles

#if Spreadsheets
  import Foundation
  import GugusDomain
  import Testing

  @testable import GugusFiles

  // `Workbooks/komitmen*.xlsx` were made by openpyxl 3.1, `shared.xlsx` by XlsxWriter 3.2;
  // `entities.xlsx`, `bomb.xlsx` and `wide.xlsx` are its least workbook with a document type, with
  // forty million spaces, and with a cell in the last column, put in; `lembar.xlsx` and `tanpa-teks.xlsx`
  // are parts written by hand.
  @Suite("A worksheet")
  struct WorkbookRowsTests {
    private func bytes(_ name: String) throws -> [UInt8] {
      let folder = URL(filePath: #filePath).deletingLastPathComponent()
      return Array(try Data(contentsOf: folder.appending(path: "Workbooks/\(name).xlsx")))
    }

    private func table(_ name: String, sheet: String? = nil) throws -> SourceTable {
      try SourceTable(
        ByteSource(bytes(name), parts: 100), file: name, options: SourceOptions(sheet: sheet))
    }

    private func texts(_ row: SourceRow) -> [String: String] {
      row.cells.compactMapValues(\.texts.first)
    }

    private func read(_ xml: String, telling handler: some XMLHandler) throws {
      let events = try XMLEvents(handler)
      try events.read(Array(xml.utf8))
      try events.read([])
    }

    /// The cells of a sheet with one row.
    private func row(_ xml: String, _ formats: [NumberFormat] = []) throws -> [Int: SheetCell] {
      let part = SheetPart(strings: [], formats: formats, is1904: false)
      try read("<sheetData><row>\(xml)</row></sheetData>", telling: part)
      return try #require(part.rows.first).cells
    }

    @Test(
      "gives days and times as ISO 8601, numbers as they are shown, and text as it is",
      arguments: ["komitmen", "komitmen-1904"])
    func values(name: String) throws {
      var table = try table(name)
      #expect(table.format == .xlsx)
      #expect(
        table.columns == [
          "Kode", "Instansi", "Batas waktu", "Jam", "Nilai", "Selesai", "Catatan", "Format sendiri",
        ])
      let first = try #require(try table.next())
      #expect((first.number, first.line) == (1, 2))
      var expected = [
        "Kode": "K1", "Instansi": "DINKES", "Batas waktu": "2026-03-12",
        "Jam": "2026-03-12T09:30:00", "Nilai": "0.3", "Selesai": "true",
        "Catatan": "=1+1 \"x\"\nbaris dua", "Format sendiri": "2026-03-12",
      ]
      // The same number is another day where days are counted from 1904.
      if name == "komitmen-1904" { expected["Format sendiri"] = "2030-03-13" }
      #expect(texts(first) == expected)
      #expect(first["Jam"]?.column == 4)
    }

    @Test("gives text in one form of Unicode, of which parts stood apart")
    func composed() throws {
      let part = SharedStringsPart()
      try read("<sst><si><t>De\u{301}sa</t></si></sst>", telling: part)
      #expect(part.strings.first?.utf8.elementsEqual("D\u{E9}sa".utf8) == true)
      let cells = try row(
        #"<c t="inlineStr"><is><r><t>Ke</t></r><r><t>&#x301;</t></r></is></c>"#)
      #expect(cells[1]?.shown.utf8.elementsEqual("K\u{E9}".utf8) == true)
    }

    @Test("skips empty rows, fills cells joined downwards, and keeps what stands beside the table")
    func rows() throws {
      var table = try table("komitmen")
      _ = try table.next()
      let second = try #require(try table.next())
      #expect((second.number, second.line) == (2, 4))
      #expect(
        texts(second) == [
          "Kode": "K2", "Instansi": "DINKES", "Batas waktu": "1900-02-28", "Jam": "09:05:00",
          "Nilai": "12345678901234", "Selesai": "false", "Catatan": "é𝄞 A", "Format sendiri": "3",
        ])
      let third = try #require(try table.next())
      #expect(
        texts(third) == ["Kode": "K3", "Instansi": "DINSOS", "Nilai": "-5", "#9": "di luar"])
      #expect(try table.next() == nil)
    }

    @Test("holds what its rows hold, however far to the right a cell of the header stands")
    func wide() throws {
      var table = try table("wide")
      #expect(table.columns.count == 16_384)
      #expect(try table.next().map(texts) == ["Kode": "K1", "#3": "x"])
      let last = try #require(try table.next())
      #expect(last.cells.count == 2)
      #expect(last["Jauh"]?.column == 16_384)
    }

    @Test("is the first, or the one that is named; another is refused with those there are")
    func sheets() throws {
      #expect(try table("komitmen", sheet: "Lain").columns == ["a"])
      #expect(
        faults { () throws(FileFaults) in
          try SourceTable(
            ByteSource((try? bytes("komitmen")) ?? []), file: "f",
            options: SourceOptions(sheet: "lain"))
        } == ["1:1 there is no worksheet “lain”; there are: “Komitmen”, “Lain”"])
    }

    @Test("gives texts that cells share, in parts or whole, and what formulas came to")
    func shared() throws {
      var table = try table("shared")
      #expect(table.columns == ["Kode", "Nama"])
      var rows: [[String: String]] = []
      while let row = try table.next() { rows.append(texts(row)) }
      #expect(
        rows == [
          ["Kode": "A", "Nama": "Dinas Kesehatan"], ["Kode": "A", "Nama": "3"], ["Nama": "0.3"],
          ["Nama": "xy"],
        ])
    }

    @Test("is refused where it defines entities, or unpacks without end")
    func traps() throws {
      for (name, fault) in [
        ("entities", WorkbookFault.definesEntities), ("bomb", .tooDense(ratio: ZipPart.ratio)),
      ] {
        let thrown = #expect(throws: FileFaults.self) { try table(name) }
        #expect(thrown?.faults.first?.cause.cause == fault.cause)
      }
    }

    @Test("is refused or read wherever it is cut off or changed, and never more")
    func damage() throws {
      let whole = try bytes("komitmen")
      for position in stride(from: 4, to: whole.count, by: 97) {
        var changed = whole
        changed[position] ^= 0x55
        for bytes in [Array(whole[..<position]), changed] {
          do {
            var table = try SourceTable(ByteSource(bytes), file: "f")
            while try table.next() != nil {}
          } catch let faults as FileFaults {
            #expect(!faults.message(in: .indonesian).isEmpty)
          } catch let fault as FileFault {
            #expect(!fault.message(in: .indonesian).isEmpty)
          }
        }
      }
    }

    @Test("in the old format, or under a password, is refused with what to do")
    func old() {
      let bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
      let thrown = #expect(throws: FileFaults.self) {
        try SourceTable(ByteSource(bytes), file: "f")
      }
      #expect(thrown?.faults.first?.cause.cause == WorkbookFault.oldOrLocked.cause)
    }

    @Test(
      "tells what a number is by its format",
      arguments: [
        ("yyyy-mm-dd", .date(hasDay: true, hasTime: false)),
        ("[$-421]dd mmmm yyyy;@", .date(hasDay: true, hasTime: false)),
        ("mmm yy", .date(hasDay: true, hasTime: false)), ("[h]:mm", .elapsed),
        ("h:mm AM/PM", .date(hasDay: false, hasTime: true)),
        ("mm:ss", .date(hasDay: false, hasTime: true)),
        ("dd/mm/yy hh:mm", .date(hasDay: true, hasTime: true)), ("General", .plain),
        ("0.00", .plain), ("#,##0 \"hari\"", .plain), ("[Red]0;[Red]-0", .plain), ("0\\d", .plain),
        ("0;mm", .plain), ("0%", .percent(decimals: 0)), ("#,##0.0%", .percent(decimals: 1)),
        ("00000", .padded(5)), ("0", .plain), ("00.0", .plain),
      ] as [(String, NumberFormat)])
    func formats(code: String, format: NumberFormat) {
      #expect(NumberFormat(164, code: code) == format)
    }

    @Test(
      "counts days as spreadsheets do, with the 29 February 1900 that never was",
      arguments: [
        ("1", false, "1900-01-01"), ("59", false, "1900-02-28"), ("61", false, "1900-03-01"),
        ("46093", false, "2026-03-12"), ("0.5", false, "12:00:00"), ("0", true, "1904-01-01"),
        ("44631", true, "2026-03-12"), ("46093.999999", false, "2026-03-13"),
      ])
    func days(serial: String, is1904: Bool, text: String) {
      let format = NumberFormat.date(hasDay: true, hasTime: true)
      #expect(format.shown(serial, is1904: is1904) == text)
    }

    @Test(
      "gives numbers as they are shown, however a program writes them",
      arguments: [
        (.plain, "1.0", "1"), (.plain, "1", "1"), (.plain, "1E3", "1000"), (.plain, "-0", "0"),
        (.plain, "0.30000000000000004", "0.3"), (.plain, "007", "7"), (.plain, "-12.50", "-12.5"),
        (.plain, "12345678901234567", "12345678901234600"), (.padded(5), "712.0", "00712"),
        (.padded(2), "712", "712"), (.padded(3), "-7", "-7"),
        (.percent(decimals: 0), "0.45", "45%"), (.percent(decimals: 0), "0.4567", "46%"),
        (.percent(decimals: 1), "0.45", "45.0%"), (.percent(decimals: 2), "1.2", "120.00%"),
        (.elapsed, "1.5", "36:00:00"),
        (.date(hasDay: true, hasTime: false), "46093.75", "2026-03-12"),
        (.date(hasDay: false, hasTime: true), "46093.75", "18:00:00"),
      ] as [(NumberFormat, String, String)])
    func numbers(format: NumberFormat, written: String, shown: String) {
      #expect(format.shown(written, is1904: false) == shown)
    }

    @Test("is the first visible one that has rows, and the others are named")
    func firstWithRows() throws {
      let table = try table("lembar")
      #expect(table.columns == ["No", "Kode pos", "Lama kerja", "Capaian", "Batas", "Catatan"])
      let sheets = try #require(table.sheets)
      #expect(
        sheets.words.en
          == "worksheet “Data”; not read: “Rahasia” (hidden), “Sampul”, “Lama”")
      #expect(try self.table("lembar", sheet: "Rahasia").columns == ["Rahasia"])
    }

    @Test("gives what people see, and names by cell what is an error or was never calculated")
    func shown() throws {
      var table = try table("lembar")
      let first = try #require(try table.next())
      #expect(
        texts(first) == [
          "No": "1", "Kode pos": "00712", "Lama kerja": "36:00:00", "Capaian": "45.0%",
          "Batas": "2026-03-12",
        ])
      #expect(first["Catatan"]?.trouble == nil)
      let second = try #require(try table.next())
      #expect(texts(second) == ["No": "1"])
      #expect(second["Kode pos"]?.trouble == .error("#N/A", at: "B3"))
      #expect(second["Lama kerja"]?.trouble == .notCalculated(at: "C3"))
      #expect(throws: FileFault.self) { try second.check(["No", "Lama kerja"]) }
      try second.check(["No"])
      // It goes back to whoever mends it as it was.
      let refused = RefusedRows(like: table, in: .english)
      #expect(refused.text(of: second, reason: "r") == "1,#N/A,,,,,r\r\n")
    }

    @Test("is damaged where it refers to texts that it has not")
    func lostTexts() {
      let thrown = #expect(throws: FileFaults.self) { try table("tanpa-teks") }
      #expect(
        thrown?.faults.first?.cause.cause == WorkbookFault.damaged("shared string").cause)
    }

    @Test("is refused where a text, a row, an element or what is nested goes beyond any sheet")
    func bounds() throws {
      let longest = String(repeating: "a", count: SheetPart.limit)
      func cell(_ text: String) -> String { #"<c t="str"><v>\#(text)</v></c>"# }
      #expect(try row(cell(longest))[1] == .text(longest))
      #expect(throws: WorkbookFault.tooLong(limit: 32_767)) { try row(cell(longest + "a")) }
      #expect(throws: WorkbookFault.tooLong(limit: 32_767)) {
        try read("<sst><si><t>\(longest)a</t></si></sst>", telling: SharedStringsPart())
      }
      #expect(throws: WorkbookFault.damaged("row 1048577")) {
        try read(
          #"<sheetData><row r="1048577"/></sheetData>"#,
          telling: SheetPart(strings: [], formats: [], is1904: false))
      }
      func nested(_ depth: Int) -> String {
        [String](repeating: "<a>", count: depth).joined()
          + [String](repeating: "</a>", count: depth).joined()
      }
      try read(nested(50), telling: MergesPart())
      #expect(throws: WorkbookFault.tooDeep(limit: 50)) {
        try read(nested(51), telling: MergesPart())
      }
      let events = try XMLEvents(MergesPart())
      try events.read(Array("<a><b c=\"".utf8))
      #expect(throws: WorkbookFault.damaged("XML")) {
        for _ in 0..<40 { try events.read([UInt8](repeating: UInt8(ascii: "x"), count: 65_536)) }
      }
    }

    @Test("is refused where it joins more cells than it fills")
    func joins() throws {
      let merges = MergesPart()
      let many = String(repeating: #"<mergeCell ref="A1:A9"/>"#, count: 262_145)
      #expect(throws: WorkbookFault.tooMerged) { try read("<m>\(many)</m>", telling: merges) }
    }

    @Test(
      "is told from what other programs call a spreadsheet",
      arguments: [
        ("<html><table><tr><td>a</td></tr></table></html>", OtherSpreadsheet.html),
        ("\u{FEFF} <!DOCTYPE html>", .html), ("<?xml version=\"1.0\"?>\n<html>", .html),
        ("<?xml version=\"1.0\"?><Workbook/>", .xml),
      ])
    func others(text: String, kind: OtherSpreadsheet) {
      let thrown = #expect(throws: FileFaults.self) {
        try SourceTable(ByteSource(Array(text.utf8)), file: "f.xls")
      }
      #expect(thrown?.faults.first?.cause.cause == WorkbookFault.other(kind).cause)
    }
  }
#endif
