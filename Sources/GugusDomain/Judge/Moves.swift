extension Register {
  /// What an agency may do with something on a day, in the order of the kinds of event: the judge's
  /// answer to each of them, tried in turn on a sample of it. What it refuses for other words or
  /// values is offered all the same; what it refuses for the agency or for how things stand is not.
  ///
  /// Of a task force also what may begin in it.
  ///
  /// - Parameter kinds: only these are tried; nil for all.
  public func moves(
    of agency: AgencyCode, on subject: Subject, day: Day, among kinds: Set<EventKind>? = nil
  ) throws -> [EventKind] {
    var moves: [EventKind] = []
    for event in try samples(of: subject, by: agency, on: day)
    where !moves.contains(event.kind) && kinds?.contains(event.kind) != false {
      if try mayHappen(event, by: agency, on: day) { moves.append(event.kind) }
    }
    return moves
  }

  private func mayHappen(_ event: Event, by agency: AgencyCode, on day: Day) throws -> Bool {
    do {
      let settings = try settingsBefore()
      if event.needsSignature(settings), try agencyBefore(agency)?.keysInForce.isEmpty != false {
        return false
      }
      let entry = trial(of: event, by: agency, on: day, zone: settings.zone ?? .wib)
      try Judge(after: Judge.Head(sequence: entry.sequence - 1)).check(entry, in: self)
      _ = try Aggregate.fold(entries(of: event.subject) + [entry])
      return true
    } catch let refusal as Refusal {
      return refusal.name.class == .content
    }
  }

  /// Behind everything that is on record.
  private func trial(of event: Event, by agency: AgencyCode, on day: Day, zone: Zone) -> Entry {
    let noon = Instant(startOf: day).milliseconds + 43_200_000 - Int64(zone.offsetMinutes) * 60_000
    return Entry(
      sequence: Int.max / 2, recorded: Instant(milliseconds: noon),
      unit: UnitPlace(UnitID(unchecked: "what-may-be"), day: day), effective: day,
      actor: Actor(agency: agency), event: event)
  }
}

extension Register {
  /// Valid examples of whatever may be done with something: of each kind of event that nothing but
  /// the agency, the day and the state can stand in the way of, one at least.
  func samples(of subject: Subject, by agency: AgencyCode, on day: Day) throws -> [Event] {
    switch subject {
    case .workspace: return workspaceSamples(by: agency)
    case .agency(let code): return try agencySamples(code)
    case .taskForce(let code): return try taskForceSamples(known(code), by: agency, on: day)
    case .meeting(let code): return try meetingSamples(known(code), by: agency, on: day)
    case .commitment(let code):
      return try commitmentSamples(known(code), on: day).map { .commitment(code, $0) }
    case .finding(let code):
      return [
        .replied(text: sample), .concluded(.upheld, reason: sample), .withdrawn(reason: sample),
      ].map { .finding(code, $0) }
    case .incentive(let code):
      return [
        .appealed(reason: sample), .appealRejected(reason: sample), .lifted(reason: sample),
      ].map { .incentive(code, $0) }
    case .assessment(let code):
      let score = Score(prerequisite: .newWaysOfWorking, score: 3, text: sample)
      return [.scored(score), .closed].map { .assessment(code, $0) }
    }
  }

  private func workspaceSamples(by agency: AgencyCode) -> [Event] {
    var change = SettingsChange()
    change.daysAhead = 14
    let rule = PolicyRule(name: "x", conditions: [], kind: .award(.recognition))
    let policy = IncentivePolicy(rules: [rule], source: "x")
    return [
      .stewardNamed(agency), .configured(change), .filterSaved(name: "x", words: []),
      .filterDropped(name: "x"), .policyAdopted(policy),
    ].map(Event.workspace)
  }

