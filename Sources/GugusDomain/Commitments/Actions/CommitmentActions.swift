/// Proposes a commitment to its debtor, or imposes it by authority; once, or once for each
/// occurrence of what recurs.
public struct MakeCommitment: Action {
  /// What is promised. The due date is that of the first occurrence.
  public var terms: CommitmentTerms
  /// Whether the debtor is asked or told.
  public var authority: Authority
  /// How often it comes again; nil for a single commitment.
  public var recurrence: Recurrence?

  /// Whether its debtor is asked.
  public enum Authority: Sendable {
    case proposes
    /// On the legal basis given, else the task force's own.
    case imposes(LegalBasis?)
  }

  /// A single commitment that is proposed to its debtor, unless said otherwise.
  public init(
    _ terms: CommitmentTerms, _ authority: Authority = .proposes, recurrence: Recurrence? = nil
  ) {
    self.terms = terms
    self.authority = authority
    self.recurrence = recurrence
  }

  public func decide(in record: some Record, _ act: Circumstances) throws -> Ruling {
    let taskForce = try record.known(terms.taskForce)
    let settings = try record.settings()
    let days = try recurrence?.days(from: terms.due) ?? [terms.due]
    let waitsFor = try terms.condition?.open(in: record, on: act.on) ?? []
    var number = try record.lastNumber(.commitment, in: taskForce.code)
    var ruling = Ruling([])
    ruling.happenings = try days.map { day in
      number += 1
      var terms = terms
      terms.due = day
      let event: CommitmentEvent
      switch authority {
      case .proposes: event = .proposed(terms, answerDays: settings.answerDays)
      case .imposes(let basis):
        event = try taskForce.imposing(
          terms, on: basis, waitsFor: waitsFor,
          isUnratified: settings.signsEntries && act.recorder != nil)
      }
      let code = CommitmentCode(taskForce.code, number)
      ruling.remarks +=
        try terms.condition?.remarks(on: code, due: settings.due(day), in: record) ?? []
      return Happening(.commitment(code, event), on: act.on)
    }
    return ruling
  }
}

/// What recurs: every so many weeks or months until a day.
public struct Recurrence: Hashable, Sendable {
  /// How far apart the occurrences are.
  public enum Interval: Hashable, Sendable {
    case weeks(Int)
    case months(Int)
  }

  /// The distance from one due date to the next.
  public var interval: Interval
  /// No due date lies after this day.
  public var until: Day

  public init(every interval: Interval, until: Day) {
    self.interval = interval
    self.until = until
  }

  /// The most occurrences of one command.
  public static let limit = 120

  /// The first day and each that follows, until the last. A day that a month does not have is
  /// that month's last.
  ///
  /// - Throws: `endsBeforeItStarts`, `tooMany`.
  func days(from first: Day) throws(Refusal) -> [Day] {
    guard first <= until else { throw .time(.endsBeforeItStarts(from: first, until: until)) }
    var days: [Day] = []
    var index = 0
    while let day = occurrence(index, from: first), day <= until {
      days.append(day)
      index += 1
      if days.count > Recurrence.limit {
        throw .given(.tooMany(.occurrences, days.count, limit: Recurrence.limit))
      }
    }
    return days
  }

  private func occurrence(_ index: Int, from first: Day) -> Day? {
    switch interval {
    case .weeks(let weeks): return first + 7 * weeks * index
    case .months(let months):
      let civil = first.civil
      let month = civil.month - 1 + months * index
      let (year, ofYear) = (civil.year + month / 12, month % 12 + 1)
      return Day(
        year: year, month: ofYear, day: min(civil.day, Day.length(ofMonth: ofYear, year: year)))
    }
  }
}

/// Whatever happens to a commitment by the word of one side alone.
public struct ActOnCommitment: Action {
  /// The commitment that is acted on; it must be on record.
  public var code: CommitmentCode
  /// What the agency that acts does.
  public var step: Step

  /// What is done to it.
  public enum Step: Sendable {
    case accept
    case decline(reason: String)
    case confirmFact(evidence: String)
    case ask(Request)
    case agree(Request.Kind)
    case refuse(Request.Kind, reason: String?)
    case assign(AgencyCode, reason: String?)
    case addSupporter(AgencyCode)
    case dropSupporter(AgencyCode)
    case submitEvidence(Evidence.Source, note: String?)
    case reportProgress(Progress)
    case claim(note: String?)
    case judge(Judgement)
    case object(grounds: String)
    case answerObjection(isUpheld: Bool, reason: String)
    case release(reason: String)
    case cancel(reason: String)
    case raiseBarrier(BarrierClass, text: String)
    case escalateBarrier(number: Int, level: String)
    case resolveBarrier(number: Int, text: String?)
  }

  public init(_ code: CommitmentCode, _ step: Step) {
    self.code = code
    self.step = step
  }

