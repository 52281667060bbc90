/// Proposes a commitment to its debtor.
public struct ProposeCommitment: Action {
  public var terms: CommitmentTerms

  public init(_ terms: CommitmentTerms) { self.terms = terms }

  public func decide(in register: some Register, _ act: Circumstances) throws -> Ruling {
    let taskForce = try register.known(terms.taskForce)
    guard let proposer = act.actor.agency else { throw Refusal.noActor(.proposed, [.member]) }
    try taskForce.checkTakesPart(proposer, on: act.on)
    try terms.check(in: register, taskForce, on: act.on)
    let code = CommitmentCode(
      taskForce.code, try register.lastCommitmentNumber(in: taskForce.code) + 1)
    return Ruling([Happening(.commitment(code, .proposed(terms)), on: act.on)])
  }
}

/// Puts a commitment on an agency by authority, on a legal basis: the one given, else the task
/// force's own.
public struct ImposeCommitment: Action {
  public var terms: CommitmentTerms
  public var legalBasis: LegalBasis?

  public init(_ terms: CommitmentTerms, legalBasis: LegalBasis?) {
    self.terms = terms
    self.legalBasis = legalBasis
  }

  public func decide(in register: some Register, _ act: Circumstances) throws -> Ruling {
    let taskForce = try register.known(terms.taskForce)
    guard let imposer = act.actor.agency else {
      throw Refusal.noActor(.imposed, [.chairOrSteering])
    }
    let role = taskForce.role(of: imposer, on: act.on)
    guard role?.imposes == true else {
      throw Refusal.mayNotImpose(imposer, taskForce.code, role: role)
    }
    try terms.check(in: register, taskForce, on: act.on)
    let event = try taskForce.imposing(terms, on: legalBasis)
    let code = CommitmentCode(
      taskForce.code, try register.lastCommitmentNumber(in: taskForce.code) + 1)
    return Ruling([Happening(.commitment(code, event), on: act.on)])
  }
}

/// Whatever happens to a commitment by the word of one side alone.
public struct ActOnCommitment: Action {
  public var code: CommitmentCode
  public var step: Step

  public enum Step: Sendable {
    case accept
    case decline(reason: String)
    case askRevision(Revision)
    case agreeRevision
    case refuseRevision(reason: String?)
    case submitEvidence(Evidence.Source, note: String?)
    case claim(note: String?)
    case judge(Judgement)
    case release(reason: String)
    case cancel(reason: String)
    case raiseBarrier(BarrierClass, text: String)
    case escalateBarrier(number: Int, level: String)
    case resolveBarrier(number: Int, text: String?)
  }

  public init(_ code: CommitmentCode, _ step: Step) {
    self.code = code
    self.step = step
  }

  public func decide(in register: some Register, _ act: Circumstances) throws -> Ruling {
    let commitment = try register.known(code)
    let event = try event(on: commitment)
    var ruling = Ruling([Happening(.commitment(code, event), on: act.on)])
    if case .revisionAsked = event, let asker = act.actor.agency {
      let terms = commitment.terms
      ruling.notes = [.waitsFor(asker == terms.debtor ? terms.creditor : terms.debtor, code)]
    }
    return ruling
  }

  private func event(on commitment: Commitment) throws(Refusal) -> CommitmentEvent {
    switch step {
    case .accept: return .accepted
    case .decline(let reason):
      try check(reason, .reason)
      return .declined(reason: reason)
    case .askRevision(let revision):
      try check(revision.reason, .reason)
      try check(revision.deliverable, .deliverable)
      return .revisionAsked(revision)
    case .agreeRevision: return .revisionAgreed
    case .refuseRevision(let reason):
      try check(reason, .reason)
      return .revisionRefused(reason: reason)
    case .submitEvidence(let source, let note):
      switch source {
      case .file(let name, _, _): try check(name, .fileName)
      case .link(let link): try check(link, .link)
      }
      try check(note, .note, .prose)
      return .evidenceSubmitted(
        Evidence(number: commitment.evidence.count + 1, source: source, note: note))
    case .claim(let note):
      try check(note, .note, .prose)
      return .claimed(note: note)
    case .judge(let judgement):
      try check(judgement.reason, .reason)
      return .judged(judgement)
    case .release(let reason):
      try check(reason, .reason)
      return .released(reason: reason)
    case .cancel(let reason):
      try check(reason, .reason)
      return .cancelled(reason: reason)
    case .raiseBarrier(let kind, let text):
      try check(text, .text)
      return .barrierRaised(
        Barrier(number: commitment.barriers.count + 1, kind: kind, text: text))
    case .escalateBarrier(let number, let level):
      try check(level, .level)
      return .barrierEscalated(number: number, level: level)
    case .resolveBarrier(let number, let text):
      try check(text, .text)
      return .barrierResolved(number: number, text: text)
    }
  }
}

extension TaskForce {
  func imposing(_ terms: CommitmentTerms, on basis: LegalBasis?) throws(Refusal) -> CommitmentEvent
  {
    guard let basis = basis ?? details.legalBasis else { throw .imposingNeedsLegalBasis(code) }
    try basis.check()
    return .imposed(terms, basis)
  }
}

extension CommitmentTerms {
  /// What the task force and the register have to say of the terms; what they say of
  /// themselves is checked as the event is applied.
  func check(in register: some Register, _ taskForce: TaskForce, on day: Day) throws {
    try taskForce.checkInForce(on: day)
    for agency in [debtor, creditor] + supporters + [verifier].compactMap(\.self) {
      _ = try register.known(agency)
      try taskForce.checkTakesPart(agency, on: day)
    }
    try GugusDomain.check(deliverable, .deliverable)
    try GugusDomain.check(person, .person)
    if let outcome, !taskForce.outcomes.contains(where: { $0.number == outcome }) {
      throw Refusal.unknownOutcome(taskForce.code, outcome, known: taskForce.outcomes.count)
    }
    if let code = meeting {
      let meeting = try register.known(code)
      guard meeting.taskForce == taskForce.code else {
        throw Refusal.otherTaskForce(code.text, meeting.taskForce)
      }
      if due < meeting.content.date {
        throw Refusal.dueTooEarly(due, notBefore: meeting.content.date)
      }
      let numbers = meeting.content.decisions.map(\.number)
      if let decision, !numbers.contains(decision) {
        throw Refusal.unknownDecision(code, decision, known: numbers)
      }
    }
  }
}
