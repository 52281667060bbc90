import GugusDomain
import GugusOutput
import GugusReports
import GugusStore

/// A report that can be asked for.
public enum ReportKind: Hashable, Sendable {
  case summary
  /// What stands behind a figure of the summary.
  case figure(Figure)
  case scorecard, matrix, aging, attribution, outcomes, barriers, trend, network, services
  case approaches, health
  /// Whom the rules of the incentive policy meet or miss.
  case suggestions
}

/// What a report is asked: of which record, about whom, over which period, as seen on which day.
public struct ReportQuestion {
  /// The record as it is seen from the report's moment.
  public let workspace: Workspace
  /// Whom the report is about.
  public let scope: Scope
  /// Nil where none was said.
  public let said: Period?
  /// The day as seen, by which it is told what is overdue.
  public let today: Day

  /// What is asked of a report.
  ///
  /// - Parameter said: the period, where one was.
  public init(workspace: Workspace, scope: Scope, said: Period?, today: Day) {
    self.workspace = workspace
    self.scope = scope
    self.said = said
    self.today = today
  }

  /// The period said, else the year of the day.
  var period: Period { said ?? .year(of: today) }
}

extension Period {
  static func year(of day: Day) -> Period {
    let year = day.civil.year
    guard let first = Day(year: year, month: 1, day: 1),
      let last = Day(year: year, month: 12, day: 31), let period = Period(from: first, until: last)
    else { preconditionFailure("a year has a first and a last day") }
    return period
  }
}

extension ReportKind {
  /// How a report says which it is. Whoever was given one years ago has it made again by this name, which
  /// is why it never changes.
  var name: String {
    switch self {
    case .summary: "summary"
    case .figure(let figure): "summary --explain \(figure.rawValue)"
    case .scorecard: "scorecard"
    case .matrix: "matrix"
    case .aging: "aging"
    case .attribution: "attribution"
    case .outcomes: "outcomes"
    case .barriers: "barriers"
    case .trend: "trend"
    case .network: "network"
    case .services: "services"
    case .approaches: "approaches"
    case .health: "health"
    case .suggestions: "suggest"
    }
  }

  /// Whether no period means this year, or all time.
  var isAboutThisYear: Bool {
    // What is late since last year is late this year, too: no period means all of them.
    self != .aging
  }

  /// What of a record it looks at.
  public func seen(_ scope: Scope) -> ViewScope {
    // Sectors are called as most agencies call them, whichever task force they are in.
    if self == .network { return .everything }
    return ViewScope(scope.taskForce, and: [scope.agency.map(Subject.agency)])
  }

  /// The report, as a document that does not say yet where it comes from.
  public func document(_ question: ReportQuestion) throws -> Document {
    let (workspace, scope, period) = (question.workspace, question.scope, question.period)
    let today = question.today
    return switch self {
    case .summary:
      .summary(
        try SummaryReport(workspace, scope, period, today: today),
        try PeriodAccount(workspace, scope, period, today: today))
    case .figure(let figure): .figure(FigureReport(figure, workspace, scope, period, today: today))
    case .scorecard: .scorecard(try ScorecardReport(workspace, scope, period, today: today))
    case .matrix: .matrix(try MatrixReport(workspace, scope, period, today: today))
    case .aging: .aging(try AgingReport(workspace, scope, due: question.said, today: today))
    case .attribution: .attribution(try AttributionReport(workspace, scope, period, today: today))
    case .outcomes: .outcomes(try OutcomesReport(workspace, scope, period, today: today))
    case .barriers: .barriers(try BarriersReport(workspace, scope, period, today: today))
    case .trend: .trend(try TrendReport(workspace, scope, period, today: today))
    case .network: .network(try NetworkReport(workspace, scope, period, today: today))
    case .services: .services(try ServicesReport(workspace, scope, period, today: today))
    case .approaches: .approaches(try ApproachesReport(workspace, scope, period, today: today))
    case .health: .health(try HealthReport(workspace, scope, period, today: today))
    case .suggestions: .suggestions(try SuggestionReport(workspace, scope, period, today: today))
    }
  }
}
