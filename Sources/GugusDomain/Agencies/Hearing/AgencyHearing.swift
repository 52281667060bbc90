// Who founds, who edits, who keeps.
extension Hearing {
  func check(_ event: AgencyEvent, of code: AgencyCode) throws {
    switch event {
    case .added(let details):
      try checkSteward()
      guard AgencyCode.accepts(code.text) else {
        throw Refusal.given(.invalidCode(.agency, code.text))
      }
      guard try record.agency(code) == nil else { throw Refusal.given(.alreadyExists(code.text)) }
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
        throw Refusal.key(.notItsKeys(code, by: recorder))
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
    if let owner { throw Refusal.key(.sameKey(owner.agency, id: key.id, known: owner.id)) }
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
    throw Refusal.key(.signingNeedsSteward(steward))
  }

  /// What an agency has passed to others does not come back by another last day, nor by none.
  private func checkHasNotEnded(_ agency: Agency) throws {
    guard let until = agency.details.until, until < entry.unit.day else { return }
    let ending = try record.entries(of: .agency(agency.code)).inEffect.last { earlier in
      try record.entries(ofUnitAt: earlier.sequence).contains {
        $0.sequence > earlier.sequence && $0.event.isConsequence
      }
    }
    if let ending { throw Refusal.agency(.hasEnded(agency.code, on: until, by: ending.sequence)) }
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
        throw Refusal.time(.inTheFuture(until, today: entry.unit.day))
      }
      return
    }
    guard let successor = new.successor else {
      // A plain membership ends with it.
      if holdings.codes.isEmpty { return }
      throw Refusal.agency(.stillOpen(agency.code, holdings.codes))
    }
    guard try record.known(successor).isActive(on: entry.unit.day) else {
      throw Refusal.agency(.agencyNotActive(successor, on: entry.unit.day))
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
        throw Refusal.key(.notItsKeys(code, by: recorder))
      }
      return
    }
    if recorder == code { return }
    guard before.isEmpty, try governsSomeOf(code) else {
      throw Refusal.key(.notItsKeys(code, by: recorder))
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
      throw Refusal.key(.notItsKeys(code, by: recorder))
    }
    guard agency.keysInForce.isEmpty, !agency.keys.isEmpty else {
      throw Refusal.key(.signsAlready(code))
    }
    guard let recorder, recorder != code,
      try record.vouchers(on: entry.unit.day).contains(recorder)
    else { throw Refusal.key(.notItsKeys(code, by: recorder)) }
  }
}
