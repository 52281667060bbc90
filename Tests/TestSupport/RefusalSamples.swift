import GugusDomain

extension Refusal {
  /// At least one of every name, and of every way in which the words of one name differ.
  public static let samples: [Refusal] =
    named + ofWorkspace + ofImports + dated + ofTaskForces + ofMeetings + ofCommitments + ofProgress
    + ofAccounts

  private static let dinkes = AgencyCode(unchecked: "DINKES")
  private static let tpps = TaskForceCode(unchecked: "TPPS")
  private static let tkpk = TaskForceCode(unchecked: "TKPK")
  private static let meeting = MeetingCode(tpps, 3)
  private static let commitment = CommitmentCode(tpps, 12)
  private static let finding = FindingCode(tpps, 2)
  private static let incentive = IncentiveCode(tpps, 4)

  /// A day of March 2026.
  private static func march(_ day: Int) -> Day { Day(number: 20_512 + day) }

  private static let named: [Refusal] = [
    .given(.unknown(.agency, "BAPEDA", nearest: ["BAPPEDA"])),
    .given(.unknown(.taskForce, "TPS", nearest: ["TPPS", "TKPK", "TPID"])),
    .given(.unknown(.meeting, "TPPS/M9", nearest: ["TPPS/M3", "TPPS/M4"])),
    .given(.unknown(.commitment, "TPPS/K90", nearest: [])),
    .given(.unknown(.finding, "TPPS/T9", nearest: ["TPPS/T2"])),
    .given(.unknown(.incentive, "TPPS/I9", nearest: ["TPPS/I4"])),
    .given(.unknown(.assessment, "TPPS/A9", nearest: ["TPPS/A1"])),
    .given(.unknown(.entry, "900", nearest: ["812"])),
    .given(.alreadyExists("BAPPEDA")),
    .given(.changesNothing("TPPS/K12")),
    .given(.invalidCode(.agency, "dinas kesehatan")),
    .given(.invalidCode(.taskForce, "_")),
    .given(.invalidCode(.meeting, "TPPS-3")),
    .given(.invalidCode(.commitment, "TPPS/12")),
    .given(.invalidCode(.finding, "TPPS/12")),
    .given(.invalidCode(.incentive, "TPPS/12")),
    .given(.invalidCode(.assessment, "TPPS/12")),
    .given(.invalidCode(.entry, "zero")),
    .given(.text(.reason, .invisible)),
    .given(.text(.title, .control(scalar: 0x0A, position: 17))),
    .given(.text(.deliverable, .control(scalar: 0x09, position: 5))),
    .given(.text(.officer, .control(scalar: 0x1B, position: 1))),
    .given(.text(.discussion, .tooLong(bytes: 1_204_550, limit: 1_000_000))),
    .given(.outOfRange(.weight, value: 200, 1...100)),
    .given(.outOfRange(.reportingInterval, value: 0, 1...120)),
    .given(.outOfRange(.score, value: 6, Score.range)),
    .given(.outOfRange(.replyDays, value: 0, 1...3660)),
    .agency(.ownParent("BAPPEDA")),
    .key(.notItsKeys(dinkes, by: AgencyCode(unchecked: "DINSOS"))),
    .key(.notItsKeys(dinkes, by: nil)),
    .key(.noPublicKey("hello")), .key(.sameKey(dinkes, id: "4d3c2b1a", known: "c74f20a3")),
    .key(.unknownKey(dinkes, "0a1b2c3d", known: [])),
    .key(.nobodySigns(.workspace(.configured))),
    .key(.noKeyToSign(dinkes, .commitment(.accepted))),
    .key(.keyNotHere(dinkes, ["c74f20a3", "4d3c2b1a"])),
    .key(.unknownKey(dinkes, "0a1b2c3d", known: ["c74f20a3", "4d3c2b1a"])),
    .key(.signsAlready(dinkes)), .key(.signingNeedsSteward(nil)),
    .key(.signingNeedsSteward(dinkes)),
    .key(.registerCannotBind(dinkes, .commitment(.accepted), since: march(12))),
    .given(.namedTwice(dinkes)),
  ]

