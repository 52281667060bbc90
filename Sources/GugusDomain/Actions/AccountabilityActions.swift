/// Raises a finding against an agency, about commitments that it owes or owed.
public struct RaiseFinding: Action {
  public var taskForce: TaskForceCode
  public var against: AgencyCode
  public var commitments: [CommitmentCode]
  public var grounds: String

  public init(
    _ taskForce: TaskForceCode, against: AgencyCode, about commitments: [CommitmentCode],
    grounds: String
  ) {
    self.taskForce = taskForce
    self.against = against
    self.commitments = commitments
    self.grounds = grounds
  }

  public func decide(in register: some Register, _ act: Circumstances) throws -> Ruling {
    let taskForce = try register.known(taskForce)
    _ = try register.known(against)
    guard let agency = act.actor.agency else { throw Refusal.mustSayWho(.finding(.raised)) }
    try taskForce.checkTakesPart(agency, on: act.on)
    try check(grounds, .grounds, .prose)
    for code in commitments {
      let commitment = try register.known(code)
      guard commitment.terms.taskForce == taskForce.code else {
        throw Refusal.otherTaskForce(code.text, commitment.terms.taskForce)
      }
      guard commitment.debtors.contains(where: { $0.agency == against }) else {
        throw Refusal.aboutOthers(code, against)
      }
      guard commitment.since <= act.on else {
        throw Refusal.beforeItExisted(code.text, on: act.on, since: commitment.since)
      }
    }
    let settings = try register.settings()
    let number = try register.lastNumber(.finding, in: taskForce.code) + 1
    let terms = FindingTerms(
      taskForce: taskForce.code, against: against, commitments: commitments, grounds: grounds,
      replyDays: settings.replyDays, conclusionDays: settings.conclusionDays)
    return Ruling(
      [Happening(.finding(FindingCode(taskForce.code, number), .raised(terms)), on: act.on)])
  }
}

/// Whatever happens to a finding after it was raised.
public struct ActOnFinding: Action {
  public var code: FindingCode
  public var step: Step

  public enum Step: Sendable {
    case reply(text: String)
    case conclude(Conclusion, reason: String)
    case withdraw(reason: String)
  }

  public init(_ code: FindingCode, _ step: Step) {
    self.code = code
    self.step = step
  }

  public func decide(in register: some Register, _ act: Circumstances) throws -> Ruling {
    let finding = try register.known(code)
    let taskForce = try register.known(finding.terms.taskForce)
    let event: FindingEvent
    switch step {
    case .reply(let text):
      try check(text, .reply, .prose)
      event = .replied(text: text)
    case .conclude(let conclusion, let reason):
      try check(reason, .reason)
      event = .concluded(conclusion, reason: reason)
    case .withdraw(let reason):
      try check(reason, .reason)
      event = .withdrawn(reason: reason)
    }
    let mayWithdraw = event.kind == .withdrawn && act.actor.agency == finding.raisedBy
    if event.kind != .replied, act.actor.agency != finding.terms.against, !mayWithdraw {
      try taskForce.checkGoverned(by: act.actor, on: act.on)
    }
    return Ruling([Happening(.finding(code, event), on: act.on)])
  }
}

/// Gives an agency an award, or puts a sanction on it. A sanction rests on upheld findings and
/// on the rung of the ladder below it.
public struct GiveIncentive: Action {
  public var taskForce: TaskForceCode
  public var agency: AgencyCode
  public var kind: IncentiveKind
  /// Nil for the task force's own.
  public var legalBasis: LegalBasis?
  public var authority: String
  /// Nil for the day on which it is given.
  public var from: Day?
  public var until: Day?
  public var reason: String
  public var findings: [FindingCode]
  public var suggestion: Suggestion?

  public init(
    _ kind: IncentiveKind, _ taskForce: TaskForceCode, to agency: AgencyCode,
    legalBasis: LegalBasis? = nil, authority: String, from: Day? = nil, until: Day? = nil,
    reason: String, findings: [FindingCode] = [], suggestion: Suggestion? = nil
  ) {
    self.taskForce = taskForce
    self.agency = agency
    self.kind = kind
    self.legalBasis = legalBasis
    self.authority = authority
    self.from = from
    self.until = until
    self.reason = reason
    self.findings = findings
    self.suggestion = suggestion
  }

  public func decide(in register: some Register, _ act: Circumstances) throws -> Ruling {
    let taskForce = try register.known(taskForce)
    _ = try register.known(agency)
    let giving: IncentiveEvent.Kind = kind.isSanction ? .sanctioned : .awarded
    try taskForce.checkAccounts(act, .incentive(giving))
    try check(authority, .authority)
    try check(reason, .reason)
    guard let basis = legalBasis ?? taskForce.details.legalBasis else {
      throw Refusal.incentiveNeedsLegalBasis(taskForce.code)
    }
    try basis.check()
    let start = from ?? act.on
    var terms = IncentiveTerms(
      taskForce: taskForce.code, agency: agency, kind: kind, legalBasis: basis,
      authority: authority, from: start, until: until, reason: reason, findings: findings,
      suggestion: suggestion)
    for code in findings { try checkGround(try register.known(code), on: act.on) }
    if case .sanction(let sanction) = kind {
      guard !findings.isEmpty else { throw Refusal.needsUpheldFinding(agency, nil) }
      terms.follows = try rung(below: sanction, in: register, givenOn: act.on, from: start)
    }
    let number = try register.lastNumber(.incentive, in: taskForce.code) + 1
    return Ruling(
      [Happening(.incentive(IncentiveCode(taskForce.code, number), .given(terms)), on: act.on)])
  }

