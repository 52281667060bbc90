import GugusDomain

/// What a refusal says to the one who was refused. Clauses without a capital or a full stop, so
/// that they can stand after a label.
public struct RefusalWords: Hashable, Sendable {
  /// What is wrong, concretely.
  public let what: Term
  /// By which rule.
  public let rule: Term
  /// What to do instead, with the steps where there are such.
  public let instead: Advice?
}

extension Refusal {
  /// The refusal in words. What they are stands beside this file, by what is refused.
  public var words: RefusalWords {
    switch self {
    case .unknown(let noun, let text, let nearest): .unknown(noun, text, nearest: nearest)
    case .alreadyExists(let code): .alreadyExists(code)
    case .changesNothing(let code): .changesNothing(code)
    case .invalidCode(let noun, let text): .invalidCode(noun, text)
    case .text(let field, let fault): .text(field, fault)
    case .outOfRange(let field, let value, let range): .outOfRange(field, value, range)
    case .ownParent(let code): .ownParent(code)
    case .namedTwice(let agency): .namedTwice(agency)

    case .inTheFuture(let day, let today): .inTheFuture(day, today: today)
    case .beforeItExisted(let code, let day, let since):
      .beforeItExisted(code, on: day, since: since)
    case .contradictsLater(let code, let day, let kind, let sequence):
      .contradictsLater(code, on: day, kind, sequence: sequence)
    case .endsBeforeItStarts(let from, let until): .endsBeforeItStarts(from: from, until: until)
    case .meetingEndsBeforeItStarts(let start, let end):
      .meetingEndsBeforeItStarts(start: start, end: end)
    case .clockIsBehind(let now, let last): .clockIsBehind(now: now, last: last)
    case .clockIsAhead(let now, let last): .clockIsAhead(now: now, last: last)
    case .clockIsNotBehind(let last): .clockIsNotBehind(last: last)

    case .changedSince(let code, let entry, let kind, let agency):
      .changedSince(code, entry, kind, by: agency)
    case .outOfPlace(let misplacement): .outOfPlace(misplacement)
    case .notSteward(let agency, let steward): .notSteward(agency, steward)
    case .stillOpen(let agency, let codes): .stillOpen(agency, codes)
    case .actsItself(let agency): .actsItself(agency)
    case .notOnBehalf(let kind): .notOnBehalf(kind)

    case .rowLacks(let field, let state): .rowLacks(field, state: state)
    case .importConflict(let code, let field): .importConflict(code, field)
    case .cannotFollow(let code, let field): .cannotFollow(code, field)
    case .notInState(let code, let field, let state): .notInState(code, field, state)
    case .severalNamed(let name, let codes): .severalNamed(name, codes)
    case .keyTwice(let key, let line): .keyTwice(key, line: line)

    case .notItsKeys(let agency, let actor): .notItsKeys(agency, by: actor)
    case .noPublicKey(let text): .noPublicKey(text)
    case .sameKey(let agency, let id, let known): .sameKey(agency, id: id, known: known)
    case .unknownKey(let agency, let id, let known): .unknownKey(agency, id, known: known)
    case .nobodySigns(let event): .nobodySigns(event)
    case .noKeyToSign(let agency, let event): .noKeyToSign(agency, event)
    case .keyNotHere(let agency, let ids): .keyNotHere(agency, ids)
    case .signsAlready(let agency): .signsAlready(agency)
    case .signingNeedsSteward(let steward): .signingNeedsSteward(steward)
    case .registerCannotBind(let agency, let event, let since):
      .registerCannotBind(agency, event, since: since)

    case .noGoverningActor(let taskForce): .noGoverningActor(taskForce)
    case .doesNotGovern(let agency, let taskForce, let role):
      .doesNotGovern(agency, taskForce, role)
    case .formalNeedsLegalBasis(let taskForce): .formalNeedsLegalBasis(taskForce)
    case .agencyNotActive(let agency, let day): .agencyNotActive(agency, on: day)
    case .hasEnded(let agency, let day, let entry): .hasEnded(agency, on: day, by: entry)
    case .alreadyMember(let agency, let taskForce, let role, let from):
      .alreadyMember(agency, taskForce, role, from: from)
    case .notMember(let agency, let taskForce, let day): .notMember(agency, taskForce, on: day)
    case .onlyObserves(let agency, let taskForce): .onlyObserves(agency, taskForce)
    case .outsideTerm(let taskForce, let day, let from, let until):
      .outsideTerm(taskForce, on: day, from: from, until: until)
    case .dissolved(let taskForce, let day): .dissolved(taskForce, on: day)
    case .openCommitments(let taskForce, let count): .openCommitments(taskForce, count)
    case .ownSuccessor(let taskForce): .ownSuccessor(taskForce)
    case .lastToGovern(let agency, let taskForce): .lastToGovern(agency, taskForce)
    case .imposingRole(let agency, let taskForce): .imposingRole(agency, taskForce)
    case .unknownOutcome(let taskForce, let number, let known):
      .unknownOutcome(taskForce, number, known: known)

    case .ratified(let meeting): .ratified(meeting)
    case .ratificationImposes(let meeting, let codes): .ratificationImposes(meeting, codes)
    case .notRatified(let meeting): .notRatified(meeting)
    case .meetingState(let meeting, let state, let event): .meetingState(meeting, state, event)
    case .unknownDecision(let meeting, let number, let known):
      .unknownDecision(meeting, number, known: known)
    case .severalMeetings(let taskForce, let day, let meetings):
      .severalMeetings(taskForce, on: day, meetings)
    case .otherTaskForce(let meeting, let taskForce): .otherTaskForce(meeting, taskForce)
    case .rowAnswered(let code, let state): .rowAnswered(code, state)
    case .otherMeeting(let code, let meeting): .otherMeeting(code, meeting)
    case .sameMeeting(let meeting, let differences): .sameMeeting(meeting, differences)
    case .otherEdition(let meeting, let from, let standing, let changes):
      .otherEdition(meeting, from: from, standing: standing, changes)
    case .noEdition(let taskForce, let day): .noEdition(taskForce, on: day)
    case .restsOnDecision(let code, let state, let meeting, let decision, let isGone):
      .restsOnDecision(code, state, meeting, decision, isGone: isGone)
    case .fromCancelled(let meeting): .fromCancelled(meeting)

    case .noActor(let event, let parties): .noActor(event, parties)
    case .wrongParty(let agency, let code, let event, let parties):
      .wrongParty(agency, code, event, mayBe: parties)
    case .wrongState(let code, let state, let event, let states):
      .wrongState(code, state, event, from: states)
    case .debtorIsCreditor(let agency): .debtorIsCreditor(agency)
    case .judgeOwes(let agency): .judgeOwes(agency)
    case .supporterIsParty(let agency): .supporterIsParty(agency)
    case .dueTooEarly(let due, let day): .dueTooEarly(due, notBefore: day)
    case .mayNotImpose(let agency, let taskForce, let role):
      .mayNotImpose(agency, taskForce, role)
    case .imposingNeedsLegalBasis(let taskForce): .imposingNeedsLegalBasis(taskForce)
    case .claimNeedsEvidence(let code): .claimNeedsEvidence(code)
    case .judgesItself(let agency, let code): .judgesItself(agency, code)
    case .verdictNeedsReason(let verdict): .verdictNeedsReason(verdict)
    case .needsValidReason(let code): .needsValidReason(code)
    case .declineInstead(let code): .declineInstead(code)
    case .awaitsRatification(let code, let ratifier): .awaitsRatification(code, by: ratifier)
    case .noVerdictToContest(let code): .noVerdictToContest(code)
    case .objectionTooLate(let code, let last): .objectionTooLate(code, until: last)
    case .noObjection(let code): .noObjection(code)
    case .answersForItsVerdict(let agency, let code): .answersForItsVerdict(agency, code)
    case .alreadyAsked(let code, let agency): .alreadyAsked(code, by: agency)
    case .nothingAsked(let code, let kind): .nothingAsked(code, kind)
    case .noFactToConfirm(let code): .noFactToConfirm(code)
    case .notSupporter(let agency, let code): .notSupporter(agency, code)
    case .circle(let codes): .circle(codes)
    case .conditionHasFailed(let code, let state): .conditionHasFailed(code, state)
    case .alreadyVoid(let entry): .alreadyVoid(entry)
    case .notYours(let entry, let agency): .notYours(entry, agency)
    case .othersDepend(let entry, let others): .othersDepend(entry, others)
    case .nothingToUndo: .nothingToUndo
    case .followsFromAnother(let entry): .followsFromAnother(entry)
    case .standsForGood(let entry): .standsForGood(entry)
    case .wordGiven(let agency, let kind, let day): .wordGiven(agency, kind, day)
    case .backDatedSetting(let day, let today): .backDatedSetting(day, today: today)
    case .unknownFilter(let name, let nearest): .unknownFilter(name, nearest)
    case .unknownStanding(let code, let number, let known): .unknownStanding(code, number, known)
    case .tooMany(let field, let count, let limit): .tooMany(field, count, limit)
    case .answersItself(let agency, let code): .answersItself(agency, code)
    case .unknownBarrier(let code, let number, let known):
      .unknownBarrier(code, number, known: known)
    case .barrierResolved(let code, let number): .barrierResolved(code, number)
    case .evidenceTooLarge(let bytes, let limit): .evidenceTooLarge(bytes, limit: limit)
    case .notPersonal(let entry, let path, let known):
      .notPersonal(entry, path, known: known)
    case .fileForgotten(let sha256): .fileForgotten(sha256)
    case .unknownEvidence(let code, let number, let known):
      .unknownEvidence(code, number, known: known)
    case .evidenceIsLink(let code, let number): .evidenceIsLink(code, number)

    case .mustSayWho(let kind): .mustSayWho(kind)
    case .concernsItself(let agency, let kind): .concernsItself(agency, kind)
    case .notConcerned(let agency, let code, let concerned):
      .notConcerned(agency, code, concerned)
    case .aboutOthers(let code, let agency): .aboutOthers(code, agency)
    case .findingClosed(let code, let state, let event): .findingClosed(code, state, event)
    case .rightOfReply(let code, let until): .rightOfReply(code, until: until)
    case .mayNotAccount(let agency, let taskForce, let kind):
      .mayNotAccount(agency, taskForce, kind)
    case .needsUpheldFinding(let agency, let finding): .needsUpheldFinding(agency, finding)
    case .outOfLadder(let agency, let kind, let needs): .outOfLadder(agency, kind, needs: needs)
    case .incentiveNeedsLegalBasis(let taskForce): .incentiveNeedsLegalBasis(taskForce)
    case .startsBeforeGiven(let from, let day): .startsBeforeGiven(from, given: day)
    case .incentiveState(let code, let state, let event): .incentiveState(code, state, event)
    case .noPolicy: .noPolicy
    case .unknownRule(let name, let nearest): .unknownRule(name, nearest)
    case .notSuggested(let agency, let rule): .notSuggested(agency, rule: rule)
    case .assessmentClosed(let code, let day): .assessmentClosed(code, on: day)
    }
  }
}
