import GugusDomain

extension Life {
  mutating func act() throws {
    switch random.number(1...100) {
    case 1...2: try addAgency()
    case 3: try editAgency()
    case 4: try moveKey()
    case 5: try formTaskForce()
    case 6...7: try amendTaskForce()
    case 8...9: try join()
    case 10: try leave()
    case 11...12: try takeBack()
    case 13...14: try moveOutcome()
    case 15: try moveStanding()
    case 16: try configure()
    case 17...19: try scheduleMeeting()
    case 20...26: try logMinutes()
    case 27...30: try logAgain()
    case 31...33: try moveMeeting()
    case 34...44: try propose()
    case 45...48: try impose()
    case 49...56: try account()
    case 57...58: try assess()
    case 59...95: try moveCommitment()
    case 96: try loseKey()
    case 97: try nameSteward()
    case 98: try endAgency()
    default: try dissolve()
    }
  }

  mutating func addAgency() throws {
    // An agency may be called the same as a task force.
    let number = agencies.count
    let code = number == 0 ? AgencyCode(unchecked: "TF1") : AgencyCode(unchecked: "A\(number)")
    let from: Day? = random.chance(20) ? "2025-01-01" : nil
    let until: Day? = random.chance(10) ? "2026-06-30" : nil
    let details = AgencyDetails(
      nameEnglish: text(), nameIndonesian: text(),
      kind: random.pick(AgencyKind.allCases) ?? .ministry,
      sector: random.pick(["health", "Health", "kesehatan", "planning"]) ?? "health",
      parent: random.chance(20) ? random.pick(agencies) : nil, from: from, until: until)
    if try attempt(AddAgency(code: code, details: details), as: keeper()) { agencies.append(code) }
  }

  /// Mostly whoever keeps the workspace; nobody while nobody does.
  mutating func keeper() -> AgencyCode? {
    random.chance(95) ? steward : random.pick(agencies)
  }

  private var steward: AgencyCode? {
    guard case .workspace(let settings)? = aggregates[.workspace] else { return nil }
    return settings.steward
  }

  private mutating func nameSteward() throws {
    guard let agency = random.pick(agencies) else { return }
    try attempt(NameSteward(agency), as: keeper())
  }

  /// A life keeps five agencies to live with.
  private mutating func endAgency() throws {
    let active = agencies.filter { agency($0)?.isActive(on: today) == true }
    guard active.count > 5, let code = random.pick(active) else { return }
    var change = AgencyChange()
    change.until = today + -random.number(0...3)
    if random.chance(85) { change.successor = random.pick(active) }
    try attempt(EditAgency(code: code, change: change), as: keeper())
  }

  private mutating func editAgency() throws {
    guard let code = random.pick(agencies) else { return }
    var change = AgencyChange()
    if random.chance(50) { change.nameEnglish = text() }
    if random.chance(50) { change.sector = random.pick(["health", "social", "planning"]) }
    if random.chance(30) { change.parent = random.pick(agencies) }
    if random.chance(10) { change.successor = random.pick(agencies) }
    if random.chance(10) { change.until = today + random.number(-30...300) }
    try attempt(EditAgency(code: code, change: change), as: keeper())
  }

  /// Few keys, some of another agency, so that some are registered twice, or revoked by who has none.
  private mutating func moveKey() throws {
    guard let code = random.chance(50) ? steward ?? random.pick(agencies) : random.pick(agencies)
    else { return }
    let number = random.number(1...7)
    let owner = random.chance(90) ? code : random.pick(agencies) ?? code
    let actor = random.chance(80) ? code : keeper()
    let holder = agencies.first { agency($0)?.keysInForce.isEmpty == false }
    if let holder, let own = agency(holder)?.keysInForce.last, random.chance(40) {
      try attempt(RevokeKey(holder, id: own.id, reason: text()), as: holder)
    } else if random.chance(80) {
      try attempt(RegisterKey(code, key: key(number, of: owner)), as: actor)
    } else {
      try attempt(RevokeKey(code, id: keyID(number, of: owner), reason: text()), as: actor)
    }
  }

  /// Mostly a step on the way on which the steward loses its only key, and those who govern and sign
  /// vouch together for its next.
  private mutating func loseKey() throws {
    guard let code = steward, let steward = agency(code) else { return try nameSteward() }
    let governing = taskForces.flatMap { code in
      taskForce(code)?.members(on: today).filter(\.role.governs).map(\.agency) ?? []
    }
    let signing = governing.filter { agency($0)?.keysInForce.isEmpty == false && $0 != code }
    if let governor = random.pick(signing), !steward.keys.isEmpty {
      if let key = steward.keysInForce.last {
        try attempt(RevokeKey(code, id: key.id, reason: text()), as: code)
      } else {
        try attempt(RegisterKey(code, key: key(8, of: code)), as: governor)
      }
    } else if steward.keys.isEmpty {
      try attempt(RegisterKey(code, key: key(1, of: code)), as: code)
    } else if let governor = random.pick(governing) {
      try attempt(RegisterKey(governor, key: key(2, of: governor)), as: code)
    }
  }

  /// Every agency gets a key, and from then on signs what it records.
  mutating func beginSigning() throws {
    guard let code = agencies.first else { return }
    while steward != code { try attempt(NameSteward(code), as: nil) }
    for agency in agencies {
      while self.agency(agency)?.keysInForce.isEmpty != false {
        try attempt(RegisterKey(agency, key: key(random.number(1...7), of: agency)), as: code)
      }
    }
    var change = SettingsChange()
    change.signsEntries = true
    while try !attempt(Configure(change), as: code) {}
  }

