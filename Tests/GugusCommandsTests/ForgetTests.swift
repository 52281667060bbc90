import Foundation
import GugusDomain
import GugusStore
import Testing

@testable import GugusCommands

/// What a steward does to whom a citizen has written a letter.
@Suite("Forgetting, from the command line")
struct ForgetTests {
  static let verbs: Set = ["journal forget", "journal forgets"]

  private static let law = "--legal-basis 'law|27/2022|2022-10-17|Pelindungan Data Pribadi'"
  private static let person = "journal forget --person 'Siti Rahma'"

  private static let desk = Result {
    let desk = try Desk.withCommitment()
    try desk.done("agency steward BAPPEDA --as BAPPEDA")
    try desk.file(
      "minutes.md",
      Desk.minutes(
        "DINKES: represented by dr. Siti Rahma, M.Kes.",
        insteadOf: "DINKES: represented by dr. Ratna, M.Kes."))
    try desk.done("meeting log minutes.md --as DPPKB --officer 'SITI RAHMA'")
    try desk.done("commitment accept TPPS/K1 --as DINKES")
    try desk.done(
      "commitment barrier TPPS/K1 --raise budget --text 'Siti Rahma has no fuel' --as DINKES")
    try desk.done(
      """
      commitment propose TPPS --deliverable 'Car for Siti Rahma' --debtor DINKES \
      --creditor BAPPEDA --due 2026-05-01 --as DPPKB
      """)
    return try desk.bytes("gugus.db")
  }

  private func desk(_ language: Language = .english) throws -> Desk {
    try Desk(with: ForgetTests.desk.get(), language)
  }

  /// Whether the workspace's files hold the name, or any of it.
  private func holds(_ name: String, _ desk: Desk) throws -> Bool {
    for end in ["", "-wal", "-shm", ".forgotten"] where desk.has("gugus.db" + end) {
      let text = String(decoding: try desk.bytes("gugus.db" + end), as: UTF8.self)
      if text.lowercased().contains(name.lowercased()) { return true }
    }
    return false
  }

  @Test("leaves the matrix readable, with evidence and barriers whose words are gone")
  func matrix() throws {
    let desk = try desk()
    try desk.file("siti rahma.csv", "1\n")
    try desk.done("commitment evidence TPPS/K1 --file 'siti rahma.csv' --as DINKES")
    try desk.done("\(Self.person) \(Self.law) --yes --as BAPPEDA")
    let json = try desk.done("report matrix --format json")
    #expect(json.contains("\"evidence\": [\"forgotten\"]"), "\(json)")
    #expect(json.contains("budget: forgotten"))
    let words = try desk.done("report matrix")
    #expect(words.contains("[forgotten]"))
  }

  @Test("lists every place first, with its text, and records nothing", arguments: Language.allCases)
  func lists(_ language: Language) throws {
    let desk = try desk(language)
    let before = try desk.record()
    let output = try desk.done("\(Self.person) --dry-run --format json")
    for path in [
      "\"path\": \"actor.officer\"", "\"path\": \"body.minutes.attendance.2.person\"",
      "\"path\": \"body.text\"", "\"way\": \"same\"", "\"way\": \"titled\"", "\"way\": \"within\"",
      "Siti Rahma has no fuel", "\"way\": \"open\"", "Car for Siti Rahma",
    ] {
      #expect(output.contains(path), "\(path)")
    }
    #expect(try desk.record() == before)
  }

  @Test("asks to look at the list, and never repeats the name", arguments: Language.allCases)
  func confirms(_ language: Language) throws {
    let desk = try desk(language)
    let before = try desk.record()
    for line in ["\(Self.person) \(Self.law) --as BAPPEDA", "\(Self.person) --as BAPPEDA --yes"] {
      let answer = desk.run(line)
      #expect(answer.status == (line.contains("--yes") ? .usage : .refused))
      #expect(answer.words.contains(line.contains("--yes") ? "--legal-basis" : "--yes"))
      #expect(!(answer.output + answer.words).lowercased().contains("rahma"))
    }
    #expect(try desk.record() == before)
  }

  @Test("forgets all as one command of the steward's", arguments: Language.allCases)
  func forgets(_ language: Language) throws {
    let desk = try desk(language)
    let line = "\(Self.person) \(Self.law) --yes"
    #expect(desk.run("\(line) --as DINKES").status == .refused)
    // The deliverable stands for good.
    let (all, open) = (try occurrences(desk), 1)
    #expect(all > open)
    let answer = desk.run("\(line) --as BAPPEDA")
    #expect(answer.status == .done, "\(answer.words)")
    #expect(!(answer.output + answer.words).lowercased().contains("rahma"))
    #expect(try places(desk) == ["open"])
    let shown = try desk.done("meeting show TPPS/M1") + desk.done("commitment show TPPS/K1")
    #expect(shown.contains(Term(en: "[forgotten]", id: "[dilupakan]").in(language)))
    #expect(!shown.lowercased().contains("rahma"))
    try desk.done("journal verify")
    let units = try desk.done("journal list --kind workspace.texts-forgotten --format jsonl")
      .split(separator: "\n").compactMap { $0.firstMatch(of: /"unit": "(\w+)"/)?.1 }
    #expect(units.count > 2 && Set(units).count == 1)
    // Again there is nothing to forget but what stands for good.
    #expect(desk.run("\(line) --as BAPPEDA").status == .done)
  }

