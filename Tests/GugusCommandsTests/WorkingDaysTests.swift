import GugusDomain
import Testing

@testable import GugusCommands

/// 28 March 2026 and 4 April 2026 are Saturdays; 31 March is made a holiday.
@Suite("Where new due dates move to working days")
struct WorkingDaysTests {
  private let desk: Desk

  init() throws {
    desk = try Desk.withTaskForce()
    try desk.done("config set --working-days")
    try desk.done("config holiday 2026-03-31")
  }

  private static let minutes = """
    ---
    task-force: TPPS
    meeting: Rakor 1
    date: 2026-03-02
    ---
    ## Attendance
    - BAPPEDA: present
    - DINKES: present
    - DINSOS: present
    ## Follow-up
    | Action | Debtor | For | Supporters | Due | Decision |
    |---|---|---|---|---|---|
    | Saturday | DINKES | BAPPEDA | | 2026-03-28 | |
    | Holiday | DINSOS | BAPPEDA | | 2026-03-31 | |

    """

  private func dues() throws -> [String] {
    try desk.done("commitment list --sort code --columns code,due --format csv")
      .split(separator: "\r\n").dropFirst().map(String.init)
  }

  private func propose() throws -> Desk.Answer {
    desk.run(
      "commitment propose TPPS --deliverable Data --debtor DINKES --creditor BAPPEDA "
        + "--due 2026-03-28 --no-evidence-due --as DPPKB")
  }

  @Test("a proposal's moves, and says so", arguments: Language.allCases)
  func proposal(_ language: Language) throws {
    desk.language = language
    let words = try propose().words
    let note = Remark.dueMoved("TPPS/K1", from: Day(number: 20_540), to: Day(number: 20_542)).advice
      .spelled
    #expect(words.contains(note.in(language)))
    #expect(try dues() == ["TPPS/K1,2026-03-30"])
  }

  @Test("those of minutes move with the same note, once")
  func minutes() throws {
    try desk.file("m.md", Self.minutes)
    let words = desk.run("meeting log m.md --as DPPKB").words
    #expect(words.contains("TPPS/K1: due 2026-03-30, since 2026-03-28 is no working day"))
    #expect(words.contains("TPPS/K2: due 2026-04-01, since 2026-03-31 is no working day"))
    #expect(try dues() == ["TPPS/K1,2026-03-30", "TPPS/K2,2026-04-01"])
    let record = try desk.record()
    // The day to which the first moved is a holiday by now, the other row was answered.
    try desk.done("config holiday 2026-03-30")
    try desk.done("commitment accept TPPS/K2 --as DINSOS")
    let known = try desk.record()
    #expect(known != record)
    try desk.file("m.md", Self.minutes)
    try desk.done("meeting log m.md --as DPPKB")
    #expect(try desk.record() == known)
  }

  @Test("those of a revision and of a resumption move with the same note")
  func requests() throws {
    _ = try propose()
    try desk.done("commitment accept TPPS/K1 --as DINKES")
    let revised = desk.run("commitment revise TPPS/K1 --due 2026-04-04 --reason Rain --as DINKES")
    #expect(revised.words.contains("TPPS/K1: due 2026-04-06, since 2026-04-04 is no working day"))
    try desk.done("commitment revise TPPS/K1 --agree --as BAPPEDA")
    #expect(try dues() == ["TPPS/K1,2026-04-06"])
    try desk.done("commitment suspend TPPS/K1 --reason Flood --as DINKES")
    try desk.done("commitment suspend TPPS/K1 --agree --as BAPPEDA")
    let resumed = desk.run("commitment resume TPPS/K1 --due 2026-04-11 --reason Dry --as DINKES")
    #expect(resumed.words.contains("TPPS/K1: due 2026-04-13, since 2026-04-11 is no working day"))
    try desk.done("commitment resume TPPS/K1 --agree --as BAPPEDA")
    #expect(try dues() == ["TPPS/K1,2026-04-13"])
  }

  @Test("a revision to the day off before the due date changes nothing, and is refused so")
  func nothing() throws {
    _ = try propose()
    try desk.done("commitment accept TPPS/K1 --as DINKES")
    let answer = desk.run("commitment revise TPPS/K1 --due 2026-03-29 --reason Rain --as DINKES")
    #expect(answer.status == .refused)
    #expect(answer.words.contains("(changes-nothing)"))
  }

  @Test("those of the standing rows of an agenda move with the same note")
  func standing() throws {
    try desk.done(
      "meeting standing TPPS --add Weighing --debtor DINKES --creditor BAPPEDA --due-after 26 "
        + "--as DPPKB")
    let answer = desk.run("meeting agenda TPPS --date 2026-03-02")
    #expect(answer.output.contains("2026-03-30"))
    #expect(!answer.output.contains("2026-03-28"))
    #expect(answer.words.contains("Weighing: due 2026-03-30, since 2026-03-28 is no working day"))
  }

