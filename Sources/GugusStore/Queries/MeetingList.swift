import GRDB
import GugusDomain

/// Which meetings a list shows. Conditions combine; nil asks for nothing.
public struct MeetingFilter: Sendable {
  /// Is of this task force.
  public var taskForce: TaskForceCode?
  /// Stands so now.
  public var state: MeetingState?
  /// Takes place on a day of it.
  public var period: Period?
  /// Has it as a member of the task force on the meeting's day.
  public var member: AgencyCode?
  /// Only the first so many.
  public var limit: Int?

  public init() {}
}

extension Workspace {
  /// By date.
  public func eachMeeting(_ filter: MeetingFilter, _ body: (MeetingRow) throws -> Void) throws {
    try read { db in
      try eachRow(of: db.cachedStatement(sql: filter.sql), filter.arguments, db) { row in
        try body(
          MeetingRow(
            code: row[at: 0], taskForce: row[at: 1], title: row[at: 2], date: row[at: 3],
            state: row[at: 4], attending: row[at: 5], mentioned: row[at: 6], decisions: row[at: 7],
            commitments: row[at: 8]))
      }
    }
  }
}

extension MeetingFilter {
  /// Only the conditions that were asked for, each a fixed text with parameters, so that SQLite
  /// can choose an index for them.
  var sql: String {
    var conditions: [String] = []
    if taskForce != nil { conditions.append("task_force = :taskForce") }
    switch state {
    // A literal, so that the partial index over coming meetings applies.
    case .scheduled: conditions.append("state = 'scheduled'")
    case .some: conditions.append("state = :state")
    case nil: break
    }
    if period != nil { conditions.append("date BETWEEN :from AND :until") }
    if member != nil {
      conditions.append(
        """
        EXISTS (
          SELECT 1 FROM membership
          WHERE membership.agency = :member AND membership.task_force = meeting.task_force
            AND starts <= date AND coalesce(ends, date) >= date)
        """)
    }
    let filtered = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
    return """
      SELECT code, task_force, title, date, state,
        (SELECT count(*) FROM attendance
          WHERE meeting = code AND presence IN ('present', 'represented')),
        (SELECT count(*) FROM attendance WHERE meeting = code),
        (SELECT count(*) FROM decision WHERE meeting = code),
        (SELECT count(*) FROM commitment WHERE commitment.meeting = meeting.code)
      FROM meeting \(filtered) ORDER BY date, series, number LIMIT :limit
      """
  }

  var arguments: StatementArguments {
    var arguments: [String: (any DatabaseValueConvertible)?] = ["limit": limit ?? -1]
    taskForce.map { arguments["taskForce"] = $0.text }
    switch state {
    case .scheduled, nil: break
    case .some(let state): arguments["state"] = state.rawValue
    }
    if let period {
      arguments["from"] = period.from
      arguments["until"] = period.until
    }
    member.map { arguments["member"] = $0.text }
    return StatementArguments(arguments)
  }
}
