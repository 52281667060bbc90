/// That one agency takes the place of another, which has ended.
public struct Succession: Hashable, Sendable, Codable {
  public var from: AgencyCode
  public var to: AgencyCode

  public init(from: AgencyCode, to: AgencyCode) {
    self.from = from
    self.to = to
  }

  func applied(to agency: AgencyCode) -> AgencyCode { agency == from ? to : agency }
}