  /// Upheld by that day: what is back-dated may not rest on what came later.
  private func checkGround(_ finding: Finding, on day: Day) throws(Refusal) {
    guard finding.terms.taskForce == taskForce else {
      throw .otherTaskForce(finding.code.text, finding.terms.taskForce)
    }
    guard finding.state == .upheld, finding.terms.against == agency,
      let closedOn = finding.closedOn, closedOn <= day
    else { throw .needsUpheldFinding(agency, finding.code) }
  }

  /// The last on the rung below that was given by then and is in force when this one begins. A
  /// sanction under appeal does not carry the next.
  private func rung(
    below sanction: SanctionKind, in register: some Register, givenOn day: Day, from start: Day
  ) throws -> IncentiveCode? {
    guard let below = sanction.follows else { return nil }
    let standing = try register.incentives(of: agency, in: taskForce).last {
      $0.terms.kind == .sanction(below) && $0.since <= day && $0.state(on: start) == .inForce
    }
    guard let standing else { throw Refusal.outOfLadder(agency, sanction, needs: below) }
    return standing.code
  }
}

/// Whatever happens to an award or sanction after it was given.
public struct ActOnIncentive: Action {
  public var code: IncentiveCode
  public var step: Step

  public enum Step: Sendable {
    case appeal(reason: String)
    case rejectAppeal(reason: String)
    case lift(reason: String)
  }

  public init(_ code: IncentiveCode, _ step: Step) {
    self.code = code
    self.step = step
  }

  public func decide(in register: some Register, _ act: Circumstances) throws -> Ruling {
    let incentive = try register.known(code)
    let event: IncentiveEvent
    switch step {
    case .appeal(let reason): event = .appealed(reason: reason)
    case .rejectAppeal(let reason): event = .appealRejected(reason: reason)
    case .lift(let reason): event = .lifted(reason: reason)
    }
    try check(step.reason, .reason)
    if event.kind != .appealed, act.actor.agency != incentive.terms.agency {
      try register.known(incentive.terms.taskForce).checkAccounts(act, .incentive(event.kind))
    }
    return Ruling([Happening(.incentive(code, event), on: act.on)])
  }
}

extension ActOnIncentive.Step {
  fileprivate var reason: String {
    switch self {
    case .appeal(let reason), .rejectAppeal(let reason), .lift(let reason): reason
    }
  }
}

/// Adopts the rules by which awards and sanctions are suggested.
public struct AdoptPolicy: Action {
  public var policy: IncentivePolicy

  public init(_ policy: IncentivePolicy) { self.policy = policy }

  public func decide(in register: some Register, _ act: Circumstances) throws -> Ruling {
    guard try register.settings().policy != policy else {
      return Ruling([], notes: [.nothingChanged(Subject.workspace.code)])
    }
    return Ruling([Happening(.workspace(.policyAdopted(policy)), on: act.on)])
  }
}

/// Opens a round in which the agencies of a task force score the five prerequisites.
public struct OpenAssessment: Action {
  public var taskForce: TaskForceCode
  public var title: String

  public init(_ taskForce: TaskForceCode, title: String) {
    self.taskForce = taskForce
    self.title = title
  }

  public func decide(in register: some Register, _ act: Circumstances) throws -> Ruling {
    let taskForce = try register.known(taskForce)
    try taskForce.checkInForce(on: act.on)
    try taskForce.checkGoverned(by: act.actor, on: act.on)
    try check(title, .title)
    let number = try register.lastNumber(.assessment, in: taskForce.code) + 1
    let code = AssessmentCode(taskForce.code, number)
    return Ruling(
      [Happening(.assessment(code, .opened(taskForce.code, title: title)), on: act.on)])
  }
}

/// Scores a prerequisite for an agency, or closes the round.
public struct ActOnAssessment: Action {
  public var code: AssessmentCode
  public var step: Step

  public enum Step: Sendable {
    case score(Score)
    case close
  }

  public init(_ code: AssessmentCode, _ step: Step) {
    self.code = code
    self.step = step
  }

  public func decide(in register: some Register, _ act: Circumstances) throws -> Ruling {
    let taskForce = try register.known(try register.known(code).taskForce)
    switch step {
    case .score(let score):
      guard let agency = act.actor.agency else { throw Refusal.mustSayWho(.assessment(.scored)) }
      try taskForce.checkTakesPart(agency, on: act.on)
      try check(score.text, .text, .prose)
      try check(score.evidence, .evidence)
      return Ruling([Happening(.assessment(code, .scored(score)), on: act.on)])
    case .close:
      try taskForce.checkGoverned(by: act.actor, on: act.on)
      return Ruling([Happening(.assessment(code, .closed), on: act.on)])
    }
  }
}

extension TaskForce {
  /// The agencies that may conclude a finding against an agency, in the order of their roles.
  public func concluders(against agency: AgencyCode, on day: Day) -> [AgencyCode] {
    let members = members(on: day)
    return Role.allCases.filter(\.governs).flatMap { role in
      members.filter { $0.role == role && $0.agency != agency }.map(\.agency)
    }
  }

  /// Awards and sanctions are given, and appeals decided, by the chair or a steering agency.
  fileprivate func checkAccounts(_ act: Circumstances, _ event: EventKind) throws(Refusal) {
    guard let agency = act.actor.agency else { throw .mustSayWho(event) }
    guard role(of: agency, on: act.on)?.imposes == true else {
      throw .mayNotAccount(agency, code, event)
    }
  }
}
