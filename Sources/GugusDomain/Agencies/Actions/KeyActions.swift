/// Puts a key on the record with which an agency signs from now on, or vouches with others for one
/// of the steward, which has none left.
public struct RegisterKey: Action {
  /// The agency that is to sign with it.
  public var agency: AgencyCode
  /// `<name>+<ID>+<base64>`, as the caller has checked.
  public var key: String

  public init(_ agency: AgencyCode, key: String) {
    self.agency = agency
    self.key = key
  }

  public func decide(in record: some Record, _ act: Circumstances) throws -> Ruling {
    let agency = try record.known(agency)
    let isMute = agency.keysInForce.isEmpty && !agency.keys.isEmpty
    let isSteward = try record.settings().steward == agency.code
    guard isMute, isSteward, let voucher = act.actor.agency, voucher != agency.code else {
      return Ruling([Happening(.agency(agency.code, .keyRegistered(key)), on: act.on)])
    }
    let vouchers = try record.vouchers(on: act.today).subtracting([agency.code])
    let by = agency.vouchers(for: key).union([voucher]).intersection(vouchers)
    let isEnough = by.count * 2 > vouchers.count
    return Ruling(
      [Happening(.agency(agency.code, .keyVouched(key)), on: act.on)],
      remarks: isEnough ? [] : [.vouched(agency.code, by: by.count, of: vouchers.count)])
  }
}

/// Says that an agency signs with a key no more: it was lost, or seen by others.
public struct RevokeKey: Action {
  /// The agency that has the key.
  public var agency: AgencyCode
  /// Eight hexadecimal digits.
  public var id: String
  /// Why nobody is to trust the key any more.
  public var reason: String

  public init(_ agency: AgencyCode, id: String, reason: String) {
    self.agency = agency
    self.id = id
    self.reason = reason
  }

  public func decide(in record: some Record, _ act: Circumstances) throws -> Ruling {
    let agency = try record.known(agency)
    let inForce = agency.keysInForce
    guard let key = inForce.first(where: { $0.id == id }) else {
      throw Refusal.key(.unknownKey(agency.code, id, known: inForce.map(\.id)))
    }
    return Ruling([
      Happening(
        .agency(agency.code, .keyRevoked(key.text, reason: .known(reason))), on: act.on)
    ])
  }
}
