/// A moment in UTC, to the millisecond: when something was recorded.
public struct Instant: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public let milliseconds: Int64

  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// The first moment of that day in UTC.
  public init(startOf day: Day) { milliseconds = Int64(day.number) * Instant.perDay }

  private static let perDay: Int64 = 86_400_000

  /// Reads `YYYY-MM-DDTHH:MM:SS[.mmm](Z|±HH:MM)`.
  public init?(iso text: some StringProtocol) {
    var text = String(text)
    guard let instant = text.withUTF8(Instant.init(iso:)) else { return nil }
    self = instant
  }

  private init?(iso bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count >= 20, bytes.count <= 29,
      let day = Day(iso: UnsafeBufferPointer(rebasing: bytes[..<10]))
    else { return nil }
    let rest = UnsafeBufferPointer(rebasing: bytes[10...])
    func digits(_ range: Range<Int>) -> Int64? {
      guard range.upperBound <= rest.count else { return nil }
      var sum: Int64 = 0
      for byte in rest[range] {
        guard (48...57).contains(byte) else { return nil }
        sum = sum * 10 + Int64(byte - 48)
      }
      return sum
    }
    guard rest[0] == UInt8(ascii: "T"), rest[3] == UInt8(ascii: ":"), rest[6] == UInt8(ascii: ":"),
      let hour = digits(1..<3), hour < 24, let minute = digits(4..<6), minute < 60,
      let second = digits(7..<9), second < 60
    else { return nil }
    var index = 9
    var fraction: Int64 = 0
    if index < rest.count, rest[index] == UInt8(ascii: ".") {
      guard let value = digits(10..<13) else { return nil }
      fraction = value
      index = 13
    }
    var offset: Int64 = 0
    let zone = rest[index...]
    if zone.elementsEqual("Z".utf8) {
      offset = 0
    } else if zone.count == 6, let sign = zone.first,
      sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      let hours = digits(index + 1..<index + 3), hours < 24,
      rest[index + 3] == UInt8(ascii: ":"), let minutes = digits(index + 4..<index + 6),
      minutes < 60
    {
      offset = (hours * 60 + minutes) * (sign == UInt8(ascii: "-") ? -1 : 1)
    } else {
      return nil
    }
    let seconds = (hour * 60 + minute - offset) * 60 + second
    milliseconds = Int64(day.number) * Instant.perDay + seconds * 1000 + fraction
  }

  /// The civil day at that offset from UTC.
  public func day(offsetMinutes: Int = 0) -> Day {
    let local = milliseconds + Int64(offsetMinutes) * 60_000
    let days = local >= 0 ? local / Instant.perDay : (local - Instant.perDay + 1) / Instant.perDay
    return Day(number: Int(days))
  }

  /// `2026-03-12T02:00:00.123Z`.
  public var iso: String {
    let day = day()
    let rest = Int(milliseconds - Int64(day.number) * Instant.perDay)
    let (seconds, fraction) = (rest / 1000, rest % 1000)
    let marks: StaticString = "T00:00:00.000Z"
    return day.iso
      + String(unsafeUninitializedCapacity: marks.utf8CodeUnitCount) { text in
        _ = text.initialize(
          from: UnsafeBufferPointer(start: marks.utf8Start, count: marks.utf8CodeUnitCount))
        text.write(seconds / 3600, 2, at: 1)
        text.write(seconds / 60 % 60, 2, at: 4)
        text.write(seconds % 60, 2, at: 7)
        text.write(fraction, 3, at: 10)
        return marks.utf8CodeUnitCount
      }
  }

  public static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }
}

extension Instant: CustomStringConvertible {
  public var description: String { iso }
}

extension Instant: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let instant = Instant(iso: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not an instant: \(text)")
    }
    self = instant
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }
}

/// A time of day, to the minute. Prints as `09:00`.
public struct ClockTime: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Minutes since midnight, 0…1439.
  public let minutes: Int

  /// That time on a clock of 24 hours; nil where none shows it.
  public init?(hour: Int, minute: Int) {
    guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
    minutes = hour * 60 + minute
  }

  /// Reads `09:00`, and `09.00` as Indonesian offices write it.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == ":" || $0 == "." })
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      parts[0].utf8.count <= 2, parts[1].utf8.count == 2,
      let hour = Int(parts[0]), let minute = Int(parts[1])
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  public var description: String { "\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))" }

  public static func < (left: ClockTime, right: ClockTime) -> Bool { left.minutes < right.minutes }
}

extension ClockTime: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let time = ClockTime(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a time: \(text)")
    }
    self = time
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// A time zone that minutes may name: the three of Indonesia, or an offset from UTC.
public struct Zone: Hashable, Sendable, Codable, CustomStringConvertible {
  /// Minutes east of UTC.
  public let offsetMinutes: Int

  public init(offsetMinutes: Int) { self.offsetMinutes = offsetMinutes }

  /// Western Indonesia Time, UTC+07:00: the zone of a log that names none.
  public static let wib = Zone(offsetMinutes: 7 * 60)

  /// Reads `WIB`, `WITA`, `WIT`, `UTC` or `+07:00`.
  public init?(_ text: some StringProtocol) {
    switch text.uppercased() {
    case "WIB": offsetMinutes = 7 * 60
    case "WITA": offsetMinutes = 8 * 60
    case "WIT": offsetMinutes = 9 * 60
    case "UTC", "Z", "GMT": offsetMinutes = 0
    default:
      guard let sign = text.first, sign == "+" || sign == "-",
        let time = ClockTime(text.dropFirst())
      else { return nil }
      offsetMinutes = sign == "-" ? -time.minutes : time.minutes
    }
  }

  public var description: String {
    switch offsetMinutes {
    case 7 * 60: return "WIB"
    case 8 * 60: return "WITA"
    case 9 * 60: return "WIT"
    case 0: return "UTC"
    default:
      let size = abs(offsetMinutes)
      return (offsetMinutes < 0 ? "-" : "+") + padded(size / 60, 2) + ":" + padded(size % 60, 2)
    }
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let zone = Zone(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a zone: \(text)")
    }
    self = zone
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
