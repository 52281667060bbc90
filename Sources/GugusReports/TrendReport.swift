import GugusDomain
import GugusStore

/// The summary, quarter by quarter. Standings are those of today in every quarter: what was late
/// when its quarter ended and was delivered since is kept late.
public struct TrendReport: Sendable {
  /// One quarter of the trend.
  public struct Step: Sendable {
    /// The quarter of the calendar year.
    public var quarter: Quarter
    /// The figures of the summary, of this quarter alone.
    public var figures: Figures
    /// Commitments open at the end of the quarter; nil where that is ahead.
    public var open: Int?
  }

  /// Whom it is about.
  public var scope: Scope
  /// As it was asked for.
  public var period: Period
  /// The day as seen, by which it is told how things stand in every quarter.
  public var today: Day
  /// The quarters that the period touches, oldest first, and those before it up to `least`.
  public var steps: [Step]

  /// Fewer points make no trend.
  public static let least = 4

  /// Makes a summary of each quarter.
  ///
  /// - Throws: `WorkspaceFault`.
  public init(_ workspace: Workspace, _ scope: Scope, _ period: Period, today: Day) throws {
    self.scope = scope
    self.period = period
    self.today = today
    steps = try Quarter.touching(period, atLeast: TrendReport.least).map { quarter in
      let end = quarter.period.until
      return Step(
        quarter: quarter,
        figures: try SummaryReport(workspace, scope, quarter.period, today: today).overall,
        open: end > today
          ? nil : try workspace.openCommitments(in: scope, on: end, today: today))
    }
  }

  /// The quarters that the period does not touch.
  public var added: [Quarter] {
    steps.map(\.quarter).filter { $0.period.until < period.from }
  }
}
