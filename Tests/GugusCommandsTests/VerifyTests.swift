import Foundation
import GugusDomain
import Testing

@testable import GugusCommands

@Suite("A report that someone was given")
struct VerifyTests {
  /// Everything that can be made again.
  static let reports =
    [
      "summary", "scorecard", "matrix", "aging", "attribution", "network", "outcomes", "barriers",
      "services", "approaches", "health", "trend",
    ].map { "report \($0)" } + ["incentive suggest"]

  /// What can be verified, and in which language it is.
  private static let forms = [
    "--format json", "--format html --lang en", "--format html --lang id",
  ]

  private let desk: Desk

  init() throws { desk = try Reckoning.desk() }

  /// Writes the report into the file `made`.
  private func make(_ line: String) throws {
    try desk.file("made", try desk.done(line))
  }

  private func verify(_ line: String) -> Desk.Answer { desk.run("\(line) --verify made") }

  @Test("is what the journal gives, also after the journal grew", arguments: reports)
  func same(_ report: String) throws {
    for form in VerifyTests.forms {
      let desk = try Reckoning.desk()
      try desk.file("made", try desk.done("\(report) --period 2026-H1 \(form)"))
      #expect(desk.run("\(report) --verify made").status == .done, "\(form)")
      desk.today = "2026-07-01"
      try desk.done("finding answer TPPS/T3 --text 'It is on its way.' --as DINKES")
      try desk.done("config set --name 'Another name'")
      let answer = desk.run("\(report) --verify made")
      #expect(answer.status == .done, "\(form), grown: \(answer.words)")
    }
  }

  @Test("is the same whenever the same is asked", arguments: reports)
  func bytes(_ report: String) throws {
    for form in VerifyTests.forms {
      let line = "\(report) --period 2026-H1 \(form)"
      let first = desk.run(line)
      #expect(first.status == .done)
      #expect(desk.run(line) == first)
    }
  }

  @Test("is found out where one letter was changed", arguments: reports)
  func changed(_ report: String) throws {
    for form in VerifyTests.forms {
      try make("\(report) \(form)")
      var bytes = try desk.bytes("made")
      // A capital stands in a name or a heading, where either format stays what it is.
      let capital = try #require(bytes.lastIndex { (UInt8(ascii: "A")...UInt8(ascii: "Z")) ~= $0 })
      bytes[capital] |= 0x20
      try desk.file("made", bytes: bytes)
      let answer = verify(report)
      #expect(answer.status == .faultFound, "\(form)")
      #expect(answer.words.contains("made is not what this journal gives"), "\(form)")
    }
  }

  @Test("is found out where something was added at its end", arguments: forms)
  func longer(_ form: String) throws {
    try make("report summary \(form)")
    try desk.file("made", bytes: try desk.bytes("made") + [UInt8(ascii: "\n")])
    #expect(verify("report summary").status == .faultFound)
  }

  @Test("does not come from this journal where it names another root hash", arguments: forms)
  func otherRoot(_ form: String) throws {
    let root = try #require(
      desk.done("journal head").firstMatch(of: /[0-9a-f]{64}/).map { String($0.output) })
    let made = try desk.done("report summary \(form)")
    try desk.file("made", made.replacing(root, with: String(root.reversed())))
    let answer = verify("report summary")
    #expect(answer.status == .faultFound)
    #expect(answer.words.contains("made does not come from this journal"))
  }

  @Test("does not come from another workspace's journal, longer or shorter", arguments: forms)
  func otherJournal(_ form: String) throws {
    for other in [try Season.desk(), try Desk()] {
      try other.file("made", try desk.done("report summary \(form)"))
      let answer = other.run("report summary --verify made")
      #expect(answer.status == .faultFound)
      #expect(answer.words.contains("made does not come from this journal"))
    }
  }

  @Test("is verified by the command that made it, and no other", arguments: forms)
  func otherReport(_ form: String) throws {
    try make("report summary \(form)")
    let answer = verify("report scorecard")
    #expect(answer.status == .usage)
    #expect(answer.words.contains("made is another report (summary)"))
  }

  @Test(
    "is no report without its provenance",
    arguments: [
      "finding list --format json", "finding list --format html", "report summary --format csv",
      "report summary --format markdown", "journal head",
    ])
  func noReport(_ line: String) throws {
    try make(line)
    #expect(verify("report summary").status == .badData)
  }

  @Test("is no report where it is empty or cut off", arguments: forms)
  func cutOff(_ form: String) throws {
    let made = try desk.done("report summary \(form)")
    for length in [0, 40] {
      try desk.file("made", String(made.prefix(length)))
      #expect(verify("report summary").status == .badData)
    }
  }

  @Test("is missed where there is no such file")
  func missing() {
    #expect(verify("report summary").status == .noInput)
  }

  @Test(
    "is made again as of its day and as was known by its instant", arguments: reports)
  func viewpoint(_ report: String) throws {
    for form in VerifyTests.forms {
      try make("\(report) --as-of 2026-06-01 --known-by 2026-06-05 \(form)")
      let answer = verify(report)
      #expect(answer.status == .done, "\(form): \(answer.words)")
    }
  }

  @Test("is made again with the figure it explains, which is part of its name")
  func explained() throws {
    try make("report summary --explain overdue --format html")
    #expect(verify("report summary --explain overdue").status == .done)
    #expect(verify("report summary").status == .usage)
  }

  @Test(
    "is made again whatever the workspace is called",
    arguments: [
      #"Kabupaten "Tirta" & 'Sari' <b>"#, "e\u{301}\u{301} Ǻ ﬁ",
      "\"\u{301}&\u{301}<\u{301}'\u{301}",
      "&amp;lt; &quot;", "أهلا مرحبا", "content=\"x\" /><meta name=\"gugus:root\" content=\"0\"",
    ])
  func names(_ name: String) throws {
    try desk.done(["config", "set", "--name=\(name)"])
    for form in VerifyTests.forms {
      try make("report summary \(form)")
      let answer = verify("report summary")
      #expect(answer.status == .done, "\(form): \(answer.words)")
    }
  }
}
