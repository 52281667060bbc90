/// What was promised: C(debtor, creditor, antecedent, consequent), after Singh.
public struct CommitmentTerms: Hashable, Sendable, Codable {
  /// The task force in which it is owed; a dissolution may pass it on to another.
  public var taskForce: TaskForceCode
  /// The one accountable agency.
  public var debtor: AgencyCode
  /// The agency to which it is owed.
  public var creditor: AgencyCode
  /// They help; they are not accountable.
  public var supporters: [AgencyCode]
  /// Judges in the creditor's place, where one is named.
  public var verifier: AgencyCode?
  /// What is to be delivered (the consequent), in words.
  public var deliverable: String
  /// The last day on which delivery is in time.
  public var due: Day
  /// The meeting that made it; nil where none did.
  public var meeting: MeetingCode?
  /// The number of the meeting's decision that it carries out.
  public var decision: Int?
  /// The number of the task force's shared outcome that it serves.
  public var outcome: Int?
  /// Relative importance, 1…100.
  public var weight: Int
  /// The person in charge at the debtor.
  public var person: PersonalText?
  /// A claim needs evidence.
  public var needsEvidence: Bool
  /// What must hold before it is due, if anything.
  public var condition: Condition?

  /// Terms of the least weight, with evidence wanted and nothing to wait for, unless said otherwise.
  public init(
    taskForce: TaskForceCode, debtor: AgencyCode, creditor: AgencyCode,
    supporters: [AgencyCode] = [], verifier: AgencyCode? = nil, deliverable: String, due: Day,
    meeting: MeetingCode? = nil, decision: Int? = nil, outcome: Int? = nil, weight: Int = 1,
    person: PersonalText? = nil, needsEvidence: Bool = true,
    condition: Condition? = nil
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
    self.condition = condition
  }
}

/// The antecedent of a commitment: other commitments to be satisfied, a stated fact to be
/// confirmed, or both; by a deadline, if it has one.
public struct Condition: Hashable, Sendable, Codable {
  /// The commitments that must be satisfied, all of them.
  public var antecedents: [CommitmentCode]
  /// What must come to be beside them, in words; nil where nothing must. Somebody confirms it.
  public var fact: String?
  /// The day on which the fact is expected.
  public var factBy: Day?
  /// The last day on which it may come to hold.
  public var deadline: Day?

  public init(
    antecedents: [CommitmentCode] = [], fact: String? = nil, factBy: Day? = nil,
    deadline: Day? = nil
  ) {
    self.antecedents = antecedents
    self.fact = fact
    self.factBy = factBy
    self.deadline = deadline
  }

  /// It waits for nothing: what a revision says that drops a condition.
  public static let nothing = Condition()
}

/// New terms that one side asks of the other.
public struct Revision: Hashable, Sendable, Codable {
  /// The due date that is asked for; nil where it stays.
  public var due: Day?
  /// The deliverable that is asked for; nil where it stays.
  public var deliverable: String?
  /// What it is to wait for from now on; nil where that stays, `Condition.nothing` where it is dropped.
  public var condition: Condition?
  /// Why the terms should change.
  public var reason: PersonalText

  public init(
    due: Day? = nil, deliverable: String? = nil, condition: Condition? = nil, reason: PersonalText
  ) {
    self.due = due
    self.deliverable = deliverable
    self.condition = condition
    self.reason = reason
  }
}

/// What one agency asks and another answers.
public enum Request: Hashable, Sendable {
  case revision(Revision)
  /// Another agency is to owe it; it answers itself.
  case delegation(to: AgencyCode, reason: PersonalText)
  case suspension(reason: PersonalText)
  /// The due date moves only where both say so.
  case resumption(reason: PersonalText, due: Day?)

  /// What may be asked.
  public enum Kind: String, CaseIterable, Sendable {
    case revision, delegation, suspension, resumption
  }

  /// What is asked, without its details.
  public var kind: Kind {
    switch self {
    case .revision: .revision
    case .delegation: .delegation
    case .suspension: .suspension
    case .resumption: .resumption
    }
  }
}

/// What the debtor says of its progress.
public struct Progress: Hashable, Sendable, Codable {
  /// How far it has come, as the debtor sees it.
  public var completion: Completion
  /// The debtor's confidence of delivering in time; nil where it does not say.
  public var forecast: Forecast?
  /// What the debtor adds; nil where it adds nothing.
  public var note: PersonalText?

  public init(completion: Completion, forecast: Forecast? = nil, note: PersonalText? = nil) {
    self.completion = completion
    self.forecast = forecast
    self.note = note
  }
}

/// Something that shows what was done.
public struct Evidence: Hashable, Sendable, Codable {
  /// Where it is.
  public enum Source: Hashable, Sendable, Codable {
    /// Kept in the workspace by the SHA-256 of its bytes (lower-case hexadecimal).
    case file(name: PersonalText, sha256: String, bytes: Int)
    case link(url: String)
  }

  /// From 1 within the commitment.
  public var number: Int
  /// Where it can be found.
  public var source: Source
  /// What it shows, in the words of whoever submitted it; nil where nothing was said.
  public var note: PersonalText?

  public init(number: Int, source: Source, note: PersonalText? = nil) {
    self.number = number
    self.source = source
    self.note = note
  }
}

/// What the one who judges found.
public struct Judgement: Hashable, Sendable, Codable {
  /// The class of follow-up that was found.
  public var verdict: Verdict
  /// Why; required where it is not yet done, not followed up or failed.
  public var reason: PersonalText?
  /// Required where it cannot be followed up.
  public var validReason: ValidReason?
  /// What the evidence was found to be.
  public var evidence: [EvidenceQuality]?
  /// How far it has come, as the one who judges sees it.
  public var completion: Completion?

  public init(
    verdict: Verdict, reason: PersonalText? = nil, validReason: ValidReason? = nil,
    evidence: [EvidenceQuality]? = nil, completion: Completion? = nil
  ) {
    self.verdict = verdict
    self.reason = reason
    self.validReason = validReason
    self.evidence = evidence
    self.completion = completion
  }
}

/// Something that holds a commitment up.
public struct Barrier: Hashable, Sendable, Codable {
  /// From 1 within the commitment.
  public var number: Int
  /// What sort of barrier it is.
  public var kind: BarrierClass
  /// What holds it up, in the words of whoever raised it.
  public var text: PersonalText

  public init(number: Int, kind: BarrierClass, text: PersonalText) {
    self.number = number
    self.kind = kind
    self.text = text
  }
}
