/// A key on record, and whose it is.
public struct RegisteredKey: Hashable, Sendable {
  public var agency: AgencyCode
  public var key: AgencyKey

  public init(
    agency: AgencyCode, key: AgencyKey
  ) {
    self.agency = agency
    self.key = key
  }
}
