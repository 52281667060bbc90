import Testing

@testable import GugusOutput

@Suite("A text that is clipped")
struct ClippingTests {
  @Test(
    "keeps the whole words that fit",
    arguments: [
      ("Weigh the children", "Weigh the children"), ("Weigh the children all", "Weigh the…"),

      ("Weighing-all-of-the-children", "Weighing-all-of-t…"),
      ("", ""),
    ])
  func clips(text: String, clipped: String) {
    #expect(text.clipped(to: 18) == clipped)
    #expect(text.clipped(to: 18).count <= 18)
  }
}