  private static let ofWorkspace: [Refusal] =
    [
      .request(.changedSince("TPPS/K12", sequence: 812, .commitment(.claimed), by: dinkes)),
      .request(.changedSince("WORKSPACE", sequence: 31, .workspace(.configured), by: nil)),
      .request(.notSteward(dinkes, steward: AgencyCode(unchecked: "BAPPEDA"))),
      .request(.notSteward(nil, steward: AgencyCode(unchecked: "BAPPEDA"))),
      .agency(.stillOpen(dinkes, ["TPPS/K12", "TKPK", "WORKSPACE"])),
      .agency(.actsItself(dinkes)),
      .request(.notOnBehalf(.commitment(.judged))),
      .setting(.backDatedSetting(march(1), today: march(12))),
    ] + Misplacement.allCases.map { .outOfPlace($0) }

  private static let ofImports: [Refusal] =
    [
      .row(.rowLacks(.closed, state: CommitmentState.satisfied.term)),
      .row(.importConflict("TPPS/K12", .due)),
      .row(.cannotFollow("TPPS/K12", .proposed)),
      .row(.notInState(nil, .evidence, .proposed)),
      .row(.severalNamed("Dinas Kesehatan", ["DINKES", "DINKES-KAB"])),
      .row(.keyTwice("103", line: 4)),
    ]
    + CommitmentState.allCases.map {
      .row(.notInState(CommitmentCode(unchecked: "TPPS/K12"), .due, $0))
    }

  private static let dated: [Refusal] =
    [
      .time(.inTheFuture(march(20), today: march(12))),
      .time(.beforeItExisted("TPPS", on: march(1), since: march(12))),
      .time(.beforeItExisted("TPPS/M3", on: march(1), since: nil)),
      .time(
        .contradictsLater(
          "TPPS/K12", on: march(20), kind: .commitment(.claimed), sequence: 812)),
      .time(.contradictsLater("TPPS", on: march(20), kind: .taskForce(.joined), sequence: 31)),
      .time(.endsBeforeItStarts(from: march(12), until: march(1))),
      .time(.clockIsBehind(now: Instant(startOf: march(1)), last: Instant(startOf: march(12)))),
      .time(.clockIsAhead(now: Instant(startOf: march(72)), last: Instant(startOf: march(12)))),
      .time(.clockIsNotBehind(last: Instant(startOf: march(12)))),
    ] + meetingHours

  private static let meetingHours: [Refusal] = {
    guard let start = ClockTime("11:30"), let end = ClockTime("09:00") else { return [] }
    return [.time(.meetingEndsBeforeItStarts(start: start, end: end))]
  }()

  private static let ofTaskForces: [Refusal] = [
    .taskForce(.noGoverningActor(tpps)),
    .taskForce(.doesNotGovern(dinkes, tpps, role: .member)),
    .taskForce(.doesNotGovern(dinkes, tpps, role: nil)),
    .taskForce(.formalNeedsLegalBasis(tpps)),
    .agency(.agencyNotActive(dinkes, on: march(1))),
    .agency(.hasEnded(dinkes, on: march(11), by: 31)),
    .taskForce(.alreadyMember(dinkes, tpps, role: .deputyChair, from: march(1))),
    .taskForce(.notMember(dinkes, tpps, on: march(1))),
    .taskForce(.onlyObserves(dinkes, tpps)),
    .taskForce(.outsideTerm(tpps, on: march(31), from: march(1), until: march(12))),
    .taskForce(.outsideTerm(tpps, on: march(1), from: march(12), until: nil)),
    .taskForce(.dissolved(tpps, on: march(12))),
    .taskForce(.openCommitments(tpps, count: 1)),
    .taskForce(.openCommitments(tpps, count: 7)),
    .taskForce(.ownSuccessor(tpps)),
    .taskForce(.lastToGovern(dinkes, tpps)),
    .taskForce(.imposingRole(dinkes, tpps)), .taskForce(.imposingRole(nil, tpps)),
    .taskForce(.unknownOutcome(tpps, 1, known: 0)),
    .taskForce(.unknownOutcome(tpps, 2, known: 1)),
    .taskForce(.unknownOutcome(tpps, 9, known: 3)),
  ]

