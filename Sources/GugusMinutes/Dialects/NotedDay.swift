import GugusDomain
import GugusFiles

/// A day that a text names somewhere.
struct NotedDay: Hashable {
  var day: Day
  /// False for `03/04/2026`, which may be April's third or March's fourth, unless the day of the week
  /// beside it says which; and where that day of the week is another's.
  var isCertain: Bool
  /// Words before it say that something is due (`by`, `paling lambat`).
  var isDue: Bool
  /// The text names no year: the day stands in a year of its own until the meeting's is known.
  var lacksYear = false
  /// The day of the week that the text gives it, where it has another.
  var saidWeekday: String?
}

extension NotedDay {
  private static let dueWords: Set<String> = [
    "by", "due", "until", "before", "deadline", "lambat", "lambatnya", "sebelum", "batas",
    "tenggat", "hingga", "sampai", "s.d.", "target",
  ]

  /// A leap year, so that every day that a text may name without a year exists in it.
  private static let anyYear = 2000

  /// All days that a text names, in their order: `2026-03-12`, also inside a file's name;
  /// `12 Maret 2026`; `March 12, 2026`; `12/03/2026`, day first; `akhir Juni 2026`; and without a
  /// year `12 Maret`, `akhir Juni`.
  static func all(in text: some StringProtocol) -> [NotedDay] {
    let words = words(text)
    var days: [NotedDay] = []
    var index = 0
    while index < words.count {
      guard let (found, count) = day(words, index) else {
        index += 1
        continue
      }
      var day = found
      day.isDue = words[..<index].suffix(3).contains { dueWords.contains(String($0)) }
      day.note(weekdayIn: words[..<index])
      days.append(day)
      index += count
    }
    return days
  }

  /// The day, where the text says nothing else than when.
  static func wholly(_ text: some StringProtocol) -> NotedDay? {
    var words = words(text)[...]
    var isDue = false
    while let first = words.first {
      if dueWords.contains(String(first)) || ["paling", "selambat", "due:"].contains(first) {
        isDue = true
      } else if weekdays[first] == nil || words.count == 1,
        !["tanggal", "tgl", "on", "the"].contains(first)
      {
        break
      }
      words.removeFirst()
    }
    let all = Self.words(text)
    guard !words.isEmpty, let (found, count) = day(all, all.count - words.count),
      count == words.count
    else { return nil }
    var day = found
    day.isDue = isDue
    day.note(weekdayIn: all.dropLast(count))
    return day
  }

  private static func words(_ text: some StringProtocol) -> [Substring] {
    text.lowercased().split { $0.isWhitespace || "(),;:[]“”\"*".contains($0) }
  }

  /// The day in the year of the meeting; uncertain where that would be before the meeting.
  func after(_ meeting: Day) -> NotedDay {
    guard lacksYear else { return self }
    let (_, month, dayOfMonth) = day.civil
    var (whole, year) = (self, meeting.civil.year)
    whole.lacksYear = false
    let isEnd = dayOfMonth == Day.length(ofMonth: month, year: NotedDay.anyYear)
    func inYear(_ year: Int) -> Day? {
      let length = Day.length(ofMonth: month, year: year)
      return Day(year: year, month: month, day: isEnd ? length : min(dayOfMonth, length))
    }
    if let day = inYear(year), day < meeting {
      year += 1
      whole.isCertain = false
    }
    whole.day = inYear(year) ?? day
    return whole
  }

  // MARK: One day

  private static let weekdays: [Substring: Int] = [
    "senin": 1, "selasa": 2, "rabu": 3, "kamis": 4, "jumat": 5, "jum'at": 5, "jum’at": 5,
    "sabtu": 6, "minggu": 7, "ahad": 7, "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4,
    "friday": 5, "saturday": 6, "sunday": 7, "mon": 1, "tue": 2, "wed": 3, "thu": 4, "fri": 5,
    "sat": 6, "sun": 7,
  ]

  private static let weeks: Set<Substring> = ["minggu", "week", "pekan", "mgg"]

