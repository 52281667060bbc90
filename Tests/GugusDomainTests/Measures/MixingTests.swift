import Testing

@testable import GugusDomain

@Suite("Mixing between groups")
struct MixingTests {
  /// 1958 couples of San Francisco by ethnicity, of which Newman, "Mixing patterns in networks",
  /// Phys. Rev. E 67, 026126 (2003), Table I, prints the shares.
  static let couples = Mixing(
    groups: ["black", "hispanic", "white", "other"],
    counts: [[506, 32, 69, 26], [23, 308, 114, 38], [26, 46, 599, 68], [10, 14, 47, 32]])

  @Test("Newman's couples are those of his Table I, to the digits that he prints")
  func couples() {
    let printed = [
      [0.258, 0.016, 0.035, 0.013], [0.012, 0.157, 0.058, 0.019], [0.013, 0.023, 0.306, 0.035],
      [0.005, 0.007, 0.024, 0.016],
    ]
    for (row, shares) in zip(Self.couples.counts, printed) {
      for (count, share) in zip(row, shares) {
        #expect(abs(Double(count) / Double(Self.couples.total) - share) < 0.000_5)
      }
    }
  }

  @Test("Newman's couples have an assortativity of 0.621, as he says")
  func newman() throws {
    let assortativity = try #require(Self.couples.assortativity)
    #expect(abs(assortativity - 0.621) < 0.000_5)
  }

  @Test("The coefficient and its jackknife are those of another computation")
  func independent() throws {
    // The coefficient by networkx 3.6.1, attribute_assortativity_coefficient of the ten links as a
    // multigraph; its jackknife by numpy on the same matrix, without each link in turn.
    let mixing = Mixing(
      groups: ["health", "planning", "population", "social"],
      counts: [[5, 2, 0, 0], [1, 0, 0, 0], [0, 0, 0, 1], [0, 1, 0, 0]])
    let assortativity = try #require(mixing.assortativity)
    let standardError = try #require(mixing.standardError)
    #expect(abs(assortativity - 0.074_074_074_074) < 1e-12)
    #expect(abs(standardError - 0.194_904_548_954) < 1e-12)
    #expect(mixing.across == Proportion(5, of: 10))
  }

  @Test("Links within groups alone are fully siloed, and across alone the opposite")
  func extremes() {
    let siloed = Mixing(groups: ["a", "b"], counts: [[3, 0], [0, 2]])
    #expect(siloed.assortativity == 1)
    #expect(siloed.across == Proportion(0, of: 5))
    let swapped = Mixing(groups: ["a", "b"], counts: [[0, 2], [2, 0]])
    // Σ aᵢbᵢ = ½, so that r = −½ ÷ ½.
    #expect(swapped.assortativity == -1)
  }

  @Test("Groups that make no difference have a coefficient of nought")
  func indifferent() {
    #expect(Mixing(groups: ["a", "b"], counts: [[4, 2], [2, 1]]).assortativity == 0)
  }

  @Test(
    "No links, or links within one group alone, have no coefficient",
    arguments: [[[0, 0], [0, 0]], [[7, 0], [0, 0]]])
  func undefined(counts: [[Int]]) {
    let mixing = Mixing(groups: ["a", "b"], counts: counts)
    #expect(mixing.assortativity == nil)
    #expect(mixing.standardError == nil)
  }

  @Test("Where the coefficient hangs on one link its error is unknown")
  func oneLink() {
    let mixing = Mixing(groups: ["a", "b"], counts: [[7, 0], [0, 1]])
    #expect(mixing.assortativity == 1)
    #expect(mixing.standardError == nil)
  }
}

@Suite("Reciprocity between agencies")
struct ReciprocityTests {
  private func links(_ pairs: [(Int, Int)]) throws -> Set<AgencyLink> {
    Set(
      try pairs.map { debtor, creditor in
        AgencyLink(
          debtor: try #require(AgencyCode("A\(debtor)")),
          creditor: try #require(AgencyCode("A\(creditor)")))
      })
  }

  @Test("The share of links that are returned is that of another computation")
  func independent() throws {
    // networkx 3.6.1: overall_reciprocity of gnp_random_graph(7, 0.4, seed=3, directed=True).
    let reciprocity = Reciprocity(
      try links([
        (0, 1), (0, 3), (0, 6), (1, 0), (1, 3), (1, 4), (2, 4), (3, 4), (4, 0), (4, 1), (5, 2),
        (6, 1), (6, 2), (6, 3),
      ]))
    #expect(reciprocity.mutual == Proportion(4, of: 14))
    #expect(reciprocity.agencies == 7)
    // ā = 14 ÷ 42 = 1/3, so that ρ = (2/7 − 1/3) ÷ (2/3) = −1/14.
    let beyondChance = try #require(reciprocity.beyondChance)
    #expect(abs(beyondChance + 1.0 / 14) < 1e-12)
  }

  @Test("All links returned is 1 beyond chance, and a ring one way as far below as may be")
  func extremes() throws {
    let returned = Reciprocity(try links([(0, 1), (1, 0), (1, 2), (2, 1)]))
    #expect(returned.mutual == Proportion(4, of: 4))
    #expect(returned.beyondChance == 1)
    let ring = Reciprocity(try links([(0, 1), (1, 2), (2, 0)]))
    // r = 0 and ā = 3 ÷ 6.
    #expect(ring.mutual == Proportion(0, of: 3))
    #expect(ring.beyondChance == -1)
  }

  @Test("Where every agency is linked to every other, or none is, chance says nothing")
  func undefined() throws {
    #expect(Reciprocity(try links([(0, 1), (1, 0)])).beyondChance == nil)
    #expect(Reciprocity([]).beyondChance == nil)
    #expect(Reciprocity([]).mutual == Proportion(0, of: 0))
  }
}
