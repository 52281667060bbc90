import GugusDomain
import Testing

@testable import GugusCommands

@Suite("How a workspace is set up")
struct ConfigTests {
  private let desk: Desk

  init() throws { desk = try Desk.withCommitment() }

  private func setting(_ name: String, _ view: String = "") throws -> String? {
    let facts = try desk.done("config show --lang en \(view)").split(separator: "\n")
    return facts.first { $0.hasPrefix(name) }.map {
      $0.dropFirst(name.count).trimmingPrefix(while: { $0 == " " })
    }.map(String.init)
  }

  @Test(
    "is changed setting by setting, and shown",
    arguments: [
      ("set --days-ahead 30", "Days ahead", "14", "30"),
      ("set --quorum 3", "Quorum", "more than half of the members", "3"),
      ("set --time-zone WITA", "Time zone", "WIB", "WITA"),
      ("set --working-days", "Due dates move to working days", "no", "yes"),
      ("holiday 2026-03-19 '1 Mei 2026'", "Holidays", "–", "2026-03-19, 2026-05-01"),
      ("set --weigh overdue=1,5", "overdue", "12", "1.5"),
    ])
  func change(_ options: String, _ name: String, _ before: String, _ after: String) throws {
    #expect(try setting(name) == before)
    try desk.done("config \(options)")
    #expect(try setting(name) == after)
  }

  @Test("is changed back")
  func back() throws {
    try desk.done("config set --quorum 3 --working-days")
    try desk.done("config holiday 2026-03-19")
    try desk.done("config set --quorum 0 --no-working-days")
    try desk.done("config holiday --drop 2026-03-19")
    #expect(try setting("Quorum") == "more than half of the members")
    #expect(try setting("Holidays") == "–")
    #expect(try setting("Due dates move to working days") == "no")
  }

  @Test("is on record like everything else: when it was so, and as it was changed")
  func recorded() throws {
    desk.today = "2026-03-14"
    try desk.done("config set --days-ahead 30 --as BAPPEDA")
    #expect(try setting("Days ahead", "--as-of 2026-03-13") == "14")
    #expect(try desk.done("journal list --limit 1").contains("configured"))
  }

  @Test("that would change nothing records nothing", arguments: Language.allCases)
  func nothing(_ language: Language) throws {
    let record = try desk.record()
    desk.language = language
    let answer = desk.run("config set --days-ahead 14")
    #expect(answer.status == .done)
    #expect(answer.words.contains(Term(en: "nothing to record", id: "tidak ada yang").in(language)))
    desk.language = .english
    #expect(try desk.record() == record)
  }

  @Test(
    "that cannot be is refused",
    arguments: ["--days-ahead=-1", "--quorum 1001", "--weigh overdue=1001"])
  func outOfRange(_ options: String) {
    #expect(desk.run("config set \(options)").words.contains("(out-of-range)"))
  }

  @Test("is refused where a weight cannot be read", arguments: ["overdue", "hope=3", "age=much"])
  func weight(_ word: String) {
    #expect(desk.run("config set --weigh \(word)").status == .usage)
  }

  @Test(
    "is not changed by a verb that is told nothing, or two things that cannot be",
    arguments: [
      ("config set --as BAPPEDA", "--name"), ("config holiday --as BAPPEDA", "--from"),
      ("config holiday 2026-05-01 --drop 2026-05-01", "2026-05-01"),
      ("config set --weigh age=1 --weigh age=2", "--weigh age"),
      ("config set --days-ahead 3 --days-ahead 4", "--days-ahead"),
      ("config set --working-days --no-working-days", "--no-working-days"),
      ("config filter late", "--overdue"), ("config filter late --drop --overdue", "--overdue"),
    ])
  func undecided(_ line: String, _ named: String) throws {
    let record = try desk.record()
    let answer = desk.run(line)
    #expect(answer.status == .usage)
    #expect(answer.words.contains(named))
    #expect(try desk.record() == record)
  }

  @Test("has an Indonesian name for every verb")
  func indonesian() throws {
    try desk.done("pengaturan atur --quorum 3")
    try desk.done("pengaturan libur 2026-05-01")
    try desk.done("pengaturan saringan terlambat --overdue")
    #expect(try desk.done("pengaturan tampilkan") == desk.done("config show"))
    #expect(try setting("Holidays") == "2026-05-01")
  }

  @Test("says how far ahead status looks, unless that is said there")
  func daysAhead() throws {
    #expect(try desk.states("--open") == ["TPPS/K1,proposed"])
    try desk.done("commitment accept TPPS/K1 --as DINKES")
    #expect(try desk.done("status").contains("14 days ahead"))
    #expect(try !desk.done("status").contains("TPPS/K1"))
    try desk.done("config set --days-ahead 29")
    #expect(try desk.done("status").contains("29 days ahead"))
    #expect(try desk.done("status").contains("TPPS/K1"))
    #expect(try !desk.done("status --within 28").contains("TPPS/K1"))
  }

  @Test("says how many agencies make a quorum, unless the minutes do")
  func quorum() throws {
    try desk.putPapers()
    try desk.done("config set --quorum 5")
    let words = desk.run("meeting log minutes.md --as DPPKB --dry-run").words
    #expect(words.contains("3 attended TPPS/M1, 5 needed"))
  }

