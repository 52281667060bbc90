import Testing

@testable import GugusDomain

@Suite("A commitment, folded from its events")
struct CommitmentTests {
  /// Accepted by DINKES on 2026-03-14, due on 2026-04-10.
  private func active(_ terms: CommitmentTerms = terms()) throws -> Commitment {
    try commitment(
      .proposed(terms, answerDays: 14),
      then: [(.accepted(waitsFor: []), by: "DINKES", on: "2026-03-14")])
  }

  /// Claimed with evidence on 2026-04-01.
  private func claimed() throws -> Commitment {
    try active().then(.evidenceSubmitted(letter), by: "DINKES", on: "2026-04-01")
      .then(.claimed(note: nil, verdictDays: 14), by: "DINKES", on: "2026-04-01")
  }

  // MARK: Beginning and answering

  @Test("A proposal begins on its day and is not imposed")
  func proposal() throws {
    let commitment = try commitment(on: "2026-03-12")
    #expect(commitment.since == "2026-03-12")
    #expect(!commitment.isImposed)
  }

  @Test("An imposition is active at once and keeps its legal basis")
  func imposition() throws {
    let commitment = try commitment(.imposed(terms(), decree, waitsFor: []))
    #expect(commitment.state == .active)
    #expect(commitment.imposedOn == decree)
    #expect(commitment.answeredOn == nil)
  }

  @Test("Accepting keeps the day of the answer and closes nothing")
  func accepting() throws {
    let commitment = try active()
    #expect(commitment.answeredOn == "2026-03-14")
    #expect(commitment.closedOn == nil)
  }

  @Test("Declining answers and closes on one day")
  func declining() throws {
    let commitment = try commitment().then(
      .declined(reason: "Bukan tugas kami"), by: "DINKES", on: "2026-03-15")
    #expect(commitment.answeredOn == "2026-03-15")
    #expect(commitment.closedOn == "2026-03-15")
  }

