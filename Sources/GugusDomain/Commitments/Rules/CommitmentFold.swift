extension Commitment {
  /// The sides that an agency has in this commitment. Membership sides are the task force's to
  /// say and are checked where an action meets it.
  public func parties(of agency: AgencyCode) -> Set<Party> {
    var parties: Set<Party> = []
    if agency == terms.debtor { parties.insert(.debtor) }
    if agency == terms.creditor { parties.insert(.creditor) }
    if terms.supporters.contains(agency) { parties.insert(.supporter) }
    if agency == terms.verifier { parties.insert(.verifier) }
    if let pendingRequest, agency == pendingRequest.answers {
      parties.insert(pendingRequest.request.kind == .delegation ? .newDebtor : .otherSide)
    }
    return parties
  }

  /// The commitment after that event: the rules of the design's table as one pure function.
  ///
  /// - Parameters:
  ///   - assumed: what is known of the day, where a register does not say it.
  ///   - accordingTo: whose register says that the actor did it; nil where the record itself does.
  /// - Throws: `Refusal` naming the rule that stands in the way.
  public static func next(
    _ commitment: Commitment?, _ event: CommitmentEvent, code: CommitmentCode, by actor: Actor,
    on day: Day, assumed: AssumedDay? = nil, accordingTo: String? = nil
  ) throws(Refusal) -> Commitment {
    guard var next = commitment?.settled(on: day) else {
      return try begun(by: event, code: code, by: actor, on: day, assumed)
    }
    try next.allow(event.kind, by: actor)
    let (due, judge) = (next.terms.due, next.judge)
    switch event {
    case .proposed, .imposed: throw .given(.alreadyExists(code.text))
    case .corrected(let terms): return try next.corrected(to: terms)
    case .ratified(let waitsFor): try next.ratify(waitsFor, on: day)
    case .accepted(let waitsFor): try next.accept(waitsFor, on: day, assumed)
    case .declined: try next.decline(on: day, assumed)
    case .antecedentHeld(let antecedent): next.antecedentHeld(antecedent)
    case .factConfirmed: try next.confirmFact(on: day)
    case .asked(let request): try next.ask(request, by: actor, on: day)
    case .agreed(let kind, let waitsFor): try next.agree(kind, waitsFor, on: day)
    case .refused(let kind, _):
      _ = try next.pending(kind)
      next.pendingRequest = nil
    case .assigned(let creditor, _): try next.assign(to: creditor)
    case .supporterJoined(let agency): try next.change { $0.supporters.append(agency) }
    case .supporterLeft(let agency):
      guard next.terms.supporters.contains(agency) else {
        throw .condition(.notSupporter(agency, code))
      }
      next.terms.supporters.removeAll { $0 == agency }
    case .evidenceSubmitted(let evidence): try next.add(evidence)
    case .progressReported(let progress): next.progress = progress
    case .claimed(_, let verdictDays): try next.claim(on: day, verdictDays: verdictDays, assumed)
    case .judged(let judgement):
      try next.judge(judgement, by: actor, on: day, assumed, accordingTo: accordingTo)
    case .objected(let grounds): try next.object(grounds, on: day)
    case .objectionAnswered(let isUpheld, let reason):
      try next.answerObjection(
        Objection.Answer(isUpheld: isUpheld, by: actor.agency, answeredOn: day, reason: reason))
    case .released: next.close(.released, on: day, assumed: assumed)
    case .cancelled: try next.cancel(on: day, assumed)
    case .barrierRaised(let barrier): try next.add(barrier, by: actor, on: day)
    case .barrierEscalated(let number, let level):
      next.barriers[try next.openBarrier(number)].level = level
    case .barrierResolved(let number, let text):
      let index = try next.openBarrier(number)
      next.barriers[index].resolvedOn = day
      next.barriers[index].resolution = text
    case .transferred(let taskForce): next.terms.taskForce = taskForce
    case .succeeded(let succession): next.succeed(succession, on: day)
    }
    if next.terms.due != due { next.formerDues.append(Former(due, until: day)) }
    if next.judge != judge { next.formerJudges.append(Former(judge, until: day)) }
    return next
  }

  /// What the first event makes.
  private static func begun(
    by event: CommitmentEvent, code: CommitmentCode, by actor: Actor, on day: Day,
    _ assumed: AssumedDay?
  ) throws(Refusal) -> Commitment {
    switch event {
    case .proposed(let terms, let answerDays):
      var proposed = try begun(code, terms, on: day, assumed)
      proposed.answerDays = answerDays
      return proposed
    case .imposed(let terms, let legalBasis, let waitsFor, let isUnratified):
      var imposed = try begun(code, terms, on: day, assumed)
      imposed.imposedOn = legalBasis
      if isUnratified {
        imposed.ratifier = actor.agency
      } else {
        imposed.bind(waitsFor, on: day)
      }
      return imposed
    default: throw .time(.beforeItExisted(code.text, on: day, since: nil))
    }
  }

  private static func begun(
    _ code: CommitmentCode, _ terms: CommitmentTerms, on day: Day, _ assumed: AssumedDay?
  ) throws(Refusal) -> Commitment {
    try terms.check(notBefore: day)
    var begun = Commitment(
      code: code, terms: terms, state: .proposed, since: day, firstTerms: terms,
      debtors: [Accountable(agency: terms.debtor, from: day)])
    begun.assumed.since = assumed
    return begun
  }

  /// What is waited for is what the terms of that day name: an acceptance that is dated back behind a
  /// revision waits for nothing that came with it.
  private func checkAgreed(to waitsFor: [CommitmentCode]) throws(Refusal) {
    let named = terms.condition?.antecedents ?? []
    guard waitsFor.allSatisfy(named.contains) else { throw .outOfPlace(.computed) }
  }

  /// Agreed or imposed: active, or conditional while something must hold first.
  private mutating func bind(_ waitsFor: [CommitmentCode], on day: Day) {
    waitsSince = day
    openAntecedents = waitsFor
    hold(on: day)
    state = waits ? .conditional : .active
  }

  /// What it is agreed to wait for from a day on; what it had agreed before and does not any more is
  /// dropped.
  private mutating func hold(on day: Day) {
    let condition = terms.condition
    var agreed = (condition?.antecedents ?? []).map(Hold.Antecedent.commitment)
    if condition?.fact != nil { agreed.append(.fact(by: condition?.factBy)) }
    for index in holds.indices where holds[index].until == nil {
      // The same fact, with another day on which it is expected.
      if holds[index].antecedent.isFact, let fact = agreed.last, fact.isFact {
        holds[index].antecedent = fact
      }
      if let still = agreed.firstIndex(of: holds[index].antecedent) {
        agreed.remove(at: still)
      } else {
        holds[index].until = day
      }
    }
    holds += Set(agreed).sorted().map { Hold($0, from: day) }
    if let factConfirmedOn { endFact(on: factConfirmedOn) }
  }

  /// The stated fact holds nothing up any longer.
  private mutating func endFact(on day: Day) {
    for index in holds.indices where holds[index].until == nil && holds[index].antecedent.isFact {
      holds[index].until = day
    }
  }

  /// A condition came to hold.
  private mutating func activate() {
    if state == .conditional, !waits { state = .active }
  }

  /// The table's two columns: who may, and from which states.
  private func allow(_ event: CommitmentEvent.Kind, by actor: Actor) throws(Refusal) {
    let rule = CommitmentRule.rule(for: event)
    let elsewhere: Set<Party> = [.member, .chairOrSteering, .governing, .consequence]
    if elsewhere.isDisjoint(with: rule.who) {
      guard let agency = actor.agency else { throw .commitment(.noActor(event, rule.who)) }
      let parties = parties(of: agency)
      if event == .judged, !parties.isDisjoint(with: [.debtor, .supporter]) {
        throw .progress(.judgesItself(agency, code))
      }
      if let (kind, step) = event.request, step != .asked {
        let pending = try pending(kind)
        if agency == pending.askedBy { throw .progress(.answersItself(agency, code)) }
      }
      guard !parties.isDisjoint(with: rule.who) else {
        throw .commitment(.wrongParty(agency, code, event, mayBe: rule.who))
      }
    }
    guard rule.from.isEmpty || rule.from.contains(state) else {
      throw .commitment(.wrongState(code, state, event, from: rule.from))
    }
  }

  private mutating func judge(
    _ judgement: Judgement, by actor: Actor, on day: Day, _ assumed: AssumedDay?,
    accordingTo: String?
  ) throws(Refusal) {
    guard let judge = actor.agency else {
      throw .commitment(.noActor(.judged, [.creditor, .verifier]))
    }
    verdicts.append(
      RecordedVerdict(
        judgement: judgement, judge: judge, judgedOn: day, claimedOn: claimedOn,
        verdictDays: claimedOn == nil ? nil : verdictDays,
        waitIsKnown: assumed == nil && self.assumed.claimed == nil, accordingTo: accordingTo))
    switch judgement.verdict {
    case .asRecommended:
      if terms.needsEvidence, evidence.isEmpty { throw .progress(.claimNeedsEvidence(code)) }
      deliveredOn = claimedOn ?? day
      self.assumed.delivered = claimedOn == nil ? assumed : self.assumed.claimed
      close(.satisfied, on: day, assumed: assumed)
    case .notYetAsRecommended, .notFollowedUp:
      guard judgement.reason != nil else { throw .progress(.verdictNeedsReason(judgement.verdict)) }
      state = .active
      claimedOn = nil
      self.assumed.claimed = nil
    case .cannotBeFollowedUp:
      guard judgement.validReason != nil else { throw .progress(.needsValidReason(code)) }
      close(.released, on: day, assumed: assumed)
    case .failed:
      guard judgement.reason != nil else { throw .progress(.verdictNeedsReason(judgement.verdict)) }
      close(.violated, on: day, assumed: assumed)
    }
  }

  private mutating func object(_ grounds: PersonalText, on day: Day) throws(Refusal) {
    guard let verdict = contestableVerdict, verdict.objection == nil else {
      throw .objection(.noVerdictToContest(code))
    }
    verdicts[verdicts.count - 1].objection = Objection(grounds: grounds, objectedOn: day)
  }

  /// An objection that is upheld sets the verdict aside: what was claimed waits for another.
  private mutating func answerObjection(_ answer: Objection.Answer) throws(Refusal) {
    guard openObjection != nil, let last = verdicts.indices.last else {
      throw .objection(.noObjection(code))
    }
    verdicts[last].objection?.answer = answer
    guard answer.isUpheld else { return }
    closedOn = nil
    assumed.closed = nil
    claimedOn = verdicts[last].claimedOn
    state = claimedOn == nil ? .active : .claimed
  }

  private func openBarrier(_ number: Int) throws(Refusal) -> Int {
    guard let index = barriers.firstIndex(where: { $0.barrier.number == number }) else {
      throw .progress(.unknownBarrier(code, number, known: barriers.count))
    }
    if barriers[index].resolvedOn != nil { throw .progress(.barrierResolved(code, number)) }
    return index
  }
}

