// Findings, awards and sanctions, assessments.
extension Hearing {
  func check(_ event: FindingEvent, of code: FindingCode) throws {
    let taskForce = try record.taskForce(of: entry.event)
    if entry.source != nil, let taskForce { try checkImport(event, of: code, taskForce) }
    switch event {
    case .raised(let terms):
      guard code.series == terms.taskForce.text else { throw Refusal.outOfPlace(.number) }
      try checkNext(.finding, terms.taskForce, code.number)
      try check(terms)
    case .replied: _ = try record.known(code)
    case .concluded, .withdrawn:
      let finding = try record.known(code)
      let mayWithdraw = event.kind == .withdrawn && entry.actor.agency == finding.raisedBy
      if mayWithdraw || entry.actor.agency == finding.terms.against { return }
      try checkIsNoSuccessor(of: finding.terms.against, event)
      try checkCouldReply(finding)
      let taskForce = try withRights(finding.terms.taskForce)
      for day in try daysToBind { try checkDecides(on: finding, taskForce, day) }
    }
  }

  private func check(_ terms: FindingTerms) throws {
    let taskForce = try record.known(terms.taskForce)
    _ = try record.known(terms.against)
    guard let agency = entry.actor.agency else { throw Refusal.mustSayWho(.finding(.raised)) }
    let withRights = try withRights(terms.taskForce)
    for day in try daysToBind { try withRights.checkTakesPart(agency, on: day) }
    // A register may not say.
    try checkComputed(!terms.commitments.isEmpty || entry.source != nil)
    for code in terms.commitments {
      let commitment = try record.known(code)
      guard commitment.terms.taskForce == taskForce.code else {
        throw Refusal.otherTaskForce(code.text, commitment.terms.taskForce)
      }
      guard commitment.debtors.contains(where: { $0.agency == terms.against }) else {
        throw Refusal.aboutOthers(code, terms.against)
      }
      guard commitment.since <= day else {
        throw Refusal.beforeItExisted(code.text, on: day, since: commitment.since)
      }
    }
    let settings = try record.settingsBefore()
    try checkComputed(
      terms.replyDays == settings.replyDays && terms.conclusionDays == settings.conclusionDays)
  }

  /// Whoever governs the task force; where that is the agency concerned alone, the steward.
  private func checkDecides(on finding: Finding, _ taskForce: TaskForce, _ day: Day) throws {
    let governing = taskForce.members(on: day).filter(\.role.governs).map(\.agency)
    if governing == [finding.terms.against], let agency = entry.actor.agency,
      try agency == record.settingsBefore().steward
    {
      return
    }
    try checkGoverns(taskForce, entry.actor.agency, on: day)
  }

  /// Nobody replies to what is not on record: of a finding that is dated back the term begins on the day of
  /// its recording. What a register says has an end already.
  private func checkCouldReply(_ finding: Finding) throws {
    guard entry.event.kind == .finding(.concluded), finding.replies.isEmpty,
      let raised = try record.entries(of: entry.event.subject).inEffect.first, raised.source == nil
    else { return }
    let last = raised.unit.day + finding.terms.replyDays
    if day <= last { throw Refusal.rightOfReply(finding.code, until: last) }
  }

  /// Who took over from the agency concerned decides no more in its cause than that one could.
  private func checkIsNoSuccessor(of concerned: AgencyCode, _ event: FindingEvent) throws {
    guard let agency = entry.actor.agency,
      try record.withSuccessors(of: [concerned]).contains(agency)
    else { return }
    throw Refusal.concernsItself(agency, .finding(event.kind))
  }

  /// Nobody brings in the end of what was raised against itself, or against one from which it took over,
  /// whoever is said to have ended it.
  private func checkImport(
    _ event: FindingEvent, of code: FindingCode, _ taskForce: TaskForceCode
  ) throws {
    try checkGoverns(taskForce)
    guard let recorder, event.kind == .concluded || event.kind == .withdrawn,
      let against = try record.finding(code)?.terms.against,
      try record.withSuccessors(of: [against]).contains(recorder)
    else { return }
    throw Refusal.concernsItself(recorder, .finding(event.kind))
  }

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
        throw Refusal.concernsItself(agency, .incentive(event.kind))
      }
      try checkAccounts(terms.taskForce)
    }
  }

  /// The policy has that rule, which suggests just this, and by what was measured it is met. What was
  /// measured is the word of whoever gives it: it came from the figures of that moment.
  private func check(_ suggestion: Suggestion, of terms: IncentiveTerms) throws {
    guard let policy = try record.settingsBefore().policy else { throw Refusal.noPolicy }
    let rules = policy.rules.filter { $0.name == suggestion.rule }
    guard !rules.isEmpty else {
      throw Refusal.unknownRule(
        suggestion.rule, nearest: nearest(to: suggestion.rule, among: Set(policy.rules.map(\.name)))
      )
    }
    let figures = suggestion.figures
    let isMet = figures.allSatisfy { $0.condition.isMet(by: $0.measured) }
    let suggests = rules.contains { rule in
      rule.kind == terms.kind && rule.conditions == figures.map(\.condition)
    }
    guard isMet, suggests else {
      throw Refusal.notSuggested(terms.agency, rule: suggestion.rule)
    }
    try checkComputed(suggestion.seenOn == entry.unit.day)
  }

  /// Upheld by that day: what is back-dated may not rest on what came later.
  private func checkGround(_ finding: Finding, _ terms: IncentiveTerms) throws(Refusal) {
    guard finding.terms.taskForce == terms.taskForce else {
      throw .otherTaskForce(finding.code.text, finding.terms.taskForce)
    }
    guard finding.state == .upheld, finding.terms.against == terms.agency,
      let closedOn = finding.closedOn, closedOn <= day
    else { throw .needsUpheldFinding(terms.agency, finding.code) }
  }

  /// A sanction rests on upheld findings and on the rung below it, given by then and in force when
  /// this one begins.
  private func checkRung(_ kind: SanctionKind, _ terms: IncentiveTerms) throws {
    guard !terms.findings.isEmpty else { throw Refusal.needsUpheldFinding(terms.agency, nil) }
    guard let below = kind.follows else { return try checkComputed(terms.follows == nil) }
    guard let follows = try terms.follows.flatMap({ try record.incentive($0) }),
      follows.isRung(below, for: terms, givenOn: day)
    else { throw Refusal.outOfLadder(terms.agency, kind, needs: below) }
  }

  func check(_ event: AssessmentEvent, of code: AssessmentCode) throws {
    switch event {
    case .opened(let taskForce, _):
      guard code.series == taskForce.text else { throw Refusal.outOfPlace(.number) }
      try checkNext(.assessment, taskForce, code.number)
      try record.known(taskForce).checkInForce(on: day)
      try checkGoverns(taskForce)
    case .scored:
      let taskForce = try record.known(code).taskForce
      guard let agency = entry.actor.agency else { throw Refusal.mustSayWho(.assessment(.scored)) }
      try withRights(taskForce).checkTakesPart(agency, on: day)
    case .closed: try checkGoverns(record.known(code).taskForce)
    }
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
