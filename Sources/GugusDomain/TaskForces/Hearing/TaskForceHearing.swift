extension Hearing {
  func check(_ event: TaskForceEvent, of code: TaskForceCode) throws {
    switch event {
    case .formed(let details):
      guard TaskForceCode.accepts(code.text) else {
        throw Refusal.given(.invalidCode(.taskForce, code.text))
      }
      guard try record.taskForce(code) == nil else {
        throw Refusal.given(.alreadyExists(code.text))
      }
      try checkFounds(details)
      try details.check(code, in: record, on: day)
    case .amended(let change):
      try checkGoverns(code)
      let taskForce = try record.known(code)
      try change.applied(to: taskForce.details).check(code, in: record, on: day)
    case .joined(let membership):
      let role = try record.known(code).role(of: membership.agency, on: membership.from)
      try checkKeeps([role, membership.role], in: code)
      try membership.check(in: record)
      if role?.governs == true, !membership.role.governs {
        try checkStaysGoverned(code, without: membership.agency, on: membership.from)
      }
    case .left(let agency, let until):
      _ = try record.known(agency)
      // An agency may always leave by itself.
      let role = try record.known(code).role(of: agency, on: until)
      if recorder != agency { try checkKeeps([role], in: code) }
      if role?.governs == true {
        try checkStaysGoverned(code, without: agency, on: until + 1)
      }
    case .outcomeAdded(let outcome):
      try checkGoverns(code)
      try checkNext(outcome.number, after: record.known(code).outcomes.map(\.number).max())
    case .outcomeMeasured(let measurement):
      try checkGoverns(code)
      try checkComputed(measurement.on == day)
    case .standingDropped: try checkGoverns(code)
    case .standingAdded(let row):
      try checkGoverns(code)
      let taskForce = try record.known(code)
      try row.check(in: taskForce, record, on: day)
      // A number that was dropped is free again only where it was the last.
      try checkNext(row.number, after: taskForce.standing.map(\.number).max())
    case .dissolved(let dissolution):
      try checkGoverns(code)
      try check(dissolution, of: code)
    // Comes only as what follows.
    case .succeeded: break
    }
  }

  /// The steward founds task forces; whoever governs one founds its working groups.
  private func checkFounds(_ details: TaskForceDetails) throws {
    guard let steward = try record.settingsBefore().steward, recorder != steward else { return }
    guard let parent = details.parent else {
      throw Refusal.request(.notSteward(recorder, steward: steward))
    }
    try checkGoverns(parent)
  }

  /// Whoever governs a task force keeps its members; where entries are signed the steward gives and ends
  /// roles that impose, too. Whether whoever governs may do that, is looked at once it is added.
  private func checkKeeps(_ roles: [Role?], in code: TaskForceCode) throws {
    let settings = try record.settingsBefore()
    let isStewards = settings.signsEntries && roles.contains { $0?.imposes == true }
    if isStewards, let recorder, recorder == settings.steward { return }
    try checkGoverns(code)
  }

  /// The last agency that governs a task force cannot leave it.
  private func checkStaysGoverned(
    _ code: TaskForceCode, without agency: AgencyCode, on day: Day
  ) throws {
    let taskForce = try record.known(code)
    guard taskForce.isInForce(on: day) else { return }
    let others = taskForce.members(on: day).filter { $0.agency != agency }
    guard others.contains(where: { $0.role.governs }) else {
      throw Refusal.taskForce(.lastToGovern(agency, code))
    }
  }

  private func check(_ dissolution: Dissolution, of code: TaskForceCode) throws {
    guard let successor = dissolution.successor else {
      let open = try record.openCommitments(of: code)
      guard open.isEmpty else { throw Refusal.taskForce(.openCommitments(code, count: open.count)) }
      return
    }
    if successor == code { throw Refusal.taskForce(.ownSuccessor(code)) }
    try record.known(successor).checkInForce(on: day)
  }
}
