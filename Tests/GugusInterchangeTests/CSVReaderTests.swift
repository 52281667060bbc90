import Foundation
import GugusDomain
import TestSupport
import Testing

@testable import GugusFiles

@Suite("CSV")
struct CSVReaderTests {
  private func records(_ text: String) throws -> [[String]] {
    var reader = try CSVReader(bytes: Array(text.utf8), file: "f.csv")
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

  @Test("may end its lines in CR alone; within quotes a CR is kept")
  func carriageReturns() throws {
    #expect(
      try records("a,b\rc,\"d\re\"\r\rf,g\r\n") == [["a", "b"], ["c", "d\re"], ["f", "g"]])
  }

  @Test("gives the same records and faults, however its bytes arrive", arguments: [1, 2, 3, 7])
  func chunks(size: Int) throws {
    let text = "a,b\r\n\"1\r\n2\",é\r\rx,\"y\"z\r\n€,\"\"\"\"\nu,v"
    var whole = try CSVReader(bytes: Array(text.utf8), file: "f")
    var parted = try CSVReader(ByteSource(Array(text.utf8), parts: size), file: "f")
    let outcomes = outcomes(&whole)
    #expect(outcomes.count == 5)
    #expect(self.outcomes(&parted) == outcomes)
  }

  /// The records and the faults, in their order, each with its place.
  private func outcomes(_ reader: inout CSVReader) -> [String] {
    var outcomes: [String] = []
    while true {
      do throws(FileFault) {
        guard let record = try reader.next() else { return outcomes }
        outcomes.append("\(record.line): \(record.fields.map { ($0.text, $0.line) })")
      } catch {
        outcomes.append(error.message(in: .english))
      }
    }
  }

  @Test("refuses a record without end, and reads nothing behind what is held of it")
  func endless() throws {
    var (parts, given) = (["a,b\nc,\""], 0)
    let source = ByteSource { () throws(ReadFault) in
      given += 1
      return Array((parts.popLast() ?? String(repeating: "x", count: 400)).utf8)
    }
    var reader = try CSVReader(source, file: "f", delimiter: .comma)
    reader.recordLimit = 1_000
    #expect(try reader.next()?.fields.map(\.text) == ["a", "b"])
    let fault = try #require(throws: FileFault.self) { try reader.next() }
    #expect(fault.cause.cause == CSVFault.recordTooLong(limit: 1_000).cause)
    #expect(fault.line == 2)
    #expect(fault.cause.isFinal)
    let all = given
    #expect(try reader.next() == nil)
    #expect(given == all)
  }

  @Test("says where the system could not read further")
  func unreadable() throws {
    var parts: [[UInt8]] = [Array((String(repeating: "a", count: 2_000) + ",b\nc").utf8)]
    let source = ByteSource { () throws(ReadFault) in
      if parts.isEmpty { throw ReadFault.system(reason: "no such device") }
      return parts.removeFirst()
    }
    var reader = try CSVReader(source, file: "f", delimiter: .comma, encoding: .windows1252)
    #expect(try reader.next() != nil)
    let fault = try #require(throws: FileFault.self) { try reader.next() }
    #expect(fault.message(in: .english).contains("f:2:1: the file could not be read further"))
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
  func detection(text: String, delimiter: CSVDelimiter) throws {
    #expect(try CSVReader(bytes: Array(text.utf8), file: "f").delimiter == delimiter)
  }

  @Test("can be told its delimiter")
  func givenDelimiter() throws {
    var reader = try CSVReader(bytes: Array("a,b;c".utf8), file: "f", delimiter: .semicolon)
    #expect(try reader.next()?.fields.map(\.text) == ["a,b", "c"])
  }

  @Test("knows where each field starts")
  func places() throws {
    var reader = try CSVReader(bytes: Array("é,\"x\ny\",b\nc,d".utf8), file: "f")
    let first = try #require(try reader.next())
    let second = try #require(try reader.next())
    let places = (first.fields + second.fields).map { field in
      let fault = field.fault(CSVFault.quoteNotClosed)
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
    var reader = try CSVReader(bytes: Array(text.utf8), file: "f")
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
    var reader = try CSVReader(bytes: bytes, file: "f")
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
    var reader = try CSVReader(
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
