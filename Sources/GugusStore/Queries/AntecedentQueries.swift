import GRDB
import GugusDomain

/// The commitments of a workspace as a graph of antecedents, read as far as someone follows it.
public final class CommitmentGraph {
  private let workspace: Workspace
  private let today: Day
  private var known: [CommitmentCode: Commitment?] = [:]

  public init(_ workspace: Workspace, today: Day) {
    self.workspace = workspace
    self.today = today
  }

  /// Reads the commitments and all that they wait for, however far.
  public func load(_ codes: [CommitmentCode]) throws {
    try workspace.read { db in
      let register = StoreRegister(db)
      var pending = codes
      while let code = pending.popLast() {
        guard known[code] == nil else { continue }
        let commitment = try register.commitment(code)?.settled(on: today)
        known[code] = .some(commitment)
        pending += commitment?.terms.condition?.antecedents ?? []
      }
    }
  }

  /// One that was loaded.
  public func commitment(_ code: CommitmentCode) -> Commitment? { known[code] ?? nil }

  public func antecedents(_ code: CommitmentCode) -> [CommitmentCode] {
    commitment(code)?.terms.condition?.antecedents ?? []
  }

  /// What attribution needs to know; nil for one that binds nobody.
  public func lateness(_ code: CommitmentCode) -> Lateness? {
    guard let commitment = commitment(code) else { return nil }
    switch commitment.state {
    case .proposed, .declined, .released, .expired: return nil
    case .conditional, .active, .suspended, .claimed, .satisfied, .violated: break
    }
    return Lateness(
      debtor: commitment.debtors.first?.agency ?? commitment.terms.debtor,
      delegations: commitment.debtors.dropFirst().map {
        Lateness.Delegation(from: $0.from, debtor: $0.agency)
      },
      due: commitment.terms.due,
      until: commitment.deliveredOn ?? commitment.claimedOn ?? commitment.closedOn,
      suspended: commitment.suspensions.compactMap { suspension in
        // The day on which it was resumed counts again.
        Period(from: suspension.from, until: (suspension.until ?? today + 1) + -1)
      },
      antecedents: antecedents(code))
  }

  /// When it is to be delivered, what is overdue today at the earliest; nil once it is closed
  /// without being satisfied.
  public func plan(_ code: CommitmentCode) -> Planned? {
    guard let commitment = commitment(code) else { return nil }
    if let delivered = commitment.deliveredOn {
      return Planned(date: delivered, antecedents: antecedents(code))
    }
    guard commitment.state.isOpen else { return nil }
    // What is overdue cannot be done before today.
    return Planned(date: max(commitment.terms.due, today), antecedents: antecedents(code))
  }
}

extension Workspace {
  public func settings() throws -> Settings { try read { try StoreRegister($0).settings() } }
}
