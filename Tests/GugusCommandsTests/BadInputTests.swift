import Foundation
import GugusDomain
import GugusStore
import Testing

@testable import GugusCommands

/// A line that cannot be done, and what must be said of it.
struct BadLine: Sendable, CustomTestStringConvertible {
  var line: String
  var status: GugusCommands.ExitStatus
  /// Must be in the words, whatever the language.
  var says: String
  var testDescription: String { line }

  init(_ line: String, _ status: GugusCommands.ExitStatus, _ says: String) {
    (self.line, self.status, self.says) = (line, status, says)
  }
}

@Suite("Bad input, from the command line")
struct BadInputTests {
  private static let propose =
    "commitment propose TPPS --deliverable Data --debtor DINKES --creditor BAPPEDA --as DPPKB"

  private static let award = "incentive award TPPS DINKES --authority Regent --as BAPPEDA"

  static let lines: [BadLine] = [
    // Codes that are not on record, and those most like them
    BadLine("agency show DINKS", .refused, "DINKES"),
    BadLine("taskforce show TPS", .refused, "TPPS"),
    BadLine("meeting show TPPS/M2", .refused, "TPPS/M1"),
    BadLine("commitment show TPPS/K4", .refused, "TPPS/K1"),
    BadLine("journal show 999", .refused, "(unknown)"),
    BadLine("finding show TPPS/T1", .refused, "gugus finding list"),
    BadLine("incentive show TPPS/I1", .refused, "gugus incentive list"),
    BadLine("assessment show TPPS/A1", .refused, "gugus assessment list"),
    BadLine("assessment show TPS", .refused, "TPPS"),
    BadLine("finding list --agency DINKS", .refused, "DINKES"),
    BadLine("incentive list --taskforce TPS", .refused, "TPPS"),
    BadLine("incentive suggest --agency DINKS", .refused, "DINKES"),
    BadLine("commitment list --debtor DINKS", .refused, "DINKES"),
    BadLine("commitment accept TPPS/K1 --as DINKS", .refused, "DINKES"),
    BadLine("taskforce join TPPS DINKS --as BAPPEDA", .refused, "DINKES"),
    BadLine("status --taskforce TPS", .refused, "TPPS"),
    BadLine("report summary --agency DINKS", .refused, "DINKES"),
    BadLine("journal list --kind commitment.forgotten", .usage, "commitment.forgotten"),
    BadLine("journal list --limit 0", .usage, "--limit"),
    BadLine("commitment list --limit -1", .usage, "--limit"),
    BadLine("status --limit 0", .usage, "--limit"),
    BadLine("status --within 3661", .usage, "--within"),
    BadLine("status --within -1", .usage, "--within"),
    BadLine("next --limit many", .usage, "--limit"),

    // Dates that do not exist
    BadLine("\(propose) --due 2026-02-30", .usage, "2026-02-30"),
    BadLine("\(propose) --due 2026-13-01", .usage, "2026-13-01"),
    BadLine("\(propose) --due 2026-Q9", .usage, "2026-Q9"),
    BadLine("\(propose) --due 2026-H0", .usage, "2026-H0"),
    BadLine("\(propose) --due '31 April 2026'", .usage, "31 April 2026"),
    BadLine("\(propose) --due someday", .usage, "someday"),
    BadLine("\(propose) --due=", .usage, "gugus"),
    BadLine("\(propose) --due=+999999d", .usage, "+999999d"),
    BadLine("\(propose) --due=-999999m", .usage, "-999999m"),
    BadLine("commitment accept TPPS/K1 --as DINKES --on 2026-02-29", .usage, "2026-02-29"),
    BadLine("report summary --period 2026-12..2026-01", .usage, "2026"),
    BadLine("report summary --period 2026-00", .usage, "2026-00"),
    BadLine("finding list --period 2026-12..2026-01", .usage, "2026"),
    BadLine("incentive list --period 2026-12..2026-01", .usage, "2026"),
    BadLine("incentive suggest --period 2026-12..2026-01", .usage, "2026"),

    // Days that do not fit
    BadLine("\(propose) --due 2026-03-19 --meeting TPPS/M1", .refused, "(due-too-early)"),
    BadLine("\(propose) --due +1m --on 2026-03-21", .refused, "(in-the-future)"),
    BadLine("commitment accept TPPS/K1 --as DINKES --on 2026-03-11", .refused, "2026-03-12"),
    BadLine("taskforce leave TPPS DINKES --until 2026-01-01 --as DINKES", .refused, "(not-member)"),

    // Sides that may not be the same, or are not there
    BadLine(
      "commitment propose TPPS --deliverable X --debtor DINKES --creditor DINKES --due +1m --as DPPKB",
      .refused, "(debtor-is-creditor)"),
    BadLine("\(propose) --due +1m --verifier DINKES", .refused, "(judge-owes)"),
    BadLine("\(propose) --due +1m --supporter DLH", .refused, "(not-member)"),
    BadLine("\(propose) --due +1m --supporter DINSOS", .refused, "(not-member)"),
    BadLine("\(propose) --due +1m --supporter NOWHERE", .refused, "(unknown)"),

    // Texts that do not show or would not stay one line
    BadLine(
      "commitment decline TPPS/K1 --reason '\u{200B}\u{FEFF}' --as DINKES", .refused, "(text)"),
    BadLine("commitment decline TPPS/K1 --reason 'a\u{1B}[2J' --as DINKES", .refused, "(text)"),
    BadLine("commitment decline TPPS/K1 --reason 'a\nb' --as DINKES", .refused, "(text)"),
    BadLine("commitment decline TPPS/K1 --reason 'a\u{0}b' --as DINKES", .refused, "(text)"),
    BadLine("commitment decline TPPS/K1 --reason 'a\u{FFFF}' --as DINKES", .refused, "(text)"),
    BadLine("commitment accept TPPS/K1 --as DINKES --officer ' '", .refused, "(text)"),

    // Words that are none of the vocabulary's
    BadLine("agency add NEW --name-en New --kind guild --sector health", .usage, "guild"),
    BadLine("taskforce join TPPS DLH --role boss --as BAPPEDA", .usage, "boss"),
    BadLine("commitment verify TPPS/K1 --verdict fine --as BAPPEDA", .usage, "fine"),
    BadLine("taskforce amend TPPS --legal-basis 'decree' --as BAPPEDA", .usage, "decree"),
    BadLine("taskforce amend TPPS --service 'one door|Licences' --as BAPPEDA", .usage, "Licences"),
    BadLine("taskforce outcome TPPS --measure 1 --value much --as BAPPEDA", .usage, "much"),
    BadLine("taskforce outcome TPPS --measure 1 --value nan --as BAPPEDA", .usage, "nan"),
    BadLine("\(propose) --due +1m --weight 1.5", .usage, "1.5"),
    BadLine("meeting schedule TPPS --title T --date +1d --start 25:00 --as DPPKB", .usage, "25:00"),
    BadLine("agency list --lang xx", .usage, "xx"),
    BadLine("finding list --state guilty", .usage, "guilty"),
    BadLine("\(award) --kind medal --reason Good", .usage, "medal"),
    BadLine("\(award) --kind written-reprimand --reason Good", .usage, "written-reprimand"),
    BadLine("assessment record TPPS/A1 --prerequisite luck --score 3 --text So", .usage, "luck"),
    BadLine(
      "assessment record TPPS/A1 --prerequisite new-ways-of-working --score high --text So",
      .usage, "high"),

    // Parts of a line that are missing or contradict each other
    BadLine("agency add NEW --kind ministry --sector health", .usage, "--name-id"),
    BadLine("agency add NEW --name-en New --sector health", .usage, "--kind"),
    BadLine("agency add NEW --name-en New --kind ministry", .usage, "--sector"),
    BadLine("taskforce form NEW --name-en New", .usage, "--mandate"),
    BadLine("taskforce outcome TPPS --as BAPPEDA", .usage, "--add"),
    BadLine("taskforce outcome TPPS --measure 1 --as BAPPEDA", .usage, "--value"),
    BadLine("taskforce outcome TPPS --add Fewer --as BAPPEDA", .usage, "--indicator"),
    BadLine("\(propose) --due +1m --decision 1", .usage, "--meeting"),
    BadLine("commitment revise TPPS/K1 --as DINKES", .usage, "--agree"),
    BadLine("commitment revise TPPS/K1 --due +2m --as DINKES", .usage, "--reason"),
    BadLine("commitment revise TPPS/K1 --agree --refuse --as BAPPEDA", .usage, "--agree"),
    BadLine("commitment barrier TPPS/K1 --as DINKES", .usage, "--raise"),
    BadLine("commitment barrier TPPS/K1 --raise budget --as DINKES", .usage, "--text"),
    BadLine("commitment barrier TPPS/K1 --escalate 1 --as DINKES", .usage, "--level"),
    BadLine("commitment evidence TPPS/K1 --as DINKES", .usage, "--extract"),
    BadLine("commitment evidence TPPS/K1 --link x --file y --as DINKES", .usage, "--link"),
    BadLine("meeting log", .usage, "-"),
    BadLine(
      "finding raise TPPS --against DINKES --grounds So --as BAPPEDA", .usage, "--commitment"),
    BadLine("\(award) --reason Good", .usage, "--from-suggestion"),
    BadLine("\(award) --kind recognition", .usage, "--reason"),
    BadLine("\(award) --kind recognition --from-suggestion a --reason So", .usage, "--kind"),
    BadLine("\(award) --from-suggestion a", .usage, "--period"),

    // Files
    BadLine("commitment evidence TPPS/K1 --file gone.pdf --as DINKES", .noInput, "gone.pdf"),
    BadLine("commitment evidence TPPS/K1 --file . --as DINKES", .noInput, "."),
    BadLine("meeting log gone.md --as DPPKB", .noInput, "gone.md"),
    BadLine("agency import gone.csv", .noInput, "gone.csv"),
    BadLine("meeting log latin1.md --as DPPKB", .badData, "latin1.md:3:"),
    BadLine("meeting log nul.md --as DPPKB", .badData, "nul.md:"),
    BadLine("meeting log empty.md --as DPPKB", .badData, "empty.md:1:1"),
    BadLine("meeting log - --as DPPKB", .badData, "<stdin>:1:1"),
    BadLine("agency import empty.md", .badData, "empty.md:1:1"),
    BadLine("agency import latin1.md", .badData, "latin1.md:"),
    BadLine("commitment list --output nowhere/list.txt", .cannotCreate, "nowhere/list.txt"),
    BadLine("meeting minutes TPPS/M1 --output nowhere/m.md", .cannotCreate, "nowhere/m.md"),
    BadLine("meeting agenda TPPS --output nowhere/a.md", .cannotCreate, "nowhere/a.md"),
    BadLine("commitment list --format xml", .usage, "xml"),

    // Workspaces
    BadLine("status --workspace gone.db", .noInput, "gugus init"),
    BadLine("status --workspace empty.md", .badData, "empty.md"),
    BadLine("status --workspace latin1.md", .badData, "latin1.md"),
    BadLine("status --workspace .", .badData, "."),
    BadLine("status --workspace newer.db", .badData, "newer.db"),
    BadLine("status --workspace other.db", .badData, "other.db"),
    BadLine("init --rehearsal", .cannotCreate, "gugus.db"),
    BadLine("init nowhere/new.db --rehearsal", .cannotCreate, "nowhere/new.db"),
    BadLine("init new.db", .usage, "GUGUS_TODAY"),
    BadLine("init new.db --seed 7", .usage, "--rehearsal"),
    BadLine("init new.db --rehearsal --steward BAPPEDA", .usage, "--name-id"),
  ]

