import GugusDomain
import GugusLives
import GugusOutput
import GugusStore
import Testing

@testable import GugusApplication

@Suite("What is looked at without a console")
struct ShowingTests {
  private let file: WorkspaceFile
  private let workspace: Workspace
  private let clock = Clock(now: Instant(startOf: "2026-03-20"), zone: .wib, today: "2026-03-20")

  init() throws {
    file = try WorkspaceFile()
    workspace = try file.created()
    try workspace.foundTPPS()
    try workspace.propose("Kirim data", due: "2026-04-10", on: "2026-03-01")
  }

  private func json(_ shown: some Showing, asOf day: Day? = nil) throws -> String {
    let vantage = Vantage(asOf: day, clock)
    let seen = try workspace.seen(
      from: vantage.viewpoint, about: shown.scope, watching: Unwatched())
    var bytes: [UInt8] = []
    try shown.document(on: seen, from: vantage).render(as: .json, language: .english) {
      bytes += $0
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func list(of debtor: AgencyCode) -> ListCommitments {
    var filter = CommitmentFilter(today: clock.today)
    filter.debtor = debtor
    return ListCommitments(filter, as: .table(by: .due, columns: ["code", "deliverable"]))
  }

  @Test("is what was there on that day")
  func asOf() throws {
    #expect(try json(list(of: "DINKES")).contains("Kirim data"))
    #expect(try !json(list(of: "DINKES"), asOf: "2026-02-01").contains("Kirim data"))
    #expect(try json(ShowCommitment("TPPS/K1")).contains("Kirim data"))
    #expect(throws: Refusal.self) { try json(ShowCommitment("TPPS/K1"), asOf: "2026-02-01") }
  }

  @Test("is refused where it names what is not on record, and is no empty list")
  func unknown() throws {
    #expect(try !json(list(of: "BAPPEDA")).contains("Kirim data"))
    #expect(throws: Refusal.self) { try json(list(of: "NONE")) }
    #expect(throws: Refusal.self) {
      try json(ShowStatus(of: nil, for: "NONE", within: nil, limit: 20))
    }
  }

  @Test("is of one moment, now or earlier")
  func oneMoment() throws {
    try workspace.act("TPPS/K1", .accept, as: "DINKES", on: "2026-03-02")
    let next = ShowNext(of: nil, for: nil, limit: 10, explains: true)
    #expect(try json(next, asOf: "2026-03-10").contains("TPPS/K1"))
    #expect(try json(next).contains("TPPS/K1"))
  }

  @Test("is only as much as is asked for")
  func scope() {
    var filter = MeetingFilter()
    filter.taskForce = "TPPS"
    #expect(ListMeetings(filter).scope == .taskForce("TPPS"))
    #expect(ListMeetings(MeetingFilter()).scope == .everything)
    #expect(ShowMeeting("TPPS/M1").scope == .subject(.meeting("TPPS/M1")))
  }
}
