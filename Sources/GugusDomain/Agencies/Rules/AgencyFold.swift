extension Agency {
  /// The agency after that event.
  ///
  /// - Throws: `Refusal` where the event cannot follow what is on record.
  public static func next(
    _ agency: Agency?, _ event: AgencyEvent, code: AgencyCode, by actor: Actor, on day: Day
  ) throws(Refusal) -> Agency {
    switch (event, agency) {
    case (.added(let details), nil):
      let agency = Agency(code: code, details: details, since: day)
      try agency.checkPeriod()
      return agency
    case (.added, .some): throw .given(.alreadyExists(code.text))
    case (.edited, nil), (.keyRegistered, nil), (.keyVouched, nil), (.keyRevoked, nil):
      throw .time(.beforeItExisted(code.text, on: day, since: nil))
    case (.edited(let change), .some(var agency)):
      agency.details = change.applied(to: agency.details)
      try agency.checkPeriod()
      return agency
    case (.keyRegistered(let key), .some(let agency)): return try agency.registering(key, on: day)
    case (.keyVouched(let key), .some(var agency)):
      guard let voucher = actor.agency else { throw .key(.notItsKeys(code, by: nil)) }
      // The last word of each counts.
      agency.vouches[voucher] = key
      return agency
    case (.keyRevoked(let key, _), .some(let agency)): return try agency.revoking(key, on: day)
    }
  }

  private func checkPeriod() throws(Refusal) {
    guard let from = details.from, let until = details.until else { return }
    guard from <= until else { throw .time(.endsBeforeItStarts(from: from, until: until)) }
  }
}

extension Agency {
  /// With one more key.
  func registering(_ text: String, on day: Day) throws(Refusal) -> Agency {
    if let known = keys.first(where: { $0.text == text }) {
      throw known.revokedOn == nil
        ? .given(.alreadyExists(known.id)) : .key(.sameKey(code, id: known.id, known: known.id))
    }
    var agency = self
    agency.keys.append(AgencyKey(text: text, since: day))
    agency.vouches = [:]
    return agency
  }

  /// With a key that signs no more.
  func revoking(_ text: String, on day: Day) throws(Refusal) -> Agency {
    guard let index = keys.firstIndex(where: { $0.text == text && $0.revokedOn == nil }) else {
      throw .key(.unknownKey(code, AgencyKey.id(of: text), known: keysInForce.map(\.id)))
    }
    var agency = self
    agency.keys[index].revokedOn = day
    return agency
  }
}
