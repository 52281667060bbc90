import Foundation
import GugusDomain
import TestSupport
import Testing

@testable import GugusCommands

@Suite("Notes in another dialect, from the command line")
struct NotesTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Fixtures/notes").standardized

  private let desk: Desk

  init() throws {
    desk = try Desk.withTaskForce()
    for name in ["2026-03-12-rapat-tpps.txt", "2026-03-13-weekly-call.md"] {
      try desk.file(name, bytes: Array(Data(contentsOf: NotesTests.fixtures.appending(path: name))))
    }
    desk.today = "2026-03-20"
    try desk.file("people.csv", NotesTests.people)
  }

  /// Of the weekly call; Dewi Lestari is in no table.
  private static let people = """
    name,agency,also
    Andi Pratama,BAPPEDA,
    Ratna Dewi,DINKES,rdewi
    Budi Santoso,DINSOS,
    Sari Wulandari,DINSOS,sari

    """

  /// Notes in which nothing is open.
  private static let settled = """
    # Weekly call, 12 March 2026
    Task force: TPPS
    Present: BAPPEDA, Ratna (Dinkes)
    Regrets: DINSOS
    ## Resolutions
    * Resolution #1: Match the data.
    ## Action Items
    - [ ] @dinkes Send the data by 10 April 2026
    - [x] @dinkes Send the list

    """

  private let call = "meeting log 2026-03-13-weekly-call.md --as DPPKB --taskforce TPPS"
  /// The same, where nothing is to be recorded.
  private let converted = "meeting log 2026-03-13-weekly-call.md --taskforce TPPS"

  @Test("are refused with the advice to try --dialect, where nobody asked for it")
  func advice() throws {
    let answer = desk.run("meeting log 2026-03-13-weekly-call.md --as DPPKB")
    #expect(answer.status == .badData)
    #expect(answer.words.hasPrefix("2026-03-13-weekly-call.md:"))
    #expect(answer.words.contains("gugus meeting log 2026-03-13-weekly-call.md --dialect auto"))
    #expect(!desk.run("\(call) --dialect gugus").words.contains("--dialect auto"))
  }

  @Test("in our own format read as ever with --dialect auto")
  func ownFormat() throws {
    try desk.file("minutes.md", Desk.minutes)
    let answer = desk.run("meeting log minutes.md --as DPPKB --dialect auto")
    #expect(answer.output.contains("TPPS/M1  held"))
    let record = try desk.record()
    #expect(desk.run("meeting log minutes.md --as DPPKB").words.contains("TPPS/M1"))
    #expect(try desk.record() == record)
  }

  @Test("in our own format, but wrong, get its own faults")
  func ownFaults() throws {
    try desk.file("wrong.md", Desk.minutes("dat: x", insteadOf: "date: 2026-03-12"))
    let answer = desk.run("meeting log wrong.md --as DPPKB --dialect auto")
    #expect(answer.status == .badData)
    #expect(answer.words.contains("wrong.md:4:1: unknown field “dat”"))
  }

  @Test("are recorded where nothing in them is open, and what was left out is said")
  func settled() throws {
    try desk.file("notes.md", NotesTests.settled)
    let line = "meeting log notes.md --dialect auto --creditor BAPPEDA --as DPPKB"
    #expect(desk.run("\(line) --dry-run").output.contains("meeting.logged"))
    let answer = desk.run(line)
    #expect(answer.status == .done, "\(answer.words)")
    #expect(
      answer.output.contains("TPPS/K1  proposed  DINKES → BAPPEDA  2026-04-10  Send the data"))
    #expect(answer.words.contains("line 9: left out, ticked off as done"))
    let record = try desk.record()
    #expect(desk.run(line).status == .done)
    #expect(try desk.record() == record)
  }

  @Test("come from standard input as well")
  func input() throws {
    desk.input = Array(NotesTests.settled.utf8)
    let answer = desk.run("meeting log - --dialect auto --creditor BAPPEDA --as DPPKB")
    #expect(answer.output.contains("TPPS/M1  held"))
  }

  @Test("in which something is open record nothing, and say each with its place and what to run")
  func open() throws {
    let record = try desk.record()
    let answer = desk.run("\(call) --dialect auto --people people.csv --creditor BAPPEDA")
    #expect(answer.status == .badData)
    #expect(answer.output.isEmpty)
    #expect(try desk.record() == record)
    try Golden.expect(answer.words, as: "notes-open.txt")
  }

  @Test("become a minutes file in which every guess is marked", arguments: Language.allCases)
  func convert(language: Language) throws {
    desk.language = language
    let creditors = "--creditor BAPPEDA --creditor DPPKB"
    let options = "--convert --people people.csv \(creditors) --due 2026-05-01"
    let answer = desk.run("\(converted) \(options)")
    #expect(answer.status == .done)
    try Golden.expect(
      answer.output + "# words\n" + answer.words, as: "notes-call.\(language.rawValue).txt")
  }

  @Test("of an everyday Indonesian sort become a minutes file too")
  func indonesian() throws {
    desk.language = .indonesian
    let answer = desk.run(
      "meeting log 2026-03-12-rapat-tpps.txt --convert --creditor BAPPEDA")
    try Golden.expect(answer.output + "# kata\n" + answer.words, as: "notes-rapat.id.txt")
  }

  @Test("once converted are refused until every guess is settled, and then logged")
  func confirmed() throws {
    try desk.done(
      """
      \(converted) --convert --people people.csv --creditor BAPPEDA --creditor DPPKB --due 2026-05-01 \
      --output m.md
      """)
    var refused = desk.run("meeting log m.md --as DPPKB")
    #expect(refused.status == .badData)
    try Golden.expect(refused.words, as: "notes-unsettled.txt")
    var text = String(decoding: try desk.bytes("m.md"), as: UTF8.self)
    text = text.replacing("\n- ?: excused, Dewi Lestari", with: "\n- ASPUMI: excused, Dewi Lestari")
    text = text.replacing(": ?present", with: ": present")
      .replacing("2. ?Meet", with: "2. Meet").replacing("| ?send", with: "| send")
    refused = desk.run("meeting log m.md --as DPPKB")
    text = text.replacing("| ?DINSOS |", with: "| DINSOS |").replacing("| ? |", with: "| DPPKB |")
    text = text.replacing(
      "| DPPKB | BAPPEDA |  | 2026-05-01 |", with: "| DINKES | BAPPEDA |  | 2026-05-01 |")
    try desk.file("m.md", text)
    let answer = desk.run("meeting log m.md --as DPPKB")
    #expect(answer.status == .done, "\(answer.words)\n\(text)")
    #expect(try desk.states().count == 4)
    let record = try desk.record()
    #expect(desk.run("meeting log m.md --as DPPKB").status == .done)
    #expect(try desk.record() == record)
  }

  private static let corpus = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../GugusInterchangeTests/MinutesCorpus/given").standardized

  private static let hasPandoc = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"]
    .contains { FileManager.default.isExecutableFile(atPath: "\($0)/pandoc") }

  @Test("in Word are read through Pandoc", .enabled(if: hasPandoc, "needs pandoc"))
  func word() throws {
    let file = NotesTests.corpus.appending(path: "09-notula.docx")
    try desk.file("n.docx", bytes: Array(Data(contentsOf: file)))
    let answer = desk.run("meeting log n.docx --convert --taskforce TPPS --format json")
    #expect(answer.status == .done, "\(answer.words)")
    #expect(answer.output.contains("\"title\": \"Pemadanan data sasaran triwulan I\""))
    #expect(answer.output.contains("\"due\": \"2026-04-17\""))
  }

  @Test(
    "in a broken document are refused with why", .enabled(if: hasPandoc, "needs pandoc"),
    arguments: ["n.docx"])
  func brokenWord(_ name: String) throws {
    try desk.file(name, bytes: Array("PK\u{3}\u{4} no archive".utf8))
    let answer = desk.run("meeting log \(name) --convert")
    #expect(answer.status == .badData)
    #expect(answer.words.contains("pandoc cannot read this .docx"))
  }

  @Test(
    "in a form that nobody reads are refused with what to do",
    arguments: [("%PDF-1.7", ".pdf"), ("\u{FFFD}", ".doc")])
  func unknownForm(_ text: String, _ kind: String) throws {
    let bytes = kind == ".pdf" ? Array(text.utf8) : [0xD0, 0xCF, 0x11, 0xE0]
    try desk.file("n", bytes: bytes)
    let answer = desk.run("meeting log n --convert")
    #expect(answer.status == .badData)
    #expect(answer.words.contains("a \(kind) is not read; save it as .docx"))
  }

  @Test("of several meetings in one file are listed, and logged one by one")
  func severalMeetings() throws {
    let file = NotesTests.corpus.appending(path: "05-two-meetings.md")
    try desk.file("two.md", bytes: Array(Data(contentsOf: file)))
    desk.today = "2026-03-20"
    let line = "meeting log two.md --dialect auto --taskforce TPPS --as DPPKB"
    let listed = desk.run(line)
    #expect(listed.status == .badData)
    #expect(listed.words.contains("--meeting 2026-03-15"))
    #expect(listed.words.contains("--meeting 2026-03-01"))
    let one = desk.run("\(line) --meeting 2026-03-15 --dry-run")
    #expect(one.output.contains("meeting.logged"), "\(one.words)")
  }

  @Test("of two meetings of one day are told apart by their order")
  func twoOfOneDay() throws {
    try desk.file(
      "two.md",
      "# Rapat pagi, 6 April 2026\nHadir: BAPPEDA, DINKES\n\n"
        + "# Rapat siang, 6 April 2026\nHadir: BAPPEDA, DINSOS\n")
    desk.today = "2026-04-20"
    let line = "meeting log two.md --dialect auto --taskforce TPPS --as DPPKB"
    #expect(desk.run(line).words.contains("--meeting 2026-04-06#2"))
    #expect(desk.run("\(line) --meeting 2026-04-06").status == .badData)
    #expect(desk.run("\(line) --meeting 2026-04-06#x").status == .usage)
    let second = desk.run(
      "meeting log two.md --dialect auto --taskforce TPPS --meeting 2026-04-06#2 --convert")
    #expect(second.output.contains("- DINSOS: "), "\(second.words)")
    #expect(!second.output.contains("DINKES"))
  }

  @Test("of one meeting are not taken for another that was asked for")
  func notThatMeeting() throws {
    try desk.file(
      "n.md", "# Rapat 6 April 2026\nHadir: BAPPEDA\n\n## Rapat berikutnya 13 April 2026\n")
    desk.today = "2026-04-20"
    let answer = desk.run(
      "meeting log n.md --dialect auto --taskforce TPPS --as DPPKB --meeting 2026-04-13")
    #expect(answer.status == .badData)
    #expect(answer.words.contains("--meeting asks for 2026-04-13"))
  }

  @Test("of a meeting that was called off are refused with the way to say so")
  func calledOff() throws {
    try desk.file("n.md", "# Rapat mingguan 2026-03-17 (dibatalkan)\n\nPeserta:\n- BAPPEDA\n")
    let answer = desk.run("meeting log n.md --dialect auto --taskforce TPPS --as DPPKB")
    #expect(answer.status == .badData)
    #expect(answer.words.contains("gugus meeting cancel"))
  }

  @Test("convert without a workspace")
  func noWorkspace() throws {
    let desk = try Desk(isFounded: false)
    try desk.file("n.md", NotesTests.settled)
    let answer = desk.run("meeting log n.md --convert")
    #expect(answer.status == .done)
    #expect(answer.output.contains("\n- ?BAPPEDA: present\n- ?DINKES: present, Ratna\n"))
  }

  @Test("and our own format converts to itself")
  func convertOwn() throws {
    try desk.file("minutes.md", Desk.minutes)
    #expect(try desk.done("meeting log minutes.md --convert") == Desk.minutes)
  }

  @Test(
    "with a wrong table of people are refused at its line",
    arguments: [
      ("name,agency\nAnn,1A\n", "p.csv:2:5: “1A” cannot be an agency's code"),
      ("name,agency\nAnn,A\nann,B\n", "p.csv:3:5: “ann” is of A in an earlier line and of B here"),
      ("name,agency\n,A\n", "p.csv:2:1: this row names nobody"),
      ("name\nAnn\n", "p.csv:1:1: the table of people lacks column “agency”"),
    ])
  func wrongPeople(_ text: String, _ words: String) throws {
    try desk.file("p.csv", text)
    let answer = desk.run("\(converted) --convert --people p.csv")
    #expect(answer.status == .badData)
    #expect(answer.words.hasPrefix(words), "\(answer.words)")
  }

  @Test(
    "take options only where they mean something",
    arguments: [
      ("meeting log x.md --output y.md", GugusCommands.ExitStatus.usage, "--convert"),
      ("meeting log x.md --format json", .usage, "--convert"),
      ("meeting log --convert", .usage, "FILE"),
      ("meeting log - --people - --convert", .usage, "not both"),
      ("meeting log 2026-03-13-weekly-call.md --convert --creditor NOBODY", .refused, "NOBODY"),
      ("meeting log 2026-03-13-weekly-call.md --convert --people gone.csv", .noInput, "gone.csv"),
      ("meeting log 2026-03-13-weekly-call.md --dialect latin", .usage, "latin"),
      ("meeting log 2026-03-13-weekly-call.md --convert --due someday", .usage, "someday"),
    ])
  func usage(_ line: String, _ status: GugusCommands.ExitStatus, _ words: String) {
    let answer = desk.run(line)
    #expect(answer.status == status)
    #expect(answer.words.contains(words))
    #expect(answer.output.isEmpty)
  }
}

