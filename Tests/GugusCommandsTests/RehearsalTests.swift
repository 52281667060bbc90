import GugusDomain
import Testing

@testable import GugusCommands

@Suite("A rehearsal")
struct RehearsalTests {
  /// At which it is 12 March 2026 by the computer's clock, and nothing says otherwise.
  private func earnest(_ options: String = "") throws -> Desk {
    let desk = try Desk(isFounded: false)
    desk.clock = Instant(iso: "2026-03-12T05:00:00.000Z")
    try desk.done("init \(options)")
    return desk
  }

  @Test("alone takes the time from GUGUS_TODAY", arguments: Language.allCases)
  func time(_ language: Language) throws {
    let desk = try earnest()
    (desk.clock, desk.language) = (nil, language)
    for line in [
      "status", "agency add DINKES --name-en Health --kind ministry --sector health",
    ] {
      let answer = desk.run(line)
      #expect(answer.status == .usage)
      #expect(answer.words.contains("unset GUGUS_TODAY"))
      #expect(answer.output.isEmpty)
    }
    desk.clock = Instant(iso: "2026-03-12T06:00:00.000Z")
    #expect(try desk.record().split(separator: "\n").count == 1)
  }

  @Test("does not mind which clock it is")
  func clock() throws {
    let desk = try Desk(today: "2026-03-12")
    desk.clock = Instant(iso: "2026-03-14T05:00:00.000Z")
    try desk.done("agency add DINKES --name-en Health --kind ministry --sector health")
    #expect(try desk.done("journal list --limit 1 --format jsonl").contains("2026-03-14"))
  }

  @Test("says that it is one when it is made", arguments: Language.allCases)
  func made(_ language: Language) throws {
    let desk = try Desk(language, isFounded: false)
    let said = Term(en: "This is a rehearsal", id: "Ini latihan").in(language)
    #expect(desk.run("init --rehearsal").words.hasPrefix(said))
    desk.clock = Instant(iso: "2026-03-12T05:00:00.000Z")
    #expect(!desk.run("init earnest.db").words.contains(said))
  }

  @Test("says so once before all else where somebody sees it, and not to a pipe")
  func everyCommand() throws {
    let desk = try Desk.withTaskForce()
    #expect(!desk.run("meeting list").words.contains("rehearsal"))
    desk.isErrorTerminal = true
    for line in ["meeting list", "taskforce leave TPPS DINSOS --as BAPPEDA", "unknown"] {
      let words = desk.run(line).words
      #expect(words.hasPrefix("This is a rehearsal") == (line != "unknown"), "\(line)")
      #expect(words.split(separator: "rehearsal").count <= 2, "\(line)")
    }
    let earnest = try earnest()
    earnest.isErrorTerminal = true
    #expect(earnest.run("agency list").words.isEmpty)
  }

  @Test("says so on its reports", arguments: VerifyTests.reports)
  func reports(_ report: String) throws {
    let said = "\"rehearsal\": \"yes\""
    let desk = try Desk.withTaskForce()
    if report.contains("suggest") {
      try desk.file("policy.yaml", Desk.policy)
      try desk.done("incentive policy --adopt policy.yaml --as BAPPEDA")
    }
    #expect(try desk.done("\(report) --format json").contains(said))
    guard !report.contains("suggest") else { return }
    #expect(try !earnest().done("\(report) --format json").contains(said))
  }

  @Test("comes out the same to the byte with the same seed, and otherwise with another")
  func seed() throws {
    func journal(_ options: String) throws -> String {
      let desk = try Desk(isFounded: false)
      try desk.done("init --rehearsal \(options)")
      try desk.done(
        "agency add DINKES --name-en Health --kind ministry --sector health --officer Ani")
      return try desk.done("export journal -")
    }
    #expect(try journal("") == journal("--seed 1"))
    #expect(try journal("--seed 2") == journal("--seed 2"))
    #expect(try journal("--seed 2") != journal("--seed 1"))
  }

  @Test("is not like any other workspace, each of which is unlike every other")
  func earnestOnes() throws {
    #expect(try earnest().done("journal head") != earnest().done("journal head"))
  }

  @Test("is told by what it records the same in both languages")
  func languages() throws {
    for played in [Season.played, Relay.played, Reckoning.played] {
      let journals = try Language.allCases.map { try played($0).done("export journal -") }
      #expect(journals[0] == journals[1])
    }
  }
}
