import GugusDomain

/// A day, or a minute of a day, as a calendar writes it (RFC 5545 §3.3.4 and §3.3.5).
struct CalendarTime: Hashable {
  var day: Day
  /// Minutes since midnight; nil for a whole day.
  var minutes: Int?
  /// In UTC, whatever zone is named beside it.
  var isUTC = false
  /// Seconds beyond the minute, which are not kept.
  var seconds = 0

  init(day: Day, minutes: Int?, isUTC: Bool = false) {
    self.day = day
    self.minutes = minutes
    self.isUTC = isUTC
  }

  /// Reads `20260312`, `20260312T090000` and `20260312T020000Z`. A leap second is the one before.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    func number(_ range: Range<Int>) -> Int? {
      var sum = 0
      for byte in bytes[range] {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        sum = sum * 10 + Int(byte - UInt8(ascii: "0"))
      }
      return sum
    }
    guard [8, 15, 16].contains(bytes.count), let year = number(0..<4), let month = number(4..<6),
      let date = number(6..<8), let day = Day(year: year, month: month, day: date)
    else { return nil }
    self.day = day
    guard bytes.count > 8 else { return }
    guard bytes[8] == UInt8(ascii: "T"), bytes.count == 15 || bytes[15] == UInt8(ascii: "Z"),
      let hour = number(9..<11), let minute = number(11..<13), let second = number(13..<15),
      let clock = ClockTime(hour: hour, minute: minute), second <= 60
    else { return nil }
    minutes = clock.minutes
    seconds = min(second, 59)
    isUTC = bytes.count == 16
  }

  /// As a calendar writes it.
  var written: String {
    func digits(_ text: String) -> String {
      String(
        decoding: text.utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ":") },
        as: UTF8.self)
    }
    let date = digits(day.iso)
    guard let minutes, let clock = ClockTime(hour: minutes / 60, minute: minutes % 60) else {
      return date
    }
    return "\(date)T\(digits(clock.description))00\(isUTC ? "Z" : "")"
  }

  /// Minutes since 1970-01-01 by its own clock.
  var minutesSince1970: Int { day.number * CalendarTime.minutesPerDay + (minutes ?? 0) }

  /// The time by a clock that shows so many minutes since 1970-01-01.
  init(minutesSince1970 minutes: Int, isUTC: Bool = false) {
    let perDay = CalendarTime.minutesPerDay
    let rest = ((minutes % perDay) + perDay) % perDay
    self.init(day: Day(number: (minutes - rest) / perDay), minutes: rest, isUTC: isUTC)
  }

  static let minutesPerDay = 1440
}

/// A length of time (RFC 5545 §3.3.6), in whole minutes.
struct CalendarDuration {
  var minutes: Int

  /// Reads `P1W`, `P1D`, `PT2H30M`, `P1DT12H`, with a sign or without.
  init?(_ text: String) {
    var rest = text[...]
    let isNegative = rest.first == "-"
    if isNegative || rest.first == "+" { rest.removeFirst() }
    guard rest.popFirst() == "P", !rest.isEmpty else { return nil }
    var (seconds, isTime) = (0, false)
    while let next = rest.first {
      if next == "T" {
        guard !isTime, rest.count > 1 else { return nil }
        isTime = true
        rest.removeFirst()
        continue
      }
      let digits = rest.prefix { ("0"..."9").contains($0) }
      // Six digits of weeks are nineteen thousand years.
      guard digits.utf8.count <= 6, let number = Int(digits) else { return nil }
      rest.removeFirst(digits.count)
      switch (rest.popFirst(), isTime) {
      case ("W", false): seconds += number * 604_800
      case ("D", false): seconds += number * 86_400
      case ("H", true): seconds += number * 3_600
      case ("M", true): seconds += number * 60
      case ("S", true): seconds += number
      default: return nil
      }
    }
    minutes = (isNegative ? -seconds : seconds) / 60
  }
}
