@testable import GugusDomain

// Dates and codes as literals: a mistyped one stops the test that holds it.

extension Day: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    guard let day = Day(iso: text) else { preconditionFailure("not a date: \(text)") }
    self = day
  }
}

extension Period {
  init(_ from: Day, _ until: Day) {
    guard let period = Period(from: from, until: until) else {
      preconditionFailure("ends before it starts: \(from)..\(until)")
    }
    self = period
  }
}

extension Code {
  fileprivate static func literal(_ text: String) -> Self {
    guard accepts(text) else { preconditionFailure("not a code: \(text)") }
    return Self(unchecked: text)
  }
}

extension AgencyCode: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self = .literal(text) }
}

extension TaskForceCode: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self = .literal(text) }
}

extension MeetingCode: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self = .literal(text) }
}

extension CommitmentCode: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self = .literal(text) }
}

extension FindingCode: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self = .literal(text) }
}

extension IncentiveCode: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self = .literal(text) }
}

extension AssessmentCode: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self = .literal(text) }
}
