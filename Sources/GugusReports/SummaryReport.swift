import GugusDomain
import GugusStore

/// Who kept what they promised in a period, as it stands on a day, and what goes with it.
///
/// Commitment figures are charged to the debtor, the wait for verdicts to the one who judges,
/// attendance to the agency invited.
public struct SummaryReport: Sendable {
  /// Whom it is about.
  public var scope: Scope
  /// The days of which the figures speak.
  public var period: Period
  /// The day as seen, by which it is told how things stand.
  public var today: Day
  /// Of everything in the scope.
  public var overall: Figures
  /// Ranked by the lower bound of reliability, those alike by code; those with fewer than
  /// `rankedFrom` due come after, by code.
  public var agencies: [(code: AgencyCode, figures: Figures)]
  /// The rank of each of the agencies, from 1; nil where too little is due to rank it. Those alike
  /// share a rank (1, 2, 2, 4).
  public var ranks: [Int?]
  /// Of the agencies in the scope: open on the day, or raised or closed in the period.
  public var findings: [FindingRow]
  /// Awards and sanctions that ran in the period.
  public var incentives: [Incentive]
}

/// What a figure says.
public enum FigureValue: Hashable, Sendable {
  case share(Proportion)
  /// Nil of nothing.
  case days(DaySpan?)
  case count(Int)
}

/// The figures of one agency or of all.
public struct Figures: Sendable {
  /// Of the commitments due in the period, by standing.
  public var standings: [Standing: Int] = [:]
  /// Of the commitments first due in the period, by standing against that date.
  public var firstDueStandings: [Standing: Int] = [:]
  /// Days from first due date to delivery, of the satisfied ones due in the period.
  public var slips = DayCounts()
  /// Satisfied ones due in the period of which no register said the day of delivery.
  public var slipsOfUnknownDay = 0
  /// Binding commitments due in the period.
  public var binding = 0
  /// Of the binding ones: their due date was moved or their text changed by agreement at least once.
  public var revised = 0
  /// Of the binding ones: put on their debtor by authority.
  public var imposed = 0
  /// Days from proposal to answer, of those proposed in the period.
  public var responses = DayCounts()
  /// Of those proposed in the period: not answered yet.
  public var unanswered = 0
  /// Those proposed in the period, or by then, of which no register said that day or the answer's.
  public var responsesOfUnknownDay = 0
  /// Days from claim to verdict, of verdicts given in the period.
  public var verdictWaits = DayCounts()
  /// Verdicts given in the period of which no register said their day or the claim's.
  public var verdictWaitsOfUnknownDay = 0
  /// Not resolved on the day, on commitments that are open, whenever they were raised.
  public var openBarriers: [BarrierClass: Int] = [:]
  /// Not answered within the answer term, of those proposed in the period and answered, or past it.
  public var lateAnswers = Proportion(0, of: 0)
  /// Not judged within the verdict term, of claims made in the period and judged, or past it.
  public var lateVerdicts = Proportion(0, of: 0)
  /// Neither answered nor past the answer term yet, of those proposed in the period.
  public var answersAhead = 0
  /// Neither judged nor past the verdict term yet, of claims made in the period.
  public var verdictsAhead = 0
  /// Attendances that minutes of meetings held in the period name, of whatever presence.
  public var invited = 0
  /// Of those invited: present or represented.
  public var attended = 0
  /// Of those attended: by somebody who could decide.
  public var attendedWithMandate = 0
  /// Attended, and nobody said whether with mandate.
  public var mandateNotStated = 0
  /// Commitments due in the period that it supports, beside its own.
  public var supported = 0
  /// Findings against it: those concluded as upheld in the period, and those open on the day, of
  /// which nothing is final.
  public var upheldFindings = 0
  /// Findings against it that are open on the day, of which nothing is final.
  public var openFindings = 0

  public init() {}

  /// Commitments due or broken: the denominator of reliability.
  public var due: Int { count(standings, where: \.isDue) }

