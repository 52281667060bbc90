import GugusValues

/// Days and periods as people write them on a command line or in a file, in either language,
/// without regard to case or extra spaces.
public enum WrittenDate {
  /// A day that means the same whenever it is read: `2026-03-12`, `12 Maret 2026`, `12 Mar 2026`.
  ///
  /// - Throws: `DateFault.notADate` or `.impossible`.
  public static func absoluteDay(_ text: some StringProtocol) throws(DateFault) -> Day {
    let words = Words(text)
    guard let day = try words.absoluteDay() else { throw .notADate(words.asWritten) }
    return day
  }

  /// A day as written on a command line: an absolute day, `today`, `tomorrow`, `yesterday`
  /// (`hari ini`, `besok`, `kemarin`), a distance from today (`+14d`, `-3d`, `+2w`, `+1m`),
  /// `end of month` (`akhir bulan`), or the last day of `2026-03`, `2026-Q3`, `2026-H1`.
  ///
  /// A distance in months keeps the day of the month where that month has it, else takes the
  /// month's last day.
  ///
  /// - Throws: `DateFault.notADate` or `.impossible`.
  public static func day(_ text: some StringProtocol, today: Day) throws(DateFault) -> Day {
    let words = Words(text)
    if let day = try words.singleDay(today: today) { return day }
    // A bare year is a period; as a day it is more likely a mistake than 31 December.
    if !words.isYear, let period = try words.calendarPeriod() { return period.until }
    throw .notADate(words.asWritten)
  }

  /// A period: a year `2026`, a half `2026-H1` (`semester 1 2026`), a quarter `2026-Q3` (`triwulan 3
  /// 2026`, `quarter III 2026`), a month `2026-03` (`Maret 2026`), one of these or a week as it is
  /// seen from today (`bulan lalu`, `last month`, `triwulan ini`, `this quarter`), one day, or `A..B`
  /// from the first day of A to the last day of B, where A and B are any of these.
  ///
  /// - Throws: any `DateFault`.
  public static func period(_ text: some StringProtocol, today: Day) throws(DateFault) -> Period {
    guard let dots = text.firstRange(of: "..") else { return try stretch(text, today: today) }
    let from = try stretch(text[..<dots.lowerBound], today: today).from
    let until = try stretch(text[dots.upperBound...], today: today).until
    guard let period = Period(from: from, until: until) else {
      throw .endsBeforeStart(from: from, until: until)
    }
    return period
  }

  private static func stretch(
    _ text: some StringProtocol, today: Day
  ) throws(DateFault) -> Period {
    let words = Words(text)
    if let period = try words.calendarPeriod() { return period }
    if let period = try words.namedPeriod(today: today) { return period }
    guard let day = try words.singleDay(today: today), let period = Period(from: day, until: day)
    else { throw .notAPeriod(words.asWritten) }
    return period
  }
}

/// The words of one date. Each reading is nil where the words are not of its form, and
/// throws where they are but name no day.
private struct Words {
  let asWritten: String
  private let list: [String]

  init(_ text: some StringProtocol) {
    asWritten = String(text)
    list = text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
  }

  var isYear: Bool { list.count == 1 && list[0].utf8.count == 4 && number(list[0]) != nil }

  func singleDay(today: Day) throws(DateFault) -> Day? {
    if let day = try absoluteDay() { return day }
    if let day = try wordDay(today: today) { return day }
    return try distantDay(today: today)
  }

  func absoluteDay() throws(DateFault) -> Day? {
    if let day = try isoDay() { return day }
    return try namedDay()
  }

