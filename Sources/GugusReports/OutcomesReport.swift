import GugusDomain
import GugusStore

/// How far the shared outcomes have come, and how the commitments that serve them are kept.
public struct OutcomesReport: Sendable {
  /// One shared outcome, as it stands at the end of the period.
  public struct Item: Sendable {
    /// The outcome with its last measurement.
    public var row: OutcomeRow
    /// Whether it is on its way, by a steady pace from the beginning to the day it is due.
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

  /// Whose outcomes are shown; of an agency those of the task forces of which it was a member.
  public var scope: Scope
  /// Up to its end measurements count, and the commitments due in it.
  public var period: Period
  /// The day as seen, by which it is told how things stand.
  public var today: Day
  /// By task force, then by number.
  public var items: [Item]

  /// Looks at every shared outcome in the scope.
  ///
  /// - Throws: `WorkspaceFault`.
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
