/// What happens to a finding.
public enum FindingEvent: Hashable, Sendable {
  case raised(FindingTerms)
  case replied(text: PersonalText)
  case concluded(Conclusion, reason: PersonalText)
  case withdrawn(reason: PersonalText)

  /// The kinds of these events, as the journal names them.
  public enum Kind: String, CaseIterable, Sendable {
    case raised, replied, concluded, withdrawn
  }

  /// Which kind of event it is, without what it says.
  public var kind: Kind {
    switch self {
    case .raised: .raised
    case .replied: .replied
    case .concluded: .concluded
    case .withdrawn: .withdrawn
    }
  }

  private struct Replying: Codable {
    var text: PersonalText
  }

  private struct Concluding: Codable {
    var conclusion: Conclusion
    var reason: PersonalText
  }

  init(_ kind: Kind, from decoder: any Decoder) throws {
    switch kind {
    case .raised: self = .raised(try FindingTerms(from: decoder))
    case .replied: self = .replied(text: try Replying(from: decoder).text)
    case .concluded:
      let body = try Concluding(from: decoder)
      self = .concluded(body.conclusion, reason: body.reason)
    case .withdrawn: self = .withdrawn(reason: try ReasonBody(from: decoder).reason ?? "")
    }
  }

  func encodeBody(to encoder: any Encoder) throws {
    switch self {
    case .raised(let terms): try terms.encode(to: encoder)
    case .replied(let text): try Replying(text: text).encode(to: encoder)
    case .concluded(let conclusion, let reason):
      try Concluding(conclusion: conclusion, reason: reason).encode(to: encoder)
    case .withdrawn(let reason): try ReasonBody(reason: reason).encode(to: encoder)
    }
  }
}
