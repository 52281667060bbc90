// Whoever has a side in a commitment acts on it; the fold says which side may do what.
extension Hearing {
  func check(_ event: CommitmentEvent, of code: CommitmentCode) throws {
    guard let taskForce = try record.taskForce(of: entry.event) else {
      // Nothing happens to what is not on record.
      _ = try record.known(code)
      return
    }
    if entry.source != nil { try checkImport(event, of: code, taskForce) }
    switch event {
    case .proposed(let terms, let answerDays):
      try checkComputed(answerDays == record.settingsBefore().answerDays)
      try checkNext(.commitment, terms.taskForce, code)
      try checkProposes(terms)
      try check(terms, record.known(terms.taskForce))
      try terms.condition?.check(in: record, of: nil)
    case .imposed(let terms, _, let waitsFor, let isUnratified):
      try checkNext(.commitment, terms.taskForce, code)
      try checkImposes(terms.taskForce)
      try check(terms, record.known(terms.taskForce))
      try terms.condition?.check(in: record, of: nil)
      try checkComputed(isUnratified == waitsForRatification)
      try checkWaits(for: isUnratified ? nil : terms.condition, waitsFor)
    case .corrected(let terms):
      try checkGoverns(taskForce)
      let old = try record.known(code).terms
      guard terms.taskForce == old.taskForce else {
        throw Refusal.meeting(.otherTaskForce(code.text, old.taskForce))
      }
      try check(terms, record.known(terms.taskForce), correcting: old)
      try terms.condition?.check(in: record, of: code)
    case .accepted(let waitsFor):
      try checkWaits(for: record.known(code).terms.condition, waitsFor)
    case .asked(.revision(let revision)): try revision.condition?.check(in: record, of: code)
    case .asked(.delegation(let agency, _)), .assigned(let agency, _), .supporterJoined(let agency):
      try checkTakesPart(agency, taskForce)
    case .agreed(let kind, let waitsFor): try checkAgreement(kind, waitsFor, of: code)
    case .evidenceSubmitted(let evidence):
      try checkNext(evidence.number, after: record.known(code).evidence.map(\.number).max())
      if case .file(_, let sha256, _) = evidence.source,
        try record.settings().forgottenFiles.contains(sha256)
      {
        throw Refusal.forgetting(.fileForgotten(sha256))
      }
    case .barrierRaised(let barrier):
      try checkNext(barrier.number, after: record.known(code).barriers.map(\.barrier.number).max())
    case .claimed(_, let verdictDays):
      try checkComputed(verdictDays == record.settingsBefore().verdictDays)
      try checkIsNotJudged(code)
    case .objected: try checkInTime(record.known(code))
    case .objectionAnswered: try checkAnswers(record.known(code), taskForce)
    case .declined, .factConfirmed, .asked, .refused, .supporterLeft, .progressReported, .judged,
      .released, .cancelled, .barrierEscalated, .barrierResolved:
      break
    // Come only as what follows.
    case .ratified, .antecedentHeld, .transferred, .succeeded: break
    }
  }

  /// Written down for the one who imposes it, where entries are signed.
  private var waitsForRatification: Bool {
    get throws {
      try entry.recorder != nil && entry.source == nil && record.settingsBefore().signsEntries
    }
  }

  private func checkNext(
    _ noun: Subject.Noun, _ taskForce: TaskForceCode, _ code: CommitmentCode
  ) throws {
    if try record.commitment(code) != nil { throw Refusal.given(.alreadyExists(code.text)) }
    guard code.series == taskForce.text else { throw Refusal.outOfPlace(.number) }
    try checkNext(noun, taskForce, code.number)
  }

  private func checkProposes(_ terms: CommitmentTerms) throws {
    // What is imported stands on the right of whoever imports it.
    guard entry.source == nil else { return }
    guard let proposer = entry.actor.agency else {
      throw Refusal.commitment(.noActor(.proposed, [.member]))
    }
    try withRights(terms.taskForce).checkTakesPart(proposer, on: day)
  }

  private func checkImposes(_ code: TaskForceCode) throws {
    guard let imposer = entry.actor.agency else {
      throw Refusal.commitment(.noActor(.imposed, [.chairOrSteering]))
    }
    guard try imposes(imposer, in: code) else {
      let role = try withRights(code).role(of: imposer, on: day)
      throw Refusal.commitment(.mayNotImpose(imposer, code, role: role))
    }
  }

