extension Entry {
  /// What follows from an entry that was added to a record, by the rules alone, in this order. Each is
  /// of the same actor as whoever recorded the cause.
  ///
  /// - Parameter first: the sequence number of the unit's first entry.
  func consequences(in record: some Record, before first: Int) throws -> [Happening] {
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
    _ code: AgencyCode, in record: some Record
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
    _ code: MeetingCode, in record: some Record
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
    _ key: String, for code: AgencyCode, in record: some Record
  ) throws -> [(Event, on: Day)] {
    let vouchers = try record.vouchers(on: unit.day).subtracting([code])
    let by = try record.known(code).vouchers(for: key).intersection(vouchers)
    return by.count * 2 > vouchers.count
      ? [(.agency(code, .keyRegistered(key)), on: effective)] : []
  }
}
