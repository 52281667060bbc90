/// The events that lead a commitment to the state that a row says, each by the party that the
/// table of rules names, on the day that the row gives.
struct Course {
  let value: ImportedCommitment
  let terms: CommitmentTerms
  let code: CommitmentCode
  let source: EntrySource
  let act: Circumstances

  /// Where the events so far have brought it.
  private(set) var state: CommitmentState
  /// What must hold first, and does not yet.
  private var openAntecedents: [CommitmentCode]
  private var awaitsFact: Bool
  /// The day of what the row gives no day of its own.
  var day: Day
  /// Still to happen, as soon as the state allows.
  var revision: Revision?
  var links: [String] = []
  var progress: Progress?

  private var lastEvidence: Int
  private var happenings: [Happening] = []
  private var assumed: [ImportField] = []

  /// Begins on the day that the row says it was proposed, else on the first that it speaks of.
  ///
  /// - Parameter now: what is on record already; nil for a new commitment.
  init(
    _ value: ImportedCommitment, _ terms: CommitmentTerms, _ code: CommitmentCode,
    from now: Commitment?, _ source: EntrySource, _ act: Circumstances
  ) {
    self.value = value
    self.terms = terms
    self.code = code
    self.source = source
    self.act = act
    state = now?.state ?? .proposed
    openAntecedents = now?.openAntecedents ?? []
    awaitsFact = terms.condition?.fact != nil && now?.factIsConfirmed != true
    lastEvidence = now?.evidence.map(\.number).max() ?? 0
    let days = [
      value.accepted, value.suspended, value.claimed, value.closed, value.firstDue, value.due,
    ]
    day = value.proposed ?? days.compactMap(\.self).reduce(act.on, min)
  }

  private var waits: Bool { awaitsFact || !openAntecedents.isEmpty }

  var ruling: Ruling {
    Ruling(happenings, notes: assumed.isEmpty ? [] : [.assumed(assumed)])
  }

  /// - Parameter agency: nil where whoever imports it does it.
  private mutating func happens(_ event: CommitmentEvent, by agency: AgencyCode?, on day: Day) {
    happenings.append(
      Happening(
        .commitment(code, event), on: day, actor: agency.map { Actor(agency: $0) },
        source: source))
  }

  /// - Throws: `Refusal.rowLacks`.
  private func needed<Value>(_ value: Value?, _ field: ImportField) throws(Refusal) -> Value {
    guard let value else { throw .rowLacks(field, state: self.value.state.term) }
    return value
  }
}

extension Course {
  /// Proposed or imposed.
  mutating func begins(_ event: CommitmentEvent, by agency: AgencyCode?) {
    happens(event, by: agency, on: day)
    if value.proposed == nil { assumed.append(.proposed) }
    if event.kind == .imposed { state = waits ? .conditional : .active }
  }

  /// Goes on until it is in the state that the row says.
  ///
  /// - Throws: `Refusal.rowLacks` where the row does not say what that state needs,
  ///   `Refusal.cannotFollow` where no event leads there.
  mutating func lead(in register: some Register) throws {
    while state != value.state {
      if state != .proposed || value.state == .declined { revises() }
      shows()
      try step(in: register)
    }
    revises()
    shows()
  }

  /// What else the row changes, where it is in the state that the row says or stays in another.
  mutating func goOn(leading: Bool, in register: some Register) throws {
    guard leading else {
      revises()
      return shows()
    }
    try lead(in: register)
  }

  private mutating func step(in register: some Register) throws {
    let (debtor, creditor, judge) = (terms.debtor, terms.creditor, terms.verifier ?? terms.creditor)
    switch (state, value.state) {
    case (.proposed, .declined):
      happens(
        .declined(reason: try needed(value.reason, .reason)), by: debtor,
        on: try needed(value.closed, .closed))
      state = .declined
    case (_, .released) where state.isOpen && (state != .proposed || value.accepted == nil):
      happens(
        .released(reason: try needed(value.reason, .reason)), by: creditor,
        on: try needed(value.closed, .closed))
      state = .released
    case (.proposed, .conditional) where terms.condition == nil,
      (.proposed, .expired) where terms.condition == nil:
      throw Refusal.rowLacks(.condition, state: value.state.term)
    case (.proposed, _):
      if value.accepted == nil { assumed.append(.accepted) }
      day = value.accepted ?? day
      let waitsFor = try terms.condition?.open(in: register, on: day) ?? []
      happens(.accepted(waitsFor: waitsFor), by: debtor, on: day)
      for var held in try Condition.heldSince(waitsFor, code, in: register) {
        held.source = source
        happenings.append(held)
        day = max(day, held.on)
      }
      openAntecedents = try terms.condition?.open(in: register, on: act.today) ?? []
      state = waits ? .conditional : .active
    case (.conditional, .expired):
      // Time alone makes it so, after the deadline that the terms have for it.
      let closed = try needed(value.closed, .closed)
      guard terms.condition?.deadline == closed + -1 else {
        throw Refusal.cannotFollow(code.text, .closed)
      }
      state = .expired
    case (.conditional, .active), (.conditional, .suspended), (.conditional, .claimed),
      (.conditional, .satisfied), (.conditional, .violated):
      guard openAntecedents.isEmpty else { throw Refusal.cannotFollow(code.text, .state) }
      happens(.factConfirmed(evidence: source.register), by: debtor, on: day)
      awaitsFact = false
      state = .active
    case (.active, .suspended):
      let on = try needed(value.suspended, .suspended)
      happens(
        .asked(.suspension(reason: try needed(value.reason, .reason))), by: debtor, on: on)
      happens(.agreed(.suspension, waitsFor: []), by: creditor, on: on)
      state = .suspended
    case (.suspended, .active), (.suspended, .claimed), (.suspended, .satisfied),
      (.suspended, .violated):
      happens(.asked(.resumption(reason: source.register, due: nil)), by: debtor, on: day)
      happens(.agreed(.resumption, waitsFor: []), by: creditor, on: day)
      state = waits ? .conditional : .active
    case (.active, .claimed):
      happens(.claimed(note: nil), by: debtor, on: try needed(value.claimed, .claimed))
      state = .claimed
    case (.active, .satisfied), (.active, .violated):
      if let claimed = value.claimed {
        happens(.claimed(note: nil), by: debtor, on: claimed)
        state = .claimed
      } else {
        try judged(by: judge, in: register)
      }
    case (.claimed, .satisfied), (.claimed, .violated): try judged(by: judge, in: register)
    case (.claimed, .active), (.claimed, .suspended):
      let reason = try needed(value.reason, .reason)
      happens(
        .judged(Judgement(verdict: .notYetAsRecommended, reason: reason)), by: judge, on: day)
      state = .active
    default: throw Refusal.cannotFollow(code.text, .state)
    }
  }