// What one side asks and the other answers.
extension Commitment {
  private func pending(_ kind: Request.Kind) throws(Refusal) -> PendingRequest {
    guard let pendingRequest, pendingRequest.request.kind == kind else {
      throw .progress(.nothingAsked(code, kind))
    }
    return pendingRequest
  }

  private mutating func ask(_ request: Request, by actor: Actor, on day: Day) throws(Refusal) {
    if let pendingRequest { throw .progress(.alreadyAsked(code, by: pendingRequest.askedBy)) }
    guard let agency = actor.agency else {
      throw .commitment(.noActor(CommitmentEvent.asked(request).kind, [.debtor, .creditor]))
    }
    let otherSide = agency == terms.debtor ? terms.creditor : terms.debtor
    var answers = otherSide
    switch request {
    case .revision(let revision):
      if let due = revision.due, due < day { throw .commitment(.dueTooEarly(due, notBefore: day)) }
      guard
        changed(terms.due, revision.due) != nil
          || changed(terms.deliverable, revision.deliverable) != nil
          || changed(terms.condition ?? .nothing, revision.condition) != nil
      else { throw .given(.changesNothing(code.text)) }
    case .delegation(let newDebtor, _):
      if newDebtor == terms.debtor { throw .given(.changesNothing(code.text)) }
      try delegated(to: newDebtor).checkSides()
      answers = newDebtor
    case .suspension: break
    case .resumption(_, let due):
      if let due, due < day { throw .commitment(.dueTooEarly(due, notBefore: day)) }
    }
    pendingRequest = PendingRequest(
      request: request, askedBy: agency, askedOn: day, answers: answers)
  }