  /// Kept on time, of those due or broken: by which agencies are ranked.
  public var reliability: Proportion { Proportion(standings[.keptOnTime] ?? 0, of: due) }
  /// Delivered after the due date, of those due or broken.
  public var keptLate: Proportion { Proportion(standings[.keptLate] ?? 0, of: due) }
  /// Delivered late, without a late day that falls on their own debtor; they are not among the due.
  public var keptAfterWaiting: Proportion {
    let count = standings[.keptAfterWaiting] ?? 0
    return Proportion(count, of: count + due)
  }
  /// Past the due date and not claimed, or claimed after it and not judged yet; of those due or broken.
  public var overdue: Proportion {
    Proportion((standings[.overdue] ?? 0) + (standings[.claimedLate] ?? 0), of: due)
  }
  /// Cancelled without release or judged failed, of those due or broken.
  public var violated: Proportion { Proportion(standings[.violated] ?? 0, of: due) }
  /// Kept by the first due date whatever was agreed since, of those first due in the period or broken.
  public var keptByFirstDue: Proportion {
    Proportion(
      firstDueStandings[.keptOnTime] ?? 0, of: count(firstDueStandings, where: \.isDue))
  }
  /// Revised at least once, of the binding commitments due in the period.
  public var revisedShare: Proportion { Proportion(revised, of: binding) }
  /// Put on the debtor by authority, of the binding commitments due in the period.
  public var imposedShare: Proportion { Proportion(imposed, of: binding) }
  /// Present or represented, of the attendances that minutes name.
  public var attendance: Proportion { Proportion(attended, of: invited) }
  /// By somebody who could decide, of the attendances of which that is stated.
  public var mandate: Proportion {
    Proportion(attendedWithMandate, of: attended - mandateNotStated)
  }
  /// Days from the first due date to delivery, negative where early; nil where nothing was satisfied.
  public var slip: DaySpan? { DaySpan(slips) }
  /// Days from proposal to answer; nil where nothing was answered.
  public var response: DaySpan? { DaySpan(responses) }
  /// Days from claim to verdict; nil where nothing was judged.
  public var verdictWait: DaySpan? { DaySpan(verdictWaits) }
  /// All barriers that are not resolved, of whatever class.
  public var openBarrierCount: Int { openBarriers.values.reduce(0, +) }

  /// Enough is due for a rank: at least ``GugusDomain/rankedFrom``.
  public var isRanked: Bool { due >= rankedFrom }

  /// The band of reliability; nil where too little is due to rank it.
  public var grade: GradeBand? { isRanked ? GradeBand(reliability) : nil }

  /// What it says of one figure, as a share, as days or as a count.
  public func value(of figure: Figure) -> FigureValue {
    switch figure {
    case .reliability: .share(reliability)
    case .keptByFirstDue: .share(keptByFirstDue)
    case .keptLate: .share(keptLate)
    case .keptAfterWaiting: .share(keptAfterWaiting)
    case .lateAnswer: .share(lateAnswers)
    case .lateVerdict: .share(lateVerdicts)
    case .overdue: .share(overdue)
    case .violated: .share(violated)
    case .slip: .days(slip)
    case .revised: .share(revisedShare)
    case .response: .days(response)
    case .verdictWait: .days(verdictWait)
    case .imposed: .share(imposedShare)
    case .openBarriers: .count(openBarrierCount)
    case .attendance: .share(attendance)
    case .mandate: .share(mandate)
    }
  }

  /// The lower bound of reliability, by which it is ranked; nil where it is not.
  public var rankedBound: Double? { isRanked ? reliability.wilson?.lowerBound : nil }

  /// What the denominator of reliability leaves out, by reason.
  public var leftOut: [(standing: Standing, count: Int)] { leftOut(standings) }

  /// What the denominator of the first-due figure leaves out, by reason.
  public var leftOutByFirstDue: [(standing: Standing, count: Int)] { leftOut(firstDueStandings) }

  private func leftOut(_ standings: [Standing: Int]) -> [(standing: Standing, count: Int)] {
    Standing.allCases.filter { !$0.isDue }
      .compactMap { standing in standings[standing].map { (standing, $0) } }
  }

  private func count(_ standings: [Standing: Int], where counts: (Standing) -> Bool) -> Int {
    standings.reduce(0) { $0 + (counts($1.key) ? $1.value : 0) }
  }
}

extension Figures {
  mutating func add(_ facts: CommitmentFacts, period: Period, today: Day) {
    if period.contains(facts.due) {
      standings[facts.standing(on: today), default: 0] += 1
      if let slip = facts.slip { slips.append(slip) }
      if facts.part(in: .slip, period: period, today: today) == .dayUnknown {
        slipsOfUnknownDay += 1
      }
      if facts.isBinding {
        binding += 1
        if facts.revisions > 0 { revised += 1 }
        if facts.isImposed { imposed += 1 }
      }
    }
    if period.contains(facts.firstDue) {
      firstDueStandings[facts.standingByFirstDue(on: today), default: 0] += 1
    }
    switch facts.part(in: .response, period: period, today: today) {
    case .counted, .inDenominator: if let days = facts.responseDays { responses.append(days) }
    case .leftOut: unanswered += 1
    case .dayUnknown: responsesOfUnknownDay += 1
    case nil: break
    }
    let answer = facts.part(in: .lateAnswer, period: period, today: today)
    lateAnswers.add(answer)
    if answer == .leftOut { answersAhead += 1 }
  }

