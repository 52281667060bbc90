import GugusDomain
import GugusStore

/// Which agencies owe which others, and whether that leads out of their sectors: of the
/// commitments that bind and are due in a period.
public struct NetworkReport: Sendable {
  /// What one agency owes another.
  public struct Link: Sendable {
    /// The agency that owes.
    public var debtor: AgencyCode
    /// The agency to which it owes.
    public var creditor: AgencyCode
    /// How many commitments of the period bind the one to the other.
    public var commitments = 0
    /// Kept on time ÷ due.
    public var kept = Proportion(0, of: 0)
  }

  /// One agency in the network.
  public struct Node: Sendable {
    /// The agency that is this node.
    public var agency: AgencyCode
    /// The policy sector it belongs to, as most agencies write it.
    public var sector: String
    /// Commitments of which it is the debtor, and agencies to which it owes them.
    public var owes = 0
    /// How many different agencies it owes something.
    public var creditors = 0
    /// Commitments of which it is the creditor, and agencies that owe them.
    public var owed = 0
    /// How many different agencies owe it something.
    public var debtors = 0
    /// Commitments that it supports.
    public var supports = 0
  }

  /// Whose commitments count; of an agency those on either side of which it is.
  public var scope: Scope
  /// The days on which commitments are due that count.
  public var period: Period
  /// The day as seen, by which it is told how they stand.
  public var today: Day
  /// By debtor, then by creditor.
  public var links: [Link]
  /// Those with most commitments, on either side, first.
  public var agencies: [Node]
  /// Of commitments, from the debtor's sector to the creditor's.
  public var sectors: Mixing
  /// Whether those that owe others are owed by them in turn.
  public var reciprocity: Reciprocity
  /// How many agencies take part in a task force in the period.
  public var members: Int
  /// Those of them that neither owe nor are owed anything.
  public var isolated: [AgencyCode]

  /// How many agencies owe or are owed anything.
  public var linkedCount: Int { agencies.count { $0.owes + $0.owed > 0 } }

  /// Those of them for a picture, with most commitments: more than `mapLimit` do not fit beside one
  /// another on a page.
  public var mapped: [AgencyCode] {
    agencies.prefix(min(linkedCount, NetworkReport.mapLimit)).map(\.agency)
  }

  /// The most agencies that a picture on one page can show.
  public static let mapLimit = 30

  /// Draws the links of the commitments that bind and are due in a period.
  ///
  /// - Throws: `WorkspaceFault`.
  public init(_ workspace: Workspace, _ scope: Scope, _ period: Period, today: Day) throws {
    self.scope = scope
    self.period = period
    self.today = today
    let sectors = try Sectors(workspace)
    var links: [AgencyLink: Link] = [:]
    var nodes: [AgencyCode: Node] = [:]
    for filter in NetworkReport.filters(scope, period, today) {
      try workspace.eachCommitment(filter, tellsWaiting: true) { row in
        let facts = row.facts
        guard facts.isBinding else { return }
        let pair = AgencyLink(debtor: facts.debtor, creditor: facts.creditor)
        links[pair, default: Link(debtor: pair.debtor, creditor: pair.creditor)]
          .add(facts.standing(on: today))
        for supporter in row.supporters {
          nodes[supporter, default: Node(supporter, sectors)].supports += 1
        }
      }
    }
    for link in links.values {
      nodes[link.debtor, default: Node(link.debtor, sectors)].owes += link.commitments
      nodes[link.debtor, default: Node(link.debtor, sectors)].creditors += 1
      nodes[link.creditor, default: Node(link.creditor, sectors)].owed += link.commitments
      nodes[link.creditor, default: Node(link.creditor, sectors)].debtors += 1
    }
    self.links = links.values.sorted { ($0.debtor, $0.creditor) < ($1.debtor, $1.creditor) }
    agencies = nodes.values.sorted {
      ($1.owes + $1.owed, $0.agency) < ($0.owes + $0.owed, $1.agency)
    }
    self.sectors = NetworkReport.mixing(self.links, sectors)
    reciprocity = Reciprocity(Set(links.keys))
    let linked = Set(links.keys.flatMap { [$0.debtor, $0.creditor] })
    let members = try NetworkReport.members(workspace, scope, period)
    self.members = members.count
    isolated = members.subtracting(linked).sorted()
  }

  /// Those of an agency are the ones on either side of which it is.
  private static func filters(
    _ scope: Scope, _ period: Period, _ today: Day
  ) -> [CommitmentFilter] {
    var filter = CommitmentFilter(today: today)
    filter.taskForce = scope.taskForce
    filter.due = period
    guard let agency = scope.agency else { return [filter] }
    var (owes, owed) = (filter, filter)
    owes.debtor = agency
    owed.creditor = agency
    return [owes, owed]
  }

  private static func mixing(_ links: [Link], _ sectors: Sectors) -> Mixing {
    let groups = Set(links.flatMap { [sectors[$0.debtor], sectors[$0.creditor]] }).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(groups, groups.indices))
    var counts = groups.map { _ in groups.map { _ in 0 } }
    for link in links {
      guard let from = places[sectors[link.debtor]], let to = places[sectors[link.creditor]]
      else { continue }
      counts[from][to] += link.commitments
    }
    return Mixing(groups: groups, counts: counts)
  }

  private static func members(
    _ workspace: Workspace, _ scope: Scope, _ period: Period
  ) throws -> Set<AgencyCode> {
    let memberships = try workspace.taskForces(in: scope, during: period).flatMap(\.memberships)
    return Set(
      memberships.lazy.filter { membership in
        membership.role.takesPart && membership.from <= period.until
          && membership.until.map { period.from <= $0 } ?? true
          && scope.agency.map { $0 == membership.agency } ?? true
      }.map(\.agency))
  }
}

extension NetworkReport.Link {
  fileprivate mutating func add(_ standing: Standing) {
    commitments += 1
    guard standing.isDue else { return }
    kept = kept + Proportion(standing == .keptOnTime ? 1 : 0, of: 1)
  }
}

extension NetworkReport.Node {
  fileprivate init(_ agency: AgencyCode, _ sectors: Sectors) {
    self.init(agency: agency, sector: sectors[agency])
  }
}
