import GRDB
import GugusDomain

/// Which commitments a list or report takes. Conditions combine; nil asks for nothing.
public struct CommitmentFilter: Sendable {
  public var taskForce: TaskForceCode?
  public var debtor: AgencyCode?
  public var creditor: AgencyCode?
  public var supporter: AgencyCode?
  public var judge: AgencyCode?
  /// Asked for a revision by the other side, which waits for its answer.
  public var askedForRevision: AgencyCode?
  public var meeting: MeetingCode?
  public var state: CommitmentState?
  public var isOpen: Bool?
  public var isImposed: Bool?
  /// Overdue on this day.
  public var overdueOn: Day?
  public var due: Period?
  /// A revision waits for the other side's answer.
  public var hasPendingRevision: Bool?
  public var hasOpenBarrier: Bool?
  public var limit: Int?

  public init() {}
}

/// A commitment in a list.
public struct CommitmentRow: Sendable {
  public var facts: CommitmentFacts
  public var judge: AgencyCode
  /// The side that asked for a revision and waits, and since when.
  public var askedBy: AgencyCode?
  public var askedOn: Day?
  public var meeting: MeetingCode?
  public var openBarriers: Int
  public var supporters: [AgencyCode]

  /// The side that was asked for a revision and has not answered.
  public var askedSide: AgencyCode? {
    askedBy.map { $0 == facts.debtor ? facts.creditor : facts.debtor }
  }
}

/// The ways to order a list of commitments, each along an index.
public enum CommitmentOrder: Sendable {
  case due
  case code
  /// Longest unanswered first.
  case since
  /// Longest claimed first.
  case claimed
  /// Longest asked for a revision first.
  case asked
}

extension Workspace {
  /// Streams the commitments that pass the filter.
  public func eachCommitment(
    _ filter: CommitmentFilter, by order: CommitmentOrder = .due,
    _ body: (CommitmentRow) throws -> Void
  ) throws {
    try read { db in
      let rows = try Row.fetchCursor(
        db.cachedStatement(sql: filter.sql(order)), arguments: filter.arguments)
      while let row = try rows.next() { try body(CommitmentRow(row)) }
    }
  }

  public func commitments(
    _ filter: CommitmentFilter, by order: CommitmentOrder = .due
  ) throws -> [CommitmentRow] {
    var rows: [CommitmentRow] = []
    try eachCommitment(filter, by: order) { rows.append($0) }
    return rows
  }

  /// How many commitments an agency has in each state, on one side.
  public func commitmentStates(
    of agency: AgencyCode, as side: CommitmentSide
  ) throws -> [CommitmentState: Int] {
    let sql =
      switch side {
      case .debtor: "SELECT state, count(*) FROM commitment WHERE debtor = ? GROUP BY state"
      case .creditor: "SELECT state, count(*) FROM commitment WHERE creditor = ? GROUP BY state"
      }
    return try commitmentStates(sql, agency.text)
  }

  /// How many commitments of a task force are in each state.
  public func commitmentStates(of taskForce: TaskForceCode) throws -> [CommitmentState: Int] {
    try commitmentStates(
      "SELECT state, count(*) FROM commitment WHERE task_force = ? GROUP BY state", taskForce.text)
  }

  private func commitmentStates(
    _ sql: String, _ code: String
  ) throws -> [CommitmentState: Int] {
    try read { db in
      let rows = try Row.fetchCursor(db, sql: sql, arguments: [code])
      var states: [CommitmentState: Int] = [:]
      while let row = try rows.next() { states[try word(row[0])] = row[1] }
      return states
    }
  }
}

/// The two sides of a commitment.
public enum CommitmentSide: Sendable {
  case debtor, creditor
}

