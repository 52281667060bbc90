import GugusDomain
import GugusStore

/// The five prerequisites of Whole of Government: what the agencies say of them beside what the
/// record shows.
public struct HealthReport: Sendable {
  /// What the record shows of one task force.
  public struct Reading: Sendable {
    /// The task force that was looked at.
    public var taskForce: TaskForceCode
    /// What was counted for each indicator; 0 of 0 where there was nothing to count.
    public var indicators: [HealthIndicator: Proportion]
  }

  /// Which task forces are looked at; of an agency what it does, where that can be told apart.
  public var scope: Scope
  /// The days on which things happen that count.
  public var period: Period
  /// The day as seen, by which it is told how things stand.
  public var today: Day
  /// How agencies last scored each prerequisite, 1 to 5; nothing of one that nobody has assessed.
  public var assessed: [Prerequisite: Agreement]
  /// Of all task forces together.
  public var overall: [HealthIndicator: Proportion]
  /// In the order of their codes.
  public var taskForces: [Reading]
  /// Attendances of which nobody said whether with mandate: in no indicator.
  public private(set) var mandateNotStated = 0

  /// Counts every indicator of the task forces at work in a period.
  ///
  /// - Throws: `WorkspaceFault`.
  public init(_ workspace: Workspace, _ scope: Scope, _ period: Period, today: Day) throws {
    self.scope = scope
    self.period = period
    self.today = today
    assessed = try AssessmentReport.latest(workspace, scope.taskForce)
    let sectors = try Sectors(workspace)
    var claims: [TaskForceCode: [ClaimFacts]] = [:]
    try workspace.eachClaim(in: scope, made: period) { claims[$0.taskForce, default: []] += [$0] }
    overall = HealthTally.nothing
    taskForces = []
    try workspace.each(of: try workspace.taskForces(in: scope, during: period)) { taskForce in
      var tally = HealthTally(taskForce, agency: scope.agency, period, today: today)
      tally.countItself()
      try tally.countCommitments(workspace, sectors)
      try tally.countMeetings(workspace)
      tally.count(claims[taskForce.code] ?? [])
      mandateNotStated += tally.mandateNotStated
      taskForces.append(Reading(taskForce: taskForce.code, indicators: tally.indicators))
      overall.merge(tally.indicators, uniquingKeysWith: +)
    }
  }

  /// Of the indicators of a prerequisite that measured anything, the one with the lowest share.
  public func lowest(
    of prerequisite: Prerequisite
  ) -> (indicator: HealthIndicator, value: Proportion)? {
    HealthIndicator.allCases.filter { $0.prerequisite == prerequisite }
      .compactMap { indicator in
        overall[indicator].flatMap { value in value.share.map { (indicator, value, $0) } }
      }
      .min { $0.2 < $1.2 }.map { ($0.0, $0.1) }
  }
}

/// Counts the indicators of one task force.
private struct HealthTally {
  static let nothing = Dictionary(
    uniqueKeysWithValues: HealthIndicator.allCases.map { ($0, Proportion(0, of: 0)) })

  let taskForce: TaskForce
  /// Only what this agency does, where it can be told apart.
  let agency: AgencyCode?
  let period: Period
  let today: Day
  var indicators = HealthTally.nothing
  private(set) var mandateNotStated = 0

  init(_ taskForce: TaskForce, agency: AgencyCode?, _ period: Period, today: Day) {
    self.taskForce = taskForce
    self.agency = agency
    self.period = period
    self.today = today
  }

  private mutating func count(_ isSo: Bool, as indicator: HealthIndicator) {
    indicators[indicator, default: Proportion(0, of: 0)].of += 1
    if isSo { indicators[indicator, default: Proportion(0, of: 0)].count += 1 }
  }

  private func isAbout(_ agency: AgencyCode) -> Bool { self.agency.map { $0 == agency } ?? true }

  /// How it is set up, today: nothing of one that has not begun or was dissolved.
  mutating func countItself() {
    let details = taskForce.details
    guard details.from <= today, taskForce.dissolvedOn.map({ today < $0 }) ?? true else { return }
    count(taskForce.members(on: today).contains { $0.role == .chair }, as: .leadNamed)
    count(taskForce.isInForce(on: today), as: .agreementsCurrent)
    count(!taskForce.outcomes.isEmpty, as: .outcomesNamed)
    for outcome in taskForce.outcomes {
      count(taskForce.hasMeasured(outcome, lately: today), as: .outcomesMeasured)
    }
    if details.goalAreas.contains(.publicService) || !details.services.isEmpty {
      count(!details.services.isEmpty, as: .servicesNamed)
    }
    for service in details.services { count(service.pattern.linksAgencies, as: .servicesLinked) }
  }

  mutating func countCommitments(_ workspace: Workspace, _ sectors: Sectors) throws {
    var filter = CommitmentFilter(today: today)
    filter.taskForce = taskForce.code
    filter.debtor = agency
    filter.due = period
    try workspace.eachCommitment(filter, tellsWaiting: true) { row in
      let facts = row.facts
      guard facts.isBinding else { return }
      count(sectors[facts.debtor] != sectors[facts.creditor], as: .acrossSectors)
      for supporter in row.supporters {
        count(sectors[supporter] != sectors[facts.debtor], as: .supportAcrossSectors)
      }
      count(!facts.isImposed, as: .accepted)
      count(row.outcome != nil, as: .servingOutcomes)
      let standing = facts.standing(on: today)
      guard standing.isDue else { return }
      count(standing == .keptOnTime, as: .keptOnTime)
      if !taskForce.details.services.isEmpty { count(standing == .keptOnTime, as: .servicesKept) }
    }
  }

  mutating func countMeetings(_ workspace: Workspace) throws {
    try workspace.eachAttendance(
      in: Scope(taskForce: taskForce.code, agency: agency), held: period
    ) { attendance in
      if attendance.presence.counts, attendance.canDecide == nil {
        mandateNotStated += 1
      } else {
        count(
          attendance.presence.counts && attendance.canDecide == true, as: .attendedWithMandate)
      }
    }
    var filter = MeetingFilter()
    filter.taskForce = taskForce.code
    filter.period = period
    try workspace.eachMeeting(filter) { meeting in
      switch meeting.state {
      case .held, .ratified: count(true, as: .meetingsHeld)
      case .cancelled: count(false, as: .meetingsHeld)
      case .scheduled: if meeting.date < today { count(false, as: .meetingsHeld) }
      }
    }
    indicators[.decisionsFollowedUp] = try workspace.decisionsFollowedUp(
      by: taskForce.code, held: period)
  }

  /// A claim that waits is out of time once its verdict term has passed, and not counted before.
  mutating func count(_ claims: [ClaimFacts]) {
    for claim in claims {
      if isAbout(claim.debtor) { count(claim.hasEvidence, as: .claimsWithEvidence) }
      guard isAbout(claim.judge) else { continue }
      switch claim.lateVerdict(on: today) {
      case .counted: count(false, as: .verdictsInTime)
      case .inDenominator: count(true, as: .verdictsInTime)
      // A wait from or to a day that nobody said is not measured.
      case .leftOut, .dayUnknown: break
      }
    }
  }
}