  private mutating func judged(by judge: AgencyCode, in register: some Register) throws {
    let on = try needed(value.closed, .closed)
    let judgement =
      value.state == .satisfied
      ? Judgement(verdict: .asRecommended, reason: value.reason)
      : Judgement(verdict: .failed, reason: try needed(value.reason, .reason))
    happens(.judged(judgement), by: judge, on: on)
    state = value.state
    if state == .satisfied {
      // They follow by themselves: no row says them.
      happenings += try Condition.holds(code, since: on, in: register)
    }
  }

  /// The new terms are asked and agreed, while it may still be revised.
  private mutating func revises() {
    guard let revision, [.proposed, .conditional, .active].contains(state) else { return }
    self.revision = nil
    // Nobody agrees to a day that is past.
    let on = revision.due.map { min($0, day) } ?? day
    happens(.asked(.revision(revision)), by: terms.debtor, on: on)
    happens(.agreed(.revision, waitsFor: []), by: terms.creditor, on: on)
  }

  /// What the register shows of the work, while it goes on.
  mutating func shows() {
    guard state == .active || state == .claimed else { return }
    let on = max(day, reportedOn ?? act.on)
    if state == .active, let progress {
      self.progress = nil
      if value.completion == nil { assumed.append(.completion) }
      happens(.progressReported(progress), by: terms.debtor, on: on)
    }
    for link in links {
      lastEvidence += 1
      let evidence = Evidence(number: lastEvidence, source: .link(url: link))
      happens(.evidenceSubmitted(evidence), by: terms.debtor, on: on)
    }
    links = []
  }

  /// The day on which the work that the row tells of was at the latest known; nil while it goes on.
  var reportedOn: Day? {
    switch value.state {
    case .proposed, .conditional, .active: nil
    case .suspended: value.suspended
    case .claimed, .satisfied, .violated: value.claimed ?? value.closed
    case .declined, .released, .expired: value.closed
    }
  }
}

extension Course {
  /// New terms: corrected while nobody has answered, else by the event that each change has.
  ///
  /// - Throws: `Refusal.cannotFollow` where there is none.
  mutating func changes(_ now: Commitment, to new: CommitmentTerms) throws(Refusal) {
    let old = now.terms
    guard now.state != .proposed else {
      happens(.corrected(new), by: nil, on: day)
      return
    }
    let fixed: [(ImportField, Bool)] = [
      (.verifier, old.verifier == new.verifier), (.outcome, old.outcome == new.outcome),
      (.weight, old.weight == new.weight), (.person, identical(old.person, new.person)),
      (.condition, identical(old.condition, new.condition)),
    ]
    if let (field, _) = fixed.first(where: { !$0.1 }) { throw .cannotFollow(code.text, field) }
    if new.creditor != old.creditor {
      happens(.assigned(new.creditor, reason: nil), by: old.creditor, on: day)
    }
    for agency in old.supporters where !new.supporters.contains(agency) {
      happens(.supporterLeft(agency), by: old.debtor, on: day)
    }
    if new.debtor != old.debtor {
      let delegation = Request.delegation(to: new.debtor, reason: source.register)
      happens(.asked(delegation), by: old.debtor, on: day)
      happens(.agreed(.delegation, waitsFor: []), by: new.debtor, on: day)
    }
    for agency in new.supporters where !old.supporters.contains(agency) {
      happens(.supporterJoined(agency), by: new.debtor, on: day)
    }
    let change = Revision(
      due: changed(old.due, new.due), deliverable: changed(old.deliverable, new.deliverable),
      reason: source.register)
    if change.due != nil || change.deliverable != nil { revision = change }
  }
}
