import GugusDomain
import Testing

@testable import GugusCommands

@Suite("A clock that is not right")
struct ClockCorrectionTests {
  static let verbs: Set = ["journal correct-clock"]

  /// A workspace in earnest, with BAPPEDA as its steward, from noon of 12 March 2026 on.
  private let desk: Desk

  init() throws {
    desk = try Desk(isFounded: false)
    desk.clock = Instant(iso: "2026-03-12T05:00:00.000Z")
    try desk.done(
      "init --time-zone WIB --steward BAPPEDA --name-id Bappeda --kind regional-office "
        + "--sector planning")
  }

  private func add(_ code: String, _ options: String = "") -> Desk.Answer {
    desk.run(
      "agency add \(code) --name-en \(code) --kind ministry --sector x --as BAPPEDA \(options)")
  }

  @Test(
    "asks whoever sits there, who says yes or not",
    arguments: zip(
      [Language.english, .indonesian], ["Is this clock right?", "Apakah jam ini benar?"]))
  func asked(_ language: Language, _ question: String) throws {
    desk.language = language
    desk.clock = Instant(iso: "2026-06-11T05:00:00.000Z")
    (desk.isInputTerminal, desk.isErrorTerminal) = (true, true)
    for (answer, status) in [
      ("\n", ExitStatus.busy), ("t\n", .busy), ("", .busy), ("ya\n", .done),
    ] {
      desk.input = Array(answer.utf8)
      let said = add("B")
      #expect(said.status == status && said.words.contains(question))
    }
    let again = add("C")
    #expect(again.status == .done && !again.words.contains(question))
  }

  @Test("asks where it is more than 30 days ahead of the last entry", arguments: Language.allCases)
  func ahead(_ language: Language) throws {
    desk.language = language
    desk.clock = Instant(iso: "2026-04-11T05:00:00.000Z")
    #expect(add("A").status == .done)
    desk.clock = Instant(iso: "2026-05-11T05:00:00.001Z")
    let record = try desk.record()
    let answer = add("B")
    #expect(answer.status == .busy)
    #expect(answer.words.contains("--clock-is-right") && answer.words.contains("(clock-is-ahead)"))
    #expect(add("B", "--dry-run").status == .busy)
    #expect(try desk.record() == record)
    #expect(add("B", "--clock-is-right").status == .done)
    #expect(add("C").status == .done)
    desk.clock = Instant(iso: "2026-08-11T05:00:00.000Z")
    try desk.file("list.csv", "code,name-en,name-id,kind,sector\nD,D,D,ministry,x\n")
    let take = "import agencies list.csv --as BAPPEDA"
    #expect(desk.run(take).status == .busy)
    try desk.done(take + " --clock-is-right")
    try desk.done("journal verify")
  }

  @Test("is not asked about where there is only the founding, nor in a rehearsal")
  func notAsked() throws {
    let bare = try Desk(isFounded: false)
    bare.clock = Instant(iso: "2026-03-12T05:00:00.000Z")
    try bare.done("init")
    bare.clock = Instant(iso: "2027-03-12T05:00:00.000Z")
    try bare.done("config set --quorum 2")
    let rehearsal = try Desk(today: "2026-03-12")
    try rehearsal.done("config set --quorum 2")
    rehearsal.today = "2036-03-12"
    try rehearsal.done("config set --quorum 3")
  }

  @Test("does not lock the workspace for good: the steward says so, and time runs back once")
  func corrected() throws {
    desk.clock = Instant(iso: "2036-03-12T05:00:00.000Z")
    #expect(add("WRONG", "--clock-is-right").status == .done)
    desk.clock = Instant(iso: "2026-03-13T05:00:00.000Z")
    let locked = add("A")
    #expect(locked.words.contains("(clock-is-behind)"))
    #expect(locked.words.contains("gugus journal correct-clock"))
    let correct = "journal correct-clock --reason 'Battery was flat'"
    #expect(desk.run(correct).words.contains("(not-steward)"))
    try desk.done(correct + " --as BAPPEDA")
    #expect(add("A").status == .done)
    for (language, words) in [
      (Language.english, "clock corrected"), (.indonesian, "jam dibetulkan"),
    ] {
      desk.language = language
      #expect(try desk.done("journal list").contains(words))
      let shown = try desk.done("journal show 5")
      #expect(shown.contains(words) && shown.contains("2036-03-12T05:00:00.000Z"))
      #expect(shown.contains("Battery was flat"))
    }
    desk.language = .english
    try desk.done("journal verify")
    // What the wrong clock recorded is taken back on the day that it bears.
    try desk.done("journal void 4 --reason Mistake --as BAPPEDA")
    #expect(try !desk.done("agency list").contains("WRONG"))
    try desk.done("journal verify")
    #expect(desk.run(correct + " --as BAPPEDA").words.contains("(clock-is-not-behind)"))
    desk.clock = Instant(iso: "2026-03-01T05:00:00.000Z")
    #expect(add("B").words.contains("(clock-is-behind)"))
  }

  @Test("is known by the order of entries: what it recorded was on record before the correction")
  func knownBy() throws {
    desk.clock = Instant(iso: "2026-03-13T05:00:00.000Z")
    #expect(add("BEFORE").status == .done)
    desk.clock = Instant(iso: "2036-03-12T05:00:00.000Z")
    #expect(add("WRONG", "--clock-is-right").status == .done)
    desk.clock = Instant(iso: "2026-03-15T05:00:00.000Z")
    try desk.done("journal correct-clock --reason Flat --as BAPPEDA")
    desk.clock = Instant(iso: "2026-03-17T05:00:00.000Z")
    #expect(add("AFTER").status == .done)
    func known(by day: String) throws -> [String] {
      try ["BEFORE", "WRONG", "AFTER"].filter {
        try desk.done("agency list --known-by \(day) --as-of 2036-12-31 --format csv").contains($0)
      }
    }
    #expect(try known(by: "2026-03-14") == ["BEFORE"])
    #expect(try known(by: "2026-03-15") == ["BEFORE", "WRONG"])
    #expect(try known(by: "2026-03-17") == ["BEFORE", "WRONG", "AFTER"])
  }
}
