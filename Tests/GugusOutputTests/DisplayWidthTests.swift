import Testing

@testable import GugusOutput

@Suite("The display width")
struct DisplayWidthTests {
  @Test(
    "is what wcwidth 0.7.0 (Unicode 17.0) says",
    arguments: [
      ("Rapat koordinasi", 16), ("\u{E9}", 1), ("e\u{301}", 1), ("e\u{301}\u{301}\u{302}", 1),
      ("日本語", 6), ("한글", 4), ("\u{1100}\u{1161}\u{11A8}", 2), ("ﾊﾝ", 2), ("ＡＢ", 4),
      ("👍", 2), ("👍🏽", 2), ("👩‍❤️‍👨", 2), ("👨‍👩‍👧‍👦", 2), ("🇮🇩", 2), ("🇮", 2),
      ("\u{2764}", 1), ("\u{2764}\u{FE0F}", 2), ("1\u{FE0F}\u{20E3}", 2), ("\u{231A}", 2),
      ("\u{231A}\u{FE0E}", 2), ("\u{1FAE9}", 2), ("ꦲꦏ꧀ꦱꦫꦗꦮ", 7), ("ᬅᬓ᭄ᬱᬭᬩᬮᬶ", 7),
      ("ก็", 1), ("مرحبا", 5), ("─█░", 3), ("–…①ß", 4), ("𝕳", 1), ("", 0),
    ])
  func width(text: String, columns: Int) {
    #expect(text.columns == columns)
  }

  @Test("is, where terminals differ, the larger number")
  func cautious() {
    #expect("\u{261D}\u{1F3FD}".columns == 2)
    #expect("क्षि".columns == 3)
  }
}
