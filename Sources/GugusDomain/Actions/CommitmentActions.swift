/// Proposes a commitment to its debtor, or imposes it by authority; once, or once for each
/// occurrence of what recurs.
public struct MakeCommitment: Action {
  public var terms: CommitmentTerms
  public var authority: Authority
  public var recurrence: Recurrence?

  public enum Authority: Sendable {
    case proposes
    /// On the legal basis given, else the task force's own.
    case imposes(LegalBasis?)
  }

  public init(
    _ terms: CommitmentTerms, _ authority: Authority = .proposes, recurrence: Recurrence? = nil
  ) {
    self.terms = terms
    self.authority = authority
    self.recurrence = recurrence
  }

  public func decide(in register: some Register, _ act: Circumstances) throws -> Ruling {
    let taskForce = try register.known(terms.taskForce)
    try checkAuthority(taskForce, act)
    try terms.check(in: register, taskForce, on: act.on)
    try terms.condition?.check(in: register, of: nil)
    let settings = try register.settings()
    let days = try recurrence?.days(from: terms.due) ?? [terms.due]
    let waitsFor = try terms.condition?.open(in: register, on: act.on) ?? []
    var number = try register.lastNumber(.commitment, in: taskForce.code)
    return Ruling(
      try days.flatMap { day in
        number += 1
        var terms = terms
        terms.due = settings.due(day)
        let event: CommitmentEvent
        switch authority {
        case .proposes: event = .proposed(terms)
        case .imposes(let basis):
          event = try taskForce.imposing(terms, on: basis, waitsFor: waitsFor)
        }
        let code = CommitmentCode(taskForce.code, number)
        let made = Happening(.commitment(code, event), on: act.on)
        guard case .imposes = authority else { return [made] }
        return [made] + (try Condition.heldSince(waitsFor, code, in: register))
      })
  }

  private func checkAuthority(_ taskForce: TaskForce, _ act: Circumstances) throws(Refusal) {
    switch authority {
    case .proposes:
      guard let proposer = act.actor.agency else { throw .noActor(.proposed, [.member]) }
      try taskForce.checkTakesPart(proposer, on: act.on)
    case .imposes:
      guard let imposer = act.actor.agency else { throw .noActor(.imposed, [.chairOrSteering]) }
      let role = taskForce.role(of: imposer, on: act.on)
      guard role?.imposes == true else {
        throw .mayNotImpose(imposer, taskForce.code, role: role)
      }
    }
  }
}

/// What recurs: every so many weeks or months until a day.
public struct Recurrence: Hashable, Sendable {
  public enum Interval: Hashable, Sendable {
    case weeks(Int)
    case months(Int)
  }

