/// How many links go from each group to each group: who deals with whom.
public struct Mixing: Hashable, Sendable {
  /// What the groups are called, each once; a place here is one in `counts`.
  public let groups: [String]
  /// `counts[from][to]`, in the order of the groups.
  public let counts: [[Int]]

  /// Links as they were counted between groups.
  ///
  /// - Parameter counts: as many rows and columns as there are groups.
  public init(groups: [String], counts: [[Int]]) {
    precondition(
      counts.count == groups.count && counts.allSatisfy { $0.count == groups.count },
      "a mixing matrix is as wide and as high as there are groups")
    self.groups = groups
    self.counts = counts
  }

  /// All links, each counted once.
  public var total: Int { counts.joined().reduce(0, +) }

  /// Links between different groups ÷ links.
  public var across: Proportion { Proportion(total - within, of: total) }

  /// Newman's assortativity coefficient: 1 where links stay within groups, 0 where groups make no
  /// difference, negative where links rather leave them. Nil where all links are within one
  /// group, or there are none.
  ///
  ///     r = (Σ eᵢᵢ − Σ aᵢbᵢ) ÷ (1 − Σ aᵢbᵢ)
  ///
  /// eᵢⱼ is the share of links from group i to group j, aᵢ that of links from i, bᵢ that of links
  /// to i (Newman, "Mixing patterns in networks", Phys. Rev. E 67, 026126 (2003), eq. 2).
  public var assortativity: Double? {
    coefficient(links: total, within: within, expected: expected)
  }

  /// The standard error of `assortativity` by the jackknife: rᵢ is the coefficient without link i.
  /// Nil where there is no coefficient with all links, or without one of them.
  ///
  ///     σ² = Σ (rᵢ − r)²
  ///
  /// (Newman 2003, eq. 5.)
  public var standardError: Double? {
    guard let all = assortativity else { return nil }
    var sum = 0.0
    for (from, row) in counts.enumerated() {
      for (to, count) in row.enumerated() where count > 0 {
        // Links between the same two groups leave the same coefficient behind.
        let isWithin = from == to ? 1 : 0
        guard
          let rest = coefficient(
            links: total - 1, within: within - isWithin,
            expected: expected - arriving[from] - leaving[to] + isWithin)
        else { return nil }
        sum += Double(count) * (rest - all) * (rest - all)
      }
    }
    return sum.squareRoot()
  }

  /// Both sides of the fraction times the square of the links, so that it stays whole numbers.
  private func coefficient(links: Int, within: Int, expected: Int) -> Double? {
    let (square, inside) = (links * links, links * within)
    return square == expected
      ? nil : Double(inside - expected) / Double(square - expected)
  }

  private var within: Int { counts.indices.reduce(0) { $0 + counts[$1][$1] } }

  /// Links from each group.
  private var leaving: [Int] { counts.map { $0.reduce(0, +) } }

  /// Links to each group.
  private var arriving: [Int] {
    counts.indices.map { group in counts.reduce(0) { $0 + $1[group] } }
  }

  /// Σ aᵢbᵢ, times the square of the links.
  private var expected: Int { zip(leaving, arriving).reduce(0) { $0 + $1.0 * $1.1 } }
}
