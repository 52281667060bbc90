import GugusDomain
import GugusFiles

/// A way in which a register writes dates, as a mapping states it: `iso`, `excel`, `excel-1904`, or
/// a pattern of `d`, `M`, `MMMM`, `yyyy` and what stands between them.
///
/// A pattern's month in letters is any name of it, or any abbreviation, in either language. White
/// space in a pattern may be missing in the text (`December 16,2021`), and the other way round.
struct DateFormat: Hashable, Sendable {
  /// As the mapping writes it.
  let text: String
  private let kind: Kind

  private enum Kind: Hashable {
    /// `2026-03-12`, of `2026-03-12T09:00:00Z` the day.
    case iso
    /// Days since the beginning of 1900, or of 1904, as spreadsheets keep them.
    case serial(since1904: Bool)
    case pattern([Part])
  }

  fileprivate enum Part: Hashable {
    case day, month, monthName, year
    case sign(Unicode.Scalar)
  }

  static let iso = DateFormat(text: "iso", kind: .iso)
  static let excel = DateFormat(text: "excel", kind: .serial(since1904: false))
  private static let excel1904 = DateFormat(text: "excel-1904", kind: .serial(since1904: true))

  /// What is read where a mapping does not say.
  static let usual = [iso] + ["d MMMM yyyy", "MMMM d, yyyy"].compactMap(DateFormat.init)

  private init(text: String, kind: Kind) {
    self.text = text
    self.kind = kind
  }

  /// Nil where this is no format: a pattern has a day, a month and a year of four digits once each.
  init?(_ text: String) {
    switch text.lowercased() {
    case "iso": self = .iso
    case "excel": self = .excel
    case "excel-1904": self = .excel1904
    default:
      guard let parts = DateFormat.parts(of: text) else { return nil }
      self.init(text: text, kind: .pattern(parts))
    }
  }

  private static func parts(of text: String) -> [Part]? {
    var parts: [Part] = []
    var rest = text.unicodeScalars[...]
    while let first = rest.first {
      let run = rest.prefix { $0 == first }
      switch (first, run.count) {
      case ("d", 1...2): parts.append(.day)
      case ("M", 1...2): parts.append(.month)
      case ("M", 3...4): parts.append(.monthName)
      case ("y", 4): parts.append(.year)
      case _ where first.properties.isAlphabetic: return nil
      default: parts += run.filter { !$0.properties.isWhitespace }.map(Part.sign)
      }
      rest = rest.dropFirst(run.count)
    }
    let isWhole = [[.day], [.month, .monthName], [.year]].allSatisfy { (group: [Part]) in
      parts.count(where: group.contains) == 1
    }
    return isWhole ? parts : nil
  }

  /// Nil where the text is not written so, or no such day exists.
  func day(_ text: String) -> Day? {
    switch kind {
    case .iso: DateFormat.isoDay(text)
    case .serial(let since1904): DateFormat.serialDay(text, since1904: since1904)
    case .pattern(let parts): DateFormat.day(text, parts)
    }
  }

  private static func isoDay(_ text: String) -> Day? {
    let rest = text.unicodeScalars.dropFirst(10)
    guard let mark = rest.first else { return Day(iso: text) }
    // The day as the register writes it: a zone would tell another than its keeper meant.
    guard mark == "T" || mark == " ", let hour = rest.dropFirst().first, isDigit(hour) else {
      return nil
    }
    return Day(iso: String(text.unicodeScalars.prefix(10)))
  }

  /// A fraction is a time of day.
  private static func serialDay(_ text: String, since1904: Bool) -> Day? {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, whole.utf8.count <= 6,
      parts.allSatisfy({ !$0.isEmpty && $0.unicodeScalars.allSatisfy(isDigit) }),
      let serial = Int(whole)
    else { return nil }
    return Day(serial: serial, since1904: since1904)
  }

  private static func day(_ text: String, _ parts: [Part]) -> Day? {
    var rest = text.unicodeScalars[...]
    var (day, month, year): (Int?, Int?, Int?)
    for (index, part) in parts.enumerated() {
      rest = rest.drop { $0.properties.isWhitespace }
      // In `yyyyMMdd` a number is as wide as can be, elsewhere it ends where the digits end.
      let isAdjacent = index + 1 < parts.count && parts[index + 1].isNumber
      switch part {
      case .sign(let sign): guard rest.popFirst() == sign else { return nil }
      case .monthName:
        let name = rest.prefix { $0.properties.isAlphabetic || $0 == "." }
        month = MonthNames.month(String(name).lowercased())
        rest = rest.dropFirst(name.count)
      case .day: day = number(&rest, isAdjacent ? 2...2 : 1...2, isAdjacent: isAdjacent)
      case .month: month = number(&rest, isAdjacent ? 2...2 : 1...2, isAdjacent: isAdjacent)
      case .year: year = number(&rest, 4...4, isAdjacent: isAdjacent)
      }
    }
    guard let day, let month, let year, rest.allSatisfy(\.properties.isWhitespace) else {
      return nil
    }
    return Day(year: year, month: month, day: day)
  }

  private static func number(
    _ rest: inout Substring.UnicodeScalarView, _ width: ClosedRange<Int>, isAdjacent: Bool
  ) -> Int? {
    let digits = rest.prefix(width.upperBound).prefix(while: isDigit)
    rest = rest.dropFirst(digits.count)
    guard width.contains(digits.count), isAdjacent || rest.first.map(isDigit) != true else {
      return nil
    }
    return Int(String(digits))
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}

extension DateFormat.Part {
  fileprivate var isNumber: Bool {
    switch self {
    case .day, .month, .year: true
    case .monthName, .sign: false
    }
  }
}
