import GugusDomain
import GugusLives
import GugusReports
import GugusStore
import TestSupport
import Testing

@Suite("The list behind a figure")
struct FigureTests {
  static let seeds: [UInt64] = [301, 302, 303, 304, 305]

  /// What a list holds, by part; verdicts and barriers are all counted.
  private struct Tally: Equatable {
    var counted = 0
    var inDenominator = 0
    var leftOut = 0

    mutating func add(_ part: Part) {
      switch part {
      case .counted: counted += 1
      case .inDenominator: inDenominator += 1
      case .leftOut, .dayUnknown: leftOut += 1
      }
    }

    var proportion: Proportion { Proportion(counted, of: counted + inDenominator) }
  }

  private static func tally(_ report: FigureReport) throws -> Tally {
    var tally = Tally()
    func add(_ item: FigureReport.Item) {
      switch item {
      case .commitment(_, let part), .verdict(_, let part), .claim(_, let part),
        .attendance(_, let part):
        tally.add(part)
      case .barrier: tally.add(.counted)
      }
    }
    try report.forEach(add)
    return tally
  }

  /// Expects that the list says what the figure in the summary says.
  private static func expectAgreement(
    _ figure: Figure, _ figures: Figures, _ tally: Tally, _ comment: Comment
  ) {
    let leftOut = figures.leftOut.reduce(0) { $0 + $1.count }
    switch figure {
    case .reliability:
      #expect(tally.proportion == figures.reliability, comment)
      #expect(tally.leftOut == leftOut, comment)
    case .keptLate: #expect(tally.proportion == figures.keptLate, comment)
    case .keptAfterWaiting: #expect(tally.proportion == figures.keptAfterWaiting, comment)
    case .lateAnswer: #expect(tally.proportion == figures.lateAnswers, comment)
    case .lateVerdict: #expect(tally.proportion == figures.lateVerdicts, comment)
    case .overdue: #expect(tally.proportion == figures.overdue, comment)
    case .violated: #expect(tally.proportion == figures.violated, comment)
    case .keptByFirstDue:
      #expect(tally.proportion == figures.keptByFirstDue, comment)
      #expect(
        tally.leftOut == figures.leftOutByFirstDue.reduce(0) { $0 + $1.count }, comment)
    case .slip:
      #expect(tally.counted == figures.slip?.of ?? 0, comment)
      #expect(tally.leftOut == figures.due + leftOut - tally.counted, comment)
    case .revised: #expect(tally.proportion == figures.revisedShare, comment)
    case .imposed: #expect(tally.proportion == figures.imposedShare, comment)
    case .response:
      #expect(tally.counted == figures.response?.of ?? 0, comment)
      #expect(tally.leftOut == figures.unanswered + figures.responsesOfUnknownDay, comment)
    case .verdictWait: #expect(tally.counted == figures.verdictWait?.of ?? 0, comment)
    case .openBarriers: #expect(tally.counted == figures.openBarrierCount, comment)
    case .attendance: #expect(tally.proportion == figures.attendance, comment)
    case .mandate:
      #expect(tally.proportion == figures.mandate, comment)
      #expect(
        tally.leftOut == figures.invited - figures.attended + figures.mandateNotStated, comment)
    }
  }

  /// Scopes and periods to look at a life from.
  private static func views(of life: Life, _ random: inout SplitMix64) -> [(Scope, Period)] {
    let whole = Period(from: "2025-12-01", until: life.today + 100)
    let part = Period(
      from: "2026-01-05" + random.number(0...60), until: life.today + random.number(-30...20))
    let scopes =
      [Scope()] + life.taskForces.map { Scope(taskForce: $0) }
      + life.agencies.prefix(4).map { Scope(agency: $0) }
      + zip(life.taskForces, life.agencies).map { Scope(taskForce: $0, agency: $1) }
    return scopes.flatMap { scope in
      [whole, part].compactMap(\.self).map { (scope, $0) }
    }
  }

  @Test(
    "never disagrees with the summary, whatever the life",
    arguments: seeds)
  func agreement(seed: UInt64) throws {
    let file = try WorkspaceFile()
    var life = try Life(seed: seed, in: file.created())
    try life.live(actions: 400)
    var random = SplitMix64(seed: seed)
    for (scope, period) in FigureTests.views(of: life, &random) {
      let today = life.today + random.number(-5...40)
      let summary = try SummaryReport(life.workspace, scope, period, today: today)
      for figure in Figure.allCases {
        let report = FigureReport(figure, life.workspace, scope, period, today: today)
        let tally = try FigureTests.tally(report)
        FigureTests.expectAgreement(
          figure, summary.overall, tally, "\(figure) \(scope) \(period.from)…\(period.until)")
      }
    }
  }

  @Test("is tried on lives in which every figure counts something and leaves something out")
  func livesAreVaried() throws {
    var whole: [Figure: Tally] = [:]
    for seed in UInt64(301)...312 {
      let file = try WorkspaceFile()
      var life = try Life(seed: seed, in: file.created())
      try life.live(actions: 400)
      let period = try #require(Period(from: "2025-12-01", until: life.today))
      for figure in Figure.allCases {
        let tally = try FigureTests.tally(
          FigureReport(figure, life.workspace, Scope(), period, today: life.today))
        whole[figure, default: Tally()].counted += tally.counted
        whole[figure, default: Tally()].leftOut += tally.leftOut
      }
    }
    for (figure, tally) in whole {
      // Lives seldom deliver after waiting; those of which figures are computed anew, do.
      #expect(tally.counted > 0 || figure == .keptAfterWaiting, "\(figure)")
      // What is within a term is seldom left at the end of a life, by chance.
      if [.lateAnswer, .lateVerdict].contains(figure) { continue }
      // These are about all that there is of their kind.
      let isComplete = [.verdictWait, .openBarriers, .attendance].contains(figure)
      #expect((tally.leftOut == 0) == isComplete, "\(figure)")
    }
  }

  @Test(
    "says of an agency in a summary of all what a summary of it alone says",
    arguments: [311, 312] as [UInt64])
  func agencyRows(seed: UInt64) throws {
    let file = try WorkspaceFile()
    var life = try Life(seed: seed, in: file.created())
    try life.live(actions: 400)
    let period = try #require(Period(from: "2025-12-01", until: life.today + 10))
    let all = try SummaryReport(life.workspace, Scope(), period, today: life.today)
    #expect(!all.agencies.isEmpty)
    for (code, figures) in all.agencies {
      let alone = try SummaryReport(
        life.workspace, Scope(agency: code), period, today: life.today)
      #expect(alone.overall.standings == figures.standings)
      #expect(alone.overall.firstDueStandings == figures.firstDueStandings)
      #expect(alone.overall.slip == figures.slip)
      #expect(alone.overall.response == figures.response)
      #expect(alone.overall.verdictWait == figures.verdictWait)
      #expect(alone.overall.openBarriers == figures.openBarriers)
      #expect(alone.overall.attendance == figures.attendance)
      #expect(alone.overall.mandate == figures.mandate)
    }
    // What the agencies' rows say adds up to the whole.
    #expect(all.agencies.reduce(0) { $0 + $1.figures.due } == all.overall.due)
    #expect(all.agencies.reduce(0) { $0 + $1.figures.invited } == all.overall.invited)
  }
}
