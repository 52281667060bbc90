import GRDB
import GugusDomain

/// Which commitments a list or report takes. Conditions combine; nil asks for nothing.
public struct CommitmentFilter: Sendable {
  /// The day on which they are looked at: a condition past its deadline has expired.
  public var today: Day
  /// Is owed in this task force now.
  public var taskForce: TaskForceCode?
  /// Is owed by this agency now.
  public var debtor: AgencyCode?
  /// Is owed to this agency now.
  public var creditor: AgencyCode?
  /// Is supported by this agency now.
  public var supporter: AgencyCode?
  /// Is for this agency to judge: the verifier, or the creditor where none is named.
  public var judge: AgencyCode?
  /// Was asked for something and has not answered.
  public var asked: AgencyCode?
  /// Comes from this meeting.
  public var meeting: MeetingCode?
  /// The number of a decision of the meeting.
  public var decision: Int?
  /// The number of a shared outcome of the task force.
  public var outcome: Int?
  /// Stands so on the day.
  public var state: CommitmentState?
  /// Whether something is still owed or still to be answered on the day.
  public var isOpen: Bool?
  /// Whether it was put on its debtor by authority.
  public var isImposed: Bool?
  /// Whether it is imposed by minutes that nobody has ratified yet.
  public var isUnratified: Bool?
  /// Who imposes it by such minutes.
  public var ratifier: AgencyCode?
  /// Whether it is past its due date on the day, and not claimed to be done.
  public var isOverdue: Bool?
  /// Is due in it, by the due date in force.
  public var due: Period?
  /// The last verdict.
  public var verdict: Verdict?
  /// Has this as the debtor's last forecast.
  public var forecast: Forecast?
  /// Held up by a barrier of this class.
  public var barrier: BarrierClass?
  /// The debtor's sector.
  public var sector: String?
  /// Words of the deliverable, each of which must begin a word of it.
  public var text: String?
  /// Whether something was asked that nobody has answered.
  public var hasPendingRequest: Bool?
  /// Waits for this commitment.
  public var antecedent: CommitmentCode?
  /// Waits for another that was closed and not satisfied, or has expired.
  public var waitsInVain = false
  /// An objection to its last verdict waits for an answer.
  public var isContested = false
  /// Only the first so many, in the order asked for.
  public var limit: Int?

  public init(today: Day) { self.today = today }
}

/// The ways to order a list of commitments.
public enum CommitmentOrder: String, CaseIterable, Sendable {
  case due
  case code
  case debtor
  case weight
  /// Longest unanswered first.
  case since
  /// Longest claimed first.
  case claimed
  /// Longest asked first.
  case asked
  /// Longest contested first.
  case objected
}

/// Whether its condition did not hold in time, by `:today`, in SQL.
let hasExpired = "(state = 'conditional' AND coalesce(condition_deadline < :today, 0))"

/// The state on `:today`, in SQL.
let settledState = "iif(\(hasExpired), 'expired', state)"

/// The columns of `CommitmentFacts`, in their order.
let factColumns = """
  code, task_force, debtor, creditor, deliverable, \(settledState), is_imposed, since,
  answered_on, first_due, due, revisions, claimed_on, delivered_on,
  iif(\(hasExpired), condition_deadline + 1, closed_on),
  since_from, answered_from, claimed_from, delivered_from,
  iif(\(hasExpired), condition_deadline + 1, closed_from), answer_days, objected_on, ratifier
  """

/// How many they are.
let factColumnCount = 23

/// The columns of `CommitmentRow`, in their order.
let rowColumns = """
  \(factColumns),
  judge, asked, asked_of, asked_on, meeting, decision, outcome, weight, open_barriers,
  open_antecedents, completion, assessed_completion, forecast, last_verdict,
  (SELECT group_concat(agency, ' ') FROM supporter WHERE commitment = code),
  verdict_days
  """

extension Workspace {
  /// Streams the commitments that pass the filter.
  ///
  /// - Parameter tellsWaiting: whether of those that were delivered late it is told which were kept after
  ///   waiting. A list that shows no standings need not look at what they waited for.
  public func eachCommitment(
    _ filter: CommitmentFilter, by order: CommitmentOrder = .due, tellsWaiting: Bool = false,
    _ body: (CommitmentRow) throws -> Void
  ) throws {
    try read { db in
      let graph = CommitmentGraph(self, today: filter.today)
      try eachRow(of: db.cachedStatement(sql: filter.sql(order)), filter.arguments, db) {
        var row = try CommitmentRow($0)
        if tellsWaiting { try graph.settle(&row.facts, db) }
        try body(row)
      }
    }
  }

