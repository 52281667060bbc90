import Foundation
import GugusDomain

/// What clocks showed where a calendar names a time zone: by its name, if the system knows it,
/// else by the file's own VTIMEZONE (RFC 5545 §3.6.5).
struct CalendarZones {
  /// Nil where the file says it in a way that cannot be read.
  private var defined: [String: [Observance]?] = [:]

  init(_ calendars: [CalendarComponent]) {
    for component in calendars.flatMap(\.components) where component.name == "VTIMEZONE" {
      guard let id = component["TZID"]?.text else { continue }
      let observances = component.components.map(Observance.init)
      let read = observances.compactMap(\.self)
      // One that cannot be read may be the one that holds.
      defined[id] = .some(read.count == observances.count ? read : nil)
    }
  }

  /// Minutes east of UTC when clocks there showed that time.
  ///
  /// - Throws: where nothing says it.
  func offset(of id: String, at time: CalendarTime) throws(CalendarFault) -> Int {
    if let zone = IndonesianZone(identifier: id) { return zone.zone.offsetMinutes }
    if let offset = CalendarZones.systemOffset(of: id, at: time.minutesSince1970) { return offset }
    guard let definition = defined[id] else { throw .unknownZone(id) }
    guard let observances = definition else { throw .unreadZone(id) }
    let local = time.minutesSince1970
    let onsets = observances.compactMap { observance in
      observance.lastOnset(upTo: local).map { (onset: $0, offset: observance.offset) }
    }
    if let last = onsets.max(by: { $0.onset < $1.onset }) { return last.offset }
    guard let first = observances.min(by: { $0.start < $1.start }) else { throw .unknownZone(id) }
    return first.offsetBefore
  }

  private static func systemOffset(of id: String, at local: Int) -> Int? {
    guard let zone = names(in: id).lazy.compactMap(TimeZone.init(identifier:)).first else {
      return nil
    }
    func offset(_ minutes: Int) -> Int {
      zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(minutes) * 60)) / 60
    }
    // The offset in force at about that moment places it closely enough to look again.
    return offset(local - offset(local))
  }

  /// What may be a name of the tz database, and no path out of it. Some programs put their own
  /// before it: `/example.com/1/Europe/Berlin`.
  private static func names(in id: String) -> [String] {
    let isPlain = id.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "+"),
        UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."):
        true
      default: false
      }
    }
    let parts = id.split(separator: "/")
    guard isPlain, !parts.isEmpty, !parts.contains("..") else { return [] }
    if !id.hasPrefix("/") { return [id] }
    return [3, 2].map { parts.suffix($0).joined(separator: "/") }
  }
}

/// Standard or summer time of a zone: when it sets in, and what it is.
private struct Observance {
  /// By the clock as it was before, in minutes since 1970-01-01; so are the dates.
  var start: Int
  var dates: [Int]
  var rule: YearlyRule?
  /// Minutes east of UTC.
  var offset: Int
  var offsetBefore: Int

  init?(_ component: CalendarComponent) {
    guard let start = (component["DTSTART"]?.value).flatMap(Observance.time),
      let offset = (component["TZOFFSETTO"]?.value).flatMap(Observance.offset),
      let offsetBefore = (component["TZOFFSETFROM"]?.value).flatMap(Observance.offset)
    else { return nil }
    self.start = start.minutesSince1970
    self.offset = offset
    self.offsetBefore = offsetBefore
    dates = component.all("RDATE").flatMap { $0.value.split(separator: ",") }
      .compactMap { CalendarTime(String($0))?.minutesSince1970 }
    if let text = component["RRULE"]?.value {
      guard let rule = YearlyRule(text, from: start) else { return nil }
      self.rule = rule
    }
  }

  func lastOnset(upTo time: Int) -> Int? {
    let year = CalendarTime(minutesSince1970: time).day.civil.year
    let ruled = [year - 1, year].compactMap { rule?.onset(in: $0) }.filter { $0 >= start }
    return ([start] + dates + ruled).filter { $0 <= time }.max()
  }

  /// Outlook writes 1601 for a rule that always held.
  private static func time(_ text: String) -> CalendarTime? {
    CalendarTime(text.hasPrefix("16") ? "1970" + text.dropFirst(4) : text)
  }

  /// Reads `+0700` and `-033000`.
  private static func offset(_ text: String) -> Int? {
    guard let sign = text.first, sign == "+" || sign == "-", [5, 7].contains(text.utf8.count),
      let hours = Int(text.dropFirst().prefix(2)), let minutes = Int(text.dropFirst(3).prefix(2)),
      (0..<24).contains(hours), (0..<60).contains(minutes)
    else { return nil }
    return (sign == "-" ? -1 : 1) * (hours * 60 + minutes)
  }
}

/// Once a year on such a weekday of a month, as summer time everywhere goes: the last Sunday of
/// October (`FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU`), the first from the 21st on
/// (`BYMONTHDAY=21,22,…;BYDAY=SU`).
private struct YearlyRule {
  private var month: Int
  /// 1 (Monday) … 7.
  private var weekday: Int?
  /// The first, second … such weekday, or from the end -1, -2 ….
  private var nth: Int?
  private var dates: [Int] = []
  /// The day of the month and time of day of the first.
  private var first: CalendarTime
  private var until: Int?

  private static let weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

  init?(_ text: String, from first: CalendarTime) {
    self.first = first
    month = first.day.civil.month
    for part in text.uppercased().split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
      guard pair.count == 2, read(pair[0], pair[1]) else { return nil }
    }
  }

  /// False where it says more than this reads.
  private mutating func read(_ name: String, _ value: String) -> Bool {
    let minutes = first.minutes ?? 0
    switch name {
    case "FREQ": return value == "YEARLY"
    case "INTERVAL": return value == "1"
    case "WKST": return true
    case "BYHOUR": return Int(value) == minutes / 60
    case "BYMINUTE": return Int(value) == minutes % 60
    case "BYMONTH":
      guard let month = Int(value), (1...12).contains(month) else { return false }
      self.month = month
    case "BYMONTHDAY":
      dates = value.split(separator: ",").compactMap { Int($0) }
      return !dates.isEmpty && dates.allSatisfy { (1...31).contains($0) }
    case "BYDAY":
      guard let day = YearlyRule.weekdays.firstIndex(of: String(value.suffix(2))) else {
        return false
      }
      weekday = day + 1
      if value.utf8.count > 2 {
        guard let nth = Int(value.dropLast(2)), nth != 0, abs(nth) <= 5 else { return false }
        self.nth = nth
      }
    case "UNTIL":
      guard let until = CalendarTime(value) else { return false }
      self.until = until.minutesSince1970
    default: return false
    }
    return true
  }

  func onset(in year: Int) -> Int? {
    guard let day = day(in: year) else { return nil }
    var time = first
    time.day = day
    let onset = time.minutesSince1970
    return until.map { onset <= $0 } ?? true ? onset : nil
  }

  private func day(in year: Int) -> Day? {
    let candidates = dates.isEmpty ? Array(1...Day.length(ofMonth: month, year: year)) : dates
    let days = candidates.compactMap { Day(year: year, month: month, day: $0) }
    guard let weekday else {
      return dates.isEmpty
        ? Day(year: year, month: month, day: first.day.civil.day) : days.min()
    }
    let matching = days.filter { $0.weekday == weekday }.sorted()
    let index = nth.map { $0 > 0 ? $0 - 1 : matching.count + $0 } ?? 0
    return matching.indices.contains(index) ? matching[index] : nil
  }
}
