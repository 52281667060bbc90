import GugusDomain

/// A day that a text names somewhere.
struct NotedDay: Hashable {
  let day: Day
  /// False for `03/04/2026`, which may be April's third or March's fourth.
  let isCertain: Bool
  /// Words before it say that something is due (`by`, `paling lambat`).
  let isDue: Bool
}

extension NotedDay {
  private static let dueWords: Set<String> = [
    "by", "due", "until", "before", "deadline", "lambat", "lambatnya", "sebelum", "batas",
    "tenggat", "hingga", "sampai", "s.d.", "target",
  ]

  /// All days that a text names, in their order: `2026-03-12`, also inside a file's name;
  /// `12 Maret 2026`; `March 12, 2026`; `12/03/2026`, day first.
  static func all(in text: some StringProtocol) -> [NotedDay] {
    let words = text.lowercased().split { $0.isWhitespace || "(),;:[]“”\"*".contains($0) }
    var days: [NotedDay] = []
    var index = 0
    while index < words.count {
      guard let (day, isCertain, count) = day(words[index...]) else {
        index += 1
        continue
      }
      let isDue = words[..<index].suffix(3).contains { dueWords.contains(String($0)) }
      days.append(NotedDay(day: day, isCertain: isCertain, isDue: isDue))
      index += count
    }
    return days
  }

  /// The day with which the words begin, and how many of them it takes.
  private static func day(_ words: ArraySlice<Substring>) -> (Day, Bool, Int)? {
    guard let first = words.first else { return nil }
    if let day = iso(first) { return (day, true, 1) }
    if let (day, isCertain) = numeric(first) { return (day, isCertain, 1) }
    guard words.count >= 3 else { return nil }
    let three = words.prefix(3).map { $0.trimmed(of: ".") }
    for order in [[0, 1, 2], [1, 0, 2]] {
      let written = order.map { three[$0] }.joined(separator: " ")
      if let day = try? DateWords.absoluteDay(written) { return (day, true, 3) }
    }
    return nil
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

  private static func numeric(_ word: Substring) -> (Day, Bool)? {
    let parts = word.trimmed(of: ".").split(
      omittingEmptySubsequences: false, whereSeparator: { "/-.".contains($0) })
    let numbers = parts.compactMap { $0.utf8.count <= 4 ? Int($0) : nil }
    guard parts.count == 3, numbers.count == 3, parts[2].utf8.count == 4,
      let day = Day(year: numbers[2], month: numbers[1], day: numbers[0])
    else { return nil }
    return (day, numbers[0] > 12 || numbers[0] == numbers[1])
  }
}
