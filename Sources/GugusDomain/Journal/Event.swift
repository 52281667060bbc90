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
  /// Why it was a mistake.
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

  /// The name under which the journal keeps it (`commitment.accepted`).
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

// What events of every noun say of themselves. What is asked of each entry is passed on case by case.
extension Event {
  /// What else must be on record for this event to make sense.
  public var references: Set<Subject> {
    switch self {
    case .workspace(let event): event.references
    case .agency(_, let event): event.references
    case .taskForce(_, let event): event.references
    case .meeting(_, let event): event.references
    case .commitment(_, let event): event.references
    case .finding(_, let event): event.references
    case .incentive(_, let event): event.references
    case .assessment(_, let event): event.references
    case .voided: []
    }
  }

  /// It follows from another event and is recorded with it; nobody does it alone.
  public var isConsequence: Bool {
    switch self {
    case .workspace(let event): event.isConsequence
    case .agency(_, let event): event.isConsequence
    case .taskForce(_, let event): event.isConsequence
    case .meeting(_, let event): event.isConsequence
    case .commitment(_, let event): event.isConsequence
    case .finding(_, let event): event.isConsequence
    case .incentive(_, let event): event.isConsequence
    case .assessment(_, let event): event.isConsequence
    case .voided: false
    }
  }

  /// The task force to which what it begins belongs; nil where it goes on with what is on record.
  var taskForce: TaskForceCode? {
    switch self {
    case .workspace(let event): event.taskForce
    case .agency(_, let event): event.taskForce
    case .taskForce(_, let event): event.taskForce
    case .meeting(_, let event): event.taskForce
    case .commitment(_, let event): event.taskForce
    case .finding(_, let event): event.taskForce
    case .incentive(_, let event): event.taskForce
    case .assessment(_, let event): event.taskForce
    case .voided: nil
    }
  }

  /// The agency that acts is bound by it, or gives its word by it.
  var binds: Bool {
    switch self {
    case .workspace(let event): event.binds
    case .agency(_, let event): event.binds
    case .taskForce(_, let event): event.binds
    case .meeting(_, let event): event.binds
    case .commitment(_, let event): event.binds
    case .finding(_, let event): event.binds
    case .incentive(_, let event): event.binds
    case .assessment(_, let event): event.binds
    case .voided: false
    }
  }

  /// The event itself, put into a box: for what is asked of few entries. Nil of a void.
  private var ofNoun: (any NounEvent)? {
    switch self {
    case .workspace(let event): event
    case .agency(_, let event): event
    case .taskForce(_, let event): event
    case .meeting(_, let event): event
    case .commitment(_, let event): event
    case .finding(_, let event): event
    case .incentive(_, let event): event
    case .assessment(_, let event): event
    case .voided: nil
    }
  }

  /// What it rests on, of all that binds.
  var grounds: [Subject] { ofNoun?.grounds ?? [] }

  /// Who governs may record it for a member.
  var mayBeRecordedForOthers: Bool { ofNoun?.mayBeRecordedForOthers ?? false }

  /// Another side has something in hand by it, and may rely on it.
  ///
  /// - Parameter agency: whose act it was.
  func givesWord(of agency: AgencyCode) -> Bool { ofNoun?.givesWord(of: agency) ?? false }

  /// By it one side claims something of the others, or somebody decides between them.
  var settles: Bool { ofNoun?.settles ?? false }

  /// What follows from it goes with it where it is taken back.
  var handsOver: Bool { ofNoun?.handsOver ?? false }

  /// It may follow from what hands over, and then goes with that.
  var isHandedOver: Bool { ofNoun?.isHandedOver ?? false }
}

// How an entry keeps it.
extension Event {
  /// - Parameters:
  ///   - subject: the code of what it happened to.
  ///   - body: what the entry says beyond its kind.
  init(_ kind: EventKind, of subject: String, from body: any Decoder) throws {
    self =
      switch kind {
      case .workspace(let kind): .workspace(try WorkspaceEvent(kind, from: body))
      case .voided(let noun):
        .voided(try Subject(noun, onRecord: subject), try Voiding(from: body))
      case .agency(let kind):
        .agency(try AgencyCode(onRecord: subject), try AgencyEvent(kind, from: body))
      case .taskForce(let kind):
        .taskForce(try TaskForceCode(onRecord: subject), try TaskForceEvent(kind, from: body))
      case .meeting(let kind):
        .meeting(try MeetingCode(onRecord: subject), try MeetingEvent(kind, from: body))
      case .commitment(let kind):
        .commitment(try CommitmentCode(onRecord: subject), try CommitmentEvent(kind, from: body))
      case .finding(let kind):
        .finding(try FindingCode(onRecord: subject), try FindingEvent(kind, from: body))
      case .incentive(let kind):
        .incentive(try IncentiveCode(onRecord: subject), try IncentiveEvent(kind, from: body))
      case .assessment(let kind):
        .assessment(try AssessmentCode(onRecord: subject), try AssessmentEvent(kind, from: body))
      }
  }

  func encodeBody(to body: any Encoder) throws {
    switch self {
    case .workspace(let event): try event.encodeBody(to: body)
    case .voided(_, let voiding): try voiding.encode(to: body)
    case .agency(_, let event): try event.encodeBody(to: body)
    case .taskForce(_, let event): try event.encodeBody(to: body)
    case .meeting(_, let event): try event.encodeBody(to: body)
    case .commitment(_, let event): try event.encodeBody(to: body)
    case .finding(_, let event): try event.encodeBody(to: body)
    case .incentive(_, let event): try event.encodeBody(to: body)
    case .assessment(_, let event): try event.encodeBody(to: body)
    }
  }
}

extension EventKind {
  /// What may stand in the texts of the body of such an event.
  fileprivate var body: TextClasses {
    switch self {
    case .workspace(let kind): kind.body
    case .agency(let kind): kind.body
    case .taskForce(let kind): kind.body
    case .meeting(let kind): kind.body
    case .commitment(let kind): kind.body
    case .finding(let kind): kind.body
    case .incentive(let kind): kind.body
    case .assessment(let kind): kind.body
    case .voided: .reason
    }
  }
}

extension TextClasses {
  /// Those of an entry, with its body.
  public static func of(_ kind: EventKind) -> TextClasses {
    envelope.with(kind.body, in: "body")
  }
}