  /// The day that begins at that word, and how many words it takes.
  private static func day(_ words: [Substring], _ index: Int) -> (NotedDay, Int)? {
    let rest = words[index...]
    let weekday = words[..<index].suffix(2).lazy.compactMap { weekdays[$0.trimmed(of: ".")] }.last
    guard let first = rest.first else { return nil }
    if let day = iso(first) { return (checked(day, weekday), 1) }
    if let day = numeric(first, weekday) { return (day, 1) }
    // `minggu ke-2 April`, `week 2 of April` name no one day.
    let isInWeek = words[..<index].suffix(3).contains(where: weeks.contains)
    let last = words[..<index].last
    if isInWeek, weekday == nil || last.map({ $0 == "ke" || $0.hasPrefix("ke-") }) ?? false {
      return nil
    }
    let three = rest.prefix(3).map { ordinal($0.trimmed(of: ".")) }
    if three.count == 3 {
      for order in [[0, 1, 2], [1, 0, 2]] {
        let written = order.map { three[$0] }.joined(separator: " ")
        if let day = try? DateWords.absoluteDay(written) { return (checked(day, weekday), 3) }
      }
    }
    if ["akhir", "end"].contains(first) {
      let after = rest.dropFirst().drop { $0 == "of" || $0 == "bulan" }
      guard let month = after.first.flatMap({ MonthNames.month(String($0)) }) else { return nil }
      let count = after.startIndex - index + 1
      if let year = after.dropFirst().first.flatMap({ year($0) }) {
        let last = Day(year: year, month: month, day: Day.length(ofMonth: month, year: year))
        return last.map { (NotedDay(day: $0, isCertain: true, isDue: false), count + 1) }
      }
      let last = Day.length(ofMonth: month, year: anyYear)
      return yearless(month, last).map { ($0, count) }
    }
    // `12 Maret`, `March 12`
    guard three.count > 1 else { return nil }
    for (day, month) in [(three[0], three[1]), (three[1], three[0])] {
      guard let number = Int(day), (1...31).contains(number), day.utf8.count <= 2,
        let month = MonthNames.month(month)
      else { continue }
      return yearless(month, number).map { ($0, 2) }
    }
    return nil
  }

  private static func yearless(_ month: Int, _ day: Int) -> NotedDay? {
    Day(year: anyYear, month: month, day: day).map {
      NotedDay(day: $0, isCertain: true, isDue: false, lacksYear: true)
    }
  }

  private static func year(_ word: Substring) -> Int? {
    let word = word.trimmed(of: ".")
    return word.utf8.count == 4 && word.utf8.allSatisfy { (48...57).contains($0) } ? Int(word) : nil
  }

  /// `20th` is 20.
  private static func ordinal(_ word: Substring) -> String {
    for ending in ["st", "nd", "rd", "th"] where word.hasSuffix(ending) {
      let digits = word.dropLast(2)
      if !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) {
        return String(digits)
      }
    }
    return String(word)
  }

  /// Uncertain where the day of the week beside it is not its own.
  private static func checked(_ day: Day, _ weekday: Int?) -> NotedDay {
    guard let weekday, weekday != day.weekday else {
      return NotedDay(day: day, isCertain: true, isDue: false)
    }
    return NotedDay(day: day, isCertain: false, isDue: false)
  }

  /// Says which day of the week the words before the day give it, where it has another.
  private mutating func note(weekdayIn before: ArraySlice<Substring>) {
    let said = before.suffix(2).last { NotedDay.weekdays[$0.trimmed(of: ".")] != nil }
    guard !isCertain, let said, NotedDay.weekdays[said.trimmed(of: ".")] != day.weekday else {
      return
    }
    saidWeekday = said.prefix(1).uppercased() + said.dropFirst()
  }

  /// Anywhere in the word, with no digit beside it.
  private static func iso(_ word: Substring) -> Day? {
    var rest = word
    while let start = rest.firstIndex(where: \.isNumber) {
      let digits = rest[start...].prefix { $0.isNumber || $0 == "-" }
      if let day = Day(iso: digits.prefix(10)),
        digits.dropFirst(10).first != nil
          ? digits.dropFirst(10).first == "-" : true
      {
        return day
      }
      rest = rest[digits.endIndex...]
    }
    return nil
  }

  /// `9/4/2026`: the day before the month, unless only the other way round is a day, or the one that
  /// the day of the week says.
  private static func numeric(_ word: Substring, _ weekday: Int?) -> NotedDay? {
    let parts = word.trimmed(of: ".").split(
      omittingEmptySubsequences: false, whereSeparator: { "/-.".contains($0) })
    let numbers = parts.compactMap { $0.utf8.count <= 4 ? Int($0) : nil }
    guard parts.count == 3, numbers.count == 3, parts[2].utf8.count == 4,
      let first = Day(year: numbers[2], month: numbers[1], day: numbers[0])
    else { return nil }
    let other = Day(year: numbers[2], month: numbers[0], day: numbers[1])
    let isOnly = other == nil || other == first
    guard let weekday else { return NotedDay(day: first, isCertain: isOnly, isDue: false) }
    let isFirst = first.weekday == weekday
    let isOther = !isOnly && other?.weekday == weekday
    let day = isOther && !isFirst ? other ?? first : first
    return NotedDay(day: day, isCertain: isFirst != isOther, isDue: false)
  }
}

extension Day {
  /// Its day of the week.
  var weekdayName: Term {
    switch weekday {
    case 1: Term(en: "Monday", id: "Senin")
    case 2: Term(en: "Tuesday", id: "Selasa")
    case 3: Term(en: "Wednesday", id: "Rabu")
    case 4: Term(en: "Thursday", id: "Kamis")
    case 5: Term(en: "Friday", id: "Jumat")
    case 6: Term(en: "Saturday", id: "Sabtu")
    default: Term(en: "Sunday", id: "Minggu")
    }
  }
}
