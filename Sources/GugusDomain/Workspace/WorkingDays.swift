extension Settings {
  /// Whether offices work on that day.
  public func isWorkingDay(_ day: Day) -> Bool { day.weekday <= 5 && !holidays.contains(day) }

  /// That day, or the next on which offices work where due dates are to move.
  public func due(_ day: Day) -> Day {
    guard movesToWorkingDays else { return day }
    var day = day
    while !isWorkingDay(day) { day = day + 1 }
    return day
  }

  /// Whether a due date is the one that was asked for, or where it was moved to: no working day lies
  /// between.
  func isDue(_ due: Day, askedFor day: Day) -> Bool {
    var next = day
    while next < due, !isWorkingDay(next) { next = next + 1 }
    return next == due
  }

  /// All days for which ``isDue(_:askedFor:)`` holds.
  func daysDue(askedFor day: Day) -> [Day] {
    var days = [day]
    while let last = days.last, !isWorkingDay(last) { days.append(last + 1) }
    return days
  }
}
