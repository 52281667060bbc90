import GRDB
import GugusDomain

extension Projection {
  static func write(_ meeting: Meeting, _ db: Database) throws {
    let (code, content) = (meeting.code.text, meeting.content)
    try run(
      """
      INSERT INTO meeting
        (code, series, number, task_force, title, date, place, chair, quorum, calendar_id, state,
         since, ratified_on, amendments)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (code) DO UPDATE SET
        task_force = excluded.task_force, title = excluded.title, date = excluded.date,
        place = excluded.place, chair = excluded.chair, quorum = excluded.quorum,
        calendar_id = excluded.calendar_id, state = excluded.state, since = excluded.since,
        ratified_on = excluded.ratified_on, amendments = excluded.amendments
      """,
      [
        code, meeting.code.series, meeting.code.number, meeting.taskForce.text, content.title,
        content.date, content.place, content.chair, content.quorum, content.calendarID,
        meeting.state.rawValue, meeting.since, meeting.ratifiedOn, meeting.amendments.count,
      ], db)
    try run("DELETE FROM attendance WHERE meeting = ?", [code], db)
    for attendance in content.attendance {
      try run(
        """
        INSERT INTO attendance (meeting, agency, presence, person, can_decide)
        VALUES (?, ?, ?, ?, ?)
        """,
        [
          code, attendance.agency.text, attendance.presence.rawValue, attendance.person,
          attendance.canDecide,
        ], db)
    }
    try run("DELETE FROM decision WHERE meeting = ?", [code], db)
    for decision in content.decisions {
      try run(
        "INSERT INTO decision (meeting, number, text) VALUES (?, ?, ?)",
        [code, decision.number, decision.text], db)
    }
  }
}
