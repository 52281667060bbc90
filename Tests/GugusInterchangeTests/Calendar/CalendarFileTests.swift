import Foundation
import GugusDomain
import TestSupport
import Testing

@testable import GugusCalendar
@testable import GugusFiles

@Suite("Events of a calendar")
struct CalendarFileTests {
  private static let identity = CalendarIdentity(workspace: "3f2a9c41d07be586")

  private func read(_ text: String, zone: Zone = .wib) throws(FileFaults) -> CalendarFile {
    try CalendarFile.read(
      bytes: Array(text.utf8), file: "c.ics", zone: zone, identity: CalendarFileTests.identity)
  }

  /// A calendar with these lines in one event that has a title.
  private func event(
    _ lines: String, method: String = "PUBLISH", before: String = ""
  ) throws(FileFaults) -> CalendarFile {
    try read(
      """
      BEGIN:VCALENDAR
      METHOD:\(method)
      \(before)BEGIN:VEVENT
      UID:a@example.com
      SUMMARY:Rapat
      \(lines)
      END:VEVENT
      END:VCALENDAR

      """)
  }

  private func content(_ lines: String, before: String = "") throws -> MeetingContent {
    let events = try event(lines, before: before).events
    guard case .held(let content)? = events.first?.plan else { throw NoContent() }
    return content
  }

  private struct NoContent: Error {}

  private func time(_ lines: String, before: String = "") throws -> String {
    let content = try content(lines, before: before)
    let clock = [content.start, content.end].compactMap { $0?.description }.joined(separator: "-")
    return [content.date.iso, clock, content.zone?.description].compactMap(\.self)
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  @Test(
    "are at the time that the file means",
    arguments: [
      ("DTSTART;VALUE=DATE:20260312", "2026-03-12"),
      ("DTSTART:20260312T090000\nDTEND:20260312T113000", "2026-03-12 09:00-11:30 WIB"),
      ("DTSTART:20260312T020000Z\nDURATION:PT2H30M", "2026-03-12 09:00-11:30 WIB"),
      ("DTSTART:20260311T200000Z", "2026-03-12 03:00 WIB"),
      ("DTSTART;TZID=Asia/Makassar:20260312T090000", "2026-03-12 09:00 WITA"),
      ("DTSTART;TZID=Europe/Berlin:20260312T090000", "2026-03-12 09:00 +01:00"),
      ("DTSTART;TZID=Europe/Berlin:20260712T090000", "2026-07-12 09:00 +02:00"),
      ("DTSTART;TZID=\"America/New_York\":20260712T090000", "2026-07-12 09:00 -04:00"),
      ("DTSTART;TZID=/example.com/1/Europe/Berlin:20260712T090000", "2026-07-12 09:00 +02:00"),
      (
        "DTSTART;TZID=/example.com/America/Argentina/Buenos_Aires:20260712T090000",
        "2026-07-12 09:00 -03:00"
      ),
      (
        "DTSTART;TZID=Asia/Jakarta:20260312T090000\nDTEND;TZID=Asia/Makassar:20260312T120000",
        "2026-03-12 09:00-11:00 WIB"
      ),
    ])
  func times(lines: String, expected: String) throws {
    #expect(try time(lines) == expected)
  }

  private static let outlook = """
    BEGIN:VTIMEZONE
    TZID:Eastern Standard Time
    BEGIN:STANDARD
    DTSTART:16010101T020000
    TZOFFSETFROM:-0400
    TZOFFSETTO:-0500
    RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=1SU;BYMONTH=11
    END:STANDARD
    BEGIN:DAYLIGHT
    DTSTART:16010101T020000
    TZOFFSETFROM:-0500
    TZOFFSETTO:-0400
    RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=2SU;BYMONTH=3
    END:DAYLIGHT
    END:VTIMEZONE

    """

  @Test(
    "follow the file's own time zone, where nobody else knows it",
    arguments: [
      ("20260307T230000", "-05:00"), ("20260308T030000", "-04:00"), ("20261031T120000", "-04:00"),
      ("20261101T120000", "-05:00"), ("20260115T120000", "-05:00"),
    ])
  func ownZone(time: String, zone: String) throws {
    let content = try content(
      "DTSTART;TZID=Eastern Standard Time:\(time)", before: CalendarFileTests.outlook)
    #expect(content.zone?.description == zone)
  }

  @Test("in a zone that the file defines by a rule which is not read are refused, and that is said")
  func unreadZone() {
    let monthly = CalendarFileTests.outlook.replacing("FREQ=YEARLY", with: "FREQ=MONTHLY")
    let line = "DTSTART;TZID=Eastern Standard Time:20260307T230000"
    let faults = #expect(throws: FileFaults.self) { try event(line, before: monthly) }
    #expect(
      faults?.faults.map(\.cause.cause.en) == [
        "the file defines the time zone “Eastern Standard Time” by a rule that is not understood "
          + "here; write the name of a known zone"
      ])
  }

