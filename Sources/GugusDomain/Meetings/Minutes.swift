/// How one agency attended a meeting.
public struct Attendance: Hashable, Sendable, Codable {
  /// The agency that attended or did not.
  public var agency: AgencyCode
  /// Whether it came, sent somebody, was excused or stayed away.
  public var presence: Presence
  /// Who came, or stood in, or why nobody came; as written.
  public var person: PersonalText?
  /// Whether they may bind the agency at this meeting; nil where nobody said so.
  public var canDecide: Bool?

  public init(
    agency: AgencyCode, presence: Presence, person: PersonalText? = nil, canDecide: Bool? = nil
  ) {
    self.agency = agency
    self.presence = presence
    self.person = person
    self.canDecide = canDecide
  }
}

/// What a meeting decided, by its number in the minutes.
public struct Decision: Hashable, Sendable, Codable {
  /// From 1 within the meeting; commitments and amendments name it.
  public var number: Int
  /// What was decided, in the words of the minutes.
  public var text: String

  public init(number: Int, text: String) {
    self.number = number
    self.text = text
  }
}

/// A numbered correction of ratified minutes.
public struct Amendment: Hashable, Sendable, Codable {
  /// From 1 within the meeting.
  public var number: Int
  /// The decision it corrects, if it corrects one.
  public var decision: Int?
  /// What is right, in words.
  public var text: String
  /// Why the minutes were wrong.
  public var reason: PersonalText
  /// The day it took effect.
  public var on: Day

  public init(number: Int, decision: Int?, text: String, reason: PersonalText, on: Day) {
    self.number = number
    self.decision = decision
    self.text = text
    self.reason = reason
    self.on = on
  }
}

/// A row of the follow-up matrix: who owes what to whom by when.
public struct FollowUp: Hashable, Sendable {
  /// Set once the row has become a commitment.
  public var code: CommitmentCode?
  /// What is to be delivered, in words.
  public var deliverable: String
  /// The one accountable agency.
  public var debtor: AgencyCode
  /// The agency to which it is owed.
  public var creditor: AgencyCode
  /// They help; they are not accountable.
  public var supporters: [AgencyCode]
  /// The last day on which delivery is in time, as the row asks for it.
  public var due: Day
  /// The number of the decision that it carries out.
  public var decision: Int?
  /// Put on the debtor by authority, without its acceptance.
  public var isImposed: Bool

  public init(
    code: CommitmentCode? = nil, deliverable: String, debtor: AgencyCode, creditor: AgencyCode,
    supporters: [AgencyCode] = [], due: Day, decision: Int? = nil, isImposed: Bool = false
  ) {
    self.code = code
    self.deliverable = deliverable
    self.debtor = debtor
    self.creditor = creditor
    self.supporters = supporters
    self.due = due
    self.decision = decision
    self.isImposed = isImposed
  }
}

/// The minutes of a coordination meeting, as a secretariat writes them in one file.
public struct Minutes: Hashable, Sendable {
  /// The task force that met.
  public var taskForce: TaskForceCode
  /// Set once the meeting is on record.
  public var code: MeetingCode?
  /// The edition on record from which they were made, where they say so.
  public var edition: Int?
  /// What the meeting is called.
  public var title: String
  /// The day of the meeting.
  public var date: Day
  /// When it began; nil where the minutes do not say.
  public var start: ClockTime?
  /// When it ended; nil where the minutes do not say.
  public var end: ClockTime?
  /// The time zone of both; nil where the minutes do not say.
  public var zone: Zone?
  /// A room or a link.
  public var place: String?
  /// Who led it, as written: an agency's code, by which it may impose what the follow-up says, or a
  /// person's name; nil where nobody is named.
  public var chair: PersonalText?
  /// Who took the minutes, as written; nil where nobody is named.
  public var minuteTaker: PersonalText?
  /// Agencies needed, where it is not more than half of the members.
  public var quorum: Int?
  /// How each agency that the minutes name attended.
  public var attendance: [Attendance]
  /// What was to be talked about, point by point.
  public var agenda: [String]
  /// Free Markdown, kept as written.
  public var discussion: PersonalText
  /// What was decided, in the order of the file.
  public var decisions: [Decision]
  /// The rows of the follow-up matrix, each a commitment or to become one.
  public var followUps: [FollowUp]
  /// The corrections of ratified minutes; a file only shows them.
  public var amendments: [Amendment]

  public init(
    taskForce: TaskForceCode, code: MeetingCode? = nil, edition: Int? = nil, title: String,
    date: Day, start: ClockTime? = nil, end: ClockTime? = nil, zone: Zone? = nil,
    place: String? = nil, chair: PersonalText? = nil, minuteTaker: PersonalText? = nil,
    quorum: Int? = nil,
    attendance: [Attendance] = [], agenda: [String] = [], discussion: PersonalText = "",
    decisions: [Decision] = [], followUps: [FollowUp] = [], amendments: [Amendment] = []
  ) {
    self.taskForce = taskForce
    self.code = code
    self.edition = edition
    self.title = title
    self.date = date
    self.start = start
    self.end = end
    self.zone = zone
    self.place = place
    self.chair = chair
    self.minuteTaker = minuteTaker
    self.quorum = quorum
    self.attendance = attendance
    self.agenda = agenda
    self.discussion = discussion
    self.decisions = decisions
    self.followUps = followUps
    self.amendments = amendments
  }
}
