// What the rows of each kind of register say. Only what is required is not optional; what the
// rules make of the rest is theirs.

/// An agency as a row of a register has it.
public struct ImportedAgency: Hashable, Sendable, Codable {
  /// Nil: found by its name, else initials.
  public var code: AgencyCode?
  /// The full name in English.
  public var nameEnglish: String
  /// The full name in Indonesian.
  public var nameIndonesian: String
  /// What sort of body it is.
  public var kind: AgencyKind
  /// The policy sector it belongs to, in the workspace's own words.
  public var sector: String
  /// The agency that it is part of; nil where it is part of none.
  public var parent: AgencyMention?
  /// The first day on which it exists; nil where that is not said.
  public var from: Day?
  /// The last day on which it exists; nil where it goes on.
  public var until: Day?
  /// The agency that took over from it; nil where none has.
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
  /// The task force of which it is a member.
  public var taskForce: TaskForceMention
  /// The member.
  public var agency: AgencyMention
  /// Its role in the task force.
  public var role: Role
  /// Nil: since the task force began.
  public var from: Day?
  /// The last day.
  public var until: Day?

  /// A membership as a plain member, unless said otherwise.
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
  /// The task force in which it is owed.
  public var taskForce: TaskForceMention
  /// The one accountable agency.
  public var debtor: AgencyMention
  /// The debtor and the creditor among them are left out.
  public var supporters: [AgencyMention]
  /// The agency to which it is owed.
  public var creditor: AgencyMention
  /// Who judges in the creditor's place; nil where the creditor does.
  public var verifier: AgencyMention?
  /// What is to be delivered, in words.
  public var deliverable: String
  /// The due date in force.
  public var due: Day
  /// The due date that it was first given, where it was moved since.
  public var firstDue: Day?
  /// Where the register says the state, the days on which its events took effect.
  public var state: CommitmentState
  /// The day on which it was proposed or imposed; nil where the register does not say.
  public var proposed: Day?
  /// The day on which the debtor accepted; nil where it has not, or the register does not say.
  public var accepted: Day?
  /// The day on which it was suspended; nil where it was not.
  public var suspended: Day?
  /// The day on which the debtor said that it is done; nil where it has not, or the register does not
  /// say.
  public var claimed: Day?
  /// The day of the verdict, or on which it was declined, released or expired.
  public var closed: Day?
  /// The mapping permits that nothing says when it was closed.
  public var closedOnUnknownDay: Bool
  /// Why it was declined, suspended, released or judged failed.
  public var reason: String?
  /// A fact that must hold before it is due.
  public var condition: String?
  /// How far it has come, as the debtor reports; nil where it has not reported.
  public var completion: Completion?
  /// The debtor's confidence of delivering in time; nil where it does not say.
  public var forecast: Forecast?
  /// Put on the debtor by authority; on this basis, else on the task force's own.
  public var isImposed: Bool
  /// The instrument by which it is imposed; nil for the task force's own.
  public var legalBasis: LegalBasis?
  /// The number of the shared outcome that it serves.
  public var outcome: Int?
  /// 1…100.
  public var weight: Int?
  /// The person in charge at the debtor; nil where nobody is named.
  public var person: String?
  /// Links that show what was done.
  public var evidence: [String]
  /// What the debtor adds to its report; nil where it adds nothing.
  public var note: String?

  /// A commitment that is agreed and active, with no more known of it than is said.
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
  /// The task force that met or will.
  public var taskForce: TaskForceMention
  /// What the meeting is called.
  public var title: String
  /// The day of the meeting.
  public var date: Day
  /// When it begins; nil where that is not said.
  public var start: ClockTime?
  /// When it ends; nil where that is not said.
  public var end: ClockTime?
  /// The time zone of both; nil where that is not said.
  public var zone: Zone?
  /// A room or a link; nil where that is not said.
  public var place: String?
  /// Who leads it, as written; nil where nobody is named.
  public var chair: String?
  /// Who takes the minutes, as written; nil where nobody is named.
  public var minuteTaker: String?
  /// How each agency that the row names attended.
  public var attendance: [ImportedAttendance]
  /// What was decided, in the order of the decisions' numbers, from 1.
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
  /// The agency that attended or did not.
  public var agency: AgencyMention
  /// Whether it came, sent somebody, was excused or stayed away.
  public var presence: Presence
  /// Who came, or stood in, or why nobody came; nil where that is not said.
  public var person: String?
  /// Whether they may bind the agency at this meeting; nil where nobody said so.
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
  /// The task force whose business it concerns.
  public var taskForce: TaskForceMention
  /// The agency concerned.
  public var against: AgencyMention
  /// The agency that raised it.
  public var raisedBy: AgencyMention
  /// What it is about: codes of commitments, or their keys in the same register.
  public var commitments: [String]
  /// What the agency concerned is said to have failed in.
  public var grounds: String
  /// The day on which it was raised.
  public var raised: Day
  /// Where it stands, by the register.
  public var state: FindingState
  /// The day of the reply; nil where there is none, or the register does not say.
  public var replied: Day?
  /// What the agency concerned replied; nil where it has not.
  public var reply: String?
  /// The day on which it was upheld, dismissed or withdrawn.
  public var closed: Day?
  /// Who concluded or withdrew it; nil: whoever imports it concluded, whoever raised it withdrew.
  public var closedBy: AgencyMention?
  /// Why it was concluded or withdrawn; nil while it is open.
  public var reason: String?

  /// A finding that is open and not replied to, with no more known of it than is said.
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
