/// A body that takes part in task forces: the fold of its own events.
public struct Agency: Hashable, Sendable {
  public let code: AgencyCode
  public var details: AgencyDetails
  /// The day on which it came on the record.
  public let since: Day
  /// The keys with which it signs or has signed, as they were registered.
  public var keys: [AgencyKey] = []
  /// For which key others vouch, each for one, while none is registered.
  public var vouches: [AgencyCode: String] = [:]

  public init(code: AgencyCode, details: AgencyDetails, since: Day) {
    self.code = code
    self.details = details
    self.since = since
  }

  public func isActive(on day: Day) -> Bool {
    (details.from.map { $0 <= day } ?? true) && (details.until.map { day <= $0 } ?? true)
  }
}

/// What is said of an agency.
public struct AgencyDetails: Hashable, Sendable, Codable {
  public var nameEnglish: String
  public var nameIndonesian: String
  public var kind: AgencyKind
  /// The policy sector it belongs to, in the workspace's own words.
  public var sector: String
  /// The agency that it is part of.
  public var parent: AgencyCode?
  public var from: Day?
  public var until: Day?
  /// The agency that took over from it.
  public var successor: AgencyCode?

  public init(
    nameEnglish: String, nameIndonesian: String, kind: AgencyKind, sector: String,
    parent: AgencyCode? = nil, from: Day? = nil, until: Day? = nil, successor: AgencyCode? = nil
  ) {
    self.nameEnglish = nameEnglish
    self.nameIndonesian = nameIndonesian
    self.kind = kind
    self.sector = sector
    self.parent = parent
    self.from = from
    self.until = until
    self.successor = successor
  }

  public var name: Term { Term(en: nameEnglish, id: nameIndonesian) }
}

/// Only what changes of an agency's details.
public struct AgencyChange: Hashable, Sendable, Codable {
  public var nameEnglish: String?
  public var nameIndonesian: String?
  public var kind: AgencyKind?
  public var sector: String?
  public var parent: AgencyCode?
  public var from: Day?
  public var until: Day?
  public var successor: AgencyCode?

  public init() {}

  /// What would turn `old` into `new`; optional details are never unsaid.
  public init(from old: AgencyDetails, to new: AgencyDetails) {
    nameEnglish = changed(old.nameEnglish, new.nameEnglish)
    nameIndonesian = changed(old.nameIndonesian, new.nameIndonesian)
    kind = changed(old.kind, new.kind)
    sector = changed(old.sector, new.sector)
    parent = changed(old.parent, new.parent)
    self.from = changed(old.from, new.from)
    until = changed(old.until, new.until)
    successor = changed(old.successor, new.successor)
  }

  /// The agency may have ended by it, or what has ended already may have found its successor.
  var mayEnd: Bool { until != nil || successor != nil }

  func applied(to details: AgencyDetails) -> AgencyDetails {
    var details = details
    nameEnglish.map { details.nameEnglish = $0 }
    nameIndonesian.map { details.nameIndonesian = $0 }
    kind.map { details.kind = $0 }
    sector.map { details.sector = $0 }
    parent.map { details.parent = $0 }
    from.map { details.from = $0 }
    until.map { details.until = $0 }
    successor.map { details.successor = $0 }
    return details
  }
}

/// `new` where it says something other than `old`.
func changed<Value: Equatable & Encodable>(_ old: Value?, _ new: Value?) -> Value? {
  guard let new, !identical(old, new) else { return nil }
  return new
}

/// Equal to the byte as the journal would write it: Swift alone would take "é" typed in two
/// ways for the same, and the record keeps what was written.
func identical<Value: Equatable & Encodable>(_ old: Value?, _ new: Value) -> Bool {
  guard let old, old == new else { return false }
  guard let oldBytes = try? canonicalJSON(of: old), let newBytes = try? canonicalJSON(of: new)
  else { return false }
  return oldBytes == newBytes
}

public enum AgencyEvent: Hashable, Sendable {
  case added(AgencyDetails)
  case edited(AgencyChange)
  case keyRegistered(String)
  /// An agency that governs a task force vouches for a key of the steward, which has none left.
  case keyVouched(String)
  case keyRevoked(String, reason: PersonalText)

  public enum Kind: String, CaseIterable, Sendable {
    case added, edited
    case keyRegistered = "key-registered"
    case keyVouched = "key-vouched"
    case keyRevoked = "key-revoked"
  }

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

extension Agency {
  /// The agency after that event.
  ///
  /// - Throws: `Refusal` where the event cannot follow what is on record.
  public static func next(
    _ agency: Agency?, _ event: AgencyEvent, code: AgencyCode, by actor: Actor, on day: Day
  ) throws(Refusal) -> Agency {
    switch (event, agency) {
    case (.added(let details), nil):
      let agency = Agency(code: code, details: details, since: day)
      try agency.checkPeriod()
      return agency
    case (.added, .some): throw .alreadyExists(code.text)
    case (.edited, nil), (.keyRegistered, nil), (.keyVouched, nil), (.keyRevoked, nil):
      throw .beforeItExisted(code.text, on: day, since: nil)
    case (.edited(let change), .some(var agency)):
      agency.details = change.applied(to: agency.details)
      try agency.checkPeriod()
      return agency
    case (.keyRegistered(let key), .some(let agency)): return try agency.registering(key, on: day)
    case (.keyVouched(let key), .some(var agency)):
      guard let voucher = actor.agency else { throw .notItsKeys(code, by: nil) }
      // The last word of each counts.
      agency.vouches[voucher] = key
      return agency
    case (.keyRevoked(let key, _), .some(let agency)): return try agency.revoking(key, on: day)
    }
  }

  private func checkPeriod() throws(Refusal) {
    guard let from = details.from, let until = details.until else { return }
    guard from <= until else { throw .endsBeforeItStarts(from: from, until: until) }
  }
}
