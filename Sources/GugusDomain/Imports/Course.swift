/// The events that lead a commitment to the state that a row says, each by the party that the
/// table of rules names, on the day that the row gives. It has no state of its own: every event is
/// rehearsed on the commitment as it is on record, and what comes next is asked of that.
struct Course {
  let value: ImportedCommitment
  let terms: CommitmentTerms
  let code: CommitmentCode
  let source: EntrySource
  let act: Circumstances

  /// As the events so far have made it; nil before it begins.
  private var commitment: Commitment?
  /// The row begins it.
  private let isNew: Bool
  /// What is on record of it, and what has been rehearsed.
  private var entries: [Entry]
  /// The day of what the row gives no day of its own.
  var day: Day
  /// The last day on which an earlier import of the row saw it as it was; nil where none did.
  private let seen: Day?
  /// Still to happen, as soon as the state allows.
  var revision: Revision?
  var links: [String] = []
  var progress: Progress?

  private var happenings: [Happening] = []
  private var assumed: [ImportField] = []

  /// Begins on the day that the row says it was proposed, else on the first that it speaks of.
  ///
  /// - Parameter known: the entries about it that are on record; none of a new commitment.
  init(
    _ value: ImportedCommitment, _ terms: CommitmentTerms, _ code: CommitmentCode,
    from known: [Entry], _ source: EntrySource, _ act: Circumstances
  ) throws {
    self.value = value
    self.terms = terms
    self.code = code
    self.source = source
    self.act = act
    entries = known.inEffect
    seen = entries.compactMap { entry in
      guard let from = entry.source, from.isSameRow(as: source) else { return nil }
      return from.seen ?? entry.unit.day
    }.max()
    isNew = known.isEmpty
    if case .commitment(let now)? = try Aggregate.fold(entries) { commitment = now }
    let days = [
      value.accepted, value.suspended, value.claimed, value.closed, value.firstDue, value.due,
    ]
    day = value.proposed ?? days.compactMap(\.self).reduce(act.on, min)
  }

  private var state: CommitmentState {
    commitment?.settled(on: act.today).state ?? .proposed
  }

  var ruling: Ruling {
    Ruling(happenings, remarks: assumed.isEmpty ? [] : [.assumed(assumed)])
  }

  /// When something happened, as far as the row says it.
  private struct Timing {
    var day: Day
    /// What is known of the day, where the row does not say it.
    var assumed: AssumedDay?
  }

  /// On a day that a field of the row says.
  private func said(_ day: Day) -> Timing { Timing(day: day) }

  /// On a day that no field of the row says.
  private func unsaid(_ day: Day) -> Timing {
    // Where it was seen otherwise even later, nothing is known of when it happened.
    let after = seen.flatMap { $0 > day ? nil : min($0, day + -1) }
    return Timing(day: day, assumed: AssumedDay(after: after))
  }

  /// - Parameter agency: nil where whoever imports it does it.
  private mutating func happens(
    _ event: CommitmentEvent, by agency: AgencyCode?, on timing: Timing
  ) throws {
    let actor = agency.map { Actor(agency: $0) }
    var source = source
    source.assumed = timing.assumed
    happenings.append(
      Happening(.commitment(code, event), on: timing.day, actor: actor, source: source))
    try rehearse(event, by: actor ?? act.actor, on: timing)
  }

  private mutating func rehearse(
    _ event: CommitmentEvent, by actor: Actor, on timing: Timing
  ) throws {
    var source = source
    source.assumed = timing.assumed
    let entry = Entry(
      sequence: (entries.map(\.sequence).max() ?? 0) + 1, recorded: Instant(startOf: act.today),
      unit: UnitPlace(Course.rehearsal, day: act.today), effective: timing.day, actor: actor,
      event: .commitment(code, event), source: source)
    entries.append(entry)
    guard case .commitment(let next)? = try Aggregate.fold(entries) else { return }
    commitment = next
  }

  private static let rehearsal = UnitID(unchecked: "rehearsal")

  /// - Throws: `Refusal.rowLacks`.
  private func needed<Value>(_ value: Value?, _ field: ImportField) throws(Refusal) -> Value {
    guard let value else { throw .row(.rowLacks(field, state: self.value.state.term)) }
    return value
  }

  /// When it was closed: on the day that the row says, else, where the mapping permits that nothing
  /// says it, by the day of the import.
  ///
  /// - Throws: `Refusal.rowLacks`.
  private mutating func closing() throws(Refusal) -> Timing {
    guard value.closed == nil, value.closedOnUnknownDay else {
      return said(try needed(value.closed, .closed))
    }
    assumed.append(.closed)
    return unsaid(act.on)
  }
}

