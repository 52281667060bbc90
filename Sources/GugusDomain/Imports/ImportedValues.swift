// What the rows of each kind of register say. Only what is required is not optional; what the
// rules make of the rest is theirs.

/// An agency as a row of a register has it.
public struct ImportedAgency: Hashable, Sendable, Codable {
  /// Nil: found by its name, else initials.
  public var code: AgencyCode?
  public var nameEnglish: String
  public var nameIndonesian: String
  public var kind: AgencyKind
  public var sector: String
  public var parent: AgencyMention?
  public var from: Day?
  public var until: Day?
  public var successor: AgencyMention?

  public init(
    code: AgencyCode? = nil, nameEnglish: String, nameIndonesian: String, kind: AgencyKind,
    sector: String, parent: AgencyMention? = nil, from: Day? = nil, until: Day? = nil,
    successor: AgencyMention? = nil
  ) {
    self.code = code
    self.nameEnglish = nameEnglish
    self.nameIndonesian = nameIndonesian
    self.kind = kind
    self.sector = sector
    self.parent = parent
    self.from = from
    self.until = until
    self.successor = successor
  }
}

/// A membership as a row of a register has it.
public struct ImportedMembership: Hashable, Sendable, Codable {
  public var taskForce: TaskForceMention
  public var agency: AgencyMention
  public var role: Role
  /// Nil: since the task force began.
  public var from: Day?
  /// The last day.
  public var until: Day?

  public init(
    taskForce: TaskForceMention, agency: AgencyMention, role: Role = .member, from: Day? = nil,
    until: Day? = nil
  ) {
    self.taskForce = taskForce
    self.agency = agency
    self.role = role
    self.from = from
    self.until = until
  }
}

/// A commitment as a row of a register has it.
public struct ImportedCommitment: Hashable, Sendable, Codable {
  /// What it is called on record already, where the row comes from there.
  public var code: CommitmentCode?
  public var taskForce: TaskForceMention
  public var debtor: AgencyMention
  /// The debtor and the creditor among them are left out.
  public var supporters: [AgencyMention]
  public var creditor: AgencyMention
  public var verifier: AgencyMention?
  public var deliverable: String
  /// The due date in force.
  public var due: Day
  /// The due date that it was first given, where it was moved since.
  public var firstDue: Day?
  /// Where the register says the state, the days on which its events took effect.
  public var state: CommitmentState
  public var proposed: Day?
  public var accepted: Day?
  public var suspended: Day?
  public var claimed: Day?
  /// The day of the verdict, or on which it was declined, released or expired.
  public var closed: Day?
  /// The mapping permits that nothing says when it was closed.
  public var closedOnUnknownDay: Bool
  /// Why it was declined, suspended, released or judged failed.
  public var reason: String?
  /// A fact that must hold before it is due.
  public var condition: String?
  public var completion: Completion?
  public var forecast: Forecast?
  /// Put on the debtor by authority; on this basis, else on the task force's own.
  public var isImposed: Bool
  public var legalBasis: LegalBasis?
  /// The number of the shared outcome that it serves.
  public var outcome: Int?
  /// 1…100.
  public var weight: Int?
  public var person: String?
  /// Links that show what was done.
  public var evidence: [String]
  public var note: String?

  public init(
    code: CommitmentCode? = nil, taskForce: TaskForceMention, debtor: AgencyMention,
    supporters: [AgencyMention] = [],
    creditor: AgencyMention, verifier: AgencyMention? = nil, deliverable: String, due: Day,
    firstDue: Day? = nil, state: CommitmentState = .active, proposed: Day? = nil,
    accepted: Day? = nil, suspended: Day? = nil, claimed: Day? = nil, closed: Day? = nil,
    reason: String? = nil, condition: String? = nil, completion: Completion? = nil,
    forecast: Forecast? = nil,
    isImposed: Bool = false, legalBasis: LegalBasis? = nil, outcome: Int? = nil,
    weight: Int? = nil, person: String? = nil, evidence: [String] = [], note: String? = nil,
    closedOnUnknownDay: Bool = false
  ) {
    self.code = code
    self.taskForce = taskForce
    self.debtor = debtor
    self.supporters = supporters
    self.creditor = creditor
    self.verifier = verifier
    self.deliverable = deliverable
    self.due = due
    self.firstDue = firstDue
    self.state = state
    self.proposed = proposed
    self.accepted = accepted
    self.suspended = suspended
    self.claimed = claimed
    self.closed = closed
    self.closedOnUnknownDay = closedOnUnknownDay
    self.reason = reason
    self.condition = condition
    self.completion = completion
    self.forecast = forecast
    self.isImposed = isImposed
    self.legalBasis = legalBasis
    self.outcome = outcome
    self.weight = weight
    self.person = person
    self.evidence = evidence
    self.note = note
  }
}

