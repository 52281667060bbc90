/// What happens to an award or a sanction.
public enum IncentiveEvent: Hashable, Sendable {
  case awarded(IncentiveTerms)
  case sanctioned(IncentiveTerms)
  case appealed(reason: PersonalText)
  case appealRejected(reason: PersonalText)
  case lifted(reason: PersonalText)

  /// The kinds of these events, as the journal names them.
  public enum Kind: String, CaseIterable, Sendable {
    case awarded, sanctioned, appealed
    case appealRejected = "appeal-rejected"
    case lifted
  }

  /// Which kind of event it is, without what it says.
  public var kind: Kind {
    switch self {
    case .awarded: .awarded
    case .sanctioned: .sanctioned
    case .appealed: .appealed
    case .appealRejected: .appealRejected
    case .lifted: .lifted
    }
  }

  static func given(_ terms: IncentiveTerms) -> IncentiveEvent {
    terms.kind.isSanction ? .sanctioned(terms) : .awarded(terms)
  }

  init(_ kind: Kind, from decoder: any Decoder) throws {
    func reason() throws -> PersonalText { try ReasonBody(from: decoder).reason ?? "" }
    switch kind {
    case .awarded: self = .awarded(try IncentiveTerms(from: decoder))
    case .sanctioned: self = .sanctioned(try IncentiveTerms(from: decoder))
    case .appealed: self = .appealed(reason: try reason())
    case .appealRejected: self = .appealRejected(reason: try reason())
    case .lifted: self = .lifted(reason: try reason())
    }
  }

  func encodeBody(to encoder: any Encoder) throws {
    switch self {
    case .awarded(let terms), .sanctioned(let terms): try terms.encode(to: encoder)
    case .appealed(let reason), .appealRejected(let reason), .lifted(let reason):
      try ReasonBody(reason: reason).encode(to: encoder)
    }
  }
}
