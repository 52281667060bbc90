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
    .unknown(.agency, "BAPEDA", nearest: ["BAPPEDA"]),
    .unknown(.taskForce, "TPS", nearest: ["TPPS", "TKPK", "TPID"]),
    .unknown(.meeting, "TPPS/M9", nearest: ["TPPS/M3", "TPPS/M4"]),
    .unknown(.commitment, "TPPS/K90", nearest: []),
    .unknown(.finding, "TPPS/T9", nearest: ["TPPS/T2"]),
    .unknown(.incentive, "TPPS/I9", nearest: ["TPPS/I4"]),
    .unknown(.assessment, "TPPS/A9", nearest: ["TPPS/A1"]),
    .unknown(.entry, "900", nearest: ["812"]),
    .alreadyExists("BAPPEDA"),
    .changesNothing("TPPS/K12"),
    .invalidCode(.agency, "dinas kesehatan"),
    .invalidCode(.taskForce, "_"),
    .invalidCode(.meeting, "TPPS-3"),
    .invalidCode(.commitment, "TPPS/12"),
    .invalidCode(.finding, "TPPS/12"),
    .invalidCode(.incentive, "TPPS/12"),
    .invalidCode(.assessment, "TPPS/12"),
    .invalidCode(.entry, "zero"),
    .text(.reason, .invisible),
    .text(.title, .control(scalar: 0x0A, position: 17)),
    .text(.deliverable, .control(scalar: 0x09, position: 5)),
    .text(.officer, .control(scalar: 0x1B, position: 1)),
    .text(.discussion, .tooLong(bytes: 1_204_550, limit: 1_000_000)),
    .outOfRange(.weight, value: 200, 1...100),
    .outOfRange(.reportingInterval, value: 0, 1...120),
    .outOfRange(.score, value: 6, Score.range),
    .outOfRange(.replyDays, value: 0, 1...3660),
    .ownParent("BAPPEDA"),
    .notItsKeys(dinkes, by: AgencyCode(unchecked: "DINSOS")),
    .notItsKeys(dinkes, by: nil),
    .noPublicKey("hello"), .sameKey(dinkes, id: "4d3c2b1a", known: "c74f20a3"),
    .unknownKey(dinkes, "0a1b2c3d", known: []),
    .nobodySigns(.workspace(.configured)),
    .noKeyToSign(dinkes, .commitment(.accepted)),
    .keyNotHere(dinkes, ["c74f20a3", "4d3c2b1a"]),
    .unknownKey(dinkes, "0a1b2c3d", known: ["c74f20a3", "4d3c2b1a"]),
    .signsAlready(dinkes), .signingNeedsSteward(nil), .signingNeedsSteward(dinkes),
    .registerCannotBind(dinkes, .commitment(.accepted), since: march(12)),
    .namedTwice(dinkes),
  ]

  private static let ofWorkspace: [Refusal] =
    [
      .changedSince("TPPS/K12", sequence: 812, .commitment(.claimed), by: dinkes),
      .changedSince("WORKSPACE", sequence: 31, .workspace(.configured), by: nil),
      .notSteward(dinkes, steward: AgencyCode(unchecked: "BAPPEDA")),
      .notSteward(nil, steward: AgencyCode(unchecked: "BAPPEDA")),
      .stillOpen(dinkes, ["TPPS/K12", "TKPK", "WORKSPACE"]),
      .actsItself(dinkes),
      .notOnBehalf(.commitment(.judged)),
      .backDatedSetting(march(1), today: march(12)),
    ] + Misplacement.allCases.map { .outOfPlace($0) }

  private static let ofImports: [Refusal] =
    [
      .rowLacks(.closed, state: CommitmentState.satisfied.term),
      .importConflict("TPPS/K12", .due),
      .cannotFollow("TPPS/K12", .proposed),
      .notInState(nil, .evidence, .proposed),
      .severalNamed("Dinas Kesehatan", ["DINKES", "DINKES-KAB"]),
      .keyTwice("103", line: 4),
    ]
    + CommitmentState.allCases.map { .notInState(CommitmentCode(unchecked: "TPPS/K12"), .due, $0) }

  private static let dated: [Refusal] =
    [
      .inTheFuture(march(20), today: march(12)),
      .beforeItExisted("TPPS", on: march(1), since: march(12)),
      .beforeItExisted("TPPS/M3", on: march(1), since: nil),
      .contradictsLater(
        "TPPS/K12", on: march(20), kind: .commitment(.claimed), sequence: 812),
      .contradictsLater("TPPS", on: march(20), kind: .taskForce(.joined), sequence: 31),
      .endsBeforeItStarts(from: march(12), until: march(1)),
      .clockIsBehind(now: Instant(startOf: march(1)), last: Instant(startOf: march(12))),
      .clockIsAhead(now: Instant(startOf: march(72)), last: Instant(startOf: march(12))),
      .clockIsNotBehind(last: Instant(startOf: march(12))),
    ] + meetingHours

  private static let meetingHours: [Refusal] = {
    guard let start = ClockTime("11:30"), let end = ClockTime("09:00") else { return [] }
    return [.meetingEndsBeforeItStarts(start: start, end: end)]
  }()

  private static let ofTaskForces: [Refusal] = [
    .noGoverningActor(tpps),
    .doesNotGovern(dinkes, tpps, role: .member),
    .doesNotGovern(dinkes, tpps, role: nil),
    .formalNeedsLegalBasis(tpps),
    .agencyNotActive(dinkes, on: march(1)), .hasEnded(dinkes, on: march(11), by: 31),
    .alreadyMember(dinkes, tpps, role: .deputyChair, from: march(1)),
    .notMember(dinkes, tpps, on: march(1)),
    .onlyObserves(dinkes, tpps),
    .outsideTerm(tpps, on: march(31), from: march(1), until: march(12)),
    .outsideTerm(tpps, on: march(1), from: march(12), until: nil),
    .dissolved(tpps, on: march(12)),
    .openCommitments(tpps, count: 1),
    .openCommitments(tpps, count: 7),
    .ownSuccessor(tpps),
    .lastToGovern(dinkes, tpps),
    .imposingRole(dinkes, tpps), .imposingRole(nil, tpps),
    .unknownOutcome(tpps, 1, known: 0),
    .unknownOutcome(tpps, 2, known: 1),
    .unknownOutcome(tpps, 9, known: 3),
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
      .ratified(meeting),
      .ratificationImposes(meeting, [commitment]),
      .notRatified(meeting),
      .unknownDecision(meeting, 9, known: [1, 2, 4]),
      .unknownDecision(meeting, 1, known: []),
      .severalMeetings(tpps, on: march(12), [meeting, MeetingCode(tpps, 4)]),
      .otherTaskForce("TKPK/M3", tkpk),
      .rowAnswered(commitment, .active),
      .otherMeeting(commitment, meeting),
      .severalMeetings(tpps, on: march(12), [meeting]),
      .sameMeeting(meeting, differences),
      .otherEdition(meeting, from: 1, standing: 2, differences),
      .otherEdition(meeting, from: 1, standing: 3, []),
      .otherEdition(meeting, from: 1, standing: nil, []),
      .noEdition(tpps, on: march(12)),
      .restsOnDecision(commitment, .active, meeting, 2, isGone: true),
      .restsOnDecision(commitment, .active, meeting, 2, isGone: false),
      .restsOnDecision(commitment, .proposed, meeting, 2, isGone: true),
      .fromCancelled(meeting),
    ]
    + [
      .meetingState(meeting, .scheduled, .ratified),
      .meetingState(meeting, .held, .cancelled),
      .meetingState(meeting, .ratified, .ratified),
      .meetingState(meeting, .cancelled, .logged),
      .meetingState(meeting, .cancelled, .amended),
    ]

  private static let ofCommitments: [Refusal] =
    [.proposed, .imposed, .judged].map { .noActor($0, CommitmentRule.rule(for: $0).who) }
    + CommitmentEvent.Kind.allCases.filter { CommitmentRule.rule(for: $0).who != [.consequence] }
    .map {
      .wrongParty(dinkes, commitment, $0, mayBe: CommitmentRule.rule(for: $0).who)
    }
    + CommitmentEvent.Kind.allCases.filter { !CommitmentRule.rule(for: $0).from.isEmpty }.map {
      .wrongState(commitment, .satisfied, $0, from: CommitmentRule.rule(for: $0).from)
    }
    + CommitmentState.allCases.filter { $0 != .active }.map {
      .wrongState(commitment, $0, .claimed, from: [.active])
    }
    + [
      .wrongState(commitment, .active, .accepted, from: [.proposed]),
      .debtorIsCreditor(dinkes),
      .judgeOwes(dinkes),
      .supporterIsParty(dinkes),
      .dueTooEarly(march(1), notBefore: march(12)),
      .mayNotImpose(dinkes, tpps, role: .secretariat),
      .mayNotImpose(dinkes, tpps, role: nil),
      .imposingNeedsLegalBasis(tpps),
    ]

  private static let ofProgress: [Refusal] =
    [
      .claimNeedsEvidence(commitment),
      .judgesItself(dinkes, commitment),
      .verdictNeedsReason(.notYetAsRecommended),
      .needsValidReason(commitment),
      .awaitsRatification(commitment, by: AgencyCode(unchecked: "BAPPEDA")),
      .declineInstead(commitment), .noVerdictToContest(commitment),
      .objectionTooLate(commitment, until: march(26)), .noObjection(commitment),
      .answersForItsVerdict(dinkes, commitment),
      .alreadyAsked(commitment, by: dinkes),
      .nothingAsked(commitment, .revision),
      .noFactToConfirm(commitment),
      .notSupporter(dinkes, commitment),
      .circle([commitment, CommitmentCode(tpps, 13)]),
      .conditionHasFailed(commitment, .violated),
      .alreadyVoid(12),
      .notYours(12, by: dinkes),
      .othersDepend(12, [13, 15]),
      .nothingToUndo,
      .followsFromAnother(18),
      .standsForGood(1), .wordGiven(dinkes, .commitment(.accepted), on: march(12)),
      .unknownFilter("ours", nearest: ["hours"]),
      .unknownStanding(tpps, 4, known: [1, 2]),
      .tooMany(.occurrences, 121, limit: 120),
      .answersItself(dinkes, commitment),
      .unknownBarrier(commitment, 2, known: 0),
      .barrierResolved(commitment, 1),
      .evidenceTooLarge(bytes: 62_914_560, limit: 50_000_000),
      .unknownEvidence(commitment, 4, known: 3),
      .notPersonal(12, "body.text", known: ["actor.officer", "body.reason"]),
      .fileForgotten(String(repeating: "0f", count: 32)),
      .evidenceIsLink(commitment, 2),
    ]

  private static let ofAccounts: [Refusal] =
    [
      .finding(.raised), .incentive(.sanctioned), .assessment(.scored),
    ].map { .mustSayWho($0) }
    + [
      .finding(.raised), .finding(.concluded), .incentive(.awarded), .incentive(.lifted),
    ].map { .concernsItself(dinkes, $0) }
    + [
      .notConcerned(dinkes, finding.text, AgencyCode(unchecked: "DINSOS")),
      .notConcerned(dinkes, incentive.text, AgencyCode(unchecked: "DINSOS")),
      .aboutOthers(commitment, dinkes),
      .findingClosed(finding, .upheld, .replied),
      .findingClosed(finding, .dismissed, .concluded),
      .findingClosed(finding, .withdrawn, .withdrawn),
      .rightOfReply(finding, until: march(12)),
      .mayNotAccount(dinkes, tpps, .incentive(.awarded)),
      .mayNotAccount(dinkes, tpps, .incentive(.appealRejected)),
      .needsUpheldFinding(dinkes, nil),
      .needsUpheldFinding(dinkes, finding),
    ]
    + SanctionKind.allCases.compactMap { kind in
      kind.follows.map { .outOfLadder(dinkes, kind, needs: $0) }
    }
    + [
      .incentiveNeedsLegalBasis(tpps), .startsBeforeGiven(march(1), given: march(12)),
      .incentiveState(incentive, .appealed, .appealed),
      .incentiveState(incentive, .inForce, .appealRejected),
      .incentiveState(incentive, .lifted, .lifted),
      .noPolicy,
      .unknownRule("reliabel", nearest: ["reliable"]),
      .unknownRule("reliabel", nearest: []),
      .notSuggested(dinkes, rule: "reliable"),
      .assessmentClosed(AssessmentCode(tpps, 1), on: march(12)),
    ]
}
