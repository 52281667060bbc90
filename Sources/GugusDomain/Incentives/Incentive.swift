/// An award or a sanction of an agency: the fold of its own events.
public struct Incentive: Hashable, Sendable {
  /// Unique in the workspace: the task force's code, `/I` and a number.
  public let code: IncentiveCode
  /// What was given to whom, why, and for how long.
  public let terms: IncentiveTerms
  /// The agency that recorded it: one that governs the task force.
  public let givenBy: AgencyCode
  /// The day on which it was given; it may be in force only later.
  public let since: Day
  /// The appeal of the agency concerned; nil where it has made none.
  public var appeal: Appeal?
  /// How it was ended before its time; nil where it was not.
  public var lifting: Lifting?

  /// What the agency concerned held against it.
  public struct Appeal: Hashable, Sendable {
    /// Why the agency does not accept it.
    public var reason: PersonalText
    /// The effective day of the appeal, from which it is pending.
    public var on: Day
    /// The day on which it was turned down; nil while it is pending.
    public var rejectedOn: Day?

    fileprivate func isPending(on day: Day) -> Bool {
      on <= day && rejectedOn.map { day < $0 } ?? true
    }
  }

  /// Its end before its time, and why.
  public struct Lifting: Hashable, Sendable {
    /// Why it ends before its time.
    public var reason: PersonalText
    /// The first day on which it is in force no more.
    public var on: Day
  }

  /// Where it stood, stands or will stand on a day; time alone begins and ends it.
  public func state(on day: Day) -> IncentiveState {
    if let lifting, lifting.on <= day { return .lifted }
    if let until = terms.until, until < day { return .lapsed }
    if day < terms.from { return .ahead }
    return appeal?.isPending(on: day) == true ? .appealed : .inForce
  }
}

/// What an agency is given.
public struct IncentiveTerms: Hashable, Sendable, Codable {
  /// The task force in which it was earned, in whose series it is numbered.
  public var taskForce: TaskForceCode
  /// The agency that is honoured or held to account.
  public var agency: AgencyCode
  /// Which award or which rung of the ladder of sanctions.
  public var kind: IncentiveKind
  /// The instrument that allows it.
  public var legalBasis: LegalBasis
  /// Who gives it, by name of the office ("Bupati").
  public var authority: String
  /// The first day on which it is in force.
  public var from: Day
  /// The last day on which it is in force; nil where it does not lapse.
  public var until: Day?
  /// Why it is given, for a reader of the record.
  public var reason: PersonalText
  /// The upheld findings that a sanction rests on.
  public var findings: [FindingCode]
  /// The sanction on the rung below, where the ladder asks for one.
  public var follows: IncentiveCode?
  /// The rule of the incentive policy that suggested it, and the figures by which it did.
  public var suggestion: Suggestion?

  public init(
    taskForce: TaskForceCode, agency: AgencyCode, kind: IncentiveKind, legalBasis: LegalBasis,
    authority: String, from: Day, until: Day? = nil, reason: PersonalText,
    findings: [FindingCode] = [], follows: IncentiveCode? = nil, suggestion: Suggestion? = nil
  ) {
    self.taskForce = taskForce
    self.agency = agency
    self.kind = kind
    self.legalBasis = legalBasis
    self.authority = authority
    self.from = from
    self.until = until
    self.reason = reason
    self.findings = findings
    self.follows = follows
    self.suggestion = suggestion
  }
}

/// The tie of an award or sanction to the rule and the figures that suggested it.
public struct Suggestion: Hashable, Sendable, Codable {
  /// The name of the rule in the policy then adopted.
  public var rule: String
  /// The days that the rule measured.
  public var period: Period
  /// The day as seen on which the figures were computed.
  public var seenOn: Day
  /// Every condition of the rule, in its order, so that anybody can see that all were met.
  public var figures: [Figure]

  /// One condition of the rule and what was measured.
  public struct Figure: Hashable, Sendable, Codable {
    /// The condition as it stood in the policy.
    public var condition: PolicyCondition
    /// The measured value, in the unit of the measure.
    public var measured: Double

    public init(condition: PolicyCondition, measured: Double) {
      self.condition = condition
      self.measured = measured
    }
  }

  public init(rule: String, period: Period, seenOn: Day, figures: [Figure]) {
    self.rule = rule
    self.period = period
    self.seenOn = seenOn
    self.figures = figures
  }
}
