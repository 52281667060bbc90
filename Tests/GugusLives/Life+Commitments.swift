import Foundation
import GugusDomain
import GugusStore

extension Life {
  mutating func propose() throws {
    guard let code = anyTaskForce(), let terms = terms(code) else { return }
    try attempt(ProposeCommitment(terms), as: member(of: code))
  }

  mutating func impose() throws {
    guard let code = anyTaskForce(), let terms = terms(code) else { return }
    let basis = LegalBasis(kind: .other, number: "1", date: "2026-01-02", title: text())
    try attempt(
      ImposeCommitment(terms, legalBasis: random.chance(60) ? basis : nil),
      as: governor(of: code))
  }

  mutating func moveCommitment() throws {
    let open = commitments.filter(\.state.isOpen)
    guard let commitment = random.pick(random.chance(90) ? open : commitments) else { return }
    let usual: [CommitmentEvent.Kind] =
      switch commitment.state {
      case .proposed: [.accepted, .accepted, .accepted, .declined, .revisionAsked]
      case .active, .conditional, .suspended:
        [
          .evidenceSubmitted, .evidenceSubmitted, .claimed, .claimed, .judged, .revisionAsked,
          .barrierRaised, .barrierEscalated, .barrierResolved,
        ]
      case .claimed: [.judged, .judged, .judged, .evidenceSubmitted, .barrierResolved]
      case .declined, .satisfied, .violated, .expired, .released: [.judged, .barrierRaised]
      }
    let pending: [CommitmentEvent.Kind] =
      commitment.pendingRevision == nil
      ? [] : [.revisionAgreed, .revisionAgreed, .revisionRefused]
    let kinds = random.chance(90) ? usual + pending : CommitmentEvent.Kind.allCases
    guard let kind = random.pick(kinds) else { return }
    try attempt(kind, on: commitment)
  }

  private mutating func attempt(_ kind: CommitmentEvent.Kind, on commitment: Commitment) throws {
    let barrier = max(1, commitment.barriers.count)
    var attachment: Attachment?
    let step: ActOnCommitment.Step
    switch kind {
    case .accepted: step = .accept
    case .declined: step = .decline(reason: text())
    case .revisionAsked:
      step = .askRevision(
        Revision(
          due: random.chance(80) ? commitment.terms.due + random.number(-10...40) : nil,
          deliverable: random.chance(30) ? text() : nil, reason: text()))
    case .revisionAgreed: step = .agreeRevision
    case .revisionRefused: step = .refuseRevision(reason: random.chance(50) ? text() : nil)
    case .evidenceSubmitted:
      if random.chance(30) {
        step = .submitEvidence(.link(url: "https://example.go.id/\(text())"), note: nil)
      } else {
        let file = try Attachment(bytes())
        attachment = file
        step = .submitEvidence(
          .file(name: text(), sha256: file.sha256, bytes: file.bytes.count), note: text())
      }
    case .claimed: step = .claim(note: random.chance(50) ? text() : nil)
    case .judged: step = .judge(judgement())
    case .released: step = .release(reason: text())
    case .cancelled: step = .cancel(reason: text())
    case .barrierRaised:
      step = .raiseBarrier(random.pick(BarrierClass.allCases) ?? .budget, text: text())
    case .barrierEscalated: step = .escalateBarrier(number: barrier, level: text())
    case .barrierResolved: step = .resolveBarrier(number: barrier, text: text())
    // These come with minutes and with the end of a task force.
    case .proposed, .imposed, .corrected, .transferred: return
    }
    try attempt(
      ActOnCommitment(commitment.code, step), as: side(of: commitment, for: kind), attachment)
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
      verdict: random.pick(verdicts) ?? .failed, reason: random.chance(90) ? text() : nil,
      validReason: random.chance(90) ? random.pick(ValidReason.allCases) : nil,
      evidence: random.chance(50) ? random.some(of: EvidenceQuality.allCases, percent: 50) : nil)
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
      person: random.chance(30) ? text() : nil, needsEvidence: random.chance(60))
  }
}
