import Foundation
import GugusDomain
import GugusFiles
import TestSupport
import Testing

@testable import GugusOutput

@Suite("CSV")
struct CSVTests {
  @Test("prints the primary section under its keys, in either language")
  func primarySection() throws {
    let expected = [
      "code,debtor,deliverable,due,state,days-late",
      "TPPS/K1,DINKES,Kirim data timbang Februari,2026-04-10,active,7",
      "TPPS/K12,DINKES,Padankan data balita,2026-04-20,satisfied,",
      "TPPS/K2,DINSOS,Salurkan bantuan,2026-04-20,violated,120", "",
    ].joined(separator: "\r\n")
    #expect(try rendered(status, as: .csv) == expected)
    #expect(try rendered(status, as: .csv, .indonesian) == expected)
  }

  @Test("gives a share and an interval two columns each, whatever a row holds")
  func composites() throws {
    let document = Document(
      [
        Section(
          "agencies", nil,
          .table(
            Table(
              [
                Column("kept", Term(en: "Kept", id: "Ditepati"), .share),
                Column("reliability", Term(en: "Reliability", id: "Keandalan"), .interval),
                Column("supporters", Term(en: "Supporters", id: "Pendukung")),
              ],
              rows: [
                [.share(3, of: 4), .interval(low: 0.3, high: 0.95), .list(["A;B", "C\\"])],
                [.empty, .empty, .list([])],
              ])))
      ])
    #expect(
      try rendered(document, as: .csv)
        == [
          "kept,kept-of,reliability-low,reliability-high,supporters", #"3,4,0.3,0.95,A\;B;C\\"#,
          ",,,,", "",
        ].joined(separator: "\r\n"))
  }

  @Test("prints facts as one record")
  func facts() throws {
    let document = Document(
      [
        Section(
          "figures", nil,
          .facts([
            Fact("kept", Term(en: "Kept", id: "Ditepati"), .share(3, of: 4)),
            Fact("slip", Term(en: "Slip", id: "Mundur"), .decimal(-2.5)),
          ]))
      ])
    #expect(try rendered(document, as: .csv) == "kept,kept-of,slip\r\n3,4,-2.5\r\n")
  }

  @Test("quotes what RFC 4180 says must be quoted")
  func quotes() {
    #expect(
      CSVWriter.record([.text("a,b"), .text("c\"d"), .text("e\nf"), .text("g"), .text(" h")])
        == "\"a,b\",\"c\"\"d\",\"e\nf\",g,\" h\"\r\n")
    #expect(CSVWriter.record([.text("")]) == "\"\"\r\n")
  }

  @Test(
    "keeps a spreadsheet from running text as a formula, and takes that back",
    arguments: ["=1+1", "+62", "-x", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''-1", "＝1"])
  func guards(text: String) {
    #expect(CSVWriter.guarded(text) == "'" + text)
    #expect(CSVWriter.unguarded(CSVWriter.guarded(text)) == text)
  }

  @Test(
    "leaves other text alone, apostrophes included", arguments: ["'twas", "'", "", "a=b", "''"])
  func leaves(text: String) {
    #expect(CSVWriter.guarded(text) == text)
    #expect(CSVWriter.unguarded(text) == text)
  }

  @Test("leaves numbers alone")
  func numbers() {
    #expect(CSVWriter.record([.machine("-3"), .text("-3")]) == "-3,'-3\r\n")
  }

  @Test("disarms the known payloads and gives them back", .enabled(if: RealData.isPresent))
  func payloads() throws {
    let lines = try RealData.text("injection_payloads/csv-payload.txt")
      .split { $0.isNewline }.map(String.init)
    let cells = try readCSV(rendered(texts(lines), as: .csv)).dropFirst().map { $0[1] }
    #expect(!cells.isEmpty)
    #expect(cells.allSatisfy { $0.first.map { !"=+-@".contains($0) } ?? true })
    #expect(cells.map(CSVWriter.unguarded) == lines)
  }
}

/// The records of a CSV text, as RFC 4180 has them.
func readCSV(_ text: String) -> [[String]] {
  var records: [[String]] = []
  var record: [String] = []
  var field = ""
  var isQuoted = false
  var scalars = text.unicodeScalars[...]
  while let scalar = scalars.popFirst() {
    switch (isQuoted, scalar) {
    case (true, "\"") where scalars.first == "\"":
      scalars.removeFirst()
      field += "\""
    case (_, "\""): isQuoted.toggle()
    case (false, ","):
      record.append(field)
      field = ""
    case (false, "\r") where scalars.first == "\n":
      scalars.removeFirst()
      records.append(record + [field])
      record = []
      field = ""
    default: field.unicodeScalars.append(scalar)
    }
  }
  return records
}
