/// A body that takes part in task forces: the fold of its own events.
public struct Agency: Hashable, Sendable {
  /// Unique in the workspace; it never changes.
  public let code: AgencyCode
  /// What is said of it now.
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

  /// Whether it exists on a day, by its first and last.
  public func isActive(on day: Day) -> Bool {
    (details.from.map { $0 <= day } ?? true) && (details.until.map { day <= $0 } ?? true)
  }
}

/// What is said of an agency.
public struct AgencyDetails: Hashable, Sendable, Codable {
  /// The full name in English.
  public var nameEnglish: String
  /// The full name in Indonesian.
  public var nameIndonesian: String
  /// What sort of body it is.
  public var kind: AgencyKind
  /// The policy sector it belongs to, in the workspace's own words.
  public var sector: String
  /// The agency that it is part of.
  public var parent: AgencyCode?
  /// The first day on which it exists; nil where that is not said, and it has always been there.
  public var from: Day?
  /// The last day on which it exists; nil where it goes on.
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

  /// The full name in both languages.
  public var name: Term { Term(en: nameEnglish, id: nameIndonesian) }
}

/// Only what changes of an agency's details.
public struct AgencyChange: Hashable, Sendable, Codable {
  /// The new name in English; nil where it stays.
  public var nameEnglish: String?
  /// The new name in Indonesian; nil where it stays.
  public var nameIndonesian: String?
  /// Another sort of body; nil where it stays.
  public var kind: AgencyKind?
  /// Another policy sector; nil where it stays.
  public var sector: String?
  /// The agency that it is part of now; nil where that stays.
  public var parent: AgencyCode?
  /// The first day on which it exists; nil where that stays.
  public var from: Day?
  /// The last day on which it exists; nil where that stays.
  public var until: Day?
  /// The agency that takes over from it; nil where that stays.
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
