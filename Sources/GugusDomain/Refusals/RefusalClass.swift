extension Refusal {
  /// What a refusal is about, which is never more than one of these.
  public enum Class: String, CaseIterable, Sendable {
    /// Not by this agency.
    case party
    /// Not now: something must happen, or be undone, first.
    case state
    /// Not so: other words or values may do.
    case content
  }
}

extension Refusal.Name {
  public var `class`: Refusal.Class {
    switch self {
    case .notYours, .notItsKeys, .nobodySigns, .noKeyToSign, .keyNotHere, .noGoverningActor,
      .doesNotGovern, .noActor, .wrongParty, .mayNotImpose, .judgesItself, .answersItself,
      .mustSayWho, .concernsItself, .notConcerned, .mayNotAccount, .notSteward, .actsItself,
      .notOnBehalf, .answersForItsVerdict, .registerCannotBind, .ratificationImposes,
      .imposingRole:
      .party
    case .alreadyExists, .beforeItExisted, .contradictsLater, .clockIsBehind, .clockIsAhead,
      .clockIsNotBehind, .signingNeedsSteward, .awaitsRatification, .alreadyVoid, .othersDepend,
      .nothingToUndo, .followsFromAnother, .standsForGood, .wordGiven, .fileForgotten,
      .changedSince,
      .outOfPlace, .stillOpen,
      .agencyNotActive, .hasEnded, .alreadyMember, .notMember, .onlyObserves, .outsideTerm,
      .dissolved,
      .openCommitments, .lastToGovern, .signsAlready, .ratified, .notRatified, .meetingState,
      .rowAnswered, .wrongState, .claimNeedsEvidence, .declineInstead, .noVerdictToContest,
      .objectionTooLate, .noObjection, .alreadyAsked,
      .nothingAsked, .noFactToConfirm, .barrierResolved, .findingClosed, .rightOfReply,
      .needsUpheldFinding, .outOfLadder, .incentiveState, .noPolicy, .notSuggested,
      .assessmentClosed, .importConflict, .cannotFollow, .notInState, .conditionHasFailed:
      .state
    case .unknown, .changesNothing, .invalidCode, .text, .outOfRange, .ownParent, .namedTwice,
      .inTheFuture, .endsBeforeItStarts, .meetingEndsBeforeItStarts, .unknownFilter,
      .unknownStanding, .tooMany, .rowLacks, .severalNamed, .keyTwice, .unknownKey,
      .formalNeedsLegalBasis, .ownSuccessor, .unknownOutcome, .unknownDecision, .severalMeetings,
      .otherTaskForce, .otherMeeting, .sameMeeting, .otherEdition, .noEdition, .restsOnDecision,
      .fromCancelled, .backDatedSetting, .debtorIsCreditor, .judgeOwes, .supporterIsParty,
      .dueTooEarly, .imposingNeedsLegalBasis, .verdictNeedsReason, .needsValidReason,
      .notSupporter, .circle, .unknownBarrier, .evidenceTooLarge, .unknownEvidence,
      .notPersonal, .noPublicKey, .sameKey, .evidenceIsLink, .aboutOthers,
      .incentiveNeedsLegalBasis, .startsBeforeGiven, .unknownRule:
      .content
    }
  }
}