  @Test("follow a zone that shifts on the first such weekday from a date on, or by dates")
  func shiftsByDate() throws {
    let fiji = """
      BEGIN:VTIMEZONE
      TZID:Fiji
      BEGIN:DAYLIGHT
      TZOFFSETFROM:+1200
      TZOFFSETTO:+1300
      DTSTART:20101024T020000
      RRULE:FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=21,22,23,24,25,26,27;BYDAY=SU
      END:DAYLIGHT
      BEGIN:STANDARD
      TZOFFSETFROM:+1300
      TZOFFSETTO:+1200
      DTSTART:20110306T030000
      RDATE:20120122T030000
      RDATE:20130120T030000,20140119T020000
      END:STANDARD
      END:VTIMEZONE

      """
    func zone(_ day: String) throws -> String? {
      try content("DTSTART;TZID=Fiji:\(day)T120000", before: fiji).zone?.description
    }
    #expect(try zone("20131026") == "+12:00")
    #expect(try zone("20131027") == "+13:00")
    #expect(try zone("20140118") == "+13:00")
    #expect(try zone("20140120") == "+12:00")
    #expect(try zone("20090101") == "+12:00", "before all that the file knows")
  }

  @Test(
    "with a time that is none are refused, with its place",
    arguments: [
      ("DTSTART:20260230T090000", "6:1 there is no such date or time: “20260230T090000”"),
      ("DTSTART:20260312T250000", "6:1 there is no such date or time: “20260312T250000”"),
      ("DTSTART:29991231T230000Z", "6:1 there is no such date or time: “29991231T230000Z”"),
      ("DTSTART;TZID=Mars/Olympus:20260312T090000", "6:1 unknown time zone “Mars/Olympus”"),
      ("DTSTART;TZID=../../etc/passwd:20260312T090000", "6:1 unknown time zone"),
      ("DTSTART:20260312T090000\nDURATION:2H", "7:1 this is no duration: “2H”"),
      ("DTSTART:20260312T090000\nDURATION:P999999999999W", "7:1 this is no duration"),
      ("DTSTART:20260312\nLOCATION:\u{1}", "7:1 a character that cannot be seen (U+0001)"),
    ])
  func badTimes(lines: String, fault: String) {
    let found = faults { () throws(FileFaults) in try event(lines) }
    #expect(found.first?.hasPrefix(fault) == true, "\(found)")
  }

  @Test("have the place, else the link, and a title on one line")
  func place() throws {
    let event = try event(
      "SUMMARY:-\nDTSTART:20260312\nURL:https://example.go.id/rapat\nDESCRIPTION:x")
    #expect(event.notKept == [.property("DESCRIPTION"): 1])
    let content = try content("DTSTART:20260312\nURL:https://example.go.id/rapat")
    #expect(content.place == "https://example.go.id/rapat")
    #expect(try self.content("DTSTART:20260312\nLOCATION:Aula\\nLantai 2").place == "Aula Lantai 2")
  }

