import GugusDomain
import GugusStore

/// What to do first: the open commitments that run, by an urgency that explains itself; of the
/// same urgency the earliest due, then by code.
public struct NextReport: Sendable {
  /// One commitment, and why it comes where it does.
  public struct Item: Sendable {
    /// The commitment as lists show it.
    public var row: CommitmentRow
    /// How urgent it is, term by term.
    public var urgency: Urgency
  }

  /// The day as seen, on which urgency is weighed.
  public var today: Day
  /// The most urgent first.
  public var items: [Item]
  /// Nothing runs, though something waits for somebody, or lies ahead, as the status lists.
  public var othersWait = false

  /// How many of the earliest due are weighed; what is due later than all of these is not next.
  private static let considered = 2000

  /// The most urgent open commitments of these; nil asks for nothing.
  ///
  /// - Throws: `WorkspaceFault`.
  public init(
    _ workspace: Workspace, taskForce: TaskForceCode?, agency: AgencyCode?, today: Day, limit: Int
  ) throws {
    self.today = today
    var filter = CommitmentFilter(today: today)
    filter.taskForce = taskForce
    filter.debtor = agency
    filter.limit = NextReport.considered
    let weights = try workspace.settings().urgencyWeights
    var weighed: [(code: CommitmentCode, facts: UrgencyFacts, total: Double)] = []
    for state in [CommitmentState.active, .conditional] {
      filter.state = state
      try workspace.eachUrgency(filter) { code, facts in
        weighed.append((code, facts, urgency(facts, weights: weights).total))
      }
    }
    weighed.sort { left, right in
      left.total == right.total
        ? (left.facts.due, left.code) < (right.facts.due, right.code)
        : left.total > right.total
    }
    items = try weighed.prefix(limit).compactMap { code, facts, _ in
      try workspace.commitment(inList: code, today: today)
        .map { Item(row: $0, urgency: urgency(facts, weights: weights)) }
    }
    guard items.isEmpty else { return }
    let question = StatusQuestion(
      today: today, within: 0, taskForce: taskForce, agency: agency, limit: 1)
    othersWait = try !StatusReport(workspace, question).items.isEmpty
  }
}
