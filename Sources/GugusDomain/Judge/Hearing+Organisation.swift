// Who founds, who edits, who keeps.
extension Hearing {
  func check(_ event: WorkspaceEvent) throws {
    switch event {
    case .founded(let founding): try check(founding)
    case .stewardNamed(let agency):
      try checkSteward()
      guard try record.known(agency).isActive(on: entry.unit.day) else {
        throw Refusal.agencyNotActive(agency, on: entry.unit.day)
      }
      // It names another.
      if try record.settings().steward == agency { throw Refusal.outOfPlace(.computed) }
    case .configured(let change):
      try checkSteward()
      try change.check()
      if change.signsEntries == true { try checkSigns() }
    case .policyAdopted(let policy):
      try checkSteward()
      try checkComputed(policy.isWhole)
    case .filterSaved, .filterDropped, .clockCorrected: try checkSteward()
    case .textsForgotten(let forgetting): try check(forgetting)
    case .fileForgotten(let file): try check(file)
    }
    // A setting holds from the day on which it is made: the past keeps those that it had.
    if day < entry.unit.day {
      throw Refusal.backDatedSetting(day, today: entry.unit.day)
    }
  }

  /// As this version writes it. What a newer one has written was not opened.
  private func check(_ founding: Founding) throws {
    let isDrawn =
      founding.log.utf8.count == 32 && founding.log.utf8.allSatisfy(\.isLowerHexadecimal)
    try checkComputed(
      isDrawn && (1...Founding.format).contains(founding.format)
        && (1...Founding.rules).contains(founding.rules))
  }

  /// Who turns signing on can sign: else nobody could do any more what is the steward's.
  private func checkSigns() throws {
    let steward = try record.settingsBefore().steward
    guard let steward, try record.agencyBefore(steward)?.keysInForce.isEmpty == false else {
      throw Refusal.signingNeedsSteward(steward)
    }
  }

  /// What is forgotten is there, is personal, and was not forgotten before.
  private func check(_ forgetting: Forgetting) throws {
    try checkSteward()
    guard forgetting.entry < first, let entry = try record.entry(forgetting.entry) else {
      throw Refusal.unknown(.entry, String(forgetting.entry), nearest: [])
    }
    let before = try record.settings().forgotten[forgetting.entry] ?? []
    let paths = Set(forgetting.paths)
    let personal = try entry.personalPaths
    if let other = paths.subtracting(personal).min() {
      throw Refusal.notPersonal(forgetting.entry, other, known: personal.sorted())
    }
    guard !paths.isEmpty, forgetting.paths == paths.sorted(), paths.isDisjoint(with: before) else {
      throw Refusal.outOfPlace(.computed)
    }
  }

  /// A file may be forgotten that nobody has submitted here: a copy may be behind.
  private func check(_ file: ForgottenFile) throws {
    try checkSteward()
    let isHash = file.sha256.utf8.count == 64 && file.sha256.utf8.allSatisfy(\.isLowerHexadecimal)
    guard isHash, try !record.settings().forgottenFiles.contains(file.sha256) else {
      throw Refusal.outOfPlace(.computed)
    }
  }

  func check(_ event: AgencyEvent, of code: AgencyCode) throws {
    switch event {
    case .added(let details):
      try checkSteward()
      guard AgencyCode.accepts(code.text) else { throw Refusal.invalidCode(.agency, code.text) }
      guard try record.agency(code) == nil else { throw Refusal.alreadyExists(code.text) }
      try details.check(code, in: record)
    case .edited(let change):
      try checkSteward()
      let agency = try record.known(code)
      if change.until != nil { try checkHasNotEnded(agency) }
      let new = change.applied(to: agency.details)
      try new.check(code, in: record)
      if change.mayEnd { try checkEnding(agency, new, by: change) }
    case .keyRegistered(let key):
      try checkVouches(for: code)
      try checkIsNobodys(key, of: code)
    case .keyVouched(let key):
      try checkVouchesTogether(for: code)
      try checkIsNobodys(key, of: code)
    case .keyRevoked:
      _ = try record.known(code)
      if recorder != code, try record.settingsBefore().steward != recorder || recorder == nil {
        throw Refusal.notItsKeys(code, by: recorder)
      }
      try checkStewardKeepsKey(code)
    }
  }

