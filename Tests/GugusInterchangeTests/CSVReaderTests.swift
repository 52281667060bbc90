import Foundation
import GugusDomain
import TestSupport
import Testing

@testable import GugusInterchange

@Suite("CSV")
struct CSVReaderTests {
  private func records(_ text: String) throws -> [[String]] {
    var reader = CSVReader(bytes: Array(text.utf8), file: "f.csv")
    var records: [[String]] = []
    while let record = try reader.next() { records.append(record.fields.map(\.text)) }
    return records
  }

  @Test("gives every field as it is")
  func fields() throws {
    #expect(
      try records("a,b\r\n\"1,\"\"x\"\"\", 2 \n\"\",\n") == [
        ["a", "b"], ["1,\"x\"", " 2 "], ["", ""],
      ])
  }

  @Test("keeps a trailing empty field, and line breaks within quotes")
  func details() throws {
    #expect(try records("a,\n\"x\r\ny\",\"z\n\"") == [["a", ""], ["x\r\ny", "z\n"]])
  }

  @Test("skips the byte order mark and empty lines")
  func skipped() throws {
    #expect(try records("\u{FEFF}a\n\n\r\nb\n\n") == [["a"], ["b"]])
  }

  @Test("of no bytes has no records")
  func empty() throws {
    #expect(try records("").isEmpty)
  }

  @Test(
    "separates by what its first line separates most by",
    arguments: [
      ("a;b,c;d\n", CSVDelimiter.semicolon), ("a\tb\n;;;;", .tab), ("a\n", .comma),
      ("\"a;b;c\nd;\",e\n", .comma),
    ])
  func detection(text: String, delimiter: CSVDelimiter) {
    #expect(CSVReader(bytes: Array(text.utf8), file: "f").delimiter == delimiter)
  }

  @Test("can be told its delimiter")
  func givenDelimiter() throws {
    var reader = CSVReader(bytes: Array("a,b;c".utf8), file: "f", delimiter: .semicolon)
    #expect(try reader.next()?.fields.map(\.text) == ["a,b", "c"])
  }

  @Test("knows where each field starts")
  func places() throws {
    var reader = CSVReader(bytes: Array("é,\"x\ny\",b\nc,d".utf8), file: "f")
    let first = try #require(try reader.next())
    let second = try #require(try reader.next())
    let places = (first.fields + second.fields).map { field in
      let fault = reader.fault(CSVFault.noHeader, at: field)
      return "\(fault.line):\(fault.column)"
    }
    #expect(places == ["1:1", "1:3", "2:4", "3:1", "3:3"])
    #expect(first.fields.map(\.line) == [1, 1, 2])
    #expect(second.line == 3)
  }

  @Test(
    "with a fault names its place and goes on behind it",
    arguments: [
      ("\"a\"x,b\nc", CSVFault.textAfterQuote.cause, 1, 4),
      ("b,\"\"\" a", CSVFault.quoteNotClosed.cause, 1, 3),
      ("a,\"b\nx\u{0}\"\nc", EncodingFault.nul.cause, 2, 2),
    ])
  func faults(text: String, cause: Term, line: Int, column: Int) throws {
    var reader = CSVReader(bytes: Array(text.utf8), file: "f")
    let fault = try #require(throws: FileFault.self) { try reader.next() }
    #expect(fault.cause.cause == cause)
    #expect((fault.line, fault.column) == (line, column))
    let rest = try reader.next()
    #expect(rest?.fields.map(\.text) == (text.hasSuffix("\nc") ? ["c"] : nil))
  }

  @Test("that is not UTF-8 names the byte, within quotes and without", arguments: [false, true])
  func notUTF8(isQuoted: Bool) throws {
    let quote = isQuoted ? Array("\"".utf8) : []
    let bytes = Array("a,".utf8) + quote + Array("é".utf8) + [0xC3] + quote + Array(",b\n".utf8)
    var reader = CSVReader(bytes: bytes, file: "f")
    let fault = try #require(throws: FileFault.self) { try reader.next() }
    #expect(fault.cause.cause == EncodingFault.notUTF8(byte: 0xC3).cause)
    #expect(fault.column == (isQuoted ? 5 : 4))
    #expect(try reader.next() == nil)
  }

  @Test(
    "of the CSV spectrum reads as its JSON says",
    .disabled(if: RealData.isAbsent, "needs GUGUS_REAL_DATA: csv_spectrum"),
    arguments: [
      "comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "location_coordinates",
      "newlines", "newlines_crlf", "quotes_and_newlines", "simple", "simple_crlf", "utf8",
    ])
  func spectrum(name: String) throws {
    var reader = CSVReader(
      bytes: try RealData.bytes("csv_spectrum/csvs/\(name).csv"), file: name)
    let header = try #require(try reader.next()).fields.map(\.text)
    var rows: [[String: String]] = []
    while let record = try reader.next() {
      rows.append(Dictionary(uniqueKeysWithValues: zip(header, record.fields.map(\.text))))
    }
    let json = Data(try RealData.bytes("csv_spectrum/json/\(name).json"))
    if name == "location_coordinates" {
      // One object instead of an array, and with another telephone number than the CSV.
      var expected = try JSONDecoder().decode([String: String].self, from: json)
      expected["Contact Phone Number"] = "2095257564"
      #expect(rows == [expected])
    } else {
      #expect(try JSONDecoder().decode([[String: String]].self, from: json) == rows)
    }
  }
}
