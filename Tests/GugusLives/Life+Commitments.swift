import Foundation
import GugusDomain
import GugusStore

extension Life {
  mutating func propose() throws {
    guard let code = anyTaskForce(), let terms = terms(code) else { return }
    try attempt(MakeCommitment(terms, recurrence: recurrence(terms.due)), as: member(of: code))
  }

  mutating func impose() throws {
    guard let code = anyTaskForce(), let terms = terms(code) else { return }
    let basis = LegalBasis(kind: .other, number: "1", date: "2026-01-02", title: text())
    try attempt(
      MakeCommitment(terms, .imposes(random.chance(60) ? basis : nil)), as: governor(of: code))
  }

  /// Now and then it recurs, a few times or too often.
  private mutating func recurrence(_ first: Day) -> Recurrence? {
    guard random.chance(10) else { return nil }
    let interval: Recurrence.Interval =
      random.chance(50) ? .weeks(random.number(1...3)) : .months(random.number(1...2))
    return Recurrence(
      every: interval, until: first + (random.chance(90) ? random.number(-5...60) : 4000))
  }

  mutating func moveCommitment() throws {
    let open = commitments.filter(\.state.isOpen)
    guard let commitment = random.pick(random.chance(90) ? open : commitments) else { return }
    let usual: [CommitmentEvent.Kind] =
      switch commitment.state {
      case .proposed: [.accepted, .accepted, .accepted, .declined, .revisionAsked, .factConfirmed]
      case .conditional:
        [.factConfirmed, .factConfirmed, .revisionAsked, .delegationAsked, .barrierRaised]
      case .active:
        [
          .evidenceSubmitted, .evidenceSubmitted, .evidenceSubmitted, .progressReported,
          .claimed, .claimed, .claimed, .claimed, .claimed, .judged,
          .judged, .revisionAsked, .delegationAsked, .suspensionAsked, .assigned,
          .supporterJoined, .supporterLeft, .barrierRaised, .barrierEscalated, .barrierResolved,
          .objected,
        ]
      case .suspended: [.resumptionAsked, .resumptionAsked, .assigned, .supporterJoined]
      case .claimed:
        [.judged, .judged, .judged, .judged, .judged, .evidenceSubmitted, .barrierResolved]
      case .violated, .released: [.objected, .objected, .judged, .barrierRaised]
      case .declined, .satisfied, .expired: [.judged, .barrierRaised]
      }
    var kinds = usual
    if commitment.openObjection != nil {
      kinds += Array(repeating: .objectionAnswered, count: kinds.count)
    }
    if let pending = commitment.pendingRequest {
      let answers = CommitmentEvent.Kind.allCases.filter { kind in
        guard let (request, step) = kind.request else { return false }
        return step != .asked && request == pending.request.kind
      }
      kinds += answers + answers + answers + answers
    }
    if random.chance(10) { kinds = CommitmentEvent.Kind.allCases }
    guard let kind = random.pick(kinds) else { return }
    try attempt(kind, on: commitment)
  }