  /// 20 March 2026: a meeting is scheduled today, DINSOS has left, DLH never joined.
  private func desk() throws -> Desk {
    var bytes = try BadInputTests.workspace.get()
    let desk = try Desk(with: bytes, .english)
    desk.today = "2026-03-20"
    try desk.file(
      "latin1.md", bytes: Array("---\ntask-force: TPPS\nmeeting: Caf".utf8) + [0xE9, 0x0A])
    try desk.file("nul.md", Desk.minutes("a\u{0}b", insteadOf: "Secretariat"))
    try desk.file("empty.md", "")
    // SQLite keeps user_version at bytes 60..63 and application_id at 68..71 (file format, §1.3).
    bytes[63] = 99
    try desk.file("newer.db", bytes: bytes)
    bytes[68] = 0
    try desk.file("other.db", bytes: bytes)
    return desk
  }

  private static let workspace = Result {
    let desk = try Desk.withCommitment()
    desk.today = "2026-03-20"
    try desk.done("meeting schedule TPPS --title Third --date 2026-03-20 --as DPPKB")
    try desk.done("taskforce leave TPPS DINSOS --until 2026-03-19 --as BAPPEDA")
    try desk.done("agency add DLH --name-en Environment --kind ministry --sector environment")
    return try desk.bytes("gugus.db")
  }

