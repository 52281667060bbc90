extension TaskForce {
  /// The task force after that event.
  ///
  /// - Throws: `Refusal` where the event cannot follow what is on record.
  public static func next(
    _ taskForce: TaskForce?, _ event: TaskForceEvent, code: TaskForceCode, on day: Day
  ) throws(Refusal) -> TaskForce {
    guard var next = taskForce else {
      guard case .formed(let details) = event else {
        throw .time(.beforeItExisted(code.text, on: day, since: nil))
      }
      let formed = TaskForce(code: code, details: details, since: day)
      try formed.checkDetails()
      return formed
    }
    if let dissolvedOn = next.dissolvedOn { throw .taskForce(.dissolved(code, on: dissolvedOn)) }
    switch event {
    case .formed: throw .given(.alreadyExists(code.text))
    case .amended(let change):
      next.details = change.applied(to: next.details)
      try next.checkDetails()
    case .joined(let membership): try next.join(membership)
    case .left(let agency, let until): try next.leave(agency, until: until)
    case .outcomeAdded(let outcome):
      guard !next.outcomes.contains(where: { $0.number == outcome.number }) else {
        throw .given(.alreadyExists("\(code) outcome \(outcome.number)"))
      }
      next.outcomes.append(outcome)
    case .outcomeMeasured(let measurement):
      guard next.outcomes.contains(where: { $0.number == measurement.outcome }) else {
        throw .taskForce(.unknownOutcome(code, measurement.outcome, known: next.outcomes.count))
      }
      next.measurements.append(measurement)
    case .dissolved(let dissolution):
      next.dissolution = dissolution
      next.dissolvedOn = day
    case .standingAdded(let row): next.standing.append(row)
    case .standingDropped(let number):
      guard next.standing.contains(where: { $0.number == number }) else {
        throw .meeting(.unknownStanding(code, number, known: next.standing.map(\.number)))
      }
      next.standing.removeAll { $0.number == number }
    case .succeeded(let succession): next.succeed(succession, on: day)
    }
    return next
  }

  private func checkDetails() throws(Refusal) {
    if let until = details.until, until < details.from {
      throw .time(.endsBeforeItStarts(from: details.from, until: until))
    }
    if details.formality == .formal, details.legalBasis == nil {
      throw .taskForce(.formalNeedsLegalBasis(code))
    }
    if details.parent == code { throw .agency(.ownParent(code.text)) }
    if let interval = details.reportingInterval, !(1...120).contains(interval) {
      throw .given(.outOfRange(.reportingInterval, value: interval, 1...120))
    }
  }

  /// One role at a time: a new role ends the one before it on the eve.
  private mutating func join(_ new: Membership) throws(Refusal) {
    if let until = new.until, until < new.from {
      throw .time(.endsBeforeItStarts(from: new.from, until: until))
    }
    let later = memberships.first { other in
      other.agency == new.agency && other.from >= new.from
        && (new.until.map { other.from <= $0 } ?? true)
    }
    if let later {
      throw .taskForce(.alreadyMember(new.agency, code, role: later.role, from: later.from))
    }
    for index in memberships.indices
    where memberships[index].agency == new.agency && memberships[index].covers(new.from) {
      if memberships[index].role == new.role {
        throw .taskForce(
          .alreadyMember(
            new.agency, code, role: new.role, from: memberships[index].from))
      }
      memberships[index].until = new.from + -1
    }
    memberships.append(new)
  }

  private mutating func leave(_ agency: AgencyCode, until: Day) throws(Refusal) {
    guard
      let index = memberships.firstIndex(where: { $0.agency == agency && $0.covers(until) })
    else { throw .taskForce(.notMember(agency, code, on: until)) }
    memberships[index].until = until
  }
}