  @Test("A proposal is declined, not cancelled")
  func cancelWhileProposed() throws {
    let proposed = try commitment()
    #expect(throws: Refusal.progress(.declineInstead("TPPS/K1"))) {
      try proposed.then(.cancelled(reason: "Tidak sanggup"), by: "DINKES")
    }
  }

  // MARK: The terms

  static let faultyTerms: [(CommitmentTerms, Refusal)] = [
    (terms(creditor: "DINKES"), .commitment(.debtorIsCreditor("DINKES"))),
    (terms(verifier: "DINKES"), .commitment(.judgeOwes("DINKES"))),
    (terms(verifier: "DINSOS"), .commitment(.judgeOwes("DINSOS"))),
    (terms(supporters: ["DINKES"]), .commitment(.supporterIsParty("DINKES"))),
    (terms(supporters: ["BAPPEDA"]), .commitment(.supporterIsParty("BAPPEDA"))),
    (terms(supporters: ["DINSOS", "SETDA", "DINSOS"]), .given(.namedTwice("DINSOS"))),
    (terms(due: "2026-03-11"), .commitment(.dueTooEarly("2026-03-11", notBefore: "2026-03-12"))),
    (terms(weight: 0), .given(.outOfRange(.weight, value: 0, 1...100))),
    (terms(weight: 101), .given(.outOfRange(.weight, value: 101, 1...100))),
  ]

  @Test("Faulty terms are refused, proposed or imposed", arguments: faultyTerms)
  func faultyTermsRefused(terms: CommitmentTerms, refusal: Refusal) {
    #expect(throws: refusal) { try commitment(.proposed(terms, answerDays: 14)) }
    #expect(throws: refusal) { try commitment(.imposed(terms, decree, waitsFor: [])) }
  }

  @Test("Faulty terms are refused as a correction too", arguments: faultyTerms)
  func faultyCorrectionRefused(terms: CommitmentTerms, refusal: Refusal) throws {
    let proposed = try commitment()
    #expect(throws: refusal) { try proposed.then(.corrected(terms), by: "SETDA") }
  }

  @Test("What is due on the day it is proposed may stand", arguments: [1, 100])
  func limitsAreAllowed(weight: Int) throws {
    let commitment = try commitment(
      .proposed(terms(due: "2026-03-12", weight: weight), answerDays: 14))
    #expect(commitment.terms.weight == weight)
  }

  @Test("The creditor may also be named as the verifier")
  func creditorVerifies() throws {
    let commitment = try commitment(.proposed(terms(verifier: "BAPPEDA"), answerDays: 14))
    #expect(commitment.parties(of: "BAPPEDA") == [.creditor, .verifier])
  }

  @Test("A correction resets the first terms")
  func correction() throws {
    let commitment = try commitment().then(.corrected(terms(due: "2026-04-20")), by: "SETDA")
    #expect(commitment.terms.due == "2026-04-20")
    #expect(commitment.firstDue == "2026-04-20")
    #expect(commitment.since == "2026-03-12")
  }

  // MARK: Revisions

  @Test("Asking changes nothing yet and keeps who asked and when")
  func asking() throws {
    let commitment = try active().then(.asked(.revision(late)), by: "DINKES", on: "2026-03-18")
    #expect(commitment.terms.due == "2026-04-10")
    #expect(commitment.pendingRequest?.askedBy == "DINKES")
    #expect(commitment.pendingRequest?.askedOn == "2026-03-18")
    #expect(commitment.revisions == 0)
  }

  @Test("An agreed revision moves the due date and leaves the first one")
  func agreed() throws {
    let commitment = try active().then(.asked(.revision(late)), by: "DINKES")
      .then(.agreed(.revision, waitsFor: []), by: "BAPPEDA")
    #expect(commitment.terms.due == "2026-05-10")
    #expect(commitment.firstDue == "2026-04-10")
    #expect(commitment.revisions == 1)
    #expect(commitment.pendingRequest == nil)
  }

  @Test("The first due date stays behind two revisions")
  func firstDueStays() throws {
    let later = Revision(due: "2026-06-10", reason: "Masih belum lengkap")
    let commitment = try active()
      .then(.asked(.revision(late)), by: "DINKES").then(
        .agreed(.revision, waitsFor: []), by: "BAPPEDA"
      )
      .then(.asked(.revision(later)), by: "BAPPEDA").then(
        .agreed(.revision, waitsFor: []), by: "DINKES")
    #expect(commitment.firstDue == "2026-04-10")
    #expect(commitment.terms.due == "2026-06-10")
    #expect(commitment.revisions == 2)
  }

  @Test("A revision of the text keeps the due date and the first text")
  func textRevision() throws {
    let revision = Revision(deliverable: "Kirim data timbang dan ukur", reason: "Diperluas")
    let commitment = try active().then(.asked(.revision(revision)), by: "BAPPEDA")
      .then(.agreed(.revision, waitsFor: []), by: "DINKES")
    #expect(commitment.terms.deliverable == "Kirim data timbang dan ukur")
    #expect(commitment.terms.due == "2026-04-10")
    #expect(commitment.firstTerms.deliverable == "Kirim data timbang")
  }

  @Test("A refused revision changes nothing and may be asked again")
  func refused() throws {
    let commitment = try active().then(.asked(.revision(late)), by: "DINKES")
      .then(.refused(.revision, reason: "Mendesak"), by: "BAPPEDA")
    #expect(commitment.terms == terms())
    #expect(commitment.revisions == 0)
    #expect(try commitment.then(.asked(.revision(late)), by: "DINKES").pendingRequest != nil)
  }

  @Test("Nobody answers what they asked", arguments: ["DINKES", "BAPPEDA"] as [AgencyCode])
  func answersItself(asker: AgencyCode) throws {
    let asked = try active().then(.asked(.revision(late)), by: asker)
    #expect(throws: Refusal.progress(.answersItself(asker, "TPPS/K1"))) {
      try asked.then(.agreed(.revision, waitsFor: []), by: asker)
    }
    #expect(throws: Refusal.progress(.answersItself(asker, "TPPS/K1"))) {
      try asked.then(.refused(.revision, reason: nil), by: asker)
    }
  }

  @Test("One revision is asked at a time")
  func askedTwice() throws {
    let asked = try active().then(.asked(.revision(late)), by: "DINKES")
    #expect(throws: Refusal.progress(.alreadyAsked("TPPS/K1", by: "DINKES"))) {
      try asked.then(.asked(.revision(late)), by: "BAPPEDA")
    }
  }

  @Test("Nothing asked, nothing to answer")
  func nothingAsked() throws {
    let active = try active()
    #expect(throws: Refusal.progress(.nothingAsked("TPPS/K1", .revision))) {
      try active.then(.agreed(.revision, waitsFor: []), by: "BAPPEDA")
    }
  }

  @Test(
    "A revision that changes nothing is refused",
    arguments: [
      Revision(reason: "Sama"), Revision(due: "2026-04-10", reason: "Sama"),
      Revision(deliverable: "Kirim data timbang", reason: "Sama"),
    ])
  func emptyRevision(revision: Revision) throws {
    let active = try active()
    #expect(throws: Refusal.given(.changesNothing("TPPS/K1"))) {
      try active.then(.asked(.revision(revision)), by: "DINKES")
    }
  }

  @Test("A revision to before the day on which it is asked is refused")
  func revisionTooEarly() throws {
    let active = try active()
    #expect(throws: Refusal.commitment(.dueTooEarly("2026-03-11", notBefore: "2026-03-20"))) {
      try active.then(
        .asked(.revision(Revision(due: "2026-03-11", reason: "Dipercepat"))), by: "BAPPEDA")
    }
  }

  @Test("A revision nobody answered goes when the commitment closes")
  func pendingGoes() throws {
    let released = try active().then(.asked(.revision(late)), by: "DINKES")
      .then(.released(reason: "Tidak perlu"), by: "BAPPEDA")
    #expect(released.pendingRequest == nil)
  }

  // MARK: Evidence, claims, verdicts

  @Test("A claim needs evidence")
  func claimWithoutEvidence() throws {
    let active = try active()
    #expect(throws: Refusal.progress(.claimNeedsEvidence("TPPS/K1"))) {
      try active.then(.claimed(note: nil, verdictDays: 14), by: "DINKES")
    }
  }

  @Test("A claim needs no evidence where none is due")
  func claimWhereNoneIsDue() throws {
    let claimed = try active(terms(needsEvidence: false)).then(
      .claimed(note: nil, verdictDays: 14), by: "DINKES", on: "2026-04-01")
    #expect(claimed.state == .claimed)
    #expect(claimed.claimedOn == "2026-04-01")
  }

  @Test("A verdict without a claim needs evidence all the same")
  func verdictWithoutEvidence() throws {
    let active = try active()
    #expect(throws: Refusal.progress(.claimNeedsEvidence("TPPS/K1"))) {
      try active.then(.judged(done), by: "BAPPEDA")
    }
  }

  @Test("An evidence number is given once")
  func evidenceNumbers() throws {
    let active = try active().then(.evidenceSubmitted(letter), by: "DINKES")
    #expect(throws: Refusal.given(.alreadyExists("TPPS/K1 evidence 1"))) {
      try active.then(.evidenceSubmitted(letter), by: "DINSOS")
    }
  }

  @Test("Neither debtor nor supporter judges", arguments: ["DINKES", "DINSOS"] as [AgencyCode])
  func judgesItself(judge: AgencyCode) throws {
    let claimed = try claimed()
    #expect(throws: Refusal.progress(.judgesItself(judge, "TPPS/K1"))) {
      try claimed.then(.judged(done), by: judge)
    }
  }

  @Test("A claim that is upheld was delivered on the day of the claim")
  func upheld() throws {
    let satisfied = try claimed().then(.judged(done), by: "DPMD", on: "2026-04-15")
    #expect(satisfied.deliveredOn == "2026-04-01")
    #expect(satisfied.closedOn == "2026-04-15")
  }

  @Test("What nobody claimed was delivered on the day of the verdict")
  func upheldWithoutClaim() throws {
    let satisfied = try active().then(.evidenceSubmitted(letter), by: "DINKES")
      .then(.judged(done), by: "BAPPEDA", on: "2026-04-15")
    #expect(satisfied.deliveredOn == "2026-04-15")
  }

  @Test("A verdict keeps its judge, its day and the claim it answers")
  func recordedVerdict() throws {
    let satisfied = try claimed().then(.judged(done), by: "DPMD", on: "2026-04-15")
    #expect(
      satisfied.verdicts == [
        Commitment.RecordedVerdict(
          judgement: done, judge: "DPMD", judgedOn: "2026-04-15", claimedOn: "2026-04-01",
          verdictDays: 14)
      ])
  }

  @Test(
    "A claim turned down is active again, and its day is forgotten",
    arguments: [Verdict.notYetAsRecommended, .notFollowedUp])
  func turnedDown(verdict: Verdict) throws {
    let judgement = Judgement(verdict: verdict, reason: "Belum lengkap")
    let active = try claimed().then(.judged(judgement), by: "BAPPEDA")
    #expect(active.state == .active)
    #expect(active.claimedOn == nil)
    #expect(active.verdicts.map(\.claimedOn) == ["2026-04-01"])
  }

  @Test("Delivery is the claim that was upheld, not the one turned down")
  func secondClaim() throws {
    let again = Judgement(verdict: .notYetAsRecommended, reason: "Belum lengkap")
    let satisfied = try claimed().then(.judged(again), by: "BAPPEDA", on: "2026-04-05")
      .then(.claimed(note: nil, verdictDays: 14), by: "DINKES", on: "2026-04-12")
      .then(.judged(done), by: "BAPPEDA", on: "2026-04-14")
    #expect(satisfied.deliveredOn == "2026-04-12")
  }

  @Test(
    "A verdict against the debtor says why",
    arguments: [Verdict.notYetAsRecommended, .notFollowedUp, .failed])
  func verdictNeedsReason(verdict: Verdict) throws {
    let claimed = try claimed()
    #expect(throws: Refusal.progress(.verdictNeedsReason(verdict))) {
      try claimed.then(.judged(Judgement(verdict: verdict)), by: "BAPPEDA")
    }
  }

  @Test("A failed commitment is violated")
  func failed() throws {
    let violated = try claimed().then(
      .judged(Judgement(verdict: .failed, reason: "Tidak ada")), by: "BAPPEDA", on: "2026-04-15")
    #expect(violated.state == .violated)
    #expect(violated.closedOn == "2026-04-15")
    #expect(violated.deliveredOn == nil)
  }

  @Test("What cannot be followed up needs a valid reason, not just any")
  func needsValidReason() throws {
    let claimed = try claimed()
    #expect(throws: Refusal.progress(.needsValidReason("TPPS/K1"))) {
      try claimed.then(
        .judged(Judgement(verdict: .cannotBeFollowedUp, reason: "Sulit")), by: "BAPPEDA")
    }
  }

  @Test("With a valid reason it is released", arguments: ValidReason.allCases)
  func validReason(reason: ValidReason) throws {
    let judgement = Judgement(verdict: .cannotBeFollowedUp, validReason: reason)
    let released = try claimed().then(.judged(judgement), by: "BAPPEDA")
    #expect(released.state == .released)
    #expect(released.deliveredOn == nil)
  }

  // MARK: Barriers, transfer, overdue

  @Test("Barriers keep who raised them, the level and the end")
  func barrier() throws {
    let commitment = try active().then(.barrierRaised(noBudget), by: "DINKES", on: "2026-03-20")
      .then(.barrierEscalated(number: 1, level: "Bupati"), by: "BAPPEDA", on: "2026-03-22")
      .then(.barrierResolved(number: 1, text: "Cair"), by: "DINKES", on: "2026-03-30")
    #expect(
      commitment.barriers == [
        Commitment.RecordedBarrier(
          barrier: noBudget, raisedBy: "DINKES", raisedOn: "2026-03-20", level: "Bupati",
          resolvedOn: "2026-03-30", resolution: "Cair")
      ])
  }

  @Test("A barrier number is given once")
  func barrierNumbers() throws {
    let commitment = try active().then(.barrierRaised(noBudget), by: "DINKES")
    #expect(throws: Refusal.given(.alreadyExists("TPPS/K1 barrier 1"))) {
      try commitment.then(.barrierRaised(noBudget), by: "DINSOS")
    }
  }

  @Test("A barrier that was never raised is unknown")
  func unknownBarrier() throws {
    let commitment = try active().then(.barrierRaised(noBudget), by: "DINKES")
    #expect(throws: Refusal.progress(.unknownBarrier("TPPS/K1", 2, known: 1))) {
      try commitment.then(.barrierResolved(number: 2, text: nil), by: "DINKES")
    }
  }

  @Test("A resolved barrier is neither escalated nor resolved again")
  func resolvedBarrier() throws {
    let commitment = try active().then(.barrierRaised(noBudget), by: "DINKES")
      .then(.barrierResolved(number: 1, text: nil), by: "DINKES")
    #expect(throws: Refusal.progress(.barrierResolved("TPPS/K1", 1))) {
      try commitment.then(.barrierEscalated(number: 1, level: "Bupati"), by: "DINKES")
    }
    #expect(throws: Refusal.progress(.barrierResolved("TPPS/K1", 1))) {
      try commitment.then(.barrierResolved(number: 1, text: nil), by: "DINKES")
    }
  }

  @Test("A transfer changes the task force alone")
  func transfer() throws {
    let before = try active()
    let after = try before.then(.transferred("POKJA"), by: "BAPPEDA")
    var expected = before
    expected.terms.taskForce = "POKJA"
    #expect(after == expected)
  }

  @Test("It is overdue from the day after its due date")
  func overdue() throws {
    let commitment = try active()
    #expect(!commitment.isOverdue(on: "2026-04-10"))
    #expect(commitment.isOverdue(on: "2026-04-11"))
  }

  @Test("What is claimed or not agreed is not overdue")
  func notOverdue() throws {
    #expect(try !claimed().isOverdue(on: "2026-12-31"))
    #expect(try !commitment().isOverdue(on: "2026-12-31"))
  }
}