  private func agencySamples(_ code: AgencyCode) throws -> [Event] {
    var change = AgencyChange()
    change.sector = "x"
    var events: [AgencyEvent] = [
      .edited(change), .keyRegistered("x+00000000+x"), .keyVouched("x+00000000+x"),
    ]
    if let key = try known(code).keysInForce.last {
      events.append(.keyRevoked(key.text, reason: sample))
    }
    return events.map { .agency(code, $0) }
  }
}

private let sample: PersonalText = "…"

extension Register {
  private func commitmentSamples(
    _ commitment: Commitment, on day: Day
  ) throws -> [CommitmentEvent] {
    let terms = commitment.terms
    let later = max(terms.due, day) + 7
    let evidence = (commitment.evidence.map(\.number).max() ?? 0) + 1
    let barrier = (commitment.barriers.map(\.barrier.number).max() ?? 0) + 1
    var events: [CommitmentEvent] = [
      .accepted(waitsFor: try terms.condition?.open(in: self, on: day) ?? []),
      .declined(reason: sample), .factConfirmed(evidence: sample),
      .asked(.revision(Revision(due: later, reason: sample))),
      .asked(.suspension(reason: sample)), .asked(.resumption(reason: sample, due: nil)),
      .evidenceSubmitted(Evidence(number: evidence, source: .link(url: "https://example.org"))),
      .progressReported(Progress(completion: .limited)),
      .claimed(note: nil, verdictDays: try settingsBefore().verdictDays),
      .judged(Judgement(verdict: .notYetAsRecommended, reason: sample)),
      .objected(grounds: sample), .objectionAnswered(isUpheld: false, reason: sample),
      .released(reason: sample), .cancelled(reason: sample),
      .barrierRaised(Barrier(number: barrier, kind: .budget, text: sample)),
    ]
    if let pending = commitment.pendingRequest?.request {
      events += [
        .agreed(pending.kind, waitsFor: try waits(for: pending, on: day)),
        .refused(pending.kind, reason: nil),
      ]
    }
    if let other = try other(in: terms.taskForce, than: terms.parties, on: day) {
      events += [
        .asked(.delegation(to: other, reason: sample)), .assigned(other, reason: nil),
        .supporterJoined(other),
      ]
    }
    if let supporter = terms.supporters.first { events.append(.supporterLeft(supporter)) }
    if let open = commitment.barriers.first(where: { $0.resolvedOn == nil })?.barrier.number {
      events += [
        .barrierEscalated(number: open, level: "x"), .barrierResolved(number: open, text: nil),
      ]
    }
    return events
  }

  private func waits(for request: Request, on day: Day) throws -> [CommitmentCode] {
    guard case .revision(let revision) = request else { return [] }
    return try revision.condition?.open(in: self, on: day) ?? []
  }

  /// A member that takes part, is active and is none of those.
  private func other(
    in code: TaskForceCode, than known: Set<AgencyCode>, on day: Day
  ) throws -> AgencyCode? {
    try self.known(code).members(on: day).first { member in
      try member.role.takesPart && !known.contains(member.agency)
        && self.known(member.agency).isActive(on: day)
    }?.agency
  }

  private func meetingSamples(
    _ meeting: Meeting, by agency: AgencyCode, on day: Day
  ) throws -> [Event] {
    var change = MeetingChange()
    change.place = "x"
    let amendment = Amendment(
      number: (meeting.amendments.map(\.number).max() ?? 0) + 1, decision: nil, text: "x",
      reason: sample, on: day)
    var events: [MeetingEvent] = [
      .rescheduled(change), .answered(MeetingAnswer(agency: agency, answer: .comes)), .ratified,
      .amended(amendment), .cancelled(reason: sample),
    ]
    // What is still to come has not been held.
    if meeting.content.date <= day {
      let edition = try nextEdition(
        of: meeting.code, in: meeting.taskForce, on: meeting.content.date)
      events.append(.logged(meeting.taskForce, .nothing, edition))
    }
    return events.map { .meeting(meeting.code, $0) }
  }