  private mutating func attempt(_ kind: CommitmentEvent.Kind, on commitment: Commitment) throws {
    let barrier = max(1, commitment.barriers.count)
    let taskForce = commitment.terms.taskForce
    var attachment: Attachment?
    let step: ActOnCommitment.Step
    switch kind {
    case .accepted: step = .accept
    case .declined: step = .decline(reason: text())
    case .factConfirmed: step = .confirmFact(evidence: text())
    case .revisionAsked: step = .ask(.revision(revision(of: commitment)))
    case .delegationAsked:
      guard let agency = member(of: taskForce) else { return }
      step = .ask(.delegation(to: agency, reason: prose()))
    case .suspensionAsked: step = .ask(.suspension(reason: prose()))
    case .resumptionAsked:
      let due = commitment.terms.due + random.number(-10...40)
      step = .ask(.resumption(reason: prose(), due: random.chance(50) ? due : nil))
    case .revisionAgreed: step = .agree(.revision)
    case .delegationAgreed: step = .agree(.delegation)
    case .suspensionAgreed: step = .agree(.suspension)
    case .resumptionAgreed: step = .agree(.resumption)
    case .revisionRefused: step = .refuse(.revision, reason: random.chance(50) ? text() : nil)
    case .delegationRefused: step = .refuse(.delegation, reason: nil)
    case .suspensionRefused: step = .refuse(.suspension, reason: nil)
    case .resumptionRefused: step = .refuse(.resumption, reason: nil)
    case .assigned:
      guard let agency = member(of: taskForce) else { return }
      step = .assign(agency, reason: random.chance(50) ? text() : nil)
    case .supporterJoined:
      guard let agency = member(of: taskForce) else { return }
      step = .addSupporter(agency)
    case .supporterLeft:
      guard let agency = random.pick(commitment.terms.supporters) ?? member(of: taskForce)
      else { return }
      step = .dropSupporter(agency)
    case .evidenceSubmitted:
      if random.chance(30) {
        step = .submitEvidence(.link(url: "https://example.go.id/\(text())"), note: nil)
      } else {
        let file = try Attachment(bytes())
        attachment = file
        step = .submitEvidence(
          .file(name: prose(), sha256: file.sha256, bytes: file.byteCount), note: text())
      }
    case .progressReported:
      step = .reportProgress(
        Progress(
          completion: random.pick(Completion.allCases) ?? .limited,
          forecast: random.chance(70) ? random.pick(Forecast.allCases) : nil,
          note: random.chance(30) ? prose() : nil))
    case .claimed: step = .claim(note: random.chance(50) ? text() : nil)
    case .judged: step = .judge(judgement())
    case .objected: step = .object(grounds: prose().text ?? text())
    case .objectionAnswered:
      step = .answerObjection(isUpheld: random.chance(50), reason: text())
    case .released: step = .release(reason: text())
    case .cancelled: step = .cancel(reason: text())
    case .barrierRaised:
      step = .raiseBarrier(random.pick(BarrierClass.allCases) ?? .budget, text: text())
    case .barrierEscalated: step = .escalateBarrier(number: barrier, level: text())
    case .barrierResolved: step = .resolveBarrier(number: barrier, text: text())
    // These come with minutes, with a verdict and with the end of a task force or an agency.
    case .proposed, .imposed, .ratified, .corrected, .antecedentHeld, .transferred, .succeeded:
      return
    }
    let agency =
      kind == .objectionAnswered && random.chance(80)
      ? governor(of: taskForce) : side(of: commitment, for: kind)
    try attempt(ActOnCommitment(commitment.code, step), as: agency, attachment)
  }

  private mutating func revision(of commitment: Commitment) -> Revision {
    Revision(
      due: random.chance(80) ? commitment.terms.due + random.number(-10...40) : nil,
      deliverable: random.chance(30) ? text() : nil,
      condition: random.chance(30) ? random.chance(30) ? .nothing : condition() : nil,
      reason: prose())
  }

  /// Mostly on commitments that can still come to hold.
  private mutating func condition() -> Condition {
    let open = commitments.filter(\.state.isOpen)
    let antecedents = (0..<random.number(0...2)).compactMap { _ in
      random.pick(random.chance(95) ? open : commitments)?.code
    }
    return Condition(
      antecedents: antecedents, fact: antecedents.isEmpty || random.chance(20) ? text() : nil,
      factBy: random.chance(30) ? today + random.number(0...40) : nil,
      deadline: random.chance(40) ? today + random.number(0...40) : nil)
  }

  /// Mostly an agency that may.
  private mutating func side(
    of commitment: Commitment, for kind: CommitmentEvent.Kind
  ) -> AgencyCode? {
    let who = CommitmentRule.rule(for: kind).who
    let may = agencies.filter { !commitment.parties(of: $0).isDisjoint(with: who) }
    return random.chance(90) ? random.pick(may) : random.pick(agencies)
  }

  private mutating func judgement() -> Judgement {
    let verdicts = Verdict.allCases + [.asRecommended, .asRecommended, .notYetAsRecommended]
    return Judgement(
      verdict: random.pick(verdicts) ?? .failed, reason: random.chance(90) ? prose() : nil,
      validReason: random.chance(90) ? random.pick(ValidReason.allCases) : nil,
      evidence: random.chance(50) ? random.some(of: EvidenceQuality.allCases, percent: 50) : nil,
      completion: random.chance(50) ? random.pick(Completion.allCases) : nil)
  }

  private mutating func bytes() -> Data {
    // Few enough kinds of file that some come twice.
    Data((0..<random.number(0...3) * 40).map { UInt8(truncatingIfNeeded: $0 * 7) })
  }

  private mutating func terms(_ code: TaskForceCode) -> CommitmentTerms? {
    guard let debtor = member(of: code), let creditor = member(of: code) else { return nil }
    let meeting = random.pick(meetings.filter { $0.taskForce == code })
    return CommitmentTerms(
      taskForce: code, debtor: debtor, creditor: creditor,
      supporters: [member(of: code), member(of: code)].compactMap(\.self)
        .filter { _ in random.chance(30) },
      verifier: random.chance(20) ? member(of: code) : nil, deliverable: text(),
      due: today + random.number(random.chance(3) ? -50...0 : 0...60),
      meeting: random.chance(20) ? meeting?.code : nil,
      outcome: random.chance(10) ? random.number(1...2) : nil, weight: random.number(1...100),
      person: random.chance(30) ? prose() : nil, needsEvidence: random.chance(60),
      condition: random.chance(30) ? condition() : nil)
  }
}
