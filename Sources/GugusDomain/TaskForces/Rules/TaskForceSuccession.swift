extension TaskForce {
  /// The memberships of an agency that has ended end, and its successor has its roles; on a day on
  /// which it has one of its own, the higher of the two. What stands on every agenda passes to it.
  mutating func succeed(_ succession: Succession, on day: Day) {
    let (from, to) = (succession.from, succession.to)
    let inherited = memberships.filter { $0.agency == from && ($0.until.map { day <= $0 } ?? true) }
      .map { Membership(agency: to, role: $0.role, from: max(day, $0.from), until: $0.until) }
    memberships.removeAll { $0.agency == from && day <= $0.from }
    for index in memberships.indices
    where memberships[index].agency == from && memberships[index].covers(day) {
      memberships[index].until = day + -1
    }
    if !inherited.isEmpty {
      let own = memberships.filter { $0.agency == to }
      let place = memberships.firstIndex { $0.agency == to } ?? memberships.endIndex
      memberships.removeAll { $0.agency == to }
      memberships.insert(contentsOf: Membership.highest(own, inherited), at: place)
    }
    for index in standing.indices {
      standing[index].debtor = succession.applied(to: standing[index].debtor)
      standing[index].creditor = succession.applied(to: standing[index].creditor)
      standing[index].supporters = standing[index].supporters.map(succession.applied).filter {
        [debtor = standing[index].debtor, creditor = standing[index].creditor] in
        $0 != debtor && $0 != creditor
      }
    }
    standing.removeAll { $0.debtor == $0.creditor }
  }
}

extension Membership {
  /// On each day the higher role of those that one agency has by its own memberships and by others.
  fileprivate static func highest(_ own: [Membership], _ others: [Membership]) -> [Membership] {
    let all = own + others
    let starts = Set(all.flatMap { [$0.from] + [$0.until.map { $0 + 1 }].compactMap(\.self) })
      .sorted()
    var highest: [Membership] = []
    for (index, start) in starts.enumerated() {
      let covering = all.filter { $0.covers(start) }
      guard var next = covering.min(by: { $0.role.isHigher(than: $1.role) }) else { continue }
      next.from = start
      next.until = index + 1 < starts.count ? starts[index + 1] + -1 : nil
      if let last = highest.last, last.role == next.role, last.until == start + -1,
        !own.contains(where: { $0.from == start })
      {
        highest[highest.count - 1].until = next.until
      } else {
        highest.append(next)
      }
    }
    return highest
  }
}

extension Role {
  /// In the order in which the vocabulary has them.
  fileprivate func isHigher(than other: Role) -> Bool {
    let order = Role.allCases
    return (order.firstIndex(of: self) ?? 0) < (order.firstIndex(of: other) ?? 0)
  }
}
