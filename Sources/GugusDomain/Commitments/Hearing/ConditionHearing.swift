extension Condition {
  /// The antecedents that are not satisfied by a day.
  func open(in record: some Record, on day: Day) throws -> [CommitmentCode] {
    try antecedents.filter { code in
      guard let satisfied = try Condition.satisfied(code, in: record) else { return true }
      return satisfied > day
    }
  }

  /// What came to hold since, of that which a back-dated agreement had to wait for.
  static func heldSince(
    _ waitsFor: [CommitmentCode], _ code: CommitmentCode, in record: some Record
  ) throws -> [(Event, on: Day)] {
    try waitsFor.compactMap { antecedent in
      try satisfied(antecedent, in: record).map {
        (.commitment(code, .antecedentHeld(antecedent)), on: $0)
      }
    }
  }

  /// What waited for a commitment need not wait for it any longer, since it was satisfied.
  static func holds(
    _ code: CommitmentCode, since verdict: Day, in record: some Record
  ) throws -> [(Event, on: Day)] {
    try record.waiting(for: code).compactMap { waiting in
      let dependent = try record.known(waiting).settled(on: verdict)
      guard dependent.openAntecedents.contains(code), dependent.state.isOpen else { return nil }
      // It may have been agreed after the day on which the verdict takes effect.
      let day = max(verdict, dependent.waitsSince ?? dependent.since)
      return (.commitment(waiting, .antecedentHeld(code)), on: day)
    }
  }

  private static func satisfied(
    _ code: CommitmentCode, in record: some Record
  ) throws -> Day? {
    let antecedent = try record.known(code)
    return antecedent.state == .satisfied ? antecedent.closedOn : nil
  }
}

extension Condition {
  /// Antecedents are on record, can still come to hold, and do not wait for each other in a
  /// circle.
  ///
  /// - Parameter commitment: the one that is to wait; nil for a new one, which nothing waits
  ///   for yet.
  func check(in record: some Record, of commitment: CommitmentCode?) throws {
    for code in antecedents {
      let antecedent = try record.known(code)
      if !antecedent.state.isOpen, antecedent.state != .satisfied {
        throw Refusal.condition(.conditionHasFailed(code, antecedent.state))
      }
    }
    guard let commitment else { return }
    let circle = try circle(adding: antecedents, to: commitment) { code in
      try record.commitment(code)?.terms.condition?.antecedents ?? []
    }
    if let circle { throw Refusal.condition(.circle(circle)) }
  }
}
