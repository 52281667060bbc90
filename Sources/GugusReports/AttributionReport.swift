import GugusDomain
import GugusStore

/// To whom the late days of commitments go.
public struct AttributionReport: Sendable {
  public struct Item: Sendable {
    public var facts: CommitmentFacts
    public var attribution: Attribution
  }

  /// The late days of one agency.
  public struct Share: Sendable {
    public var agency: AgencyCode
    /// Late days of the commitments that it owes.
    public var late: Int
    /// Those of them that are its own.
    public var own: Double
    /// Late days of others that waited for it.
    public var caused: Double
  }

  public var scope: Scope
  public var period: Period
  public var today: Day
  /// The late ones that bind and are due in the period, most days first.
  public var items: [Item]
  /// Most days charged first.
  public var shares: [Share]

  public init(_ workspace: Workspace, _ scope: Scope, _ period: Period, today: Day) throws {
    self.scope = scope
    self.period = period
    self.today = today
    var late: [CommitmentFacts] = []
    try workspace.eachCommitment(in: scope, touching: period, today: today) { facts in
      let end = facts.deliveredOn ?? facts.claimedOn ?? facts.closedOn ?? today
      if facts.isBinding, period.contains(facts.due), facts.due < end { late.append(facts) }
    }
    let graph = CommitmentGraph(workspace, today: today)
    try graph.load(late.map(\.code))
    items = late.map {
      Item(facts: $0, attribution: attribute($0.code, in: graph.lateness, today: today))
    }
    .filter { $0.attribution.daysLate > 0 }
    .sorted {
      ($1.attribution.daysLate, $0.facts.code) < ($0.attribution.daysLate, $1.facts.code)
    }
    shares = AttributionReport.shares(items)
  }

  private static func shares(_ items: [Item]) -> [Share] {
    var shares: [AgencyCode: Share] = [:]
    for item in items {
      let debtor = item.facts.debtor
      shares[debtor, default: Share(agency: debtor)].late += item.attribution.daysLate
      for charge in item.attribution.charges {
        if charge.via == item.facts.code {
          shares[charge.agency, default: Share(agency: charge.agency)].own += charge.days
        } else {
          shares[charge.agency, default: Share(agency: charge.agency)].caused += charge.days
        }
      }
    }
    return shares.values.sorted {
      ($1.own + $1.caused, $0.agency) < ($0.own + $0.caused, $1.agency)
    }
  }
}

extension AttributionReport.Share {
  fileprivate init(agency: AgencyCode) {
    self.init(agency: agency, late: 0, own: 0, caused: 0)
  }
}