  /// One of each kind, and more than are listed.
  private static let differences: [MinutesDifference] =
    [
      MinutesDifference(
        .attendance(dinkes), old: Presence.present.term, new: Presence.absent.term),
      MinutesDifference(.discussion),
      MinutesDifference(.decision(2), old: Term(same: "The budget grows.")),
      MinutesDifference(.decision(3), new: Term(same: String(repeating: "Data. ", count: 20))),
      MinutesDifference(.followUp(nil), new: Term(same: "A → B: Send the data (…)")),
      MinutesDifference(.followUp(commitment), old: Term(same: "A → B: Send the data (…)")),
    ]
    + [.title, .time, .place, .agenda].map { MinutesDifference($0) }

  private static let ofMeetings: [Refusal] =
    [
      .meeting(.ratified(meeting)),
      .meeting(.ratificationImposes(meeting, [commitment])),
      .meeting(.notRatified(meeting)),
      .meeting(.unknownDecision(meeting, 9, known: [1, 2, 4])),
      .meeting(.unknownDecision(meeting, 1, known: [])),
      .meeting(.severalMeetings(tpps, on: march(12), [meeting, MeetingCode(tpps, 4)])),
      .meeting(.otherTaskForce("TKPK/M3", tkpk)),
      .meeting(.rowAnswered(commitment, .active)),
      .meeting(.otherMeeting(commitment, meeting)),
      .meeting(.severalMeetings(tpps, on: march(12), [meeting])),
      .edition(.sameMeeting(meeting, differences)),
      .edition(.otherEdition(meeting, from: 1, standing: 2, differences)),
      .edition(.otherEdition(meeting, from: 1, standing: 3, [])),
      .edition(.otherEdition(meeting, from: 1, standing: nil, [])),
      .edition(.noEdition(tpps, on: march(12))),
      .edition(.restsOnDecision(commitment, .active, meeting, 2, isGone: true)),
      .edition(.restsOnDecision(commitment, .active, meeting, 2, isGone: false)),
      .edition(.restsOnDecision(commitment, .proposed, meeting, 2, isGone: true)),
      .edition(.fromCancelled(meeting)),
    ] + meetingStates

  private static let meetingStates: [Refusal] =
    [
      .meeting(.meetingState(meeting, .scheduled, .ratified)),
      .meeting(.meetingState(meeting, .held, .cancelled)),
      .meeting(.meetingState(meeting, .ratified, .ratified)),
      .meeting(.meetingState(meeting, .cancelled, .logged)),
      .meeting(.meetingState(meeting, .cancelled, .amended)),
    ]

  private static let ofCommitments: [Refusal] = ofNobody + ofStates + ofParties

  private static let ofNobody: [Refusal] = [CommitmentEvent.Kind.proposed, .imposed, .judged].map {
    .commitment(.noActor($0, CommitmentRule.rule(for: $0).who))
  }

  private static let ofStates: [Refusal] = {
    let kinds = CommitmentEvent.Kind.allCases.map { ($0, CommitmentRule.rule(for: $0)) }
    let parties = kinds.filter { $1.who != [.consequence] }.map { kind, rule in
      Refusal.commitment(.wrongParty(dinkes, commitment, kind, mayBe: rule.who))
    }
    let states = kinds.filter { !$1.from.isEmpty }.map { kind, rule in
      Refusal.commitment(.wrongState(commitment, .satisfied, kind, from: rule.from))
    }
    let claims = CommitmentState.allCases.filter { $0 != .active }.map {
      Refusal.commitment(.wrongState(commitment, $0, .claimed, from: [.active]))
    }
    return parties + states + claims
  }()

  private static let ofParties: [Refusal] =
    [
      .commitment(.wrongState(commitment, .active, .accepted, from: [.proposed])),
      .commitment(.debtorIsCreditor(dinkes)),
      .commitment(.judgeOwes(dinkes)),
      .commitment(.supporterIsParty(dinkes)),
      .commitment(.dueTooEarly(march(1), notBefore: march(12))),
      .commitment(.mayNotImpose(dinkes, tpps, role: .secretariat)),
      .commitment(.mayNotImpose(dinkes, tpps, role: nil)),
      .commitment(.imposingNeedsLegalBasis(tpps)),
    ]

