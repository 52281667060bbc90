/// What happens to an agency.
public enum AgencyEvent: Hashable, Sendable {
  case added(AgencyDetails)
  case edited(AgencyChange)
  case keyRegistered(String)
  /// An agency that governs a task force vouches for a key of the steward, which has none left.
  case keyVouched(String)
  case keyRevoked(String, reason: PersonalText)

  /// The kinds of these events, as the journal names them.
  public enum Kind: String, CaseIterable, Sendable {
    case added, edited
    case keyRegistered = "key-registered"
    case keyVouched = "key-vouched"
    case keyRevoked = "key-revoked"
  }

  /// Which kind of event it is, without what it says.
  public var kind: Kind {
    switch self {
    case .added: .added
    case .edited: .edited
    case .keyRegistered: .keyRegistered
    case .keyVouched: .keyVouched
    case .keyRevoked: .keyRevoked
    }
  }

  private struct Keying: Codable {
    var key: String
    var reason: PersonalText?
  }

  init(_ kind: Kind, from decoder: any Decoder) throws {
    switch kind {
    case .added: self = .added(try AgencyDetails(from: decoder))
    case .edited: self = .edited(try AgencyChange(from: decoder))
    case .keyRegistered: self = .keyRegistered(try Keying(from: decoder).key)
    case .keyVouched: self = .keyVouched(try Keying(from: decoder).key)
    case .keyRevoked:
      let body = try Keying(from: decoder)
      self = .keyRevoked(body.key, reason: body.reason ?? "")
    }
  }

  func encodeBody(to encoder: any Encoder) throws {
    switch self {
    case .added(let details): try details.encode(to: encoder)
    case .edited(let change): try change.encode(to: encoder)
    case .keyRegistered(let key), .keyVouched(let key):
      try Keying(key: key).encode(to: encoder)
    case .keyRevoked(let key, let reason): try Keying(key: key, reason: reason).encode(to: encoder)
    }
  }
}
