/// Who did something: on behalf of which agency, and by whose hand.
public struct Actor: Hashable, Sendable, Codable {
  /// Nil where whoever keeps the record acts for no agency (setting up).
  public var agency: AgencyCode?
  /// The person by whose hand, as written; nil where nobody is named.
  public var officer: PersonalText?

  public init(agency: AgencyCode? = nil, officer: PersonalText? = nil) {
    self.agency = agency
    self.officer = officer
  }
}
