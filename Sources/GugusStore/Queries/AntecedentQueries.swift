import GRDB
import GugusDomain

/// The commitments of a workspace as a graph of antecedents, read as far as someone follows it.
public final class CommitmentGraph {
  /// What is told of one commitment.
  fileprivate struct Node {
    var facts: CommitmentFacts
    /// By code.
    var antecedents: [CommitmentCode]
    /// The debtor before any delegation.
    var firstDebtor: AgencyCode
    /// Oldest first.
    var delegations: [Lateness.Delegation]
    /// The days on which it was suspended and resumed; not resumed where `until` is nil.
    var suspensions: [(from: Day, until: Day?)]
  }

  private let workspace: Workspace
  private let today: Day
  private var known: [CommitmentCode: Node] = [:]

  public init(_ workspace: Workspace, today: Day) {
    self.workspace = workspace
    self.today = today
  }

  /// Reads the commitments and all that they wait for, however far. What an earlier call has read
  /// is let go once it is much, so that a record can be gone through.
  public func load(_ codes: [CommitmentCode]) throws {
    if known.count > 10_000 { known = [:] }
    try workspace.read { db in
      var pending = codes
      while let code = pending.popLast() {
        guard known[code] == nil, let node = try Node(code, db, today) else { continue }
        known[code] = node
        pending += node.antecedents
      }
    }
  }

  /// One that was loaded, as it stands today.
  public func facts(_ code: CommitmentCode) -> CommitmentFacts? { known[code]?.facts }

  public func antecedents(_ code: CommitmentCode) -> [CommitmentCode] {
    known[code]?.antecedents ?? []
  }

  /// What attribution needs to know; nil for one that binds nobody.
  public func lateness(_ code: CommitmentCode) -> Lateness? {
    guard let node = known[code] else { return nil }
    let facts = node.facts
    switch facts.state {
    case .proposed, .declined, .released, .expired: return nil
    case .conditional, .active, .suspended, .claimed, .satisfied, .violated: break
    }
    return Lateness(
      debtor: node.firstDebtor, delegations: node.delegations, due: facts.due,
      until: facts.lateUntil,
      suspended: node.suspensions.compactMap { suspension in
        // The day on which it was resumed counts again.
        Period(from: suspension.from, until: (suspension.until ?? today + 1) + -1)
      },
      antecedents: node.antecedents)
  }

  /// When it is to be delivered, what is overdue today at the earliest; nil once it is closed
  /// without being satisfied.
  public func plan(_ code: CommitmentCode) -> Planned? {
    guard let node = known[code] else { return nil }
    if let delivered = node.facts.deliveredOn {
      return Planned(date: delivered, antecedents: node.antecedents)
    }
    guard node.facts.state.isOpen else { return nil }
    // What is overdue cannot be done before today.
    return Planned(date: max(node.facts.due, today), antecedents: node.antecedents)
  }
}

extension CommitmentGraph.Node {
  /// Nil where there is none of that code.
  fileprivate init?(_ code: CommitmentCode, _ db: Database, _ today: Day) throws {
    func rows(_ sql: String) throws -> RowCursor {
      try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [code.text])
    }
    let found = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT \(factColumns) FROM commitment WHERE code = :code"),
      arguments: ["code": code.text, "today": today])
    guard let facts = try found.map(CommitmentFacts.init) else { return nil }
    self.facts = facts
    antecedents = try Array(
      rows("SELECT antecedent FROM antecedent WHERE commitment = ?").map { try $0[at: 0] }
    ).sorted()
    delegations = try Array(
      rows("SELECT since, agency FROM delegation WHERE commitment = ? ORDER BY position")
        .map { try Lateness.Delegation(from: $0[at: 0], debtor: $0[at: 1]) })
    // Its row has the debtor of today only.
    firstDebtor =
      try delegations.isEmpty
      ? facts.debtor
      : StoreRegister(db).commitment(code)?.debtors.first?.agency ?? facts.debtor
    suspensions = try Array(
      rows("SELECT starts, ends FROM suspension WHERE commitment = ? ORDER BY position")
        .map { try (from: $0[at: 0], until: $0[at: 1]) })
  }
}

extension Workspace {
  public func settings() throws -> Settings { try read { try StoreRegister($0).settings() } }
}