  private func taskForceSamples(
    _ taskForce: TaskForce, by agency: AgencyCode, on day: Day
  ) throws -> [Event] {
    let code = taskForce.code
    var change = TaskForceChange()
    change.mandate = "x"
    let outcome = Outcome(
      number: (taskForce.outcomes.map(\.number).max() ?? 0) + 1, name: "x", indicator: "x",
      unit: "x", baseline: 0,
      target: 1, due: day)
    var events: [TaskForceEvent] = [
      .amended(change), .outcomeAdded(outcome), .left(agency, until: day),
      .dissolved(Dissolution(reason: sample)),
    ]
    let members = Set(taskForce.memberships.map(\.agency))
    let strangers = try agencyNames().values.joined().filter { !members.contains($0) }.sorted()
    if let stranger = try strangers.first(where: { try known($0).isActive(on: day) }) {
      events.append(.joined(Membership(agency: stranger, role: .member, from: day)))
    }
    if let outcome = taskForce.outcomes.first {
      events.append(.outcomeMeasured(Measurement(outcome: outcome.number, value: 1, on: day)))
    }
    if let row = taskForce.standing.first { events.append(.standingDropped(row.number)) }
    return events.map { .taskForce(code, $0) }
      + (try beginnings(in: taskForce, by: agency, on: day))
  }

  /// What may begin in a task force.
  private func beginnings(
    in taskForce: TaskForce, by agency: AgencyCode, on day: Day
  ) throws -> [Event] {
    let code = taskForce.code
    let settings = try settingsBefore()
    var content = MeetingChange()
    content.title = "x"
    content.date = day
    let meeting = MeetingCode(code, try lastNumber(.meeting, in: code) + 1)
    let edition = try nextEdition(of: meeting, in: code, on: day)
    var events: [Event] = [
      .meeting(meeting, .scheduled(code, content)),
      .meeting(meeting, .logged(code, content, edition)),
      .assessment(
        AssessmentCode(code, try lastNumber(.assessment, in: code) + 1), .opened(code, title: "x")),
    ]
    let basis =
      taskForce.details.legalBasis
      ?? LegalBasis(kind: .other, number: "x", date: day, title: "x")
    if let creditor = try other(in: code, than: [], on: day),
      let debtor = try other(in: code, than: [creditor], on: day)
    {
      let commitment = CommitmentCode(code, try lastNumber(.commitment, in: code) + 1)
      let terms = CommitmentTerms(
        taskForce: code, debtor: debtor, creditor: creditor, deliverable: "x", due: day)
      events += [
        .commitment(commitment, .proposed(terms, answerDays: settings.answerDays)),
        .commitment(commitment, .imposed(terms, basis, waitsFor: [])),
      ]
    }
    if let honoured = try other(in: code, than: [agency], on: day) {
      let terms = IncentiveTerms(
        taskForce: code, agency: honoured, kind: .award(.recognition), legalBasis: basis,
        authority: "x", from: day, reason: sample)
      let incentive = IncentiveCode(code, try lastNumber(.incentive, in: code) + 1)
      events.append(.incentive(incentive, .awarded(terms)))
    }
    return events + (try finding(in: code, by: agency, on: day))
  }

  private func finding(
    in code: TaskForceCode, by agency: AgencyCode, on day: Day
  ) throws -> [Event] {
    let settings = try settings()
    for commitment in try openCommitments(of: code) {
      let known = try known(commitment)
      guard known.terms.debtor != agency, known.since <= day else { continue }
      let terms = FindingTerms(
        taskForce: code, against: known.terms.debtor, commitments: [commitment], grounds: sample,
        replyDays: settings.replyDays, conclusionDays: settings.conclusionDays)
      let number = try lastNumber(.finding, in: code) + 1
      return [.finding(FindingCode(code, number), .raised(terms))]
    }
    return []
  }
}