  public func decide(in record: some Record, _ act: Circumstances) throws -> Ruling {
    let commitment = try record.known(code)
    let event = try event(on: commitment, in: record, act)
    var ruling = Ruling([Happening(.commitment(code, event), on: act.on)])
    if case .asked(let request) = event, let asker = act.actor.agency {
      let terms = commitment.terms
      let otherSide = asker == terms.debtor ? terms.creditor : terms.debtor
      let answers: AgencyCode =
        if case .delegation(let newDebtor, _) = request { newDebtor } else { otherSide }
      ruling.remarks = [.waitsFor(answers, code, request.kind)]
      if case .revision(let revision) = request,
        let condition = revision.condition ?? terms.condition
      {
        ruling.remarks += try condition.remarks(
          on: code, due: revision.due ?? terms.due, in: record)
      }
    }
    if event.endsUnsatisfied {
      let waiting = try record.waitingInVain(for: code, on: act.today)
      if !waiting.isEmpty { ruling.remarks.append(.waitInVain(waiting, code)) }
    }
    return ruling
  }

  private func event(
    on commitment: Commitment, in record: some Record, _ act: Circumstances
  ) throws -> CommitmentEvent {
    switch step {
    case .accept:
      return .accepted(
        waitsFor: try commitment.terms.condition?.open(in: record, on: act.on) ?? [])
    case .decline(let reason): return .declined(reason: .known(reason))
    case .confirmFact(let evidence): return .factConfirmed(evidence: .known(evidence))
    case .ask(let request): return .asked(request)
    case .agree(let kind):
      guard case .revision(let revision)? = commitment.pendingRequest?.request else {
        return .agreed(kind, waitsFor: [])
      }
      return .agreed(
        kind, waitsFor: try revision.condition?.open(in: record, on: act.on) ?? [])
    case .refuse(let kind, let reason):
      return .refused(kind, reason: reason.map(PersonalText.known))
    case .assign(let agency, let reason):
      return .assigned(agency, reason: reason.map(PersonalText.known))
    case .addSupporter(let agency): return .supporterJoined(agency)
    case .dropSupporter(let agency): return .supporterLeft(agency)
    case .submitEvidence(let source, let note):
      let last = commitment.evidence.map(\.number).max() ?? 0
      return .evidenceSubmitted(
        Evidence(number: last + 1, source: source, note: note.map(PersonalText.known)))
    case .reportProgress(let progress): return .progressReported(progress)
    case .claim(let note):
      return .claimed(
        note: note.map(PersonalText.known), verdictDays: try record.settings().verdictDays)
    case .judge(let judgement): return .judged(judgement)
    case .object(let grounds): return .objected(grounds: .known(grounds))
    case .answerObjection(let isUpheld, let reason):
      return .objectionAnswered(isUpheld: isUpheld, reason: .known(reason))
    case .release(let reason): return .released(reason: .known(reason))
    case .cancel(let reason): return .cancelled(reason: .known(reason))
    case .raiseBarrier(let kind, let text):
      let last = commitment.barriers.map(\.barrier.number).max() ?? 0
      return .barrierRaised(Barrier(number: last + 1, kind: kind, text: .known(text)))
    case .escalateBarrier(let number, let level):
      return .barrierEscalated(number: number, level: level)
    case .resolveBarrier(let number, let text):
      return .barrierResolved(number: number, text: text.map(PersonalText.known))
    }
  }
}

extension TaskForce {
  func imposing(
    _ terms: CommitmentTerms, on basis: LegalBasis?, waitsFor: [CommitmentCode] = [],
    isUnratified: Bool = false
  ) throws(Refusal) -> CommitmentEvent {
    guard let basis = basis ?? details.legalBasis else {
      throw .commitment(.imposingNeedsLegalBasis(code))
    }
    return .imposed(
      terms, basis, waitsFor: isUnratified ? [] : waitsFor, isUnratified: isUnratified)
  }
}

extension CommitmentEvent {
  /// It closes the commitment, and not by its being satisfied.
  fileprivate var endsUnsatisfied: Bool {
    switch self {
    case .declined, .released, .cancelled: true
    case .judged(let judgement): judgement.verdict.closes && judgement.verdict != .asRecommended
    case .proposed, .ratified, .imposed, .corrected, .accepted, .antecedentHeld, .factConfirmed,
      .asked,
      .agreed, .refused, .assigned, .supporterJoined, .supporterLeft, .evidenceSubmitted,
      .progressReported, .claimed, .objected, .objectionAnswered, .barrierRaised,
      .barrierEscalated, .barrierResolved, .transferred, .succeeded:
      false
    }
  }
}

extension Record {
  /// The open commitments that wait for one; once that is closed unsatisfied, for ever.
  func waitingInVain(
    for code: CommitmentCode, on today: Day
  ) throws -> [CommitmentCode] {
    try waiting(for: code).filter { try known($0).settled(on: today).state.isOpen }
  }
}

extension Condition {
  /// What someone should hear who makes a commitment wait for this.
  func remarks(
    on code: CommitmentCode, due: Day, in record: some Record
  ) throws -> [Remark] {
    var remarks: [Remark] = []
    for antecedent in antecedents {
      let itsDue = try record.known(antecedent).terms.due
      if due < itsDue { remarks.append(.dueBeforeAntecedent(code, due, antecedent, itsDue)) }
    }
    if let factBy, due < factBy { remarks.append(.dueBeforeFact(code, due, factBy)) }
    if fact != nil, factBy == nil { remarks.append(.factWithoutDay(code)) }
    return remarks
  }
}
