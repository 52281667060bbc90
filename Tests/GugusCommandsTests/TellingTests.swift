import Foundation
import GugusDomain
import Testing

@testable import GugusCommands

@Suite("What was done and cannot be told on standard output")
struct TellingTests {
  private let desk: Desk

  init() throws {
    desk = try Desk.withCommitment()
    try desk.done("export journal journal.jsonl")
    try desk.file(
      "register.csv", "code,name_en,kind,sector\nKPK,Commission,ministry,law\nX,Other,nonsense,x\n"
    )
    try desk.file("agencies.csv", "code,name_en,kind,sector\nKPK,Commission,ministry,law\n")
    try desk.file(
      "minutes.md",
      """
      ---
      task-force: TPPS
      meeting: First
      date: 2026-03-12
      ---
      ## Attendance
      - BAPPEDA: present
      """)
    try desk.file(
      "calendar.ics",
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:a@b\r\n"
        + "DTSTAMP:20260301T000000Z\r\nDTSTART;VALUE=DATE:20260401\r\nSUMMARY:Meeting\r\n"
        + "END:VEVENT\r\nEND:VCALENDAR\r\n")
  }

  @Test(
    "is on record, with status 0, and standard error says what",
    arguments: [
      ("commitment accept TPPS/K1 --as DINKES", "TPPS/K1  active"),
      ("agency add KPK --name-en Commission --kind ministry --sector law", "KPK  Commission"),
      ("agency import agencies.csv", "recorded"), ("import agencies agencies.csv", "recorded"),
      ("meeting log minutes.md --as DPPKB", "TPPS/M1"),
      ("import calendar calendar.ics --taskforce TPPS --as DPPKB", "TPPS/M1"),
      ("config set --days-ahead 7", "settings"),
    ], Language.allCases)
  func recorded(line: (String, String), _ language: Language) throws {
    let before = try desk.record()
    desk.language = language
    desk.refusesOutput = true
    let answer = desk.run(line.0)
    desk.refusesOutput = false
    #expect(answer.status == .done, "\(answer.words)")
    #expect(answer.output.isEmpty)
    #expect(
      answer.words.contains(
        Term(
          en: "Recorded, though standard output could not be written (closed). On record:\n",
          id: "Tercatat, walaupun keluaran baku tidak dapat ditulis (closed). Yang tercatat:\n"
        ).in(language)))
    if language == .english { #expect(answer.words.contains(line.1), "\(answer.words)") }
    #expect(try desk.record() != before)
  }

  @Test("of a register some of whose rows were refused keeps that status")
  func registerInPart() throws {
    desk.refusesOutput = true
    let answer = desk.run("import agencies register.csv --keep-going")
    desk.refusesOutput = false
    #expect(answer.status == .faultFound)
    #expect(answer.words.contains("On record:"))
    #expect(try desk.done("agency show KPK").contains("Commission"))
  }

  @Test(
    "is there, with status 0, and standard error names it",
    arguments: [
      ("init new.db --rehearsal", "new.db"), ("backup new.db", "new.db"),
      ("import journal journal.jsonl new.db", "new.db"), ("export journal new.jsonl", "new.jsonl"),
      ("export sqlite new.sqlite", "new.sqlite"), ("export csvw tables", "tables"),
      ("export popolo --output new.json", "new.json"),
      ("meeting agenda TPPS --output agenda.md", "agenda.md"), ("key new a.example", "a.example+"),
    ])
  func made(line: String, name: String) throws {
    desk.refusesOutput = true
    let answer = desk.run(line)
    #expect(answer.status == .done, "\(answer.words)")
    #expect(answer.words.contains("Made, though standard output could not be written (closed):\n"))
    #expect(answer.words.contains(name))
  }

  @Test("of a rebuild is done")
  func rebuild() throws {
    desk.refusesOutput = true
    let answer = desk.run("journal rebuild")
    #expect(answer.status == .done)
    #expect(answer.words.contains("entries replayed"))
  }

  @Test("is nothing where nothing was done: a dry run, a list, a refusal, a key that is shown")
  func nothingDone() throws {
    let before = try desk.record()
    try desk.done("key new a.example")
    desk.refusesOutput = true
    for line in [
      "commitment accept TPPS/K1 --as DINKES --dry-run", "commitment list",
      "import agencies agencies.csv --dry-run", "key show", "journal verify",
    ] {
      #expect(desk.run(line).status == .cannotWrite, "\(line)")
    }
    #expect(desk.run("commitment accept TPPS/K1 --as DINSOS").status == .refused)
    desk.refusesOutput = false
    #expect(try desk.record() == before)
  }

  @Test("in a workbook is said to be on record, without its bytes")
  func workbook() throws {
    desk.refusesOutput = true
    let answer = desk.run("import agencies agencies.csv --format xlsx")
    guard answer.status != .usage else { return }
    #expect(answer.status == .done)
    #expect(answer.words.hasSuffix("On record:\n"))
  }

  @Test("but in a file that cannot be made, is said to be on record")
  func file() throws {
    let answer = desk.run("import agencies agencies.csv --output none/account.txt")
    #expect(answer.status == .cannotCreate)
    #expect(answer.words.contains("What was to be recorded is on record."))
    #expect(try desk.done("agency show KPK").contains("Commission"))
  }
}