  /// A key is one agency's, under one ID: else it would sign for another, or go on signing after it was
  /// revoked.
  private func checkIsNobodys(_ text: String, of code: AgencyCode) throws {
    let key = AgencyKey(text: text, since: day)
    // What an agency registers a second time, its own fold refuses.
    let owner = try record.owners(ofKey: key.encoded).first { $0.agency != code || $0.id != key.id }
    if let owner { throw Refusal.sameKey(owner.agency, id: key.id, known: owner.id) }
  }

  /// Where entries are signed, the steward's last key goes only where somebody could vouch for the
  /// next; and while it has none, somebody who could still has one.
  private func checkStewardKeepsKey(_ code: AgencyCode) throws {
    let settings = try record.settingsBefore()
    guard settings.signsEntries, let steward = settings.steward,
      try record.known(code).keysInForce.count == 1,
      try steward == code || record.known(steward).keysInForce.isEmpty,
      try record.vouchers(on: entry.unit.day).subtracting([code, steward]).isEmpty
    else { return }
    throw Refusal.signingNeedsSteward(steward)
  }

  /// What an agency has passed to others does not come back by another last day, nor by none.
  private func checkHasNotEnded(_ agency: Agency) throws {
    guard let until = agency.details.until, until < entry.unit.day else { return }
    let ending = try record.entries(of: .agency(agency.code)).inEffect.last { earlier in
      try record.entries(ofUnitAt: earlier.sequence).contains {
        $0.sequence > earlier.sequence && $0.event.isConsequence
      }
    }
    if let ending { throw Refusal.hasEnded(agency.code, on: until, by: ending.sequence) }
  }

  /// What an agency owes, is owed, judges, supports and keeps passes to its successor; without one
  /// nothing may be open.
  private func checkEnding(
    _ agency: Agency, _ new: AgencyDetails, by change: AgencyChange
  ) throws {
    guard let until = new.until else { return }
    let holdings = try Holdings(of: agency.code, on: entry.unit.day, in: record)
    guard !holdings.isEmpty else { return }
    if until > entry.unit.day {
      // What is still to come is recorded once it has come.
      guard change.until == nil else {
        throw Refusal.inTheFuture(until, today: entry.unit.day)
      }
      return
    }
    guard let successor = new.successor else {
      // A plain membership ends with it.
      if holdings.codes.isEmpty { return }
      throw Refusal.stillOpen(agency.code, holdings.codes)
    }
    guard try record.known(successor).isActive(on: entry.unit.day) else {
      throw Refusal.agencyNotActive(successor, on: entry.unit.day)
    }
  }

  /// An agency registers its own further keys; for its first, and its next after none was left, the
  /// steward vouches. While there is no steward, so may whoever governs a task force to which it
  /// belongs, and the agency itself.
  private func checkVouches(for code: AgencyCode) throws {
    let agency = try record.known(code)
    let before = try record.agencyBefore(code)?.keysInForce ?? []
    if recorder == code, !before.isEmpty { return }
    if let steward = try record.settingsBefore().steward {
      guard recorder == steward, before.isEmpty, recorder != code || agency.keys.isEmpty else {
        throw Refusal.notItsKeys(code, by: recorder)
      }
      return
    }
    if recorder == code { return }
    guard before.isEmpty, try governsSomeOf(code) else {
      throw Refusal.notItsKeys(code, by: recorder)
    }
  }

  private func governsSomeOf(_ agency: AgencyCode) throws -> Bool {
    guard let recorder else { return false }
    return try record.taskForces(of: agency).contains { code in
      try withRights(code).role(of: recorder, on: rightsDay)?.governs ?? false
    }
  }

  /// The steward has lost its only key: nobody else can vouch for its next, so those who may impose do
  /// it together.
  private func checkVouchesTogether(for code: AgencyCode) throws {
    let settings = try record.settingsBefore()
    guard settings.steward == code, let agency = try record.agencyBefore(code) else {
      throw Refusal.notItsKeys(code, by: recorder)
    }
    guard agency.keysInForce.isEmpty, !agency.keys.isEmpty else {
      throw Refusal.signsAlready(code)
    }
    guard let recorder, recorder != code,
      try record.vouchers(on: entry.unit.day).contains(recorder)
    else { throw Refusal.notItsKeys(code, by: recorder) }
  }