  private mutating func agree(
    _ kind: Request.Kind, _ waitsFor: [CommitmentCode], on day: Day
  ) throws(Refusal) {
    let pending = try pending(kind)
    pendingRequest = nil
    switch pending.request {
    case .revision(let revision):
      revision.due.map { terms.due = $0 }
      revision.deliverable.map { terms.deliverable = $0 }
      revisions += 1
      if let condition = revision.condition {
        if condition.fact != terms.condition?.fact {
          factConfirmedOn = nil
          endFact(on: day)
        }
        terms.condition = condition == .nothing ? nil : condition
        // A proposal waits for nothing until it is accepted.
        if state != .proposed { bind(waitsFor, on: day) }
      }
    case .delegation(let newDebtor, _):
      let delegated = delegated(to: newDebtor)
      // The other sides may have changed since it was asked.
      try delegated.checkSides()
      terms = delegated
      debtors.append(Accountable(agency: newDebtor, from: day))
    case .suspension:
      state = .suspended
      suspensions.append(Suspension(from: day, until: nil))
    case .resumption(_, let due):
      if let due, due != terms.due {
        terms.due = due
        revisions += 1
      }
      state = waits ? .conditional : .active
      if let index = suspensions.indices.last { suspensions[index].until = day }
    }
  }

  /// A supporter that takes over no longer only helps.
  private func delegated(to agency: AgencyCode) -> CommitmentTerms {
    var terms = terms
    terms.debtor = agency
    terms.supporters.removeAll { $0 == agency }
    return terms
  }
}