  /// The commitments that pass the filter, all in memory: for those that are known to be few.
  ///
  /// - Throws: `WorkspaceFault`.
  public func commitments(
    _ filter: CommitmentFilter, by order: CommitmentOrder = .due
  ) throws -> [CommitmentRow] {
    var rows: [CommitmentRow] = []
    try eachCommitment(filter, by: order) { rows.append($0) }
    return rows
  }

  /// One commitment as lists show it; nil where there is none of that code.
  public func commitment(inList code: CommitmentCode, today: Day) throws -> CommitmentRow? {
    try read { db in
      try Row.fetchOne(
        db.cachedStatement(sql: "SELECT \(rowColumns) FROM commitment WHERE code = :code"),
        arguments: ["code": code.text, "today": today]
      ).map(CommitmentRow.init)
    }
  }

  /// What the urgency of each commitment that passes the filter is computed from, the earliest due
  /// first: no more of its row is read.
  public func eachUrgency(
    _ filter: CommitmentFilter, _ body: (CommitmentCode, UrgencyFacts) throws -> Void
  ) throws {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT code, due, since, weight, forecast, \(settledState), (
              SELECT count(*) FROM antecedent
              JOIN commitment AS waiting ON waiting.code = antecedent.commitment
              WHERE antecedent.antecedent = commitment.code AND waiting.is_open)
          FROM commitment \(filter.conditions) ORDER BY due, series, number \(filter.end)
          """)
      let rows = try Row.fetchCursor(statement, arguments: filter.arguments)
      while let row = try rows.next() {
        try body(
          row[at: 0],
          UrgencyFacts(
            state: row[at: 5], due: row[at: 1], today: filter.today, since: row[at: 2],
            weight: row[at: 3], blockedByIt: row[at: 6], forecast: row[at: 4]))
      }
    }
  }

  /// How many commitments pass the filter.
  public func count(_ filter: CommitmentFilter) throws -> Int {
    try read { db in
      try Int.fetchOne(
        db.cachedStatement(sql: "SELECT count(*) FROM commitment \(filter.conditions)"),
        arguments: filter.arguments) ?? 0
    }
  }

  /// How many commitments an agency has in each state, on one side.
  public func commitmentStates(
    of agency: AgencyCode, as side: CommitmentSide, on today: Day
  ) throws -> [CommitmentState: Int] {
    switch side {
    case .debtor: try commitmentStates("debtor = :code", agency.text, today)
    case .creditor: try commitmentStates("creditor = :code", agency.text, today)
    }
  }

  /// How many commitments of a task force are in each state.
  public func commitmentStates(
    of taskForce: TaskForceCode, on today: Day
  ) throws -> [CommitmentState: Int] {
    try commitmentStates("task_force = :code", taskForce.text, today)
  }

  private func commitmentStates(
    _ condition: String, _ code: String, _ today: Day
  ) throws -> [CommitmentState: Int] {
    try read { db in
      let rows = try Row.fetchCursor(
        db.cachedStatement(
          sql: "SELECT \(settledState), count(*) FROM commitment WHERE \(condition) GROUP BY 1"),
        arguments: ["code": code, "today": today])
      var states: [CommitmentState: Int] = [:]
      while let row = try rows.next() { try states[row[at: 0]] = row[at: 1] }
      return states
    }
  }
}

/// The two sides of a commitment.
public enum CommitmentSide: Sendable {
  case debtor, creditor
}

extension CommitmentFilter {
  fileprivate func sql(_ order: CommitmentOrder) -> String {
    let ordered =
      switch order {
      case .due: "due, series, number"
      case .code: "series, number"
      case .debtor: "debtor, due, series, number"
      case .weight: "weight DESC, due, series, number"
      case .since: "since, series, number"
      case .claimed: "claimed_on, series, number"
      case .asked: "asked_on, series, number"
      case .objected: "objected_on, series, number"
      }
    return """
      SELECT \(rowColumns)
      FROM commitment \(conditions) ORDER BY \(ordered) \(end)
      """
  }

  fileprivate var end: String { limit == nil ? "" : "LIMIT :limit" }

  /// Only the conditions that were asked for, each a fixed text with parameters, so that SQLite
  /// can choose an index for them.
  fileprivate var conditions: String {
    var conditions = sides + contents
    switch state {
    // Literals, so that the partial indexes over one state apply.
    case .active: conditions.append("state = 'active'")
    case .proposed: conditions.append("state = 'proposed'")
    case .claimed: conditions.append("state = 'claimed'")
    case .conditional: conditions.append("state = 'conditional' AND NOT \(hasExpired)")
    case .expired: conditions.append("\(settledState) = :state")
    case .some: conditions.append("state = :state")
    case nil: break
    }
    if let isOpen {
      conditions.append(
        isOpen
          ? "is_open AND NOT \(hasExpired)" : "NOT (is_open AND NOT \(hasExpired))")
    }
    if isImposed != nil { conditions.append("is_imposed = :isImposed") }
    if let isUnratified {
      conditions.append(isUnratified ? "ratifier IS NOT NULL" : "ratifier IS NULL")
    }
    if let isOverdue {
      conditions.append(
        isOverdue ? "state = 'active' AND due < :today" : "NOT (state = 'active' AND due < :today)")
    }
    return conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
  }

  private var sides: [String] {
    var conditions: [String] = []
    if taskForce != nil { conditions.append("task_force = :taskForce") }
    if debtor != nil { conditions.append("debtor = :debtor") }
    if creditor != nil { conditions.append("creditor = :creditor") }
    if supporter != nil {
      conditions.append("code IN (SELECT commitment FROM supporter WHERE agency = :supporter)")
    }
    if judge != nil { conditions.append("judge = :judge") }
    if ratifier != nil { conditions.append("ratifier = :ratifier") }
    if asked != nil {
      conditions.append("asked_on IS NOT NULL AND asked_of = :asked AND NOT \(hasExpired)")
    }
    if sector != nil {
      conditions.append(
        "debtor IN (SELECT code FROM agency WHERE sector = :sector COLLATE NOCASE)")
    }
    return conditions
  }

  private var contents: [String] {
    var conditions: [String] = []
    if meeting != nil { conditions.append("meeting = :meeting") }
    if decision != nil { conditions.append("decision = :decision") }
    if outcome != nil { conditions.append("outcome = :outcome") }
    if due != nil { conditions.append("due BETWEEN :dueFrom AND :dueUntil") }
    if verdict != nil { conditions.append("last_verdict = :verdict") }
    if forecast != nil { conditions.append("forecast = :forecast") }
    if barrier != nil {
      conditions.append(
        """
        open_barriers > 0 AND NOT \(hasExpired) AND code IN (
          SELECT commitment FROM barrier WHERE class = :barrier AND resolved_on IS NULL)
        """)
    }
    if text != nil {
      conditions.append(
        "id IN (SELECT rowid FROM commitment_text WHERE commitment_text MATCH :text)")
    }
    if let hasPendingRequest {
      conditions.append(
        hasPendingRequest
          ? "asked_on IS NOT NULL AND NOT \(hasExpired)"
          : "(asked_on IS NULL OR \(hasExpired))")
    }
    if isContested { conditions.append("objected_on IS NOT NULL") }
    if waitsInVain {
      conditions.append(
        """
        state = 'conditional' AND NOT \(hasExpired) AND EXISTS (
          SELECT 1 FROM antecedent JOIN commitment AS awaited ON awaited.code = antecedent.antecedent
          WHERE antecedent.commitment = commitment.code AND (
            NOT awaited.is_open AND awaited.state <> 'satisfied'
            OR awaited.state = 'conditional' AND awaited.condition_deadline < :today))
        """)
    }
    if antecedent != nil {
      conditions.append(
        "code IN (SELECT commitment FROM antecedent WHERE antecedent = :antecedent)")
    }
    return conditions
  }

  fileprivate var arguments: StatementArguments {
    var arguments: [String: (any DatabaseValueConvertible)?] = ["today": today]
    taskForce.map { arguments["taskForce"] = $0.text }
    debtor.map { arguments["debtor"] = $0.text }
    creditor.map { arguments["creditor"] = $0.text }
    supporter.map { arguments["supporter"] = $0.text }
    judge.map { arguments["judge"] = $0.text }
    ratifier.map { arguments["ratifier"] = $0.text }
    asked.map { arguments["asked"] = $0.text }
    sector.map { arguments["sector"] = $0 }
    meeting.map { arguments["meeting"] = $0.text }
    decision.map { arguments["decision"] = $0 }
    outcome.map { arguments["outcome"] = $0 }
    switch state {
    case .active, .conditional, .proposed, .claimed, nil: break
    case .some(let state): arguments["state"] = state.rawValue
    }
    isImposed.map { arguments["isImposed"] = $0 }
    if let due {
      arguments["dueFrom"] = due.from
      arguments["dueUntil"] = due.until
    }
    verdict.map { arguments["verdict"] = $0.rawValue }
    forecast.map { arguments["forecast"] = $0.rawValue }
    barrier.map { arguments["barrier"] = $0.rawValue }
    text.map { arguments["text"] = CommitmentFilter.pattern($0) }
    antecedent.map { arguments["antecedent"] = $0.text }
    limit.map { arguments["limit"] = $0 }
    return StatementArguments(arguments)
  }

  /// Words as an FTS5 query: each quoted, so that nothing in it is an operator, and each the
  /// beginning of a word.
  private static func pattern(_ text: String) -> String {
    let words = text.split { !$0.isLetter && !$0.isNumber }.map { "\"\($0)\"*" }
    return words.isEmpty ? "\"\"" : words.joined(separator: " ")
  }
}

extension CommitmentRow {
  /// From the columns of a row of a list.
  init(_ row: Row) throws {
    let facts = try CommitmentFacts(row)
    let next = factColumnCount
    // What has expired by time alone still has the row of its last event.
    let isClosed = facts.closedOn != nil
    let asked: String? = try isClosed ? nil : row[at: next + 1]
    let supporters: String? = try row[at: next + 14]
    try self.init(
      facts: facts, judge: row[at: next + 0],
      asked: asked.flatMap(Request.Kind.init(rawValue:)),
      askedOf: isClosed ? nil : row[at: next + 2], askedOn: isClosed ? nil : row[at: next + 3],
      meeting: row[at: next + 4], decision: row[at: next + 5], outcome: row[at: next + 6],
      weight: row[at: next + 7], openBarriers: isClosed ? 0 : row[at: next + 8],
      openAntecedents: isClosed ? 0 : row[at: next + 9], completion: row[at: next + 10],
      assessedCompletion: row[at: next + 11], forecast: row[at: next + 12],
      lastVerdict: row[at: next + 13],
      supporters: supporters?.split(separator: " ")
        .map { AgencyCode(unchecked: String($0)) }.sorted() ?? [],
      verdictDays: row[at: next + 15])
  }
}

extension CommitmentFacts {
  /// From the first columns of a row of a list.
  init(_ row: Row) throws {
    try self.init(
      code: row[at: 0], taskForce: row[at: 1], debtor: row[at: 2], creditor: row[at: 3],
      deliverable: row[at: 4], state: row[at: 5], isImposed: row[at: 6], since: row[at: 7],
      answeredOn: row[at: 8], firstDue: row[at: 9], due: row[at: 10], revisions: row[at: 11],
      claimedOn: row[at: 12], deliveredOn: row[at: 13], closedOn: row[at: 14])
    assumed.since = AssumedDay(since, from: try row[at: 15])
    assumed.answered = AssumedDay(answeredOn, from: try row[at: 16])
    assumed.claimed = AssumedDay(claimedOn, from: try row[at: 17])
    assumed.delivered = AssumedDay(deliveredOn, from: try row[at: 18])
    assumed.closed = AssumedDay(closedOn, from: try row[at: 19])
    answerDays = try row[at: 20]
    objectedOn = try row[at: 21]
    ratifier = try row[at: 22]
  }
}

extension AssumedDay {
  /// Nil where there is no such day, or where it is known.
  ///
  /// - Parameter first: the first day on which it may have been; nil where nothing says so.
  fileprivate init?(_ day: Day?, from first: Day?) {
    guard let day, first != day else { return nil }
    self.init(after: first.map { $0 + -1 })
  }
}
