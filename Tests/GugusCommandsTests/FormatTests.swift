import Foundation
import GugusDomain
import GugusFiles
import GugusOutput
import TestSupport
import Testing

@testable import GugusCommands

/// A workspace with something to show.
enum Story {
  case season, relay, reckoning

  func desk() throws -> Desk {
    switch self {
    case .season: try Season.desk()
    case .relay: try Relay.desk()
    case .reckoning: try Reckoning.desk()
    }
  }
}

/// Something that is shown, and how it is called in the folder `Golden`.
struct Shown: Sendable, CustomTestStringConvertible {
  var name: String
  var line: String
  var story = Story.season
  var testDescription: String { line }

  static let documents: [Shown] =
    [
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
      Shown(
        name: "report-scorecard", line: "report scorecard --taskforce TPPS --period 2026-Q2"),
      Shown(name: "report-matrix", line: "report matrix --period 2026-H1"),
      Shown(name: "report-aging", line: "report aging"),
      Shown(name: "report-barriers", line: "report barriers"),
      Shown(name: "report-outcomes", line: "report outcomes"),
      Shown(name: "report-trend", line: "report trend --taskforce TPPS --period 2026-H1"),
      Shown(name: "report-network", line: "report network --taskforce TPPS --period 2026-H1"),
      Shown(name: "report-services", line: "report services --period 2026-H1"),
      Shown(name: "report-approaches", line: "report approaches --period 2026-H1"),
      Shown(name: "report-health", line: "report health --period 2026-H1"),
      Shown(name: "journal-list", line: "journal list --limit 12"),
      Shown(name: "journal-show", line: "journal show 18"),
      Shown(name: "journal-show-personal", line: "journal show 29"),
      Shown(name: "journal-verify", line: "journal verify"),
      Shown(name: "journal-head", line: "journal head"),
      Shown(name: "journal-prove", line: "journal prove 18"),
      Shown(name: "journal-prove-since", line: "journal prove --since 21"),
      Shown(name: "commitment-show-late", line: "commitment show TPPS/K3", story: .relay),
      Shown(name: "commitment-show-handed-on", line: "commitment show TPPS/K5", story: .relay),
      Shown(name: "report-attribution", line: "report attribution", story: .relay),
      Shown(name: "next-explain", line: "next --explain", story: .relay),
      Shown(name: "config", line: "config show", story: .relay),
      Shown(name: "meeting-standing", line: "meeting standing TPPS", story: .relay),
    ] + accounts

  private static let accounts: [Shown] = [
    Shown(name: "finding-list", line: "finding list", story: .reckoning),
    Shown(name: "finding-show", line: "finding show TPPS/T1", story: .reckoning),
    Shown(name: "incentive-list", line: "incentive list", story: .reckoning),
    Shown(name: "incentive-show", line: "incentive show TPPS/I1", story: .reckoning),
    Shown(name: "incentive-show-suggested", line: "incentive show TPPS/I3", story: .reckoning),
    Shown(
      name: "incentive-suggest", line: "incentive suggest --period 2026-H1", story: .reckoning),
    Shown(name: "incentive-policy", line: "incentive policy", story: .reckoning),
    Shown(name: "assessment-list", line: "assessment list", story: .reckoning),
    Shown(name: "assessment-show", line: "assessment show TPPS", story: .reckoning),
    Shown(name: "status-findings", line: "status", story: .reckoning),
  ]
}

@Suite("What is shown")
struct FormatTests {
  @Test("reads as approved, in every format", arguments: Shown.documents)
  func golden(_ shown: Shown) throws {
    let desk = try shown.story.desk()
    var text = ""
    for language in [Language.english, .indonesian] {
      text += try desk.transcript("\(shown.line) --lang \(language.rawValue)")
    }
    for format in [Format.json, .jsonl, .csv, .markdown] {
      text += try desk.transcript("\(shown.line) --format \(format.rawValue)")
    }
    try Golden.expect(text, as: "\(shown.name).txt")
  }

  @Test("as minutes or agenda reads as approved", arguments: ["minutes TPPS/M1", "agenda TPPS"])
  func goldenMinutes(_ line: String) throws {
    let desk = try Season.desk()
    let text = try ["en", "id"].map { try desk.transcript("meeting \(line) --lang \($0)") }.joined()
    try Golden.expect(text, as: "meeting-\(line.prefix { $0 != " " }).txt")
  }

  @Test("behind each figure reads as approved")
  func goldenFigures() throws {
    let desk = try Season.desk()
    let text = try Figure.allCases.map { figure in
      try desk.transcript(
        "report summary --taskforce TPPS --period 2026-H1 --explain \(figure.rawValue)")
    }.joined()
    try Golden.expect(text, as: "report-summary-explain.txt")
  }

  @Test("on a terminal fits its width", arguments: [80, 100])
  func goldenWidth(_ width: Int) throws {
    let desk = try Season.desk()
    desk.width = width
    desk.environment["NO_COLOR"] = "1"
    var text = ""
    for language in Language.allCases {
      text += try desk.transcript("status --lang \(language.rawValue)")
      text += try desk.transcript("report summary --taskforce TPPS --lang \(language.rawValue)")
    }
    try Golden.expect(text, as: "width-\(width).txt")
  }

  @Test(
    "is the same for machines whatever the language", arguments: Shown.documents,
    [Format.json, .jsonl, .csv])
  func language(_ shown: Shown, _ format: Format) throws {
    let desk = try shown.story.desk()
    let outputs = try Language.allCases.map { language in
      try desk.done("\(shown.line) --format \(format.rawValue) --lang \(language.rawValue)")
    }
    #expect(outputs[0] == outputs[1])
  }

  @Test("is JSON, and JSON on every line of JSON Lines", arguments: Shown.documents)
  func json(_ shown: Shown) throws {
    let desk = try shown.story.desk()
    let whole = try desk.done("\(shown.line) --format json")
    _ = try JSONSerialization.jsonObject(with: Data(whole.utf8))
    let lines = try desk.done("\(shown.line) --format jsonl").split(separator: "\n")
    #expect(!lines.isEmpty)
    for line in lines { _ = try JSONSerialization.jsonObject(with: Data(line.utf8)) }
  }

  @Test("reads back from CSV, each record as wide as the header", arguments: Shown.documents)
  func csv(_ shown: Shown) throws {
    let bytes = Array(try shown.story.desk().done("\(shown.line) --format csv").utf8)
    var reader = try CSVReader(bytes: bytes, file: shown.name, delimiter: .comma)
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
    let read =
      Shown.documents.map(\.line) + ["meeting minutes", "meeting agenda", "commitment graph"]
    // A rebuild leaves everything as it is; see OutputTests. Of the others see SurvivalTests.
    let used = Season.verbs.union(Relay.verbs).union(Reckoning.verbs).union(Signed.verbs)
      .union(Registers.verbs)
      .union(read.map(Desk.verb))
      .union(["journal rebuild", "doctor", "backup", "export journal", "import journal"])
      .union(OpenDataTests.verbs)
      .union(Invitation.verbs)
      .union(["meeting invite", "export calendar", "import calendar"])
      .union(StewardTests.verbs)
      .union(ObjectionTests.verbs)
      .union(ForgetTests.verbs)
      .union(ClockCorrectionTests.verbs)
    #expect(Set(try CommandTree.of(.english).verbs.map(\.line)) == used)
  }
}

extension Desk {
  /// As on a terminal: the line typed, then what it printed.
  func transcript(_ line: String) throws -> String {
    "$ gugus \(line)\n\(try done(line).replacing("\r\n", with: "␍\n"))\n"
  }
}