@Suite(
  "Another group's five years on record",
  .disabled(if: RealData.isAbsent, "needs GUGUS_REAL_DATA: w3c_jsonld_minutes"))
struct W3CSeriesTests {
  private static let folder = "w3c_jsonld_minutes/_minutes"

  /// Everyone who is named, by a way of its own, with one of eight invented agencies.
  private static func people(_ files: [String]) throws -> String {
    var names: [String: String] = [:]
    for file in files {
      let text = try RealData.text("\(folder)/\(file)")
      for list in text.matches(of: /(?m)^\*\*(?:Present|Regrets|Guests):\*\*(.*)$/) {
        for name in list.1.split(separator: ",") {
          let name = name.trimmingCharacters(in: .whitespaces)
          if !name.isEmpty { names[name.lowercased()] = name }
        }
      }
    }
    let rows = names.keys.sorted().enumerated().map { index, key in
      "\(names[key] ?? ""),ORG\(index % 8),\(key == "gregg kellogg" ? "gkellog" : "")\n"
    }
    return "name,agency,also\n" + rows.joined()
  }

  /// As a person would settle what is marked: each guess taken, each owner who is missing found.
  private static func settled(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    // What found no place stands in the notes; whoever settles the file deletes the line here.
    return lines.filter { !$0.hasPrefix("? ") }.map { line in
      if line.hasPrefix("- ORG") { return line.replacing(": ?", with: ": ") }
      guard line.hasPrefix("| ") && line.contains("ORG") else {
        return line.replacing(/^(\d+\. )\?/) { $0.output.1 }
      }
      // A day that is only “next week”.
      return line.replacing(/^\| \?(?! \|)/, with: "| ")
        .replacing("|  | ? |  |", with: "|  | 2030-01-31 |  |")
        .replacing("| ? |", with: "| ORG2 |").replacing("| ?ORG", with: "| ORG")
    }.joined(separator: "\n")
  }

