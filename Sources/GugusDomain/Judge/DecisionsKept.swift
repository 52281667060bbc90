// What a promise rests on stays under it, whatever a later edition of the minutes says.
extension Commitment {
  /// Refuses decisions of its meeting in which the one that it carries out is missing or, once it was
  /// answered, other than before.
  ///
  /// - Throws: `Refusal.restsOnDecision`.
  func checkRests(on decisions: [Decision], before old: [Decision]) throws(Refusal) {
    guard let meeting = terms.meeting, let number = terms.decision else { return }
    guard let decision = decisions.first(where: { $0.number == number }) else {
      throw .restsOnDecision(code, state, meeting, number, isGone: true)
    }
    guard state != .proposed, let before = old.first(where: { $0.number == number }) else { return }
    if !identical(before, decision) {
      throw .restsOnDecision(code, state, meeting, number, isGone: false)
    }
  }
}

extension Register {
  /// Looks at the commitments of meetings whose minutes a unit has changed, now that it is whole.
  ///
  /// - Throws: `Refusal.restsOnDecision`.
  func checkDecisions(of meetings: Set<MeetingCode>) throws {
    for code in meetings.sorted() {
      // What is new takes nothing away; what is gone whole has taken its commitments along.
      guard case .meeting(let old)? = try before(.meeting(code)), let new = try meeting(code) else {
        continue
      }
      for commitment in try commitments(from: code) {
        try commitment.checkRests(on: new.content.decisions, before: old.content.decisions)
      }
    }
  }
}
