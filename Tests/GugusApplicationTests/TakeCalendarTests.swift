import GugusCalendar
import GugusDomain
import GugusLives
import GugusStore
import Testing

@testable import GugusApplication

@Suite("A calendar that is taken without a console")
struct TakeCalendarTests {
  private let file: WorkspaceFile
  private let workspace: Workspace
  private let clock = Clock(now: Instant(startOf: "2026-03-02"), zone: .wib, today: "2026-03-02")

  init() throws {
    file = try WorkspaceFile()
    workspace = try file.created()
    try workspace.foundTPPS()
  }

  private let calendar = [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//", "BEGIN:VEVENT", "UID:one@example.org",
    "DTSTAMP:20260301T000000Z", "DTSTART;VALUE=DATE:20260312", "SUMMARY:Rapat koordinasi",
    "END:VEVENT", "END:VCALENDAR", "",
  ].joined(separator: "\r\n")

  private func taken(of taskForce: TaskForceCode?) throws -> TakeCalendar.Answer {
    let request = RecordRequest(
      Circumstances(actor: Actor(agency: "DPPKB"), today: clock.today))
    return try TakeCalendar(
      Array(calendar.utf8), file: "rapat.ics", of: taskForce, in: nil, request
    ).run(on: workspace, clock, keyring: { _ in nil })
  }

  @Test("schedules its meetings once")
  func scheduled() throws {
    #expect(try taken(of: "TPPS").recorded.entries.count == 1)
    #expect(try workspace.meeting("TPPS/M1").content.title == "Rapat koordinasi")
    #expect(try taken(of: "TPPS").recorded.entries.isEmpty)
  }

  @Test("asks whose meetings they are, where none of them is known")
  func unknownHome() throws {
    #expect(throws: TakeCalendar.UnknownHome.self) { try taken(of: nil) }
  }

  @Test("comes out as it stands on record")
  func written() throws {
    _ = try taken(of: "TPPS")
    var written = ""
    try WriteCalendar(of: "TPPS", for: nil, in: nil).run(
      on: file.opened(), today: clock.today, in: .indonesian, watching: Unwatched()
    ) { written += $0 }
    #expect(written.contains("SUMMARY:"))
    #expect(written.hasSuffix("END:VCALENDAR\r\n"))
  }
}
