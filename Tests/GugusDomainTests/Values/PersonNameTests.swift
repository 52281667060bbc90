import GugusDomain
import Testing

@Suite("A name that someone looks for")
struct PersonNameTests {
  private func likeness(
    _ name: String, _ text: String, isName: Bool = false
  ) -> PersonName.Likeness? {
    PersonName(name)?.likeness(in: text, isName: isName)
  }

  @Test(
    "is the same whatever the case, the spaces and the form of the letters",
    arguments: ["Renée Wulan", "RENÉE  WULAN", " rene\u{301}e\u{A0}wulan "])
  func same(text: String) { #expect(likeness("Renée Wulan", text) == .same) }

  @Test(
    "is found under other titles and degrees",
    arguments: ["dr. Siti Rahma", "Hj. Siti Rahma, S.E., M.Kes.", "Ibu SITI RAHMA"])
  func titled(text: String) {
    #expect(likeness("Siti Rahma", text) == .titled)
    #expect(likeness("Dra. Siti Rahma", text) == .titled)
  }

  @Test("is found as whole words within a text, and not within other words")
  func within() {
    #expect(likeness("Siti Rahma", "Said by siti rahma’s office.") == .within)
    #expect(likeness("Siti Rahma", "Siti Rahmawati said so") == nil)
    #expect(likeness("Siti Rahma", "Siti and Rahma") == nil)
  }

  @Test("of one word is not looked for within another name, but within prose")
  func oneWord() {
    #expect(likeness("Siti", "Siti Rahma", isName: true) == nil)
    #expect(likeness("Siti", "Siti said so") == .within)
  }

  @Test("needs letters", arguments: ["", " ", "-", "👩‍💼", "X"])
  func none(text: String) { #expect(PersonName(text) == nil) }
}
