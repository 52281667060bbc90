import GugusDomain
import GugusOutput
import TestSupport
import Testing

@Suite struct TermTests {
  /// All words for single things, with what each belongs to.
  private static let terms: [(owner: String, term: Term)] =
    EventKind.allCases.map { ($0.name, $0.term) }
    + Party.allCases.map { ("party \($0)", $0.term) }
    + Refusal.Noun.allCases.map { ("noun \($0)", $0.term) }
    + Refusal.Field.allCases.map { ("field \($0)", $0.term) }
    + Standing.allCases.map { ("standing \($0)", $0.term) }
    + Part.allCases.map { ("part \($0)", $0.term) }
    + Figure.allCases.flatMap { [("title of \($0)", $0.title), ("formula of \($0)", $0.formula)] }
    + HealthIndicator.allCases.flatMap {
      [("title of \($0)", $0.title), ("formula of \($0)", $0.formula)]
    }

  @Test("No term is empty in either language")
  func nothingEmpty() {
    for (owner, term) in TermTests.terms {
      #expect(!term.en.isEmpty && !term.id.isEmpty, "\(owner)")
    }
  }

  @Test("Every term differs between the two languages")
  func translated() {
    let same = TermTests.terms.filter { $0.term.en == $0.term.id }.map(\.owner)
    #expect(same == [])
  }

  @Test("No two standings are called the same", arguments: Language.allCases)
  func standingsApart(language: Language) {
    #expect(Set(Standing.allCases.map { $0.term.in(language) }).count == Standing.allCases.count)
  }

  @Test(
    "No two things that happen to a commitment are called the same", arguments: Language.allCases)
  func eventsApart(language: Language) {
    let kinds = CommitmentEvent.Kind.allCases
    #expect(Set(kinds.map { $0.term.in(language) }).count == kinds.count)
  }

  @Test(
    "The definition of due places every standing: in the denominator or left out",
    arguments: Language.allCases)
  func reliability(language: Language) throws {
    let formula = try #require(Figure.definitions.first).in(language)
    let cut = try #require(formula.firstRange(of: "; "))
    for standing in Standing.allCases {
      let half = standing.isDue ? formula[..<cut.lowerBound] : formula[cut.upperBound...]
      #expect(half.contains(standing.term.in(language)), "\(standing)")
    }
  }

  @Test("The formula of overdue counts what was claimed late")
  func overdue() {
    #expect(Figure.overdue.formula.en.hasPrefix("(overdue + claimed late) ÷ "))
    #expect(
      Figure.overdue.formula.id.hasPrefix(
        "(lewat batas waktu + diklaim selesai setelah batas waktu) ÷ "))
  }

  @Test("The formulas read as they were approved", arguments: Language.allCases)
  func approved(language: Language) throws {
    let lines =
      Figure.allCases.map { "\($0.title.in(language)): \($0.formula.in(language))\n" }
      + Figure.definitions.map { $0.in(language) + "\n" }
    try Golden.expect(lines.joined(separator: "\n"), as: "formulas.\(language.rawValue).txt")
  }
}