  func check(_ event: TaskForceEvent, of code: TaskForceCode) throws {
    switch event {
    case .formed(let details):
      guard TaskForceCode.accepts(code.text) else {
        throw Refusal.invalidCode(.taskForce, code.text)
      }
      guard try record.taskForce(code) == nil else { throw Refusal.alreadyExists(code.text) }
      try checkFounds(details)
      try details.check(code, in: record, on: day)
    case .amended(let change):
      try checkGoverns(code)
      let taskForce = try record.known(code)
      try change.applied(to: taskForce.details).check(code, in: record, on: day)
    case .joined(let membership):
      let role = try record.known(code).role(of: membership.agency, on: membership.from)
      try checkKeeps([role, membership.role], in: code)
      try membership.check(in: record)
      if role?.governs == true, !membership.role.governs {
        try checkStaysGoverned(code, without: membership.agency, on: membership.from)
      }
    case .left(let agency, let until):
      _ = try record.known(agency)
      // An agency may always leave by itself.
      let role = try record.known(code).role(of: agency, on: until)
      if recorder != agency { try checkKeeps([role], in: code) }
      if role?.governs == true {
        try checkStaysGoverned(code, without: agency, on: until + 1)
      }
    case .outcomeAdded(let outcome):
      try checkGoverns(code)
      try checkNext(outcome.number, after: record.known(code).outcomes.map(\.number).max())
    case .outcomeMeasured(let measurement):
      try checkGoverns(code)
      try checkComputed(measurement.on == day)
    case .standingDropped: try checkGoverns(code)
    case .standingAdded(let row):
      try checkGoverns(code)
      let taskForce = try record.known(code)
      try row.check(in: taskForce, record, on: day)
      // A number that was dropped is free again only where it was the last.
      try checkNext(row.number, after: taskForce.standing.map(\.number).max())
    case .dissolved(let dissolution):
      try checkGoverns(code)
      try check(dissolution, of: code)
    // Comes only as what follows.
    case .succeeded: break
    }
  }

  /// The steward founds task forces; whoever governs one founds its working groups.
  private func checkFounds(_ details: TaskForceDetails) throws {
    guard let steward = try record.settingsBefore().steward, recorder != steward else { return }
    guard let parent = details.parent else {
      throw Refusal.notSteward(recorder, steward: steward)
    }
    try checkGoverns(parent)
  }

  /// Whoever governs a task force keeps its members; where entries are signed the steward gives and ends
  /// roles that impose, too. Whether whoever governs may do that, is looked at once it is added.
  private func checkKeeps(_ roles: [Role?], in code: TaskForceCode) throws {
    let settings = try record.settingsBefore()
    let isStewards = settings.signsEntries && roles.contains { $0?.imposes == true }
    if isStewards, let recorder, recorder == settings.steward { return }
    try checkGoverns(code)
  }

  /// The last agency that governs a task force cannot leave it.
  private func checkStaysGoverned(
    _ code: TaskForceCode, without agency: AgencyCode, on day: Day
  ) throws {
    let taskForce = try record.known(code)
    guard taskForce.isInForce(on: day) else { return }
    let others = taskForce.members(on: day).filter { $0.agency != agency }
    guard others.contains(where: { $0.role.governs }) else {
      throw Refusal.lastToGovern(agency, code)
    }
  }

  private func check(_ dissolution: Dissolution, of code: TaskForceCode) throws {
    guard let successor = dissolution.successor else {
      let open = try record.openCommitments(of: code)
      guard open.isEmpty else { throw Refusal.openCommitments(code, count: open.count) }
      return
    }
    if successor == code { throw Refusal.ownSuccessor(code) }
    try record.known(successor).checkInForce(on: day)
  }
}

extension UInt8 {
  fileprivate var isLowerHexadecimal: Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self)
  }
}

extension Register {
  /// Where entries are signed there is a steward that has keys, or had: while there is none, anyone
  /// may do what is the steward's, and one that never had a key could not be given one.
  ///
  /// - Parameter voided: what the unit has taken back, which is not folded away yet.
  /// - Throws: `Refusal.signingNeedsSteward`.
  func checkSigningSteward(without voided: [Entry]) throws {
    let changed = Set(voided.map(\.event.subject))
    var settings = try settings()
    if changed.contains(.workspace),
      case .workspace(let folded)? = try Aggregate.fold(entries(of: .workspace))
    {
      settings = folded
    }
    guard settings.signsEntries else { return }
    guard let steward = settings.steward, var agency = try agency(steward) else {
      throw Refusal.signingNeedsSteward(nil)
    }
    if changed.contains(.agency(steward)),
      case .agency(let folded)? = try Aggregate.fold(entries(of: .agency(steward)))
    {
      agency = folded
    }
    let before = try settingsBefore()
    let isNew = before.steward != steward || !before.signsEntries
    guard !(isNew ? agency.keysInForce : agency.keys).isEmpty else {
      throw Refusal.signingNeedsSteward(steward)
    }
  }

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
