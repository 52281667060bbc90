import GugusDomain
import Testing

@testable import GugusFiles
@testable import GugusMinutes

@Suite("A fault in a file")
struct FileFaultTests {
  private func message(_ text: String, column: Int, _ language: Language = .english) -> [String] {
    FileFault(
      file: "m.md", line: 3, column: column, text: text, cause: MinutesFault.badQuorum("x")
    ).message(in: language).split(separator: "\n").map(String.init)
  }

  @Test("is told with place, cause, line, caret and example in both languages")
  func golden() {
    #expect(
      message("kuorum: x", column: 9) == [
        "m.md:3:9: “x” is not a number of agencies (1 or more)", "  kuorum: x", "          ^",
        "Example: quorum: 7",
      ])
    #expect(
      message("kuorum: x", column: 9, .indonesian) == [
        "m.md:3:9: “x” bukan jumlah instansi (1 atau lebih)", "  kuorum: x", "          ^",
        "Contoh: kuorum: 7",
      ])
  }

  @Test("shows an example of several lines below, where it can be copied from")
  func longExample() {
    let fault = FileFault(
      file: "m.md", line: 1, column: 1, text: "x", cause: MinutesFault.noFrontMatter)
    #expect(fault.message(in: .indonesian).contains("Contoh:\n  ---\n  gugus-tugas: TPPS\n"))
  }

  @Test("shows only the part of a long line around its column")
  func longLine() {
    let lines = message(String(repeating: "a", count: 500) + "b", column: 101)
    #expect(lines[1] == "  …" + String(repeating: "a", count: 100) + "…")
    #expect(lines[2] == String(repeating: " ", count: 2 + 51) + "^")
  }

  @Test("spells out what would drive a terminal")
  func controls() {
    let lines = message("a\u{1B}[31m\tb\u{202E}c", column: 8)
    #expect(lines[1] == #"  a\u{1B}[31m b\u{202E}c"#)
    #expect(lines[2] == String(repeating: " ", count: 2 + 12) + "^")
  }

  @Test("keeps a character of countless marks short")
  func marks() {
    let lines = message("a" + String(repeating: "\u{301}", count: 10_000), column: 1)
    #expect(lines[1].unicodeScalars.count == 2 + 8)
  }

  @Test("can stand behind the end of its line")
  func lineEnd() {
    #expect(message("ab", column: 3)[2] == "    ^")
  }

  @Test("of a file without a line shows none")
  func noLine() {
    #expect(message("", column: 1).map { $0.prefix(9) } == ["m.md:3:1:", "Example: "])
  }

  @Test("is followed by how many more there are")
  func more() {
    let fault = FileFault(file: "f", line: 1, column: 1, text: "", cause: EncodingFault.nul)
    let faults = FileFaults([fault, fault], more: 7)
    #expect(faults.message(in: .english).hasSuffix("\n\nand 7 more like these"))
    #expect(faults.message(in: .indonesian).hasSuffix("\n\ndan 7 kesalahan lagi"))
  }
}
