extension ImportRow {
  func commitment(
    _ value: ImportedCommitment, in record: some Record, _ act: Circumstances
  ) throws -> Ruling {
    let taskForce = try record.known(value.taskForce, source)
    try value.checkTexts()
    let terms = try terms(of: value, taskForce, in: record)
    let before = try known(.commitment, in: record).map(CommitmentCode.init(unchecked:))
    try checkCode(value.code, before)
    if let code = try before ?? value.code.flatMap({ try record.commitment($0)?.code }) {
      return try changes(of: code, value, terms, in: record, act)
    }
    let code = CommitmentCode(
      taskForce.code, try record.lastNumber(.commitment, in: taskForce.code) + 1)
    try checkFree(value.code, code, .commitment, in: record)
    var course = try Course(value, terms, code, from: [], source, act)
    var first = terms
    first.due = value.firstDue ?? value.due
    if value.isImposed {
      let event = try taskForce.imposing(first, on: value.legalBasis)
      try course.begins(event, by: try imposer(in: taskForce, on: course.day, act))
    } else {
      try course.begins(
        .proposed(first, answerDays: try record.settings().answerDays), by: nil)
    }
    if first.due != value.due {
      course.revision = Revision(due: value.due, reason: .known(source.register))
    }
    course.links = value.evidence
    course.progress = value.progress(after: nil)
    try course.lead(in: record)
    return course.ruling
  }

  /// The terms that the row asks for, its agencies found.
  private func terms(
    of value: ImportedCommitment, _ taskForce: TaskForce, in record: some Record
  ) throws -> CommitmentTerms {
    let debtor = try record.known(value.debtor, source)
    let creditor = try record.known(value.creditor, source)
    var supporters: [AgencyCode] = []
    for mention in value.supporters {
      let code = try record.known(mention, source)
      if code != debtor, code != creditor, !supporters.contains(code) { supporters.append(code) }
    }
    return CommitmentTerms(
      taskForce: taskForce.code, debtor: debtor, creditor: creditor, supporters: supporters,
      verifier: try value.verifier.map { try record.known($0, source) },
      deliverable: value.deliverable, due: value.due, outcome: value.outcome,
      weight: value.weight ?? 1, person: value.person.map(PersonalText.known),
      // What shows it lies with the register, unless that says where.
      needsEvidence: !value.evidence.isEmpty,
      condition: value.condition.map { fact in
        Condition(
          fact: fact, deadline: value.state == .expired ? value.closed.map { $0 + -1 } : nil)
      })
  }

  /// The authority that imposed it: the actor's own, else that of whoever has it in the task force.
  private func imposer(
    in taskForce: TaskForce, on day: Day, _ act: Circumstances
  ) throws(Refusal) -> AgencyCode {
    let members = taskForce.members(on: day).filter { $0.role.imposes }.map(\.agency)
    if let actor = act.actor.agency, members.contains(actor) { return actor }
    guard let imposer = members.first else {
      throw .commitment(.noActor(.imposed, [.chairOrSteering]))
    }
    return imposer
  }
}

extension Commitment {
  /// The day on which it was suspended, while it is.
  fileprivate var suspendedOn: Day? { state == .suspended ? suspensions.last?.from : nil }
}

extension Condition {
  /// Takes over what a register cannot say of it, and does not say.
  fileprivate mutating func complete(as known: Condition?) {
    antecedents = known?.antecedents ?? []
    factBy = factBy ?? known?.factBy
    deadline = deadline ?? known?.deadline
  }
}

extension ImportedCommitment {
  fileprivate func checkTexts() throws(Refusal) {
    try check(condition, .fact)
    try check(reason, .reason)
    try check(note, .note, .prose)
    for link in evidence { try check(link, .link) }
  }

  /// What the debtor is said to have reported; a note alone says nothing of how far it has come.
  fileprivate func progress(after last: Progress?) -> Progress? {
    guard completion != nil || forecast != nil || note != nil else { return nil }
    let progress = Progress(
      completion: completion ?? last?.completion ?? .noEvidence,
      forecast: forecast ?? last?.forecast,
      note: (last?.note).replaced(by: note.map(PersonalText.known)) ?? last?.note)
    return progress == last ? nil : progress
  }
}

// A later import: what the row says now, against what it said before.
extension ImportRow {
  private func changes(
    of code: CommitmentCode, _ value: ImportedCommitment, _ terms: CommitmentTerms,
    in record: some Record, _ act: Circumstances
  ) throws -> Ruling {
    let now = try record.known(code).settled(on: act.on)
    guard now.terms.taskForce == terms.taskForce else {
      throw Refusal.meeting(.otherTaskForce(code.text, now.terms.taskForce))
    }
    let before = try said(of: .commitment(code), in: record)
    let said: Commitment? =
      if case .commitment(let said)? = before { said.settled(on: act.on) } else { nil }
    return try changes(from: now, said: said, value, terms, in: record, act)
  }