  @Test("is answered in both languages and changes nothing", arguments: lines)
  func answered(_ bad: BadLine) throws {
    let desk = try desk()
    let workspace = try desk.bytes("gugus.db")
    var said: Set<String> = []
    for language in Language.allCases {
      desk.language = language
      let answer = desk.run(bad.line)
      #expect(answer.status == bad.status, "\(answer.words)")
      #expect(answer.words.contains(bad.says), "\(answer.words)")
      #expect(answer.bytes.isEmpty)
      #expect(!answer.words.contains("\u{1B}"))
      said.insert(answer.words)
    }
    #expect(said.count == 2, "both languages say the same: \(said)")
    #expect(try desk.bytes("gugus.db") == workspace)
  }

  @Test("of ten megabytes is refused without being repeated")
  func longTitle() throws {
    let desk = try desk()
    let title = String(repeating: "x", count: 10_000_000)
    let answer = desk.run([
      "meeting", "schedule", "TPPS", "--title", title, "--date", "2026-03-21", "--as", "DPPKB",
    ])
    #expect(answer.status == .refused)
    #expect(answer.words.contains("(text)"))
    #expect(answer.words.utf8.count < 1000)
  }

  @Test("in a minutes file of ten megabytes is refused without being repeated")
  func longMinutes() throws {
    let desk = try desk()
    try desk.file("long.md", Desk.minutes + String(repeating: "x", count: 10_000_000))
    let answer = desk.run("meeting log long.md --as DPPKB")
    #expect(answer.status == .badData)
    #expect(answer.words.contains("long.md: is too large: 10000"))
    #expect(answer.words.utf8.count < 1000)
  }

