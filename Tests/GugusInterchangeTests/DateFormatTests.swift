import GugusDomain
import Testing

@testable import GugusRegisters

@Suite("A form of date")
struct DateFormatTests {
  @Test(
    "reads what is written so",
    arguments: [
      ("iso", "2026-03-12", "2026-03-12"), ("iso", "2026-03-12T23:59:00-08:00", "2026-03-12"),
      ("iso", "2026-03-12 09:00", "2026-03-12"), ("d/M/yyyy", "12/3/2026", "2026-03-12"),
      ("M/d/yyyy", "12/3/2026", "2026-12-03"), ("dd.MM.yyyy", "1.2.2026", "2026-02-01"),
      ("d MMMM yyyy", "12 Maret 2026", "2026-03-12"), ("d MMMM yyyy", "12 Mar 2026", "2026-03-12"),
      ("d MMM yyyy", "12 AGUSTUS 2026", "2026-08-12"),
      ("MMMM d, yyyy", "March 12, 2026", "2026-03-12"),
      ("MMMM d, yyyy", "December 16,2021", "2021-12-16"),
      ("MMM d, yyyy", "Sept. 1,  2021", "2021-09-01"), ("d-MMM-yyyy", "1-Des-2026", "2026-12-01"),
      ("yyyyMMdd", "20260312", "2026-03-12"), ("yyyy/M/d", "2026/3/2", "2026-03-02"),
      ("d 'M' yyyy", "1 '3' 2026", "2026-03-01"),
    ])
  func reads(format: String, text: String, day: String) throws {
    #expect(try #require(DateFormat(format)).day(text) == Day(iso: day))
  }

  @Test(
    "reads nothing else",
    arguments: [
      ("iso", "2026-3-12"), ("iso", "2026-03-12x"), ("iso", "2026-02-30"), ("iso", "2026-03-12T"),
      ("d/M/yyyy", "12/13/2026"), ("d/M/yyyy", "12-3-2026"), ("d/M/yyyy", "12/3/26"),
      ("d/M/yyyy", "12/3/20266"), ("d/M/yyyy", "123/3/2026"), ("d/M/yyyy", "+1/3/2026"),
      ("d MMMM yyyy", "12 Mart 2026"), ("d MMMM yyyy", "12 2026"), ("d M yyyy", "112026"),
      ("yyyyMMdd", "2026312"), ("yyyyMMdd", "202603123"), ("d/M/yyyy", "12/3/2026 x"),
      ("d/M/yyyy", ""), ("excel", ""), ("excel", "-1"), ("excel", "1e3"), ("excel", "1,5"),
      ("excel", "."), ("excel", "9999999"), ("excel", "0"), ("excel", "60"),
    ])
  func refuses(format: String, text: String) throws {
    #expect(try #require(DateFormat(format)).day(text) == nil)
  }

  @Test(
    "may be the number of a day in a spreadsheet, with its day that never was",
    arguments: [
      ("excel", "1", "1900-01-01"), ("excel", "59", "1900-02-28"), ("excel", "61", "1900-03-01"),
      ("excel", "46093", "2026-03-12"), ("excel", "46093.99", "2026-03-12"),
      ("excel-1904", "0", "1904-01-01"), ("excel-1904", "44631", "2026-03-12"),
    ])
  func serial(format: String, text: String, day: String) throws {
    #expect(try #require(DateFormat(format)).day(text) == Day(iso: day))
  }

  @Test(
    "has a day, a month and a year of four digits, each once",
    arguments: ["", "d/M", "d/M/yy", "d/d/M/yyyy", "M/MMMM/d/yyyy", "EEE d M yyyy", "dddd/M/yyyy"])
  func wrong(format: String) { #expect(DateFormat(format) == nil) }
}