  @Test("of a quorum hold from their day on: a meeting of before keeps its own, on paper too")
  func quorumOfThePast() throws {
    try desk.putPapers()
    try desk.done("meeting log minutes.md --as DPPKB")
    try desk.done("meeting ratify TPPS/M1 --as DPPKB")
    let shown = try desk.done("meeting show TPPS/M1")
    #expect(shown.contains("3 of 3 needed: met"))
    desk.today = "2026-05-01"
    try desk.done("config set --quorum 4")
    for line in [
      "meeting show TPPS/M1", "meeting show TPPS/M1 --as-of 2026-04-01",
      "meeting minutes TPPS/M1 --format html",
    ] {
      #expect(try desk.done(line).contains("3 of 3 needed: met"), "\(line)")
    }
    #expect(desk.run("config set --quorum 5 --on 2026-03-01").status == .refused)
  }

  @Test(
    "moves new due dates to working days: over a weekend, and over the holiday behind it",
    arguments: [
      ("2026-05-08", "2026-05-08"), ("2026-05-09", "2026-05-12"), ("2026-05-11", "2026-05-12"),
    ])
  func workingDays(_ said: String, _ moved: String) throws {
    try desk.done("config set --working-days")
    try desk.done("config holiday 2026-05-11")
    let line = try desk.done(
      """
      commitment propose TPPS --deliverable Data --debtor DINSOS --creditor DPPKB \
      --due \(said) --as DPPKB
      """)
    #expect(line.contains("  \(moved)  "))
    #expect(try desk.done("commitment list --columns due --format csv").contains("2026-04-10"))
  }
}

@Suite("A filter that is kept")
struct KeptFilterTests {
  private let desk: Desk

  init() throws { desk = try Season.desk() }

  @Test("is used by name, beside what is said with it, which goes before it")
  func used() throws {
    try desk.done("config filter dinkes --debtor DINKES --open")
    #expect(try desk.states("--filter dinkes") == desk.states("--debtor DINKES --open"))
    #expect(
      try desk.states("--filter dinkes --state claimed")
        == desk.states("--debtor DINKES --open --state claimed"))
    #expect(
      try desk.states("--filter dinkes --debtor DINSOS") == desk.states("--debtor DINSOS --open"))
  }

  @Test("is shown with its conditions, and forgotten")
  func forgotten() throws {
    try desk.done("config filter late --overdue --text 'data timbang'")
    #expect(try desk.done("config show").contains("late  --text=data timbang --overdue"))
    try desk.done("config filter late --drop")
    #expect(desk.run("commitment list --filter late").words.contains("(unknown-filter)"))
    #expect(desk.run("config filter late --drop").words.contains("(unknown-filter)"))
  }

  @Test("keeps a day as it was said, so that it moves with the days")
  func relativeDays() throws {
    try desk.done("config filter soon --due today..+40d")
    #expect(try desk.states("--filter soon") == desk.states("--due 2026-06-15..2026-07-25"))
    desk.today = "2027-01-01"
    #expect(try desk.states("--filter soon").isEmpty)
  }

  @Test("that is misspelt is guessed at", arguments: Language.allCases)
  func guess(_ language: Language) throws {
    try desk.done("config filter late --overdue")
    desk.language = language
    let words = desk.run("commitment list --filter lat").words
    let guess = Term(en: "did you mean late?", id: "maksud Anda late?")
    #expect(words.contains(guess.in(language)))
  }

  @Test("that cannot be read is not kept")
  func unreadable() throws {
    #expect(desk.run("config filter odd --state asleep").status == .usage)
    #expect(try !desk.done("config show").contains("odd"))
  }
}

@Suite("A list of commitments")
struct CommitmentListTests {
  private let desk: Desk

  init() throws { desk = try Relay.desk() }

  @Test(
    "is narrowed by any of its conditions",
    arguments: [
      ("--overdue", ["TPPS/K3,active"]),
      ("--state satisfied", ["TPPS/K1,satisfied", "TPPS/K2,satisfied"]),
      ("--debtor DINKES --open", ["TPPS/K4,active"]),
      ("--sector social", ["TPPS/K3,active", "TPPS/K5,active"]),
      ("--supporter DINKES", ["TPPS/K5,active"]),
      ("--forecast amber-red", ["TPPS/K1,satisfied"]),
      ("--verdict as-recommended --due 2026-04-11..2026-04-30", ["TPPS/K2,satisfied"]),
      ("--text posts", ["TPPS/K4,active"]), ("--text parc", ["TPPS/K3,active"]),
      ("--imposed", []), ("--meeting TPPS/M1", []),
    ])
  func conditions(_ options: String, _ expected: [String]) throws {
    if options.contains("--meeting") {
      try desk.done("meeting schedule TPPS --title Next --date 2026-05-20 --as DPPKB")
    }
    #expect(try desk.states(options) == expected)
  }

  @Test("is counted")
  func count() throws {
    #expect(try desk.done("commitment list --count --open") == "Commitments  3\n")
  }

  @Test(
    "is sorted as it is asked to be",
    arguments: [
      ("due", ["K1", "K2", "K3", "K4", "K5"]), ("weight", ["K4", "K1", "K2", "K3", "K5"]),
      ("debtor", ["K1", "K4", "K3", "K5", "K2"]),
    ])
  func sort(_ order: String, _ expected: [String]) throws {
    let codes = try desk.done("commitment list --sort \(order) --columns code --format csv")
      .split(separator: "\r\n").dropFirst()
    #expect(codes.map { $0.dropFirst(5) } == expected.map { $0[...] })
  }

  @Test(
    "has the columns that it is asked for, or names those there are", arguments: Language.allCases)
  func columns(_ language: Language) throws {
    let list = try desk.done("commitment list --columns weight,code --limit 1 --format csv")
    #expect(list == "weight,code\r\n1,TPPS/K1\r\n")
    desk.language = language
    let answer = desk.run("commitment list --columns code,colour")
    #expect(answer.status == .usage)
    #expect(answer.words.contains("colour") && answer.words.contains("first-due"))
  }
}
