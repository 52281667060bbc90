import GugusDomain

// Codes and days as a test writes them; one that cannot be stops the test.

extension Code where StringLiteralType == String {
  public init(stringLiteral text: String) {
    guard let code = Self(text) else { preconditionFailure("not a code: \(text)") }
    self = code
  }
}

extension AgencyCode: ExpressibleByStringLiteral {}
extension TaskForceCode: ExpressibleByStringLiteral {}
extension MeetingCode: ExpressibleByStringLiteral {}
extension CommitmentCode: ExpressibleByStringLiteral {}
extension FindingCode: ExpressibleByStringLiteral {}
extension IncentiveCode: ExpressibleByStringLiteral {}
extension AssessmentCode: ExpressibleByStringLiteral {}

extension Day: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    guard let day = Day(iso: text) else { preconditionFailure("not a day: \(text)") }
    self = day
  }
}
