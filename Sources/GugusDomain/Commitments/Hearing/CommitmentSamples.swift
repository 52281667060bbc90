extension Record {
  /// Valid examples of what may be done with a commitment.
  func commitmentSamples(
    _ commitment: Commitment, on day: Day
  ) throws -> [CommitmentEvent] {
    let terms = commitment.terms
    let later = max(terms.due, day) + 7
    let evidence = (commitment.evidence.map(\.number).max() ?? 0) + 1
    let barrier = (commitment.barriers.map(\.barrier.number).max() ?? 0) + 1
    var events: [CommitmentEvent] = [
      .accepted(waitsFor: try terms.condition?.open(in: self, on: day) ?? []),
      .declined(reason: .sample), .factConfirmed(evidence: .sample),
      .asked(.revision(Revision(due: later, reason: .sample))),
      .asked(.suspension(reason: .sample)), .asked(.resumption(reason: .sample, due: nil)),
      .evidenceSubmitted(Evidence(number: evidence, source: .link(url: "https://example.org"))),
      .progressReported(Progress(completion: .limited)),
      .claimed(note: nil, verdictDays: try settingsBefore().verdictDays),
      .judged(Judgement(verdict: .notYetAsRecommended, reason: .sample)),
      .objected(grounds: .sample), .objectionAnswered(isUpheld: false, reason: .sample),
      .released(reason: .sample), .cancelled(reason: .sample),
      .barrierRaised(Barrier(number: barrier, kind: .budget, text: .sample)),
    ]
    if let pending = commitment.pendingRequest?.request {
      events += [
        .agreed(pending.kind, waitsFor: try waits(for: pending, on: day)),
        .refused(pending.kind, reason: nil),
      ]
    }
    if let other = try otherMember(in: terms.taskForce, than: terms.parties, on: day) {
      events += [
        .asked(.delegation(to: other, reason: .sample)), .assigned(other, reason: nil),
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

  /// How a commitment may begin in a task force.
  func commitmentBeginnings(in taskForce: TaskForce, on day: Day) throws -> [Event] {
    let code = taskForce.code
    guard let creditor = try otherMember(in: code, than: [], on: day),
      let debtor = try otherMember(in: code, than: [creditor], on: day)
    else { return [] }
    let commitment = CommitmentCode(code, try lastNumber(.commitment, in: code) + 1)
    let terms = CommitmentTerms(
      taskForce: code, debtor: debtor, creditor: creditor, deliverable: "x", due: day)
    return [
      .commitment(
        commitment, .proposed(terms, answerDays: try settingsBefore().answerDays)),
      .commitment(commitment, .imposed(terms, taskForce.sampleBasis, waitsFor: [])),
    ]
  }
}
