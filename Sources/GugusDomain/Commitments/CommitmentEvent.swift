public enum CommitmentEvent: Hashable, Sendable {
  case proposed(CommitmentTerms)
  case imposed(CommitmentTerms, LegalBasis)
  /// New terms of a proposal that nobody has answered, from a changed draft of its minutes.
  case corrected(CommitmentTerms)
  case accepted
  case declined(reason: String)
  case revisionAsked(Revision)
  case revisionAgreed
  case revisionRefused(reason: String?)
  case evidenceSubmitted(Evidence)
  case claimed(note: String?)
  case judged(Judgement)
  case released(reason: String)
  case cancelled(reason: String)
  case barrierRaised(Barrier)
  case barrierEscalated(number: Int, level: String)
  case barrierResolved(number: Int, text: String?)
  /// Taken over by the successor of a dissolved task force.
  case transferred(TaskForceCode)

  public enum Kind: String, CaseIterable, Sendable {
    case proposed, imposed, corrected, accepted, declined
    case revisionAsked = "revision-asked"
    case revisionAgreed = "revision-agreed"
    case revisionRefused = "revision-refused"
    case evidenceSubmitted = "evidence-submitted"
    case claimed, judged, released, cancelled
    case barrierRaised = "barrier-raised"
    case barrierEscalated = "barrier-escalated"
    case barrierResolved = "barrier-resolved"
    case transferred
  }

  public var kind: Kind {
    switch self {
    case .proposed: .proposed
    case .imposed: .imposed
    case .corrected: .corrected
    case .accepted: .accepted
    case .declined: .declined
    case .revisionAsked: .revisionAsked
    case .revisionAgreed: .revisionAgreed
    case .revisionRefused: .revisionRefused
    case .evidenceSubmitted: .evidenceSubmitted
    case .claimed: .claimed
    case .judged: .judged
    case .released: .released
    case .cancelled: .cancelled
    case .barrierRaised: .barrierRaised
    case .barrierEscalated: .barrierEscalated
    case .barrierResolved: .barrierResolved
    case .transferred: .transferred
    }
  }
}

extension CommitmentEvent {
  private struct Imposing: Codable {
    var terms: CommitmentTerms
    var legalBasis: LegalBasis
  }

  private struct Noting: Codable {
    var note: String?
  }

  private struct Escalating: Codable {
    var number: Int
    var level: String
  }

  private struct Resolving: Codable {
    var number: Int
    var text: String?
  }

  private struct Transferring: Codable {
    var taskForce: TaskForceCode
  }

  init(_ kind: Kind, from decoder: any Decoder) throws {
    func reason() throws -> String? { try Because(from: decoder).reason }
    switch kind {
    case .proposed: self = .proposed(try CommitmentTerms(from: decoder))
    case .imposed:
      let imposing = try Imposing(from: decoder)
      self = .imposed(imposing.terms, imposing.legalBasis)
    case .corrected: self = .corrected(try CommitmentTerms(from: decoder))
    case .accepted: self = .accepted
    case .declined: self = .declined(reason: try reason() ?? "")
    case .revisionAsked: self = .revisionAsked(try Revision(from: decoder))
    case .revisionAgreed: self = .revisionAgreed
    case .revisionRefused: self = .revisionRefused(reason: try reason())
    case .evidenceSubmitted: self = .evidenceSubmitted(try Evidence(from: decoder))
    case .claimed: self = .claimed(note: try Noting(from: decoder).note)
    case .judged: self = .judged(try Judgement(from: decoder))
    case .released: self = .released(reason: try reason() ?? "")
    case .cancelled: self = .cancelled(reason: try reason() ?? "")
    case .barrierRaised: self = .barrierRaised(try Barrier(from: decoder))
    case .barrierEscalated:
      let body = try Escalating(from: decoder)
      self = .barrierEscalated(number: body.number, level: body.level)
    case .barrierResolved:
      let body = try Resolving(from: decoder)
      self = .barrierResolved(number: body.number, text: body.text)
    case .transferred: self = .transferred(try Transferring(from: decoder).taskForce)
    }
  }

  func encodeBody(to encoder: any Encoder) throws {
    switch self {
    case .proposed(let terms), .corrected(let terms): try terms.encode(to: encoder)
    case .imposed(let terms, let legalBasis):
      try Imposing(terms: terms, legalBasis: legalBasis).encode(to: encoder)
    case .accepted, .revisionAgreed: try Nothing().encode(to: encoder)
    case .declined(let reason), .released(let reason), .cancelled(let reason):
      try Because(reason: reason).encode(to: encoder)
    case .revisionRefused(let reason): try Because(reason: reason).encode(to: encoder)
    case .revisionAsked(let revision): try revision.encode(to: encoder)
    case .evidenceSubmitted(let evidence): try evidence.encode(to: encoder)
    case .claimed(let note): try Noting(note: note).encode(to: encoder)
    case .judged(let judgement): try judgement.encode(to: encoder)
    case .barrierRaised(let barrier): try barrier.encode(to: encoder)
    case .barrierEscalated(let number, let level):
      try Escalating(number: number, level: level).encode(to: encoder)
    case .barrierResolved(let number, let text):
      try Resolving(number: number, text: text).encode(to: encoder)
    case .transferred(let taskForce):
      try Transferring(taskForce: taskForce).encode(to: encoder)
    }
  }
}
