/// Gives an agency an award, or puts a sanction on it. A sanction rests on upheld findings and
/// on the rung of the ladder below it.
public struct GiveIncentive: Action {
  /// The task force in which it was earned.
  public var taskForce: TaskForceCode
  /// The agency that is honoured or held to account.
  public var agency: AgencyCode
  /// Which award, or which rung of the ladder of sanctions.
  public var kind: IncentiveKind
  /// Nil for the task force's own.
  public var legalBasis: LegalBasis?
  /// The office that gives it, by its name ("Bupati").
  public var authority: String
  /// Nil for the day on which it is given.
  public var from: Day?
  /// The last day on which it is in force; nil where it does not lapse.
  public var until: Day?
  /// Why it is given, for a reader of the record.
  public var reason: String
  /// The upheld findings that a sanction rests on; an award needs none.
  public var findings: [FindingCode]
  /// The rule of the policy that suggested it; nil where somebody decided it without.
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

  public func decide(in record: some Record, _ act: Circumstances) throws -> Ruling {
    let taskForce = try record.known(taskForce)
    guard let basis = legalBasis ?? taskForce.details.legalBasis else {
      throw Refusal.incentive(.incentiveNeedsLegalBasis(taskForce.code))
    }
    let start = from ?? act.on
    var terms = IncentiveTerms(
      taskForce: taskForce.code, agency: agency, kind: kind, legalBasis: basis,
      authority: authority, from: start, until: until, reason: .known(reason), findings: findings,
      suggestion: suggestion)
    if case .sanction(let sanction) = kind {
      terms.follows = try rung(below: sanction, for: terms, in: record, givenOn: act.on)
    }
    let number = try record.lastNumber(.incentive, in: taskForce.code) + 1
    return Ruling(
      [Happening(.incentive(IncentiveCode(taskForce.code, number), .given(terms)), on: act.on)])
  }

  /// The last on the rung below that carries this one, if any does.
  private func rung(
    below sanction: SanctionKind, for terms: IncentiveTerms, in record: some Record,
    givenOn day: Day
  ) throws -> IncentiveCode? {
    guard let below = sanction.follows else { return nil }
    return try record.incentives(of: agency, in: taskForce).last {
      $0.isRung(below, for: terms, givenOn: day)
    }?.code
  }
}

/// Whatever happens to an award or sanction after it was given.
public struct ActOnIncentive: Action {
  /// The award or sanction that is acted on; it must be on record.
  public var code: IncentiveCode
  /// What happens to it.
  public var step: Step

  /// What is done to it.
  public enum Step: Sendable {
    case appeal(reason: String)
    case rejectAppeal(reason: String)
    case lift(reason: String)
  }

  public init(_ code: IncentiveCode, _ step: Step) {
    self.code = code
    self.step = step
  }

  public func decide(in record: some Record, _ act: Circumstances) throws -> Ruling {
    _ = try record.known(code)
    let event: IncentiveEvent =
      switch step {
      case .appeal(let reason): .appealed(reason: .known(reason))
      case .rejectAppeal(let reason): .appealRejected(reason: .known(reason))
      case .lift(let reason): .lifted(reason: .known(reason))
      }
    return Ruling([Happening(.incentive(code, event), on: act.on)])
  }
}

/// Adopts the rules by which awards and sanctions are suggested.
public struct AdoptPolicy: Action {
  /// Replaces the one in force as a whole.
  public var policy: IncentivePolicy

  public init(_ policy: IncentivePolicy) { self.policy = policy }

  public func decide(in record: some Record, _ act: Circumstances) throws -> Ruling {
    guard try record.settings().policy != policy else {
      return Ruling([], remarks: [.nothingChanged(Subject.workspace.code)])
    }
    return Ruling([Happening(.workspace(.policyAdopted(policy)), on: act.on)])
  }
}
