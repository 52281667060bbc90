/// A service that the agencies of a task force give together.
public struct Service: Hashable, Sendable, Codable {
  /// How the agencies give it together.
  public var pattern: ServicePattern
  /// What it gives.
  public var kind: ServiceKind
  /// What it is called.
  public var name: String

  public init(pattern: ServicePattern, kind: ServiceKind, name: String) {
    self.pattern = pattern
    self.kind = kind
    self.name = name
  }
}

/// An agency's part in a task force, from a day until a day (both included).
public struct Membership: Hashable, Sendable, Codable {
  /// The member.
  public var agency: AgencyCode
  /// What it does in the task force.
  public var role: Role
  /// The first day.
  public var from: Day
  /// The last day; nil where it has no end.
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
  /// What is to be reached.
  public var name: String
  /// By what it is measured.
  public var indicator: String
  /// The unit of baseline, target and measurements ("percent").
  public var unit: String
  /// The value of the indicator at the beginning.
  public var baseline: Double
  /// The value to reach, above the baseline or below it.
  public var target: Double
  /// The day by which the target is to be reached.
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
  /// The number of the outcome within the task force.
  public var outcome: Int
  /// The value, in the outcome's unit.
  public var value: Double
  /// The day on which it was measured.
  public var on: Day

  public init(outcome: Int, value: Double, on: Day) {
    self.outcome = outcome
    self.value = value
    self.on = on
  }
}

/// What is said of a task force at its founding and amended since.
public struct TaskForceDetails: Hashable, Sendable, Codable {
  /// The full name in English.
  public var nameEnglish: String
  /// The full name in Indonesian.
  public var nameIndonesian: String
  /// What it is to bring about.
  public var mandate: String
  /// The instrument that founds it, and on which it imposes; required where it is formal.
  public var legalBasis: LegalBasis?
  /// Set for a working group.
  public var parent: TaskForceCode?
  /// What it is for.
  public var goalAreas: [GoalArea]
  /// Why it is needed.
  public var drivers: [Driver]
  /// How its agencies work together.
  public var modes: [Mode]
  /// Its institutional form.
  public var approach: Approach
  /// Whether an instrument founded it.
  public var formality: Formality
  /// What its agencies give together.
  public var services: [Service]
  /// The first day of its term.
  public var from: Day
  /// The last day of its term; nil where it has no end.
  public var until: Day?
  /// Months between its reports.
  public var reportingInterval: Int?

  /// A task force by its form, with nothing further said of it, unless said otherwise.
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

  /// The full name in both languages.
  public var name: Term { Term(en: nameEnglish, id: nameIndonesian) }
}

/// Only what changes of a task force's details; a list replaces the old list.
public struct TaskForceChange: Hashable, Sendable, Codable {
  /// The new name in English; nil where it stays.
  public var nameEnglish: String?
  /// The new name in Indonesian; nil where it stays.
  public var nameIndonesian: String?
  /// What it is to bring about now; nil where that stays.
  public var mandate: String?
  /// The instrument on which it now rests; nil where that stays.
  public var legalBasis: LegalBasis?
  /// The task force whose working group it is now; nil where that stays.
  public var parent: TaskForceCode?
  /// All that it is for now; nil where that stays.
  public var goalAreas: [GoalArea]?
  /// All reasons why it is needed now; nil where they stay.
  public var drivers: [Driver]?
  /// All ways in which its agencies work together now; nil where they stay.
  public var modes: [Mode]?
  /// Its institutional form now; nil where that stays.
  public var approach: Approach?
  /// Whether an instrument founded it, as is known now; nil where that stays.
  public var formality: Formality?
  /// All services that its agencies now give together; nil where they stay.
  public var services: [Service]?
  /// The first day of its term; nil where that stays.
  public var from: Day?
  /// The last day of its term; nil where that stays.
  public var until: Day?
  /// Months between its reports, 1…120; nil where that stays.
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

  /// What is to be delivered each time, in words.
  public var deliverable: String
  /// The one accountable agency.
  public var debtor: AgencyCode
  /// The agency to which it is owed.
  public var creditor: AgencyCode
  /// They help; they are not accountable.
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
  /// Why it ends.
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
  /// Unique in the workspace; it never changes.
  public let code: TaskForceCode
  /// What is said of it now.
  public var details: TaskForceDetails
  /// The day on which it came on the record.
  public let since: Day
  /// Past, present and planned, in the order in which they were said.
  public var memberships: [Membership] = []
  /// The results that its members want to reach together, in the order of their numbers.
  public var outcomes: [Outcome] = []
  /// The readings of all its outcomes' indicators, in the order in which they were recorded.
  public var measurements: [Measurement] = []
  /// What every agenda holds, by number.
  public var standing: [StandingFollowUp] = []
  /// Why it ended and who took over; nil while it has not been dissolved.
  public var dissolution: Dissolution?
  /// The first day on which it is no more; nil while it has not been dissolved.
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
