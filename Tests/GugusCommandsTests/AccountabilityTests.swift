import Foundation
import GugusDomain
import GugusFiles
import TestSupport
import Testing

@testable import GugusCommands

@Suite("Accountability, from the command line")
struct AccountabilityTests {
  private let desk: Desk

  init() throws { desk = try Reckoning.desk() }

  @Test("goes line by line as approved", arguments: Language.allCases)
  func story(_ language: Language) throws {
    let desk = try Desk.withCommitment(language)
    try desk.file("policy.yaml", Desk.policy)
    var text = ""
    for line in Reckoning.script.split(separator: "\n").map(String.init) {
      if line.hasPrefix("# ") {
        desk.today = String(line.dropFirst(2))
        text += "\(line)\n"
      } else {
        text += try desk.transcript(line)
      }
    }
    try Golden.expect(text, as: "reckoning.\(language.rawValue).txt")
  }

  @Test("answers to the Indonesian names of its nouns")
  func aliases() throws {
    for (alias, noun) in [
      ("temuan", "finding"), ("insentif", "incentive"), ("penilaian", "assessment"),
    ] {
      #expect(try desk.done("\(alias) list") == desk.done("\(noun) list"))
    }
  }

  /// What a column of a list holds.
  private func column(_ name: String, _ line: String) throws -> [String] {
    let bytes = Array(try desk.done("\(line) --format csv").utf8)
    var reader = try CSVReader(bytes: bytes, file: "list.csv", delimiter: .comma)
    let index = try #require(try reader.next()?.fields.firstIndex { $0.text == name })
    var cells: [String] = []
    while let record = try reader.next() { cells.append(record.fields[index].text) }
    return cells
  }

  @Test(
    "lists the findings that are asked for",
    arguments: [
      ("", ["TPPS/T1", "TPPS/T2", "TPPS/T3", "TPPS/T4"]), ("--open", ["TPPS/T3", "TPPS/T4"]),
      ("--agency DINSOS", ["TPPS/T2", "TPPS/T4"]), ("--state upheld", ["TPPS/T1"]),
      ("--state terbuka", ["TPPS/T3"]), ("--taskforce TPPS --agency DPPKB", []),
      ("--period 2026-05-12", ["TPPS/T1"]), ("--period 2026-06", ["TPPS/T3", "TPPS/T4"]),
    ])
  func findings(options: String, codes: [String]) throws {
    #expect(try column("code", "finding list \(options)") == codes)
  }

  @Test(
    "lists the awards and sanctions that are asked for",
    arguments: [
      ("", ["TPPS/I1", "TPPS/I2", "TPPS/I3"]), ("--awards", ["TPPS/I3"]),
      ("--sanctions", ["TPPS/I1", "TPPS/I2"]), ("--running", ["TPPS/I1", "TPPS/I3"]),
      ("--running --agency DINKES", ["TPPS/I1"]), ("--period 2026-05-19", ["TPPS/I1"]),
      ("--period 2027", ["TPPS/I3"]),
      ("--awards --sanctions", ["TPPS/I1", "TPPS/I2", "TPPS/I3"]),
    ])
  func incentives(options: String, codes: [String]) throws {
    #expect(try column("code", "incentive list \(options)") == codes)
  }

  @Test(
    "stands as of a day as it stood then",
    arguments: [
      ("2026-04-30", [], []), ("2026-05-01", ["open", "open"], []),
      ("2026-05-08", ["replied", "withdrawn"], []),
      ("2026-05-12", ["upheld", "withdrawn"], ["appealed"]),
      ("2026-05-20", ["upheld", "withdrawn"], ["in-force", "in-force", "in-force"]),
      (
        "2026-06-10", ["upheld", "withdrawn", "open", "replied"],
        ["in-force", "lifted", "in-force"]
      ),
    ])
  func asOf(day: String, findings: [String], incentives: [String]) throws {
    for view in ["--as-of \(day)", "--known-by \(day)"] {
      #expect(try column("state", "finding list \(view)") == findings)
      let states = try column("state", "incentive list --as-of \(day)")
      #expect(states == incentives)
    }
  }

  @Test("shows a finding, a sanction, a policy and an assessment as they were")
  func shownAsOf() throws {
    let finding = try desk.done("finding show TPPS/T1 --as-of 2026-05-07")
    #expect(finding.contains("open, reply awaited") && !finding.contains("No copy was kept"))
    let incentive = try desk.done("incentive show TPPS/I1 --known-by 2026-05-19")
    #expect(incentive.contains("under appeal") && !incentive.contains("The copy is"))
    #expect(desk.run("incentive policy --as-of 2026-05-19").status == .refused)
    #expect(desk.run("incentive suggest --as-of 2026-05-19").words.contains("(no-policy)"))
    #expect(try desk.done("incentive suggest --as-of 2026-05-20").contains("prompt"))
    let rounds = try column("code", "assessment list --as-of 2026-05-31")
    #expect(rounds == ["TPPS/A1"])
    #expect(try !desk.done("assessment show TPPS --as-of 2026-05-31").contains("TPPS/A2"))
    #expect(desk.run("finding show TPPS/T1 --as-of 2026-04-30").words.contains("(unknown)"))
  }

