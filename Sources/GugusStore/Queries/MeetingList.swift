import GRDB
import GugusDomain

/// Which meetings a list shows. Conditions combine; nil asks for nothing.
public struct MeetingFilter: Sendable {
  public var taskForce: TaskForceCode?
  public var state: MeetingState?
  public var period: Period?
  /// Has it as a member of the task force on the meeting's day.
  public var member: AgencyCode?
  public var limit: Int?

  public init() {}
}

/// A meeting in a list.
public struct MeetingRow: Sendable {
  public var code: MeetingCode
  public var taskForce: TaskForceCode
  public var title: String
  public var date: Day
  public var state: MeetingState
  /// Agencies present or represented.
  public var attending: Int
  public var invited: Int
  public var decisions: Int
  public var commitments: Int
}

extension Workspace {
  /// By date.
  public func eachMeeting(_ filter: MeetingFilter, _ body: (MeetingRow) throws -> Void) throws {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT code, task_force, title, date, state,
            (SELECT count(*) FROM attendance
              WHERE meeting = code AND presence IN ('present', 'represented')),
            (SELECT count(*) FROM attendance WHERE meeting = code),
            (SELECT count(*) FROM decision WHERE meeting = code),
            (SELECT count(*) FROM commitment WHERE commitment.meeting = meeting.code)
          FROM meeting
          WHERE (:taskForce IS NULL OR task_force = :taskForce)
            AND (:state IS NULL OR state = :state)
            AND date BETWEEN :from AND :until
            AND (:member IS NULL OR EXISTS (
              SELECT 1 FROM membership
              WHERE membership.agency = :member AND membership.task_force = meeting.task_force
                AND starts <= date AND coalesce(ends, date) >= date))
          ORDER BY date, series, number LIMIT :limit
          """)
      let rows = try Row.fetchCursor(
        statement,
        arguments: [
          "taskForce": filter.taskForce?.text, "state": filter.state?.rawValue,
          "from": filter.period?.from ?? Day(number: .min),
          "until": filter.period?.until ?? Day(number: .max),
          "member": filter.member?.text, "limit": filter.limit ?? -1,
        ])
      while let row = try rows.next() {
        try body(
          MeetingRow(
            code: MeetingCode(unchecked: row[0]), taskForce: TaskForceCode(unchecked: row[1]),
            title: row[2], date: row[3], state: try word(row[4]), attending: row[5],
            invited: row[6], decisions: row[7], commitments: row[8]))
      }
    }
  }
}
