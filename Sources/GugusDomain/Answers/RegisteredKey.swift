/// A key on record, and whose it is.
public struct RegisteredKey: Hashable, Sendable {
  /// The agency that signs with it, or did.
  public var agency: AgencyCode
  /// The key with the days on which it was registered and revoked.
  public var key: AgencyKey

  public init(
    agency: AgencyCode, key: AgencyKey
  ) {
    self.agency = agency
    self.key = key
  }
}
