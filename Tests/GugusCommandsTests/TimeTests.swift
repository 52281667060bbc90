import Foundation
import GugusDomain
import Testing

@testable import GugusCommands

@Suite("The record seen from another moment")
struct TimeTests {
  /// TPPS/K1 was accepted on 15 March, which was recorded on the 20th at noon in Jakarta; DPMD
  /// joined on the 18th, recorded then too. It is 10 May.
  private let desk: Desk

  init() throws {
    desk = try Desk.withCommitment()
    try desk.play(
      """
      # 2026-03-20
      commitment accept TPPS/K1 --as DINKES --on 2026-03-15
      agency add DPMD --name-en Villages --kind regional-office --sector villages --on 2026-03-18
      taskforce join TPPS DPMD --as BAPPEDA --on 2026-03-18
      # 2026-05-10
      """)
  }

  @Test(
    "is as it stood at the end of a day, whenever that was recorded",
    arguments: [
      ("2026-03-11", []), ("2026-03-12", ["TPPS/K1,proposed"]),
      ("2026-03-14", ["TPPS/K1,proposed"]), ("2026-03-15", ["TPPS/K1,active"]),
      ("today", ["TPPS/K1,active"]),
    ])
  func asOf(_ day: String, _ states: [String]) throws {
    #expect(try desk.states("--as-of \(day)") == states)
  }

  @Test(
    "is as it was known by an instant, to the millisecond, or by the end of a day",
    arguments: [
      ("2026-03-12T04:59:59.999Z", []), ("2026-03-12T05:00:00.000Z", ["TPPS/K1,proposed"]),
      ("2026-03-19", ["TPPS/K1,proposed"]), ("2026-03-20T04:59:59.999Z", ["TPPS/K1,proposed"]),
      ("2026-03-20T05:00:00.000Z", ["TPPS/K1,active"]), ("2026-03-20", ["TPPS/K1,active"]),
    ])
  func knownBy(_ moment: String, _ states: [String]) throws {
    #expect(try desk.states("--known-by \(moment)") == states)
  }

