import Foundation
import GugusDomain
import TestSupport
import Testing

@testable import GugusFiles

@Suite("A table in a file")
struct SourceTableTests {
  private func table(
    _ text: String, _ options: SourceOptions = SourceOptions(), parts size: Int = 1_000
  ) throws -> SourceTable {
    try SourceTable(ByteSource(Array(text.utf8), parts: size), file: "f", options: options)
  }

  /// The texts of each row by column, or the fault.
  private func outcomes(_ table: SourceTable) -> [[String: [String]]] {
    var (table, outcomes) = (table, [[String: [String]]]())
    while true {
      do throws(FileFault) {
        guard let row = try table.next() else { return outcomes }
        outcomes.append(row.cells.mapValues(\.texts))
      } catch {
        outcomes.append(["\(error.line):\(error.column)": [error.cause.cause.en]])
      }
    }
  }

  private func faults(_ text: String, _ options: SourceOptions = SourceOptions()) -> [String] {
    GugusInterchangeTests.faults { () throws(FileFaults) in
      try SourceTable(ByteSource(Array(text.utf8)), file: "f", options: options)
    }
  }

  @Test(
    "is of the kind that its bytes show",
    arguments: [
      ("a,b\n1,2", SourceFormat.csv), ("", .csv), (" \n[{}]", .json), ("{\"a\": 1}\n{", .jsonl),
      ("{\n \"rows\": []}", .json), ("\u{FEFF}{\"a\": 1}", .jsonl),
    ])
  func kind(text: String, format: SourceFormat) {
    let found = try? table(text)
    #expect((found?.format ?? format) == format)
    #expect(found != nil || format == .json || text.isEmpty)
  }

  @Test("gives cells by the names of its header, with number and line of the row")
  func cells() throws {
    var table = try table(" Kode ;Nama;\r\nA;\"x\r\ny\";\r\n;;\r\nB;;1\r\n")
    #expect(table.columns == ["Kode", "Nama", "#3"])
    #expect(table.delimiter == .semicolon)
    let first = try #require(try table.next())
    #expect((first.number, first.line) == (1, 2))
    #expect(first["Nama"]?.texts == ["x\r\ny"])
    #expect(first["#3"]?.isEmpty == true)
    let second = try #require(try table.next())
    #expect((second.number, second.line) == (2, 5))
    #expect(second["#3"]?.column == 4)
    #expect(try table.next() == nil)
  }

  @Test("refuses a header with a name twice, and a file without one")
  func header() {
    #expect(faults("a,b,a\n1,2,3") == ["1:5 column “a” is here a second time; rename one"])
    #expect(faults("\n") == ["1:1 there are no rows; the first must name the columns"])
  }

