/// The agencies that are for or against each other in a matter: a commitment, a finding, an award or a
/// sanction. Whoever was a side once is one, and whoever took over from one since.
struct Sides {
  private let agencies: Set<AgencyCode>
  /// Against which others hold what they say of it: who owes, or is accused.
  private let concerned: Set<AgencyCode>
  /// Of a commitment also who owed it once, or supports it: verdicts are held against them as well.
  private let judged: Set<AgencyCode>

  init(of subject: Subject, in record: some Record) throws {
    var sides: Set<AgencyCode> = []
    var concerned: Set<AgencyCode> = []
    var judged: Set<AgencyCode> = []
    switch try record.before(subject) {
    case .commitment(let commitment)?:
      concerned = [commitment.terms.debtor]
      judged = Set(commitment.debtors.map(\.agency) + commitment.terms.supporters)
      sides = commitment.terms.parties.union(commitment.verdicts.map(\.judge))
      for entry in try record.entries(of: subject) { sides.formUnion(entry.event.madeSides) }
    case .finding(let finding)?:
      concerned = [finding.terms.against]
      sides = [finding.raisedBy]
    case .incentive(let incentive)?:
      concerned = [incentive.terms.agency]
      sides = [incentive.givenBy]
    // Nothing else has sides.
    default: break
    }
    self.concerned = try record.withSuccessors(of: concerned)
    self.judged = try record.withSuccessors(of: judged)
    agencies = try record.withSuccessors(of: sides).union(self.concerned).union(self.judged)
  }

  func include(_ agency: AgencyCode) -> Bool { agencies.contains(agency) }

  /// Whether others hold against that agency what they say by an event of it.
  func hold(_ event: Event, against agency: AgencyCode) -> Bool {
    if concerned.contains(agency) { return true }
    switch event {
    case .commitment(_, .judged), .commitment(_, .objectionAnswered):
      return judged.contains(agency)
    default: return false
    }
  }
}

extension Event {
  /// The agencies that it makes sides of a commitment.
  fileprivate var madeSides: Set<AgencyCode> {
    switch self {
    case .commitment(_, .proposed(let terms, _)), .commitment(_, .corrected(let terms)),
      .commitment(_, .imposed(let terms, _, _, _)):
      terms.parties
    case .commitment(_, .assigned(let agency, _)), .commitment(_, .supporterJoined(let agency)):
      [agency]
    default: []
    }
  }
}
