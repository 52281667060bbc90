/// A service that the agencies of a task force give together.
public struct Service: Hashable, Sendable, Codable {
  public var pattern: ServicePattern
  public var kind: ServiceKind
  public var name: String

  public init(pattern: ServicePattern, kind: ServiceKind, name: String) {
    self.pattern = pattern
    self.kind = kind
    self.name = name
  }
}

/// An agency's part in a task force, from a day until a day (both included).
public struct Membership: Hashable, Sendable, Codable {
  public var agency: AgencyCode
  public var role: Role
  public var from: Day
  public var until: Day?

  public init(agency: AgencyCode, role: Role, from: Day, until: Day? = nil) {
    self.agency = agency
    self.role = role
    self.from = from
    self.until = until
  }

  /// Whether it is in force on a day.
  public func covers(_ day: Day) -> Bool {
    from <= day && (until.map { day <= $0 } ?? true)
  }
}

/// A result that no member could reach alone, with its indicator.
public struct Outcome: Hashable, Sendable, Codable {
  /// From 1 within the task force.
  public var number: Int
  public var name: String
  public var indicator: String
  public var unit: String
  public var baseline: Double
  public var target: Double
  public var due: Day

  public init(
    number: Int, name: String, indicator: String, unit: String, baseline: Double, target: Double,
    due: Day
  ) {
    self.number = number
    self.name = name
    self.indicator = indicator
    self.unit = unit
    self.baseline = baseline
    self.target = target
    self.due = due
  }

  /// The share of the way from baseline to target that `value` has gone: 0 at the baseline, 1
  /// at the target, negative where it went the other way. Nil where target and baseline are
  /// the same.
  public func progress(at value: Double) -> Double? {
    target == baseline ? nil : (value - baseline) / (target - baseline)
  }
}

/// A reading of an outcome's indicator.
public struct Measurement: Hashable, Sendable, Codable {
  public var outcome: Int
  public var value: Double
  public var on: Day

  public init(outcome: Int, value: Double, on: Day) {
    self.outcome = outcome
    self.value = value
    self.on = on
  }
}

/// What is said of a task force at its founding and amended since.
public struct TaskForceDetails: Hashable, Sendable, Codable {
  public var nameEnglish: String
  public var nameIndonesian: String
  public var mandate: String
  public var legalBasis: LegalBasis?
  /// Set for a working group.
  public var parent: TaskForceCode?
  public var goalAreas: [GoalArea]
  public var drivers: [Driver]
  public var modes: [Mode]
  public var approach: Approach
  public var formality: Formality
  public var services: [Service]
  public var from: Day
  public var until: Day?
  /// Months between its reports.
  public var reportingInterval: Int?

  public init(
    nameEnglish: String, nameIndonesian: String, mandate: String, legalBasis: LegalBasis? = nil,
    parent: TaskForceCode? = nil, goalAreas: [GoalArea] = [], drivers: [Driver] = [],
    modes: [Mode] = [], approach: Approach = .taskForce, formality: Formality,
    services: [Service] = [], from: Day, until: Day? = nil, reportingInterval: Int? = nil
  ) {
    self.nameEnglish = nameEnglish
    self.nameIndonesian = nameIndonesian
    self.mandate = mandate
    self.legalBasis = legalBasis
    self.parent = parent
    self.goalAreas = goalAreas
    self.drivers = drivers
    self.modes = modes
    self.approach = approach
    self.formality = formality
    self.services = services
    self.from = from
    self.until = until
    self.reportingInterval = reportingInterval
  }

  public var name: Term { Term(en: nameEnglish, id: nameIndonesian) }
}

/// Only what changes of a task force's details; a list replaces the old list.
public struct TaskForceChange: Hashable, Sendable, Codable {
  public var nameEnglish: String?
  public var nameIndonesian: String?
  public var mandate: String?
  public var legalBasis: LegalBasis?
  public var parent: TaskForceCode?
  public var goalAreas: [GoalArea]?
  public var drivers: [Driver]?
  public var modes: [Mode]?
  public var approach: Approach?
  public var formality: Formality?
  public var services: [Service]?
  public var from: Day?
  public var until: Day?
  public var reportingInterval: Int?

  public init() {}

  func applied(to details: TaskForceDetails) -> TaskForceDetails {
    var details = details
    nameEnglish.map { details.nameEnglish = $0 }
    nameIndonesian.map { details.nameIndonesian = $0 }
    mandate.map { details.mandate = $0 }
    legalBasis.map { details.legalBasis = $0 }
    parent.map { details.parent = $0 }
    goalAreas.map { details.goalAreas = $0 }
    drivers.map { details.drivers = $0 }
    modes.map { details.modes = $0 }
    approach.map { details.approach = $0 }
    formality.map { details.formality = $0 }
    services.map { details.services = $0 }
    from.map { details.from = $0 }
    until.map { details.until = $0 }
    reportingInterval.map { details.reportingInterval = $0 }
    return details
  }
}

/// A follow-up that every meeting of a task force asks for anew.
public struct StandingFollowUp: Hashable, Sendable, Codable {
  /// From 1 within the task force.
  public var number: Int

  public var deliverable: String
  public var debtor: AgencyCode
  public var creditor: AgencyCode
  public var supporters: [AgencyCode]

  /// Days from the meeting to the due date.
  public var dueAfter: Int

  public init(
    number: Int, deliverable: String, debtor: AgencyCode, creditor: AgencyCode,
    supporters: [AgencyCode] = [], dueAfter: Int
  ) {
    self.number = number
    self.deliverable = deliverable
    self.debtor = debtor
    self.creditor = creditor
    self.supporters = supporters
    self.dueAfter = dueAfter
  }
}

/// The end of a task force.
public struct Dissolution: Hashable, Sendable, Codable {
  public var reason: PersonalText
  /// Takes over its open commitments.
  public var successor: TaskForceCode?

  public init(reason: PersonalText, successor: TaskForceCode? = nil) {
    self.reason = reason
    self.successor = successor
  }
}

/// A task force or working group: the fold of its own events.
public struct TaskForce: Hashable, Sendable {
  public let code: TaskForceCode
  public var details: TaskForceDetails
  /// The day on which it came on the record.
  public let since: Day
  /// Past, present and planned, in the order in which they were said.
  public var memberships: [Membership] = []
  public var outcomes: [Outcome] = []
  public var measurements: [Measurement] = []
  /// What every agenda holds, by number.
  public var standing: [StandingFollowUp] = []
  public var dissolution: Dissolution?
  public var dissolvedOn: Day?

  /// The role of an agency on a day; nil where it is no member then.
  public func role(of agency: AgencyCode, on day: Day) -> Role? {
    memberships.first { $0.agency == agency && $0.covers(day) }?.role
  }

  /// The memberships in force on a day.
  public func members(on day: Day) -> [Membership] {
    memberships.filter { $0.covers(day) }
  }

  /// In its term and not dissolved.
  public func isInForce(on day: Day) -> Bool {
    details.from <= day && (details.until.map { day <= $0 } ?? true)
      && (dissolvedOn.map { day < $0 } ?? true)
  }

  /// Agencies needed for a quorum on a day, where nobody names another number: more than half of those
  /// that take part.
  public func quorum(on day: Day) -> Int {
    members(on: day).count { $0.role.takesPart } / 2 + 1
  }
}