  @Test("goes on behind rows that are wrong in form")
  func ragged() throws {
    #expect(
      outcomes(try table("a,b\n1\n\"x\"y,2\n3,4\n")) == [
        ["2:1": ["this row has 1 cells, the first line names 2 columns"]],
        ["3:4": ["text follows a closing quote; write a quote inside a quoted field twice"]],
        ["a": ["3"], "b": ["4"]],
      ])
  }

  @Test("gives back what was guarded against being run as a formula")
  func guarded() throws {
    #expect(outcomes(try table("a\n'=1+1\n'twas\n")) == [["a": ["=1+1"]], ["a": ["'twas"]]])
  }

  @Test("of JSON calls values by dotted paths, lists as several texts", arguments: [1, 5, 1_000])
  func paths(size: Int) throws {
    let json = """
      [{"n": 1.10, "o": {"x": "é", "y": null}, "p": [{"q": true}, {"q": 12345678901234567890}]},
       {"late": [], "n": ["a", "b"]}, {}]
      """
    let table = try table(json, parts: size)
    #expect(table.columns == ["n", "o.x", "o.y", "p.q", "late"])
    #expect(
      outcomes(table) == [
        [
          "n": ["1.10"], "o.x": ["é"], "o.y": [],
          "p.q": ["true", "12345678901234567890"],
        ], ["late": [], "n": ["a", "b"]],
      ])
  }

  @Test("of JSON names line and column of what is wrong, and goes on")
  func wrongElements() throws {
    let json = """
      [{"a": 1}, {"a": 1, "a": 2}, 3,
       {"b": tru}, {"c": "x\\q"}, {"d": 4},]
      """
    #expect(
      outcomes(try table(json)) == [
        ["a": ["1"]], ["1:21": ["key “a” is in this object already; keep one"]],
        ["1:30": ["a row must be an object with a key for each column"]],
        ["2:8": ["a JSON value is missing here (text needs quotes)"]],
        [
          "2:22": ["this backslash begins nothing that JSON knows; write \\\\ for a backslash"]
        ], ["d": ["4"]], ["2:37": ["a JSON value is missing here (text needs quotes)"]],
      ])
  }

  @Test("of JSON Lines is read line by line, whatever a line holds")
  func wrongLines() throws {
    #expect(
      outcomes(try table("{\"a\": 1}\n{\"a\": \"\n\n{\"a\": 2} x\n{\"a\": 3}")) == [
        ["a": ["1"]], ["2:7": ["the quote that opens here is never closed"]],
        ["4:10": ["something follows the end of the JSON value; delete it"]], ["a": ["3"]],
      ])
  }

  @Test("shows the row with what is wrong under a caret, however long its line is")
  func excerpt() throws {
    var table = try table("[" + String(repeating: "{\"a\": 1},", count: 60) + "{\"b\": x}]")
    let fault = try #require(throws: FileFault.self) { while try table.next() != nil {} }
    let lines = fault.message(in: .english).split(separator: "\n")
    #expect(lines[0].hasPrefix("f:1:548: "))
    #expect(lines[1] == "  {\"b\": x}")
    #expect(lines[2] == "        ^")
  }

  @Test("of JSON may lie within an object")
  func root() throws {
    let json = #"{"m": {"items": "}"}, "data": {"n": [1], "items": [{"a": 1}], "z": 0}}"#
    #expect(
      outcomes(try table(json, SourceOptions(root: "data.items"))) == [["a": ["1"]]])
    #expect(
      faults(json, SourceOptions(root: "data.none"))
        == ["1:69 there is no array of rows at “data.none”"])
    #expect(faults("{\n}").count == 1)
  }

  @Test("of JSON that is cut off says so")
  func cutOff() throws {
    #expect(
      outcomes(try table("[{\"a\": 1}")).last
        == ["1:10": ["the file ends before the array of rows does: it is cut off"]])
    #expect(
      outcomes(try table("[] x")) == [
        ["1:4": ["something follows the end of the JSON value; delete it"]]
      ])
  }

  @Test("of JSON does not follow brackets without end")
  func deep() throws {
    let json = "{\"a\": " + String(repeating: "[", count: 100_000)
    let outcome = outcomes(try table(json)).first?.values.first
    #expect(outcome == ["more than 64 arrays and objects are within one another"])
  }

  /// What the rows say of themselves when they are refused, as a file.
  private func refused(_ table: SourceTable) -> String {
    var table = table
    let refused = RefusedRows(like: table, in: .english)
    var text = refused.header
    while true {
      do throws(FileFault) {
        guard let row = try table.next() else { return text }
        text += refused.text(of: row, reason: "no")
      } catch {
        text += refused.text(ofCells: table.refusedCells, reason: "form")
      }
    }
  }

  @Test("is written again with reasons, and the reasons do not count as a column")
  func refusedRows() throws {
    let csv = refused(try table("a;b\n=1;\"x;y\"\n3\n"))
    #expect(csv == "a;b;refused-because\r\n'=1;\"x;y\";no\r\n3;form\r\n")
    #expect(try table(csv).columns == ["a", "b"])
    // However often: a reason takes the place of the last one.
    #expect(refused(try table(csv)) == csv)

    let json = refused(
      try table("[{\"a\":\n 1, \"b\": \"\\n\"}, {\"ditolak-karena\": \"x\", \"c\": 2}]"))
    #expect(
      json == """
        {"refused-because": "no", "a":  1, "b": "\\n"}
        {"refused-because": "no", "c": 2}

        """)
    #expect(refused(try table(json)) == json)
  }

  @Test("of a table whose column is called by a byte order mark alone reads again as the same")
  func markOnly() throws {
    #expect(try table(" \u{FEFF}\nT\n").columns == ["#1"])
    #expect(try table(refused(try table(" \u{FEFF}\nT\n"))).columns == ["#1"])
  }

  @Test("that could not be told into cells does not come back as a whole row")
  func untoldRow() throws {
    #expect(refused(try table("a;b\n1;\"x\"y\n")).hasPrefix("a;b;refused-because\r\n"))
    let again = refused(try table(refused(try table("a;b\n1;\"x\"y\n"))))
    #expect(again == refused(try table("a;b\n1;\"x\"y\n")))
  }

  @Test("of JSON Lines that were refused is known by its beginning, also where it is one row")
  func refusedLine() throws {
    let json = "{\"refused-because\": \"no\", \"rows\": [{\"a\": 1}]}\n"
    #expect(try table(json).format == .jsonl)
    #expect(refused(try table(json)) == json)
  }

  @Test(
    "of a text with other line breaks than JSON's is written again with them",
    arguments: ["\u{2028}", "\u{2029}", "\u{85}"])
  func otherLineBreaks(_ mark: String) throws {
    let json = refused(try table("[{\"a\": \"x\(mark)y\",\r\n\"b\": 1}]"))
    #expect(json == "{\"refused-because\": \"no\", \"a\": \"x\(mark)y\", \"b\": 1}\n")
  }

  @Test(
    "of text that attacks is written and read back unchanged, whatever separates it",
    .disabled(if: RealData.isAbsent, "needs GUGUS_REAL_DATA: naughty_strings"),
    arguments: CSVDelimiter.allCases, [false, true])
  func attacks(separator: CSVDelimiter, hasByteOrderMark: Bool) throws {
    let form = CSVForm(separator: separator, hasByteOrderMark: hasByteOrderMark)
    let texts = try RealData.naughtyStrings() + RealData.injections()
    var csv = form.start + CSVWriter.record([.text("a"), .text("b")], separator: separator)
    for text in texts {
      csv += CSVWriter.record([.text(text), .machine("x")], separator: separator)
    }
    var table = try table(csv)
    #expect(table.delimiter == separator)
    for text in texts {
      let row = try #require(try table.next())
      let read = row["a"]?.texts.first ?? ""
      #expect(Array(read.utf8) == Array(text.utf8))
    }
    #expect(try table.next() == nil)
  }

  @Test("of numbers, texts and lists in JSON reads as Foundation reads it")
  func foundation() throws {
    struct Row: Decodable {
      let text: String
      let number: Double
    }
    let json = #"[{"text": "\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00é", "number": -1.5e-3}]"#
    let expected = try #require(try JSONDecoder().decode([Row].self, from: Data(json.utf8)).first)
    var table = try table(json)
    let row = try #require(try table.next())
    #expect(row["text"]?.texts == [expected.text])
    #expect(row["number"]?.texts.first.flatMap(Double.init) == expected.number)
  }
}
