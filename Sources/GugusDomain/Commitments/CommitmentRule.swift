/// Someone's side in a commitment.
public enum Party: String, CaseIterable, Sendable {
  /// Any member of the task force that takes part.
  case member
  /// The chair or a steering agency of the task force.
  case chairOrSteering = "chair-or-steering"
  /// An agency whose role in the task force governs it.
  case governing
  case debtor, creditor, supporter, verifier
  /// The side that was asked, where one side asks and the other answers.
  case otherSide = "other-side"
}

/// Who may do what to a commitment, and from which states: the design's table.
public struct CommitmentRule: Hashable, Sendable {
  public var who: [Party]
  /// Empty where the event begins the commitment.
  public var from: [CommitmentState]
}

extension CommitmentRule {
  private static let open = CommitmentState.allCases.filter(\.isOpen)

  /// The table, a row for each event.
  public static func rule(for event: CommitmentEvent.Kind) -> CommitmentRule {
    switch event {
    case .proposed: CommitmentRule(who: [.member], from: [])
    case .imposed: CommitmentRule(who: [.chairOrSteering], from: [])
    case .corrected: CommitmentRule(who: [.governing], from: [.proposed])
    case .accepted: CommitmentRule(who: [.debtor], from: [.proposed])
    case .declined: CommitmentRule(who: [.debtor], from: [.proposed])
    case .revisionAsked:
      CommitmentRule(who: [.debtor, .creditor], from: [.proposed, .conditional, .active])
    case .revisionAgreed, .revisionRefused:
      CommitmentRule(who: [.otherSide], from: [.proposed, .conditional, .active])
    case .evidenceSubmitted: CommitmentRule(who: [.debtor, .supporter], from: [.active, .claimed])
    case .claimed: CommitmentRule(who: [.debtor], from: [.active])
    case .judged: CommitmentRule(who: [.creditor, .verifier], from: [.claimed, .active])
    case .released: CommitmentRule(who: [.creditor], from: open)
    case .cancelled: CommitmentRule(who: [.debtor], from: open)
    case .barrierRaised, .barrierEscalated, .barrierResolved:
      CommitmentRule(who: [.debtor, .creditor, .supporter, .verifier], from: open)
    case .transferred: CommitmentRule(who: [.governing], from: open)
    }
  }
}

extension Commitment {
  /// The sides that an agency has in this commitment. Membership sides are the task force's to
  /// say and are checked where an action meets it.
  public func parties(of agency: AgencyCode) -> Set<Party> {
    var parties: Set<Party> = []
    if agency == terms.debtor { parties.insert(.debtor) }
    if agency == terms.creditor { parties.insert(.creditor) }
    if terms.supporters.contains(agency) { parties.insert(.supporter) }
    if agency == terms.verifier { parties.insert(.verifier) }
    if let asked = pendingRevision?.askedBy, agency != asked,
      agency == terms.debtor || agency == terms.creditor
    {
      parties.insert(.otherSide)
    }
    return parties
  }

  /// The commitment after that event: the rules of the design's table as one pure function.
  ///
  /// - Throws: `Refusal` naming the rule that stands in the way.
  public static func next(
    _ commitment: Commitment?, _ event: CommitmentEvent, code: CommitmentCode, by actor: Actor,
    on day: Day
  ) throws(Refusal) -> Commitment {
    guard var next = commitment else {
      switch event {
      case .proposed(let terms):
        return try begun(code, terms, imposedOn: nil, .proposed, on: day)
      case .imposed(let terms, let legalBasis):
        return try begun(code, terms, imposedOn: legalBasis, .active, on: day)
      default: throw .beforeItExisted(code.text, on: day, since: nil)
      }
    }
    try next.allow(event.kind, by: actor)
    switch event {
    case .proposed, .imposed: throw .alreadyExists(code.text)
    case .corrected(let terms):
      try terms.check(notBefore: next.since)
      next.terms = terms
      next.firstTerms = terms
    case .accepted:
      next.state = .active
      next.answeredOn = day
    case .declined:
      next.close(.declined, on: day)
      next.answeredOn = day
    case .revisionAsked(let revision): try next.ask(revision, by: actor, on: day)
    case .revisionAgreed: try next.agree()
    case .revisionRefused:
      next.pendingRevision = nil
    case .evidenceSubmitted(let evidence):
      guard !next.evidence.contains(where: { $0.number == evidence.number }) else {
        throw .alreadyExists("\(code) evidence \(evidence.number)")
      }
      next.evidence.append(evidence)
    case .claimed:
      if next.terms.needsEvidence, next.evidence.isEmpty { throw .claimNeedsEvidence(code) }
      next.state = .claimed
      next.claimedOn = day
    case .judged(let judgement): try next.judge(judgement, by: actor, on: day)
    case .released: next.close(.released, on: day)
    case .cancelled:
      // A proposal that nobody accepted binds nobody: the debtor declines it instead.
      if next.state == .proposed { throw .declineInstead(code) }
      next.close(.violated, on: day)
    case .barrierRaised(let barrier):
      guard !next.barriers.contains(where: { $0.barrier.number == barrier.number }),
        let agency = actor.agency
      else {
        throw .alreadyExists("\(code) barrier \(barrier.number)")
      }
      next.barriers.append(RecordedBarrier(barrier: barrier, raisedBy: agency, raisedOn: day))
    case .barrierEscalated(let number, let level):
      next.barriers[try next.openBarrier(number)].level = level
    case .barrierResolved(let number, let text):
      let index = try next.openBarrier(number)
      next.barriers[index].resolvedOn = day
      next.barriers[index].resolution = text
    case .transferred(let taskForce): next.terms.taskForce = taskForce
    }
    return next
  }

