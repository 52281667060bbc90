import Foundation
import GugusDomain
import GugusInterchange
import GugusOutput
import TestSupport
import Testing

@testable import GugusCommands

/// Something that is shown, and how it is called in the folder `Golden`.
struct Shown: Sendable, CustomTestStringConvertible {
  var name: String
  var line: String
  var testDescription: String { line }

  static let documents: [Shown] = [
    Shown(name: "commitment-show", line: "commitment show TPPS/K1"),
    Shown(name: "commitment-list", line: "commitment list"),
    Shown(name: "taskforce-show", line: "taskforce show TPPS"),
    Shown(name: "taskforce-list", line: "taskforce list"),
    Shown(name: "agency-show", line: "agency show DINKES"),
    Shown(name: "agency-list", line: "agency list"),
    Shown(name: "meeting-show", line: "meeting show TPPS/M1"),
    Shown(name: "meeting-list", line: "meeting list"),
    Shown(name: "status", line: "status"),
    Shown(name: "report-summary", line: "report summary --taskforce TPPS --period 2026-H1"),
    Shown(name: "journal-list", line: "journal list --limit 12"),
    Shown(name: "journal-show", line: "journal show 17"),
    Shown(name: "journal-verify", line: "journal verify"),
  ]
}

@Suite("What is shown")
struct FormatTests {
  private let desk: Desk

  init() throws { desk = try Season.desk() }

  @Test("reads as approved, in every format", arguments: Shown.documents)
  func golden(_ shown: Shown) throws {
    var text = ""
    for language in [Language.english, .indonesian] {
      text += try transcript("\(shown.line) --lang \(language.rawValue)")
    }
    for format in [Format.json, .jsonl, .csv, .markdown] {
      text += try transcript("\(shown.line) --format \(format.rawValue)")
    }
    try Golden.expect(text, as: "\(shown.name).txt")
  }

  @Test("as minutes or agenda reads as approved", arguments: ["minutes TPPS/M1", "agenda TPPS"])
  func goldenMinutes(_ line: String) throws {
    let text = try transcript("meeting \(line) --lang en") + transcript("meeting \(line) --lang id")
    try Golden.expect(text, as: "meeting-\(line.prefix { $0 != " " }).txt")
  }

  @Test("behind each figure reads as approved")
  func goldenFigures() throws {
    let text = try Figure.allCases.map { figure in
      try transcript(
        "report summary --taskforce TPPS --period 2026-H1 --explain \(figure.rawValue)")
    }.joined()
    try Golden.expect(text, as: "report-summary-explain.txt")
  }

  @Test("on a terminal fits its width", arguments: [80, 100])
  func goldenWidth(_ width: Int) throws {
    desk.width = width
    desk.environment["NO_COLOR"] = "1"
    var text = ""
    for language in Language.allCases {
      text += try transcript("status --lang \(language.rawValue)")
      text += try transcript("report summary --taskforce TPPS --lang \(language.rawValue)")
    }
    try Golden.expect(text, as: "width-\(width).txt")
  }

  @Test(
    "is the same for machines whatever the language", arguments: Shown.documents,
    [Format.json, .jsonl, .csv])
  func language(_ shown: Shown, _ format: Format) throws {
    let outputs = try Language.allCases.map { language in
      try desk.done("\(shown.line) --format \(format.rawValue) --lang \(language.rawValue)")
    }
    #expect(outputs[0] == outputs[1])
  }

  @Test("is JSON, and JSON on every line of JSON Lines", arguments: Shown.documents)
  func json(_ shown: Shown) throws {
    let whole = try desk.done("\(shown.line) --format json")
    _ = try JSONSerialization.jsonObject(with: Data(whole.utf8))
    let lines = try desk.done("\(shown.line) --format jsonl").split(separator: "\n")
    #expect(!lines.isEmpty)
    for line in lines { _ = try JSONSerialization.jsonObject(with: Data(line.utf8)) }
  }

  @Test("reads back from CSV, each record as wide as the header", arguments: Shown.documents)
  func csv(_ shown: Shown) throws {
    let bytes = Array(try desk.done("\(shown.line) --format csv").utf8)
    var reader = CSVReader(bytes: bytes, file: shown.name, delimiter: .comma)
    let header = try #require(try reader.next()).fields
    var count = 0
    while let record = try reader.next() {
      #expect(record.fields.count == header.count)
      count += 1
    }
    #expect(count > 0)
  }

  @Test("is made and shown by every verb there is")
  func everyVerb() throws {
    let read = Shown.documents.map(\.line) + ["meeting minutes", "meeting agenda"]
    // A rebuild leaves everything as it is; see OutputTests.
    let used = Season.verbs.union(read.map(Season.verb)).union(["journal rebuild"])
    #expect(Set(try CommandTree.of(.english).verbs.map(\.line)) == used)
  }

  /// As on a terminal: the line typed, then what it printed.
  private func transcript(_ line: String) throws -> String {
    "$ gugus \(line)\n\(try desk.done(line).replacing("\r\n", with: "␍\n"))\n"
  }
}