extension Course {
  /// Proposed or imposed.
  mutating func begins(_ event: CommitmentEvent, by agency: AgencyCode?) throws {
    try happens(event, by: agency, on: value.proposed == nil ? unsaid(day) : said(day))
    if value.proposed == nil { assumed.append(.proposed) }
  }

  /// Goes on until it is in the state that the row says.
  ///
  /// - Throws: `Refusal.rowLacks` where the row does not say what that state needs,
  ///   `Refusal.cannotFollow` where no event leads there.
  mutating func lead(in record: some Record) throws {
    while state != value.state {
      if state != .proposed || !isAccepted { try revises() }
      try shows()
      try step(in: record)
    }
    try revises()
    try shows()
    try checkNothingIsLeft()
  }

  /// What else the row changes, where it is in the state that the row says or stays in another.
  mutating func goOn(leading: Bool, in record: some Record) throws {
    guard leading else {
      try revises()
      try shows()
      return try checkNothingIsLeft()
    }
    try lead(in: record)
  }

  /// Whether the state that the row says comes after an acceptance, or is read so.
  private var isAccepted: Bool {
    switch value.state {
    case .proposed, .declined, .expired: false
    case .released: value.accepted != nil
    case .conditional, .active, .suspended, .claimed, .satisfied, .violated: true
    }
  }

  /// Whether nothing has been done yet, as far as the state says.
  private var isBeforeWork: Bool {
    switch state {
    case .proposed, .conditional, .declined, .expired, .released: commitment?.progress == nil
    case .active, .suspended, .claimed, .satisfied, .violated: false
    }
  }

  /// What the row wants and no state on the way took is refused, never left out.
  private func checkNothingIsLeft() throws(Refusal) {
    let left: ImportField
    if let revision {
      left = revision.due == nil ? .deliverable : .due
    } else if !links.isEmpty {
      left = .evidence
    } else if let progress, !isBeforeWork || !progress.saysNothing {
      left = progress.newField(since: commitment?.progress)
    } else {
      return
    }
    throw .row(.notInState(isNew ? nil : code, left, state))
  }

  private mutating func step(in record: some Record) throws {
    let (debtor, creditor, judge) = (terms.debtor, terms.creditor, terms.verifier ?? terms.creditor)
    let verdictDays = try record.settings().verdictDays
    switch (state, value.state) {
    case (.proposed, .declined):
      let reason = try needed(value.reason, .reason)
      try happens(.declined(reason: .known(reason)), by: debtor, on: closing())
    case (_, .released) where state.isOpen && (state != .proposed || !isAccepted):
      let reason = try needed(value.reason, .reason)
      try happens(.released(reason: .known(reason)), by: creditor, on: closing())
    case (.proposed, .conditional) where terms.condition == nil,
      (.proposed, .expired) where terms.condition == nil:
      throw Refusal.row(.rowLacks(.condition, state: value.state.term))
    case (.proposed, _):
      if value.accepted == nil { assumed.append(.accepted) }
      day = value.accepted ?? day
      let waitsFor = try commitment?.terms.condition?.open(in: record, on: day) ?? []
      try happens(
        .accepted(waitsFor: waitsFor), by: debtor,
        on: value.accepted == nil ? unsaid(day) : said(day))
      // They follow by themselves, once it is recorded.
      for (event, on) in try Condition.heldSince(waitsFor, code, in: record) {
        guard case .commitment(_, let held) = event else { continue }
        try rehearse(held, by: act.actor, on: said(on))
        day = max(day, on)
      }
    case (.conditional, .expired):
      // Time alone makes it so, after the deadline that the terms have for it.
      _ = try needed(value.closed, .closed)
      throw Refusal.row(.cannotFollow(code.text, .closed))
    case (.conditional, .active), (.conditional, .suspended), (.conditional, .claimed),
      (.conditional, .satisfied), (.conditional, .violated):
      guard commitment?.openAntecedents.isEmpty == true else {
        throw Refusal.row(.cannotFollow(code.text, .state))
      }
      try happens(
        .factConfirmed(evidence: .known(source.register)), by: debtor, on: unsaid(day))
    case (.active, .suspended):
      let on = said(try needed(value.suspended, .suspended))
      try happens(
        .asked(.suspension(reason: .known(needed(value.reason, .reason)))), by: debtor, on: on)
      try happens(.agreed(.suspension, waitsFor: []), by: creditor, on: on)
    case (.suspended, .active), (.suspended, .claimed), (.suspended, .satisfied),
      (.suspended, .violated):
      try happens(
        .asked(.resumption(reason: .known(source.register), due: nil)), by: debtor,
        on: unsaid(day))
      try happens(.agreed(.resumption, waitsFor: []), by: creditor, on: unsaid(day))
    case (.active, .claimed):
      try happens(
        .claimed(note: nil, verdictDays: verdictDays), by: debtor,
        on: said(needed(value.claimed, .claimed)))
    case (.active, .satisfied), (.active, .violated):
      if let claimed = value.claimed {
        try happens(.claimed(note: nil, verdictDays: verdictDays), by: debtor, on: said(claimed))
      } else {
        try judged(by: judge)
      }
    case (.claimed, .satisfied), (.claimed, .violated): try judged(by: judge)
    case (.claimed, .active), (.claimed, .suspended):
      let reason = try needed(value.reason, .reason)
      try happens(
        .judged(Judgement(verdict: .notYetAsRecommended, reason: .known(reason))), by: judge,
        on: unsaid(day))
    default: throw Refusal.row(.cannotFollow(code.text, .state))
    }
  }

