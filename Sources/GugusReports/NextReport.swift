import GugusDomain
import GugusStore

/// What to do first: the open commitments that run, by an urgency that explains itself.
public struct NextReport: Sendable {
  public struct Item: Sendable {
    public var row: CommitmentRow
    public var urgency: Urgency
  }

  public var today: Day
  public var items: [Item]

  /// How many of the earliest due are weighed; what is due later than all of these is not next.
  private static let considered = 2000

  public init(
    _ workspace: Workspace, taskForce: TaskForceCode?, agency: AgencyCode?, today: Day, limit: Int
  ) throws {
    self.today = today
    var filter = CommitmentFilter(today: today)
    filter.taskForce = taskForce
    filter.debtor = agency
    filter.limit = NextReport.considered
    var rows: [CommitmentRow] = []
    for state in [CommitmentState.active, .conditional] {
      filter.state = state
      rows += try workspace.commitments(filter)
    }
    let blocked = try workspace.blocked(by: rows.map(\.facts.code))
    let weights = try workspace.settings().urgencyWeights
    var weighed: [Item] = []
    for row in rows {
      let facts = UrgencyFacts(row, blocked: blocked[row.facts.code] ?? 0, today: today)
      weighed.append(Item(row: row, urgency: urgency(facts, weights: weights)))
    }
    items = weighed.sorted { left, right in
      left.urgency.total == right.urgency.total
        ? left.row.facts.due < right.row.facts.due : left.urgency.total > right.urgency.total
    }
    items.removeLast(max(0, items.count - limit))
  }
}

extension UrgencyFacts {
  init(_ row: CommitmentRow, blocked: Int, today: Day) {
    let facts = row.facts
    self.init(
      due: facts.due, today: today, since: facts.since, weight: row.weight,
      blockedByIt: blocked,
      forecast: row.forecast.flatMap { Forecast.allCases.firstIndex(of: $0) },
      waitsForOthers: facts.state == .conditional,
      isOverdue: facts.state == .active && facts.due < today)
  }
}
