extension Record {
  /// Valid examples of what may be done with a meeting.
  func meetingSamples(
    _ meeting: Meeting, by agency: AgencyCode, on day: Day
  ) throws -> [Event] {
    var change = MeetingChange()
    change.place = "x"
    let amendment = Amendment(
      number: (meeting.amendments.map(\.number).max() ?? 0) + 1, decision: nil, text: "x",
      reason: .sample, on: day)
    var events: [MeetingEvent] = [
      .rescheduled(change), .answered(MeetingAnswer(agency: agency, answer: .comes)), .ratified,
      .amended(amendment), .cancelled(reason: .sample),
    ]
    // What is still to come has not been held.
    if meeting.content.date <= day {
      let edition = try nextEdition(
        of: meeting.code, in: meeting.taskForce, on: meeting.content.date)
      events.append(.logged(meeting.taskForce, .nothing, edition))
    }
    return events.map { .meeting(meeting.code, $0) }
  }

  /// How a meeting may come on the record of a task force.
  func meetingBeginnings(in taskForce: TaskForce, on day: Day) throws -> [Event] {
    let code = taskForce.code
    var content = MeetingChange()
    content.title = "x"
    content.date = day
    let meeting = MeetingCode(code, try lastNumber(.meeting, in: code) + 1)
    let edition = try nextEdition(of: meeting, in: code, on: day)
    return [
      .meeting(meeting, .scheduled(code, content)),
      .meeting(meeting, .logged(code, content, edition)),
    ]
  }
}
