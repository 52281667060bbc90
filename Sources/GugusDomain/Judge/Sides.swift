/// The agencies that are for or against each other in a matter: a commitment, a finding, an award or a
/// sanction. Whoever was a side once is one, and whoever took over from one since.
struct Sides {
  private let agencies: Set<AgencyCode>
  /// Against which others hold what they say of it: who owes, or is accused.
  private let concerned: Set<AgencyCode>
  /// Of a commitment also who owed it once, or supports it: verdicts are held against them as well.
  private let judged: Set<AgencyCode>

  init(of subject: Subject, in record: some Register) throws {
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
    case .workspace?, .agency?, .taskForce?, .meeting?, .assessment?, nil: break
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
    case .commitment, .finding, .incentive, .workspace, .agency, .taskForce, .meeting, .assessment,
      .voided:
      return false
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
    case .commitment, .workspace, .agency, .taskForce, .meeting, .finding, .incentive, .assessment,
      .voided:
      []
    }
  }

  /// Another side has something in hand by it, and may rely on it: an acceptance, an agreement, a release, that
  /// it was given up, what an agency imposed on itself, the verdict that a commitment was kept; that a finding
  /// was withdrawn or dismissed; an award, and the lifting of a sanction.
  ///
  /// - Parameter agency: whose act it was.
  func givesWord(of agency: AgencyCode) -> Bool {
    switch self {
    case .commitment(_, .imposed(let terms, _, _, _)): terms.debtor == agency
    case .commitment(_, .accepted), .commitment(_, .agreed), .commitment(_, .released),
      .commitment(_, .assigned), .commitment(_, .cancelled), .finding(_, .withdrawn),
      .incentive(_, .awarded), .incentive(_, .lifted):
      true
    case .commitment(_, .judged(let judgement)): judgement.verdict == .asRecommended
    case .finding(_, .concluded(let conclusion, _)): conclusion == .dismissed
    case .commitment, .workspace, .agency, .taskForce, .meeting, .finding, .incentive, .assessment,
      .voided:
      false
    }
  }

  /// By it one side claims something of the others, holds it against them, or somebody decides between
  /// them.
  var settles: Bool {
    switch self {
    case .commitment(_, .judged), .commitment(_, .objectionAnswered), .commitment(_, .claimed),
      .finding(_, .raised), .finding(_, .concluded), .incentive(_, .awarded),
      .incentive(_, .sanctioned), .incentive(_, .appealRejected), .incentive(_, .lifted):
      true
    case .commitment, .finding, .incentive, .workspace, .agency, .taskForce, .meeting, .assessment,
      .voided:
      false
    }
  }
}
