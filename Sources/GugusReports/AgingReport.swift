import GugusDomain
import GugusStore

/// For how long open commitments are late, and for how long an answer or verdict is awaited.
public struct AgingReport: Sendable {
  /// The open commitments that one agency owes and has agreed to, but not claimed to be done.
  public struct Debts: Sendable {
    /// Active ones, by days after the due date.
    public var running: [AgeClass: Int] = [:]
    /// Suspended, or waiting for their condition: nobody is late with them.
    public var paused = 0

    /// Those past their due date, of those that run; what is paused counts on neither side.
    public var late: Proportion {
      let all = running.values.reduce(0, +)
      return Proportion(all - (running[.notYet] ?? 0), of: all)
    }
  }

  /// Something that an agency has to say about a commitment.
  public struct Wait: Sendable {
    /// Whose word is awaited, and on what.
    public enum Kind: String, CaseIterable, Sendable {
      /// The debtor's, to a proposal.
      case answer
      /// That of whoever imposes it by minutes, which it must ratify first.
      case ratification
      /// That of the side that was asked, to a request to change it.
      case request
      /// That of the one who judges, to a claim.
      case verdict
    }

    /// What has to be said.
    public var kind: Kind
    /// Whose move it is.
    public var agency: AgencyCode
    /// From when it is awaited: the proposal, the request or the claim.
    public var since: Day
    /// The commitment about which it has to be said.
    public var facts: CommitmentFacts
  }

  /// Whose commitments are looked at; of an agency what it owes and what waits for it.
  public var scope: Scope
  /// Only what is due in it; nil for all that is open.
  public var period: Period?
  /// The day as seen, up to which days are counted.
  public var today: Day
  /// Of all agencies together.
  public var overall = Debts()
  /// Most that are late first, then by code.
  public var agencies: [(code: AgencyCode, debts: Debts)]
  /// The late ones that are due longest, at most `listed`.
  public var oldest: [CommitmentFacts] = []
  /// Longest first.
  public var waits: [Wait] = []
  /// Answers and verdicts that are awaited since a day that no register said.
  public var waitsOfUnknownDay = 0

  /// How many of the oldest are named one by one.
  public static let listed = 10

  /// Counts the open commitments as they stand on a day.
  ///
  /// - Throws: `WorkspaceFault`.
  public init(_ workspace: Workspace, _ scope: Scope, due period: Period?, today: Day) throws {
    self.scope = scope
    self.period = period
    self.today = today
    agencies = []
    var filter = CommitmentFilter(today: today)
    filter.taskForce = scope.taskForce
    filter.isOpen = true
    filter.due = period
    var debts: [AgencyCode: Debts] = [:]
    try workspace.eachCommitment(filter, by: .due) { row in
      add(row, to: &debts)
    }
    waits.sort { ($0.since, $0.facts.code) < ($1.since, $1.facts.code) }
    agencies = debts.map { (code: $0.key, debts: $0.value) }.sorted {
      ($1.debts.late.count, $0.code) < ($0.debts.late.count, $1.code)
    }
  }

  /// Rows come in the order of their due dates.
  private mutating func add(_ row: CommitmentRow, to debts: inout [AgencyCode: Debts]) {
    let facts = row.facts
    let isOwed = scope.agency.map { $0 == facts.debtor } ?? true
    switch facts.state {
    case .active where isOwed:
      let age = AgeClass(days: today - facts.due)
      overall.running[age, default: 0] += 1
      debts[facts.debtor, default: Debts()].running[age, default: 0] += 1
      if age != .notYet, oldest.count < AgingReport.listed { oldest.append(facts) }
    case .conditional where isOwed, .suspended where isOwed:
      overall.paused += 1
      debts[facts.debtor, default: Debts()].paused += 1
    case .proposed:
      let isKnown = facts.assumed.since == nil
      addWait(
        facts.ratifier == nil ? .answer : .ratification, of: facts.ratifier ?? facts.debtor,
        since: isKnown ? facts.since : nil, facts)
    case .claimed:
      let isKnown = facts.assumed.claimed == nil
      addWait(.verdict, of: row.judge, since: isKnown ? facts.claimedOn : nil, facts)
    case .active, .conditional, .suspended, .declined, .satisfied, .violated, .expired, .released:
      break
    }
    if let agency = row.askedOf, let asked = row.askedOn {
      addWait(.request, of: agency, since: asked, facts)
    }
  }

  private mutating func addWait(
    _ kind: Wait.Kind, of agency: AgencyCode, since: Day?, _ facts: CommitmentFacts
  ) {
    guard scope.agency.map({ $0 == agency }) ?? true else { return }
    guard let since else {
      waitsOfUnknownDay += 1
      return
    }
    waits.append(Wait(kind: kind, agency: agency, since: since, facts: facts))
  }
}

extension AgingReport.Wait {
  /// The first day of waiting counts as a day.
  public func age(on today: Day) -> AgeClass { AgeClass(days: max(1, today - since)) }
}
