/// That one agency takes the place of another, which has ended.
public struct Succession: Hashable, Sendable, Codable {
  /// The agency that has ended.
  public var from: AgencyCode
  /// The agency that takes its place.
  public var to: AgencyCode

  public init(from: AgencyCode, to: AgencyCode) {
    self.from = from
    self.to = to
  }

  func applied(to agency: AgencyCode) -> AgencyCode { agency == from ? to : agency }
}
