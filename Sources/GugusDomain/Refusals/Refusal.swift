/// A no of the rules: what is wrong, by which rule. How it is said, and what to do instead, is
/// the output's. Each stands here, with its name and class, and there in words.
public enum Refusal: Error, Hashable, Sendable {
  // Who and what
  case unknown(Noun, String, nearest: [String])
  case alreadyExists(String)
  case changesNothing(String)
  case invalidCode(Noun, String)
  case text(Field, TextFault)
  case outOfRange(Field, value: Int, ClosedRange<Int>)
  case ownParent(String)
  case namedTwice(AgencyCode)

  // When
  case inTheFuture(Day, today: Day)
  case beforeItExisted(String, on: Day, since: Day?)
  case contradictsLater(String, on: Day, kind: EventKind, sequence: Int)
  case endsBeforeItStarts(from: Day, until: Day)
  case meetingEndsBeforeItStarts(start: ClockTime, end: ClockTime)
  case clockIsBehind(now: Instant, last: Instant)
  /// More than a month has passed since the last entry, by the clock.
  case clockIsAhead(now: Instant, last: Instant)
  /// A clock is corrected only where it was ahead.
  case clockIsNotBehind(last: Instant)

  // Taking back
  case alreadyVoid(Int)
  case notYours(Int, by: AgencyCode?)
  case othersDepend(Int, [Int])
  case nothingToUndo
  case followsFromAnother(Int)
  /// What that entry did cannot be taken back.
  case standsForGood(Int)
  /// An agency gave its word for it to another side, on an earlier day.
  case wordGiven(AgencyCode, EventKind, on: Day)

  // Forgetting
  /// No personal text of an entry is there, or it is none.
  case notPersonal(Int, String, known: [String])
  /// The bytes of an evidence file with that SHA-256 were forgotten.
  case fileForgotten(String)

  // Requests
  /// It was changed since an entry that whoever asks has seen: by that entry.
  case changedSince(String, sequence: Int, EventKind, by: AgencyCode?)
  /// What no command can bring about, of an entry that someone forged or that comes from elsewhere.
  case outOfPlace(Misplacement)

  // The workspace
  case notSteward(AgencyCode?, steward: AgencyCode)
  case stillOpen(AgencyCode, [String])
  /// An agency acts for itself from the first time on; nobody records for it then.
  case actsItself(AgencyCode)
  case notOnBehalf(EventKind)

  // Settings
  case backDatedSetting(Day, today: Day)
  case unknownFilter(String, nearest: [String])
  case unknownStanding(TaskForceCode, Int, known: [Int])
  case tooMany(Field, Int, limit: Int)

  // Imports
  /// A row that says so must say this too.
  case rowLacks(ImportField, state: Term)
  /// The row and the record were both changed in the same field since the last import.
  case importConflict(String, ImportField)
  /// No event could make the record say what the row now says.
  case cannotFollow(String, ImportField)
  /// The row wants something of a commitment that its state does not take; the code is nil where the
  /// row is to begin one.
  case notInState(CommitmentCode?, ImportField, CommitmentState)
  case severalNamed(String, [String])
  case keyTwice(String, line: Int)

  // Keys
  case notItsKeys(AgencyCode, by: AgencyCode?)
  /// What was to be registered is no public key.
  case noPublicKey(String)
  /// An agency has, or had, the same key under another ID.
  case sameKey(AgencyCode, id: String, known: String)
  case unknownKey(AgencyCode, String, known: [String])
  case nobodySigns(EventKind)
  case noKeyToSign(AgencyCode, EventKind)
  case keyNotHere(AgencyCode, [String])
  case signsAlready(AgencyCode)
  /// Where entries are signed a steward must be able to sign; nil where there is none.
  case signingNeedsSteward(AgencyCode?)
  /// A register says that an agency bound itself on a day since which it would have signed that.
  case registerCannotBind(AgencyCode, EventKind, since: Day)

