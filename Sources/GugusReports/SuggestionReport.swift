import GugusDomain
import GugusStore

/// Whom the rules of the incentive policy meet or miss in a period, and by how much. It
/// suggests; it never acts.
public struct SuggestionReport: Sendable {
  /// One condition, and what was measured.
  public struct Check: Hashable, Sendable {
    /// The condition as the policy has it.
    public var condition: PolicyCondition
    /// Nil where there is nothing to measure.
    public var measured: Double?

    public init(condition: PolicyCondition, measured: Double?) {
      self.condition = condition
      self.measured = measured
    }

    /// Whether the measured value meets the condition; what could not be measured meets nothing.
    public var isMet: Bool { condition.isMet(by: measured) }
    /// How far the measured value is above the threshold; negative below it.
    public var margin: Double? { measured.map { $0 - condition.threshold } }
  }

  /// How one agency stands to one rule.
  public struct Item: Sendable {
    /// The rule of the policy.
    public var rule: PolicyRule
    /// The agency that was measured.
    public var agency: AgencyCode
    /// Every condition of the rule, in its order.
    public var checks: [Check]

    /// Every condition is met: the rule suggests what it is for.
    public var isMet: Bool { checks.allSatisfy(\.isMet) }
    /// How many conditions are not met.
    public var missed: Int { checks.count { !$0.isMet } }
  }

  /// Of which agency, or of all; what is measured is the task force's or the workspace's.
  public var scope: Scope
  /// The days that the rules measure.
  public var period: Period
  /// The day as seen, by which it is told how things stand.
  public var today: Day
  /// By rule as the policy has them, those who meet it first, then by how few conditions they
  /// miss.
  public var items: [Item]

  /// Measures every agency by every rule of the policy in force.
  ///
  /// - Throws: `Refusal.noPolicy`; `WorkspaceFault`.
  public init(_ workspace: Workspace, _ scope: Scope, _ period: Period, today: Day) throws {
    guard let policy = try workspace.settings().policy else { throw Refusal.incentive(.noPolicy) }
    self.scope = scope
    self.period = period
    self.today = today
    // What an agency is charged with also lies in the commitments of others.
    let measured = try MeasuredAgencies(workspace, scope.taskForce, period, today: today)
    let agencies = measured.agencies.filter { scope.agency == nil || $0 == scope.agency }
    items = policy.rules.flatMap { rule in
      agencies.map { agency in
        Item(
          rule: rule, agency: agency,
          checks: rule.conditions.map {
            Check(condition: $0, measured: measured.value($0.measure, of: agency))
          })
      }
      .sorted { ($0.missed, $0.agency) < ($1.missed, $1.agency) }
    }
  }

  /// The tie of an award or sanction to a rule of its sort that the agency meets.
  ///
  /// - Throws: `Refusal.unknownRule`, `Refusal.notSuggested`.
  public func suggestion(
    _ name: String, for agency: AgencyCode, isSanction: Bool
  ) throws(Refusal) -> (kind: IncentiveKind, suggestion: Suggestion) {
    let ofSort = items.filter { $0.rule.kind.isSanction == isSanction }
    guard ofSort.contains(where: { $0.rule.name == name }) else {
      throw .incentive(
        .unknownRule(name, nearest: nearest(to: name, among: Set(ofSort.map(\.rule.name)))))
    }
    guard let item = ofSort.first(where: { $0.rule.name == name && $0.agency == agency }),
      item.isMet
    else { throw .incentive(.notSuggested(agency, rule: name)) }
    let figures = item.checks.compactMap { check in
      check.measured.map { Suggestion.Figure(condition: check.condition, measured: $0) }
    }
    return (
      item.rule.kind, Suggestion(rule: name, period: period, seenOn: today, figures: figures)
    )
  }
}

/// The measures that a policy may speak of, of every agency in a task force or in all.
private struct MeasuredAgencies {
  private var figures: [AgencyCode: Figures] = [:]
  private var late: [AgencyCode: AttributionReport.Share] = [:]
  private var awards: [AgencyCode: Int] = [:]
  private var sanctions: [AgencyCode: Int] = [:]

  init(
    _ workspace: Workspace, _ taskForce: TaskForceCode?, _ period: Period, today: Day
  ) throws {
    let scope = Scope(taskForce: taskForce)
    let summary = try SummaryReport(workspace, scope, period, today: today)
    for (code, agency) in summary.agencies { figures[code] = agency }
    let attribution = try AttributionReport(workspace, scope, period, today: today)
    for share in attribution.shares { late[share.agency] = share }
    var running = IncentiveFilter()
    running.taskForce = taskForce
    running.runsOn = today
    try workspace.eachIncentive(running) { incentive in
      if incentive.terms.kind.isSanction {
        sanctions[incentive.terms.agency, default: 0] += 1
      } else {
        awards[incentive.terms.agency, default: 0] += 1
      }
    }
  }

  /// Those of whom there is anything to say.
  var agencies: [AgencyCode] {
    Set(figures.keys).union(late.keys).sorted()
  }

  func value(_ measure: PolicyMeasure, of agency: AgencyCode) -> Double? {
    let figures = figures[agency] ?? Figures()
    switch measure {
    case .due: return Double(figures.due)
    case .keptOnTime: return Double(figures.reliability.count)
    case .reliability: return figures.reliability.share
    case .reliabilityLower: return figures.reliability.wilson?.lowerBound
    case .reliabilityUpper: return figures.reliability.wilson?.upperBound
    case .keptByFirstDue: return figures.keptByFirstDue.share
    case .keptLate: return Double(figures.keptLate.count)
    case .keptAfterWaiting: return Double(figures.keptAfterWaiting.count)
    case .lateAnswer: return Double(figures.lateAnswers.count)
    case .lateVerdict: return Double(figures.lateVerdicts.count)
    case .overdue: return Double(figures.overdue.count)
    case .violated: return Double(figures.violated.count)
    case .imposed: return Double(figures.imposed)
    case .revised: return Double(figures.revised)
    case .slip: return figures.slip?.median
    case .response: return figures.response?.median
    case .verdictWait: return figures.verdictWait?.median
    case .openBarriers: return Double(figures.openBarrierCount)
    case .attendance: return figures.attendance.share
    case .mandate: return figures.mandate.share
    case .lateDays: return late[agency]?.late.days ?? 0
    case .chargedDays: return late[agency]?.charged.days ?? 0
    case .openFindings: return Double(figures.openFindings)
    case .upheldFindings: return Double(figures.upheldFindings)
    case .awardsInForce: return Double(awards[agency] ?? 0)
    case .sanctionsInForce: return Double(sanctions[agency] ?? 0)
    }
  }
}
