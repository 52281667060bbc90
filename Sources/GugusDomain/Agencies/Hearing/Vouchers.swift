extension Register {
  /// The agencies that vouch together for the steward's next key, where it has none: those that may impose
  /// in a task force in force on a day, as recorded before the unit, and have a key.
  func vouchers(on day: Day) throws -> Set<AgencyCode> {
    var vouchers: Set<AgencyCode> = []
    for code in try taskForces() {
      guard let taskForce = try taskForceBefore(code), taskForce.isInForce(on: day) else {
        continue
      }
      for member in taskForce.members(on: day) where member.role.imposes {
        if try agencyBefore(member.agency)?.keysInForce.isEmpty == false {
          vouchers.insert(member.agency)
        }
      }
    }
    return vouchers
  }
}