  private static let ofProgress: [Refusal] =
    [
      .progress(.claimNeedsEvidence(commitment)),
      .progress(.judgesItself(dinkes, commitment)),
      .progress(.verdictNeedsReason(.notYetAsRecommended)),
      .progress(.needsValidReason(commitment)),
      .progress(.awaitsRatification(commitment, by: AgencyCode(unchecked: "BAPPEDA"))),
      .progress(.declineInstead(commitment)), .objection(.noVerdictToContest(commitment)),
      .objection(.objectionTooLate(commitment, until: march(26))),
      .objection(.noObjection(commitment)),
      .objection(.answersForItsVerdict(dinkes, commitment)),
      .progress(.alreadyAsked(commitment, by: dinkes)),
      .progress(.nothingAsked(commitment, .revision)),
      .condition(.noFactToConfirm(commitment)),
      .condition(.notSupporter(dinkes, commitment)),
      .condition(.circle([commitment, CommitmentCode(tpps, 13)])),
      .condition(.conditionHasFailed(commitment, .violated)),
      .takingBack(.alreadyVoid(12)),
      .takingBack(.notYours(12, by: dinkes)),
      .takingBack(.othersDepend(12, [13, 15])),
      .takingBack(.nothingToUndo),
      .takingBack(.followsFromAnother(18)),
      .takingBack(.standsForGood(1)),
      .takingBack(.wordGiven(dinkes, .commitment(.accepted), on: march(12))),
      .setting(.unknownFilter("ours", nearest: ["hours"])),
      .meeting(.unknownStanding(tpps, 4, known: [1, 2])),
      .given(.tooMany(.occurrences, 121, limit: 120)),
      .progress(.answersItself(dinkes, commitment)),
      .progress(.unknownBarrier(commitment, 2, known: 0)),
      .progress(.barrierResolved(commitment, 1)),
      .progress(.evidenceTooLarge(bytes: 62_914_560, limit: 50_000_000)),
      .progress(.unknownEvidence(commitment, 4, known: 3)),
      .forgetting(.notPersonal(12, "body.text", known: ["actor.officer", "body.reason"])),
      .forgetting(.fileForgotten(String(repeating: "0f", count: 32))),
      .progress(.evidenceIsLink(commitment, 2)),
    ]

  private static let ofAccounts: [Refusal] =
    unsaidWho + ofThemselves + ofFindings + ofLadder + ofIncentives

  private static let unsaidWho: [Refusal] = [
    EventKind.finding(.raised), .incentive(.sanctioned), .assessment(.scored),
  ].map { .account(.mustSayWho($0)) }

  private static let ofThemselves: [Refusal] = [
    EventKind.finding(.raised), .finding(.concluded), .incentive(.awarded), .incentive(.lifted),
  ].map { .account(.concernsItself(dinkes, $0)) }

  private static let ofFindings: [Refusal] =
    [
      .account(.notConcerned(dinkes, finding.text, AgencyCode(unchecked: "DINSOS"))),
      .account(.notConcerned(dinkes, incentive.text, AgencyCode(unchecked: "DINSOS"))),
      .finding(.aboutOthers(commitment, dinkes)),
      .finding(.findingClosed(finding, .upheld, .replied)),
      .finding(.findingClosed(finding, .dismissed, .concluded)),
      .finding(.findingClosed(finding, .withdrawn, .withdrawn)),
      .finding(.rightOfReply(finding, until: march(12))),
      .account(.mayNotAccount(dinkes, tpps, .incentive(.awarded))),
      .account(.mayNotAccount(dinkes, tpps, .incentive(.appealRejected))),
      .incentive(.needsUpheldFinding(dinkes, nil)),
      .incentive(.needsUpheldFinding(dinkes, finding)),
    ]

  private static let ofLadder: [Refusal] = SanctionKind.allCases.compactMap { kind in
    kind.follows.map { .incentive(.outOfLadder(dinkes, kind, needs: $0)) }
  }

  private static let ofIncentives: [Refusal] =
    [
      .incentive(.incentiveNeedsLegalBasis(tpps)),
      .incentive(.startsBeforeGiven(march(1), given: march(12))),
      .incentive(.incentiveState(incentive, .appealed, .appealed)),
      .incentive(.incentiveState(incentive, .inForce, .appealRejected)),
      .incentive(.incentiveState(incentive, .lifted, .lifted)),
      .incentive(.noPolicy),
      .incentive(.unknownRule("reliabel", nearest: ["reliable"])),
      .incentive(.unknownRule("reliabel", nearest: [])),
      .incentive(.notSuggested(dinkes, rule: "reliable")),
      .assessment(.assessmentClosed(AssessmentCode(tpps, 1), on: march(12))),
    ]
}
