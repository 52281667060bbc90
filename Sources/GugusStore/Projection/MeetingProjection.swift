import GRDB
import GugusDomain

extension Projection {
  private static let meetings = DerivedTable(
    "meeting", of: "code",
    [
      "series", "number", "task_force", "title", "date", "place", "chair", "quorum", "edition",
      "according_to", "calendar_id", "state", "since", "ratified_on", "amendments",
    ])
  private static let attendances = DerivedTable(
    "attendance", of: "meeting", ["agency", "presence", "person", "can_decide"])
  private static let members = DerivedTable("meeting_member", of: "meeting", ["agency"])
  private static let decisions = DerivedTable("decision", of: "meeting", ["number", "text"])

  static func rows(of meeting: Meeting) -> [DerivedRows] {
    let content = meeting.content
    return [
      DerivedRows(
        meetings,
        [
          [
            meeting.code.series, meeting.code.number, meeting.taskForce.text, content.title,
            content.date, content.place, content.chair?.text,
            meeting.quorum?.needed ?? content.quorum, meeting.edition?.number, meeting.accordingTo,
            content.calendarID, meeting.state.rawValue, meeting.since, meeting.ratifiedOn,
            meeting.amendments.count,
          ]
        ]),
      DerivedRows(
        attendances,
        content.attendance.map {
          [$0.agency.text, $0.presence.rawValue, $0.person?.text, $0.canDecide]
        }),
      DerivedRows(members, set: (meeting.edition?.quorum.members ?? []).map(\.text)),
      DerivedRows(decisions, content.decisions.map { [$0.number, $0.text] }),
    ]
  }
}
