/// How a log began: what its first entry says, once and for all.
public struct Founding: Hashable, Sendable {
  /// 32 hexadecimal digits that were drawn for it: which log it is, whatever it is called.
  public var log: String
  /// The edition of the form of entries.
  public var format: Int
  /// The edition of the rules by which its entries are judged.
  public var rules: Int
  /// The zone whose day is "today", until the settings say another.
  public var zone: Zone
  /// Kept by several offices: a unit that the rules refuse stays in it, without effect.
  public var isShared: Bool
  /// The seed of a rehearsal; nil where it is in earnest.
  public var rehearsal: Int?

  /// The editions that this version writes, and the newest that it knows.
  public static let format = 1
  /// The edition of the rules that this version knows; of a log with a newer one it records nothing.
  public static let rules = 1

  /// A log that is drawn anew: in earnest, by Western Indonesia Time and kept by one office, unless said
  /// otherwise.
  public init(lots: Lots = .ofSystem, zone: Zone = .wib, isShared: Bool = false) {
    log = lots.log()
    format = Founding.format
    rules = Founding.rules
    self.zone = zone
    self.isShared = isShared
    rehearsal =
      switch lots {
      case .ofSystem: nil
      case .rehearsal(let seed): seed
      }
  }

  /// From where what must be unlike anything else is drawn.
  public var lots: Lots { rehearsal.map { .rehearsal(seed: $0) } ?? .ofSystem }
}

extension Founding: Codable {
  private enum Key: String, CodingKey {
    case format, log, rehearsal, rules, shared, zone
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    log = try container.decode(String.self, forKey: .log)
    format = try container.decode(Int.self, forKey: .format)
    rules = try container.decode(Int.self, forKey: .rules)
    zone = try container.decode(Zone.self, forKey: .zone)
    isShared = try container.decodeIfPresent(Bool.self, forKey: .shared) ?? false
    rehearsal = try container.decodeIfPresent(Int.self, forKey: .rehearsal)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(log, forKey: .log)
    try container.encode(format, forKey: .format)
    try container.encode(rules, forKey: .rules)
    try container.encode(zone, forKey: .zone)
    if isShared { try container.encode(true, forKey: .shared) }
    try container.encodeIfPresent(rehearsal, forKey: .rehearsal)
  }
}