  mutating func formTaskForce() throws {
    let code = TaskForceCode(unchecked: "TF\(taskForces.count + 1)")
    let formality: Formality = random.chance(70) ? .formal : .informal
    let basis = LegalBasis(
      kind: random.pick(LegalInstrument.allCases) ?? .law, number: "12/2026", date: "2026-01-02",
      title: text())
    let details = TaskForceDetails(
      nameEnglish: text(), nameIndonesian: text(), mandate: text(),
      legalBasis: random.chance(80) ? basis : nil,
      parent: random.chance(30) ? random.pick(taskForces) : nil,
      goalAreas: random.some(of: GoalArea.allCases, percent: 50),
      drivers: random.some(of: Driver.allCases, percent: 50),
      modes: random.some(of: Mode.allCases, percent: 30),
      approach: random.pick(Approach.allCases) ?? .taskForce, formality: formality,
      services: services(), from: "2025-12-01",
      until: random.chance(40) ? today + random.number(100...400) : nil,
      reportingInterval: random.chance(50) ? random.number(1...12) : nil)
    let roles: [Role] = [.chair, .secretariat, .steering, .member, .member, .observer, .member]
    let members = zip(agencies.shuffled(using: &random), roles)
      .map { Membership(agency: $0, role: $1, from: "2025-12-01") }
    if try attempt(FormTaskForce(code: code, details: details, members: members), as: keeper()) {
      taskForces.append(code)
    } else if taskForces.isEmpty {
      try formTaskForce()
    }
  }

  private mutating func services() -> [Service] {
    (0..<random.number(0...2)).map { _ in
      Service(
        pattern: random.pick(ServicePattern.allCases) ?? .electronic,
        kind: random.pick(ServiceKind.allCases) ?? .goods, name: text())
    }
  }

  private mutating func amendTaskForce() throws {
    guard let code = anyTaskForce() else { return }
    var change = TaskForceChange()
    if random.chance(40) { change.mandate = text() }
    if random.chance(40) { change.modes = random.some(of: Mode.allCases, percent: 40) }
    if random.chance(30) { change.services = services() }
    if random.chance(20) { change.parent = random.pick(taskForces) }
    if random.chance(10) { change.until = today + random.number(-10...200) }
    try attempt(AmendTaskForce(code: code, change: change), as: governor(of: code))
  }

  private mutating func join() throws {
    guard let code = anyTaskForce(), let agency = random.pick(agencies) else { return }
    let from = today + -random.number(0...20)
    let membership = Membership(
      agency: agency, role: random.pick(Role.allCases) ?? .member, from: from,
      until: random.chance(20) ? from + random.number(-1...90) : nil)
    try attempt(JoinTaskForce(code: code, membership: membership), as: governor(of: code))
  }

  private mutating func leave() throws {
    guard let code = anyTaskForce(), let agency = random.pick(agencies) else { return }
    let actor = random.chance(50) ? agency : governor(of: code)
    try attempt(
      LeaveTaskForce(code: code, agency: agency, until: today + random.number(-5...30)),
      as: actor)
  }

  private mutating func moveOutcome() throws {
    guard let code = anyTaskForce() else { return }
    let value = Double(random.number(-500...5000)) / 10
    if random.chance(40) {
      let outcome = Outcome(
        number: 0, name: text(), indicator: text(), unit: "%", baseline: value, target: 14,
        due: today + 300)
      try attempt(AddOutcome(code: code, outcome: outcome), as: governor(of: code))
    } else {
      try attempt(
        MeasureOutcome(code: code, outcome: random.number(1...3), value: value),
        as: governor(of: code))
    }
  }

  private mutating func dissolve() throws {
    // A life keeps two task forces to live in.
    let living = taskForces.filter { taskForce($0)?.dissolvedOn == nil }
    guard living.count > 2, let code = random.pick(living) else { return }
    let dissolution = Dissolution(
      reason: prose(), successor: random.chance(85) ? random.pick(taskForces) : nil)
    try attempt(
      DissolveTaskForce(code: code, dissolution: dissolution), as: governor(of: code))
  }

  /// Mostly one that is not dissolved.
  mutating func anyTaskForce() -> TaskForceCode? {
    let living = taskForces.filter { taskForce($0)?.dissolvedOn == nil }
    return random.pick(random.chance(90) ? living : taskForces)
  }

  /// Mostly an agency that governs the task force today.
  mutating func governor(of code: TaskForceCode) -> AgencyCode? {
    let governing = taskForce(code)?.members(on: today).filter(\.role.governs).map(\.agency)
    return random.chance(90) ? random.pick(governing ?? []) : random.pick(agencies)
  }

  /// Mostly a member that takes part today.
  mutating func member(of code: TaskForceCode) -> AgencyCode? {
    let members = taskForce(code)?.members(on: today).filter(\.role.takesPart).map(\.agency)
    return random.chance(95) ? random.pick(members ?? []) : random.pick(agencies)
  }

  mutating func prose() -> PersonalText { .known(text()) }

  /// Words that try the record: quotes, marks that combine, other scripts, signs of SQL.
  mutating func text() -> String {
    let words = [
      "data", "balita", "Dinas “Kesehatan”", "q\u{323}\u{307}", "été", "';--", "👩‍👩‍👧", "数据", "a\\b",
      "\u{202B}عربي\u{202C}", "100 %", "</td>",
    ]
    return (0..<random.number(1...3)).compactMap { _ in random.pick(words) }
      .joined(separator: " ") + " \(random.number(1...99))"
  }
}