  @Test("in a file that may not be read is said to be no input", .disabled(if: getuid() == 0))
  func unreadable() throws {
    let desk = try desk()
    try desk.file("minutes.md", Desk.minutes)
    chmod(desk.path("minutes.md"), 0)
    let answer = desk.run("meeting log minutes.md --as DPPKB")
    #expect(answer.status == .noInput)
    #expect(answer.words.contains("minutes.md"))
  }

  @Test("in the environment names the variable", arguments: ["soon", "2026-02-30", "2026"])
  func today(_ day: String) throws {
    let desk = try desk()
    desk.today = day
    let answer = desk.run("status")
    #expect(answer.status == .usage)
    #expect(answer.words.contains("GUGUS_TODAY"))
    #expect(answer.words.contains(day))
  }

  @Test("as an agency in the environment names the variable")
  func agency() throws {
    let desk = try desk()
    desk.environment["GUGUS_AGENCY"] = "no code"
    let answer = desk.run("commitment accept TPPS/K1")
    #expect(answer.status == .usage)
    #expect(answer.words.contains("GUGUS_AGENCY"))
  }

  @Test("for want of a workspace names the command that makes one")
  func noWorkspace() throws {
    let desk = try Desk(isFounded: false)
    let answer = desk.run("status")
    #expect(answer.status == .noInput)
    #expect(answer.words.contains("gugus init"))
  }

  @Test(
    "leaves a file that is no workspace, or a newer one, byte for byte",
    arguments: ["empty.md", "latin1.md", "newer.db", "other.db"])
  func foreignFiles(_ name: String) throws {
    let desk = try desk()
    let before = try desk.bytes(name)
    #expect(
      desk.run("agency add NEW --name-en N --kind ministry --sector s --workspace \(name)")
        .status == .badData)
    #expect(try desk.bytes(name) == before)
  }

  @Test(
    "drives no terminal, wherever it is repeated",
    arguments: [
      "status --workspace \u{1B}[2J.db", "meeting log \u{1B}[2J.md",
      "commitment list --output \u{1B}[2J/x", "status --for \u{1B}[2J", "\u{1B}[2J",
      "status --\u{1B}[2J", "commitment list --due \u{1B}[2J", "status --within \u{1B}[2J",
      "init \u{1B}[2J/x --rehearsal", "commitment evidence TPPS/K1 --file \u{1B}[2J",
    ])
  func terminal(_ line: String) throws {
    let answer = try desk().run(line)
    #expect(answer.status != .done)
    #expect(!answer.words.contains("\u{1B}"))
  }
}
