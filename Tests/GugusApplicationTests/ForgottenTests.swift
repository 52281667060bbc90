import GugusDomain
import GugusLives
import GugusStore
import Testing

@testable import GugusApplication

@Suite("What is forgotten without a console")
struct ForgottenTests {
  private let file: WorkspaceFile
  private let workspace: Workspace
  private let basis = LegalBasis(
    kind: .law, number: "27/2022", date: "2022-10-17", title: "Pelindungan Data Pribadi")

  init() throws {
    file = try WorkspaceFile()
    workspace = try file.created()
    try workspace.foundTPPS()
    try workspace.done(NameSteward("BAPPEDA"), on: "2026-01-06")
    let content = MeetingContent(title: "Rapat", date: "2026-03-12")
    _ = try workspace.perform(
      ScheduleMeeting(taskForce: "TPPS", content: content),
      Circumstances(
        actor: Actor(agency: "DPPKB", officer: .known("Siti Aminah")), today: "2026-03-01"),
      now: Instant(startOf: "2026-03-01"))
  }

  private func found() throws -> FindForgettable.Answer {
    let name = try #require(PersonName("Siti Aminah"))
    return try FindForgettable(.person(name)).run(on: workspace)
  }

  private func forget(
    officer: String? = nil, isDryRun: Bool = false, isConfirmed: Bool = true
  ) throws -> ForgetTexts? {
    let actor = Actor(agency: "BAPPEDA", officer: officer.map(PersonalText.known))
    return try Forget(
      try found(), of: PersonName("Siti Aminah"), on: basis,
      RecordRequest(Circumstances(actor: actor, today: "2026-03-02"), isDryRun: isDryRun),
      isConfirmed: isConfirmed
    ).run(on: workspace, now: Instant(startOf: "2026-03-02"), keyring: { _ in nil })
  }

  @Test("is found nowhere any more")
  func forgotten() throws {
    #expect(try found().places.count == 1)
    #expect(try forget()?.texts.count == 1)
    #expect(try found().places.isEmpty)
    #expect(try forget() == nil)
  }

  @Test("is looked at first")
  func notConfirmed() throws {
    #expect(throws: ForgettingFault.notConfirmed) { try forget(isConfirmed: false) }
    #expect(try forget(isDryRun: true) == nil)
    #expect(try found().places.count == 1)
  }

  @Test("is not named again by whoever forgets it")
  func namedAgain() throws {
    #expect(throws: ForgettingFault.officerNamesAgain) { try forget(officer: "Siti Aminah") }
  }

  @Test("stays where a place is to be left as it is")
  func kept() throws {
    let place = try #require(try found().places.first)
    let wanted = FindForgettable.Wanted.person(try #require(PersonName("Siti Aminah")))
    let kept = try FindForgettable(wanted, keeping: ["\(place.entry):\(place.path)"])
      .run(on: workspace)
    #expect(kept.isEmpty)
    #expect(throws: ForgettingFault.noSuchPlace("1:nothing")) {
      try FindForgettable(wanted, keeping: ["1:nothing"]).run(on: workspace)
    }
  }
}
