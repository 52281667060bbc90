import Testing

@testable import GugusDomain

@Suite("Did you mean")
struct NearestTests {
  private let agencies = ["BAPPEDA", "DINKES", "DINSOS", "DPMD", "SETDA"]

  @Test(
    "One letter wrong, missing, too many or swapped is near",
    arguments: [
      "DINKEZ", "DINKE", "DINKESS", "DIKNES", "dinkes",
    ])
  func near(text: String) {
    #expect(nearest(to: text, among: agencies).first == "DINKES")
  }

  @Test("Something else is not", arguments: ["", "XYZZY", "KEMENKEU"])
  func far(text: String) {
    #expect(nearest(to: text, among: agencies).isEmpty)
  }

  @Test("A part of a code finds it")
  func part() {
    #expect(nearest(to: "pped", among: agencies) == ["BAPPEDA"])
  }

  @Test("At most three, nearest first, then by the alphabet")
  func atMostThree() {
    #expect(
      nearest(to: "TPPS", among: ["TPPSXX", "TPPA", "TPPB", "TPPS1", "TPPS"])
        == ["TPPS", "TPPA", "TPPB"])
  }

  @Test("A third of the length in edits is near, one more is not")
  func third() {
    #expect(nearest(to: "ABCDEF", among: ["ABCDXX", "ABCXXX"]) == ["ABCDXX"])
  }

  @Test("Of a short text one edit is near")
  func short() {
    #expect(nearest(to: "AB", among: ["AC", "CD"]) == ["AC"])
    #expect(nearest(to: "BA", among: ["AB", "CD"]) == ["AB"])
  }
}
