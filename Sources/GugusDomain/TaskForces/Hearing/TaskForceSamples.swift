extension Record {
  /// Valid examples of what may be done with a task force, but for what begins in it.
  func taskForceSamples(
    _ taskForce: TaskForce, by agency: AgencyCode, on day: Day
  ) throws -> [Event] {
    let code = taskForce.code
    var change = TaskForceChange()
    change.mandate = "x"
    let outcome = Outcome(
      number: (taskForce.outcomes.map(\.number).max() ?? 0) + 1, name: "x", indicator: "x",
      unit: "x", baseline: 0,
      target: 1, due: day)
    var events: [TaskForceEvent] = [
      .amended(change), .outcomeAdded(outcome), .left(agency, until: day),
      .dissolved(Dissolution(reason: .sample)),
    ]
    let members = Set(taskForce.memberships.map(\.agency))
    let strangers = try agencyNames().values.joined().filter { !members.contains($0) }.sorted()
    if let stranger = try strangers.first(where: { try known($0).isActive(on: day) }) {
      events.append(.joined(Membership(agency: stranger, role: .member, from: day)))
    }
    if let outcome = taskForce.outcomes.first {
      events.append(.outcomeMeasured(Measurement(outcome: outcome.number, value: 1, on: day)))
    }
    if let row = taskForce.standing.first { events.append(.standingDropped(row.number)) }
    return events.map { .taskForce(code, $0) }
  }

  /// A member that takes part, is active and is none of those.
  func otherMember(
    in code: TaskForceCode, than known: Set<AgencyCode>, on day: Day
  ) throws -> AgencyCode? {
    try self.known(code).members(on: day).first { member in
      try member.role.takesPart && !known.contains(member.agency)
        && self.known(member.agency).isActive(on: day)
    }?.agency
  }
}

extension TaskForce {
  /// Its own legal basis, or one that stands for any.
  var sampleBasis: LegalBasis {
    details.legalBasis ?? LegalBasis(kind: .other, number: "x", date: details.from, title: "x")
  }
}
