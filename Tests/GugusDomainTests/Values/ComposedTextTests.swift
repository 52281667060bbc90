import GugusDomain
import Testing

@Suite("Text in one form of Unicode")
struct ComposedTextTests {
  @Test(
    "is the same bytes for the same words",
    arguments: [
      ("Caf\u{65}\u{301}", "Caf\u{E9}"), ("A\u{30A}\u{301}", "\u{1FA}"), ("\u{212B}", "\u{C5}"),
      ("\u{1112}\u{1161}\u{11AB}", "\u{D55C}"), ("a\u{307}\u{323}", "\u{1EA1}\u{307}"),
      ("\u{958}", "\u{915}\u{93C}"), ("\u{2126}", "\u{3A9}"),
    ])
  func composed(_ text: String, _ form: String) {
    #expect(!text.isComposed)
    #expect(text.composed.utf8.elementsEqual(form.utf8))
    #expect(form.isComposed)
    #expect(TextRule.line.fault(in: text) == .notComposed)
    #expect(TextRule.line.fault(in: form) == nil)
  }

  @Test(
    "stays as it is where it is in that form",
    arguments: ["", "Dinas Kesehatan", "é ñ ö", "“a” – b… €", "会议 🇮🇩", "한", "q\u{323}\u{307}", "☎️"])
  func unchanged(_ text: String) {
    #expect(text.isComposed)
    #expect(text.composed.utf8.elementsEqual(text.utf8))
  }

  @Test(
    "has nothing at its ends that does not show",
    arguments: [
      ("\u{FEFF}K-1", "K-1"), ("K-1\u{200B}", "K-1"), ("\u{202A}K-1\u{202C}", "K-1"),
      ("\u{FEFF}", ""), ("K\u{AD}1", "K\u{AD}1"), ("☎️", "☎️"), ("K-1", "K-1"), ("", ""),
      (
        "\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}",
        "\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}"
      ),
    ])
  func ends(_ text: String, _ form: String) {
    #expect(text.withoutHiddenEnds.unicodeScalars.elementsEqual(form.unicodeScalars))
  }
}
