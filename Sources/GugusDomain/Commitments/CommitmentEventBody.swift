/// How the journal writes what an event says beyond its kind.
extension CommitmentEvent {
  private struct Imposing: Codable {
    var terms: CommitmentTerms
    var legalBasis: LegalBasis
    var waitsFor: [CommitmentCode]?
    var unratified: Bool?
  }

  private struct Waiting: Codable {
    var waitsFor: [CommitmentCode]?

    init(_ codes: [CommitmentCode]) { waitsFor = codes.isEmpty ? nil : codes }
  }

  private struct Holding: Codable {
    var antecedent: CommitmentCode
  }

  private struct Confirming: Codable {
    var evidence: PersonalText
  }

  private struct Delegating: Codable {
    var to: AgencyCode
    var reason: PersonalText
  }

  private struct Resuming: Codable {
    var reason: PersonalText
    var due: Day?
  }

  private struct Assigning: Codable {
    var to: AgencyCode
    var reason: PersonalText?
  }

  private struct Supporting: Codable {
    var agency: AgencyCode
  }

  private struct Answering: Codable {
    var answerDays: Int
  }

  private struct Claiming: Codable {
    var note: PersonalText?
    var verdictDays: Int
  }

  private struct Objecting: Codable {
    var grounds: PersonalText
  }

  private struct Answered: Codable {
    var upheld: Bool
    var reason: PersonalText
  }

  private struct Escalating: Codable {
    var number: Int
    var level: String
  }

  private struct Resolving: Codable {
    var number: Int
    var text: PersonalText?
  }

  private struct Transferring: Codable {
    var taskForce: TaskForceCode
  }

  init(_ kind: Kind, from decoder: any Decoder) throws {
    func reason() throws -> PersonalText? { try ReasonBody(from: decoder).reason }
    func waitsFor() throws -> [CommitmentCode] { try Waiting(from: decoder).waitsFor ?? [] }
    switch kind {
    case .proposed:
      self = .proposed(
        try CommitmentTerms(from: decoder), answerDays: try Answering(from: decoder).answerDays)
    case .imposed:
      let body = try Imposing(from: decoder)
      self = .imposed(
        body.terms, body.legalBasis, waitsFor: body.waitsFor ?? [],
        isUnratified: body.unratified ?? false)
    case .ratified: self = .ratified(waitsFor: try waitsFor())
    case .corrected: self = .corrected(try CommitmentTerms(from: decoder))
    case .accepted: self = .accepted(waitsFor: try waitsFor())
    case .declined: self = .declined(reason: try reason() ?? "")
    case .antecedentHeld: self = .antecedentHeld(try Holding(from: decoder).antecedent)
    case .factConfirmed: self = .factConfirmed(evidence: try Confirming(from: decoder).evidence)
    case .revisionAsked: self = .asked(.revision(try Revision(from: decoder)))
    case .delegationAsked:
      let body = try Delegating(from: decoder)
      self = .asked(.delegation(to: body.to, reason: body.reason))
    case .suspensionAsked: self = .asked(.suspension(reason: try reason() ?? ""))
    case .resumptionAsked:
      let body = try Resuming(from: decoder)
      self = .asked(.resumption(reason: body.reason, due: body.due))
    case .revisionAgreed: self = .agreed(.revision, waitsFor: try waitsFor())
    case .delegationAgreed: self = .agreed(.delegation, waitsFor: [])
    case .suspensionAgreed: self = .agreed(.suspension, waitsFor: [])
    case .resumptionAgreed: self = .agreed(.resumption, waitsFor: [])
    case .revisionRefused: self = .refused(.revision, reason: try reason())
    case .delegationRefused: self = .refused(.delegation, reason: try reason())
    case .suspensionRefused: self = .refused(.suspension, reason: try reason())
    case .resumptionRefused: self = .refused(.resumption, reason: try reason())
    case .assigned:
      let body = try Assigning(from: decoder)
      self = .assigned(body.to, reason: body.reason)
    case .supporterJoined: self = .supporterJoined(try Supporting(from: decoder).agency)
    case .supporterLeft: self = .supporterLeft(try Supporting(from: decoder).agency)
    case .evidenceSubmitted: self = .evidenceSubmitted(try Evidence(from: decoder))
    case .progressReported: self = .progressReported(try Progress(from: decoder))
    case .claimed:
      let body = try Claiming(from: decoder)
      self = .claimed(note: body.note, verdictDays: body.verdictDays)
    case .judged: self = .judged(try Judgement(from: decoder))
    case .objected: self = .objected(grounds: try Objecting(from: decoder).grounds)
    case .objectionAnswered:
      let body = try Answered(from: decoder)
      self = .objectionAnswered(isUpheld: body.upheld, reason: body.reason)
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
    case .succeeded: self = .succeeded(try Succession(from: decoder))
    }
  }

  func encodeBody(to encoder: any Encoder) throws {
    switch self {
    case .proposed(let terms, let answerDays):
      try terms.encode(to: encoder)
      try Answering(answerDays: answerDays).encode(to: encoder)
    case .corrected(let terms): try terms.encode(to: encoder)
    case .imposed(let terms, let legalBasis, let waitsFor, let isUnratified):
      try Imposing(
        terms: terms, legalBasis: legalBasis, waitsFor: waitsFor.isEmpty ? nil : waitsFor,
        unratified: isUnratified ? true : nil
      ).encode(to: encoder)
    case .ratified(let waitsFor), .accepted(let waitsFor), .agreed(_, let waitsFor):
      try Waiting(waitsFor).encode(to: encoder)
    case .antecedentHeld(let code): try Holding(antecedent: code).encode(to: encoder)
    case .factConfirmed(let evidence): try Confirming(evidence: evidence).encode(to: encoder)
    case .asked(.revision(let revision)): try revision.encode(to: encoder)
    case .asked(.delegation(let to, let reason)):
      try Delegating(to: to, reason: reason).encode(to: encoder)
    case .asked(.resumption(let reason, let due)):
      try Resuming(reason: reason, due: due).encode(to: encoder)
    case .declined(let reason), .released(let reason), .cancelled(let reason),
      .asked(.suspension(let reason)):
      try ReasonBody(reason: reason).encode(to: encoder)
    case .refused(_, let reason): try ReasonBody(reason: reason).encode(to: encoder)
    case .assigned(let to, let reason): try Assigning(to: to, reason: reason).encode(to: encoder)
    case .supporterJoined(let agency), .supporterLeft(let agency):
      try Supporting(agency: agency).encode(to: encoder)
    case .evidenceSubmitted(let evidence): try evidence.encode(to: encoder)
    case .progressReported(let progress): try progress.encode(to: encoder)
    case .claimed(let note, let verdictDays):
      try Claiming(note: note, verdictDays: verdictDays).encode(to: encoder)
    case .judged(let judgement): try judgement.encode(to: encoder)
    case .objected(let grounds): try Objecting(grounds: grounds).encode(to: encoder)
    case .objectionAnswered(let isUpheld, let reason):
      try Answered(upheld: isUpheld, reason: reason).encode(to: encoder)
    case .barrierRaised(let barrier): try barrier.encode(to: encoder)
    case .barrierEscalated(let number, let level):
      try Escalating(number: number, level: level).encode(to: encoder)
    case .barrierResolved(let number, let text):
      try Resolving(number: number, text: text).encode(to: encoder)
    case .transferred(let taskForce):
      try Transferring(taskForce: taskForce).encode(to: encoder)
    case .succeeded(let succession): try succession.encode(to: encoder)
    }
  }
}
