@testable import GugusFiles

#if Spreadsheets
  import Foundation
  import GugusDomain
  import Testing

  @testable import GugusFiles

  // `Workbooks/komitmen*.xlsx` were made by openpyxl 3.1, `shared.xlsx` by XlsxWriter 3.2;
  // `entities.xlsx`, `bomb.xlsx` and `wide.xlsx` are its least workbook with a document type, with
  // forty million spaces, and with a cell in the last column, put in.
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
      let part = SheetPart(strings: ["De\u{301}sa"], isDate: [], is1904: false)
      let events = try XMLEvents(part)
      let sheet =
        #"<sheetData><row><c t="s"><v>0</v></c><c t="inlineStr"><is><r><t>Ke</t></r>"#
        + "<r><t>&#x301;</t></r></is></c></row></sheetData>"
      try events.read(Array(sheet.utf8))
      try events.read([])
      let cells = try #require(part.rows.first).cells
      #expect(cells[1]?.utf8.elementsEqual("D\u{E9}sa".utf8) == true)
      #expect(cells[2]?.utf8.elementsEqual("K\u{E9}".utf8) == true)
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
      "tells dates by the format of a number",
      arguments: [
        ("yyyy-mm-dd", true), ("[$-421]dd mmmm yyyy;@", true), ("[h]:mm", true), ("General", false),
        ("0.00", false), ("#,##0 \"hari\"", false), ("[Red]0;[Red]-0", false), ("0\\d", false),
        ("0;mm", false),
      ])
    func formats(code: String, isDate: Bool) {
      #expect(NumberFormat.isDate(164, code: code) == isDate)
    }

    @Test(
      "counts days as spreadsheets do, with the 29 February 1900 that never was",
      arguments: [
        (1.0, false, "1900-01-01"), (59.0, false, "1900-02-28"), (61.0, false, "1900-03-01"),
        (46_093.0, false, "2026-03-12"), (0.5, false, "12:00:00"), (0.0, true, "1904-01-01"),
        (44_631.0, true, "2026-03-12"), (46_093.999999, false, "2026-03-13"),
      ])
    func days(serial: Double, is1904: Bool, text: String) {
      #expect(NumberFormat.date(serial, is1904: is1904) == text)
    }
  }
#endif