  @Test("is both: what was known by then of how it stood")
  func both() throws {
    #expect(
      try desk.states("--as-of 2026-03-16 --known-by 2026-03-19") == ["TPPS/K1,proposed"])
    #expect(try desk.states("--as-of 2026-03-16 --known-by 2026-03-20") == ["TPPS/K1,active"])
    #expect(
      try desk.states("--as-of 2026-03-14 --known-by 2026-03-20") == ["TPPS/K1,proposed"])
  }

  @Test("shows a commitment with the story up to then")
  func show() throws {
    let now = try desk.done("commitment show TPPS/K1")
    #expect(now.contains("accepted") && now.contains("Days overdue"))
    for view in ["--as-of 2026-03-14", "--known-by 2026-03-19"] {
      #expect(try !desk.done("commitment show TPPS/K1 \(view)").contains("accepted"))
    }
    let then = try desk.done("commitment show TPPS/K1 --as-of 2026-04-11")
    #expect(then.contains("1 day late: 1 own"))
  }

  @Test("does not have what was not there yet")
  func notYet() {
    for view in ["--as-of 2026-03-11", "--known-by 2026-03-11"] {
      #expect(desk.run("commitment show TPPS/K1 \(view)").words.contains("(unknown)"))
    }
  }

  @Test("is what status looks at")
  func status() throws {
    let then = try desk.done("status --as-of 2026-03-14 --format csv").split(separator: "\r\n")
    #expect(then.count == 2 && then[1].hasPrefix("unanswered,TPPS/K1,"))
    #expect(try desk.done("status --as-of 2026-03-14").contains("attention on 14 March 2026"))
    let now = try desk.done("status --format csv").split(separator: "\r\n")
    #expect(now.count == 2 && now[1].hasPrefix("overdue,TPPS/K1,"))
    let known = try desk.done("status --known-by 2026-03-19 --format csv")
    #expect(known.split(separator: "\r\n").dropFirst().allSatisfy { $0.hasPrefix("unanswered,") })
  }

  @Test("is what the summary counts")
  func summary() throws {
    func due(_ view: String) throws -> Substring? {
      try desk.done("report summary --period 2026-H1 --explain overdue --format csv \(view)")
        .split(separator: "\r\n").last { $0.contains("TPPS/K1") }
    }
    #expect(try due("")?.contains("overdue") == true)
    #expect(try due("--as-of 2026-04-10")?.contains("not-yet-due") == true)
    #expect(try due("--known-by 2026-03-19")?.contains("unanswered") == true)
    #expect(try desk.done("report summary --as-of 2026-04-10").contains("2026-04-10"))
  }

  @Test("is what the journal lists")
  func journal() throws {
    func count(_ view: String) throws -> Int {
      try desk.done("journal list --limit 100 --format jsonl \(view)").split(separator: "\n").count
    }
    #expect(try count("") == 16)
    #expect(try count("--as-of 2026-03-14") == 13)
    #expect(try count("--as-of 2026-03-15") == 14)
    #expect(try count("--known-by 2026-03-19") == 13)
    #expect(try count("--as-of 2026-03-15 --known-by 2026-03-19") == 13)
  }

  @Test("is what a task force and its list show")
  func taskForce() throws {
    for view in ["--as-of 2026-03-17", "--known-by 2026-03-19"] {
      #expect(try !desk.done("taskforce show TPPS \(view)").contains("DPMD"))
      #expect(try !desk.done("agency list \(view)").contains("DPMD"))
    }
    for view in ["--as-of 2026-03-18", "--known-by 2026-03-20"] {
      #expect(try desk.done("taskforce show TPPS \(view)").contains("DPMD"))
      #expect(try desk.done("agency list \(view)").contains("DPMD"))
    }
    #expect(try !desk.done("taskforce list --as-of 2026-01-01").contains("TPPS"))
  }

  @Test("looks at the day by which it was known, where no other is said")
  func knownByAlone() throws {
    #expect(try desk.done("commitment list --overdue --format csv").contains("TPPS/K1"))
    #expect(
      try !desk.done("commitment list --overdue --known-by 2026-04-10 --format csv")
        .contains("TPPS/K1"))
    let late = "commitment list --overdue --format csv --columns code,days-overdue"
    #expect(try desk.done("\(late) --known-by 2026-04-12").contains("TPPS/K1,2"))
    #expect(try desk.done("\(late) --known-by 2026-04-12T23:00:00Z").contains("TPPS/K1,3"))
    #expect(try desk.done("\(late) --known-by 2027-01-01").contains("TPPS/K1,30"))
    #expect(
      try desk.done("\(late) --as-of 2026-04-15 --known-by 2026-04-12").contains("TPPS/K1,5"))
  }

  @Test("is said in every heading with both its days, where they differ")
  func headings() throws {
    let lines = [
      "status", "next", "report summary",
      "report summary --explain overdue", "report scorecard", "report matrix",
      "report attribution", "report aging", "report trend", "report health",
    ]
    for line in lines {
      let both = try desk.done("\(line) --as-of 2026-04-11 --known-by 2026-05-10")
        .split(separator: "\n")[0]
      #expect(both.contains("11 April 2026"), "\(line)")
      #expect(both.contains(", as known by 10 May 2026"), "\(line)")
      let alone = try desk.done("\(line) --known-by 2026-05-10").split(separator: "\n")[0]
      #expect(alone.contains("10 May 2026") && !alone.contains("as known by"), "\(line)")
      let indonesian = try desk.done(
        "\(line) --as-of 2026-04-11 --known-by 2026-05-10 --lang id"
      ).split(separator: "\n")[0]
      #expect(indonesian.contains("11 April 2026"), "\(line)")
      #expect(indonesian.contains(", menurut catatan sampai 10 Mei 2026"), "\(line)")
    }
  }

  @Test("is made again, heading and all, from what the report says of itself")
  func madeAgain() throws {
    let line = "report summary --as-of 2026-04-11 --known-by 2026-05-01"
    try desk.done("\(line) --format html --output summary.html")
    #expect(
      try desk.done("report summary --verify summary.html").contains("what this journal gives"))
  }

  @Test("leaves the record as it is")
  func untouched() throws {
    let record = try desk.record()
    try desk.done("commitment list --as-of 2026-03-14 --known-by 2026-03-19")
    #expect(try desk.record() == record)
    let files = try FileManager.default.contentsOfDirectory(atPath: desk.folder.path)
    #expect(files.allSatisfy { $0.hasPrefix("gugus.db") })
  }

  @Test("shows a back-dated entry with both its dates")
  func backDated() throws {
    let story = try desk.done("commitment show TPPS/K1 --format csv").split(separator: "\r\n")
    #expect(story.contains { $0.hasPrefix("14,2026-03-15,2026-03-20T05:00:00.000Z,DINKES,") })
  }

  @Test(
    "needs a day that can be read", arguments: ["--as-of someday", "--known-by someday"],
    Language.allCases)
  func unreadable(_ view: String, _ language: Language) {
    desk.language = language
    let answer = desk.run("commitment list \(view)")
    #expect(answer.status == .usage)
    #expect(answer.words.contains("someday"))
  }

  @Test("is an option of every list, show and report, but of what tells of the whole journal")
  func everywhere() throws {
    let whole = [
      "journal verify", "journal head", "journal prove", "key list", "receipt check",
      "doctor", "journal forgets",
    ]
    let shows = try CommandTree.of(.english).verbs.filter { verb in
      let names = verb.ownArguments.map(\.name)
      // What records, such as an import, prints an account of what it did just now.
      return names.contains("--format") && !names.contains("--dry-run")
        && !whole.contains(verb.line)
    }
    #expect(shows.count > 12)
    for verb in shows {
      let names = Set(verb.ownArguments.map(\.name))
      #expect(names.isSuperset(of: ["--as-of", "--known-by"]), "\(verb.line)")
    }
  }
}