/// What single events do to a commitment that stands.
extension Commitment {
  /// As if it had been proposed so: nobody had answered.
  private func corrected(to terms: CommitmentTerms) throws(Refusal) -> Commitment {
    try terms.check(notBefore: since)
    var corrected = self
    corrected.terms = terms
    corrected.firstTerms = terms
    corrected.debtors = [Accountable(agency: terms.debtor, from: since)]
    corrected.pendingRequest = nil
    corrected.formerDues = []
    corrected.formerJudges = []
    return corrected
  }

  private mutating func ratify(_ waitsFor: [CommitmentCode], on day: Day) throws(Refusal) {
    guard ratifier != nil else { throw .commitment(.wrongState(code, state, .ratified, from: [])) }
    try checkAgreed(to: waitsFor)
    ratifier = nil
    answeredOn = day
    bind(waitsFor, on: day)
  }

  private mutating func accept(
    _ waitsFor: [CommitmentCode], on day: Day, _ assumed: AssumedDay?
  ) throws(Refusal) {
    try checkAgreed(to: waitsFor)
    // It binds by the debtor's own word now, whether the minutes are ratified or not.
    ratifier = nil
    answeredOn = day
    self.assumed.answered = assumed
    bind(waitsFor, on: day)
  }

  private mutating func decline(on day: Day, _ assumed: AssumedDay?) throws(Refusal) {
    if let ratifier { throw .progress(.awaitsRatification(code, by: ratifier)) }
    close(.declined, on: day, assumed: assumed)
    answeredOn = day
    self.assumed.answered = assumed
  }