  @Test("say what of them is not kept")
  func notKept() throws {
    let file = try event(
      """
      DTSTART:20260312T090030
      DTEND:20260313T090000
      RRULE:FREQ=WEEKLY
      ORGANIZER:mailto:a@example.com
      ATTENDEE;CN=A;PARTSTAT=TENTATIVE:mailto:a@example.com
      BEGIN:VALARM
      ACTION:DISPLAY
      END:VALARM
      """)
    #expect(
      file.notKept == [
        .seconds: 1, .otherDay: 1, .recurrence: 1, .property("ORGANIZER"): 1, .tentative: 1,
        .component("VALARM"): 1,
      ])
  }

  @Test("that cannot become meetings are passed over, each with its line")
  func skipped() throws {
    let file = try read(
      """
      BEGIN:VCALENDAR
      BEGIN:VEVENT
      UID:a
      DTSTART:20260312
      END:VEVENT
      BEGIN:VEVENT
      UID:b
      SUMMARY:Rapat
      END:VEVENT
      BEGIN:VEVENT
      UID:c
      SUMMARY:Rapat
      DTSTART:20260312T090000
      RRULE:FREQ=WEEKLY
      EXDATE:20260319T090000,20260312T090000
      END:VEVENT
      END:VCALENDAR
      BEGIN:VCALENDAR
      METHOD:COUNTER
      BEGIN:VEVENT
      UID:d
      END:VEVENT
      END:VCALENDAR

      """)
    #expect(file.events.isEmpty)
    #expect(file.skipped.map(\.line) == [2, 6, 10, 20])
    #expect(
      file.skipped.map(\.reason) == [.noTitle, .noStart, .firstExcepted, .method("COUNTER")])
  }

  @Test("are one in their versions, and several in their occurrences")
  func versions() throws {
    func one(_ lines: String) -> String {
      "BEGIN:VEVENT\nUID:a\nSUMMARY:Rapat\n\(lines)\nEND:VEVENT\n"
    }
    let file = try read(
      "BEGIN:VCALENDAR\n"
        + one("SEQUENCE:2\nRRULE:FREQ=WEEKLY\nDTSTART:20260305")
        + one("SEQUENCE:1\nDTSTART:20260301")
        + one("RECURRENCE-ID:20260312\nDTSTART:20260313")
        + one("RECURRENCE-ID:20260305\nDTSTART:20260306")
        + "END:VCALENDAR\n")
    let found = file.events.map { event -> String in
      guard case .held(let content) = event.plan else { return "" }
      return "\(event.uid ?? "") \(content.date)"
    }
    #expect(found == ["a#20260312 2026-03-13", "a 2026-03-06"])
    #expect(file.skipped.map(\.reason) == [.older, .older])
  }

  @Test("are cancelled by their status or the calendar's method")
  func cancelled() throws {
    #expect(
      try event("STATUS:CANCELLED\nCOMMENT:Hujan").events.map(\.plan)
        == [.cancelled(reason: "Hujan")])
    #expect(try event("", method: "CANCEL").events.map(\.plan) == [.cancelled(reason: nil)])
  }

  @Test("say who comes, who sends someone, who does not, and who has not said")
  func attendees() throws {
    let file = try event(
      """
      DTSTART:20260312
      ATTENDEE;CN=A;PARTSTAT=ACCEPTED:mailto:a@example.com
      ATTENDEE;CN=B;PARTSTAT=DELEGATED;DELEGATED-TO="mailto:b2@example.com":mailto:b@example.com
      ATTENDEE;CN=B2;DELEGATED-FROM="MAILTO:b@example.com":mailto:B2@example.com
      ATTENDEE;CN=C;PARTSTAT=declined:mailto:c@example.com
      ATTENDEE:mailto:d@example.com
      """)
    let found = file.events.first?.attendees.map { attendee in
      [attendee.name, attendee.answer?.rawValue, attendee.delegate].map { $0 ?? "-" }
        .joined(separator: " ")
    }
    #expect(found == ["A comes -", "B sends-representative B2", "C excused -", "- - -"])
  }

  @Test("of this workspace's own meetings are nothing but answers")
  func own() throws {
    let file = try read(
      """
      BEGIN:VCALENDAR
      METHOD:REPLY
      BEGIN:VEVENT
      UID:TPPS-M3@3f2a9c41d07be586.gugus
      ATTENDEE;PARTSTAT=ACCEPTED:urn:x-gugus:3f2a9c41d07be586:DINKES
      END:VEVENT
      END:VCALENDAR

      """)
    #expect(file.events.map(\.plan) == [.unsaid])
    let identity = CalendarFileTests.identity
    #expect(file.events.first?.uid.flatMap(identity.meeting(ofUID:))?.text == "TPPS/M3")
    let address = try #require(file.events.first?.attendees.first?.address)
    #expect(identity.agency(ofAddress: address)?.text == "DINKES")
    #expect(CalendarIdentity(workspace: "other").agency(ofAddress: address) == nil)
  }

  @Test(
    "of real calendars are read, or refused with their place and words",
    .enabled(if: RealData.isPresent))
  func realFiles() throws {
    let folder = "ics_icalendar_bsd/src/icalendar/tests"
    var (count, read, events, skipped) = (0, 0, 0, 0)
    var refused: [String: Int] = [:]
    for part in try RealData.files(in: folder) {
      for name in try RealData.files(in: "\(folder)/\(part)") where name.hasSuffix(".ics") {
        count += 1
        let bytes = try RealData.bytes("\(folder)/\(part)/\(name)")
        do throws(FileFaults) {
          let file = try CalendarFile.read(
            bytes: bytes, file: name, zone: .wib, identity: CalendarFileTests.identity)
          read += 1
          events += file.events.count
          skipped += file.skipped.count
        } catch {
          let first = try #require(error.faults.first)
          refused[String("\(first.cause)".prefix { $0.isLetter }), default: 0] += 1
          for language in Language.allCases {
            #expect(error.message(in: language).contains("\(name):\(first.line):\(first.column):"))
          }
        }
      }
    }
    #expect(count == 163)
    // The refused: parts without a calendar around them, and what is broken on purpose.
    #expect((read, events, skipped) == (91, 61, 46))
    #expect(
      refused == [
        "noCalendar": 53, "notALine": 7, "unknownZone": 4, "notClosed": 3,
        "badTime": 2, "badDuration": 1, "endsOther": 1, "nul": 1,
      ])
  }
}
