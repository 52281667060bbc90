import Foundation
import GugusDomain
import TestSupport
import Testing

@testable import GugusCommands

/// A meeting that is planned, answered and moved, one that is cancelled, and commitments in
/// several states.
enum Invitation {
  static let script = """
    # 2026-03-12
    meeting schedule TPPS --title 'Coordination meeting; data, "matched"' --date 2026-03-20 \
    --start 09:00 --end 11:30 --zone WIB --place https://rapat.example.go.id/tpps --as DPPKB
    meeting schedule TPPS --title 'Extra meeting' --date 2026-03-27 --as DPPKB
    meeting answer TPPS/M1 excused --as DINKES
    meeting reschedule TPPS/M1 --start 10:00 --end 12:00 --as DPPKB
    meeting answer TPPS/M1 comes --as DINKES
    meeting answer TPPS/M1 sends-representative --agency DINSOS --person 'dr. Sari, "Kabid"' \
    --as DPPKB
    meeting cancel TPPS/M2 --reason 'Public holiday' --as DPPKB
    commitment accept TPPS/K1 --as DINKES
    commitment progress TPPS/K1 --completion substantial --forecast green --as DINKES
    commitment propose TPPS --deliverable 'Petugas lapangan: pelatihan kader, timbangan, dan buku \
    catatan untuk seluruh posyandu' --debtor DINSOS --creditor BAPPEDA --supporter DINKES \
    --due 2026-05-29 --as DPPKB
    """

  static var verbs: Set<String> { Desk.verbs(of: script) }

  static func desk(_ language: Language = .english) throws -> Desk {
    let desk = try Desk.withCommitment(language)
    try desk.play(script)
    return desk
  }
}

@Suite("Calendars, from the command line")
struct CalendarTests {
  /// Two meetings of another calendar: one with a time and answers, one of a whole day.
  private static let calendar = """
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//Example//EN
    BEGIN:VEVENT
    UID:first@example.com
    DTSTAMP:20260301T000000Z
    DTSTART;TZID=Asia/Jakarta:20260415T090000
    DTEND;TZID=Asia/Jakarta:20260415T110000
    SUMMARY:Quarterly review
    LOCATION:Hall
    DESCRIPTION:Bring figures
    ATTENDEE;CN=agency  dinkes;PARTSTAT=ACCEPTED:mailto:a@example.com
    ATTENDEE;CN=DINSOS;PARTSTAT=DECLINED:mailto:b@example.com
    ATTENDEE;CN=Somebody:mailto:c@example.com
    END:VEVENT
    BEGIN:VEVENT
    UID:second@example.com
    DTSTART;VALUE=DATE:20260430
    SUMMARY:Retreat
    RRULE:FREQ=YEARLY
    END:VEVENT
    END:VCALENDAR

    """

  private static func desk() throws -> Desk {
    let desk = try Desk.withTaskForce()
    try desk.file("c.ics", calendar)
    return desk
  }

  private static let importing = "import calendar c.ics --taskforce TPPS --as DPPKB"

  private func count(_ desk: Desk) throws -> Int {
    try desk.record().split(separator: "\n").count
  }

  // MARK: Out

  @Test("invite as approved", arguments: Language.allCases)
  func goldenInvite(_ language: Language) throws {
    let desk = try Invitation.desk(language)
    let text = try ["TPPS/M1", "TPPS/M2"].map { try desk.transcript("meeting invite \($0)") }
    try Golden.expect(text.joined(), as: "meeting-invite.\(language.rawValue).txt")
  }

  @Test("hold meetings and commitments as approved")
  func goldenExport() throws {
    let desk = try Invitation.desk()
    try Golden.expect(desk.transcript("export calendar"), as: "export-calendar.txt")
  }

