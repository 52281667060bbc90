import GugusDomain
import GugusStore

/// To whom the late days of commitments go.
public struct AttributionReport: Sendable {
  /// A late commitment, and to whom its late days go.
  public struct Item: Sendable {
    /// The commitment as it stands on the day as seen.
    public var facts: CommitmentFacts
    /// To whom its late days go, and why.
    public var attribution: Attribution
  }

  /// The late days of one agency, and those that are charged to it.
  ///
  ///     late = own + passed on + nobody's;  charged = own + held up
  ///
  /// Over all agencies, what is passed on is what is held up.
  public struct Share: Hashable, Sendable {
    /// Whose late days they are.
    public var agency: AgencyCode
    /// Late days of what it owed on them.
    public var late = DayShare.zero
    /// Those of them on which nothing held it up.
    public var own = DayShare.zero
    /// Those of them that go on to whoever was waited for.
    public var passedOn = DayShare.zero
    /// Those of them that are no agency's.
    public var nobodys = DayShare.zero
    /// Late days that are charged to it by way of what it owed or had to judge.
    public var heldUp = DayShare.zero

    /// What it is charged with in all, by its own doing and by what others waited for.
    public var charged: DayShare { own + heldUp }

    init(_ agency: AgencyCode) { self.agency = agency }
  }

  /// Whom it is about: to whom a day goes does not depend on it.
  public var scope: Scope
  /// The days on which commitments are due that count.
  public var period: Period
  /// The day as seen, up to which days are late.
  public var today: Day
  /// Of the agency in the scope, or of all; most days charged first.
  public var shares: [Share]
  /// Days that may have been late beside those, of what was found closed on an unknown day.
  public var unknownDays = 0
  private let workspace: Workspace
  /// The late ones that bind and are due in the period, most days first.
  private let late: [CommitmentCode]
  /// Some of them, as they were found: all of a record would be too much to hold.
  private let held: [CommitmentCode: Item]
  /// How many are held; what is beyond is found again.
  private static let most = 10_000

  /// No filter changes to whom a day goes: with an agency in the scope, what it owed on a late day or
  /// is charged with is shown, as everything has it.
  ///
  /// - Throws: `Refusal` of a scope that is not on record, `WorkspaceFault`.
  public init(_ workspace: Workspace, _ scope: Scope, _ period: Period, today: Day) throws {
    self.workspace = workspace
    self.scope = scope
    self.period = period
    self.today = today
    var codes: [CommitmentCode] = []
    let everyone = Scope(taskForce: scope.taskForce)
    try workspace.eachCommitment(in: everyone, touching: period, today: today) { facts in
      let end = facts.closedOn ?? today
      if facts.isBinding, period.contains(facts.due), facts.due < end { codes.append(facts.code) }
    }
    var (late, shares) = ([(code: CommitmentCode, days: Int)](), [AgencyCode: Share]())
    var (held, unknownDays) = ([CommitmentCode: Item](), 0)
    let graph = CommitmentGraph(workspace, today: today)
    try workspace.each(of: codes) { code in
      guard let item = try AttributionReport.item(code, graph) else { return }
      let attribution = item.attribution
      if let agency = scope.agency, !attribution.concerns(agency) { return }
      unknownDays += attribution.unknownDays
      guard attribution.daysLate > 0 else { return }
      late.append((code, attribution.daysLate))
      if held.count < AttributionReport.most { held[code] = item }
      for part in attribution.parts { AttributionReport.add(part, to: &shares) }
    }
    self.held = held
    self.unknownDays = unknownDays
    self.late = late.sorted { ($1.days, $0.code) < ($0.days, $1.code) }.map(\.code)
    self.shares = shares.values.filter { scope.agency == nil || $0.agency == scope.agency }
      .sorted { ($1.charged, $0.agency) < ($0.charged, $1.agency) }
  }

  /// Streams the late commitments that bind and are due in the period, most days first.
  public func eachItem(_ body: (Item) throws -> Void) throws {
    let graph = CommitmentGraph(workspace, today: today)
    try workspace.each(of: late) { code in
      if let item = try held[code] ?? AttributionReport.item(code, graph) { try body(item) }
    }
  }

  private static func item(_ code: CommitmentCode, _ graph: CommitmentGraph) throws -> Item? {
    try graph.load([code])
    return graph.facts(code).map { Item(facts: $0, attribution: graph.attribution(of: code)) }
  }

  private static func add(_ part: Attribution.Part, to shares: inout [AgencyCode: Share]) {
    var debtor = shares[part.owedBy] ?? Share(part.owedBy)
    debtor.late += part.days
    switch part.cause {
    case .own: debtor.own += part.days
    case .nobody: debtor.nobodys += part.days
    case .debtor, .verifier: debtor.passedOn += part.days
    }
    shares[part.owedBy] = debtor
    switch part.cause {
    case .debtor(let agency, _), .verifier(let agency, _):
      var charged = shares[agency] ?? Share(agency)
      charged.heldUp += part.days
      shares[agency] = charged
    case .own, .nobody: break
    }
  }
}

extension AttributionReport.Share {
  /// Of both together, under the name of the first.
  public static func + (left: Self, right: Self) -> Self {
    var sum = left
    sum.late += right.late
    sum.own += right.own
    sum.passedOn += right.passedOn
    sum.nobodys += right.nobodys
    sum.heldUp += right.heldUp
    return sum
  }
}