/// A meeting as a row of a register has it.
public struct ImportedMeeting: Hashable, Sendable, Codable {
  /// What it is called on record already, where the row comes from there.
  public var code: MeetingCode?
  public var taskForce: TaskForceMention
  public var title: String
  public var date: Day
  public var start: ClockTime?
  public var end: ClockTime?
  public var zone: Zone?
  public var place: String?
  public var chair: String?
  public var minuteTaker: String?
  public var attendance: [ImportedAttendance]
  public var decisions: [String]
  /// Why it was cancelled.
  public var reason: String?
  /// Nil: held once its day is over, scheduled until then.
  public var state: MeetingState?

  public init(
    code: MeetingCode? = nil, taskForce: TaskForceMention, title: String, date: Day,
    start: ClockTime? = nil,
    end: ClockTime? = nil, zone: Zone? = nil, place: String? = nil, chair: String? = nil,
    minuteTaker: String? = nil, attendance: [ImportedAttendance] = [], decisions: [String] = [],
    reason: String? = nil, state: MeetingState? = nil
  ) {
    self.code = code
    self.taskForce = taskForce
    self.title = title
    self.date = date
    self.start = start
    self.end = end
    self.zone = zone
    self.place = place
    self.chair = chair
    self.minuteTaker = minuteTaker
    self.attendance = attendance
    self.decisions = decisions
    self.reason = reason
    self.state = state
  }
}

/// How an agency attended a meeting, as a row of a register has it.
public struct ImportedAttendance: Hashable, Sendable, Codable {
  public var agency: AgencyMention
  public var presence: Presence
  public var person: String?
  public var canDecide: Bool?

  public init(
    agency: AgencyMention, presence: Presence, person: String? = nil, canDecide: Bool? = nil
  ) {
    self.agency = agency
    self.presence = presence
    self.person = person
    self.canDecide = canDecide
  }
}

/// A finding as a row of a register has it.
public struct ImportedFinding: Hashable, Sendable, Codable {
  /// What it is called on record already, where the row comes from there.
  public var code: FindingCode?
  public var taskForce: TaskForceMention
  public var against: AgencyMention
  public var raisedBy: AgencyMention
  /// What it is about: codes of commitments, or their keys in the same register.
  public var commitments: [String]
  public var grounds: String
  public var raised: Day
  public var state: FindingState
  public var replied: Day?
  public var reply: String?
  /// The day on which it was upheld, dismissed or withdrawn.
  public var closed: Day?
  /// Who concluded or withdrew it; nil: whoever imports it concluded, whoever raised it withdrew.
  public var closedBy: AgencyMention?
  public var reason: String?

  public init(
    code: FindingCode? = nil, taskForce: TaskForceMention, against: AgencyMention,
    raisedBy: AgencyMention,
    commitments: [String] = [], grounds: String, raised: Day, state: FindingState = .open,
    replied: Day? = nil, reply: String? = nil, closed: Day? = nil,
    closedBy: AgencyMention? = nil, reason: String? = nil
  ) {
    self.code = code
    self.taskForce = taskForce
    self.against = against
    self.raisedBy = raisedBy
    self.commitments = commitments
    self.grounds = grounds
    self.raised = raised
    self.state = state
    self.replied = replied
    self.reply = reply
    self.closed = closed
    self.closedBy = closedBy
    self.reason = reason
  }
}
