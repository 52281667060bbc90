import Foundation
import GugusDomain
import GugusFiles
import TestSupport
import Testing

@testable import GugusCommands

@Suite("Strings that break software, through the command line", .enabled(if: RealData.isPresent))
struct NaughtyStringsTests {
  /// Those that may stand on the record, and those that may not.
  private let (kept, refused): ([String], [String])
  private let desk: Desk

  init() throws {
    let all = try RealData.naughtyStrings()
    kept = all.filter { TextRule.line.fault(in: $0) == nil }
    // The empty one is no value at all to the parser.
    refused = all.filter { TextRule.line.fault(in: $0) != nil && !$0.isEmpty }
    desk = try Desk.withCommitment()
    try desk.done("commitment accept TPPS/K1 --as DINKES")
    try desk.file("minutes.md", Desk.minutes)
    try desk.done("meeting log minutes.md --as DPPKB")
    try desk.done("meeting ratify TPPS/M1 --as DPPKB")
  }

  @Test("that may not stand on the record are refused as text")
  func refusals() throws {
    #expect(!refused.isEmpty)
    let record = try desk.record()
    for text in refused {
      let answer = desk.run(["commitment", "decline", "TPPS/K2", "--reason=\(text)", "--as=DINKES"])
      #expect(answer.status == .refused, "\(text.debugDescription)")
      #expect(answer.words.contains("(text)"), "\(text.debugDescription)")
    }
    #expect(try desk.record() == record)
  }

  /// Every text option of every command. The lines begin and end with nothing left open, so that
  /// they can be typed again and again; `§` is the text, `#` the number of the round.
  private static let round = """
    agency add NEW# --name-id=§ --name-en=§ --sector=§ --kind private --officer=§
    agency edit DLH --name-id=§ --name-en=§ --sector=§
    taskforce form NEW# --name-id=§ --name-en=§ --mandate=§
    taskforce amend TPPS --name-id=§ --name-en=§ --mandate=§ --as BAPPEDA
    taskforce outcome TPPS --add=§ --indicator=§ --unit=§ --baseline 1 --target 2 --due +1m --as BAPPEDA
    taskforce dissolve NEW# --reason=§
    meeting schedule DATA --title=§ --place=§ --chair=§ --minute-taker=§ --date +1d --as DPPKB
    meeting cancel DATA/M# --reason=§ --as DPPKB
    meeting amend TPPS/M1 --text=§ --reason=§ --as DPPKB
    commitment propose DATA --deliverable=§ --person=§ --debtor DINKES --creditor DPPKB --due +1m --as DPPKB
    commitment decline DATA/K# --reason=§ --as DINKES
    commitment impose LAW --deliverable=§ --legal-basis=law|1|2026-01-01|§ --debtor DINKES --creditor DPPKB --due +1m --as DPPKB
    commitment release LAW/K# --reason=§ --as DPPKB
    commitment impose END --deliverable=§ --legal-basis=law|1|2026-01-01|§ --debtor DINKES --creditor DPPKB --due +1m --as DPPKB
    commitment cancel END/K# --reason=§ --as DINKES
    commitment revise TPPS/K1 --deliverable=§ --reason=§ --as DINKES
    commitment revise TPPS/K1 --refuse --reason=§ --as BAPPEDA
    commitment barrier TPPS/K1 --raise budget --text=§ --as DINKES
    commitment barrier TPPS/K1 --escalate # --level=§ --as DINKES
    commitment barrier TPPS/K1 --resolve # --text=§ --as DINKES
    commitment evidence TPPS/K1 --link=§ --note=§ --as DINKES
    commitment claim TPPS/K1 --note=§ --as DINKES
    commitment verify TPPS/K1 --verdict not-yet-as-recommended --reason=§ --as BAPPEDA
    finding raise TPPS --against DINKES --commitment TPPS/K1 --grounds=§ --as BAPPEDA
    finding answer TPPS/T# --text=§ --as DINKES
    finding conclude TPPS/T# --verdict upheld --reason=§ --as BAPPEDA
    finding raise DATA --against DINKES --commitment DATA/K# --grounds=§ --as DPPKB
    finding withdraw DATA/T# --reason=§ --as DPPKB
    incentive sanction TPPS DINKES --kind written-reprimand --authority=§ --reason=§ --legal-basis=law|1|2026-01-01|§ --finding TPPS/T# --as BAPPEDA
    incentive appeal TPPS/I# --reason=§ --as DINKES
    incentive reject TPPS/I# --reason=§ --as BAPPEDA
    incentive lift TPPS/I# --reason=§ --as BAPPEDA
    incentive award DATA DINKES --kind recognition --authority=§ --reason=§ --legal-basis=law|1|2026-01-01|§ --as DPPKB
    assessment open TPPS --title=§ --as DPPKB
    assessment record TPPS/A# --prerequisite new-ways-of-working --score 3 --text=§ --evidence=§ --as DINKES
    """

