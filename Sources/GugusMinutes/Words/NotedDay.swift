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
  /// Of the year after the meeting's, though the text does not say so, and so far ahead that it may not be
  /// meant.
  var isOfNextYear = false
  /// The day of the week that the text gives it, where it has another.
  var saidWeekday: String?
}

extension NotedDay {
  private static let dueWords: Set<String> = [
    "by", "due", "until", "deadline", "lambat", "lambatnya", "selambat-lambatnya", "batas",
    "tenggat", "hingga", "sampai", "s.d.", "target",
  ]

  /// Words before a day by which nothing is due on it: `not before`, `mulai`, `paling cepat`.
  private static let otherWords: Set<String> = [
    "not", "bukan", "mulai", "setelah", "sesudah", "sejak", "after", "from", "since", "cepat",
    "cepatnya", "awal", "earliest", "starting", "semula", "was", "pengganti",
  ]

  private static let noLater = ["no", "later", "than"]

  /// A leap year, so that every day that a text may name without a year exists in it.
  private static let anyYear = 2000

  /// All days that a text names, in their order: `2026-03-12`, also inside a file's name;
  /// `12 Maret 2026`; `March 12, 2026`; `12/03/2026`, day first; `akhir Juni 2026`; and without a
  /// year `12 Maret`, `akhir Juni`.
  static func all(in text: some StringProtocol) -> [NotedDay] { places(in: words(text)).map(\.day) }

  /// Each with the words that it takes.
  private static func places(in words: [Substring]) -> [(day: NotedDay, words: Range<Int>)] {
    var days: [(day: NotedDay, words: Range<Int>)] = []
    var index = 0
    while index < words.count {
      guard let (found, count) = day(words, index) else {
        index += 1
        continue
      }
      var day = found
      let before = words[..<index].suffix(4).map(String.init)
      let isCalledDue =
        before.suffix(3).contains(where: dueWords.contains)
        && !before.contains(where: otherWords.contains)
      day.isDue = isCalledDue || before.suffix(3) == noLater
      day.note(weekdayIn: words[..<index])
      days.append((day, index..<(index + count)))
      index += count
    }
    return days
  }

  /// Whether two of its days stand so close that either may be meant (`1 Mei atau 8 Mei`).
  static func areAlternatives(in text: some StringProtocol) -> Bool {
    let places = places(in: words(text))
    return zip(places, places.dropFirst()).contains { one, other in
      one.day.day != other.day.day && other.words.lowerBound - one.words.upperBound < 3
    }
  }

  /// The day on which something is due, by a cell or a part of its own: for certain where it says
  /// nothing else; nil where it names none.
  static func due(in text: some StringProtocol) -> NotedDay? {
    if var day = wholly(text) {
      day.isDue = true
      return day
    }
    guard var day = all(in: text).last else { return nil }
    day.isDue = false
    return day
  }

  /// Words that part nothing from a day that is due.
  private static let fillers: Set<Substring> = [
    "tanggal", "tgl", "on", "the", "paling", "selambat", "selambat-lambatnya", "due", "by",
    "deadline", "lambat", "lambatnya", "batas", "waktu", "tenggat", "hingga", "sampai", "dengan",
    "s.d.", "s/d", "target", "until", "hari",
  ]
  private static let dueFillers: Set<Substring> = [
    "paling", "selambat", "selambat-lambatnya", "due", "by", "deadline", "lambat", "lambatnya",
    "batas", "tenggat", "hingga", "sampai", "s.d.", "s/d", "target", "until",
  ]

  /// The day, where the text says nothing else than when. `before` and `sebelum` leave open whether the
  /// day itself is still in time.
  static func wholly(_ text: some StringProtocol) -> NotedDay? {
    let all = Self.words(text)
    var words = all[...]
    var isDue = words.prefix(3).map(String.init) == noLater
    if isDue { words.removeFirst(3) }
    while let first = words.first {
      if dueFillers.contains(first) {
        isDue = true
      } else if weekdays[first] == nil || words.count == 1, !fillers.contains(first) {
        break
      }
      words.removeFirst()
    }
    guard let (found, count) = day(all, words.startIndex) else { return nil }
    var day = found
    day.isDue = isDue
    day.note(weekdayIn: all[..<words.startIndex])
    let rest = words.dropFirst(count)
    if rest.isEmpty { return day }
    // `24 April 2026 (Jumat)`, `24 April 2026 pukul 12.00 WIB`
    if rest.count == 1, let weekday = rest.first.flatMap({ weekdays[$0] }) {
      if !day.lacksYear, day.day.weekday != weekday { day.isCertain = false }
      return day
    }
    let isTime =
      ["pukul", "jam", "pkl", "at"].contains(rest.first) && rest.count < 4
      && rest.dropFirst().first?.first?.isNumber ?? false
    return isTime ? day : nil
  }

  /// Whether it is a day of the week and nothing else.
  static func isWeekday(_ text: some StringProtocol) -> Bool {
    let words = words(text)
    return words.count == 1 && words.first.map { weekdays[$0] != nil } ?? false
  }

  /// Whether its last word is a day of the week.
  static func endsInWeekday(_ text: some StringProtocol) -> Bool {
    words(text).last.map { weekdays[$0] != nil } ?? false
  }

  private static func words(_ text: some StringProtocol) -> [Substring] {
    // A question mark is a word of its own: by it a day may be another.
    text.lowercased().replacing("?", with: " ? ")
      .split { $0.isWhitespace || "(),;:[]“”\"*".contains($0) }
  }

  /// Within so many days a day of the next year is meant: 15 January, in December.
  private static let soon = 120

  /// The day in the year of the meeting; where that would be before the meeting, in the next, which is certain
  /// only soon after the meeting.
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
    if let day = inYear(year), day < meeting { year += 1 }
    whole.day = inYear(year) ?? day
    if year > meeting.civil.year, whole.day.number - meeting.number > NotedDay.soon {
      whole.isCertain = false
      whole.isOfNextYear = true
    }
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
        if let day = try? WrittenDate.absoluteDay(written) { return (checked(day, weekday), 3) }
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
