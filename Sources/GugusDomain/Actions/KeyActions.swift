/// Puts a key on the record with which an agency signs from now on.
public struct RegisterKey: Action {
  public var agency: AgencyCode
  /// `<name>+<ID>+<base64>`, as the caller has checked.
  public var key: String

  public init(_ agency: AgencyCode, key: String) {
    self.agency = agency
    self.key = key
  }

  public func decide(in register: some Register, _ act: Circumstances) throws -> Ruling {
    let agency = try register.known(agency)
    try check(key, .key)
    try register.checkKeeps(keysOf: agency, act)
    return Ruling([Happening(.agency(agency.code, .keyRegistered(key)), on: act.on)])
  }
}

/// Says that an agency signs with a key no more: it was lost, or seen by others.
public struct RevokeKey: Action {
  public var agency: AgencyCode
  /// Eight hexadecimal digits.
  public var id: String
  public var reason: String

  public init(_ agency: AgencyCode, id: String, reason: String) {
    self.agency = agency
    self.id = id
    self.reason = reason
  }

  public func decide(in register: some Register, _ act: Circumstances) throws -> Ruling {
    let agency = try register.known(agency)
    try check(reason, .reason)
    let inForce = agency.keysInForce
    guard let key = inForce.first(where: { $0.id == id }) else {
      throw Refusal.unknownKey(agency.code, id, known: inForce.map(\.id))
    }
    try register.checkKeeps(keysOf: agency, act)
    return Ruling([
      Happening(.agency(agency.code, .keyRevoked(key.text, reason: reason)), on: act.on)
    ])
  }
}

extension Register {
  /// The keys of an agency are its own affair. Its first one may also be registered by an agency
  /// that governs a task force to which it belongs.
  fileprivate func checkKeeps(keysOf agency: Agency, _ act: Circumstances) throws {
    guard act.actor.agency != agency.code else { return }
    let governs = try act.actor.agency.map { actor in
      try taskForces(of: agency.code).contains { code in
        try taskForce(code)?.role(of: actor, on: act.on)?.governs ?? false
      }
    }
    guard agency.keysInForce.isEmpty, governs == true else {
      throw Refusal.notItsKeys(agency.code, by: act.actor.agency)
    }
  }
}
