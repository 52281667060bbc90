import GugusDomain
import GugusOutput
import Testing

@Suite("Days and periods written out")
struct DayWordsTests {
  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  @Test("name the month in either language")
  func days() throws {
    #expect(try day("2026-05-09").words == Term(en: "9 May 2026", id: "9 Mei 2026"))
    #expect(try day("2026-12-31").words == Term(en: "31 December 2026", id: "31 Desember 2026"))
  }

  @Test(
    "say nothing twice",
    arguments: [
      ("2026-05-01", "2026-05-31", "1–31 May 2026", "1–31 Mei 2026"),
      ("2026-01-01", "2026-03-31", "1 January–31 March 2026", "1 Januari–31 Maret 2026"),
      (
        "2025-12-20", "2026-01-10", "20 December 2025 – 10 January 2026",
        "20 Desember 2025 – 10 Januari 2026"
      ),
      ("2026-08-17", "2026-08-17", "17 August 2026", "17 Agustus 2026"),
    ])
  func periods(from: String, until: String, english: String, indonesian: String) throws {
    let period = try #require(Period(from: day(from), until: day(until)))
    #expect(period.words == Term(en: english, id: indonesian))
  }
}
