import GugusDomain
import Testing

@testable import GugusFiles
@testable import GugusMinutes

@Suite("The blocks of a text")
struct TextBlocksTests {
  private func blocks(_ text: String) -> [DocumentBlock] {
    TextBlocks.read(text.split(separator: "\n", omittingEmptySubsequences: false), .ofMinutes)
  }

  private func depths(_ text: String) -> [Int?] { blocks(text).map { $0.item?.depth } }

  @Test("have items as deep as they are set in, or marked within another list")
  func depth() {
    #expect(depths("- a\n  - b\n    - c\n- d") == [0, 1, 2, 0])
    #expect(depths("1. a\n- b\n- c\n2. d") == [0, 1, 1, 0])
    #expect(depths("a. x\nb. y") == [0, 0])
  }

  @Test("have letters as marks only where they go on from one another")
  func letters() {
    #expect(blocks("A. Rahman").map { $0.item?.mark } == [nil])
    #expect(blocks("A. Rahman\nB. Santoso").map { $0.item?.mark } == [.capital, .capital])
  }

  @Test("have the cells of a row with the head of its table, however the table is drawn")
  func tables() {
    for text in [
      "| No | Nama |\n|---|---|\n| 1 | Ann |", "No | Nama\n---|---\n1 | Ann",
      "<table><tr><th>No</th><th>Nama</th></tr>\n<tr><td>1</td><td>Ann</td></tr></table>",
    ] {
      let rows = blocks(text).compactMap { block -> TableRow? in
        guard case .row(let row) = block.kind else { return nil }
        return row
      }
      #expect(rows.map(\.cells) == [["No", "Nama"], ["1", "Ann"]], "\(text)")
      #expect(rows.map(\.isFirst) == [true, false])
    }
  }

  @Test("know whether a box is ticked")
  func boxes() {
    let ticks = blocks("- [x] a\n- [ ] b\n☑ c\n☐ d\n- e").map { $0.item?.isTicked }
    #expect(ticks == [true, false, true, false, nil])
  }

  @Test("stay flat where a text nests lists without end")
  func deep() {
    let text = (0..<2_000).map { String(repeating: " ", count: $0) + "- x" }.joined(separator: "\n")
    #expect(blocks(text).compactMap { $0.item?.depth }.max() == 32)
  }

  @Test("of a document nested without end are refused, not a crash")
  func deepDocument() {
    let nest = String(repeating: #"{"t":"BulletList","c":[["#, count: 100_000)
    let found = faults { () throws(FileFaults) in
      try NotesDocument.read(pandoc: Array("{\"blocks\":[\(nest)".utf8), file: "n.html", .ofMinutes)
    }
    #expect(found.count == 1)
  }

  @Test("are those of the text, whatever its encoding")
  func encodings() throws {
    let text = "Notula “Désa”\n- a"
    let utf16 = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let windows: [UInt8] =
      Array("Notula ".utf8) + [0x93] + Array("D".utf8) + [0xE9] + Array("sa".utf8) + [0x94]
      + Array("\n- a".utf8)
    for bytes in [Array(text.utf8), [0xFF, 0xFE] + utf16, windows] {
      let lines = try NotesDocument.read(bytes: bytes, file: "n.txt", .ofMinutes).lines
      #expect(lines == ["Notula “Désa”", "- a"])
    }
  }
}

@Suite("A day in notes")
struct NotedDayTests {
  @Test(
    "is settled by the day of the week beside it, or left open",
    arguments: [
      ("Kamis, 9/4/2026", "2026-04-09", true), ("Jumat, 9/4/2026", "2026-09-04", true),
      ("Senin, 9/4/2026", "2026-04-09", false), ("9/4/2026", "2026-04-09", false),
      ("Kamis, 9 April 2026", "2026-04-09", true), ("Rabu, 9 April 2026", "2026-04-09", false),
      ("February 20th, 2019", "2019-02-20", true), ("akhir Juni 2026", "2026-06-30", true),
    ])
  func weekday(_ text: String, _ day: String, _ isCertain: Bool) {
    let found = NotedDay.all(in: text)
    #expect(found.map(\.day.iso) == [day])
    #expect(found.map(\.isCertain) == [isCertain])
  }

  @Test("takes the year of the meeting where it names none")
  func yearless() throws {
    let meeting = try #require(Day(iso: "2026-03-12"))
    let days = NotedDay.all(in: "akhir Juni; 2 Februari").map { $0.after(meeting) }
    #expect(days.map(\.day.iso) == ["2026-06-30", "2027-02-02"])
    #expect(days.map(\.isCertain) == [true, false])
  }

  @Test("is none in words that name a week")
  func weeks() {
    for text in ["minggu ke-2 April", "minggu ke 2 April 2026", "week 2 of April 2026"] {
      #expect(NotedDay.all(in: text).isEmpty, "\(text)")
    }
  }
}
