import GugusDomain
import Testing

@Suite("White space")
struct WhiteSpaceTests {
  private static let texts = [
    "", " ", "  ", "a", " a", "a ", "a b", "a  b", " a  b ", "a\tb", "a\nb", "a\r\nb", "\u{A0}a",
    "a\u{A0}", "a\u{A0}b", "a \u{301}b", "e\u{301}", " \u{301}", "\u{600}a", "a\u{2003}b", "~!~",
    "Dinas  Kesehatan", "\u{7F} a", "kantor \u{1F3E2} ",
  ]

  @Test("is folded the same whether all is plain or not", arguments: texts)
  func folded(text: String) {
    let folded = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.whiteSpaceFolded == folded)
    // One character beyond ASCII, which is looked over in the other way.
    #expect((text + " é").whiteSpaceFolded == (folded.isEmpty ? "é" : folded + " é"))
  }

  @Test("at the ends goes the same whether all is plain or not", arguments: texts)
  func outer(text: String) {
    let inner = text.drop(while: \.isWhitespace)
    let end = inner.lastIndex { !$0.isWhitespace }
    #expect(text.withoutOuterSpace == end.map { String(inner[...$0]) } ?? "")
  }
}
