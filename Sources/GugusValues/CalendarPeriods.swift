/// A quarter of a calendar year.
public struct Quarter: Hashable, Sendable {
  /// The calendar year.
  public let year: Int
  /// 1…4.
  public let number: Int

  /// The quarter in which a day lies.
  public init(of day: Day) {
    let (year, month, _) = day.civil
    self.init(year: year, number: (month + 2) / 3)
  }

  private init(year: Int, number: Int) {
    self.year = year
    self.number = number
  }

  /// Its days, from the first of its first month to the last of its third.
  public var period: Period {
    let start = Day(number: Day.number(year: year, month: number * 3 - 2, day: 1))
    return Period(from: start, lasting: start.startOfMonth(after: 3) - start)
  }

  /// The quarter before this one.
  public var before: Quarter { Quarter(of: period.from + -1) }

  /// The quarters that a period touches, oldest first; where those are too few, the ones before
  /// them too.
  public static func touching(_ period: Period, atLeast count: Int) -> [Quarter] {
    var quarters = [Quarter(of: period.until)]
    while quarters[0].period.from > period.from || quarters.count < count {
      quarters.insert(quarters[0].before, at: 0)
    }
    return quarters
  }
}

extension Quarter: CustomStringConvertible {
  /// `2026-Q1`.
  public var description: String { "\(padded(year, 4))-Q\(number)" }
}

extension Period {
  /// So many days from a day on; at least one.
  init(from: Day, lasting days: Int) {
    precondition(days > 0, "a period has a day")
    self.from = from
    until = from + (days - 1)
  }

  /// The period of the same length that ends on the day before this one: as many months, where
  /// this one is made of whole months, else as many days.
  public var before: Period {
    let next = until + 1
    guard from == from.startOfMonth(), next == next.startOfMonth() else {
      let days = next - from
      return Period(from: from + -days, lasting: days)
    }
    let (first, last) = (from.civil, next.civil)
    let months = (last.year - first.year) * 12 + last.month - first.month
    let start = from.startOfMonth(after: -months)
    return Period(from: start, lasting: from - start)
  }
}

extension Day {
  /// The first day of this day's month, or of the one so many months after it.
  fileprivate func startOfMonth(after months: Int = 0) -> Day {
    let (year, month, _) = civil
    let (newYear, newMonth) = (year * 12 + month - 1 + months)
      .quotientAndRemainder(dividingBy: 12)
    return Day(number: Day.number(year: newYear, month: newMonth + 1, day: 1))
  }
}