  public var interval: Interval
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
    guard first <= until else { throw .endsBeforeItStarts(from: first, until: until) }
    var days: [Day] = []
    var index = 0
    while let day = occurrence(index, from: first), day <= until {
      days.append(day)
      index += 1
      if days.count > Recurrence.limit {
        throw .tooMany(.occurrences, days.count, limit: Recurrence.limit)
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
  public var code: CommitmentCode
  public var step: Step

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

  public func decide(in register: some Register, _ act: Circumstances) throws -> Ruling {
    let commitment = try register.known(code)
    try step.checkTexts()
    let event = try event(on: commitment, in: register, act)
    var ruling = Ruling([Happening(.commitment(code, event), on: act.on)])
    if case .asked(let request) = event, let asker = act.actor.agency {
      let terms = commitment.terms
      let otherSide = asker == terms.debtor ? terms.creditor : terms.debtor
      let answers: AgencyCode =
        if case .delegation(let newDebtor, _) = request { newDebtor } else { otherSide }
      ruling.notes = [.waitsFor(answers, code, request.kind)]
    }
    switch event {
    case .judged(let judgement) where judgement.verdict == .asRecommended:
      ruling.happenings += try Condition.holds(code, since: act.on, in: register)
    case .accepted(let waitsFor), .agreed(_, let waitsFor):
      ruling.happenings += try Condition.heldSince(waitsFor, code, in: register)
    default: break
    }
    return ruling
  }

  private func event(
    on commitment: Commitment, in register: some Register, _ act: Circumstances
  ) throws -> CommitmentEvent {
    switch step {
    case .accept:
      return .accepted(
        waitsFor: try commitment.terms.condition?.open(in: register, on: act.on) ?? [])
    case .decline(let reason): return .declined(reason: reason)
    case .confirmFact(let evidence): return .factConfirmed(evidence: evidence)
    case .ask(let request):
      switch request {
      case .revision(let revision):
        try revision.condition?.check(in: register, of: code)
      case .delegation(let agency, _): try checkMember(agency, of: commitment, in: register, act)
      case .suspension, .resumption: break
      }
      return .asked(request)
    case .agree(let kind):
      guard case .revision(let revision)? = commitment.pendingRequest?.request else {
        return .agreed(kind, waitsFor: [])
      }
      try revision.condition?.check(in: register, of: code)
      return .agreed(
        kind, waitsFor: try revision.condition?.open(in: register, on: act.on) ?? [])
    case .refuse(let kind, let reason): return .refused(kind, reason: reason)
    case .assign(let agency, let reason):
      try checkMember(agency, of: commitment, in: register, act)
      return .assigned(agency, reason: reason)
    case .addSupporter(let agency):
      try checkMember(agency, of: commitment, in: register, act)
      return .supporterJoined(agency)
    case .dropSupporter(let agency): return .supporterLeft(agency)
    case .submitEvidence(let source, let note):
      let last = commitment.evidence.map(\.number).max() ?? 0
      return .evidenceSubmitted(Evidence(number: last + 1, source: source, note: note))
    case .reportProgress(let progress): return .progressReported(progress)
    case .claim(let note): return .claimed(note: note)
    case .judge(let judgement): return .judged(judgement)
    case .release(let reason): return .released(reason: reason)
    case .cancel(let reason): return .cancelled(reason: reason)
    case .raiseBarrier(let kind, let text):
      let last = commitment.barriers.map(\.barrier.number).max() ?? 0
      return .barrierRaised(Barrier(number: last + 1, kind: kind, text: text))
    case .escalateBarrier(let number, let level):
      return .barrierEscalated(number: number, level: level)
    case .resolveBarrier(let number, let text):
      return .barrierResolved(number: number, text: text)
    }
  }

  private func checkMember(
    _ agency: AgencyCode, of commitment: Commitment, in register: some Register,
    _ act: Circumstances
  ) throws {
    _ = try register.known(agency)
    try register.known(commitment.terms.taskForce).checkTakesPart(agency, on: act.on)
  }
}

extension ActOnCommitment.Step {
  fileprivate func checkTexts() throws(Refusal) {
    switch self {
    case .accept, .agree, .addSupporter, .dropSupporter: break
    case .decline(let reason), .release(let reason), .cancel(let reason),
      .ask(.delegation(_, let reason)), .ask(.suspension(let reason)),
      .ask(.resumption(let reason, _)):
      try check(reason, .reason)
    case .confirmFact(let evidence): try check(evidence, .evidence)
    case .ask(.revision(let revision)):
      try check(revision.reason, .reason)
      try check(revision.deliverable, .deliverable)
      try check(revision.condition?.fact, .fact)
    case .refuse(_, let reason), .assign(_, let reason): try check(reason, .reason)
    case .submitEvidence(let source, let note):
      switch source {
      case .file(let name, _, _): try check(name, .fileName)
      case .link(let link): try check(link, .link)
      }
      try check(note, .note, .prose)
    case .reportProgress(let progress): try check(progress.note, .note, .prose)
    case .claim(let note): try check(note, .note, .prose)
    case .judge(let judgement): try check(judgement.reason, .reason)
    case .raiseBarrier(_, let text): try check(text, .text)
    case .escalateBarrier(_, let level): try check(level, .level)
    case .resolveBarrier(_, let text): try check(text, .text)
    }
  }
}

extension TaskForce {
  func imposing(
    _ terms: CommitmentTerms, on basis: LegalBasis?, waitsFor: [CommitmentCode] = []
  ) throws(Refusal) -> CommitmentEvent {
    guard let basis = basis ?? details.legalBasis else { throw .imposingNeedsLegalBasis(code) }
    try basis.check()
    return .imposed(terms, basis, waitsFor: waitsFor)
  }
}

extension Condition {
  /// Antecedents are on record, can still come to hold, and do not wait for each other in a
  /// circle.
  ///
  /// - Parameter commitment: the one that is to wait; nil for a new one, which nothing waits
  ///   for yet.
  func check(in register: some Register, of commitment: CommitmentCode?) throws {
    try GugusDomain.check(fact, .fact)
    for code in antecedents {
      let antecedent = try register.known(code)
      if !antecedent.state.isOpen, antecedent.state != .satisfied {
        throw Refusal.conditionHasFailed(code, antecedent.state)
      }
    }
    guard let commitment else { return }
    let circle = try circle(adding: antecedents, to: commitment) { code in
      try register.commitment(code)?.terms.condition?.antecedents ?? []
    }
    if let circle { throw Refusal.circle(circle) }
  }

  /// The antecedents that are not satisfied by a day.
  func open(in register: some Register, on day: Day) throws -> [CommitmentCode] {
    try antecedents.filter { code in
      guard let satisfied = try Condition.satisfied(code, in: register) else { return true }
      return satisfied > day
    }
  }

  /// What came to hold since, of that which a back-dated agreement had to wait for.
  static func heldSince(
    _ waitsFor: [CommitmentCode], _ code: CommitmentCode, in register: some Register
  ) throws -> [Happening] {
    try waitsFor.compactMap { antecedent in
      try satisfied(antecedent, in: register).map {
        Happening(.commitment(code, .antecedentHeld(antecedent)), on: $0)
      }
    }
  }

  /// What waited for a commitment need not wait for it any longer, since it was satisfied.
  static func holds(
    _ code: CommitmentCode, since verdict: Day, in register: some Register
  ) throws -> [Happening] {
    try register.waiting(for: code).compactMap { waiting in
      let dependent = try register.known(waiting).settled(on: verdict)
      guard dependent.openAntecedents.contains(code), dependent.state.isOpen else { return nil }
      // It may have been agreed after the day on which the verdict takes effect.
      let day = max(verdict, dependent.waitsSince ?? dependent.since)
      return Happening(.commitment(waiting, .antecedentHeld(code)), on: day)
    }
  }

  private static func satisfied(
    _ code: CommitmentCode, in register: some Register
  ) throws -> Day? {
    let antecedent = try register.known(code)
    return antecedent.state == .satisfied ? antecedent.closedOn : nil
  }
}

extension CommitmentTerms {
  /// What the task force and the register have to say of the terms; what they say of
  /// themselves is checked as the event is applied.
  func check(in register: some Register, _ taskForce: TaskForce, on day: Day) throws {
    try taskForce.checkInForce(on: day)
    for agency in [debtor, creditor] + supporters + [verifier].compactMap(\.self) {
      _ = try register.known(agency)
      try taskForce.checkTakesPart(agency, on: day)
    }
    try GugusDomain.check(deliverable, .deliverable)
    try GugusDomain.check(person, .person)
    if let outcome, !taskForce.outcomes.contains(where: { $0.number == outcome }) {
      throw Refusal.unknownOutcome(taskForce.code, outcome, known: taskForce.outcomes.count)
    }
    if let code = meeting {
      let meeting = try register.known(code)
      guard meeting.taskForce == taskForce.code else {
        throw Refusal.otherTaskForce(code.text, meeting.taskForce)
      }
      if due < meeting.content.date {
        throw Refusal.dueTooEarly(due, notBefore: meeting.content.date)
      }
      let numbers = meeting.content.decisions.map(\.number)
      if let decision, !numbers.contains(decision) {
        throw Refusal.unknownDecision(code, decision, known: numbers)
      }
    }
  }
}
