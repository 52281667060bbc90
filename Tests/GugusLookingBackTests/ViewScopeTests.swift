import GugusApplication
import GugusDomain
import GugusFiles
import GugusLives
import GugusOutput
import GugusStore
import Testing

@testable import GugusCommands

@Suite("What is asked for alone, seen from another moment")
struct ViewScopeTests {
  @Test("reads as it does in all of the record", arguments: [1, 3] as [UInt64])
  func sameAsWhole(seed: UInt64) throws {
    let file = try WorkspaceFile()
    var life = try Life(seed: seed, in: file.created())
    try life.live(actions: 200)
    let days = life.entries.map(\.effective).sorted()
    for day in [days[days.count / 2], life.today] {
      let looking = try Looking(file.path, .asOf(day), today: life.today)
      for line in lines(of: life) { try looking.expectSame(line) }
    }
  }

  @Test("shows one thing as it does in all of the record, on every day of a life")
  func sameOnEveryDay() throws {
    let file = try WorkspaceFile()
    var life = try Life(seed: 5, in: file.created())
    try life.live(actions: 70)
    for day in Set(life.entries.map(\.effective)).sorted() {
      let looking = try Looking(file.path, .asOf(day), today: life.today)
      for line in shows(of: life) { try looking.expectSame(line) }
    }
  }

  @Test("shows one thing as it was known after commands of a life")
  func sameWhenKnown() throws {
    let file = try WorkspaceFile()
    var life = try Life(seed: 6, in: file.created())
    try life.live(actions: 60)
    for entry in life.entries where entry.unit.isLast && entry.sequence % 4 == 0 {
      let looking = try Looking(file.path, .knownBy(entry.recorded), today: life.today)
      for line in shows(of: life) { try looking.expectSame(line) }
    }
  }

  /// The page of everything that has one.
  private func shows(of life: Life) -> [String] {
    life.commitments.map { "commitment show \($0.code.text)" }
      + life.meetings.map { "meeting show \($0.code.text)" }
      + life.findings.map { "finding show \($0.code.text)" }
      + life.incentives.map { "incentive show \($0.code.text)" }
      + life.assessments.map { "assessment show \($0.code.text)" }
      + life.agencies.map { "agency show \($0.text)" }
      + ["config show", "commitment show NONE/K1", "agency show NONE"]
  }

  private func lines(of life: Life) -> [String] {
    let reports = ReportNoun.configuration.subcommands.compactMap { $0.configuration.commandName }
    let ofTaskForces =
      ["status", "next", "commitment list", "meeting list", "finding list", "incentive list"]
      + ["assessment list"] + reports.map { "report \($0)" }
    let inTaskForces = life.taskForces.flatMap { taskForce in
      ["taskforce show \(taskForce.text)", "assessment show \(taskForce.text)"]
        + ofTaskForces.map { "\($0) --taskforce \(taskForce.text)" }
        + ["report summary --taskforce \(taskForce.text) --agency \(life.agencies[0].text)"]
        + ["commitment list --taskforce \(taskForce.text) --debtor \(life.agencies[1].text)"]
    }
    return shows(of: life) + inTaskForces + ["status --taskforce NONE"]
  }

  /// From when a record is looked at.
  private enum Moment {
    case asOf(Day)
    case knownBy(Instant)

    var words: [String] {
      switch self {
      case .asOf(let day): ["--as-of", "\(day)"]
      case .knownBy(let instant): ["--known-by", instant.iso]
      }
    }

    var viewpoint: Viewpoint {
      switch self {
      case .asOf(let day): Viewpoint(asOf: day)
      case .knownBy(let instant): Viewpoint(knownBy: instant)
      }
    }
  }

  /// A record as it is looked at from a moment.
  private struct Looking {
    let record: Workspace
    let whole: Workspace
    let moment: Moment
    let path: String
    let console: Console

    init(_ path: String, _ moment: Moment, today: Day) throws {
      (self.path, self.moment) = (path, moment)
      record = try Workspace(openingFileAt: path)
      whole = try record.seen(from: moment.viewpoint)
      console = Console(
        environment: ["GUGUS_TODAY": "\(today)"], currentDirectory: "/",
        input: ByteSource { () throws(ReadFault) in [] }, isInputTerminal: false,
        outputBytes: { _ in }, words: { _ in }, width: nil, isOutputFile: false,
        isErrorTerminal: false, clock: { fatalError("GUGUS_TODAY says it") },
        edit: { _, _ in false })
    }

    func expectSame(_ line: String) throws {
      let words = line.split(separator: " ").map(String.init)
      let command = try Gugus.parseAsRoot(words + ["--workspace", path] + moment.words)
      if let verb = command as? any ShowingCommand {
        try expectSame(verb, line)
      } else if let verb = command as? any ReportCommand, case .asOf(let day) = moment {
        let scope = Scope(taskForce: verb.about.taskForce, agency: verb.about.agency)
        let part = try record.seen(from: moment.viewpoint, about: verb.kind.seen(scope))
        func document(_ workspace: Workspace) throws -> Document {
          try verb.kind.document(
            ReportQuestion(workspace: workspace, scope: scope, said: nil, today: day))
        }
        #expect(said { try document(part) } == said { try document(whole) }, "\(line) on \(day)")
      } else {
        Issue.record("\(line) shows nothing")
      }
    }

    private func expectSame(_ verb: some ShowingCommand, _ line: String) throws {
      let seen = try Context(console, Telling(console, .english), verb.shared)
        .seen(from: verb.view)
      let shown = try verb.shown(seen)
      let part = try record.seen(from: moment.viewpoint, about: shown.scope)
      #expect(
        said { try shown.document(on: part, from: seen.vantage) }
          == said { try shown.document(on: whole, from: seen.vantage) }, "\(line) from \(moment)")
    }

    /// As JSON, or why it is refused.
    private func said(_ document: () throws -> Document) -> String {
      var bytes: [UInt8] = []
      do {
        try document().render(as: .json, language: .english) { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self)
      } catch {
        return "\(error)"
      }
    }
  }
}
