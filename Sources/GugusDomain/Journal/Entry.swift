import Foundation

/// Who did something: on behalf of which agency, and by whose hand.
public struct Actor: Hashable, Sendable, Codable {
  /// Nil where whoever keeps the record acts for no agency (setting up).
  public var agency: AgencyCode?
  public var officer: String?

  public init(agency: AgencyCode? = nil, officer: String? = nil) {
    self.agency = agency
    self.officer = officer
  }
}

/// One line of the journal: what happened, when it took effect, when it was recorded, by whom.
public struct Entry: Hashable, Sendable {
  /// Position in the journal, from 1, without gaps.
  public var sequence: Int
  public var recorded: Instant
  public var effective: Day
  public var actor: Actor
  public var event: Event
  /// The agency's own, where the workspace wants it.
  public var signature: EntrySignature?
  /// The register that says so, where it was imported; the actor is then whoever acted by it.
  public var source: EntrySource?

  public init(
    sequence: Int, recorded: Instant, effective: Day, actor: Actor, event: Event,
    source: EntrySource? = nil
  ) {
    self.sequence = sequence
    self.recorded = recorded
    self.effective = effective
    self.actor = actor
    self.event = event
    self.source = source
  }

  /// Who put it on the record: the actor, or whoever imported it.
  public var recordedBy: Actor { source?.by ?? actor }

  /// The order in which events take effect: by effective date, then as recorded.
  public static func takesEffectBefore(_ left: Entry, _ right: Entry) -> Bool {
    (left.effective, left.sequence) < (right.effective, right.sequence)
  }
}

extension Entry: Codable {
  private enum Key: String, CodingKey {
    case actor, body, effective, kind, recorded, sequence, signature, source, subject
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    sequence = try container.decode(Int.self, forKey: .sequence)
    recorded = try container.decode(Instant.self, forKey: .recorded)
    effective = try container.decode(Day.self, forKey: .effective)
    actor = try container.decode(Actor.self, forKey: .actor)
    signature = try container.decodeIfPresent(EntrySignature.self, forKey: .signature)
    source = try container.decodeIfPresent(EntrySource.self, forKey: .source)
    let name = try container.decode(String.self, forKey: .kind)
    guard let kind = EventKind(name: name) else {
      throw DecodingError.dataCorruptedError(
        forKey: .kind, in: container, debugDescription: "unknown kind of event: \(name)")
    }
    let subject = try container.decode(String.self, forKey: .subject)
    let body = try container.superDecoder(forKey: .body)
    event =
      switch kind {
      case .workspace(let kind): .workspace(try WorkspaceEvent(kind, from: body))
      case .voided(let noun):
        .voided(Subject(noun, code: subject), try Voiding(from: body))
      case .agency(let kind):
        .agency(AgencyCode(unchecked: subject), try AgencyEvent(kind, from: body))
      case .taskForce(let kind):
        .taskForce(TaskForceCode(unchecked: subject), try TaskForceEvent(kind, from: body))
      case .meeting(let kind):
        .meeting(MeetingCode(unchecked: subject), try MeetingEvent(kind, from: body))
      case .commitment(let kind):
        .commitment(CommitmentCode(unchecked: subject), try CommitmentEvent(kind, from: body))
      case .finding(let kind):
        .finding(FindingCode(unchecked: subject), try FindingEvent(kind, from: body))
      case .incentive(let kind):
        .incentive(IncentiveCode(unchecked: subject), try IncentiveEvent(kind, from: body))
      case .assessment(let kind):
        .assessment(AssessmentCode(unchecked: subject), try AssessmentEvent(kind, from: body))
      }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(sequence, forKey: .sequence)
    try container.encode(recorded, forKey: .recorded)
    try container.encode(effective, forKey: .effective)
    try container.encode(actor, forKey: .actor)
    try container.encode(event.kind.name, forKey: .kind)
    try container.encodeIfPresent(signature, forKey: .signature)
    try container.encodeIfPresent(source, forKey: .source)
    try container.encode(event.subject.code, forKey: .subject)
    let body = container.superEncoder(forKey: .body)
    switch event {
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

  /// The exact bytes that the journal keeps and hashes: JSON in UTF-8 with sorted keys and no
  /// insignificant space.
  public func canonicalJSON() throws -> String {
    String(decoding: try GugusDomain.canonicalJSON(of: self), as: UTF8.self)
  }

  /// The exact bytes that are signed: the same without the signature. They hold no line feed, so
  /// no signature of a note is one of an entry.
  public func bytesToSign() throws -> Data {
    var entry = self
    entry.signature = nil
    return try GugusDomain.canonicalJSON(of: entry)
  }

  /// - Throws: `DecodingError` where the bytes are no entry that this version knows.
  public init(canonicalJSON text: String) throws {
    self = try JSONDecoder().decode(Entry.self, from: Data(text.utf8))
  }
}

/// JSON in UTF-8 with sorted keys and no insignificant space.
func canonicalJSON(of value: some Encodable) throws -> Data {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return try encoder.encode(value)
}
