extension Hearing {
  func check(_ event: IncentiveEvent, of code: IncentiveCode) throws {
    switch event {
    case .awarded(let terms), .sanctioned(let terms):
      guard code.series == terms.taskForce.text else { throw Refusal.outOfPlace(.number) }
      try checkNext(.incentive, terms.taskForce, code.number)
      _ = try record.known(terms.taskForce)
      _ = try record.known(terms.agency)
      try checkAccounts(terms.taskForce)
      try checkComputed(terms.kind.isSanction == (event.kind == .sanctioned))
      if let suggestion = terms.suggestion { try check(suggestion, of: terms) }
      for code in terms.findings { try checkGround(try record.known(code), terms) }
      if case .sanction(let kind) = terms.kind { try checkRung(kind, terms) }
    case .appealed: _ = try record.known(code)
    case .appealRejected, .lifted:
      let terms = try record.known(code).terms
      // The fold refuses the agency itself.
      if entry.actor.agency == terms.agency { return }
      if let agency = entry.actor.agency,
        try record.withSuccessors(of: [terms.agency]).contains(agency)
      {
        throw Refusal.account(.concernsItself(agency, .incentive(event.kind)))
      }
      try checkAccounts(terms.taskForce)
    }
  }

  /// The policy has that rule, which suggests just this, and by what was measured it is met. What was
  /// measured is the word of whoever gives it: it came from the figures of that moment.
  private func check(_ suggestion: Suggestion, of terms: IncentiveTerms) throws {
    guard let policy = try record.settingsBefore().policy else {
      throw Refusal.incentive(.noPolicy)
    }
    let rules = policy.rules.filter { $0.name == suggestion.rule }
    guard !rules.isEmpty else {
      throw Refusal.incentive(
        .unknownRule(
          suggestion.rule,
          nearest: nearest(to: suggestion.rule, among: Set(policy.rules.map(\.name)))
        ))
    }
    let figures = suggestion.figures
    let isMet = figures.allSatisfy { $0.condition.isMet(by: $0.measured) }
    let suggests = rules.contains { rule in
      rule.kind == terms.kind && rule.conditions == figures.map(\.condition)
    }
    guard isMet, suggests else {
      throw Refusal.incentive(.notSuggested(terms.agency, rule: suggestion.rule))
    }
    try checkComputed(suggestion.seenOn == entry.unit.day)
  }

  /// Upheld by that day: what is back-dated may not rest on what came later.
  private func checkGround(_ finding: Finding, _ terms: IncentiveTerms) throws(Refusal) {
    guard finding.terms.taskForce == terms.taskForce else {
      throw .meeting(.otherTaskForce(finding.code.text, finding.terms.taskForce))
    }
    guard finding.state == .upheld, finding.terms.against == terms.agency,
      let closedOn = finding.closedOn, closedOn <= day
    else { throw .incentive(.needsUpheldFinding(terms.agency, finding.code)) }
  }

  /// A sanction rests on upheld findings and on the rung below it, given by then and in force when
  /// this one begins.
  private func checkRung(_ kind: SanctionKind, _ terms: IncentiveTerms) throws {
    guard !terms.findings.isEmpty else {
      throw Refusal.incentive(.needsUpheldFinding(terms.agency, nil))
    }
    guard let below = kind.follows else { return try checkComputed(terms.follows == nil) }
    guard let follows = try terms.follows.flatMap({ try record.incentive($0) }),
      follows.isRung(below, for: terms, givenOn: day)
    else { throw Refusal.incentive(.outOfLadder(terms.agency, kind, needs: below)) }
  }
}

extension Incentive {
  /// Whether it carries the next rung: of the same agency, given by that day and in force when the
  /// next begins. A sanction under appeal does not carry it.
  func isRung(_ kind: SanctionKind, for terms: IncentiveTerms, givenOn day: Day) -> Bool {
    self.terms.kind == .sanction(kind) && self.terms.agency == terms.agency
      && self.terms.taskForce == terms.taskForce && since <= day
      && state(on: terms.from) == .inForce
  }
}
