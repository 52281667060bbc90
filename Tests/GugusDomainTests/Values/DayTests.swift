import Foundation
import TestSupport
import Testing

@testable import GugusDomain

@Suite("A day")
struct DayTests {
  @Test("Every day from 1900 to 2999 follows the one before and survives ISO and civil")
  func everyDay() {
    var expected: Day = "1900-01-01"
    var weekday = 1  // 1900-01-01 was a Monday.
    var faults: [Day] = []
    for year in 1900...2999 {
      for month in 1...12 {
        for day in 1...31 {
          guard let date = Day(year: year, month: month, day: day) else { continue }
          let civil = date.civil
          if date != expected || date.weekday != weekday || Day(iso: date.iso) != date
            || civil != (year, month, day)
          {
            faults.append(date)
          }
          expected = date + 1
          weekday = weekday % 7 + 1
        }
      }
    }
    #expect(faults.isEmpty)
    #expect(expected.number == Day(year: 2999, month: 12, day: 31).map { $0.number + 1 })
  }

  @Test("Days agree with Foundation's Gregorian calendar", arguments: seeds)
  func foundation(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let number = Int.random(in: -25_567...376_199, using: &random)
    let date = Date(timeIntervalSince1970: Double(number) * 86_400)
    let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
    let day = Day(number: number)
    #expect(day.civil.year == parts.year)
    #expect(day.civil.month == parts.month)
    #expect(day.civil.day == parts.day)
    #expect(day.weekday % 7 + 1 == parts.weekday)
  }

  @Test("Known days have their numbers and weekdays")
  func known() {
    #expect(("1970-01-01" as Day).number == 0)
    #expect(("1969-12-31" as Day).number == -1)
    #expect(("2000-02-29" as Day).number == 11_016)
    // The proclamation of independence was on a Friday.
    #expect(("1945-08-17" as Day).weekday == 5)
    #expect(("2026-03-12" as Day).weekday == 4)
  }

  @Test(
    "What the calendar does not have is no day",
    arguments: [
      "1899-12-31", "3000-01-01", "2026-00-10", "2026-13-10", "2026-01-00", "2026-01-32",
      "2026-02-29", "2100-02-29", "2026-04-31",
    ])
  func invalidDates(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test("Leap years are every fourth, but of centuries every fourth")
  func leapYears() {
    let years = [1900, 2000, 2024, 2026, 2100, 2400]
    #expect(years.map { Day.length(ofMonth: 2, year: $0) } == [28, 29, 29, 28, 28, 29])
  }

  @Test(
    "Only YYYY-MM-DD is read",
    arguments: [
      "", "2026-3-12", "2026/03/12", "20260312", " 2026-03-12", "2026-03-12 ", "26-03-12",
      "+026-03-12", "2026-03-1a", "２０２６-03-12", "2026-03-12T00:00",
    ])
  func strictISO(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test("Days sort and subtract")
  func arithmetic() {
    let (march, april): (Day, Day) = ("2026-03-12", "2026-04-10")
    #expect(march < april)
    #expect(april - march == 29)
    #expect(march - april == -29)
    #expect(march + 29 == april)
  }

  @Test("A period holds both its ends, and does not end before it starts")
  func period() throws {
    let period = try #require(Period(from: "2026-03-01", until: "2026-03-31"))
    let days: [Day] = ["2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01"]
    #expect(days.map { period.contains($0) } == [false, true, true, false])
    #expect(Period(from: "2026-03-02", until: "2026-03-01") == nil)
    #expect(Period(from: "2026-03-01", until: "2026-03-01")?.contains("2026-03-01") == true)
  }
}
