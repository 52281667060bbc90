// Who may bind others without their word is not for whoever keeps the minutes to say.
extension Record {
  /// Refuses an entry after which others may impose in a task force than before its unit, or nobody any
  /// more since it ends. Where entries are signed that is for an agency which has such a role there, and for
  /// the steward; of a task force that the unit founds, for one which has it above.
  ///
  /// - Parameters:
  ///   - after: what the unit has made of the task force by now; nil where nothing is left of it.
  ///   - days: on each of them the role is needed.
  /// - Throws: `Refusal.imposingRole`.
  func checkImposers(
    in after: TaskForce?, _ code: TaskForceCode, by agency: AgencyCode?, on days: Set<Day>
  ) throws {
    let settings = try settingsBefore()
    guard settings.signsEntries, agency == nil || agency != settings.steward else { return }
    let before = try taskForceBefore(code)
    let endsEarlier =
      before.map { before in
        !before.imposers.isEmpty && (after.map { $0.ends(before: before) } ?? true)
      } ?? false
    guard endsEarlier || before?.imposers ?? [] != after?.imposers ?? [] else { return }
    // While the steward has no key, those who may impose vouch for its next: nobody makes itself more of
    // them, or others fewer.
    if let steward = settings.steward, try agencyBefore(steward)?.keysInForce.isEmpty == true {
      throw Refusal.key(.signingNeedsSteward(steward))
    }
    let above = try before ?? after?.details.parent.flatMap { try taskForceBefore($0) }
    let mayName = days.allSatisfy { day in
      agency.flatMap { above?.role(of: $0, on: day) }?.imposes == true
    }
    guard mayName else { throw Refusal.taskForce(.imposingRole(agency, code)) }
  }

  /// The same of a unit that takes entries back, which are not folded away yet.
  func checkImposers(afterTaking voided: [Entry], by agency: AgencyCode?, on day: Day) throws {
    for case .taskForce(let code) in voided.map(\.event.subject).eachOnce {
      let left: TaskForce? =
        if case .taskForce(let left)? = try Aggregate.fold(entries(of: .taskForce(code))) {
          left
        } else {
          nil
        }
      try checkImposers(in: left, code, by: agency, on: [day])
    }
  }
}

extension TaskForce {
  /// Whether nobody imposes in it on some day on which somebody could by that other account of it.
  fileprivate func ends(before other: TaskForce) -> Bool {
    if dissolvedOn != nil, other.dissolvedOn == nil { return true }
    guard let until = details.until else { return false }
    return other.details.until.map { until < $0 } ?? true
  }

  /// Past, present and planned, in whatever order they were said.
  fileprivate var imposers: Set<Membership> { Set(memberships.filter(\.role.imposes)) }
}
