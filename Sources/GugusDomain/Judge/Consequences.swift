extension Entry {
  /// What follows from an entry that was added to a record, by the rules alone, in this order. Each is
  /// of the same actor as whoever recorded the cause.
  ///
  /// - Parameter first: the sequence number of the unit's first entry.
  func consequences(in record: some Register, before first: Int) throws -> [Happening] {
    let events: [(Event, on: Day)]
    switch event {
    case .commitment(let code, .judged(let judgement)) where judgement.verdict == .asRecommended:
      events = try Condition.holds(code, since: effective, in: record)
    case .commitment(let code, .accepted(let waitsFor)),
      .commitment(let code, .agreed(_, let waitsFor)),
      .commitment(let code, .imposed(_, _, let waitsFor, _)):
      events = try Condition.heldSince(waitsFor, code, in: record)
    case .taskForce(let code, .dissolved(let dissolution)):
      events =
        try dissolution.successor.map { successor in
          try record.openCommitments(of: code).map {
            (.commitment($0, .transferred(successor)), on: effective)
          }
        } ?? []
    case .agency(let code, .edited(let change)) where change.mayEnd:
      events = try ending(code, in: record)
    case .meeting(let code, .ratified): events = try ratified(code, in: record)
    case .agency(let code, .keyVouched(let key)):
      events = try vouched(key, for: code, in: record)
    default: events = []
    }
    return events.map { Happening($0.0, on: $0.on, actor: recordedBy) }
  }

  /// What an agency that ends passes to its successor. Without one nothing is open, and what is left
  /// ends with it.
  private func ending(
    _ code: AgencyCode, in record: some Register
  ) throws -> [(Event, on: Day)] {
    let details = try record.known(code).details
    guard let until = details.until, until <= unit.day else { return [] }
    let holdings = try Holdings(of: code, on: unit.day, in: record)
    let day = min(max(effective, until + 1), unit.day)
    guard let successor = details.successor else {
      return holdings.taskForces.map { (.taskForce($0, .left(code, until: day)), on: day) }
    }
    let succession = Succession(from: code, to: successor)
    return holdings.commitments.map { (.commitment($0, .succeeded(succession)), on: day) }
      + holdings.taskForces.map { (.taskForce($0, .succeeded(succession)), on: day) }
      + (holdings.isSteward ? [(.workspace(.stewardNamed(successor)), on: day)] : [])
  }

  /// What minutes impose binds once they are ratified.
  private func ratified(
    _ code: MeetingCode, in record: some Register
  ) throws -> [(Event, on: Day)] {
    try record.commitments(from: code).filter { $0.ratifier != nil && $0.state == .proposed }
      .flatMap { commitment in
        let open = try commitment.terms.condition?.open(in: record, on: effective) ?? []
        return [(.commitment(commitment.code, .ratified(waitsFor: open)), on: effective)]
          + (try Condition.heldSince(open, commitment.code, in: record))
      }
  }

  /// More than half of those who may vouch, and it is registered.
  private func vouched(
    _ key: String, for code: AgencyCode, in record: some Register
  ) throws -> [(Event, on: Day)] {
    let vouchers = try record.vouchers(on: unit.day).subtracting([code])
    let by = try record.known(code).vouchers(for: key).intersection(vouchers)
    return by.count * 2 > vouchers.count
      ? [(.agency(code, .keyRegistered(key)), on: effective)] : []
  }
}

extension Condition {
  /// The antecedents that are not satisfied by a day.
  func open(in record: some Register, on day: Day) throws -> [CommitmentCode] {
    try antecedents.filter { code in
      guard let satisfied = try Condition.satisfied(code, in: record) else { return true }
      return satisfied > day
    }
  }

  /// What came to hold since, of that which a back-dated agreement had to wait for.
  static func heldSince(
    _ waitsFor: [CommitmentCode], _ code: CommitmentCode, in record: some Register
  ) throws -> [(Event, on: Day)] {
    try waitsFor.compactMap { antecedent in
      try satisfied(antecedent, in: record).map {
        (.commitment(code, .antecedentHeld(antecedent)), on: $0)
      }
    }
  }

  /// What waited for a commitment need not wait for it any longer, since it was satisfied.
  fileprivate static func holds(
    _ code: CommitmentCode, since verdict: Day, in record: some Register
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
    _ code: CommitmentCode, in record: some Register
  ) throws -> Day? {
    let antecedent = try record.known(code)
    return antecedent.state == .satisfied ? antecedent.closedOn : nil
  }
}

/// What an agency has a part in, and cannot leave to nobody.
struct Holdings {
  /// Open, which it owes, is owed, judges or supports.
  var commitments: [CommitmentCode]
  /// Of which it is a member.
  var taskForces: [TaskForceCode]
  var isSteward: Bool
  /// Of those, the ones that nobody else governs.
  private var governedAlone: [TaskForceCode]

  init(of agency: AgencyCode, on day: Day, in record: some Register) throws {
    commitments = try record.openCommitments(of: agency).filter { code in
      try record.known(code).settled(on: day).state.isOpen
    }
    isSteward = try record.settings().steward == agency
    taskForces = []
    governedAlone = []
    for code in try record.taskForces(of: agency) {
      let taskForce = try record.known(code)
      let ahead = taskForce.memberships.contains {
        $0.agency == agency && ($0.until.map { day <= $0 } ?? true)
      }
      guard ahead, taskForce.dissolvedOn == nil else { continue }
      taskForces.append(code)
      let governing = taskForce.members(on: day).filter { $0.role.governs }
      if !governing.isEmpty, governing.allSatisfy({ $0.agency == agency }) {
        governedAlone.append(code)
      }
    }
  }

  /// What stands in the way of an end without a successor.
  var codes: [String] {
    commitments.map(\.text) + governedAlone.map(\.text)
      + (isSteward ? [Subject.workspace.code] : [])
  }

  /// Nothing would be left behind.
  var isEmpty: Bool { codes.isEmpty && taskForces.isEmpty }
}
