/// A coordination meeting and its minutes: the fold of its own events.
public struct Meeting: Hashable, Sendable {
  public let code: MeetingCode
  public let taskForce: TaskForceCode
  /// The day on which it came on the record.
  public let since: Day
  public var state: MeetingState
  public var content: MeetingContent
  /// What agencies said beforehand about coming; each once.
  public var answers: [MeetingAnswer] = []
  public var amendments: [Amendment] = []
  /// The edition of its minutes that stands; nil before it was held.
  public var edition: MinutesEdition?
  /// Whose register the last edition of its minutes comes from; nil where somebody wrote it here.
  public var accordingTo: String?
  public var heldOn: Day?
  public var ratifiedOn: Day?
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
  public var title: String
  public var date: Day
  public var start: ClockTime?
  public var end: ClockTime?
  public var zone: Zone?
  public var place: String?
  public var chair: PersonalText?
  public var minuteTaker: PersonalText?
  public var quorum: Int?
  /// The UID by which another calendar knows the meeting (RFC 5545 §3.8.4.7).
  public var calendarID: String?
  /// The version of the event there that was taken in last (RFC 5545 §3.8.7.4); nil for the first.
  public var calendarSequence: Int?
  public var attendance: [Attendance] = []
  public var agenda: [String] = []
  public var discussion: PersonalText = ""
  public var decisions: [Decision] = []

  public init(title: String, date: Day) {
    self.title = title
    self.date = date
  }

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
  public var title: String?
  public var date: Day?
  public var start: ClockTime?
  public var end: ClockTime?
  public var zone: Zone?
  public var place: String?
  public var chair: PersonalText?
  public var minuteTaker: PersonalText?
  public var quorum: Int?
  public var calendarID: String?
  public var calendarSequence: Int?
  public var attendance: [Attendance]?
  public var agenda: [String]?
  public var discussion: PersonalText?
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