  private func occurrences(_ desk: Desk) throws -> Int { try places(desk).count }

  private func places(_ desk: Desk) throws -> [String] {
    try desk.done("\(Self.person) --dry-run --format json").matches(of: /"way": "([a-z-]+)"/)
      .map { String($0.1) }
  }

  @Test("leaves not a byte of a name that stands nowhere for good")
  func bytes() throws {
    let desk = try desk()
    try desk.done(
      "commitment progress TPPS/K1 --completion limited --note 'Asked Joko Widagdo' --as DINKES")
    #expect(try holds("widagdo", desk))
    try desk.done("journal forget --person 'joko widagdo' \(Self.law) --yes --as BAPPEDA")
    #expect(try !holds("widagdo", desk))
  }

  @Test("reads the name from standard input, so that no shell remembers it")
  func fromInput() throws {
    let desk = try desk()
    desk.input = Array("Siti Rahma\n".utf8)
    #expect(try desk.done("journal forget --person - --dry-run").contains("body.text"))
  }

  @Test("leaves a place as it is where that is another of the same name")
  func keeps() throws {
    let desk = try desk()
    let list = try desk.done("\(Self.person) --dry-run --format json")
    let entry = try #require(
      list.firstMatch(of: /"entry": (\d+)[^}]*"path": "body.text"/)?.1)
    let line = "\(Self.person) \(Self.law) --yes --as BAPPEDA"
    #expect(desk.run("\(line) --keep 1:body.text").status == .usage)
    try desk.done("\(line) --keep \(entry):body.text")
    #expect(try desk.done("commitment show TPPS/K1").contains("Siti Rahma has no fuel"))
    #expect(try !desk.done("meeting show TPPS/M1").contains("Rahma"))
  }

  @Test("refuses to record the name anew: as the officer, or in the legal basis")
  func namesAgain() throws {
    let desk = try desk()
    let before = try desk.record()
    for line in [
      "\(Self.person) \(Self.law) --yes --as BAPPEDA --officer 'dr. Siti Rahma'",
      "\(Self.person) --legal-basis 'law|1|2026-01-01|Letter of Siti Rahma' --yes --as BAPPEDA",
      "journal forget --person '👩‍💼' --dry-run", "journal forget --as BAPPEDA",
      "\(Self.person) --entry 3",
    ] {
      #expect(desk.run(line).status == .usage, "\(line)")
    }
    #expect(try desk.record() == before)
  }

  @Test("forgets one field of one entry, by a short name too", arguments: Language.allCases)
  func field(_ language: Language) throws {
    let desk = try desk(language)
    try desk.done("commitment progress TPPS/K1 --completion limited --note 'Private' --as DINKES")
    let entry = try #require(
      desk.done("journal list --limit 1 --format csv").split(separator: "\r\n").last?
        .split(separator: ",").first)
    let line = "journal forget --entry \(entry) \(Self.law) --yes --as BAPPEDA"
    #expect(desk.run(line).words.contains("body.note"))
    #expect(desk.run("\(line) --field deliverable").status == .refused)
    try desk.done("\(line) --field note")
    #expect(try !holds("private", desk))
    #expect(
      try desk.done("journal list --limit 2").contains(
        Term(en: "[forgotten]", id: "[dilupakan]").in(language)))
    try desk.done("\(line) --field note")
  }

  @Test("forgets a file by its place or its hash, and the same bytes are refused afterwards")
  func evidence() throws {
    for isByHash in [false, true] {
      let desk = try desk()
      try desk.file("KTP.csv", "nik,nama\n1,Rahma\n")
      try desk.done("commitment evidence TPPS/K1 --file KTP.csv --as DINKES")
      let entry =
        try desk.done("journal list --limit 1 --format csv").split(separator: "\r\n")
        .last?.split(separator: ",").first ?? ""
      let shown = try desk.done("journal show \(entry) --format json")
      let hash = try #require(shown.firstMatch(of: /sha256\\":\\"([0-9a-f]{64})/)?.1)
      let what = isByHash ? String(hash) : "TPPS/K1#1"
      try desk.done("journal forget --evidence \(what) \(Self.law) --yes --as BAPPEDA")
      #expect(try !holds("1,rahma", desk))
      #expect(try !holds("ktp.csv", desk))
      let again = desk.run("commitment evidence TPPS/K1 --file KTP.csv --as DINKES")
      #expect(again.status == .refused && again.words.contains("file-forgotten"))
      let extracted = desk.run("commitment evidence TPPS/K1 --extract 1 --output out.csv")
      #expect(extracted.status == .refused && !desk.has("out.csv"))
      try desk.done("journal verify")
      #expect(desk.run("journal forget --evidence TPPS/K1#9 \(Self.law) --yes").status == .refused)
    }
  }

  @Test("tells to try again while someone reads, and the same again finishes")
  func reader() throws {
    let desk = try desk()
    try desk.done(
      "commitment progress TPPS/K1 --completion limited --note 'Asked Joko Widagdo' --as DINKES")
    let line = "journal forget --person 'Joko Widagdo' \(Self.law) --yes --as BAPPEDA"
    do {
      let reader = try Workspace(openingFileAt: desk.workspace)
      try reader.holdSnapshot()
      let answer = desk.run(line)
      #expect(answer.status == .busy)
      #expect(answer.words.contains("recorded and forgotten"))
      #expect(try holds("widagdo", desk))
    }
    try desk.done(line)
    #expect(try !holds("widagdo", desk))
  }

  // MARK: Copies

  @Test(
    "is done again in an older copy before anything of it is read", arguments: Language.allCases)
  func olderCopy(_ language: Language) throws {
    let desk = try desk(language)
    try desk.done("backup old.db")
    try desk.done("\(Self.person) \(Self.law) --yes --as BAPPEDA")
    #expect(try desk.done("journal forgets").contains("27/2022"))
    try desk.done("journal forgets --format json --output list.json")
    #expect(!String(decoding: try desk.bytes("list.json"), as: UTF8.self).contains("Rahma"))

    try desk.file("gugus.db", bytes: desk.bytes("old.db"))
    for line in ["status", "commitment list", "journal verify", "export journal -", "backup b.db"] {
      let answer = desk.run(line)
      #expect(answer.status == .badData, "\(line)")
      #expect(answer.words.contains("--from"), "\(line)")
      #expect(answer.bytes.isEmpty, "\(line)")
    }
    let other = try desk.done("journal forget --from gugus.db.forgotten --dry-run --as BAPPEDA")
    #expect(!other.contains("Rahma"))
    try desk.done("journal forget --from gugus.db.forgotten --as BAPPEDA")
    #expect(try places(desk) == ["open"])
    try desk.done("journal verify")
    // The list that someone kept elsewhere does the same, and once is enough.
    try desk.done("journal forget --from list.json --as BAPPEDA")
    try desk.done("journal forget --from list.json --as BAPPEDA --workspace old.db")
    try desk.done("journal verify --workspace old.db")
    #expect(desk.run("journal forget --from minutes.md --as BAPPEDA").status == .noInput)
    try desk.file("minutes.md", "no list")
    #expect(desk.run("journal forget --from minutes.md --as BAPPEDA").status == .badData)
  }

  @Test("says of an entry without personal texts that it has none", arguments: Language.allCases)
  func noPersonalTexts(_ language: Language) throws {
    let desk = try desk(language)
    let none = Term(
      en: "entry 1 has no personal texts", id: "catatan 1 tidak mempunyai teks pribadi")
    for line in ["--field reason", ""] {
      let answer = desk.run("journal forget --entry 1 \(line) --as BAPPEDA")
      #expect(answer.status == .refused)
      #expect(answer.words.contains(none.in(language)), "\(answer.words)")
      #expect(!answer.words.contains("–") && !answer.words.contains("--field`"))
    }
  }

  @Test(
    "keeps a list beside the workspace, without which nothing is read once it cannot be",
    arguments: Language.allCases)
  func unreadableList(_ language: Language) throws {
    let desk = try desk(language)
    try #require(mkfifo(desk.path("gugus.db.forgotten"), 0o600) == 0)
    let says = Term(
      en: "the list of what was forgotten here cannot be read",
      id: "daftar yang sudah dilupakan tidak dapat dibaca")
    for line in ["status", "doctor", "journal verify", "commitment list", "backup b.db"] {
      let answer = desk.run(line)
      #expect(answer.status == .badData, "\(line)")
      #expect(answer.words.contains("gugus.db.forgotten: \(says.in(language))"), "\(answer.words)")
      #expect(answer.bytes.isEmpty)
    }
    try FileManager.default.removeItem(atPath: desk.path("gugus.db.forgotten"))
    try desk.done("status")
  }

  @Test(
    "makes an older report one that differs only in texts forgotten since, unless it is false",
    arguments: ["json", "html"], Language.allCases)
  func report(_ format: String, _ language: Language) throws {
    let desk = try desk(language)
    let report = "report summary --explain open-barriers"
    try desk.done("\(report) --format \(format) --output made")
    let made = String(decoding: try desk.bytes("made"), as: UTF8.self)
    try #require(made.contains("Siti Rahma has no fuel"))
    let verify = "\(report) --verify made"
    try desk.done(verify)
    try desk.done("\(Self.person) \(Self.law) --yes --as BAPPEDA")
    let only = Term(en: "differs only in personal texts", id: "hanya berbeda pada teks pribadi")
    let more = Term(en: "not only where", id: "bukan hanya pada")
    func expect(_ term: Term, _ text: String, _ location: SourceLocation = #_sourceLocation) throws
    {
      try desk.file("made", text)
      let answer = desk.run(verify)
      #expect(answer.status == .faultFound, sourceLocation: location)
      #expect(
        answer.words.contains(term.in(language)), "\(answer.words)", sourceLocation: location)
      #expect(answer.output.isEmpty, sourceLocation: location)
    }
    try expect(only, made)
    // What stood in their places nobody knows any more.
    try expect(only, made.replacing("Siti Rahma has no fuel", with: "No car"))
    try expect(more, made.replacing("TPPS/K1", with: "TPPS/K9"))
    let further = format == "json" ? "a\", \"b\": \"c" : "a</td><td>b"
    try expect(more, made.replacing("Siti Rahma has no fuel", with: further))
    try expect(more, made + " ")
  }

  // MARK: At the door

  @Test("is not possible of a decision or deliverable, so a name there is warned of")
  func door() throws {
    let desk = try Desk.withCommitment()
    try desk.file(
      "minutes.md",
      Desk.minutes(
        "1. Dr Ratna Dewi matches the data.",
        insteadOf: "1. Data are matched every month."
      )
      .replacing("dr. Ratna, M.Kes.", with: "dr. Ratna Dewi, M.Kes.")
      .replacing("Match the data", with: "Ratna Dewi’s data"))
    let words = desk.run("meeting log minutes.md --as DPPKB").words
    #expect(words.contains("TPPS/M1, decision 1: names a person"))
    #expect(words.contains("TPPS/K2: names a person"))
    let amended = desk.run("meeting log minutes.md --as DPPKB").words
    #expect(!amended.contains("names a person"))
    let proposed = desk.run(
      """
      commitment propose TPPS --deliverable 'Budi Santoso reports' --debtor DINKES \
      --creditor BAPPEDA --due 2026-05-01 --person 'Budi Santoso' --as DPPKB
      """)
    #expect(proposed.words.contains("names a person"))
    // An office is nobody's name.
    let office = desk.run(
      """
      commitment propose TPPS --deliverable 'Wakil Bupati reports' --debtor DINKES \
      --creditor BAPPEDA --due 2026-05-01 --person 'Wakil Bupati' --as DPPKB
      """)
    #expect(!office.words.contains("names a person"))
  }

  // MARK: Withheld

  @Test(
    "people can be kept back from an export and a receipt, which prove still",
    arguments: Language.allCases)
  func withheld(_ language: Language) throws {
    let desk = try desk(language)
    try desk.done("key new dppkb.example")
    try desk.done("export journal journal.jsonl --withhold-people")
    let journal = String(decoding: try desk.bytes("journal.jsonl"), as: UTF8.self)
    #expect(!journal.replacing("Car for Siti Rahma", with: "").lowercased().contains("siti rahma"))
    let made = desk.run("import journal journal.jsonl given.db")
    #expect(made.status == .done)
    let word = Term(en: "withheld", id: "tidak disertakan").in(language)
    #expect(made.words.contains(word))
    #expect(try desk.done("meeting show TPPS/M1 --workspace given.db").contains("[\(word)]"))

    try desk.done("journal checkpoint --key dppkb.example --output signed.txt")
    try desk.done(
      "commitment receipt TPPS/K1 --checkpoint signed.txt --withhold-people --output receipt.txt")
    let checked = desk.run("receipt check receipt.txt --checkpoint signed.txt")
    #expect(checked.status == .done)
    #expect(checked.words.contains(word))
    let parts = try Desk.texts(beside: desk.bytes("receipt.txt"))
    #expect(parts.contains("withheld") && !parts.contains("fuel"))
  }
}

extension Desk {
  /// The personal texts of a receipt.
  fileprivate static func texts(beside receipt: [UInt8]) throws -> String {
    String(decoding: receipt, as: UTF8.self).split(separator: "\n")
      .filter { $0.hasPrefix("extra ") }
      .compactMap { Data(base64Encoded: String($0.dropFirst(6))) }
      .map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
  }
}
