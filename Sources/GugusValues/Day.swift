/// A day of the (proleptic) Gregorian calendar, without time or zone.
///
/// Held as the number of days since 1970-01-01, so that days sort and subtract without
/// parsing. Prints as ISO 8601 (`2026-03-12`).
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  public let number: Int

  public init(number: Int) { self.number = number }

  /// The day of that civil date, or nil where the calendar has no such date or the year is
  /// outside 1900…2999 (a mistyped year, not a plan).
  public init?(year: Int, month: Int, day: Int) {
    guard (1900...2999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    self.number = Day.number(year: year, month: month, day: day)
  }

  /// Reads exactly `YYYY-MM-DD`.
  public init?(iso text: some StringProtocol) {
    var text = String(text)
    guard let day = text.withUTF8(Day.init(iso:)) else { return nil }
    self = day
  }

  /// - Parameter bytes: of the text, in UTF-8.
  package init?(iso bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
      return nil
    }
    func value(_ range: Range<Int>) -> Int? {
      var sum = 0
      for byte in bytes[range] {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        sum = sum * 10 + Int(byte - UInt8(ascii: "0"))
      }
      return sum
    }
    guard let year = value(0..<4), let month = value(5..<7), let day = value(8..<10) else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }

  /// Year, month (1…12) and day of month.
  public var civil: (year: Int, month: Int, day: Int) {
    // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// `2026-03-12`.
  public var iso: String {
    let (year, month, day) = civil
    guard (0...9999).contains(year) else {
      return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
    return String(unsafeUninitializedCapacity: 10) { text in
      text.write(year, 4, at: 0)
      text[4] = UInt8(ascii: "-")
      text.write(month, 2, at: 5)
      text[7] = UInt8(ascii: "-")
      text.write(day, 2, at: 8)
      return 10
    }
  }

  /// 1 (Monday) … 7 (Sunday), as ISO 8601 counts.
  public var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

  /// The number of days in that month (1…12).
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  static func number(year: Int, month: Int, day: Int) -> Int {
    // Howard Hinnant, days_from_civil.
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// Days from `right` to `left`; positive when `left` is later.
  public static func - (left: Day, right: Day) -> Int { left.number - right.number }

  public static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
}

extension Day: CustomStringConvertible {
  public var description: String { iso }
}

extension Day: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let day = Day(iso: text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a date: \(text)")
    }
    self = day
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }
}

/// A stretch of days, both ends included.
public struct Period: Hashable, Sendable, Codable {
  /// The first day.
  public let from: Day
  /// The last day, which is the first where there is only one.
  public let until: Day

  /// Nil where the period would end before it starts.
  public init?(from: Day, until: Day) {
    guard from <= until else { return nil }
    self.from = from
    self.until = until
  }

  /// Whether it holds that day; both ends do.
  public func contains(_ day: Day) -> Bool { from <= day && day <= until }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// Writes a number in so many decimal digits, of which it has no more.
  package func write(_ value: Int, _ width: Int, at start: Int) {
    var rest = value
    for place in stride(from: start + width - 1, through: start, by: -1) {
      self[place] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
  }
}

package func padded(_ value: Int, _ width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
