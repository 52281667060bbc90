/// A promise of one agency to another: the fold of its own events. Its state is computed from
/// them, never typed in.
public struct Commitment: Hashable, Sendable {
  /// Unique in the workspace: its first task force's code, `/K` and a number.
  public let code: CommitmentCode
  /// The terms in force.
  public var terms: CommitmentTerms
  /// The state after the last event; `settled(on:)` says what time alone has made of it since.
  public var state: CommitmentState
  /// The day on which it was proposed or imposed.
  public let since: Day
  /// The terms as first proposed or imposed; agreed revisions leave them as they are.
  public var firstTerms: CommitmentTerms
  /// The legal basis, where it was imposed.
  public var imposedOn: LegalBasis?
  /// Who imposes it by minutes that it has not ratified yet: until then they bind nobody.
  public var ratifier: AgencyCode?
  /// The day on which the debtor accepted or declined, or the minutes that impose it were ratified.
  public var answeredOn: Day?
  /// The day on which it was last agreed what it waits for.
  public var waitsSince: Day?
  /// The antecedents that do not hold yet.
  public var openAntecedents: [CommitmentCode] = []
  /// The day on which the stated fact was confirmed.
  public var factConfirmedOn: Day?
  /// Who has owed it, each from a day on, the present debtor last.
  public var debtors: [Accountable]
  /// Days for an answer, as they were when it was proposed; nil where it was imposed.
  public var answerDays: Int?
  /// The due dates that agreed changes replaced, oldest first.
  public var formerDues: [Former<Day>] = []
  /// Who was to judge it before, oldest first.
  public var formerJudges: [Former<AgencyCode>] = []
  /// What it has waited for since it binds, oldest first.
  public var holds: [Hold] = []
  /// How often agreed changes moved the due date or changed the text.
  public var revisions = 0
  /// Asked and not yet answered.
  public var pendingRequest: PendingRequest?
  /// When it was paused, oldest first; the last has no end while it is suspended.
  public var suspensions: [Suspension] = []
  /// What the debtor or a supporter submitted, in the order of its numbers.
  public var evidence: [Evidence] = []
  /// The debtor's last report.
  public var progress: Progress?
  /// The day of the latest claim that has not been turned down.
  public var claimedOn: Day?
  /// Days for the verdict on the last claim, as they were on its day.
  public var verdictDays: Int?
  /// The day of delivery: of the claim that the verdict upheld, or of the verdict itself where
  /// nothing had been claimed.
  public var deliveredOn: Day?
  /// All that were given, oldest first, those too that an objection set aside.
  public var verdicts: [RecordedVerdict] = []
  /// All that were raised, oldest first, resolved ones too.
  public var barriers: [RecordedBarrier] = []
  /// The day on which it was declined, satisfied, violated, expired or released.
  public var closedOn: Day?
  /// Which of its days no register said.
  public var assumed = AssumedDays()

  /// The due date that it was first given; it never disappears behind a revised one.
  public var firstDue: Day { firstTerms.due }

  /// Put on the debtor by authority: it binds without the debtor's acceptance, but not before the
  /// minutes that impose it are ratified, if it is imposed by minutes.
  public var isImposed: Bool { imposedOn != nil }

  /// The stated fact that it waited for has come to be.
  public var factIsConfirmed: Bool { factConfirmedOn != nil }

  /// Something must hold before it is due, and does not yet.
  public var waits: Bool { openConditions > 0 }

  /// How many conditions do not hold yet, a stated fact among them.
  public var openConditions: Int {
    openAntecedents.count + (terms.condition?.fact != nil && !factIsConfirmed ? 1 : 0)
  }

  /// How far it has come, as the one who judged last saw it.
  public var assessedCompletion: Completion? {
    verdicts.last { $0.judgement.completion != nil }?.judgement.completion
  }

  /// The last verdict that stands.
  public var lastVerdict: RecordedVerdict? { verdicts.last { !$0.isSetAside } }

  /// The verdict by which it is as it is, and to which the debtor may object: not one by which it was
  /// satisfied, and none after which something else decided.
  public var contestableVerdict: RecordedVerdict? {
    guard let last = verdicts.last, !last.isSetAside else { return nil }
    let left: CommitmentState? =
      switch last.judgement.verdict {
      case .asRecommended: nil
      case .notYetAsRecommended, .notFollowedUp: .active
      case .cannotBeFollowedUp: .released
      case .failed: .violated
      }
    return state == left ? last : nil
  }

  /// The objection that waits for an answer.
  public var openObjection: Objection? {
    contestableVerdict?.objection.flatMap { $0.answer == nil ? $0 : nil }
  }

  /// Past its due date, still open, agreed or imposed, and not claimed to be done.
  public func isOverdue(on today: Day) -> Bool {
    state == .active && terms.due < today
  }

  /// The agency that owed it on a day.
  public func debtor(on day: Day) -> AgencyCode {
    debtors.last { $0.from <= day }?.agency ?? terms.debtor
  }