  private static func begun(
    _ code: CommitmentCode, _ terms: CommitmentTerms, imposedOn: LegalBasis?,
    _ state: CommitmentState, on day: Day
  ) throws(Refusal) -> Commitment {
    try terms.check(notBefore: day)
    return Commitment(
      code: code, terms: terms, state: state, since: day, firstTerms: terms,
      imposedOn: imposedOn)
  }

  /// The table's two columns: who may, and from which states.
  private func allow(_ event: CommitmentEvent.Kind, by actor: Actor) throws(Refusal) {
    let rule = CommitmentRule.rule(for: event)
    let standing: Set<Party> = [.member, .chairOrSteering, .governing]
    if standing.isDisjoint(with: rule.who) {
      guard let agency = actor.agency else { throw .noActor(event, rule.who) }
      let parties = parties(of: agency)
      if event == .judged, !parties.isDisjoint(with: [.debtor, .supporter]) {
        throw .judgesItself(agency, code)
      }
      if rule.who == [.otherSide] {
        guard let pending = pendingRevision else { throw .nothingAsked(code) }
        if agency == pending.askedBy { throw .answersItself(agency, code) }
      }
      guard !parties.isDisjoint(with: rule.who) else {
        throw .wrongParty(agency, code, event, mayBe: rule.who)
      }
    }
    guard rule.from.isEmpty || rule.from.contains(state) else {
      throw .wrongState(code, state, event, from: rule.from)
    }
  }

  private mutating func ask(
    _ revision: Revision, by actor: Actor, on day: Day
  ) throws(Refusal) {
    if let pendingRevision { throw .alreadyAsked(code, by: pendingRevision.askedBy) }
    guard let agency = actor.agency else { throw .noActor(.revisionAsked, [.debtor, .creditor]) }
    if let due = revision.due, due < day { throw .dueTooEarly(due, notBefore: day) }
    guard
      changed(terms.due, revision.due) != nil
        || changed(terms.deliverable, revision.deliverable) != nil
    else { throw .changesNothing(code.text) }
    pendingRevision = PendingRevision(revision: revision, askedBy: agency, askedOn: day)
  }

  private mutating func agree() throws(Refusal) {
    guard let pending = pendingRevision else { throw .nothingAsked(code) }
    pending.revision.due.map { terms.due = $0 }
    pending.revision.deliverable.map { terms.deliverable = $0 }
    revisions += 1
    pendingRevision = nil
  }

  private mutating func judge(
    _ judgement: Judgement, by actor: Actor, on day: Day
  ) throws(Refusal) {
    guard let judge = actor.agency else { throw .noActor(.judged, [.creditor, .verifier]) }
    verdicts.append(
      RecordedVerdict(judgement: judgement, judge: judge, judgedOn: day, claimedOn: claimedOn))
    switch judgement.verdict {
    case .asRecommended:
      if terms.needsEvidence, evidence.isEmpty { throw .claimNeedsEvidence(code) }
      deliveredOn = claimedOn ?? day
      close(.satisfied, on: day)
    case .notYetAsRecommended, .notFollowedUp:
      guard judgement.reason != nil else { throw .verdictNeedsReason(judgement.verdict) }
      state = .active
      claimedOn = nil
    case .cannotBeFollowedUp:
      guard judgement.validReason != nil else { throw .needsValidReason(code) }
      close(.released, on: day)
    case .failed:
      guard judgement.reason != nil else { throw .verdictNeedsReason(judgement.verdict) }
      close(.violated, on: day)
    }
  }

  private mutating func close(_ end: CommitmentState, on day: Day) {
    state = end
    closedOn = day
    pendingRevision = nil
  }

  private func openBarrier(_ number: Int) throws(Refusal) -> Int {
    guard let index = barriers.firstIndex(where: { $0.barrier.number == number }) else {
      throw .unknownBarrier(code, number, known: barriers.count)
    }
    if barriers[index].resolvedOn != nil { throw .barrierResolved(code, number) }
    return index
  }
}

extension CommitmentTerms {
  func check(notBefore day: Day) throws(Refusal) {
    if debtor == creditor { throw .debtorIsCreditor(debtor) }
    if let verifier, verifier == debtor || supporters.contains(verifier) {
      throw .judgeOwes(verifier)
    }
    for (index, supporter) in supporters.enumerated() {
      if supporter == debtor || supporter == creditor { throw .supporterIsParty(supporter) }
      if supporters[..<index].contains(supporter) { throw .namedTwice(supporter) }
    }
    if due < day { throw .dueTooEarly(due, notBefore: day) }
    if !(1...100).contains(weight) { throw .outOfRange(.weight, value: weight, 1...100) }
  }
}