  /// Types rounds until every text has been in some option, and looks for it in the entry.
  private func typeRounds(_ texts: [String]) throws {
    try desk.done("agency add DLH --name-en Environment --kind private --sector environment")
    for code in ["DATA", "LAW", "END"] {
      try desk.done("taskforce form \(code) --name-en N --mandate M --chair DPPKB --member DINKES")
    }
    let lines = NaughtyStringsTests.round.split(separator: "\n").map(String.init)
    var sequence = try desk.record().split(separator: "\n").count
    var (typed, used) = (0, 0)
    while used < texts.count {
      let number = String(typed / lines.count + 1)
      let words = Desk.words(of: lines[typed % lines.count].replacing("#", with: number))
      var said: [String] = []
      let arguments = words.flatMap { word -> [String] in
        guard word.hasSuffix("§") else { return [word] }
        let text = texts[used % texts.count]
        used += 1
        said.append(text)
        return typing(text, in: word)
      }
      try desk.done(arguments)
      (typed, sequence) = (typed + 1, sequence + 1)

      let json = try desk.done("journal show \(sequence) --format json")
      let entry = try JSONDecoder().decode(Shown.self, from: Data(json.utf8)).entry
      let recorded = try [entry.bytes, entry.disclosures ?? "[]"].flatMap {
        try JSONDecoder().decode(Texts.self, from: Data($0.utf8)).all
      }
      for text in said {
        #expect(
          recorded.contains { $0.utf8.elementsEqual(text.utf8) },
          "\(words): \(text.debugDescription)")
      }
    }
  }

  /// `--option=value` only where the value would be taken for an option: the parser looks for the
  /// character `=`, and does not find it where a combining mark follows.
  private func typing(_ text: String, in word: String) -> [String] {
    let parts = word.split(separator: "=", maxSplits: 1)
    let value = String(parts[1]).replacing("§", with: text)
    return value.hasPrefix("-") ? ["\(parts[0])=\(value)"] : [String(parts[0]), value]
  }

  private struct Shown: Decodable {
    struct Entry: Decodable {
      var bytes: String
      /// Of personal texts only the digests are in the bytes.
      var disclosures: String?
    }
    var entry: Entry
  }

  /// All texts in a JSON value.
  private struct Texts: Decodable {
    var all: [String]

    init(from decoder: any Decoder) throws {
      if let object = try? [String: Texts](from: decoder) {
        all = object.values.flatMap(\.all)
      } else if let array = try? [Texts](from: decoder) {
        all = array.flatMap(\.all)
      } else {
        all = (try? decoder.singleValueContainer().decode(String.self)).map { [$0] } ?? []
      }
    }
  }

  @Test("go on record byte for byte, dealt out over every text option of every command")
  func everyOption() throws { try typeRounds(kept) }

  @Test("that look like options go on record from every text option")
  func dashes() throws {
    let count = NaughtyStringsTests.round.count { $0 == "§" }
    try typeRounds((1...count).map { "--help -\($0)" })
  }

  @Test("that attack a database go on record as text, from every text option")
  func injections() throws {
    let payloads = try RealData.injections().filter { TextRule.line.fault(in: $0) == nil }
    #expect(payloads.count > 200)
    try typeRounds(payloads)
    try desk.done("journal verify")
  }

  @Test("that attack a database and are looked for find only what holds them")
  func lookups() throws {
    let record = try desk.record()
    for text in try RealData.injections() {
      let found = try desk.done(["commitment", "list", "--text=\(text)", "--format=jsonl"])
      #expect(found.split(separator: "\n").allSatisfy { $0.contains(text) }, "\(text)")
    }
    #expect(try desk.record() == record)
  }

  @Test("come back from the names of agencies, in every format for machines")
  func agencies() throws {
    var csv = "code,name_id,name_en,kind,sector\r\n"
    for (index, text) in kept.enumerated() {
      csv += CSVWriter.record([
        .machine("A\(index)"), .text(text), .text(text), .machine("private"), .text(text),
      ])
    }
    try desk.file("agencies.csv", csv)
    try desk.done("agency import agencies.csv")
    // Of a cell the space around its text is not meant.
    let names = kept.map { text in
      let start = text.drop(while: \.isWhitespace)
      return start.lastIndex { !$0.isWhitespace }.map { String(start[...$0]) } ?? ""
    }
    for key in ["name-id", "name-en", "sector"] {
      try expectBack(names, from: "agency list --kind private", key)
    }
    let again = try desk.done("agency import agencies.csv --format json")
    #expect(again.contains("\"result\": \"nothing\""), "the same again changes nothing")
  }

  @Test("come back from minutes, in every format for machines, and log back as unchanged")
  func minutes() throws {
    let taskForce = try #require(TaskForceCode("TPPS"))
    let debtor = try #require(AgencyCode("DINKES"))
    let creditor = try #require(AgencyCode("BAPPEDA"))
    let day = try #require(Day(iso: "2026-03-11"))
    var minutes = Minutes(taskForce: taskForce, title: kept[0], date: day)
    (minutes.place, minutes.chair) = (kept[1], .known(kept[2]))
    minutes.minuteTaker = .known(kept[3])
    minutes.discussion = .known(kept.joined(separator: "\n"))
    minutes.agenda = kept
    minutes.attendance = zip([debtor, creditor], kept.suffix(2)).map {
      Attendance(agency: $0, presence: .present, person: .known($1))
    }
    minutes.decisions = kept.enumerated().map { Decision(number: $0 + 1, text: $1) }
    minutes.followUps = kept.map {
      FollowUp(deliverable: $0, debtor: debtor, creditor: creditor, due: day + 1)
    }
    try desk.file("naughty.md", minutes.write(in: .indonesian))
    try desk.done("meeting log naughty.md --as DPPKB")
    try expectBack(kept, from: "commitment list --meeting TPPS/M2", "deliverable")

    let record = try desk.record()
    for language in Language.allCases {
      try desk.done("meeting minutes TPPS/M2 --output back.md --lang \(language.rawValue)")
      try desk.done("meeting log back.md --as DPPKB")
      #expect(try desk.record() == record)
    }
  }

  @Test("come back as the names of task forces, in every format for machines")
  func taskForces() throws {
    // Every tenth: each is a command of its own here.
    let texts = stride(from: 0, to: kept.count, by: 10).map { kept[$0] } + ["=1+1", "'=1+1", "@x"]
    for (index, text) in texts.enumerated() {
      try desk.done([
        "taskforce", "form", "T\(index)", "--name-id=\(text)", "--name-en=\(text)",
        "--mandate=\(text)",
        "--service=electronic|goods|\(text)",
      ])
    }
    try expectBack(texts, from: "taskforce list --formality informal", "name")
  }

  @Test("name evidence files, whose names are kept and said")
  func fileNames() throws {
    // Every tenth: each takes three commands, and the history of one commitment grows.
    for text in stride(from: 0, to: kept.count, by: 10).map({ kept[$0] })
    where !text.utf8.contains(UInt8(ascii: "/")) && text.utf8.count < 200 {
      try desk.file(text, "x")
      try desk.done(["commitment", "evidence", "TPPS/K1", "--file=./\(text)", "--as=DINKES"])
      let number = try desk.done("commitment show TPPS/K1 --format jsonl").split(separator: "\n")
        .count { $0.contains("commitment.evidence-submitted") }
      try FileManager.default.removeItem(atPath: desk.path(text))
      let answer = desk.run("commitment evidence TPPS/K1 --extract \(number)")
      #expect(answer.output == "TPPS-K1-evidence-\(number)\n")
      #expect(answer.words == "It was submitted as \(text.composed).\n".visible)
    }
  }

  /// The texts are what `key` holds, row by row, in JSON, JSON Lines and CSV.
  private func expectBack(_ texts: [String], from line: String, _ key: String) throws {
    let wanted = texts.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
    func expect(_ found: [String], _ format: String) {
      let found = found.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
      #expect(found == wanted, "\(key) in \(format)")
    }
    typealias Row = [String: JSONText]
    let json = Data(try desk.done("\(line) --format json").utf8)
    expect(try JSONDecoder().decode([Row].self, from: json).compactMap { $0[key]?.text }, "json")
    let lines = try desk.done("\(line) --format jsonl").utf8.split(separator: UInt8(ascii: "\n"))
    expect(
      try lines.compactMap { try JSONDecoder().decode(Row.self, from: Data($0))[key]?.text },
      "jsonl")
    let csv = Array(try desk.done("\(line) --format csv").utf8)
    var reader = try CSVReader(bytes: csv, file: "list.csv", delimiter: .comma)
    let header = try #require(try reader.next()).fields.map(\.text)
    let column = try #require(header.firstIndex(of: key))
    var cells: [String] = []
    while let record = try reader.next() {
      cells.append(CSVWriter.unguarded(record.fields[column].text))
    }
    expect(cells, "csv")
  }

  /// A JSON value where it is a text.
  private struct JSONText: Decodable {
    var text: String?

    init(from decoder: any Decoder) throws {
      text = try? decoder.singleValueContainer().decode(String.self)
    }
  }
}