  // Task forces
  case noGoverningActor(TaskForceCode)
  case doesNotGovern(AgencyCode, TaskForceCode, role: Role?)
  case formalNeedsLegalBasis(TaskForceCode)
  case agencyNotActive(AgencyCode, on: Day)
  /// An agency has ended by that entry, and passed what it had to others.
  case hasEnded(AgencyCode, on: Day, by: Int)
  case alreadyMember(AgencyCode, TaskForceCode, role: Role, from: Day)
  case notMember(AgencyCode, TaskForceCode, on: Day)
  case onlyObserves(AgencyCode, TaskForceCode)
  case outsideTerm(TaskForceCode, on: Day, from: Day, until: Day?)
  case dissolved(TaskForceCode, on: Day)
  case openCommitments(TaskForceCode, count: Int)
  case ownSuccessor(TaskForceCode)
  case lastToGovern(AgencyCode, TaskForceCode)
  /// Where entries are signed, whoever governs does not say by itself who may impose.
  case imposingRole(AgencyCode?, TaskForceCode)
  case unknownOutcome(TaskForceCode, Int, known: Int)

  // Meetings
  case ratified(MeetingCode)
  /// Minutes that impose these are for whoever may impose to ratify.
  case ratificationImposes(MeetingCode, [CommitmentCode])
  case notRatified(MeetingCode)
  case meetingState(MeetingCode, MeetingState, MeetingEvent.Kind)
  case unknownDecision(MeetingCode, Int, known: [Int])
  case severalMeetings(TaskForceCode, on: Day, [MeetingCode])
  case otherTaskForce(String, TaskForceCode)
  case rowAnswered(CommitmentCode, CommitmentState)
  case otherMeeting(CommitmentCode, MeetingCode)
  /// A file that does not say of which meeting has the title and the day of one on record.
  case sameMeeting(MeetingCode, [MinutesDifference])
  /// A file was made from another edition of the minutes than the one that stands, with what has
  /// changed between them.
  case otherEdition(MeetingCode, from: Int, standing: Int?, [MinutesDifference])
  /// A file names an edition, and no meeting of that day has one.
  case noEdition(TaskForceCode, on: Day)
  /// A decision would go, or change, under a commitment that carries it out.
  case restsOnDecision(CommitmentCode, CommitmentState, MeetingCode, Int, isGone: Bool)
  case fromCancelled(MeetingCode)

  // Commitments
  case noActor(CommitmentEvent.Kind, [Party])
  case wrongParty(AgencyCode, CommitmentCode, CommitmentEvent.Kind, mayBe: [Party])
  case wrongState(
    CommitmentCode, CommitmentState, CommitmentEvent.Kind, from: [CommitmentState])
  case debtorIsCreditor(AgencyCode)
  case judgeOwes(AgencyCode)
  case supporterIsParty(AgencyCode)
  case dueTooEarly(Day, notBefore: Day)
  case mayNotImpose(AgencyCode, TaskForceCode, role: Role?)
  case imposingNeedsLegalBasis(TaskForceCode)
  case claimNeedsEvidence(CommitmentCode)
  case judgesItself(AgencyCode, CommitmentCode)
  case verdictNeedsReason(Verdict)
  case needsValidReason(CommitmentCode)
  case declineInstead(CommitmentCode)
  /// Imposed by minutes that this agency has not ratified.
  case awaitsRatification(CommitmentCode, by: AgencyCode)
  case noVerdictToContest(CommitmentCode)
  case objectionTooLate(CommitmentCode, until: Day)
  case noObjection(CommitmentCode)
  case answersForItsVerdict(AgencyCode, CommitmentCode)
  case alreadyAsked(CommitmentCode, by: AgencyCode)
  case nothingAsked(CommitmentCode, Request.Kind)
  case noFactToConfirm(CommitmentCode)
  case notSupporter(AgencyCode, CommitmentCode)
  case circle([CommitmentCode])
  case conditionHasFailed(CommitmentCode, CommitmentState)
  case answersItself(AgencyCode, CommitmentCode)
  case unknownBarrier(CommitmentCode, Int, known: Int)
  case barrierResolved(CommitmentCode, Int)
  case evidenceTooLarge(bytes: Int, limit: Int)
  case unknownEvidence(CommitmentCode, Int, known: Int)
  case evidenceIsLink(CommitmentCode, Int)