  /// Who judges: the verifier where one is named, else the creditor.
  public var judge: AgencyCode { terms.verifier ?? terms.creditor }

  /// The agencies that have a side in it, the debtor first.
  public var sides: [AgencyCode] {
    let named = [terms.debtor, terms.creditor, terms.verifier, pendingRequest?.answers]
    return named.compactMap(\.self) + terms.supporters
  }

  /// What one side has asked, and who answers it.
  public struct PendingRequest: Hashable, Sendable {
    /// What was asked.
    public var request: Request
    /// The debtor or the creditor, whichever wants it.
    public var askedBy: AgencyCode
    /// The effective day of asking; it stays open until it is answered, or the commitment ends.
    public var askedOn: Day
    /// Whose answer it waits for.
    public var answers: AgencyCode
  }

  /// A verdict, by whom and on what.
  public struct RecordedVerdict: Hashable, Sendable {
    /// What was found.
    public var judgement: Judgement
    /// The agency that judged: the verifier, or the creditor where none was named.
    public var judge: AgencyCode
    /// The effective day of the verdict, on or after the day of the claim that it answers.
    public var judgedOn: Day
    /// The claim that it answered, if there was one.
    public var claimedOn: Day?
    /// Days for it, as they were on the day of the claim.
    public var verdictDays: Int?
    /// Both days are known, so that the wait for it can be measured.
    public var waitIsKnown = true
    /// Whose register says that the judge gave it; nil where it did so here.
    public var accordingTo: String?
    /// What the debtor held against it.
    public var objection: Objection?

    /// An objection to it was upheld: it is as if it had not been given.
    public var isSetAside: Bool { objection?.answer?.isUpheld == true }

    /// The claim that ended with it.
    fileprivate var claim: Claim? {
      guard !isSetAside, let claimedOn, let verdictDays else { return nil }
      return Claim(
        on: claimedOn, verdictDays: verdictDays, until: judgedOn,
        isRefused: judgement.verdict.refusesClaim)
    }
  }

  /// What the debtor holds against a verdict.
  public struct Objection: Hashable, Sendable {
    /// What the debtor holds against it.
    public var grounds: PersonalText
    /// The effective day of the objection, within the answer term after the verdict.
    public var objectedOn: Day
    /// Nil while it is open, and where what came after the verdict made it idle.
    public var answer: Answer?

    /// How it was decided, by whom and why.
    public struct Answer: Hashable, Sendable {
      /// Whether the verdict is set aside.
      public var isUpheld: Bool
      /// The agency that answered: one that governs the task force or the verifier, and where it can be
      /// not the one that judged.
      public var by: AgencyCode?
      /// The effective day of the answer, from which a verdict that is set aside counts no more.
      public var answeredOn: Day
      /// Why it was upheld or not.
      public var reason: PersonalText
    }
  }

  /// A barrier, and what has become of it.
  public struct RecordedBarrier: Hashable, Sendable {
    /// What holds the commitment up.
    public var barrier: Barrier
    /// The side that raised it: debtor, creditor, supporter or verifier.
    public var raisedBy: AgencyCode
    /// The effective day of raising, from which it counts as open.
    public var raisedOn: Day
    /// The level it was taken up to, as named.
    public var level: String?
    /// The day on which it held nothing up any more; nil while it does.
    public var resolvedOn: Day?
    /// How it was resolved; nil while it is not, or where nobody said.
    public var resolution: PersonalText?
  }
}

extension Commitment {
  /// What time alone has made of it by a day: a condition that did not hold by its deadline
  /// has expired.
  public func settled(on day: Day) -> Commitment {
    guard state == .conditional, let deadline = terms.condition?.deadline, deadline < day else {
      return self
    }
    var settled = self
    settled.close(.expired, on: deadline + 1, assumed: nil)
    return settled
  }

  mutating func close(_ end: CommitmentState, on day: Day, assumed: AssumedDay?) {
    state = end
    closedOn = day
    self.assumed.closed = assumed
    pendingRequest = nil
    if let index = suspensions.lastIndex(where: { $0.until == nil }) {
      suspensions[index].until = day
    }
  }

  /// The days that decide to whom late days go, as seen on a day.
  public func timeline(on day: Day) -> Timeline {
    let settled = settled(on: day)
    return Timeline(
      state: settled.state, since: since, answerDays: answerDays, boundOn: boundOn, due: terms.due,
      formerDues: formerDues, debtors: debtors, judge: judge, formerJudges: formerJudges,
      suspensions: suspensions,
      claims: Claim.all(
        judged: verdicts.compactMap(\.claim), last: claimedOn, verdictDays: verdictDays,
        endedBy: lastVerdict?.judgement.verdict, in: settled.state, closedOn: settled.closedOn),
      holds: holds, closedOn: settled.closedOn, closedWithin: settled.assumed.closed)
  }
}

extension Commitment: Binding {}
