/// How a workspace is set up: kept in the journal like everything else.
public struct Settings: Hashable, Sendable {
  /// The zone whose day is "today".
  public var zone: Zone?
  /// How many days ahead `status` looks.
  public var daysAhead: Int
  /// Agencies needed for a quorum; nil for more than half of the members.
  public var quorum: Int?
  /// Days on which no office works, beside Saturday and Sunday.
  public var holidays: [Day]
  /// New due dates that fall on a day without work move to the next working day.
  public var movesToWorkingDays: Bool
  /// The terms of urgency that weigh other than usual.
  public var urgency: [UrgencyTerm: Double]
  /// Conditions of `commitment list` under a name.
  public var filters: [String: [String]]

  public init() {
    zone = nil
    daysAhead = 14
    quorum = nil
    holidays = []
    movesToWorkingDays = false
    urgency = [:]
    filters = [:]
  }

  /// The weights of urgency: the usual ones, but for those that were set.
  public var urgencyWeights: UrgencyWeights { UrgencyWeights(urgency) ?? UrgencyWeights() }

  /// That day, or the next on which offices work where due dates are to move.
  public func due(_ day: Day) -> Day {
    guard movesToWorkingDays else { return day }
    var day = day
    while day.weekday > 5 || holidays.contains(day) { day = day + 1 }
    return day
  }
}

/// Only what changes of the settings.
public struct SettingsChange: Hashable, Sendable, Codable {
  public var zone: Zone?
  public var daysAhead: Int?
  /// 0 for more than half of the members.
  public var quorum: Int?
  public var holidaysAdded: [Day]?
  public var holidaysDropped: [Day]?
  public var movesToWorkingDays: Bool?
  /// By the term's raw value.
  public var urgency: [String: Double]?

  public init() {}
}

public enum WorkspaceEvent: Hashable, Sendable {
  case configured(SettingsChange)
  case filterSaved(name: String, words: [String])
  case filterDropped(name: String)

  public enum Kind: String, CaseIterable, Sendable {
    case configured
    case filterSaved = "filter-saved"
    case filterDropped = "filter-dropped"
  }

  public var kind: Kind {
    switch self {
    case .configured: .configured
    case .filterSaved: .filterSaved
    case .filterDropped: .filterDropped
    }
  }

  private struct Saving: Codable {
    var name: String
    var words: [String]?
  }

  init(_ kind: Kind, from decoder: any Decoder) throws {
    switch kind {
    case .configured: self = .configured(try SettingsChange(from: decoder))
    case .filterSaved:
      let body = try Saving(from: decoder)
      self = .filterSaved(name: body.name, words: body.words ?? [])
    case .filterDropped: self = .filterDropped(name: try Saving(from: decoder).name)
    }
  }

  func encodeBody(to encoder: any Encoder) throws {
    switch self {
    case .configured(let change): try change.encode(to: encoder)
    case .filterSaved(let name, let words):
      try Saving(name: name, words: words).encode(to: encoder)
    case .filterDropped(let name): try Saving(name: name, words: nil).encode(to: encoder)
    }
  }
}

extension Settings {
  func after(_ event: WorkspaceEvent) -> Settings {
    var settings = self
    switch event {
    case .configured(let change):
      change.zone.map { settings.zone = $0 }
      change.daysAhead.map { settings.daysAhead = $0 }
      change.quorum.map { settings.quorum = $0 == 0 ? nil : $0 }
      change.movesToWorkingDays.map { settings.movesToWorkingDays = $0 }
      for (name, weight) in change.urgency ?? [:] {
        if let term = UrgencyTerm(rawValue: name) { settings.urgency[term] = weight }
      }
      let dropped = Set(change.holidaysDropped ?? [])
      settings.holidays = Set(settings.holidays + (change.holidaysAdded ?? []))
        .subtracting(dropped).sorted()
    case .filterSaved(let name, let words): settings.filters[name] = words
    case .filterDropped(let name): settings.filters[name] = nil
    }
    return settings
  }
}
