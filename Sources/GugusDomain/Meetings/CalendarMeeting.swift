/// A meeting as a calendar file has it.
public struct CalendarMeeting: Hashable, Sendable {
  /// What a file says of a meeting.
  public enum Plan: Hashable, Sendable {
    /// It is to be so: title, day, time, zone and place. The rest of the content is not the
    /// calendar's.
    case held(MeetingContent)
    case cancelled(reason: String)
    /// Nothing but who will come.
    case unsaid
  }

  /// By what it is known.
  public enum Name: Hashable, Sendable {
    /// One that this workspace sent out.
    case code(MeetingCode)
    /// The UID that another calendar gave it.
    case calendarID(String)
    /// Known by its day and title alone.
    case none
  }

  /// By what it is found on the record.
  public var name: Name
  /// What the file wants of it.
  public var plan: Plan
  /// Of members of the task force.
  public var answers: [MeetingAnswer]
  /// Which version of the event it is; a later one has a higher number (RFC 5545 §3.8.7.4).
  public var sequence: Int
  /// Where the events that it stands for begin in their file, from 1.
  public var lines: [Int]

  /// A meeting of an event's first version, and with no place in a file, unless said otherwise.
  public init(
    name: Name, plan: Plan, answers: [MeetingAnswer], sequence: Int = 0, lines: [Int] = []
  ) {
    self.name = name
    self.plan = plan
    self.answers = answers
    self.sequence = sequence
    self.lines = lines
  }
}

/// Why an event of a calendar changes nothing, though it says something else than the record.
public enum PassedOver: Hashable, Sendable {
  /// The meeting has been held, and stays as it was.
  case held(MeetingCode)
  /// The meeting was cancelled, and no newer version of the event says that it is on again.
  case cancelled(MeetingCode)
  /// A later version of the event was taken before.
  case older(MeetingCode, taken: Int)
  /// It is cancelled, and no meeting here is known by it.
  case unknown
}
