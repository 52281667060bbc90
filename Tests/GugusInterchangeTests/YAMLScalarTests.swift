import Testing
import Yams

@testable import GugusFiles

@Suite("A front matter value")
struct YAMLScalarTests {
  @Test(
    "is read back exactly",
    arguments: NastyMinutes.own + [
      "a\u{85}b", "a\tb", "a\nb", "\u{7F}", "\u{E000}", "\u{10FFFF}", "😀", " a", "a ", "a: b",
      "- a", "# a", "a\u{2028}", "\u{0}", "",
    ])
  func roundTrip(text: String) throws {
    let yaml = "key: \(YAMLScalar.write(text))\n"
    let node = try #require(try Yams.compose(yaml: yaml))
    let value = try #require(node.mapping?.first?.value.scalar?.string)
    #expect(Array(value.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test("of ordinary words stays without quotes")
  func plain() {
    #expect(
      YAMLScalar.write("Rapat koordinasi ke-3 (lanjutan)") == "Rapat koordinasi ke-3 (lanjutan)")
  }
}