  private func checkTakesPart(_ agency: AgencyCode, _ code: TaskForceCode) throws {
    let known = try record.known(agency)
    guard known.isActive(on: day) else { throw Refusal.agency(.agencyNotActive(agency, on: day)) }
    try record.known(code).checkTakesPart(agency, on: day)
  }

  /// - Parameter old: the terms of the proposal that is corrected. What it keeps of them stays as it
  ///   is, though the proposal was handed over since to another task force.
  private func check(
    _ terms: CommitmentTerms, _ taskForce: TaskForce, correcting old: CommitmentTerms? = nil
  ) throws {
    if old == nil { try taskForce.checkInForce(on: day) }
    for agency in terms.parties.sorted() where old?.parties.contains(agency) != true {
      guard try record.known(agency).isActive(on: day) else {
        throw Refusal.agency(.agencyNotActive(agency, on: day))
      }
      try taskForce.checkTakesPart(agency, on: day)
    }
    if let outcome = terms.outcome, outcome != old?.outcome,
      !taskForce.outcomes.contains(where: { $0.number == outcome })
    {
      throw Refusal.taskForce(
        .unknownOutcome(taskForce.code, outcome, known: taskForce.outcomes.count))
    }
    guard let code = terms.meeting else { return }
    let meeting = try record.known(code)
    guard meeting.taskForce == taskForce.code || code == old?.meeting else {
      throw Refusal.meeting(.otherTaskForce(code.text, meeting.taskForce))
    }
    if meeting.state == .cancelled, code != old?.meeting {
      throw Refusal.edition(.fromCancelled(code))
    }
    if terms.due < meeting.content.date {
      throw Refusal.commitment(.dueTooEarly(terms.due, notBefore: meeting.content.date))
    }
    let decisions = meeting.content.decisions
    if let decision = terms.decision, !decisions.holds(decision) {
      throw Refusal.meeting(.unknownDecision(code, decision, known: decisions.map(\.number)))
    }
  }

  /// The antecedents that did not hold yet are computed, not said.
  private func checkWaits(for condition: Condition?, _ waitsFor: [CommitmentCode]) throws {
    try checkComputed(waitsFor == (condition?.open(in: record, on: day) ?? []))
  }

  private func checkAgreement(
    _ kind: Request.Kind, _ waitsFor: [CommitmentCode], of code: CommitmentCode
  ) throws {
    let request = try record.known(code).pendingRequest?.request
    guard case .revision(let revision)? = request, kind == .revision else {
      return try checkComputed(waitsFor.isEmpty)
    }
    try revision.condition?.check(in: record, of: code)
    try checkWaits(for: revision.condition, waitsFor)
  }

  /// No claim is dated back behind a verdict that did not know of it.
  private func checkIsNotJudged(_ code: CommitmentCode) throws {
    // Nearly always none is, and then its entries need not be read again.
    guard let verdicts = try record.commitment(code)?.verdicts,
      verdicts.contains(where: { $0.judgedOn > day })
    else { return }
    let later = try record.entries(of: .commitment(code)).inEffect.first {
      $0.event.kind == .commitment(.judged) && $0.effective > day
    }
    guard let later else { return }
    throw Refusal.time(
      .contradictsLater(
        code.text, on: later.effective, kind: later.event.kind, sequence: later.sequence))
  }

  /// An objection comes within the answer term of the verdict, which begins on the day on which it came
  /// on record where that was later: nobody objects to what nobody could see. What a register says was
  /// given elsewhere. Whoever may not object at all hears that instead.
  private func checkInTime(_ commitment: Commitment) throws {
    guard let verdict = commitment.contestableVerdict,
      let agency = entry.actor.agency, commitment.parties(of: agency).contains(.debtor)
    else { return }
    // As it was when the commitment was proposed: nobody changes it to let an objection in, or to keep one
    // out.
    let answerDays = try commitment.answerDays ?? record.settingsBefore().answerDays
    var last = verdict.judgedOn + answerDays
    guard day > last else { return }
    let judged = try record.entries(of: .commitment(commitment.code)).inEffect.last {
      $0.event.kind == .commitment(.judged) && $0.effective == verdict.judgedOn
    }
    if let judged, judged.source == nil { last = judged.unit.day + answerDays }
    if day > last { throw Refusal.objection(.objectionTooLate(commitment.code, until: last)) }
  }

