import GugusDomain

// What a chart shows however it is drawn.

extension Chart.BarRow {
  var total: Int { parts.map(\.count).reduce(0, +) }

  /// The whole that a full bar stands for: the row itself where shares are compared, which
  /// intervals call for, else the longest row.
  static func whole(of row: Chart.BarRow, in rows: [Chart.BarRow]) -> Int {
    rows.contains { $0.interval != nil } ? row.total : rows.map(\.total).max() ?? 0
  }

  /// The names of the parts and how they are filled, in the order in which they first come;
  /// nothing where there is no telling apart.
  static func legend(of rows: [Chart.BarRow]) -> [(name: Term, fill: Chart.Fill)] {
    var seen: Set<Term> = []
    let parts = rows.flatMap(\.parts).filter { seen.insert($0.name).inserted }
    return parts.count > 1 ? parts.map { ($0.name, $0.fill) } : []
  }

  /// `12/15 (80%), 95%: 55–93%; overdue 2, violated 1`.
  func figures(in language: Language) -> String {
    guard let first = parts.first, total > 0 else { return "0" }
    let share = Cell.share(first.count, of: total).words(in: language)
    guard let interval else {
      return parts.count == 1 ? String(first.count) : counts(of: parts, in: language)
    }
    let bounds = Cell.interval(low: interval.lowerBound, high: interval.upperBound)
    let rest = counts(of: parts.dropFirst(), in: language)
    return "\(share), 95%: \(bounds.words(in: language))" + (rest.isEmpty ? "" : "; \(rest)")
  }

  private func counts(of parts: some Sequence<Part>, in language: Language) -> String {
    parts.filter { $0.count > 0 }.map { "\($0.name.in(language)) \($0.count)" }
      .joined(separator: ", ")
  }
}

/// The days that a timeline spans.
struct TimelineScale {
  let from: Day
  let until: Day

  init(_ rows: [Chart.TimelineRow], today: Day) {
    let days = rows.flatMap { [$0.since, $0.firstDue, $0.due, $0.ended ?? today] } + [today]
    from = days.min() ?? today
    // At least a day, so that there is something to divide by.
    until = max(days.max() ?? today, from + 1)
  }

  /// Where the day stands, 0…1.
  func fraction(of day: Day) -> Double { Double(day - from) / Double(until - from) }

  /// The first days of months, at most `limit` of them, evenly spaced.
  func months(atMost limit: Int) -> [Day] {
    let (first, last) = (from.civil, until.civil)
    let months = (last.year - first.year) * 12 + last.month - first.month
    let steps = [1, 2, 3, 6, 12, 24, 60, 120]
    let step = steps.first { months / $0 <= limit - 1 } ?? months
    return stride(
      from: first.year * 12 + first.month - 1, through: last.year * 12 + last.month, by: 1
    )
    .filter { $0 % step == 0 }
    .compactMap { Day(year: $0 / 12, month: $0 % 12 + 1, day: 1) }
    .filter { from <= $0 && $0 <= until }
  }
}

extension Chart.TimelineRow {
  /// Until when the commitment ran, or has run.
  func ran(until today: Day) -> Day { max(ended ?? today, since) }

  func words(in language: Language) -> String { "\(code)  \(label) (\(state.in(language)))" }
}

extension Chart.HeatMap {
  /// What runs which way.
  var axes: Term {
    Term(
      en: "down: \(rowTitle.en); across: \(columnTitle.en)",
      id: "ke bawah: \(rowTitle.id); ke samping: \(columnTitle.id)")
  }

  /// 0 for nothing, else 1…4 by quarters of the largest.
  func level(of value: Int) -> Int {
    guard value > 0, let largest = values.joined().max() else { return 0 }
    return (4 * value + largest - 1) / largest
  }
}

extension Chart.TrendLine {
  /// `Kept on time: 80% (2026-Q3)`: the last value that there is.
  func words(_ steps: [String], in language: Language) -> String {
    let name = name.in(language)
    guard let last = values.lastIndex(where: { $0 != nil }), let value = values[last] else {
      return "\(name): –"
    }
    return "\(name): \(Int((value * 100).rounded()))% (\(steps[last]))"
  }
}

extension Chart.ProgressRow {
  /// The share of the way from baseline to target, 0…1 where it lies between them; nil where
  /// there is no value, or no way to go.
  var fraction: Double? {
    guard let value, target != baseline else { return nil }
    return (value - baseline) / (target - baseline)
  }

  /// `30 → 14 %: 24,4 (35%)`.
  func words(in language: Language) -> String {
    func number(_ number: Double) -> String { decimalWords(number, in: language) }
    let way = "\(number(baseline)) → \(number(target)) \(unit)"
    guard let value else {
      return "\(way): \(Term(en: "not measured", id: "belum diukur").in(language))"
    }
    let share = fraction.map { " (\(decimalWords(($0 * 100).rounded(), in: language))%)" }
    return "\(way): \(number(value))\(share ?? "")"
  }
}

extension Chart.ProfileRow {
  /// Everyone who gave a score, in the order in which they first come.
  static func givers(of rows: [Chart.ProfileRow]) -> [String] {
    var seen: Set<String> = []
    return rows.flatMap(\.scores).map(\.by).filter { seen.insert($0).inserted }
  }
}

extension Chart {
  /// How the marks of a timeline are called.
  enum TimelineWords {
    static let firstDue = Term(en: "first due", id: "batas awal")
    static let due = Term(en: "current due", id: "batas kini")
    static let ended = Term(en: "closed", id: "ditutup")
    static let moved = Term(en: "postponed", id: "diundur")
    static let late = Term(en: "past due", id: "lewat batas")
    static let today = Term(en: "today", id: "hari ini")
  }
}
