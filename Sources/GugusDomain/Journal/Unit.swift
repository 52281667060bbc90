/// The id of a command: the key of the request that asked for it, so that a request that is sent
/// twice is recorded once. Unique in a log.
public struct UnitID: Hashable, Sendable, CustomStringConvertible {
  /// The id as the journal writes it.
  public let text: String

  init(unchecked text: String) { self.text = text }

  /// Nil unless it is 8 to 64 letters, digits and `-._:` of ASCII.
  public init?(_ text: String) {
    guard UnitID.accepts(text) else { return nil }
    self.text = text
  }

  static func accepts(_ text: String) -> Bool {
    (8...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."),
          UInt8(ascii: "_"), UInt8(ascii: ":"):
          true
        default: false
        }
      }
  }

  public var description: String { text }
}

extension UnitID: Codable {
  public init(from decoder: any Decoder) throws {
    text = try decoder.singleValueContainer().decode(String.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

/// The unit of the record is the command: its entries follow one another, and have effect all
/// together or not at all. This is where an entry stands in its unit.
public struct UnitPlace: Hashable, Sendable {
  /// Of the command that it belongs to.
  public var id: UnitID
  /// From 1.
  public var place: Int
  /// Nothing of the unit follows.
  public var isLast: Bool
  /// The day on which the command was given: what took effect did so by then.
  public var day: Day

  /// The place of the only entry of a command, unless said otherwise.
  public init(_ id: UnitID, place: Int = 1, isLast: Bool = true, day: Day) {
    self.id = id
    self.place = place
    self.isLast = isLast
    self.day = day
  }
}

extension UnitPlace: Codable {
  private enum Key: String, CodingKey {
    case day, id, last, place
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    id = try container.decode(UnitID.self, forKey: .id)
    place = try container.decode(Int.self, forKey: .place)
    isLast = try container.decodeIfPresent(Bool.self, forKey: .last) ?? false
    day = try container.decode(Day.self, forKey: .day)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(id, forKey: .id)
    try container.encode(place, forKey: .place)
    if isLast { try container.encode(true, forKey: .last) }
    try container.encode(day, forKey: .day)
  }
}

extension Lots {
  /// The id of the command whose first entry has that sequence number.
  public func unit(_ first: Int) -> UnitID { UnitID(unchecked: hexadecimal("unit \(first)")) }
}
