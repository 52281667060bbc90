import GugusDomain
import Testing

@testable import GugusFiles

@Suite("Words for a date")
struct WrittenDateTests {
  /// 2026-01-31
  private let today = Day(number: 20_484)

  @Test(
    "name a day",
    arguments: [
      ("2026-03-12", "2026-03-12"), ("today", "2026-01-31"), ("Hari  Ini", "2026-01-31"),
      ("tomorrow", "2026-02-01"), ("besok", "2026-02-01"), ("yesterday", "2026-01-30"),
      ("kemarin", "2026-01-30"), ("+14d", "2026-02-14"), ("-3d", "2026-01-28"),
      ("+2w", "2026-02-14"), ("+1m", "2026-02-28"), ("-2m", "2025-11-30"), ("+13m", "2027-02-28"),
      ("12 Maret 2026", "2026-03-12"), (" 12  march 2026 ", "2026-03-12"),
      ("1 Agt. 2026", "2026-08-01"), ("9 Okt 2026", "2026-10-09"), ("9 Dec 2026", "2026-12-09"),
      ("akhir bulan", "2026-01-31"), ("end of month", "2026-01-31"), ("2026-Q3", "2026-09-30"),
      ("2026-q1", "2026-03-31"), ("2028-02", "2028-02-29"), ("2026-H1", "2026-06-30"),
    ])
  func day(text: String, iso: String) throws {
    #expect(try WrittenDate.day(text, today: today).iso == iso)
  }

  @Test(
    "of a day that does not exist say so",
    arguments: [
      "2026-02-30", "2026-13-01", "30 Februari 2026", "0202-03-12", "2026-13", "2026-Q5",
      "2026-Q0", "+99999m", "-9999m", "+999999d", "31 April 2026", "0000-01",
    ])
  func impossible(text: String) {
    #expect(throws: DateFault.impossible(text)) { try WrittenDate.day(text, today: today) }
  }

  @Test(
    "that are no date say so",
    arguments: [
      "", "soon", "12/03/2026", "2026", "2026-3-1", "+d", "+1y", "++1d", "12 Mart 2026",
      "12 Maret 26", "2026-X1", "٢٠٢٦-٠٣-١٢", "+99999999999999999999d", "2026-01-01..2026-02-01",
    ])
  func notADate(text: String) {
    #expect(throws: DateFault.notADate(text)) { try WrittenDate.day(text, today: today) }
  }

  @Test("in a file never depend on the day of reading", arguments: ["today", "+1d", "2026-03"])
  func absolute(text: String) {
    #expect(throws: DateFault.notADate(text)) { try WrittenDate.absoluteDay(text) }
  }

  @Test(
    "name a period",
    arguments: [
      ("2026", "2026-01-01", "2026-12-31"), ("2026-H2", "2026-07-01", "2026-12-31"),
      ("2026-Q3", "2026-07-01", "2026-09-30"), ("2026-02", "2026-02-01", "2026-02-28"),
      ("2026-03-12", "2026-03-12", "2026-03-12"),
      ("2026-01-15..2026-02-10", "2026-01-15", "2026-02-10"),
      ("2025-11 .. 2026-Q1", "2025-11-01", "2026-03-31"),
      ("today..+14d", "2026-01-31", "2026-02-14"),
      ("Mei 2026", "2026-05-01", "2026-05-31"), ("may 2026", "2026-05-01", "2026-05-31"),
      ("Peb 2028", "2028-02-01", "2028-02-29"),
      ("bulan ini", "2026-01-01", "2026-01-31"), ("Bulan  Lalu", "2025-12-01", "2025-12-31"),
      ("last month", "2025-12-01", "2025-12-31"), ("next month", "2026-02-01", "2026-02-28"),
      ("triwulan ini", "2026-01-01", "2026-03-31"), ("this quarter", "2026-01-01", "2026-03-31"),
      ("triwulan lalu", "2025-10-01", "2025-12-31"), ("last quarter", "2025-10-01", "2025-12-31"),
      ("semester lalu", "2025-07-01", "2025-12-31"), ("this half", "2026-01-01", "2026-06-30"),
      ("tahun ini", "2026-01-01", "2026-12-31"), ("last year", "2025-01-01", "2025-12-31"),
      ("minggu ini", "2026-01-26", "2026-02-01"), ("last week", "2026-01-19", "2026-01-25"),
      ("triwulan 3 2026", "2026-07-01", "2026-09-30"), ("Q3 2026", "2026-07-01", "2026-09-30"),
      ("triwulan III 2026", "2026-07-01", "2026-09-30"),
      ("quarter 4 2026", "2026-10-01", "2026-12-31"),
      ("semester 1 2026", "2026-01-01", "2026-06-30"), ("H2 2026", "2026-07-01", "2026-12-31"),
      ("half 2 2026", "2026-07-01", "2026-12-31"),
      ("bulan lalu..Mei 2026", "2025-12-01", "2026-05-31"),
    ])
  func period(text: String, from: String, until: String) throws {
    let period = try WrittenDate.period(text, today: today)
    #expect(period.from.iso == from)
    #expect(period.until.iso == until)
  }

  @Test("of a period that ends before it starts say so")
  func backwards() {
    #expect(throws: DateFault.endsBeforeStart(from: today, until: today + -1)) {
      try WrittenDate.period("today..yesterday", today: today)
    }
  }

  @Test(
    "that are no period say so, with examples in both languages",
    arguments: ["soon", "Q0 2026", "triwulan lima 2026", "bulan", "last", "Mei 26", "m3 2026"])
  func notAPeriod(text: String) {
    let fault = DateFault.notAPeriod(text)
    #expect(throws: fault) { try WrittenDate.period(text, today: today) }
    #expect(fault.example.id.contains("bulan lalu") && fault.example.en.contains("last month"))
  }

  @Test("of a quarter that no year has say so", arguments: ["Q5 2026", "semester 3 2026"])
  func noSuchQuarter(text: String) {
    #expect(throws: DateFault.impossible(text)) { try WrittenDate.period(text, today: today) }
  }

  @Test("of half a period are no date", arguments: ["2026..", "..2026", "..", "2026..x"])
  func half(text: String) {
    #expect(throws: DateFault.self) { try WrittenDate.period(text, today: today) }
  }
}
