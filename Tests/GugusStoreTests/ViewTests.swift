import GRDB
import GugusDomain
import GugusLives
import Testing

@testable import GugusStore

@Suite("The views for people with a shell")
struct ViewTests {
  let file: WorkspaceFile
  let workspace: Workspace

  init() throws {
    file = try WorkspaceFile()
    workspace = try file.created()
    try workspace.furnish()
  }

  private func texts(_ sql: String) throws -> [String?] {
    try workspace.queue.inDatabase { db in
      let row = try #require(try Row.fetchOne(db, sql: sql))
      return row.databaseValues.map { String.fromDatabaseValue($0) }
    }
  }

  private func commitmentDays() throws -> [String?] {
    try texts(
      """
      SELECT since, answered_on, first_due, due, claimed_on, delivered_on, closed_on
      FROM commitment_iso
      """)
  }

  @Test("show the days of a commitment as ISO 8601")
  func commitment() throws {
    let revision = Revision(due: "2026-03-10", reason: "Floods")
    try workspace.act("TPPS/K1", .ask(.revision(revision)), as: "DINKES", on: "2026-02-12")
    try workspace.act("TPPS/K1", .agree(.revision), as: "BAPPEDA", on: "2026-02-13")
    try workspace.act("TPPS/K1", .claim(note: nil), as: "DINKES", on: "2026-02-20")
    try workspace.act(
      "TPPS/K1", .judge(Judgement(verdict: .asRecommended)), as: "BAPPEDA", on: "2026-02-22")
    #expect(
      try commitmentDays() == [
        "2026-01-13", "2026-01-14", "2026-02-10", "2026-03-10", "2026-02-20", "2026-02-20",
        "2026-02-22",
      ])
  }

  @Test("show nothing for the days of a commitment that have not come")
  func openCommitment() throws {
    #expect(
      try commitmentDays()
        == ["2026-01-13", "2026-01-14", "2026-02-10", "2026-02-10", nil, nil, nil])
  }

  @Test("show the days of a meeting")
  func meeting() throws {
    let minutes = try workspace.meeting("TPPS/M1")
    try workspace.done(ActOnMeeting(minutes.code, .ratify), as: "DPPKB", on: "2026-02-12")
    #expect(
      try texts("SELECT code, date, ratified_on, state FROM meeting_iso")
        == ["TPPS/M1", "2026-01-12", "2026-02-12", "ratified"])
  }

  @Test("show the days of a membership")
  func membership() throws {
    try workspace.done(
      LeaveTaskForce(code: "TPPS", agency: "ASPUMI", until: "2026-02-28"), as: "DPPKB",
      on: "2026-02-12")
    #expect(
      try texts("SELECT starts, ends FROM membership_iso WHERE agency = 'ASPUMI'")
        == ["2026-01-05", "2026-02-28"])
  }

  @Test("show the day of a measurement beside what was measured")
  func measurement() throws {
    #expect(
      try texts("SELECT name, unit, measured_on FROM measurement_iso")
        == ["Stunting", "%", "2026-01-07"])
  }

  @Test("show an entry of the journal in its parts")
  func journal() throws {
    #expect(
      try texts(
        """
        SELECT recorded, effective, kind, subject, agency, officer, body
        FROM journal_iso WHERE kind = 'commitment.claimed'
        """) == [
          "2026-02-09T00:00:00.000Z", "2026-02-09", "commitment.claimed", "TPPS/K1", "DINKES",
          nil, #"{"verdictDays":14}"#,
        ])
  }
}