  /// Whoever governs the task force, or the verifier that was named; nobody in its own cause, and
  /// whoever gave the verdict only where nobody else can. Whoever supports the commitment does where all who
  /// could do: the debtor names them; and where there is nobody but the debtor, the steward does.
  private func checkAnswers(_ commitment: Commitment, _ code: TaskForceCode) throws {
    guard let agency = entry.actor.agency else {
      throw Refusal.commitment(.noActor(.objectionAnswered, [.governing, .verifier]))
    }
    let terms = commitment.terms
    let governing = try withRights(code).members(on: day).filter { $0.role.governs }.map(\.agency)
    // Whoever took over from one of them decides in its cause no more than that one could.
    let owing = try record.withSuccessors(
      of: Set(commitment.debtors.map(\.agency) + [terms.debtor]))
    let helping = try record.withSuccessors(of: Set(terms.supporters))
    var could = Set(governing + [terms.verifier].compactMap(\.self)).subtracting(owing)
    if could.isEmpty, let steward = try record.settingsBefore().steward, !owing.contains(steward) {
      could = [steward]
    }
    let free = could.subtracting(helping)
    let may = free.isEmpty ? could : free
    if owing.contains(agency) || helping.contains(agency), !may.contains(agency) {
      throw Refusal.progress(.judgesItself(agency, commitment.code))
    }
    let judge = commitment.contestableVerdict?.judge
    let others = may.filter { $0 != judge }
    guard (others.isEmpty ? may : others).contains(agency) else {
      throw agency == judge && may.contains(agency)
        ? Refusal.objection(.answersForItsVerdict(agency, commitment.code))
        : Refusal.commitment(
          .wrongParty(
            agency, commitment.code, .objectionAnswered, mayBe: [.governing, .verifier]))
    }
  }

  /// Whoever governs the task force brings in what a register says of its commitments, but not in its
  /// own cause: whoever owes one or supports it does not judge it, release it, hand it over or agree
  /// to what the debtor asks, not even by a register that it imports.
  private func checkImport(
    _ event: CommitmentEvent, of code: CommitmentCode, _ taskForce: TaskForceCode
  ) throws {
    try checkGoverns(taskForce)
    try checkNotInOwnCause(event.kind, of: code)
  }

  /// Nobody writes down as another's act what is for that one to say to itself.
  func checkNotInOwnCause(_ kind: CommitmentEvent.Kind, of code: CommitmentCode) throws {
    guard let recorder, entry.actor.agency != recorder else { return }
    var terms = [try record.commitment(code)?.terms]
    if case .commitment(let before)? = try record.before(.commitment(code)) {
      terms.append(before.terms)
    }
    guard terms.contains(where: { $0?.isOwed(by: recorder) == true }) else { return }
    switch kind {
    case .judged, .objectionAnswered: throw Refusal.progress(.judgesItself(recorder, code))
    case .released, .assigned, .revisionAgreed, .suspensionAgreed, .resumptionAgreed:
      throw Refusal.commitment(.wrongParty(recorder, code, kind, mayBe: [.creditor]))
    case .delegationAgreed:
      throw Refusal.commitment(.wrongParty(recorder, code, kind, mayBe: [.newDebtor]))
    case .proposed, .imposed, .corrected, .accepted, .declined, .antecedentHeld, .factConfirmed,
      .revisionAsked, .revisionRefused, .delegationAsked, .delegationRefused, .suspensionAsked,
      .suspensionRefused, .resumptionAsked, .resumptionRefused, .supporterJoined, .supporterLeft,
      .evidenceSubmitted, .progressReported, .claimed, .objected, .cancelled, .barrierRaised,
      .barrierEscalated, .barrierResolved, .transferred, .succeeded, .ratified:
      break
    }
  }
}

extension CommitmentTerms {
  /// All agencies that have a side.
  var parties: Set<AgencyCode> {
    Set([debtor, creditor] + supporters + [verifier].compactMap(\.self))
  }

  fileprivate func isOwed(by agency: AgencyCode) -> Bool {
    debtor == agency || supporters.contains(agency)
  }
}
