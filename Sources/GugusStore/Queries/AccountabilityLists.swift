import GRDB
import GugusDomain

/// Which findings a list shows. Conditions combine; nil asks for nothing.
public struct FindingFilter: Sendable {
  /// Of this task force's series.
  public var taskForce: TaskForceCode?
  /// The agency concerned.
  public var agency: AgencyCode?
  /// Stands so now.
  public var state: FindingState?
  /// Not concluded nor withdrawn.
  public var isOpen = false
  /// Waits for the reply of the agency concerned on this day.
  public var awaitsReplyOn: Day?
  /// Was replied to, or could have been, and waits for its conclusion on this day.
  public var awaitsConclusionOn: Day?
  /// Is about this commitment, among others or alone.
  public var about: CommitmentCode?
  /// Raised or closed in it.
  public var period: Period?
  /// Only the first so many.
  public var limit: Int?

  public init() {}
}

/// Which awards and sanctions a list shows. Conditions combine; nil asks for nothing.
public struct IncentiveFilter: Sendable {
  /// Earned in this task force.
  public var taskForce: TaskForceCode?
  /// Given to this agency.
  public var agency: AgencyCode?
  /// True for sanctions alone, false for awards alone.
  public var isSanction: Bool?
  /// Begun by this day, and neither lifted nor lapsed; under appeal or not.
  public var runsOn: Day?
  /// In force, under appeal or not, on a day of it.
  public var period: Period?

  public init() {}
}

extension Workspace {
  /// By the day on which they were raised.
  public func eachFinding(_ filter: FindingFilter, _ body: (FindingRow) throws -> Void) throws {
    try read { db in
      try eachRow(
        of: db.cachedStatement(sql: filter.sql), StatementArguments(filter.arguments), db
      ) { row in
        let code: FindingCode = try row[at: 0]
        // Why a text is not there, only the entry says.
        let grounds =
          try (row[at: 3] as String?).map(PersonalText.known) ?? finding(code).terms.grounds
        let codes =
          try (row[at: 11] as String?).map { $0.split(separator: " ").map(String.init) } ?? []
        try body(
          FindingRow(
            code: code, taskForce: row[at: 1], against: row[at: 2], grounds: grounds,
            state: row[at: 4], raisedBy: row[at: 5], since: row[at: 6], replyBy: row[at: 7],
            repliedOn: row[at: 8], concludeBy: row[at: 9], closedOn: row[at: 10],
            commitments: codes.map(CommitmentCode.init(unchecked:)).sorted()))
      }
    }
  }

  /// By the day from which they are in force.
  public func eachIncentive(_ filter: IncentiveFilter, _ body: (Incentive) throws -> Void) throws {
    try read { db in
      let record = try StoredRecord(db)
      try eachRow(
        of: db.cachedStatement(sql: filter.sql), StatementArguments(filter.arguments), db
      ) { row in
        if let incentive = try record.incentive(row[at: 0]) { try body(incentive) }
      }
    }
  }

  /// The rounds of a task force, or of all, the oldest first.
  public func assessments(of taskForce: TaskForceCode? = nil) throws -> [Assessment] {
    try read { db in
      let record = try StoredRecord(db)
      return try String.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT code FROM assessment
            WHERE :taskForce IS NULL OR task_force = :taskForce
            ORDER BY task_force, number
            """), arguments: ["taskForce": taskForce?.text]
      ).compactMap { try record.assessment(AssessmentCode(unchecked: $0)) }
    }
  }
}

extension FindingFilter {
  fileprivate var sql: String {
    var conditions: [String] = []
    if taskForce != nil { conditions.append("task_force = :taskForce") }
    if agency != nil { conditions.append("against = :agency") }
    if state != nil { conditions.append("state = :state") }
    if isOpen { conditions.append("closed_on IS NULL") }
    // Literals, so that the partial indexes apply.
    if awaitsReplyOn != nil { conditions.append("state = 'open' AND reply_by >= :replyOn") }
    if awaitsConclusionOn != nil {
      conditions.append(
        "closed_on IS NULL AND (state = 'replied' OR reply_by < :concludeOn)")
    }
    if about != nil {
      conditions.append(
        "code IN (SELECT finding FROM finding_commitment WHERE commitment = :about)")
    }
    if period != nil {
      conditions.append(
        "(since BETWEEN :from AND :until OR closed_on BETWEEN :from AND :until)")
    }
    let filtered = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
    return """
      SELECT code, task_force, against, grounds, state, raised_by, since, reply_by, replied_on,
        conclude_by, closed_on,
        (SELECT group_concat(commitment, ' ') FROM finding_commitment WHERE finding = code)
      FROM finding \(filtered) ORDER BY since, task_force, number LIMIT :limit
      """
  }

  fileprivate var arguments: [String: (any DatabaseValueConvertible)?] {
    var arguments: [String: (any DatabaseValueConvertible)?] = ["limit": limit ?? -1]
    taskForce.map { arguments["taskForce"] = $0.text }
    agency.map { arguments["agency"] = $0.text }
    state.map { arguments["state"] = $0.rawValue }
    awaitsReplyOn.map { arguments["replyOn"] = $0 }
    awaitsConclusionOn.map { arguments["concludeOn"] = $0 }
    about.map { arguments["about"] = $0.text }
    if let period {
      arguments["from"] = period.from
      arguments["until"] = period.until
    }
    return arguments
  }
}

extension IncentiveFilter {
  fileprivate var sql: String {
    var conditions: [String] = []
    if taskForce != nil { conditions.append("task_force = :taskForce") }
    if agency != nil { conditions.append("agency = :agency") }
    if isSanction != nil { conditions.append("is_sanction = :isSanction") }
    if runsOn != nil {
      conditions.append(
        """
        starts <= :day AND coalesce(ends, :day) >= :day
          AND (lifted_on IS NULL OR lifted_on > :day)
        """)
    }
    if period != nil {
      conditions.append(
        """
        starts <= :until AND coalesce(ends, :from) >= :from
          AND (lifted_on IS NULL OR lifted_on > max(starts, :from))
        """)
    }
    let filtered = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
    return """
      SELECT code FROM incentive \(filtered) ORDER BY starts, task_force, number
      """
  }

  fileprivate var arguments: [String: (any DatabaseValueConvertible)?] {
    var arguments: [String: (any DatabaseValueConvertible)?] = [:]
    taskForce.map { arguments["taskForce"] = $0.text }
    agency.map { arguments["agency"] = $0.text }
    isSanction.map { arguments["isSanction"] = $0 }
    runsOn.map { arguments["day"] = $0 }
    if let period {
      arguments["from"] = period.from
      arguments["until"] = period.until
    }
    return arguments
  }
}
