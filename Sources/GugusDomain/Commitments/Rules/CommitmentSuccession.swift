extension Commitment {
  /// The successor owes, is owed, judges or supports in the place of an agency that has ended. What
  /// the two owed each other is released: nobody owes itself.
  mutating func succeed(_ succession: Succession, on day: Day) {
    let owed = terms.debtor
    let (debtor, creditor) = (
      succession.applied(to: terms.debtor), succession.applied(to: terms.creditor)
    )
    if debtor == creditor { return close(.released, on: day, assumed: nil) }
    terms.debtor = debtor
    terms.creditor = creditor
    terms.verifier = terms.verifier.map(succession.applied)
    if debtor != owed { debtors.append(Accountable(agency: debtor, from: day)) }
    // Nobody judges what it owes.
    if terms.verifier == terms.debtor { terms.verifier = nil }
    var supporters: [AgencyCode] = []
    for supporter in terms.supporters.map(succession.applied)
    where supporter != terms.debtor && supporter != terms.creditor && supporter != terms.verifier
      && !supporters.contains(supporter)
    {
      supporters.append(supporter)
    }
    terms.supporters = supporters
    pendingRequest = pendingRequest.flatMap { pending in
      var pending = pending
      pending.askedBy = succession.applied(to: pending.askedBy)
      pending.answers = succession.applied(to: pending.answers)
      if case .delegation(let to, let reason) = pending.request {
        pending.request = .delegation(to: succession.applied(to: to), reason: reason)
      }
      return pending.askedBy == pending.answers ? nil : pending
    }
  }
}