  @Test("says in a list how far an open finding is")
  func openness() throws {
    func said(_ code: String) throws -> String? {
      try desk.done("finding list").split(separator: "\n").first { $0.hasPrefix(code) }
        .map(String.init)
    }
    #expect(try said("TPPS/T3")?.contains("open, reply awaited") == true)
    #expect(try said("TPPS/T4")?.contains("open, replied") == true)
    // The right of reply of T3 ends on June 15, its conclusion is due on June 25, that of T4 on
    // June 20.
    desk.today = "2026-06-16"
    #expect(try said("TPPS/T3")?.contains("open, right of reply over") == true)
    desk.today = "2026-06-25"
    #expect(try said("TPPS/T3")?.contains("open, right of reply over") == true)
    #expect(try said("TPPS/T4")?.contains("open, conclusion overdue") == true)
    desk.today = "2026-06-26"
    #expect(try said("TPPS/T3")?.contains("open, conclusion overdue") == true)
  }

  @Test("moves in the status from the agency that may reply to those that may conclude")
  func status() throws {
    func attention(_ options: String = "") throws -> [String] {
      let kinds = try column("attention", "status \(options)")
      let codes = try column("code", "status \(options)")
      return zip(kinds, codes).filter { $1.contains("/T") }.map { "\($0) \($1)" }
    }
    #expect(try attention() == ["reply-due TPPS/T3", "conclusion-due TPPS/T4"])
    #expect(try attention("--for DINKES") == ["reply-due TPPS/T3"])
    #expect(try attention("--for DPPKB") == ["conclusion-due TPPS/T4"])
    #expect(try attention("--for BAPPEDA") == ["conclusion-due TPPS/T4"])
    #expect(try attention("--for DINSOS") == [])
    desk.today = "2026-06-16"
    #expect(
      try attention() == ["conclusion-due TPPS/T3", "conclusion-due TPPS/T4"])
  }

  @Test("are listed by the commitment that they are about")
  func about() throws {
    let all = try desk.done("finding list --format jsonl").split(separator: "\n")
    let some = try desk.done("finding list --commitment TPPS/K1 --format jsonl")
      .split(separator: "\n")
    #expect(!some.isEmpty && some == all.filter { $0.contains("\"TPPS/K1\"") })
    #expect(some.count < all.count)
    #expect(desk.run("finding list --commitment TPPS/K99").status == .refused)
  }

  @Test("says plainly that there is nothing", arguments: Language.allCases)
  func nothing(_ language: Language) throws {
    let desk = try Desk.withTaskForce(language)
    for (line, said) in [
      ("finding list", Term(en: "No findings.", id: "Tidak ada temuan.")),
      (
        "incentive list",
        Term(
          en: "No awards or sanctions.", id: "Tidak ada penghargaan atau sanksi.")
      ),
      ("assessment list", Term(en: "No assessments yet.", id: "Belum ada penilaian.")),
      ("assessment show TPPS", Term(en: "No assessments yet.", id: "Belum ada penilaian.")),
    ] {
      let answer = desk.run(line)
      #expect(answer.status == .done)
      #expect(answer.output.contains(said.in(language)), "\(line)")
    }
    try desk.file("policy.yaml", Desk.policy)
    try desk.done("incentive policy --adopt policy.yaml --as BAPPEDA")
    #expect(desk.run("incentive suggest").status == .done)
  }

  // MARK: The policy

  @Test("begins with an example that can be adopted as it is", arguments: Language.allCases)
  func example(_ language: Language) throws {
    let desk = try Desk.withTaskForce(language)
    let example = try desk.done("incentive policy --example")
    desk.input = Array(example.utf8)
    try desk.done("incentive policy --adopt - --as BAPPEDA")
    #expect(try desk.done("incentive policy --source") == example)
    let record = try desk.record()
    #expect(desk.run("incentive policy --adopt - --as BAPPEDA").status == .done)
    #expect(try desk.record() == record, "the same again changes nothing")
  }

  @Test("refuses a policy file with its places, and leaves the record as it was")
  func badPolicy() throws {
    let record = try desk.record()
    try desk.file("bad.yaml", Desk.policy.replacing("due >= 1", with: "duo >= 1"))
    let answer = desk.run("incentive policy --adopt bad.yaml --as BAPPEDA")
    #expect(answer.status == .badData)
    #expect(answer.words.contains("bad.yaml:5:5: unknown measure “duo”"))
    #expect(desk.run("incentive policy --adopt gone.yaml --as BAPPEDA").status == .noInput)
    #expect(try desk.record() == record)
  }

  @Test("keeps on an award the rule, the period and the figures that suggested it")
  func suggested() throws {
    let shown = try desk.done("incentive show TPPS/I3")
    for said in ["prompt", "2026-01-01..2026-06-30", "2026-05-20", "reliability", "≥ 0.9"] {
      #expect(shown.contains(said), "\(said)")
    }
  }

  @Test("suggests, and does nothing by itself")
  func suggestsOnly() throws {
    let record = try desk.record()
    try desk.done("incentive suggest --period 2026-H1")
    let dry = try desk.done(
      """
      incentive sanction TPPS DINKES --from-suggestion 'answers late' --period 2026-H1 \
      --authority Regent --finding TPPS/T1 --as BAPPEDA --dry-run
      """)
    #expect(dry.contains("TPPS/I4"))
    #expect(try desk.record() == record)
  }

  @Test("shows agency beside agency, one round or all, and marks disagreement")
  func assessment() throws {
    let all = try desk.done("assessment show TPPS")
    #expect(all.contains("≠ disagreement") && all.contains("TPPS/A2"))
    let one = try desk.done("assessment show TPPS/A1")
    #expect(one.contains("≠ disagreement") && !one.contains("TPPS/A2"))
  }
}