  mutating func add(_ verdict: VerdictFacts) {
    if let wait = verdict.wait {
      verdictWaits.append(wait)
    } else {
      verdictWaitsOfUnknownDay += 1
    }
  }

  /// How a claim enters the share of those that were not judged in time.
  mutating func addVerdict(_ part: Part) {
    lateVerdicts.add(part)
    if part == .leftOut { verdictsAhead += 1 }
  }

  mutating func add(_ finding: FindingRow) {
    if finding.state.isOpen { openFindings += 1 } else { upheldFindings += 1 }
  }

  mutating func add(_ attendance: AttendanceFacts) {
    invited += 1
    guard attendance.presence.counts else { return }
    attended += 1
    switch attendance.canDecide {
    case true?: attendedWithMandate += 1
    case false?: break
    case nil: mandateNotStated += 1
    }
  }
}

extension SummaryReport {
  /// Counts the figures of the period, and ranks the agencies by them.
  ///
  /// - Throws: `WorkspaceFault`.
  public init(_ workspace: Workspace, _ scope: Scope, _ period: Period, today: Day) throws {
    self.scope = scope
    self.period = period
    self.today = today
    var overall = Figures()
    var byAgency: [AgencyCode: Figures] = [:]
    try workspace.eachCommitment(
      in: scope, touching: period, today: today, isOrdered: false
    ) { facts in
      overall.add(facts, period: period, today: today)
      byAgency[facts.debtor, default: Figures()].add(facts, period: period, today: today)
    }
    try workspace.eachVerdict(in: scope, given: period, isOrdered: false) { verdict in
      overall.add(verdict)
      byAgency[verdict.judge, default: Figures()].add(verdict)
    }
    try workspace.eachClaim(in: scope, made: period, isOrdered: false) { claim in
      guard scope.agency == nil || claim.judge == scope.agency else { return }
      let part = claim.lateVerdict(on: today)
      overall.addVerdict(part)
      byAgency[claim.judge, default: Figures()].addVerdict(part)
    }
    try workspace.eachOpenBarrier(in: scope, on: today) { barrier in
      overall.openBarriers[barrier.kind, default: 0] += 1
      byAgency[barrier.debtor, default: Figures()].openBarriers[barrier.kind, default: 0] += 1
    }
    try workspace.eachAttendance(in: scope, held: period) { attendance in
      overall.add(attendance)
      byAgency[attendance.agency, default: Figures()].add(attendance)
    }
    for (agency, count) in try workspace.supported(in: scope, due: period, today: today) {
      byAgency[agency, default: Figures()].supported = count
    }
    findings = try SummaryReport.findings(workspace, scope, period)
    for finding in findings {
      let isUpheld = finding.state == .upheld && finding.closedOn.map(period.contains) ?? false
      guard finding.state.isOpen || isUpheld else { continue }
      byAgency[finding.against, default: Figures()].add(finding)
      overall.add(finding)
    }
    incentives = try SummaryReport.incentives(workspace, scope, period)
    self.overall = overall
    agencies = byAgency.map { (code: $0.key, figures: $0.value) }
      .sorted { SummaryReport.precedes($0, $1) }
    ranks = GugusDomain.ranks(of: agencies.map(\.figures.rankedBound))
  }

  private static func findings(
    _ workspace: Workspace, _ scope: Scope, _ period: Period
  ) throws -> [FindingRow] {
    var filter = FindingFilter()
    filter.taskForce = scope.taskForce
    filter.agency = scope.agency
    var findings: [FindingRow] = []
    try workspace.eachFinding(filter) { finding in
      let touches = period.contains(finding.since) || finding.closedOn.map(period.contains) ?? false
      if finding.state.isOpen || touches { findings.append(finding) }
    }
    return findings
  }

  private static func incentives(
    _ workspace: Workspace, _ scope: Scope, _ period: Period
  ) throws -> [Incentive] {
    var filter = IncentiveFilter()
    filter.taskForce = scope.taskForce
    filter.agency = scope.agency
    filter.period = period
    var incentives: [Incentive] = []
    try workspace.eachIncentive(filter) { incentives.append($0) }
    return incentives
  }

  private static func precedes(
    _ left: (code: AgencyCode, figures: Figures), _ right: (code: AgencyCode, figures: Figures)
  ) -> Bool {
    // Those without a rank come after the last that has one.
    let (leftKey, rightKey) = (left.figures.rankedBound ?? -1, right.figures.rankedBound ?? -1)
    return leftKey == rightKey ? left.code < right.code : leftKey > rightKey
  }
}

extension Proportion {
  fileprivate mutating func add(_ part: Part?) {
    switch part {
    case .counted: self = Proportion(count + 1, of: of + 1)
    case .inDenominator: self = Proportion(count, of: of + 1)
    case .leftOut, .dayUnknown, nil: break
    }
  }
}
