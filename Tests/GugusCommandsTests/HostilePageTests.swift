import GugusDomain
import GugusFiles
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
    var texts = Texts(texts)
    try putOrganisation(on: desk, &texts)
    try putCommitments(on: desk, &texts)
    desk.today = "2026-02-10"
    try putAccountability(on: desk, &texts)
    return desk
  }

  private static let codes = (0..<16).map { "A\($0)" }

  /// Agencies and their task force.
  private func putOrganisation(on desk: Desk, _ texts: inout Texts) throws {
    let codes = HostilePageTests.codes
    var csv = "code,name_id,name_en,kind,sector\r\n"
    for code in codes {
      csv += CSVWriter.record([
        .machine(code), .text(texts.next()), .text(texts.next()), .machine("private"),
        .text(texts.next()),
      ])
    }
    try desk.file("agencies.csv", csv)
    try desk.done("agency import agencies.csv")
    try desk.done(
      [
        "taskforce", "form", "TPPS", "--name-id=\(texts.next())", "--name-en=\(texts.next())",
        "--mandate=\(texts.next())", "--service=electronic|goods|\(texts.next())", "--chair=A0",
        "--legal-basis=law|1|2026-01-02|\(texts.next())",
      ] + codes.dropFirst().map { "--member=\($0)" })
  }

  /// Minutes, and what was agreed in them.
  private func putCommitments(on desk: Desk, _ texts: inout Texts) throws {
    let agencies = HostilePageTests.codes.compactMap { AgencyCode($0) }
    let taskForce = try #require(TaskForceCode("TPPS"))
    let day = try #require(Day(iso: "2026-01-05"))
    var minutes = Minutes(taskForce: taskForce, title: texts.next(), date: day)
    (minutes.place, minutes.chair) = (texts.next(), .known(texts.next()))
    minutes.minuteTaker = .known(texts.next())
    minutes.discussion = .known(texts.next())
    minutes.agenda = [texts.next(), texts.next()]
    minutes.attendance = agencies.map {
      Attendance(agency: $0, presence: .present, person: .known(texts.next()))
    }
    minutes.decisions = [Decision(number: 1, text: texts.next())]
    // Each of the others owes the chair in turn.
    minutes.followUps = texts.all.enumerated().map { index, text in
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
      "taskforce", "outcome", "TPPS", "--add=\(texts.next())", "--indicator=\(texts.next())",
      "--unit=\(texts.next())", "--baseline=1", "--target=9", "--due=2026-12-31", "--as=A0",
    ])
    try desk.done("taskforce outcome TPPS --measure 1 --value 4 --as A0")
    try desk.done([
      "commitment", "barrier", "TPPS/K1", "--raise=budget", "--text=\(texts.next())", "--as=A1",
    ])
    try desk.done([
      "commitment", "barrier", "TPPS/K1", "--escalate=1", "--level=\(texts.next())", "--as=A1",
    ])
  }

  /// What followed, up to a sanction and a policy.
  private func putAccountability(on desk: Desk, _ texts: inout Texts) throws {
    try desk.done([
      "commitment", "evidence", "TPPS/K2", "--link=\(texts.next())", "--note=\(texts.next())",
      "--as=A2",
    ])
    try desk.done("commitment claim TPPS/K2 --as A2")
    try desk.done([
      "finding", "raise", "TPPS", "--against=A1", "--commitment=TPPS/K1",
      "--grounds=\(texts.next())",
      "--as=A0",
    ])
    try desk.done(["finding", "answer", "TPPS/T1", "--text=\(texts.next())", "--as=A1"])
    try desk.done([
      "finding", "conclude", "TPPS/T1", "--verdict=upheld", "--reason=\(texts.next())", "--as=A0",
    ])
    try desk.done([
      "incentive", "sanction", "TPPS", "A1", "--kind=written-reprimand", "--finding=TPPS/T1",
      "--authority=\(texts.next())", "--reason=\(texts.next())", "--as=A0",
    ])
    let rule = texts.next().replacing("'", with: "''")
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
    try desk.done(["assessment", "open", "TPPS", "--title=\(texts.next())", "--as=A0"])
    try desk.done([
      "assessment", "record", "TPPS/A1", "--prerequisite=new-ways-of-working", "--score=2",
      "--text=\(texts.next())", "--evidence=\(texts.next())", "--as=A3",
    ])
    try desk.done(["config", "set", "--name=\(texts.next())"])
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

/// Texts in turn, as many as are wanted.
private struct Texts {
  let all: [String]
  private var said = 0

  init(_ all: [String]) { self.all = all }

  mutating func next() -> String {
    said += 1
    return all[said % all.count]
  }
}
