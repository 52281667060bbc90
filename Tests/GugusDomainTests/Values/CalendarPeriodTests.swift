import GugusDomain
import Testing

@Suite("Periods of the calendar")
struct CalendarPeriodTests {
  @Test(
    "A period comes after one of as many months, or of as many days",
    arguments: [
      ("2026-04-01", "2026-06-30", "2026-01-01", "2026-03-31"),
      ("2026-01-01", "2026-12-31", "2025-01-01", "2025-12-31"),
      ("2024-03-01", "2024-03-31", "2024-02-01", "2024-02-29"),
      ("2026-11-01", "2027-01-31", "2026-08-01", "2026-10-31"),
      ("2026-04-02", "2026-04-30", "2026-03-04", "2026-04-01"),
      ("2026-04-01", "2026-04-29", "2026-03-03", "2026-03-31"),
      ("2026-03-01", "2026-03-01", "2026-02-28", "2026-02-28"),
    ] as [(Day, Day, Day, Day)])
  func before(from: Day, until: Day, earlierFrom: Day, earlierUntil: Day) throws {
    let period = try #require(Period(from: from, until: until))
    #expect(period.before == Period(from: earlierFrom, until: earlierUntil))
  }

  @Test(
    "A quarter has three months",
    arguments: [
      ("2026-01-01", "2026-Q1", "2026-01-01", "2026-03-31"),
      ("2026-06-30", "2026-Q2", "2026-04-01", "2026-06-30"),
      ("2026-07-01", "2026-Q3", "2026-07-01", "2026-09-30"),
      ("2026-12-31", "2026-Q4", "2026-10-01", "2026-12-31"),
    ] as [(Day, String, Day, Day)])
  func quarter(day: Day, name: String, from: Day, until: Day) {
    let quarter = Quarter(of: day)
    #expect(quarter.description == name)
    #expect(quarter.period == Period(from: from, until: until))
  }

  @Test("The quarter before the first of a year is the last of the year before")
  func quarterBefore() {
    #expect(Quarter(of: "2026-02-01").before.description == "2025-Q4")
  }
}
