import GugusDomain
import GugusStore

/// What waits for what, as far as it is drawn.
public struct WaitingReport {
  /// First what waits, then, one step further in, what it waits for.
  public let lines: [TreeLine]
  /// What those in the lines wait for, by code.
  public let antecedents: [CommitmentCode: [CommitmentCode]]
  /// What is on record of each, by code.
  public let facts: [CommitmentCode: CommitmentFacts]

  /// - Parameter graph: has loaded the roots.
  public init(_ roots: [CommitmentCode], in graph: CommitmentGraph) {
    lines = antecedentTree(of: roots, in: graph.antecedents)
    let codes = Set(lines.map(\.code))
    antecedents = Dictionary(uniqueKeysWithValues: codes.map { ($0, graph.antecedents($0)) })
    facts = Dictionary(
      uniqueKeysWithValues: codes.compactMap { code in
        graph.facts(code).map { (code, $0) }
      })
  }
}

/// The chain of commitments that decides when all of several can be done.
public struct CriticalChain {
  /// First to last.
  public let links: [ChainLink]
  /// What is on record of each, by code.
  public let facts: [CommitmentCode: CommitmentFacts]

  /// - Parameter graph: has loaded the roots.
  public init(of roots: [CommitmentCode], in graph: CommitmentGraph) {
    links = criticalChain(of: roots, in: graph.plan)
    facts = Dictionary(
      links.compactMap { link in graph.facts(link.code).map { (link.code, $0) } },
      uniquingKeysWith: { first, _ in first })
  }
}
