/// A coordination meeting and its minutes: the fold of its own events.
public struct Meeting: Hashable, Sendable {
  /// Unique in the workspace: the task force's code, `/M` and a number.
  public let code: MeetingCode
  /// The task force that meets.
  public let taskForce: TaskForceCode
  /// The day on which it came on the record.
  public let since: Day
  /// Follows from its events: scheduled, held, ratified or cancelled.
  public var state: MeetingState
  /// What was planned and, once it was held, what the minutes say.
  public var content: MeetingContent
  /// What agencies said beforehand about coming; each once.
  public var answers: [MeetingAnswer] = []
  /// The corrections of its ratified minutes, in the order of their numbers.
  public var amendments: [Amendment] = []
  /// The edition of its minutes that stands; nil before it was held.
  public var edition: MinutesEdition?
  /// Whose register the last edition of its minutes comes from; nil where somebody wrote it here.
  public var accordingTo: String?
  /// The day of the meeting; nil before it was held.
  public var heldOn: Day?
  /// The day from which its minutes take only amendments; nil before.
  public var ratifiedOn: Day?
  /// Why it was cancelled; nil where it was not.
  public var cancellation: PersonalText?

  /// Agencies present or represented.
  public var attending: Int { content.attendance.count { $0.presence.counts } }

  /// Of the members counted then, those that were present or represented, and how many were needed;
  /// nil before it was held.
  public var quorum: (attending: Int, needed: Int)? { edition?.quorum.count(in: content) }

  /// The members counted then that the minutes do not name: nobody knows whether they came.
  public var notMentioned: [AgencyCode] { edition?.quorum.notMentioned(in: content) ?? [] }

  /// Its minutes as one file has them.
  ///
  /// - Parameter followUps: the rows that its commitments stand for.
  public func minutes(followUps: [FollowUp]) -> Minutes {
    Minutes(
      taskForce: taskForce, code: code, edition: edition?.number, title: content.title,
      date: content.date, start: content.start, end: content.end, zone: content.zone,
      place: content.place,
      chair: content.chair, minuteTaker: content.minuteTaker, quorum: content.quorum,
      attendance: content.attendance, agenda: content.agenda, discussion: content.discussion,
      decisions: content.decisions, followUps: followUps, amendments: amendments)
  }
}

/// All that the minutes say but the follow-up, which becomes commitments.
public struct MeetingContent: Hashable, Sendable {
  /// What the meeting is called.
  public var title: String
  /// The day of the meeting.
  public var date: Day
  /// When it begins; nil where that is not said.
  public var start: ClockTime?
  /// When it ends, not before it begins; nil where that is not said.
  public var end: ClockTime?
  /// The time zone of both; nil where that is not said.
  public var zone: Zone?
  /// A room or a link; nil where that is not said.
  public var place: String?
  /// Who leads it, as written; nil where nobody is named.
  public var chair: PersonalText?
  /// Who takes the minutes, as written; nil where nobody is named.
  public var minuteTaker: PersonalText?
  /// Agencies needed for a quorum, 1…1000; nil where the settings of the day say it.
  public var quorum: Int?
  /// The UID by which another calendar knows the meeting (RFC 5545 §3.8.4.7).
  public var calendarID: String?
  /// The version of the event there that was taken in last (RFC 5545 §3.8.7.4); nil for the first.
  public var calendarSequence: Int?
  /// How each agency that the minutes name attended.
  public var attendance: [Attendance] = []
  /// What is to be talked about, point by point.
  public var agenda: [String] = []
  /// Free Markdown, kept as written; empty before the minutes.
  public var discussion: PersonalText = ""
  /// What was decided, no two of the same number.
  public var decisions: [Decision] = []

  public init(title: String, date: Day) {
    self.title = title
    self.date = date
  }

  /// What minutes say of the meeting, without their follow-up and without what only a calendar knows.
  public init(_ minutes: Minutes) {
    title = minutes.title
    date = minutes.date
    start = minutes.start
    end = minutes.end
    zone = minutes.zone
    place = minutes.place
    chair = minutes.chair
    minuteTaker = minutes.minuteTaker
    quorum = minutes.quorum
    attendance = minutes.attendance
    agenda = minutes.agenda
    discussion = minutes.discussion
    decisions = minutes.decisions
  }

  func isAtTheTime(of other: MeetingContent) -> Bool {
    date == other.date && start == other.start && end == other.end && zone == other.zone
  }
}