  private mutating func judged(by judge: AgencyCode) throws {
    let on = try closing()
    let judgement =
      value.state == .satisfied
      ? Judgement(verdict: .asRecommended, reason: value.reason.map(PersonalText.known))
      : Judgement(verdict: .failed, reason: .known(try needed(value.reason, .reason)))
    try happens(.judged(judgement), by: judge, on: on)
  }

  /// The new terms are asked and agreed, while it may still be revised.
  private mutating func revises() throws {
    guard let revision, [.proposed, .conditional, .active].contains(state) else { return }
    self.revision = nil
    // Nobody agrees to a day that is past.
    let on = unsaid(revision.due.map { min($0, day) } ?? day)
    try happens(.asked(.revision(revision)), by: terms.debtor, on: on)
    try happens(.agreed(.revision, waitsFor: []), by: terms.creditor, on: on)
  }

  /// What the register shows of the work, while it goes on.
  mutating func shows() throws {
    guard state == .active || state == .claimed else { return }
    let on = unsaid(max(day, reportedOn ?? act.on))
    if state == .active, let progress {
      self.progress = nil
      if value.completion == nil { assumed.append(.completion) }
      try happens(.progressReported(progress), by: terms.debtor, on: on)
    }
    for link in links {
      let last = commitment?.evidence.map(\.number).max() ?? 0
      let evidence = Evidence(number: last + 1, source: .link(url: link))
      try happens(.evidenceSubmitted(evidence), by: terms.debtor, on: on)
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
  mutating func changes(_ now: Commitment, to new: CommitmentTerms) throws {
    let old = now.terms
    guard now.state != .proposed else {
      try happens(.corrected(new), by: nil, on: unsaid(day))
      return
    }
    let fixed: [(ImportField, Bool)] = [
      (.verifier, old.verifier == new.verifier), (.outcome, old.outcome == new.outcome),
      (.weight, old.weight == new.weight), (.person, identical(old.person, new.person)),
      (.condition, identical(old.condition, new.condition)),
    ]
    if let (field, _) = fixed.first(where: { !$0.1 }) {
      throw Refusal.row(.cannotFollow(code.text, field))
    }
    if new.creditor != old.creditor {
      try happens(.assigned(new.creditor, reason: nil), by: old.creditor, on: unsaid(day))
    }
    for agency in old.supporters where !new.supporters.contains(agency) {
      try happens(.supporterLeft(agency), by: old.debtor, on: unsaid(day))
    }
    if new.debtor != old.debtor {
      let delegation = Request.delegation(to: new.debtor, reason: .known(source.register))
      try happens(.asked(delegation), by: old.debtor, on: unsaid(day))
      try happens(.agreed(.delegation, waitsFor: []), by: new.debtor, on: unsaid(day))
    }
    for agency in new.supporters where !old.supporters.contains(agency) {
      try happens(.supporterJoined(agency), by: new.debtor, on: unsaid(day))
    }
    let change = Revision(
      due: changed(old.due, new.due), deliverable: changed(old.deliverable, new.deliverable),
      reason: .known(source.register))
    if change.due != nil || change.deliverable != nil { revision = change }
  }
}

extension Progress {
  /// That nothing has begun, and no more.
  fileprivate var saysNothing: Bool {
    let isNone = completion == .noEvidence || completion == .notStarted
    return isNone && forecast == nil && note == nil
  }

  /// What of it is not as it was reported last.
  fileprivate func newField(since last: Progress?) -> ImportField {
    if completion != last?.completion ?? .noEvidence { return .completion }
    return forecast == last?.forecast ? .note : .forecast
  }
}
