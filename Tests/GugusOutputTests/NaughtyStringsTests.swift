import Foundation
import GugusDomain
import GugusFiles
import TestSupport
import Testing

@testable import GugusOutput

@Suite("Strings that break software", .enabled(if: RealData.isPresent))
struct NaughtyStringsTests {
  private struct Row: Decodable {
    let text: String
  }

  @Test("survive JSON byte for byte")
  func json() throws {
    let strings = try RealData.naughtyStrings()
    let json = try rendered(texts(strings), as: .json)
    expectSameBytes(
      try JSONDecoder().decode([Row].self, from: Data(json.utf8)).map(\.text), strings)
  }

  @Test("survive JSON Lines byte for byte, a line each")
  func jsonLines() throws {
    let strings = try RealData.naughtyStrings()
    let lines = try rendered(texts(strings), as: .jsonl).utf8.split(separator: UInt8(ascii: "\n"))
    expectSameBytes(
      try lines.map { try JSONDecoder().decode(Row.self, from: Data($0)).text }, strings)
  }

  @Test("survive CSV byte for byte")
  func csv() throws {
    let strings = try RealData.naughtyStrings()
    let records = try readCSV(rendered(texts(strings), as: .csv)).dropFirst()
    expectSameBytes(records.map { CSVWriter.unguarded($0[1]) }, strings)
  }

  @Test("neither drive the terminal nor leave its width", arguments: [20, 40, 80, 133])
  func terminal(width: Int) throws {
    let output = try rendered(
      texts(try RealData.naughtyStrings()), as: .table,
      style: Style(width: width, hasColour: false))
    let lines = output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count > 500)
    #expect(lines.filter { $0.columns > width || $0.hasSuffix(" ") } == [])
    expectHarmless(output)
  }

  @Test("stay on one harmless line each in a pipe")
  func pipe() throws {
    let strings = try RealData.naughtyStrings()
    let output = try rendered(texts(strings), as: .table)
    #expect(output.utf8.count { $0 == UInt8(ascii: "\n") } == strings.count + 2)
    expectHarmless(output)
  }

  @Test("stay on one harmless line each in Markdown")
  func markdown() throws {
    let strings = try RealData.naughtyStrings()
    let output = try rendered(texts(strings), as: .markdown)
    #expect(output.utf8.count { $0 == UInt8(ascii: "\n") } == strings.count + 2)
    expectHarmless(output)
  }

  private func expectSameBytes(_ read: [String], _ written: [String]) {
    #expect(read.count == written.count)
    // `==` of strings is canonical equivalence; a record must come back as it was.
    let changed = zip(read, written).filter { !$0.utf8.elementsEqual($1.utf8) }.map(\.1)
    #expect(changed == [])
  }

  private func expectHarmless(_ output: String) {
    let harmful = output.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control: scalar != "\n"
      case .lineSeparator, .paragraphSeparator: true
      default: scalar.properties.isBidiControl
      }
    }
    #expect(Set(harmful.map(\.value)) == [])
  }
}
