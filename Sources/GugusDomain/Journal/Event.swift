/// Something that happened to one agency, task force, meeting or commitment.
public enum Event: Hashable, Sendable {
  case agency(AgencyCode, AgencyEvent)
  case taskForce(TaskForceCode, TaskForceEvent)
  case meeting(MeetingCode, MeetingEvent)
  case commitment(CommitmentCode, CommitmentEvent)

  /// What it happened to.
  public var subject: Subject {
    switch self {
    case .agency(let code, _): .agency(code)
    case .taskForce(let code, _): .taskForce(code)
    case .meeting(let code, _): .meeting(code)
    case .commitment(let code, _): .commitment(code)
    }
  }

  /// The name under which the journal keeps it (`commitment.accepted`).
  public var kind: EventKind {
    switch self {
    case .agency(_, let event): .agency(event.kind)
    case .taskForce(_, let event): .taskForce(event.kind)
    case .meeting(_, let event): .meeting(event.kind)
    case .commitment(_, let event): .commitment(event.kind)
    }
  }
}

/// What an event is about.
public enum Subject: Hashable, Sendable {
  case agency(AgencyCode)
  case taskForce(TaskForceCode)
  case meeting(MeetingCode)
  case commitment(CommitmentCode)

  public var code: String {
    switch self {
    case .agency(let code): code.text
    case .taskForce(let code): code.text
    case .meeting(let code): code.text
    case .commitment(let code): code.text
    }
  }
}

/// The kinds of event, each named `noun.happened`.
public enum EventKind: Hashable, Sendable, CaseIterable {
  case agency(AgencyEvent.Kind)
  case taskForce(TaskForceEvent.Kind)
  case meeting(MeetingEvent.Kind)
  case commitment(CommitmentEvent.Kind)

  public static var allCases: [EventKind] {
    AgencyEvent.Kind.allCases.map(EventKind.agency)
      + TaskForceEvent.Kind.allCases.map(EventKind.taskForce)
      + MeetingEvent.Kind.allCases.map(EventKind.meeting)
      + CommitmentEvent.Kind.allCases.map(EventKind.commitment)
  }

  public var name: String {
    switch self {
    case .agency(let kind): "agency.\(kind.rawValue)"
    case .taskForce(let kind): "taskforce.\(kind.rawValue)"
    case .meeting(let kind): "meeting.\(kind.rawValue)"
    case .commitment(let kind): "commitment.\(kind.rawValue)"
    }
  }

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  /// Nil for a name that this version does not know.
  public init?(name: some StringProtocol) {
    guard let kind = EventKind.byName[String(name)] else { return nil }
    self = kind
  }
}

/// The body of an event that says nothing beyond its kind.
struct Nothing: Codable {}

/// The body of an event that says only why.
struct Because: Codable {
  var reason: String?
}
