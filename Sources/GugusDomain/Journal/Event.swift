/// Something that happened to one agency, task force, meeting, commitment, finding, award or
/// sanction, or assessment, or to the workspace itself.
public indirect enum Event: Hashable, Sendable {
  case workspace(WorkspaceEvent)
  case agency(AgencyCode, AgencyEvent)
  case taskForce(TaskForceCode, TaskForceEvent)
  case meeting(MeetingCode, MeetingEvent)
  case commitment(CommitmentCode, CommitmentEvent)
  case finding(FindingCode, FindingEvent)
  case incentive(IncentiveCode, IncentiveEvent)
  case assessment(AssessmentCode, AssessmentEvent)
  /// An entry about the subject is void: it is folded again without it.
  case voided(Subject, Voiding)

  /// What it happened to.
  public var subject: Subject {
    switch self {
    case .workspace: .workspace
    case .voided(let subject, _): subject
    case .agency(let code, _): .agency(code)
    case .taskForce(let code, _): .taskForce(code)
    case .meeting(let code, _): .meeting(code)
    case .commitment(let code, _): .commitment(code)
    case .finding(let code, _): .finding(code)
    case .incentive(let code, _): .incentive(code)
    case .assessment(let code, _): .assessment(code)
    }
  }

  /// The name under which the journal keeps it (`commitment.accepted`).
  public var kind: EventKind {
    switch self {
    case .workspace(let event): .workspace(event.kind)
    case .voided(let subject, _): .voided(subject.noun)
    case .agency(_, let event): .agency(event.kind)
    case .taskForce(_, let event): .taskForce(event.kind)
    case .meeting(_, let event): .meeting(event.kind)
    case .commitment(_, let event): .commitment(event.kind)
    case .finding(_, let event): .finding(event.kind)
    case .incentive(_, let event): .incentive(event.kind)
    case .assessment(_, let event): .assessment(event.kind)
    }
  }
}

/// A mistake taken back. The journal keeps both entries.
public struct Voiding: Hashable, Sendable, Codable {
  /// The sequence number of the entry that is void.
  public var entry: Int
  public var reason: PersonalText

  public init(entry: Int, reason: PersonalText) {
    self.entry = entry
    self.reason = reason
  }
}

/// The kinds of event, each named `noun.happened`.
public enum EventKind: Hashable, Sendable, CaseIterable {
  case workspace(WorkspaceEvent.Kind)
  case agency(AgencyEvent.Kind)
  case taskForce(TaskForceEvent.Kind)
  case meeting(MeetingEvent.Kind)
  case commitment(CommitmentEvent.Kind)
  case finding(FindingEvent.Kind)
  case incentive(IncentiveEvent.Kind)
  case assessment(AssessmentEvent.Kind)
  case voided(Subject.Noun)

  public static var allCases: [EventKind] {
    WorkspaceEvent.Kind.allCases.map(EventKind.workspace)
      + AgencyEvent.Kind.allCases.map(EventKind.agency)
      + TaskForceEvent.Kind.allCases.map(EventKind.taskForce)
      + MeetingEvent.Kind.allCases.map(EventKind.meeting)
      + CommitmentEvent.Kind.allCases.map(EventKind.commitment)
      + FindingEvent.Kind.allCases.map(EventKind.finding)
      + IncentiveEvent.Kind.allCases.map(EventKind.incentive)
      + AssessmentEvent.Kind.allCases.map(EventKind.assessment)
      + Subject.Noun.allCases.map(EventKind.voided)
  }

  public var name: String {
    switch self {
    case .workspace(let kind): "workspace." + kind.rawValue
    case .agency(let kind): "agency." + kind.rawValue
    case .taskForce(let kind): "taskforce." + kind.rawValue
    case .meeting(let kind): "meeting." + kind.rawValue
    case .commitment(let kind): "commitment." + kind.rawValue
    case .finding(let kind): "finding." + kind.rawValue
    case .incentive(let kind): "incentive." + kind.rawValue
    case .assessment(let kind): "assessment." + kind.rawValue
    case .voided(let noun): noun.rawValue + ".voided"
    }
  }

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  /// Nil for a name that this version does not know.
  public init?(name: some StringProtocol) {
    guard let kind = EventKind.byName[String(name)] else { return nil }
    self = kind
  }
}

extension Event {
  /// It follows from another event and is recorded with it; nobody does it alone.
  public var isConsequence: Bool {
    switch self {
    case .commitment(_, let event): CommitmentRule.rule(for: event.kind).who == [.consequence]
    case .taskForce(_, .succeeded): true
    case .workspace, .agency, .taskForce, .meeting, .finding, .incentive, .assessment, .voided:
      false
    }
  }
}
