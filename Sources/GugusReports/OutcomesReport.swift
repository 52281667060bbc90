import GugusDomain
import GugusStore

/// How far the shared outcomes have come, and how the commitments that serve them are kept.
public struct OutcomesReport: Sendable {
  public struct Item: Sendable {
    public var row: OutcomeRow
    public var standing: OutcomeStanding
    /// The share of the way gone at the last measurement; below 0 where it went backwards, over 1
    /// beyond the target.
    public var progress: Double?
    /// The share that a steady pace would have gone by then.
    public var expected: Double?
    /// Due commitments that serve it: kept on time ÷ due.
    public var reliability: Proportion
    /// Commitments due in the period that serve it, whatever their standing.
    public var serving: Int
  }

  public var scope: Scope
  public var period: Period
  public var today: Day
  public var items: [Item]

  public init(_ workspace: Workspace, _ scope: Scope, _ period: Period, today: Day) throws {
    self.scope = scope
    self.period = period
    self.today = today
    var filter = CommitmentFilter(today: today)
    filter.debtor = scope.agency
    filter.due = period
    var standings: [Served: [Standing: Int]] = [:]
    try workspace.eachCommitment(filter, tellsWaiting: true) { row in
      guard let outcome = row.outcome else { return }
      // The number is that of the task force in which it was made, whoever took it over.
      let served = Served(taskForce: row.facts.code.series, outcome: outcome)
      standings[served, default: [:]][row.facts.standing(on: today), default: 0] += 1
    }
    items = try workspace.outcomes(in: scope, during: period).map { row in
      let outcome = row.outcome
      let counts = standings[Served(taskForce: row.taskForce.text, outcome: outcome.number)] ?? [:]
      return Item(
        row: row, standing: outcome.standing(at: row.last, from: row.start, on: today),
        progress: row.last.flatMap { outcome.progress(at: $0.value) },
        expected: row.last.map { outcome.expected(on: $0.on, from: row.start) },
        reliability: Proportion(
          counts[.keptOnTime] ?? 0,
          of: counts.reduce(0) { $0 + ($1.key.isDue ? $1.value : 0) }),
        serving: counts.values.reduce(0, +))
    }
  }

  private struct Served: Hashable {
    var taskForce: String
    var outcome: Int
  }
}