  private mutating func antecedentHeld(_ antecedent: CommitmentCode) {
    openAntecedents.removeAll { $0 == antecedent }
    activate()
  }

  private mutating func confirmFact(on day: Day) throws(Refusal) {
    guard terms.condition?.fact != nil, !factIsConfirmed else {
      throw .condition(.noFactToConfirm(code))
    }
    factConfirmedOn = day
    endFact(on: day)
    activate()
  }

  /// Changes its terms, whose sides must still make sense.
  private mutating func change(_ change: (inout CommitmentTerms) -> Void) throws(Refusal) {
    var terms = terms
    change(&terms)
    try terms.checkSides()
    self.terms = terms
  }

  private mutating func assign(to creditor: AgencyCode) throws(Refusal) {
    // Whoever is owed it now answers what its forerunner was asked.
    let answersAnew = pendingRequest?.answers == terms.creditor
    try change { $0.creditor = creditor }
    if answersAnew { pendingRequest?.answers = creditor }
  }

  private mutating func add(_ evidence: Evidence) throws(Refusal) {
    guard !self.evidence.contains(where: { $0.number == evidence.number }) else {
      throw .given(.alreadyExists("\(code) evidence \(evidence.number)"))
    }
    self.evidence.append(evidence)
  }

  private mutating func claim(
    on day: Day, verdictDays: Int, _ assumed: AssumedDay?
  ) throws(Refusal) {
    if terms.needsEvidence, evidence.isEmpty { throw .progress(.claimNeedsEvidence(code)) }
    state = .claimed
    claimedOn = day
    self.assumed.claimed = assumed
    self.verdictDays = verdictDays
  }

  private mutating func cancel(on day: Day, _ assumed: AssumedDay?) throws(Refusal) {
    if let ratifier { throw .progress(.awaitsRatification(code, by: ratifier)) }
    // A proposal that nobody accepted binds nobody: the debtor declines it instead.
    if state == .proposed { throw .progress(.declineInstead(code)) }
    close(.violated, on: day, assumed: assumed)
  }

  private mutating func add(
    _ barrier: Barrier, by actor: Actor, on day: Day
  ) throws(Refusal) {
    guard !barriers.contains(where: { $0.barrier.number == barrier.number }),
      let agency = actor.agency
    else { throw .given(.alreadyExists("\(code) barrier \(barrier.number)")) }
    barriers.append(RecordedBarrier(barrier: barrier, raisedBy: agency, raisedOn: day))
  }
}

extension CommitmentTerms {
  func check(notBefore day: Day) throws(Refusal) {
    try checkSides()
    if due < day { throw .commitment(.dueTooEarly(due, notBefore: day)) }
    if !(1...100).contains(weight) { throw .given(.outOfRange(.weight, value: weight, 1...100)) }
    if let deadline = condition?.deadline, deadline < day {
      throw .commitment(.dueTooEarly(deadline, notBefore: day))
    }
  }

  /// The debtor is not owed by itself, nobody judges what it owes, and nobody is named twice.
  func checkSides() throws(Refusal) {
    if debtor == creditor { throw .commitment(.debtorIsCreditor(debtor)) }
    if let verifier, verifier == debtor || supporters.contains(verifier) {
      throw .commitment(.judgeOwes(verifier))
    }
    for (index, supporter) in supporters.enumerated() {
      if supporter == debtor || supporter == creditor {
        throw .commitment(.supporterIsParty(supporter))
      }
      if supporters[..<index].contains(supporter) { throw .given(.namedTwice(supporter)) }
    }
  }
}
