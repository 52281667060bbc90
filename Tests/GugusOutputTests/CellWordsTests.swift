import GugusDomain
import Testing

@testable import GugusOutput

@Suite("A value in words")
struct CellWordsTests {
  @Test(
    "reads as people write it in either language",
    arguments: [
      (Cell.number(-3), "-3", "-3"),
      (.decimal(12.5), "12.5", "12,5"),
      (.decimal(-0.051), "-0.05", "-0,05"),
      (.decimal(-0.001), "0", "0"),
      (.decimal(3), "3", "3"),
      (.decimal(1e300), "1e+300", "1e+300"),
      (.share(12, of: 15), "12/15 (80%)", "12/15 (80%)"),
      (.share(0, of: 0), "–", "–"),
      (.share(199, of: 200), "199/200 (99%)", "199/200 (99%)"),
      (.share(1, of: 500), "1/500 (1%)", "1/500 (1%)"),
      (.share(3, of: 3), "3/3 (100%)", "3/3 (100%)"),
      (.interval(low: 0.548, high: 0.93), "55–93%", "55–93%"),
      (.interval(low: .nan, high: 1), "–", "–"),
      (.day(Day(number: 0)), "1970-01-01", "1970-01-01"),
      (.instant(Instant(milliseconds: 5)), "1970-01-01T00:00:00.005Z", "1970-01-01T00:00:00.005Z"),
      (.flag(true), "yes", "ya"),
      (.flag(false), "no", "tidak"),
      (.term(CommitmentState.claimed), "claimed", "diklaim selesai"),
      (.list(["DINKES", "DPMD"]), "DINKES, DPMD", "DINKES, DPMD"),
      (.list([]), "–", "–"),
      (.empty, "–", "–"),
    ])
  func words(cell: Cell, english: String, indonesian: String) {
    #expect(cell.words(in: .english) == english)
    #expect(cell.words(in: .indonesian) == indonesian)
  }
}
