extension Record {
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
      throw Refusal.key(.signingNeedsSteward(nil))
    }
    if changed.contains(.agency(steward)),
      case .agency(let folded)? = try Aggregate.fold(entries(of: .agency(steward)))
    {
      agency = folded
    }
    let before = try settingsBefore()
    let isNew = before.steward != steward || !before.signsEntries
    guard !(isNew ? agency.keysInForce : agency.keys).isEmpty else {
      throw Refusal.key(.signingNeedsSteward(steward))
    }
  }
}
