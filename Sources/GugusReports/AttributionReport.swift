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
  /// Most days charged first.
  public var shares: [Share]
  private let workspace: Workspace
  /// The late ones that bind and are due in the period, most days first.
  private let late: [CommitmentCode]

  public init(_ workspace: Workspace, _ scope: Scope, _ period: Period, today: Day) throws {
    self.workspace = workspace
    self.scope = scope
    self.period = period
    self.today = today
    var codes: [CommitmentCode] = []
    try workspace.eachCommitment(in: scope, touching: period, today: today) { facts in
      let end = facts.deliveredOn ?? facts.claimedOn ?? facts.closedOn ?? today
      if facts.isBinding, period.contains(facts.due), facts.due < end { codes.append(facts.code) }
    }
    var (late, shares) = ([(code: CommitmentCode, days: Int)](), [AgencyCode: Share]())
    try AttributionReport.eachItem(codes, workspace, today: today) { item in
      guard item.attribution.daysLate > 0 else { return }
      late.append((item.facts.code, item.attribution.daysLate))
      AttributionReport.add(item, to: &shares)
    }
    self.late = late.sorted { ($1.days, $0.code) < ($0.days, $1.code) }.map(\.code)
    self.shares = shares.values.sorted {
      ($1.own + $1.caused, $0.agency) < ($0.own + $0.caused, $1.agency)
    }
  }

  /// Streams the late commitments that bind and are due in the period, most days first.
  public func eachItem(_ body: (Item) throws -> Void) throws {
    try AttributionReport.eachItem(late, workspace, today: today, body)
  }

  private static func eachItem(
    _ codes: [CommitmentCode], _ workspace: Workspace, today: Day,
    _ body: (Item) throws -> Void
  ) throws {
    let graph = CommitmentGraph(workspace, today: today)
    try workspace.each(of: codes) { code in
      // One at a time: all of a record would be too much to hold.
      try graph.load([code])
      guard let facts = graph.facts(code) else { return }
      try body(
        Item(facts: facts, attribution: attribute(code, in: graph.lateness, today: today)))
    }
  }

  private static func add(_ item: Item, to shares: inout [AgencyCode: Share]) {
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
}

extension AttributionReport.Share {
  fileprivate init(agency: AgencyCode) {
    self.init(agency: agency, late: 0, own: 0, caused: 0)
  }
}
