import TestSupport
import Testing

@testable import GugusDomain

@Suite("The names of refusals")
struct RefusalTests {
  @Test("are the kebab-case of their refusals", arguments: Refusal.samples)
  func kebabCase(refusal: Refusal) throws {
    if case .outOfPlace = refusal { return #expect(refusal.name == "out-of-place") }
    let part = try #require(Mirror(reflecting: refusal).children.first).value
    let ownCase = Mirror(reflecting: part).children.first?.label ?? String(describing: part)
    let kebab = ownCase.reduce(into: "") { kebab, letter in
      kebab += letter.isUppercase ? "-\(letter.lowercased())" : String(letter)
    }
    #expect(refusal.name == kebab)
  }

  @Test("are each one refusal's, of which there is a sample")
  func samples() {
    #expect(Refusal.names.count > 100)
    #expect(Set(Refusal.names).count == Refusal.names.count)
    #expect(Set(Refusal.samples.map(\.name)) == Set(Refusal.names))
  }
}