  // Findings, awards and sanctions, assessments
  case mustSayWho(EventKind)
  case concernsItself(AgencyCode, EventKind)
  case notConcerned(AgencyCode, String, AgencyCode)
  case aboutOthers(CommitmentCode, AgencyCode)
  case findingClosed(FindingCode, FindingState, FindingEvent.Kind)
  case rightOfReply(FindingCode, until: Day)
  case mayNotAccount(AgencyCode, TaskForceCode, EventKind)
  case needsUpheldFinding(AgencyCode, FindingCode?)
  case outOfLadder(AgencyCode, SanctionKind, needs: SanctionKind)
  case incentiveNeedsLegalBasis(TaskForceCode)
  case startsBeforeGiven(Day, given: Day)
  case incentiveState(IncentiveCode, IncentiveState, IncentiveEvent.Kind)
  case noPolicy
  case unknownRule(String, nearest: [String])
  case notSuggested(AgencyCode, rule: String)
  case assessmentClosed(AssessmentCode, on: Day)

  /// In what way an entry stands where none can.
  public enum Misplacement: String, CaseIterable, Sendable {
    /// Its sequence number is not the next.
    case sequence
    /// Recorded before the entry before it.
    case recorded
    /// Its unit's day is neither that of its recording nor the day before.
    case day
    /// It does not go on with its unit, or ends it where more must follow.
    case unit
    /// Another unit of the log has its id.
    case unitTwice = "unit-twice"
    /// The log begins with something else, or a second time.
    case founding
    /// The number in a code, or within what it is about, is not the next.
    case number
    /// It does not follow from the entry before it, or what follows is missing.
    case consequence
    /// A void does not take effect on the day of what it voids.
    case voidDay = "void-day"
    /// What is computed and written into it, such as what a commitment waits for, is otherwise.
    case computed
    /// It is not signed as the workspace wanted it then.
    case signature
    /// The day as of which a register was read is not before the day of importing.
    case seen
    /// The day that is taken for granted does not lie behind the one on which it had not happened.
    case assumed
  }

  /// What someone may fail to find.
  public enum Noun: String, CaseIterable, Sendable {
    case agency, taskForce, meeting, commitment, finding, incentive, assessment, entry
  }

  /// The fields whose texts and numbers are checked.
  public enum Field: String, CaseIterable, Sendable {
    case name, sector, mandate, number, title, indicator, unit, reason, place, chair, minuteTaker
    case person, agenda, discussion, decision, deliverable, note, link, level, text, officer
    case serviceName, fileName, weight, quorum, reportingInterval, fact, evidence, filterName
    case filter, occurrences, daysAhead, dueAfter, grounds, reply, authority, score
    case answerDays, verdictDays, replyDays, conclusionDays, treeSize, key, register, rowKey
  }
}

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

