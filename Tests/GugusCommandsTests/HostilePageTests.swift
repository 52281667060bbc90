import GugusDomain
import GugusInterchange
import TestSupport
import Testing

@testable import GugusCommands

/// Pages of a workspace in which every name and text is markup that wants to get out.
@Suite("A page made of hostile names", .enabled(if: RealData.isPresent))
struct HostilePageTests {
  private static let pages =
    VerifyTests.reports + [
      "report summary --explain reliability", "meeting minutes TPPS/M1", "meeting show TPPS/M1",
      "taskforce show TPPS", "agency show A0", "commitment show TPPS/K1", "finding show TPPS/T1",
      "incentive show TPPS/I1", "assessment show TPPS", "status", "config show",
    ]

  /// Types a year of one task force in which each name and text is the next of `texts`.
  private func desk(_ texts: [String]) throws -> Desk {
    let desk = try Desk(today: "2026-01-05")
    var said = 0
    func next() -> String {
      said += 1
      return texts[said % texts.count]
    }
    let codes = (0..<16).map { "A\($0)" }
    var csv = "code,name_id,name_en,kind,sector\r\n"
    for code in codes {
      csv += CSVWriter.record([
        .machine(code), .text(next()), .text(next()), .machine("private"), .text(next()),
      ])
    }
    try desk.file("agencies.csv", csv)
    try desk.done("agency import agencies.csv")
    try desk.done(
      [
        "taskforce", "form", "TPPS", "--name-id=\(next())", "--name-en=\(next())",
        "--mandate=\(next())", "--service=electronic|goods|\(next())", "--chair=A0",
        "--legal-basis=law|1|2026-01-02|\(next())",
      ] + codes.dropFirst().map { "--member=\($0)" })
    let agencies = codes.compactMap { AgencyCode($0) }
    let taskForce = try #require(TaskForceCode("TPPS"))
    let day = try #require(Day(iso: "2026-01-05"))
    var minutes = Minutes(taskForce: taskForce, title: next(), date: day)
    (minutes.place, minutes.chair) = (next(), .known(next()))
    minutes.minuteTaker = .known(next())
    minutes.discussion = .known(next())
    minutes.agenda = [next(), next()]
    minutes.attendance = agencies.map {
      Attendance(agency: $0, presence: .present, person: .known(next()))
    }
    minutes.decisions = [Decision(number: 1, text: next())]
    // Each of the others owes the chair in turn.
    minutes.followUps = texts.enumerated().map { index, text in
      FollowUp(
        deliverable: text, debtor: agencies[1 + index % 15], creditor: agencies[0],
        due: day + 20 + index, decision: 1)
    }
    try desk.file("minutes.md", minutes.write(in: .english))
    try desk.done("meeting log minutes.md --as A0")
    for number in 1...15 {
      try desk.done("commitment accept TPPS/K\(number) --as A\(1 + (number - 1) % 15)")
    }
    try desk.done([
      "taskforce", "outcome", "TPPS", "--add=\(next())", "--indicator=\(next())",
      "--unit=\(next())", "--baseline=1", "--target=9", "--due=2026-12-31", "--as=A0",
    ])
    try desk.done("taskforce outcome TPPS --measure 1 --value 4 --as A0")
    try desk.done([
      "commitment", "barrier", "TPPS/K1", "--raise=budget", "--text=\(next())", "--as=A1",
    ])
    try desk.done([
      "commitment", "barrier", "TPPS/K1", "--escalate=1", "--level=\(next())", "--as=A1",
    ])
    desk.today = "2026-02-10"
    try desk.done([
      "commitment", "evidence", "TPPS/K2", "--link=\(next())", "--note=\(next())", "--as=A2",
    ])
    try desk.done("commitment claim TPPS/K2 --as A2")
    try desk.done([
      "finding", "raise", "TPPS", "--against=A1", "--commitment=TPPS/K1", "--grounds=\(next())",
      "--as=A0",
    ])
    try desk.done(["finding", "answer", "TPPS/T1", "--text=\(next())", "--as=A1"])
    try desk.done([
      "finding", "conclude", "TPPS/T1", "--verdict=upheld", "--reason=\(next())", "--as=A0",
    ])
    try desk.done([
      "incentive", "sanction", "TPPS", "A1", "--kind=written-reprimand", "--finding=TPPS/T1",
      "--authority=\(next())", "--reason=\(next())", "--as=A0",
    ])
    let rule = next().replacing("'", with: "''")
    try desk.file(
      "policy.yaml",
      """
      rules:
      - name: '\(rule)'
        when: due >= 1
        then: recognition
        note: '\(rule)'

      """)
    try desk.done("incentive policy --adopt policy.yaml --as A0")
    try desk.done(["assessment", "open", "TPPS", "--title=\(next())", "--as=A0"])
    try desk.done([
      "assessment", "record", "TPPS/A1", "--prerequisite=new-ways-of-working", "--score=2",
      "--text=\(next())", "--evidence=\(next())", "--as=A3",
    ])
    try desk.done(["config", "set", "--name=\(next())"])
    return desk
  }

  /// The kinds of element on a page: names and the names of their attributes.
  private func kinds(on page: String) throws -> Set<String> {
    Set(
      try readPage(page).all.map { element in
        ([element.name] + element.attributes.keys.sorted()).joined(separator: " ")
      })
  }

  @Test("is well-formed and has no element or attribute of theirs", arguments: Language.allCases)
  func nothingCreated(_ language: Language) throws {
    let markup = try RealData.naughtyStrings().filter {
      TextRule.line.fault(in: $0) == nil && $0.contains("<")
    }
    #expect(markup.count > 50)
    let hostile = try desk(markup)
    let harmless = try desk(markup.indices.map { "Text \($0)" })
    for page in HostilePageTests.pages {
      let line = "\(page) --format html --lang \(language.rawValue)"
      let expected = try kinds(on: try harmless.done(line))
      let found = try kinds(on: try hostile.done(line))
      #expect(found.subtracting(expected) == [], "\(line)")
    }
  }
}
