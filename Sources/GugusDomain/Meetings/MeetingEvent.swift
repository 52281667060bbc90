/// What happens to a meeting.
public enum MeetingEvent: Hashable, Sendable {
  case scheduled(TaskForceCode, MeetingChange)
  /// It is to be at another time or place, or is called otherwise.
  case rescheduled(MeetingChange)
  /// An agency said whether it will come.
  case answered(MeetingAnswer)
  /// Minutes came on the record, whole at first, then only what changed of the draft.
  case logged(TaskForceCode, MeetingChange, MinutesEdition)
  case ratified
  case amended(Amendment)
  case cancelled(reason: PersonalText)

  /// The kinds of these events, as the journal names them.
  public enum Kind: String, CaseIterable, Sendable {
    case scheduled, rescheduled, answered, logged, ratified, amended, cancelled
  }

  /// Which kind of event it is, without what it says.
  public var kind: Kind {
    switch self {
    case .scheduled: .scheduled
    case .rescheduled: .rescheduled
    case .answered: .answered
    case .logged: .logged
    case .ratified: .ratified
    case .amended: .amended
    case .cancelled: .cancelled
    }
  }

  private struct Planned: Codable {
    var taskForce: TaskForceCode
    var minutes: MeetingChange
  }

  private struct Logged: Codable {
    var taskForce: TaskForceCode
    var minutes: MeetingChange
    var edition: MinutesEdition
  }

  init(_ kind: Kind, from decoder: any Decoder) throws {
    switch kind {
    case .scheduled:
      let planned = try Planned(from: decoder)
      self = .scheduled(planned.taskForce, planned.minutes)
    case .rescheduled: self = .rescheduled(try MeetingChange(from: decoder))
    case .answered: self = .answered(try MeetingAnswer(from: decoder))
    case .logged:
      let logged = try Logged(from: decoder)
      self = .logged(logged.taskForce, logged.minutes, logged.edition)
    case .ratified: self = .ratified
    case .amended: self = .amended(try Amendment(from: decoder))
    case .cancelled: self = .cancelled(reason: try ReasonBody(from: decoder).reason ?? "")
    }
  }

  func encodeBody(to encoder: any Encoder) throws {
    switch self {
    case .scheduled(let taskForce, let change):
      try Planned(taskForce: taskForce, minutes: change).encode(to: encoder)
    case .logged(let taskForce, let change, let edition):
      try Logged(taskForce: taskForce, minutes: change, edition: edition).encode(to: encoder)
    case .rescheduled(let change): try change.encode(to: encoder)
    case .answered(let answer): try answer.encode(to: encoder)
    case .ratified: try EmptyBody().encode(to: encoder)
    case .amended(let amendment): try amendment.encode(to: encoder)
    case .cancelled(let reason): try ReasonBody(reason: reason).encode(to: encoder)
    }
  }
}
