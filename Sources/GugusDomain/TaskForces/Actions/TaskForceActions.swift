/// Founds a task force or, with a parent, a working group, with its first members.
public struct FormTaskForce: Action {
  /// What the task force is to be called; no other may have it.
  public var code: TaskForceCode
  /// What the founding instrument says of it.
  public var details: TaskForceDetails
  /// The first members, each agency once, or the action is refused (`Refusal.namedTwice`).
  public var members: [Membership]

  public init(code: TaskForceCode, details: TaskForceDetails, members: [Membership]) {
    self.code = code
    self.details = details
    self.members = members
  }

  public func decide(in record: some Record, _ act: Circumstances) throws -> Ruling {
    var seen: Set<AgencyCode> = []
    for member in members where !seen.insert(member.agency).inserted {
      throw Refusal.given(.namedTwice(member.agency))
    }
    return Ruling(
      [Happening(.taskForce(code, .formed(details)), on: act.on)]
        + members.map { Happening(.taskForce(code, .joined($0)), on: act.on) })
  }
}

/// Changes what is said of a task force.
public struct AmendTaskForce: Action {
  /// The task force that is amended; it must be on record.
  public var code: TaskForceCode
  /// What is said otherwise; what it leaves out stays.
  public var change: TaskForceChange

  public init(code: TaskForceCode, change: TaskForceChange) {
    self.code = code
    self.change = change
  }

  public func decide(in record: some Record, _ act: Circumstances) throws -> Ruling {
    let taskForce = try record.known(code)
    guard !identical(taskForce.details, change.applied(to: taskForce.details)) else {
      return Ruling([], remarks: [.nothingChanged(code.text)])
    }
    return Ruling([Happening(.taskForce(code, .amended(change)), on: act.on)])
  }
}

/// Makes an agency a member, or gives a member another role.
public struct JoinTaskForce: Action {
  /// The task force that is joined; it must be on record.
  public var code: TaskForceCode
  /// Which agency, in what role, from when until when.
  public var membership: Membership

  public init(code: TaskForceCode, membership: Membership) {
    self.code = code
    self.membership = membership
  }

  public func decide(in record: some Record, _ act: Circumstances) throws -> Ruling {
    _ = try record.known(code)
    return Ruling([Happening(.taskForce(code, .joined(membership)), on: act.on)])
  }
}

/// Ends a membership; its last day is `until`.
public struct LeaveTaskForce: Action {
  /// The task force that is left; it must be on record.
  public var code: TaskForceCode
  /// The member that leaves.
  public var agency: AgencyCode
  /// The last day on which it is a member.
  public var until: Day

  public init(code: TaskForceCode, agency: AgencyCode, until: Day) {
    self.code = code
    self.agency = agency
    self.until = until
  }

  public func decide(in record: some Record, _ act: Circumstances) throws -> Ruling {
    _ = try record.known(code)
    return Ruling([Happening(.taskForce(code, .left(agency, until: until)), on: act.on)])
  }
}

/// Names a result that its members want to reach together.
public struct AddOutcome: Action {
  /// The task force that wants to reach it; it must be on record.
  public var code: TaskForceCode
  /// Its number is given here.
  public var outcome: Outcome

  public init(code: TaskForceCode, outcome: Outcome) {
    self.code = code
    self.outcome = outcome
  }

  public func decide(in record: some Record, _ act: Circumstances) throws -> Ruling {
    var outcome = outcome
    outcome.number = (try record.known(code).outcomes.map(\.number).max() ?? 0) + 1
    return Ruling([Happening(.taskForce(code, .outcomeAdded(outcome)), on: act.on)])
  }
}

/// Notes how far a shared outcome has come.
public struct MeasureOutcome: Action {
  /// The task force whose outcome it is; it must be on record.
  public var code: TaskForceCode
  /// The number of the outcome within the task force.
  public var outcome: Int
  /// What was read, in the outcome's unit.
  public var value: Double

  public init(code: TaskForceCode, outcome: Int, value: Double) {
    self.code = code
    self.outcome = outcome
    self.value = value
  }

  public func decide(in record: some Record, _ act: Circumstances) throws -> Ruling {
    _ = try record.known(code)
    let measurement = Measurement(outcome: outcome, value: value, on: act.on)
    return Ruling([Happening(.taskForce(code, .outcomeMeasured(measurement)), on: act.on)])
  }
}

/// Ends a task force; its open commitments pass to the successor.
public struct DissolveTaskForce: Action {
  /// The task force that ends; it must be on record.
  public var code: TaskForceCode
  /// Why it ends, and who takes over.
  public var dissolution: Dissolution

  public init(code: TaskForceCode, dissolution: Dissolution) {
    self.code = code
    self.dissolution = dissolution
  }

  public func decide(in record: some Record, _ act: Circumstances) throws -> Ruling {
    _ = try record.known(code)
    return Ruling([Happening(.taskForce(code, .dissolved(dissolution)), on: act.on)])
  }
}
