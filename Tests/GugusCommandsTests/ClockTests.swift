import GugusDomain
import Testing

@testable import GugusCommands

@Suite("Without GUGUS_TODAY")
struct ClockTests {
  @Test("it is the day of the workspace's own zone, for what is written and what is shown")
  func zone() throws {
    let desk = try Desk(today: "2026-03-01")
    try desk.done("config set --time-zone WIT")
    // Half past midnight of the 13th in eastern Indonesia.
    desk.clock = Instant(iso: "2026-03-12T15:30:00.000Z")
    try desk.done("agency add DINKES --name-en Health --kind regional-office --sector health")
    let entry = try desk.done("journal list --limit 1 --format jsonl")
    #expect(entry.contains("2026-03-13"), "\(entry)")
    #expect(entry.contains("2026-03-12T15:30:00.000Z"), "\(entry)")
    #expect(try desk.done("report summary --format json").contains("2026-03-13"))
  }

  @Test("where there is no workspace, it is the day of the computer's zone")
  func noWorkspace() throws {
    let desk = try Desk(isFounded: false)
    desk.clock = Instant(iso: "2026-03-12T15:30:00.000Z")
    #expect(desk.run("status").status == .noInput)
    try desk.done("init")
    #expect(try desk.done("status").contains("2026"))
  }
}