  @Test("a register's stays as it is, and is named", arguments: Language.allCases)
  func register(_ language: Language) throws {
    try desk.file(
      "r.csv",
      """
      task-force,debtor,creditor,deliverable,due
      TPPS,DINKES,BAPPEDA,Saturday,2026-03-28
      TPPS,DINKES,BAPPEDA,Monday,2026-03-30

      """)
    desk.language = language
    let account = try desk.done("import commitments r.csv --as DPPKB")
    #expect(
      account.contains(
        Term(
          en: "Due on no working day, as the register says",
          id: "Batas waktu bukan hari kerja, menurut registernya"
        ).in(language)))
    #expect(account.contains(/TPPS\/K1 +2026-03-28/))
    #expect(!account.contains("2026-03-30"))
    #expect(try dues() == ["TPPS/K1,2026-03-28", "TPPS/K2,2026-03-30"])
  }

  @Test("and nothing is said where they do not")
  func off() throws {
    try desk.done("config set --no-working-days")
    #expect(try !propose().words.contains("working day"))
    #expect(try dues() == ["TPPS/K1,2026-03-28"])
  }
}

@Suite("Holidays from a file")
struct HolidayFileCommandTests {
  private static let table = """
    Tanggal;Nama
    2026-03-19;Nyepi
    1 Mei 2026;Hari Buruh
    01 Juni 2026;Hari Lahir Pancasila

    """

  private static let calendar = """
    BEGIN:VCALENDAR
    VERSION:2.0
    BEGIN:VEVENT
    DTSTART;VALUE=DATE:20260320
    DTEND;VALUE=DATE:20260322
    SUMMARY:Idulfitri
    END:VEVENT
    BEGIN:VEVENT
    DTSTART;VALUE=DATE:20260501
    SUMMARY:Hari Buruh
    END:VEVENT
    END:VCALENDAR

    """

  private func holidays(_ desk: Desk) throws -> String {
    let line = try desk.done("config show --lang en").split(separator: "\n").first {
      $0.hasPrefix("Holidays")
    }
    return String(line?.drop { $0 != " " }.drop { $0 == " " } ?? "")
  }

  @Test("are added once, and counted", arguments: Language.allCases)
  func added(_ language: Language) throws {
    let desk = try Desk.withTaskForce(language)
    try desk.file("h.csv", Self.table)
    try desk.file("h.ics", Self.calendar)
    try desk.done("config holiday 2026-03-19 --as BAPPEDA")
    let first = desk.run("config holiday --from h.csv --as BAPPEDA")
    #expect(
      first.words.contains(
        Term(
          en: "h.csv: 2 holidays added, 1 were there already",
          id: "h.csv: 2 hari libur ditambahkan, 1 sudah ada"
        ).in(language)))
    try desk.done("config holiday --from h.ics --as BAPPEDA")
    #expect(
      try holidays(desk) == "2026-03-19, 2026-03-20, 2026-03-21, 2026-05-01, 2026-06-01")
    desk.language = .english
    let record = try desk.record()
    desk.language = language
    let again = desk.run("config holiday --from h.csv --as BAPPEDA")
    #expect(again.status == .done)
    #expect(again.words.contains("h.csv: 0 "))
    desk.language = .english
    #expect(try desk.record() == record)
  }

  @Test("come from standard input as well, and only as a rehearsal with --dry-run")
  func dryRun() throws {
    let desk = try Desk.withTaskForce()
    desk.input = Array(Self.calendar.utf8)
    let answer = desk.run("config holiday --from - --dry-run --as BAPPEDA")
    #expect(answer.words.contains("-: 3 holidays would be added, 0 were there already"))
    #expect(try holidays(desk) == "–")
  }

  @Test("of which one line is wrong are refused with its place, and none is recorded")
  func faults() throws {
    let desk = try Desk.withTaskForce()
    for (name, text, place) in [
      ("a.csv", Self.table.replacing("1 Mei", with: "31 April"), "a.csv:3:1: "),
      ("b.csv", Self.table.replacing("2026-03-19", with: ""), "b.csv:2:1: "),
      ("c.csv", Self.table.replacing("Tanggal", with: "Kapan"), "c.csv:1:1: "),
      (
        "d.ics",
        Self.calendar.replacing("VALUE=DATE:20260501", with: "TZID=Asia/Jakarta:20260501T080000"),
        "d.ics:8:1: "
      ),
      (
        "e.ics", Self.calendar.replacing("SUMMARY:Hari", with: "RRULE:FREQ=YEARLY\nSUMMARY:Hari"),
        "e.ics:8:1: "
      ),
      ("f.ics", Self.calendar.replacing("20260322", with: "20270322"), "f.ics:3:1: "),
      ("g.ics", Self.calendar.replacing("END:VCALENDAR\n", with: ""), "g.ics:1:1: "),
    ] {
      try desk.file(name, text)
      let answer = desk.run("config holiday 2026-05-01 --from \(name) --as BAPPEDA")
      #expect(answer.status == .badData, "\(name)")
      #expect(answer.words.contains(place), "\(answer.words)")
      #expect(try holidays(desk) == "–")
    }
    #expect(desk.run("config holiday --from none.csv").status == .noInput)
  }

  @Test("leave out what a calendar took back")
  func cancelled() throws {
    let desk = try Desk.withTaskForce()
    try desk.file(
      "h.ics", Self.calendar.replacing("SUMMARY:Hari", with: "STATUS:CANCELLED\nSUMMARY:Hari"))
    try desk.done("config holiday --from h.ics --as BAPPEDA")
    #expect(try holidays(desk) == "2026-03-20, 2026-03-21")
  }
}
