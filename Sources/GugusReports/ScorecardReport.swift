import GugusDomain
import GugusStore

/// How each agency kept its promises in a period, beside all agencies together and beside the
/// period before it. Both periods are seen as they stand on the same day.
public struct ScorecardReport: Sendable {
  /// One agency in both periods.
  public struct Card: Sendable {
    /// The agency whose card it is.
    public var agency: AgencyCode
    /// Among all agencies of the task force or workspace, from 1; nil where too little is due.
    public var rank: Int?
    /// Its figures of the period.
    public var now: Figures
    /// Its figures of the period before.
    public var before: Figures
  }

  /// Whose cards are shown; the ranks are among all agencies of the task force or workspace.
  public var scope: Scope
  /// The days of which the figures speak.
  public var period: Period
  /// The period of the same length before it.
  public var before: Period
  /// The day as seen, in both periods.
  public var today: Day
  /// Of all agencies of the task force or workspace.
  public var all: Figures
  /// Of all agencies of the task force or workspace, in the period before.
  public var allBefore: Figures
  /// How many agencies have a rank.
  public var ranked: Int
  /// Of the agency in the scope, or of each that the period is about, in their order in the
  /// summary.
  public var cards: [Card]

  /// Counts both periods as they stand on one day.
  ///
  /// - Throws: `WorkspaceFault`.
  public init(_ workspace: Workspace, _ scope: Scope, _ period: Period, today: Day) throws {
    self.scope = scope
    self.period = period
    before = period.before
    self.today = today
    // An agency is ranked among all, whoever the card is about.
    let everyone = Scope(taskForce: scope.taskForce)
    let summary = try SummaryReport(workspace, everyone, period, today: today)
    let summaryBefore = try SummaryReport(workspace, everyone, before, today: today)
    all = summary.overall
    allBefore = summaryBefore.overall
    ranked = summary.agencies.count { $0.figures.isRanked }
    let figuresBefore = Dictionary(
      uniqueKeysWithValues: summaryBefore.agencies.map { ($0.code, $0.figures) })
    let everybody = summary.agencies.indices.map { index in
      let (code, figures) = summary.agencies[index]
      return Card(
        agency: code, rank: summary.ranks[index], now: figures,
        before: figuresBefore[code] ?? Figures())
    }
    if let agency = scope.agency {
      let card = everybody.first { $0.agency == agency }
      cards = [
        card ?? Card(agency: agency, now: Figures(), before: figuresBefore[agency] ?? Figures())
      ]
    } else {
      cards = everybody.filter(\.isAboutPeriod)
    }
  }
}

extension ScorecardReport.Card {
  /// Barriers are those of today in every period, and make no card of their own.
  fileprivate var isAboutPeriod: Bool {
    Figure.allCases.contains { figure in
      switch now.value(of: figure) {
      case .share(let share): share.of > 0
      case .days(let span): span != nil
      case .count: false
      }
    }
  }
}

extension FigureValue {
  /// By how much it has grown since: percentage points of a share, days of a median. Nil where
  /// there is nothing to compare, and of a count, which is always today's.
  public func change(since before: FigureValue) -> Double? {
    switch (self, before) {
    case (.share(let now), .share(let then)):
      guard let now = now.share, let then = then.share else { return nil }
      return (now - then) * 100
    case (.days(let now?), .days(let then?)): return now.median - then.median
    case (.share, _), (.days, _), (.count, _): return nil
    }
  }
}
