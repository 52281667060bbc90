import Foundation
import GRDB
import GugusDomain
import GugusLog

extension Workspace {
  /// A meeting with its task force, as it is now.
  ///
  /// - Throws: `Refusal.unknown` with the nearest codes; `WorkspaceFault`.
  public func plannedMeeting(_ code: MeetingCode) throws -> PlannedMeeting {
    let meeting = try self.meeting(code)
    let taskForce = try self.taskForce(meeting.taskForce)
    return PlannedMeeting(
      meeting: meeting, taskForce: taskForce,
      edition: try read { try Edition(of: .meeting(code), $0) })
  }

  /// The number of the edition with which a meeting got the time that it has: whoever answered an
  /// earlier one was invited to another time.
  ///
  /// - Throws: `WorkspaceFault`.
  public func editionOfTime(of code: MeetingCode) throws -> Int {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          WITH edition AS (
            SELECT entry, row_number() OVER (ORDER BY sequence) - 1 AS number
            FROM journal
            WHERE subject = ? AND noun = 'meeting' AND entry ->> '$.kind' <> 'meeting.answered'
              AND NOT EXISTS (
                SELECT 1 FROM unit WHERE refused IS NOT NULL AND sequence BETWEEN first AND last)
          )
          SELECT coalesce(max(number), 0)
          FROM edition
          WHERE entry ->> '$.kind' = 'meeting.rescheduled'
            AND (coalesce(
                entry -> '$.body.date', entry -> '$.body.start', entry -> '$.body.end',
                entry -> '$.body.zone') IS NOT NULL
              OR EXISTS (
                SELECT 1 FROM json_each(entry, '$.body.cleared')
                WHERE value IN ('start', 'end', 'zone')))
          """)
      return try Int.fetchOne(statement, arguments: [code.text]) ?? 0
    }
  }

  /// Streams the meetings that pass the filter, each with its task force, by date.
  public func eachPlannedMeeting(
    _ filter: MeetingFilter, _ body: (PlannedMeeting) throws -> Void
  ) throws {
    try read { db in
      let record = try StoredRecord(db)
      try eachRow(of: db.cachedStatement(sql: filter.sql), filter.arguments, db) { row in
        let subject = try Subject.meeting(row[at: 0])
        // Folded here, not in the register, which would keep them all.
        let entries = try JournalTable.entries(of: subject, db)
          .filter { !record.withoutEffect.holds($0.sequence) }
        guard case .meeting(let meeting)? = try Aggregate.fold(entries),
          let taskForce = try record.taskForce(meeting.taskForce)
        else { return }
        try body(
          PlannedMeeting(
            meeting: meeting, taskForce: taskForce, edition: try Edition(of: subject, db)))
      }
    }
  }

  /// Streams the commitments of a task force, or to which an agency is a party (debtor,
  /// creditor or supporter), and those due in a period, by due date.
  public func eachDueCommitment(
    in scope: Scope, due period: Period?, today: Day,
    _ body: (CommitmentRow, Edition) throws -> Void
  ) throws {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT \(rowColumns)
          FROM commitment
          WHERE (:taskForce IS NULL OR task_force = :taskForce)
            AND (:agency IS NULL OR debtor = :agency OR creditor = :agency OR EXISTS (
              SELECT 1 FROM supporter WHERE commitment = code AND supporter.agency = :agency))
            AND (:from IS NULL OR due BETWEEN :from AND :until)
          ORDER BY due, series, number
          """)
      try eachRow(
        of: statement,
        [
          "taskForce": scope.taskForce?.text, "agency": scope.agency?.text,
          "from": period?.from, "until": period?.until, "today": today,
        ], db
      ) { row in
        let commitment = try CommitmentRow(row)
        try body(commitment, try Edition(of: .commitment(commitment.facts.code), db))
      }
    }
  }
}

/// A meeting and what is needed to invite to it.
public struct PlannedMeeting: Sendable {
  /// The meeting as it now is, its answers included.
  public var meeting: Meeting
  /// Whose meeting it is; its members are those who are invited.
  public var taskForce: TaskForce
  /// How often what was invited to has changed: the version that the invitation bears.
  public var edition: Edition
}

extension Edition {
  /// Void entries count too: what was sent out before is to be seen as older.
  fileprivate init(of subject: Subject, _ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        SELECT count(*) FILTER (WHERE entry ->> '$.kind' <> 'meeting.answered'),
          min(entry ->> '$.recorded'), max(entry ->> '$.recorded')
        FROM journal
        WHERE subject = ? AND noun = ?
          AND NOT EXISTS (
            SELECT 1 FROM unit WHERE refused IS NOT NULL AND sequence BETWEEN first AND last)
        """)
    guard
      let row = try Row.fetchOne(statement, arguments: [subject.code, subject.noun.rawValue])
    else { preconditionFailure("counting gives a row") }
    func instant(_ text: String?) -> Instant {
      // Nothing is on record without an entry; a damaged one is `journal verify`'s to name.
      text.flatMap { Instant(iso: $0) } ?? Instant(milliseconds: 0)
    }
    self.init(
      number: max(0, try row[at: 0] - 1), first: instant(try row[at: 1]),
      last: instant(try row[at: 2]))
  }
}