extension CommitmentFilter {
  /// Only the conditions that were asked for, each a fixed text with parameters, so that SQLite
  /// can choose an index for them.
  fileprivate func sql(_ order: CommitmentOrder) -> String {
    var conditions: [String] = []
    if taskForce != nil { conditions.append("task_force = :taskForce") }
    if debtor != nil { conditions.append("debtor = :debtor") }
    if creditor != nil { conditions.append("creditor = :creditor") }
    if supporter != nil {
      conditions.append("code IN (SELECT commitment FROM supporter WHERE agency = :supporter)")
    }
    if judge != nil { conditions.append("judge = :judge") }
    if askedForRevision != nil {
      conditions.append(
        """
        asked_on IS NOT NULL AND asked_by <> :askedForRevision
          AND (debtor = :askedForRevision OR creditor = :askedForRevision)
        """)
    }
    if meeting != nil { conditions.append("meeting = :meeting") }
    switch state {
    // Literals, so that the partial indexes over one state apply.
    case .active: conditions.append("state = 'active'")
    case .proposed: conditions.append("state = 'proposed'")
    case .claimed: conditions.append("state = 'claimed'")
    case .some: conditions.append("state = :state")
    case nil: break
    }
    if isOpen != nil { conditions.append("is_open = :isOpen") }
    if isImposed != nil { conditions.append("is_imposed = :isImposed") }
    if overdueOn != nil { conditions.append("state = 'active' AND due < :overdueOn") }
    if due != nil { conditions.append("due BETWEEN :dueFrom AND :dueUntil") }
    if let hasPendingRevision {
      conditions.append(hasPendingRevision ? "asked_on IS NOT NULL" : "asked_on IS NULL")
    }
    if let hasOpenBarrier {
      conditions.append(hasOpenBarrier ? "open_barriers > 0" : "open_barriers = 0")
    }
    let filtered = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
    let ordered =
      switch order {
      case .due: "due, series, number"
      case .code: "series, number"
      case .since: "since, series, number"
      case .claimed: "claimed_on, series, number"
      case .asked: "asked_on, series, number"
      }
    return """
      SELECT code, task_force, debtor, creditor, deliverable, state, is_imposed, since,
        answered_on, first_due, due, revisions, claimed_on, delivered_on, closed_on,
        judge, asked_by, asked_on, meeting, open_barriers,
        (SELECT group_concat(agency, ' ') FROM supporter WHERE commitment = code)
      FROM commitment \(filtered) ORDER BY \(ordered) \(limit == nil ? "" : "LIMIT :limit")
      """
  }

  fileprivate var arguments: StatementArguments {
    var arguments: [String: (any DatabaseValueConvertible)?] = [:]
    taskForce.map { arguments["taskForce"] = $0.text }
    debtor.map { arguments["debtor"] = $0.text }
    creditor.map { arguments["creditor"] = $0.text }
    supporter.map { arguments["supporter"] = $0.text }
    judge.map { arguments["judge"] = $0.text }
    askedForRevision.map { arguments["askedForRevision"] = $0.text }
    meeting.map { arguments["meeting"] = $0.text }
    switch state {
    case .active, .proposed, .claimed, nil: break
    case .some(let state): arguments["state"] = state.rawValue
    }
    isOpen.map { arguments["isOpen"] = $0 }
    isImposed.map { arguments["isImposed"] = $0 }
    overdueOn.map { arguments["overdueOn"] = $0 }
    if let due {
      arguments["dueFrom"] = due.from
      arguments["dueUntil"] = due.until
    }
    limit.map { arguments["limit"] = $0 }
    return StatementArguments(arguments)
  }
}

extension CommitmentRow {
  fileprivate init(_ row: Row) throws {
    facts = try CommitmentFacts(row)
    judge = AgencyCode(unchecked: row[15])
    askedBy = (row[16] as String?).map(AgencyCode.init(unchecked:))
    askedOn = row[17]
    meeting = (row[18] as String?).map(MeetingCode.init(unchecked:))
    openBarriers = row[19]
    supporters =
      (row[20] as String?)?.split(separator: " ")
      .map { AgencyCode(unchecked: String($0)) }.sorted() ?? []
  }
}

extension CommitmentFacts {
  /// From the first fifteen columns of a list of commitments.
  init(_ row: Row) throws {
    self.init(
      code: CommitmentCode(unchecked: row[0]), taskForce: TaskForceCode(unchecked: row[1]),
      debtor: AgencyCode(unchecked: row[2]), creditor: AgencyCode(unchecked: row[3]),
      deliverable: row[4], state: try word(row[5]), isImposed: row[6], since: row[7],
      answeredOn: row[8], firstDue: row[9], due: row[10], revisions: row[11],
      claimedOn: row[12], deliveredOn: row[13], closedOn: row[14])
  }
}