extension Refusal {
  /// The names of all refusals, in kebab case, as the documentation lists them.
  public enum Name: String, CaseIterable, Sendable {
    case unknown
    case alreadyExists = "already-exists"
    case changesNothing = "changes-nothing"
    case invalidCode = "invalid-code"
    case text
    case outOfRange = "out-of-range"
    case ownParent = "own-parent"
    case namedTwice = "named-twice"
    case inTheFuture = "in-the-future"
    case beforeItExisted = "before-it-existed"
    case contradictsLater = "contradicts-later"
    case endsBeforeItStarts = "ends-before-it-starts"
    case meetingEndsBeforeItStarts = "meeting-ends-before-it-starts"
    case clockIsBehind = "clock-is-behind"
    case clockIsAhead = "clock-is-ahead"
    case clockIsNotBehind = "clock-is-not-behind"
    case alreadyVoid = "already-void"
    case notYours = "not-yours"
    case othersDepend = "others-depend"
    case nothingToUndo = "nothing-to-undo"
    case followsFromAnother = "follows-from-another"
    case standsForGood = "stands-for-good"
    case wordGiven = "word-given"
    case notPersonal = "not-personal"
    case fileForgotten = "file-forgotten"
    case changedSince = "changed-since"
    case outOfPlace = "out-of-place"
    case notSteward = "not-steward"
    case stillOpen = "still-open"
    case actsItself = "acts-itself"
    case notOnBehalf = "not-on-behalf"
    case backDatedSetting = "back-dated-setting"
    case unknownFilter = "unknown-filter"
    case unknownStanding = "unknown-standing"
    case tooMany = "too-many"
    case rowLacks = "row-lacks"
    case importConflict = "import-conflict"
    case cannotFollow = "cannot-follow"
    case notInState = "not-in-state"
    case severalNamed = "several-named"
    case keyTwice = "key-twice"
    case notItsKeys = "not-its-keys"
    case noPublicKey = "no-public-key"
    case sameKey = "same-key"
    case unknownKey = "unknown-key"
    case nobodySigns = "nobody-signs"
    case noKeyToSign = "no-key-to-sign"
    case keyNotHere = "key-not-here"
    case signsAlready = "signs-already"
    case signingNeedsSteward = "signing-needs-steward"
    case registerCannotBind = "register-cannot-bind"
    case ratificationImposes = "ratification-imposes"
    case awaitsRatification = "awaits-ratification"
    case noGoverningActor = "no-governing-actor"
    case doesNotGovern = "does-not-govern"
    case formalNeedsLegalBasis = "formal-needs-legal-basis"
    case agencyNotActive = "agency-not-active"
    case hasEnded = "has-ended"
    case alreadyMember = "already-member"
    case notMember = "not-member"
    case onlyObserves = "only-observes"
    case outsideTerm = "outside-term"
    case dissolved
    case openCommitments = "open-commitments"
    case ownSuccessor = "own-successor"
    case lastToGovern = "last-to-govern"
    case imposingRole = "imposing-role"
    case unknownOutcome = "unknown-outcome"
    case ratified
    case notRatified = "not-ratified"
    case meetingState = "meeting-state"
    case unknownDecision = "unknown-decision"
    case severalMeetings = "several-meetings"
    case otherTaskForce = "other-task-force"
    case rowAnswered = "row-answered"
    case otherMeeting = "other-meeting"
    case sameMeeting = "same-meeting"
    case otherEdition = "other-edition"
    case noEdition = "no-edition"
    case restsOnDecision = "rests-on-decision"
    case fromCancelled = "from-cancelled"
    case noActor = "no-actor"
    case wrongParty = "wrong-party"
    case wrongState = "wrong-state"
    case debtorIsCreditor = "debtor-is-creditor"
    case judgeOwes = "judge-owes"
    case supporterIsParty = "supporter-is-party"
    case dueTooEarly = "due-too-early"
    case mayNotImpose = "may-not-impose"
    case imposingNeedsLegalBasis = "imposing-needs-legal-basis"
    case claimNeedsEvidence = "claim-needs-evidence"
    case judgesItself = "judges-itself"
    case verdictNeedsReason = "verdict-needs-reason"
    case needsValidReason = "needs-valid-reason"
    case declineInstead = "decline-instead"
    case noVerdictToContest = "no-verdict-to-contest"
    case objectionTooLate = "objection-too-late"
    case noObjection = "no-objection"
    case answersForItsVerdict = "answers-for-its-verdict"
    case alreadyAsked = "already-asked"
    case nothingAsked = "nothing-asked"
    case noFactToConfirm = "no-fact-to-confirm"
    case notSupporter = "not-supporter"
    case circle
    case conditionHasFailed = "condition-has-failed"
    case answersItself = "answers-itself"
    case unknownBarrier = "unknown-barrier"
    case barrierResolved = "barrier-resolved"
    case evidenceTooLarge = "evidence-too-large"
    case unknownEvidence = "unknown-evidence"
    case evidenceIsLink = "evidence-is-link"
    case mustSayWho = "must-say-who"
    case concernsItself = "concerns-itself"
    case notConcerned = "not-concerned"
    case aboutOthers = "about-others"
    case findingClosed = "finding-closed"
    case rightOfReply = "right-of-reply"
    case mayNotAccount = "may-not-account"
    case needsUpheldFinding = "needs-upheld-finding"
    case outOfLadder = "out-of-ladder"
    case incentiveNeedsLegalBasis = "incentive-needs-legal-basis"
    case startsBeforeGiven = "starts-before-given"
    case incentiveState = "incentive-state"
    case noPolicy = "no-policy"
    case unknownRule = "unknown-rule"
    case notSuggested = "not-suggested"
    case assessmentClosed = "assessment-closed"
  }

