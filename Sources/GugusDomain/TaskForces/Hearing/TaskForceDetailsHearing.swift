extension StandingFollowUp {
  func check(in taskForce: TaskForce, _ record: some Record, on day: Day) throws {
    if !(0...3660).contains(dueAfter) {
      throw Refusal.given(.outOfRange(.dueAfter, value: dueAfter, 0...3660))
    }
    for agency in [debtor, creditor] + supporters {
      _ = try record.known(agency)
      try taskForce.checkTakesPart(agency, on: day)
    }
    if debtor == creditor { throw Refusal.commitment(.debtorIsCreditor(debtor)) }
  }
}

extension TaskForceDetails {
  func check(_ code: TaskForceCode, in record: some Record, on day: Day) throws {
    if let parent { try record.known(parent).checkInForce(on: max(day, from)) }
    var (above, seen): (TaskForceCode?, Set<TaskForceCode>) = (parent, [])
    while let next = above, seen.insert(next).inserted {
      if next == code { throw Refusal.agency(.ownParent(code.text)) }
      above = try record.taskForce(next)?.details.parent
    }
  }
}

extension Membership {
  func check(in record: some Record) throws {
    guard try record.known(agency).isActive(on: from) else {
      throw Refusal.agency(.agencyNotActive(agency, on: from))
    }
  }
}
