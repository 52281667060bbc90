import GugusDomain
import GugusStore

/// What held commitments up: the barriers raised in a period, and what became of them.
public struct BarriersReport: Sendable {
  /// The barriers of one sort, counted.
  public struct Tally: Sendable {
    /// Raised in the period, whatever became of them.
    public var raised = 0
    /// Not resolved, on commitments that are open.
    public var open = 0
    /// Days from raising to resolving, of the resolved ones.
    public var daysToResolve = DayCounts()
    /// Taken up to a higher level, resolved since or not.
    public var escalated = 0
    /// The debtors whose commitments they hold up.
    public var agencies: Set<AgencyCode> = []

    /// Those resolved, of those raised in the period.
    public var resolved: Proportion { Proportion(daysToResolve.count, of: raised) }
    /// Those that still hold up an open commitment, of those raised in the period.
    public var openShare: Proportion { Proportion(open, of: raised) }
    /// Those taken up to a higher level, of those raised in the period.
    public var escalatedShare: Proportion { Proportion(escalated, of: raised) }
    /// Never resolved: the commitment was closed with them.
    public var closedWith: Int { raised - open - daysToResolve.count }
    /// The days from raising to resolving; nil where none is resolved.
    public var resolution: DaySpan? { DaySpan(daysToResolve) }

    mutating func add(_ barrier: BarrierFacts) {
      raised += 1
      if let resolved = barrier.resolvedOn {
        daysToResolve.append(resolved - barrier.raisedOn)
      } else if barrier.isOnOpen {
        open += 1
      }
      if barrier.level != nil { escalated += 1 }
      agencies.insert(barrier.debtor)
    }
  }

  /// Whose commitments are looked at, by their debtors.
  public var scope: Scope
  /// The days on which barriers were raised that count.
  public var period: Period
  /// The day as seen, on which a barrier is open or not.
  public var today: Day
  /// All barriers raised in the period.
  public var overall = Tally()
  /// By class; those without barriers are not there.
  public var classes: [BarrierClass: Tally] = [:]
  /// By the level of escalation, as named; those not escalated are not in it.
  public var levels: [String: Tally] = [:]
  /// By the debtor whose commitments they hold up.
  public var agencies: [AgencyCode: Tally] = [:]
  /// Open today, whenever they were raised.
  public var openToday = 0
  /// Of the commitments due in the period to which a barrier was ever raised, and of the others:
  /// those not kept on time.
  public var missedWith = Proportion(0, of: 0)
  /// The same of the others: no barrier was ever raised to them.
  public var missedWithout = Proportion(0, of: 0)

  /// Counts the barriers raised in a period.
  ///
  /// - Throws: `WorkspaceFault`.
  public init(_ workspace: Workspace, _ scope: Scope, _ period: Period, today: Day) throws {
    self.scope = scope
    self.period = period
    self.today = today
    try workspace.eachBarrier(in: scope, raised: period, today: today) { barrier in
      overall.add(barrier)
      classes[barrier.kind, default: Tally()].add(barrier)
      agencies[barrier.debtor, default: Tally()].add(barrier)
      if let level = barrier.level { levels[level, default: Tally()].add(barrier) }
    }
    try workspace.eachOpenBarrier(in: scope, on: today) { _ in openToday += 1 }
    let hindered = try workspace.commitmentsWithBarrier()
    try workspace.eachCommitment(in: scope, touching: period, today: today) { facts in
      let part = facts.part(in: .reliability, period: period, today: today)
      guard let part, part != .leftOut else { return }
      let missed = Proportion(part == .counted ? 0 : 1, of: 1)
      if hindered.contains(facts.code) {
        missedWith = missedWith + missed
      } else {
        missedWithout = missedWithout + missed
      }
    }
  }
}