  /// By which it is known, in documentation and for machines.
  public var name: Name { row.name }

  /// What it is about.
  public var `class`: Class { row.class }

  private var row: (name: Name, class: Class) {
    switch self {
    case .unknown: (.unknown, .content)
    case .alreadyExists: (.alreadyExists, .state)
    case .changesNothing: (.changesNothing, .content)
    case .invalidCode: (.invalidCode, .content)
    case .text: (.text, .content)
    case .outOfRange: (.outOfRange, .content)
    case .ownParent: (.ownParent, .content)
    case .namedTwice: (.namedTwice, .content)
    case .inTheFuture: (.inTheFuture, .content)
    case .beforeItExisted: (.beforeItExisted, .state)
    case .contradictsLater: (.contradictsLater, .state)
    case .endsBeforeItStarts: (.endsBeforeItStarts, .content)
    case .meetingEndsBeforeItStarts: (.meetingEndsBeforeItStarts, .content)
    case .clockIsBehind: (.clockIsBehind, .state)
    case .clockIsAhead: (.clockIsAhead, .state)
    case .clockIsNotBehind: (.clockIsNotBehind, .state)
    case .alreadyVoid: (.alreadyVoid, .state)
    case .notYours: (.notYours, .party)
    case .othersDepend: (.othersDepend, .state)
    case .nothingToUndo: (.nothingToUndo, .state)
    case .followsFromAnother: (.followsFromAnother, .state)
    case .standsForGood: (.standsForGood, .state)
    case .wordGiven: (.wordGiven, .state)
    case .notPersonal: (.notPersonal, .content)
    case .fileForgotten: (.fileForgotten, .state)
    case .changedSince: (.changedSince, .state)
    case .outOfPlace: (.outOfPlace, .state)
    case .notSteward: (.notSteward, .party)
    case .stillOpen: (.stillOpen, .state)
    case .actsItself: (.actsItself, .party)
    case .notOnBehalf: (.notOnBehalf, .party)
    case .backDatedSetting: (.backDatedSetting, .content)
    case .unknownFilter: (.unknownFilter, .content)
    case .unknownStanding: (.unknownStanding, .content)
    case .tooMany: (.tooMany, .content)
    case .rowLacks: (.rowLacks, .content)
    case .importConflict: (.importConflict, .state)
    case .cannotFollow: (.cannotFollow, .state)
    case .notInState: (.notInState, .state)
    case .severalNamed: (.severalNamed, .content)
    case .keyTwice: (.keyTwice, .content)
    case .notItsKeys: (.notItsKeys, .party)
    case .noPublicKey: (.noPublicKey, .content)
    case .sameKey: (.sameKey, .content)
    case .unknownKey: (.unknownKey, .content)
    case .nobodySigns: (.nobodySigns, .party)
    case .noKeyToSign: (.noKeyToSign, .party)
    case .keyNotHere: (.keyNotHere, .party)
    case .signsAlready: (.signsAlready, .state)
    case .signingNeedsSteward: (.signingNeedsSteward, .state)
    case .registerCannotBind: (.registerCannotBind, .party)
    case .ratificationImposes: (.ratificationImposes, .party)
    case .awaitsRatification: (.awaitsRatification, .state)
    case .noGoverningActor: (.noGoverningActor, .party)
    case .doesNotGovern: (.doesNotGovern, .party)
    case .formalNeedsLegalBasis: (.formalNeedsLegalBasis, .content)
    case .agencyNotActive: (.agencyNotActive, .state)
    case .hasEnded: (.hasEnded, .state)
    case .alreadyMember: (.alreadyMember, .state)
    case .notMember: (.notMember, .state)
    case .onlyObserves: (.onlyObserves, .state)
    case .outsideTerm: (.outsideTerm, .state)
    case .dissolved: (.dissolved, .state)
    case .openCommitments: (.openCommitments, .state)
    case .ownSuccessor: (.ownSuccessor, .content)
    case .lastToGovern: (.lastToGovern, .state)
    case .imposingRole: (.imposingRole, .party)
    case .unknownOutcome: (.unknownOutcome, .content)
    case .ratified: (.ratified, .state)
    case .notRatified: (.notRatified, .state)
    case .meetingState: (.meetingState, .state)
    case .unknownDecision: (.unknownDecision, .content)
    case .severalMeetings: (.severalMeetings, .content)
    case .otherTaskForce: (.otherTaskForce, .content)
    case .rowAnswered: (.rowAnswered, .state)
    case .otherMeeting: (.otherMeeting, .content)
    case .sameMeeting: (.sameMeeting, .content)
    case .otherEdition: (.otherEdition, .content)
    case .noEdition: (.noEdition, .content)
    case .restsOnDecision: (.restsOnDecision, .content)
    case .fromCancelled: (.fromCancelled, .content)
    case .noActor: (.noActor, .party)
    case .wrongParty: (.wrongParty, .party)
    case .wrongState: (.wrongState, .state)
    case .debtorIsCreditor: (.debtorIsCreditor, .content)
    case .judgeOwes: (.judgeOwes, .content)
    case .supporterIsParty: (.supporterIsParty, .content)
    case .dueTooEarly: (.dueTooEarly, .content)
    case .mayNotImpose: (.mayNotImpose, .party)
    case .imposingNeedsLegalBasis: (.imposingNeedsLegalBasis, .content)
    case .claimNeedsEvidence: (.claimNeedsEvidence, .state)
    case .judgesItself: (.judgesItself, .party)
    case .verdictNeedsReason: (.verdictNeedsReason, .content)
    case .needsValidReason: (.needsValidReason, .content)
    case .declineInstead: (.declineInstead, .state)
    case .noVerdictToContest: (.noVerdictToContest, .state)
    case .objectionTooLate: (.objectionTooLate, .state)
    case .noObjection: (.noObjection, .state)
    case .answersForItsVerdict: (.answersForItsVerdict, .party)
    case .alreadyAsked: (.alreadyAsked, .state)
    case .nothingAsked: (.nothingAsked, .state)
    case .noFactToConfirm: (.noFactToConfirm, .state)
    case .notSupporter: (.notSupporter, .content)
    case .circle: (.circle, .content)
    case .conditionHasFailed: (.conditionHasFailed, .state)
    case .answersItself: (.answersItself, .party)
    case .unknownBarrier: (.unknownBarrier, .content)
    case .barrierResolved: (.barrierResolved, .state)
    case .evidenceTooLarge: (.evidenceTooLarge, .content)
    case .unknownEvidence: (.unknownEvidence, .content)
    case .evidenceIsLink: (.evidenceIsLink, .content)
    case .mustSayWho: (.mustSayWho, .party)
    case .concernsItself: (.concernsItself, .party)
    case .notConcerned: (.notConcerned, .party)
    case .aboutOthers: (.aboutOthers, .content)
    case .findingClosed: (.findingClosed, .state)
    case .rightOfReply: (.rightOfReply, .state)
    case .mayNotAccount: (.mayNotAccount, .party)
    case .needsUpheldFinding: (.needsUpheldFinding, .state)
    case .outOfLadder: (.outOfLadder, .state)
    case .incentiveNeedsLegalBasis: (.incentiveNeedsLegalBasis, .content)
    case .startsBeforeGiven: (.startsBeforeGiven, .content)
    case .incentiveState: (.incentiveState, .state)
    case .noPolicy: (.noPolicy, .state)
    case .unknownRule: (.unknownRule, .content)
    case .notSuggested: (.notSuggested, .state)
    case .assessmentClosed: (.assessmentClosed, .state)
    }
  }
}
