/// One agency owes something to another.
public struct AgencyLink: Hashable, Sendable {
  /// The agency that owes.
  public let debtor: AgencyCode
  /// The agency to which something is owed.
  public let creditor: AgencyCode

  public init(debtor: AgencyCode, creditor: AgencyCode) {
    self.debtor = debtor
    self.creditor = creditor
  }

  /// That the creditor owes the debtor something in turn.
  public var opposite: AgencyLink { AgencyLink(debtor: creditor, creditor: debtor) }
}

/// Whether agencies that owe others are owed by them in turn.
public struct Reciprocity: Hashable, Sendable {
  /// Links whose opposite is there too ÷ links, each counted once, however much is owed
  /// (Newman, Forrest and Balthrop, "Email networks and the spread of computer viruses", Phys.
  /// Rev. E 66, 035101 (2002)).
  public let mutual: Proportion
  /// Agencies in the network.
  public let agencies: Int

  /// Of a network of these links, however many commitments stand behind each.
  public init(_ links: Set<AgencyLink>) {
    mutual = Proportion(links.count { links.contains($0.opposite) }, of: links.count)
    agencies = Set(links.flatMap { [$0.debtor, $0.creditor] }).count
  }

  /// How far `mutual` goes beyond what as many links would bring at random: 1 where every link is
  /// answered, 0 as by chance, negative where links rather go one way. Nil where every agency is
  /// linked to every other, or none is.
  ///
  ///     ρ = (r − ā) ÷ (1 − ā),  ā = L ÷ N(N − 1)
  ///
  /// r is the share of mutual links, L the number of links, N that of agencies (Garlaschelli and
  /// Loffredo, "Patterns of link reciprocity in directed networks", Phys. Rev. Lett. 93, 268701
  /// (2004), eq. 3).
  public var beyondChance: Double? {
    let pairs = agencies * (agencies - 1)
    guard let share = mutual.share, mutual.of < pairs else { return nil }
    let density = Double(mutual.of) / Double(pairs)
    return (share - density) / (1 - density)
  }
}