  /// `2026-03-12`
  private func isoDay() throws(DateFault) -> Day? {
    guard let parts = hyphenated(3), parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ number($0) != nil })
    else { return nil }
    return try existing(Day(iso: list[0]))
  }

  /// `12 Maret 2026`
  private func namedDay() throws(DateFault) -> Day? {
    guard list.count == 3, let day = number(list[0]), list[0].utf8.count <= 2,
      let month = MonthNames.month(list[1]), let year = number(list[2]), list[2].utf8.count == 4
    else { return nil }
    return try existing(Day(year: year, month: month, day: day))
  }

  /// `2026`, `2026-H1`, `2026-Q3`, `2026-03`
  func calendarPeriod() throws(DateFault) -> Period? {
    guard list.count == 1 else { return nil }
    if isYear, let year = number(list[0]) { return try months(1, 12, of: year) }
    guard let parts = hyphenated(2), parts[0].utf8.count == 4, let year = number(parts[0]),
      parts[1].utf8.count == 2
    else { return nil }
    if let month = number(parts[1]) { return try months(month, month, of: year) }
    guard let count = number(parts[1].dropFirst()) else { return nil }
    switch parts[1].first {
    case "q": return try months(count * 3 - 2, count * 3, of: year)
    case "h": return try months(count * 6 - 5, count * 6, of: year)
    default: return nil
    }
  }

  /// `Maret 2026`, `triwulan 3 2026`, `semester 1 2026`, `bulan lalu`, `this quarter`
  func namedPeriod(today: Day) throws(DateFault) -> Period? {
    if list.count == 2, let period = try monthOrDistance(today: today) { return period }
    guard list.count == 2 || list.count == 3, let year = list.last.flatMap(number),
      list.last?.utf8.count == 4
    else { return nil }
    // `Q3 2026`, or `triwulan 3 2026`.
    let part = list.count == 3 ? list[1] : String(list[0].dropFirst())
    guard let unit = PeriodUnit.named(list.count == 3 ? list[0] : String(list[0].prefix(1))),
      let count = PeriodUnit.number(part), let length = unit.months, length > 1, length < 12
    else { return nil }
    return try months((count - 1) * length + 1, count * length, of: year)
  }

  private func monthOrDistance(today: Day) throws(DateFault) -> Period? {
    if let month = MonthNames.month(list[0]), let year = number(list[1]), list[1].utf8.count == 4 {
      return try months(month, month, of: year)
    }
    for (first, second) in [(list[0], list[1]), (list[1], list[0])] {
      guard let unit = PeriodUnit.named(first), let distance = PeriodUnit.distances[second] else {
        continue
      }
      return try period(unit, distance, from: today)
    }
    return nil
  }

  /// The unit in which today lies, or one so many before or after it.
  private func period(
    _ unit: PeriodUnit, _ distance: Int, from today: Day
  ) throws(DateFault) -> Period {
    guard let length = unit.months else {
      let monday = today + (1 - today.weekday + 7 * distance)
      let sunday = monday + 6
      guard let period = Period(from: try existing(within(monday)), until: sunday) else {
        throw .impossible(asWritten)
      }
      return period
    }
    let (year, month, _) = today.civil
    let first = (year * 12 + month - 1) / length * length + distance * length
    return try months(first % 12 + 1, first % 12 + length, of: first / 12)
  }

  private func wordDay(today: Day) throws(DateFault) -> Day? {
    switch list.joined(separator: " ") {
    case "today", "hari ini": return today
    case "tomorrow", "besok": return today + 1
    case "yesterday", "kemarin": return today + -1
    case "end of month", "akhir bulan":
      let (year, month, _) = today.civil
      return try months(month, month, of: year).until
    default: return nil
    }
  }

  /// `+14d`, `-3d`, `+2w`, `+1m`
  private func distantDay(today: Day) throws(DateFault) -> Day? {
    guard list.count == 1, let sign = list[0].first, sign == "+" || sign == "-",
      let size = number(list[0].dropFirst().dropLast()), list[0].utf8.count <= 8
    else { return nil }
    let distance = sign == "-" ? -size : size
    switch list[0].last {
    case "d": return try existing(within(today + distance))
    case "w": return try existing(within(today + distance * 7))
    case "m":
      let (year, month, day) = today.civil
      let months = year * 12 + month - 1 + distance
      let (newYear, newMonth) = (months / 12, months % 12 + 1)
      guard newMonth > 0 else { throw .impossible(asWritten) }
      let last = Day.length(ofMonth: newMonth, year: newYear)
      return try existing(Day(year: newYear, month: newMonth, day: min(day, last)))
    default: return nil
    }
  }

  private func months(_ first: Int, _ last: Int, of year: Int) throws(DateFault) -> Period {
    let from = Day(year: year, month: first, day: 1)
    let until = Day(year: year, month: last, day: Day.length(ofMonth: last, year: year))
    guard let from, let until, let period = Period(from: from, until: until) else {
      throw .impossible(asWritten)
    }
    return period
  }

  private func existing(_ day: Day?) throws(DateFault) -> Day {
    guard let day else { throw .impossible(asWritten) }
    return day
  }

  /// Nil outside the years that a `Day` may be made of.
  private func within(_ day: Day) -> Day? {
    let (year, month, dayOfMonth) = day.civil
    return Day(year: year, month: month, day: dayOfMonth)
  }

  private func hyphenated(_ count: Int) -> [Substring]? {
    guard list.count == 1 else { return nil }
    let parts = list[0].split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == count ? parts : nil
  }

  /// ASCII digits only: no sign, no space.
  private func number(_ text: some StringProtocol) -> Int? {
    text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
  }
}

/// What a period may be named by.
private enum PeriodUnit {
  case week, month, quarter, half, year

  static func named(_ word: String) -> PeriodUnit? {
    switch word {
    case "week", "minggu", "pekan": .week
    case "month", "bulan": .month
    case "quarter", "triwulan", "kuartal", "q": .quarter
    case "half", "semester", "h": .half
    case "year", "tahun": .year
    default: nil
    }
  }

  /// How many months it has; nil of a week.
  var months: Int? {
    switch self {
    case .week: nil
    case .month: 1
    case .quarter: 3
    case .half: 6
    case .year: 12
    }
  }

  /// How many units from the present one, by the word that says so.
  static let distances = [
    "this": 0, "ini": 0, "last": -1, "lalu": -1, "kemarin": -1, "previous": -1, "next": 1,
    "depan": 1,
  ]

  /// Which of a year: `3` or, as offices write it, `III`.
  static func number(_ text: String) -> Int? {
    ["i": 1, "ii": 2, "iii": 3, "iv": 4][text]
      ?? (text.utf8.allSatisfy { (49...57).contains($0) } && text.utf8.count == 1 ? Int(text) : nil)
  }
}