  @Test("converts, is confirmed and logged whole, and logged again changes nothing")
  func series() throws {
    let files = try RealData.files(in: W3CSeriesTests.folder)
    let desk = try Desk(today: "2018-01-01")
    for index in 0..<8 {
      try desk.done(
        "agency add ORG\(index) --name-en 'Org \(index)' --kind private --sector technology")
    }
    try desk.done(
      """
      taskforce form JSONLD --name-en 'JSON-LD' --mandate 'Data' --goal public-service \
      --driver silos-sectoral-ego --mode coordination --from 2018-01-01 --until 2024-12-31 \
      --legal-basis 'regent decree|1/2018|2018-01-01|Charter' --chair ORG0 --secretariat ORG1 \
      \((2..<8).map { "--member ORG\($0)" }.joined(separator: " "))
      """)
    desk.today = "2024-01-01"
    try desk.file("people.csv", W3CSeriesTests.people(files))
    for file in files {
      let path = RealData.folder.appending(path: "\(W3CSeriesTests.folder)/\(file)").path
      try desk.done([
        "meeting", "log", path, "--convert", "--taskforce", "JSONLD", "--people", "people.csv",
        "--creditor", "ORG0", "--creditor", "ORG1", "--due", "2024-06-30", "--output", file,
      ])
      let text = String(decoding: try desk.bytes(file), as: UTF8.self)
      try desk.file(file, W3CSeriesTests.settled(text))
      try desk.done(["meeting", "log", file, "--as", "ORG1"])
    }
    let meetings = try desk.done("meeting list --format jsonl").split(separator: "\n")
    #expect(meetings.count == 89)
    let decisions = meetings.compactMap { line in
      line.firstMatch(of: /"decisions": ?(\d+)/).flatMap { Int($0.1) }
    }
    #expect(decisions.reduce(0, +) == 319)
    #expect(try desk.states().count == 98)
    let record = try desk.record()
    for file in files { try desk.done(["meeting", "log", file, "--as", "ORG1"]) }
    #expect(try desk.record() == record)
  }
}
