// What a promise rests on stays under it, whatever a later edition of the minutes says.
extension Commitment {
  /// Refuses decisions of its meeting in which the one that it carries out is missing or, once it was
  /// answered, other than before.
  ///
  /// - Throws: `Refusal.restsOnDecision`.
  func checkRests(
    on decisions: [Int: Decision], before old: [Int: Decision]
  ) throws(Refusal) {
    guard let meeting = terms.meeting, let number = terms.decision else { return }
    guard let decision = decisions[number] else {
      throw .edition(.restsOnDecision(code, state, meeting, number, isGone: true))
    }
    guard state != .proposed, let before = old[number] else { return }
    if !identical(before, decision) {
      throw .edition(.restsOnDecision(code, state, meeting, number, isGone: false))
    }
  }
}

extension [Decision] {
  /// Of several with one number the first.
  var byNumber: [Int: Decision] { Dictionary(map { ($0.number, $0) }) { first, _ in first } }

  /// Whether one has that number. They are numbered in their order, so that one of thousands is found
  /// at once; only others are gone through.
  func holds(_ number: Int) -> Bool {
    if let first, case let place = number - first.number, indices.contains(place),
      self[place].number == number
    {
      return true
    }
    return contains { $0.number == number }
  }
}

extension Record {
  /// Looks at the commitments of meetings whose minutes a unit has changed, now that it is whole.
  ///
  /// - Throws: `Refusal.restsOnDecision`.
  func checkDecisions(of meetings: Set<MeetingCode>) throws {
    for code in meetings.sorted() {
      // What is new takes nothing away; what is gone whole has taken its commitments along.
      guard case .meeting(let old)? = try before(.meeting(code)), let new = try meeting(code) else {
        continue
      }
      let (decisions, before) = (new.content.decisions.byNumber, old.content.decisions.byNumber)
      for commitment in try commitments(from: code) {
        try commitment.checkRests(on: decisions, before: before)
      }
    }
  }
}
