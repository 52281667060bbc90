import GRDB
import GugusDomain

/// The commitments of a workspace as a graph of antecedents, read as far as someone follows it.
public final class CommitmentGraph {
  /// What is told of one commitment.
  fileprivate struct Node {
    var facts: CommitmentFacts
    /// By code.
    var antecedents: [CommitmentCode]
    var timeline: Timeline
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
    try workspace.read { try load(codes, $0) }
  }

  func load(_ codes: [CommitmentCode], _ db: Database) throws {
    if known.count > 10_000 { known = [:] }
    var pending = codes
    while let code = pending.popLast() {
      guard known[code] == nil, let node = try Node(code, db, today) else { continue }
      known[code] = node
      pending += node.antecedents + node.timeline.heldBy
    }
  }

  /// One that was loaded, as it stands today.
  public func facts(_ code: CommitmentCode) -> CommitmentFacts? { known[code]?.facts }

  /// What one that was loaded waits for, by code; none where it has none or was not loaded.
  public func antecedents(_ code: CommitmentCode) -> [CommitmentCode] {
    known[code]?.antecedents ?? []
  }

  /// The days that decide to whom its late days go.
  public func timeline(_ code: CommitmentCode) -> Timeline? { known[code]?.timeline }

  /// To whom the late days of one that was loaded go.
  public func attribution(of code: CommitmentCode) -> Attribution {
    attribute(code, in: timeline, today: today)
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

extension CommitmentGraph {
  /// Says of one that was delivered late whether that was its own debtor's doing. What never waited
  /// for anything, was never suspended or judged twice, and bound before it was due needs no graph.
  func settle(_ facts: inout CommitmentFacts, _ db: Database) throws {
    guard facts.state == .satisfied, let delivered = facts.deliveredOn, facts.due < delivered,
      try facts.boundOn.map({ facts.due <= $0 }) == true || mayHaveWaited(facts.code, db)
    else { return }
    try load([facts.code], db)
    facts.isKeptAfterWaiting = !attribution(of: facts.code).fallsOnDebtor
  }

  private func mayHaveWaited(_ code: CommitmentCode, _ db: Database) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: """
        SELECT EXISTS (SELECT 1 FROM hold WHERE commitment = :code)
          OR EXISTS (SELECT 1 FROM suspension WHERE commitment = :code)
          OR EXISTS (SELECT 1 FROM verdict WHERE commitment = :code AND number > 1)
        """)
    return try Bool.fetchOne(statement, arguments: ["code": code.text]) ?? false
  }
}

extension CommitmentGraph.Node {
  /// Nil where there is none of that code.
  fileprivate init?(_ code: CommitmentCode, _ db: Database, _ today: Day) throws {
    func rows<Value>(_ sql: String, _ value: @escaping (Row) throws -> Value) throws -> [Value] {
      try Array(
        Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [code.text]).map(value))
    }
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT \(factColumns), judge, last_verdict, verdict_days
          FROM commitment WHERE code = :code
          """), arguments: ["code": code.text, "today": today])
    guard let row else { return nil }
    facts = try CommitmentFacts(row)
    let facts = facts
    let after = factColumnCount
    antecedents = try rows("SELECT antecedent FROM antecedent WHERE commitment = ?") {
      try $0[at: 0]
    }.sorted()
    var debtors = try rows(
      "SELECT agency, since FROM delegation WHERE commitment = ? ORDER BY position"
    ) { try Accountable(agency: $0[at: 0], from: $0[at: 1]) }
    if debtors.isEmpty { debtors = [Accountable(agency: facts.debtor, from: facts.since)] }
    let judged = try rows(
      """
      SELECT claimed_on, verdict_days, judged_on, verdict FROM verdict
      WHERE commitment = ? AND claimed_on IS NOT NULL AND NOT is_set_aside ORDER BY number
      """
    ) { row in
      let verdict: Verdict = try row[at: 3]
      return try Claim(
        on: row[at: 0], verdictDays: row[at: 1], until: row[at: 2], isRefused: verdict.refusesClaim)
    }
    timeline = Timeline(
      state: facts.state, since: facts.since, answerDays: facts.answerDays,
      boundOn: facts.boundOn, due: facts.due,
      formerDues: try rows(
        "SELECT due, until FROM former_due WHERE commitment = ? ORDER BY position"
      ) { try Former($0[at: 0], until: $0[at: 1]) },
      debtors: debtors, judge: try row[at: after],
      formerJudges: try rows(
        "SELECT agency, until FROM former_judge WHERE commitment = ? ORDER BY position"
      ) { try Former($0[at: 0], until: $0[at: 1]) },
      suspensions: try rows(
        "SELECT starts, ends FROM suspension WHERE commitment = ? ORDER BY position"
      ) { try Suspension(from: $0[at: 0], until: $0[at: 1]) },
      claims: try Claim.all(
        judged: judged, last: facts.claimedOn, verdictDays: row[at: after + 2],
        endedBy: row[at: after + 1], in: facts.state, closedOn: facts.closedOn),
      holds: try rows(
        "SELECT antecedent, fact_by, starts, ends FROM hold WHERE commitment = ? ORDER BY position"
      ) { row in
        let code: CommitmentCode? = try row[at: 0]
        let fact = Hold.Antecedent.fact(by: try row[at: 1])
        return try Hold(
          code.map(Hold.Antecedent.commitment) ?? fact, from: row[at: 2], until: row[at: 3])
      },
      closedOn: facts.closedOn, closedWithin: facts.assumed.closed)
  }
}

extension Workspace {
  /// How the workspace is set up now.
  ///
  /// - Throws: `WorkspaceFault`.
  public func settings() throws -> Settings { try read { try StoredRecord($0).settings() } }
}