  /// - Parameter before: what the row said; nil where the commitment began elsewhere, so that what
  ///   stands is the last word on it.
  private func changes(
    from now: Commitment, said before: Commitment?, _ value: ImportedCommitment,
    _ terms: CommitmentTerms, in record: some Record, _ act: Circumstances
  ) throws -> Ruling {
    let (code, said) = (now.code, before ?? now)
    try checkHistory(value, said: said, now: now)
    try checkImposed(value, said: said, beganElsewhere: before == nil)
    let moves = try changes(.state, of: code, said: said.state, now: now.state, to: value.state)
    if !moves { try checkReason(value, of: now, in: record) }
    var new = now.terms
    try change(
      &new, to: terms, value, said: said.terms, code: code, beganElsewhere: before == nil)
    var course = try Course(
      value, new, code, from: record.entries(of: .commitment(code)), source, act)
    course.day = act.on
    if moves, let day = course.reportedOn { course.day = min(day, act.on) }
    if now.state != .satisfied { course.day = max(course.day, now.answeredOn ?? now.since) }
    if !identical(now.terms, new) {
      try course.changes(now, to: new)
    }
    let known = now.evidence.map(\.source)
    course.links = value.evidence.filter { !known.contains(.link(url: $0)) }
    let reported = now.progress?.completion
    if try changes(
      .completion, of: code, said: said.progress?.completion, now: reported,
      to: value.completion ?? reported)
      || changes(
        .forecast, of: code, said: said.progress?.forecast, now: now.progress?.forecast,
        to: value.forecast ?? now.progress?.forecast)
      || changes(
        .note, of: code, said: said.progress?.note, now: now.progress?.note,
        to: (now.progress?.note).replaced(by: value.note.map(PersonalText.known))
          ?? now.progress?.note)
    {
      course.progress = value.progress(after: now.progress)
    }
    try course.goOn(leading: moves, in: record)
    return course.ruling
  }

  /// Days that are past, and how it began, do not change; a mistake is voided.
  private func checkHistory(
    _ value: ImportedCommitment, said: Commitment, now: Commitment
  ) throws(Refusal) {
    let days: [(field: ImportField, said: Day?, now: Day?, new: Day?)] = [
      (.firstDue, said.firstDue, now.firstDue, value.firstDue),
      (.proposed, said.since, now.since, value.proposed),
      (.accepted, said.answeredOn, now.answeredOn, value.accepted),
      (.suspended, said.suspendedOn, now.suspendedOn, value.suspended),
      (.claimed, said.claimedOn, now.claimedOn, value.claimed),
      (.closed, said.closedOn, now.closedOn, value.closed),
    ]
    for day in days where day.said != nil && day.new != nil {
      if try changes(day.field, of: now.code, said: day.said, now: day.now, to: day.new) {
        throw .row(.cannotFollow(now.code.text, day.field))
      }
    }
  }

  /// Neither does by what authority it was imposed.
  private func checkImposed(
    _ value: ImportedCommitment, said: Commitment, beganElsewhere: Bool
  ) throws(Refusal) {
    // Nobody has to say it of what the register did not impose.
    if value.isImposed != said.isImposed, value.isImposed || !beganElsewhere {
      throw .row(.cannotFollow(said.code.text, .imposed))
    }
    if let basis = value.legalBasis, let imposedOn = said.imposedOn, !identical(basis, imposedOn) {
      throw .row(.cannotFollow(said.code.text, .legalBasis))
    }
  }

  /// Nor why it is in the state in which it stays.
  private func checkReason(
    _ value: ImportedCommitment, of now: Commitment, in record: some Record
  ) throws {
    guard let reason = value.reason.map(PersonalText.known) else { return }
    func same(_ known: PersonalText?) throws(Refusal) {
      if !identical(known, known.replaced(by: reason) ?? reason) {
        throw .row(.cannotFollow(now.code.text, .reason))
      }
    }
    let entries = try record.entries(of: .commitment(now.code)).inEffect
    for entry in entries.sorted(by: Entry.takesEffectBefore).reversed() {
      guard case .commitment(_, let event) = entry.event else { continue }
      switch (event, now.state) {
      case (.declined(let known), .declined), (.released(let known), .released),
        (.cancelled(let known), .violated), (.asked(.suspension(let known)), .suspended):
        return try same(known)
      case (.judged(let judgement), .satisfied), (.judged(let judgement), .violated),
        (.judged(let judgement), .released):
        return try same(judgement.reason)
      default: continue
      }
    }
  }

  /// The terms in force with what the row changes of them. What it does not say stays.
  private func change(
    _ now: inout CommitmentTerms, to new: CommitmentTerms, _ value: ImportedCommitment,
    said: CommitmentTerms, code: CommitmentCode, beganElsewhere: Bool
  ) throws(Refusal) {
    var (said, new) = (said, new)
    said.condition?.complete(as: now.condition)
    new.condition?.complete(as: now.condition)
    new.person = now.person.replaced(by: said.person.replaced(by: new.person))
    func take<Field: Equatable & Encodable>(
      _ field: ImportField, _ path: WritableKeyPath<CommitmentTerms, Field>, isSaid: Bool = true
    ) throws(Refusal) {
      let wanted = new[keyPath: path]
      if isSaid,
        try changes(
          field, of: code, said: said[keyPath: path], now: now[keyPath: path], to: wanted)
      {
        now[keyPath: path] = wanted
      }
    }
    try take(.debtor, \.debtor)
    try take(.creditor, \.creditor)
    try take(.supporters, \.supporters, isSaid: !(beganElsewhere && new.supporters.isEmpty))
    try take(.verifier, \.verifier, isSaid: new.verifier != nil)
    try take(.deliverable, \.deliverable)
    try take(.due, \.due)
    try take(.outcome, \.outcome, isSaid: new.outcome != nil)
    try take(.weight, \.weight, isSaid: value.weight != nil)
    try take(.person, \.person, isSaid: new.person != nil)
    try take(.condition, \.condition, isSaid: new.condition != nil)
  }
}
