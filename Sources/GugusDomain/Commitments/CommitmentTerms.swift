/// What was promised: C(debtor, creditor, antecedent, consequent), after Singh.
public struct CommitmentTerms: Hashable, Sendable, Codable {
  public var taskForce: TaskForceCode
  /// The one accountable agency.
  public var debtor: AgencyCode
  /// The agency to which it is owed.
  public var creditor: AgencyCode
  /// They help; they are not accountable.
  public var supporters: [AgencyCode]
  /// Judges in the creditor's place, where one is named.
  public var verifier: AgencyCode?
  public var deliverable: String
  public var due: Day
  public var meeting: MeetingCode?
  /// The number of the meeting's decision that it carries out.
  public var decision: Int?
  /// The number of the task force's shared outcome that it serves.
  public var outcome: Int?
  /// Relative importance, 1…100.
  public var weight: Int
  /// The person in charge at the debtor.
  public var person: String?
  /// A claim needs evidence.
  public var needsEvidence: Bool

  public init(
    taskForce: TaskForceCode, debtor: AgencyCode, creditor: AgencyCode,
    supporters: [AgencyCode] = [], verifier: AgencyCode? = nil, deliverable: String, due: Day,
    meeting: MeetingCode? = nil, decision: Int? = nil, outcome: Int? = nil, weight: Int = 1,
    person: String? = nil, needsEvidence: Bool = true
  ) {
    self.taskForce = taskForce
    self.debtor = debtor
    self.creditor = creditor
    self.supporters = supporters
    self.verifier = verifier
    self.deliverable = deliverable
    self.due = due
    self.meeting = meeting
    self.decision = decision
    self.outcome = outcome
    self.weight = weight
    self.person = person
    self.needsEvidence = needsEvidence
  }
}

/// New terms that one side asks of the other.
public struct Revision: Hashable, Sendable, Codable {
  public var due: Day?
  public var deliverable: String?
  public var reason: String

  public init(due: Day? = nil, deliverable: String? = nil, reason: String) {
    self.due = due
    self.deliverable = deliverable
    self.reason = reason
  }
}

/// Something that shows what was done.
public struct Evidence: Hashable, Sendable, Codable {
  public enum Source: Hashable, Sendable, Codable {
    /// Kept in the workspace by the SHA-256 of its bytes (lower-case hexadecimal).
    case file(name: String, sha256: String, bytes: Int)
    case link(url: String)
  }

  /// From 1 within the commitment.
  public var number: Int
  public var source: Source
  public var note: String?

  public init(number: Int, source: Source, note: String? = nil) {
    self.number = number
    self.source = source
    self.note = note
  }
}

/// What the one who judges found.
public struct Judgement: Hashable, Sendable, Codable {
  public var verdict: Verdict
  public var reason: String?
  /// Required where it cannot be followed up.
  public var validReason: ValidReason?
  /// What the evidence was found to be.
  public var evidence: [EvidenceQuality]?

  public init(
    verdict: Verdict, reason: String? = nil, validReason: ValidReason? = nil,
    evidence: [EvidenceQuality]? = nil
  ) {
    self.verdict = verdict
    self.reason = reason
    self.validReason = validReason
    self.evidence = evidence
  }
}

/// Something that holds a commitment up.
public struct Barrier: Hashable, Sendable, Codable {
  /// From 1 within the commitment.
  public var number: Int
  public var kind: BarrierClass
  public var text: String

  public init(number: Int, kind: BarrierClass, text: String) {
    self.number = number
    self.kind = kind
    self.text = text
  }
}
