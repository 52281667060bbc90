import GugusDomain

extension Life {
  mutating func account() throws {
    switch random.number(1...10) {
    case 1...3: try raise()
    case 4...6: try moveFinding()
    case 7...8: try give()
    default: try moveIncentive()
    }
  }

  private mutating func raise() throws {
    guard let commitment = random.pick(commitments) else { return }
    let taskForce = random.chance(95) ? commitment.terms.taskForce : anyTaskForce()
    let against =
      random.chance(90) ? commitment.debtors.last?.agency : random.pick(agencies)
    guard let taskForce, let against else { return }
    let others = commitments.filter {
      $0.terms.debtor == against && $0.terms.taskForce == taskForce
    }
    let about = [commitment.code] + [random.pick(others)?.code].compactMap(\.self)
    try attempt(
      RaiseFinding(taskForce, against: against, about: about, grounds: text()),
      as: member(of: taskForce))
  }

  private mutating func moveFinding() throws {
    let open = findings.filter(\.state.isOpen)
    guard let finding = random.pick(random.chance(90) ? open : findings) else { return }
    let concerned = finding.terms.against
    let step: ActOnFinding.Step
    let actor: AgencyCode?
    switch random.number(1...8) {
    case 1...3:
      step = .reply(text: text())
      actor = random.chance(90) ? concerned : random.pick(agencies)
    case 4...7:
      step = .conclude(random.chance(75) ? .upheld : .dismissed, reason: text())
      actor = random.chance(95) ? governor(of: finding.terms.taskForce) : concerned
    default:
      step = .withdraw(reason: text())
      actor = random.chance(80) ? finding.raisedBy : random.pick(agencies)
    }
    try attempt(ActOnFinding(finding.code, step), as: actor)
  }

  private mutating func give() throws {
    let upheld = findings.filter { $0.state == .upheld }
    guard random.chance(80), let finding = random.pick(random.chance(95) ? upheld : findings)
    else { return try award() }
    let (taskForce, agency) = (finding.terms.taskForce, finding.terms.against)
    let last = incentives.last { $0.terms.agency == agency && $0.terms.taskForce == taskForce }
    let kind =
      SanctionKind.allCases.first { last?.terms.kind == $0.follows.map(IncentiveKind.sanction) }
      ?? .writtenReprimand
    try attempt(
      GiveIncentive(
        .sanction(random.chance(80) ? kind : random.pick(SanctionKind.allCases) ?? kind),
        taskForce, to: agency, legalBasis: basis(), authority: text(), from: start(),
        until: random.chance(30) ? today + random.number(-1...60) : nil, reason: text(),
        findings: random.chance(95) ? [finding.code] : []),
      as: accountant(of: taskForce))
  }

  private mutating func award() throws {
    guard let taskForce = anyTaskForce(), let agency = member(of: taskForce) else { return }
    let condition = PolicyCondition(measure: .reliability, comparison: .above, threshold: 0.5)
    let suggestion = Period(from: today + -90, until: today).map {
      Suggestion(
        rule: text(), period: $0, seenOn: today,
        figures: [Suggestion.Figure(condition: condition, measured: 0.875)])
    }
    try attempt(
      GiveIncentive(
        .award(random.pick(AwardKind.allCases) ?? .recognition), taskForce, to: agency,
        legalBasis: basis(), authority: text(), from: start(), reason: text(),
        suggestion: random.chance(50) ? suggestion : nil),
      as: accountant(of: taskForce))
  }

  private mutating func moveIncentive() throws {
    guard let incentive = random.pick(incentives) else { return }
    let step: ActOnIncentive.Step
    let actor: AgencyCode?
    switch random.number(1...4) {
    case 1...2 where incentive.appeal == nil:
      step = .appeal(reason: text())
      actor = random.chance(90) ? incentive.terms.agency : random.pick(agencies)
    case 1...3:
      step = .rejectAppeal(reason: text())
      actor = accountant(of: incentive.terms.taskForce)
    default:
      step = .lift(reason: text())
      actor = accountant(of: incentive.terms.taskForce)
    }
    try attempt(ActOnIncentive(incentive.code, step), as: actor)
  }

  private mutating func basis() -> LegalBasis? {
    random.chance(60)
      ? LegalBasis(kind: .regentDecree, number: "7/2026", date: "2026-01-02", title: text()) : nil
  }

  private mutating func start() -> Day? {
    random.chance(30) ? today + random.number(-20...20) : nil
  }

  /// Mostly an agency that may give awards and sanctions today.
  private mutating func accountant(of code: TaskForceCode) -> AgencyCode? {
    let imposing = taskForce(code)?.members(on: today).filter(\.role.imposes).map(\.agency)
    return random.chance(90) ? random.pick(imposing ?? []) : random.pick(agencies)
  }

  mutating func assess() throws {
    let open = assessments.filter { $0.state == .open }
    guard random.chance(75), let assessment = random.pick(random.chance(90) ? open : assessments)
    else {
      guard let code = anyTaskForce() else { return }
      try attempt(OpenAssessment(code, title: text()), as: governor(of: code))
      return
    }
    if random.chance(15) {
      try attempt(
        ActOnAssessment(assessment.code, .close), as: governor(of: assessment.taskForce))
    } else {
      let score = Score(
        prerequisite: random.pick(Prerequisite.allCases) ?? .newWaysOfWorking,
        score: random.number(random.chance(5) ? 0...6 : 1...5), text: prose(),
        evidence: random.chance(40) ? prose() : nil)
      try attempt(
        ActOnAssessment(assessment.code, .score(score)), as: member(of: assessment.taskForce))
    }
  }

  mutating func adoptPolicy() throws {
    let condition = PolicyCondition(
      measure: random.pick(PolicyMeasure.allCases) ?? .due,
      comparison: random.pick(PolicyCondition.Comparison.allCases) ?? .atLeast,
      threshold: Double(random.number(0...20)) / 4)
    let rule = PolicyRule(
      name: text(), conditions: [condition],
      kind: random.pick(IncentiveKind.allCases) ?? .award(.recognition),
      note: random.chance(50) ? text() : nil)
    try attempt(AdoptPolicy(IncentivePolicy(rules: [rule], source: text())), as: keeper())
  }
}
