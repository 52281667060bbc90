import Testing

@testable import GugusDomain

@Suite("The names of refusals")
struct RefusalTests {
  @Test("A name is the kebab-case of its refusal", arguments: Refusal.Name.allCases)
  func kebabCase(name: Refusal.Name) {
    let kebab = String(describing: name).reduce(into: "") { kebab, letter in
      kebab += letter.isUppercase ? "-\(letter.lowercased())" : String(letter)
    }
    #expect(name.rawValue == kebab)
  }
}