  @Test("are the same at any time, and each change is a new edition")
  func reproducible() throws {
    let desk = try Invitation.desk()
    let first = try desk.done("meeting invite TPPS/M1")
    desk.today = "2026-03-15"
    #expect(try desk.done("meeting invite TPPS/M1") == first)
    #expect(first.contains("SEQUENCE:1\r\n"), "moved once; answers are no change")
    try desk.done("meeting reschedule TPPS/M1 --place Hall --as DPPKB")
    let second = try desk.done("meeting invite TPPS/M1")
    #expect(second.contains("SEQUENCE:2\r\n"))
    let uid = first.split(separator: "\r\n").first { $0.hasPrefix("UID:") }
    #expect(second.split(separator: "\r\n").contains { $0 == uid })
  }

  @Test("are written to a file whole, which is named")
  func toFile() throws {
    let desk = try Invitation.desk()
    #expect(try desk.done("export calendar --output c.ics") == "c.ics\n")
    #expect(
      try String(decoding: desk.bytes("c.ics"), as: UTF8.self) == desk.done("export calendar"))
  }

  @Test("are of a task force, an agency and a period")
  func selection() throws {
    let desk = try Invitation.desk()
    func count(_ options: String) throws -> [Int] {
      let lines = try desk.done("export calendar \(options)").split(separator: "\r\n")
      return ["BEGIN:VEVENT", "BEGIN:VTODO"].map { begin in lines.count { $0 == begin } }
    }
    #expect(try count("") == [2, 2])
    #expect(try count("--taskforce TPPS --agency DINSOS") == [2, 1])
    #expect(try count("--agency DINKES --period 2026-05") == [0, 1])
    #expect(try count("--period 2026-03-20..2026-03-20") == [1, 0])
    #expect(desk.run("export calendar --agency DINKESS").status == .refused)
  }

  @Test("of an empty workspace are calendars too")
  func empty() throws {
    let text = try Desk().done("export calendar")
    #expect(text.hasPrefix("BEGIN:VCALENDAR\r\n"))
    #expect(text.hasSuffix("END:VCALENDAR\r\n"))
  }

  // MARK: In

  @Test("become scheduled meetings with their answers, and say what was not kept")
  func imported() throws {
    let desk = try CalendarTests.desk()
    let answer = desk.run(CalendarTests.importing)
    #expect(answer.status == .done)
    #expect(
      answer.output == """
        TPPS/M1  scheduled  2026-04-15  Quarterly review
        TPPS/M2  scheduled  2026-04-30  Retreat

        """)
    #expect(
      answer.words == """
        events: 2 (2 scheduled, 0 changed, 0 cancelled, 0 answered, 0 unchanged, 0 passed over); answers: 2
        invited, but no member that day: Somebody
        not kept: recurrence: only the first time was taken, DESCRIPTION

        """)
    let shown = try desk.done("meeting show TPPS/M1")
    #expect(shown.contains("09:00–11:00 WIB"))
    #expect(shown.contains(/DINKES +comes/))
    #expect(shown.contains(/DINSOS +excused/))
    let agenda = try desk.done("meeting agenda TPPS")
    #expect(agenda.contains("\nDINKES (answered: comes)\n"))
    #expect(agenda.contains("\nDINSOS (excused)\n"))
  }

  @Test("imported again change nothing")
  func again() throws {
    let desk = try CalendarTests.desk()
    try desk.done(CalendarTests.importing)
    let before = try desk.record()
    let answer = desk.run(CalendarTests.importing)
    #expect(answer.output.isEmpty)
    #expect(answer.words.contains("2 unchanged"))
    #expect(try desk.record() == before)
  }

  @Test("that changed move and cancel what they brought")
  func changed() throws {
    let desk = try CalendarTests.desk()
    try desk.done(CalendarTests.importing)
    try desk.file(
      "c.ics",
      CalendarTests.calendar.replacing("20260415T", with: "20260416T")
        .replacing("SUMMARY:Retreat", with: "SUMMARY:Retreat\nSTATUS:CANCELLED"))
    let answer = desk.run(CalendarTests.importing)
    #expect(answer.output.contains("TPPS/M1  scheduled  2026-04-16"))
    #expect(answer.output.contains("TPPS/M2  cancelled  2026-04-30"))
    #expect(
      answer.words.contains(
        "1 changed, 1 cancelled, 0 answered, 0 unchanged, 0 passed over); answers: 2"))
    let before = try desk.record()
    desk.run(CalendarTests.importing)
    #expect(try desk.record() == before)
  }

  /// One event of another calendar.
  private static func event(_ sequence: Int, _ day: Int, _ more: String = "") -> String {
    """
    BEGIN:VCALENDAR
    BEGIN:VEVENT
    UID:ext-1
    SEQUENCE:\(sequence)
    SUMMARY:Rakor luar
    DTSTART;TZID=Asia/Jakarta:202604\(day < 10 ? "0" : "")\(day)T090000
    \(more)END:VEVENT
    END:VCALENDAR

    """
  }

  private func take(_ desk: Desk, _ event: String) throws -> String {
    desk.input = Array(event.utf8)
    let answer = desk.run("import calendar - --taskforce TPPS --as DPPKB")
    #expect(answer.status == .done)
    return answer.words
  }

  @Test("put a meeting that is on again on the record anew, and pass over what is older")
  func onAgain() throws {
    let desk = try Desk.withTaskForce()
    let (first, moved) = (Self.event(0, 1), Self.event(2, 9, "STATUS:CONFIRMED\n"))
    #expect(try take(desk, first).contains("1 scheduled"))
    #expect(try take(desk, Self.event(1, 1, "STATUS:CANCELLED\n")).contains("1 cancelled"))
    // Neither the first version again nor the one that was cancelled.
    for old in [first, Self.event(1, 2)] {
      let words = try take(desk, old)
      #expect(words.contains("0 unchanged, 1 passed over"))
      #expect(words.contains("line 2, passed over: TPPS/M1 was cancelled here"))
    }
    let words = try take(desk, moved)
    #expect(words.contains("TPPS/M1 was cancelled and is on again, as TPPS/M2"))
    #expect(words.contains("1 scheduled"))
    #expect(try take(desk, moved).contains("1 unchanged, 0 passed over"))
    #expect(try desk.done("meeting list --format csv").contains("TPPS/M2,2026-04-09,scheduled"))
    let older = try take(desk, Self.event(1, 20))
    #expect(
      older.contains("passed over: it is older than what TPPS/M2 was taken from (SEQUENCE:2)"))
    let record = try desk.record()
    #expect(try take(desk, Self.event(1, 1, "STATUS:CANCELLED\n")).contains("1 passed over"))
    #expect(try desk.record() == record)
  }

  @Test("pass over by name what has been held, where they say something else")
  func held() throws {
    let desk = try Desk.withTaskForce()
    _ = try take(desk, Self.event(0, 1))
    desk.today = "2026-04-02"
    try desk.file(
      "m.md",
      try desk.done("meeting minutes TPPS/M1") + "\n## Attendance\n- DPPKB: present\n")
    try desk.done("meeting log m.md --as DPPKB")
    #expect(try take(desk, Self.event(1, 1)).contains("1 unchanged, 0 passed over"))
    for event in [Self.event(1, 9), Self.event(1, 1, "STATUS:CANCELLED\n")] {
      let words = try take(desk, event)
      #expect(words.contains("0 unchanged, 1 passed over"))
      #expect(words.contains("TPPS/M1 has been held, and stays as it was"))
    }
  }

  @Test("say of an event that is cancelled and known to nobody that it is")
  func cancelledUnknown() throws {
    let words = try take(
      Desk.withTaskForce(), Self.event(1, 1, "STATUS:CANCELLED\n"))
    #expect(words.contains("0 unchanged, 1 passed over"))
    #expect(words.contains("no meeting here is known by it"))
  }

  @Test("of our own come back without a trace")
  func roundTrip() throws {
    let desk = try Invitation.desk()
    try desk.done("export calendar --output own.ics")
    let before = try desk.record()
    try desk.done("import calendar own.ics --as DPPKB")
    #expect(try desk.record() == before)
  }

  @Test("answer an invitation, without being told the task force")
  func reply() throws {
    let desk = try Invitation.desk()
    let invite = try desk.done("meeting invite TPPS/M1").replacing("\r\n ", with: "")
    let uid = try #require(invite.firstMatch(of: /UID:(.+)\r\n/)).output.1
    let address = try #require(invite.firstMatch(of: /urn:x-gugus:\w+:BAPPEDA/)).output
    desk.input = Array(
      """
      BEGIN:VCALENDAR
      METHOD:REPLY
      BEGIN:VEVENT
      UID:\(uid)
      DTSTART:20300101
      SEQUENCE:1
      SUMMARY:Changed on the way
      ATTENDEE;PARTSTAT=DECLINED:\(address)
      END:VEVENT
      END:VCALENDAR

      """.utf8)
    let answer = desk.run("import calendar - --as DPPKB")
    #expect(
      answer.words
        == "events: 1 (0 scheduled, 0 changed, 0 cancelled, 1 answered, 0 unchanged, 0 passed over); "
        + "answers: 1\n")
    #expect(try desk.done("meeting show TPPS/M1").contains(/BAPPEDA +excused/))
    #expect(try !desk.done("meeting show TPPS/M1").contains("Changed on the way"))
  }

  @Test("that bring several answers to one meeting are taken together, the last of each")
  func replies() throws {
    let desk = try Invitation.desk()
    let invite = try desk.done("meeting invite TPPS/M1").replacing("\r\n ", with: "")
    let uid = try #require(invite.firstMatch(of: /UID:(.+)\r\n/)).output.1
    let events = [("BAPPEDA", "DECLINED"), ("DPPKB", "ACCEPTED"), ("BAPPEDA", "ACCEPTED")]
      .map { agency, answer in
        "BEGIN:VEVENT\nUID:\(uid)\nSEQUENCE:1\n"
          + "ATTENDEE;CN=\(agency);PARTSTAT=\(answer):mailto:a\nEND:VEVENT\n"
      }
    try desk.file("c.ics", "BEGIN:VCALENDAR\n\(events.joined())END:VCALENDAR\n")
    let answer = desk.run("import calendar c.ics --as DPPKB")
    #expect(answer.words.contains("events: 3 ("))
    #expect(answer.words.contains("3 answered, 0 unchanged"))
    #expect(answer.words.contains("answers: 2"))
    #expect(try desk.done("meeting show TPPS/M1").contains(/BAPPEDA +comes/))
    let before = try desk.record()
    try desk.done("import calendar c.ics --as DPPKB")
    #expect(try desk.record() == before)
  }

  @Test("to an invitation from before the meeting was moved do not count, and that is said")
  func oldReply() throws {
    let desk = try Invitation.desk()
    try desk.done("meeting reschedule TPPS/M1 --place Hall --as DPPKB")
    let invite = try desk.done("meeting invite TPPS/M1").replacing("\r\n ", with: "")
    let uid = try #require(invite.firstMatch(of: /UID:(.+)\r\n/)).output.1
    func answer(to sequence: String) throws -> String {
      try desk.file(
        "c.ics",
        "BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:\(uid)\n\(sequence)"
          + "ATTENDEE;CN=BAPPEDA;PARTSTAT=DECLINED:mailto:a\nEND:VEVENT\nEND:VCALENDAR\n")
      return desk.run("import calendar c.ics --as DPPKB").words
    }
    for sequence in ["", "SEQUENCE:0\n"] {
      let words = try answer(to: sequence)
      #expect(words.contains("answers: 0"))
      #expect(
        words.contains("passed over: it is of an invitation from before the meeting was moved"))
    }
    // The place is another since then, the time is not.
    #expect(try answer(to: "SEQUENCE:1\n").contains("answers: 1"))
  }

  @Test("take an attendee of a name that several agencies have for the one that is a member")
  func namesakes() throws {
    let desk = try CalendarTests.desk()
    try desk.done(
      "agency add DINKES2 --name-id 'Agency DINKES' --name-en 'Agency DINKES' --kind ministry "
        + "--sector health")
    let answer = desk.run(CalendarTests.importing)
    #expect(answer.words.contains("answers: 2"))
    #expect(try desk.done("meeting show TPPS/M1").contains(/DINKES +comes/))
  }

  @Test("record nothing where one event may not stand")
  func allOrNothing() throws {
    let desk = try CalendarTests.desk()
    let before = try count(desk)
    try desk.file("c.ics", CalendarTests.calendar.replacing("DATE:20260430", with: "DATE:20270430"))
    #expect(desk.run(CalendarTests.importing).status == .refused)
    #expect(try count(desk) == before)
    #expect(desk.run("\(CalendarTests.importing) --period 2026").status == .done)
  }

  @Test("say what they would record with --dry-run, and record nothing")
  func dryRun() throws {
    let desk = try CalendarTests.desk()
    let before = try count(desk)
    let answer = desk.run("\(CalendarTests.importing) --dry-run")
    #expect(answer.status == .done)
    #expect(answer.words.contains("2 scheduled"))
    #expect(try count(desk) == before)
  }

  @Test("that are broken are refused with their place", arguments: Language.allCases)
  func broken(_ language: Language) throws {
    let desk = try CalendarTests.desk()
    desk.language = language
    try desk.file("c.ics", CalendarTests.calendar.replacing("20260430", with: "20260431"))
    let answer = desk.run(CalendarTests.importing)
    #expect(answer.status == .badData)
    #expect(answer.words.hasPrefix("c.ics:18:1: "))
    #expect(answer.words.contains("DTSTART;VALUE=DATE:20260431"))
  }

  @Test("of others need to be told the task force")
  func noTaskForce() throws {
    let answer = try CalendarTests.desk().run("import calendar c.ics --as DPPKB")
    #expect(answer.status == .usage)
    #expect(answer.words.contains("--taskforce"))
  }

  @Test("stay known by their events once minutes are logged")
  func afterMinutes() throws {
    let desk = try CalendarTests.desk()
    try desk.done(CalendarTests.importing)
    desk.today = "2026-04-16"
    try desk.file(
      "minutes.md",
      try desk.done("meeting minutes TPPS/M1") + "\n## Attendance\n- DPPKB: present\n")
    try desk.done("meeting log minutes.md --as DPPKB")
    let before = try desk.record()
    try desk.done(CalendarTests.importing)
    #expect(try desk.record() == before)
    try desk.done("journal rebuild")
    #expect(try desk.record() == before)
  }

  @Test("keep every string that breaks software", .enabled(if: RealData.isPresent))
  func naughtyStrings() throws {
    let desk = try Desk.withTaskForce()
    let titles = try RealData.naughtyStrings().filter { TextRule.line.fault(in: $0) == nil }
    for title in titles.every(12) {
      try desk.done([
        "meeting", "schedule", "TPPS", "--date", "2026-04-01", "--as", "DPPKB",
        "--title=\(title)",
      ])
    }
    try desk.done("export calendar --output own.ics")
    let before = try desk.record()
    try desk.done("import calendar own.ics --as DPPKB")
    #expect(try desk.record() == before)
  }
}

extension [String] {
  /// One in so many, evenly.
  fileprivate func every(_ step: Int) -> [String] {
    enumerated().filter { $0.offset % step == 0 }.map(\.element)
  }
}