/// Only what changes of a meeting's content.
public struct MeetingChange: Hashable, Sendable, Codable {
  /// The new title; nil where it stays.
  public var title: String?
  /// The new day; nil where it stays.
  public var date: Day?
  /// The new beginning; nil where it stays, or is in `cleared`.
  public var start: ClockTime?
  /// The new end; nil where it stays, or is in `cleared`.
  public var end: ClockTime?
  /// The new time zone; nil where it stays, or is in `cleared`.
  public var zone: Zone?
  /// The new place; nil where it stays, or is in `cleared`.
  public var place: String?
  /// Who leads it now; nil where that stays, or is in `cleared`.
  public var chair: PersonalText?
  /// Who takes the minutes now; nil where that stays, or is in `cleared`.
  public var minuteTaker: PersonalText?
  /// Agencies needed now; nil where that stays, or is in `cleared`.
  public var quorum: Int?
  /// The UID by which another calendar knows the meeting now; nil where it stays, or is in `cleared`.
  public var calendarID: String?
  /// The version of the other calendar's event that was taken; nil where it stays.
  public var calendarSequence: Int?
  /// The whole new attendance; nil where it stays.
  public var attendance: [Attendance]?
  /// The whole new agenda; nil where it stays.
  public var agenda: [String]?
  /// The whole new discussion; nil where it stays.
  public var discussion: PersonalText?
  /// All decisions as they now are; nil where they stay.
  public var decisions: [Decision]?
  /// What the new minutes no longer say.
  public var cleared: [Field]?

  /// The details that minutes may leave out.
  public enum Field: String, Hashable, Sendable, Codable {
    case start, end, zone, place, chair, quorum
    case calendarID = "calendar-id"
    case minuteTaker = "minute-taker"
  }

  /// What turns `old` into `new`; nil where they are the same.
  public init?(from old: MeetingContent?, to new: MeetingContent) {
    title = changed(old?.title, new.title)
    date = changed(old?.date, new.date)
    start = changed(old?.start, new.start)
    end = changed(old?.end, new.end)
    zone = changed(old?.zone, new.zone)
    place = changed(old?.place, new.place)
    chair = changed(old?.chair, new.chair)
    minuteTaker = changed(old?.minuteTaker, new.minuteTaker)
    quorum = changed(old?.quorum, new.quorum)
    calendarID = changed(old?.calendarID, new.calendarID)
    // What minutes and lists do not say of it stays.
    calendarSequence = changed(old?.calendarSequence, new.calendarSequence)
    attendance = changed(old?.attendance ?? [], new.attendance)
    agenda = changed(old?.agenda ?? [], new.agenda)
    discussion = changed(old?.discussion ?? "", new.discussion)
    decisions = changed(old?.decisions ?? [], new.decisions)
    var cleared: [Field] = []
    if old?.start != nil, new.start == nil { cleared.append(.start) }
    if old?.end != nil, new.end == nil { cleared.append(.end) }
    if old?.zone != nil, new.zone == nil { cleared.append(.zone) }
    if old?.place != nil, new.place == nil { cleared.append(.place) }
    if old?.chair != nil, new.chair == nil { cleared.append(.chair) }
    if old?.minuteTaker != nil, new.minuteTaker == nil { cleared.append(.minuteTaker) }
    if old?.quorum != nil, new.quorum == nil { cleared.append(.quorum) }
    if old?.calendarID != nil, new.calendarID == nil { cleared.append(.calendarID) }
    self.cleared = cleared.isEmpty ? nil : cleared
    if self == MeetingChange() { return nil }
  }

  public init() {}

  /// The minutes say just what was scheduled.
  static let nothing = MeetingChange()

  func applied(to content: MeetingContent) -> MeetingContent {
    var content = content
    title.map { content.title = $0 }
    date.map { content.date = $0 }
    start.map { content.start = $0 }
    end.map { content.end = $0 }
    zone.map { content.zone = $0 }
    place.map { content.place = $0 }
    chair.map { content.chair = $0 }
    minuteTaker.map { content.minuteTaker = $0 }
    quorum.map { content.quorum = $0 }
    calendarID.map { content.calendarID = $0 }
    calendarSequence.map { content.calendarSequence = $0 }
    attendance.map { content.attendance = $0 }
    agenda.map { content.agenda = $0 }
    discussion.map { content.discussion = $0 }
    decisions.map { content.decisions = $0 }
    for field in cleared ?? [] {
      switch field {
      case .start: content.start = nil
      case .end: content.end = nil
      case .zone: content.zone = nil
      case .place: content.place = nil
      case .chair: content.chair = nil
      case .minuteTaker: content.minuteTaker = nil
      case .quorum: content.quorum = nil
      case .calendarID: content.calendarID = nil
      }
    }
    return content
  }
}
