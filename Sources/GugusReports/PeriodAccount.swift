import GugusDomain
import GugusStore

/// What a leader reads first of a period: what it brought and leaves, and what to look at.
public struct PeriodAccount: Sendable {
  /// The days of which account is given.
  public var period: Period
  /// The day as seen, on which things are open or overdue.
  public var today: Day
  /// What the period brought, and what it leaves.
  public var counts: PeriodCounts
  /// Overdue first, the longest first; then what waits for a verdict or an answer, and what is due
  /// within `daysAhead`. At most `listed`.
  public var matters: [CommitmentRow] = []
  /// How many there are of those, listed or not.
  public var mattering = 0

  /// What fits on a page beside the rest.
  public static let listed = 10
  /// How far ahead of the day what is due matters already, in days.
  public static let daysAhead = 14

  /// Gives account of the debtors in the scope.
  ///
  /// - Throws: `WorkspaceFault`.
  public init(_ workspace: Workspace, _ scope: Scope, _ period: Period, today: Day) throws {
    self.period = period
    self.today = today
    counts = try workspace.periodCounts(in: scope, during: period, today: today)
    try add(workspace, scope, by: .due) { $0.isOverdue = true }
    try add(workspace, scope, by: .claimed) { $0.state = .claimed }
    try add(workspace, scope, by: .since) { $0.state = .proposed }
    try add(workspace, scope, by: .due) {
      $0.state = .active
      $0.due = Period(from: today, until: today + PeriodAccount.daysAhead)
    }
  }

  private mutating func add(
    _ workspace: Workspace, _ scope: Scope, by order: CommitmentOrder,
    _ ask: (inout CommitmentFilter) -> Void
  ) throws {
    var filter = CommitmentFilter(today: today)
    filter.taskForce = scope.taskForce
    filter.debtor = scope.agency
    ask(&filter)
    mattering += try workspace.count(filter)
    filter.limit = PeriodAccount.listed - matters.count
    if filter.limit != 0 { matters += try workspace.commitments(filter, by: order) }
  }
}
