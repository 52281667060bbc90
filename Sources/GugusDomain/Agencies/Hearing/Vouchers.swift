extension Record {
  /// The agencies that vouch together for the steward's next key, where it has none: those that may impose
  /// in a task force in force on a day, as recorded before the unit, and have a key. Where all their terms
  /// have run out, which nobody can renew meanwhile, those that once could.
  func vouchers(on day: Day) throws -> Set<AgencyCode> {
    let known = try taskForces().compactMap { try taskForceBefore($0) }
    let now = try signing(
      known.filter { $0.isInForce(on: day) }.flatMap { $0.members(on: day) }, on: day)
    return try now.isEmpty ? signing(known.flatMap(\.memberships), on: day) : now
  }

  /// Those of them that may impose and have a key.
  private func signing(_ members: [Membership], on day: Day) throws -> Set<AgencyCode> {
    try Set(members.filter(\.role.imposes).map(\.agency)).filter { code in
      guard let agency = try agencyBefore(code) else { return false }
      return agency.isActive(on: day) && !agency.keysInForce.isEmpty
    }
  }
}
