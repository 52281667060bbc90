import GugusCalendar
import GugusDomain
import GugusMinutes
import GugusStore

/// Takes events of a calendar for meetings of a task force, and their attendees for agencies.
struct CalendarIntake {
  let taskForce: TaskForce
  private let workspace: Workspace
  private let identity: CalendarIdentity
  private let agencies: AgencyNames
  /// Events that were passed over, by their line.
  private(set) var skipped: [(line: Int, reason: CalendarSkip)] = []
  /// Attendees that are no member of the task force, and how often they are invited.
  private(set) var strangers: [String: Int] = [:]

  init(
    _ workspace: Workspace, _ identity: CalendarIdentity, of taskForce: TaskForceCode,
    today: Day
  ) throws {
    self.taskForce = try workspace.taskForce(taskForce)
    self.workspace = workspace
    self.identity = identity
    agencies = try AgencyNames(of: workspace, on: today)
  }

  /// The meetings that the events stand for. Replies come one by one; those to one meeting are
  /// taken together.
  mutating func meetings(
    of events: [CalendarEvent], in period: Period?
  ) throws -> [CalendarMeeting] {
    var meetings: [CalendarMeeting] = []
    var places: [MeetingCode: Int] = [:]
    for event in events {
      guard let meeting = try meeting(event, in: period) else { continue }
      guard case .code(let code) = meeting.name else {
        meetings.append(meeting)
        continue
      }
      if let place = places[code] {
        let again = Set(meeting.answers.map(\.agency))
        meetings[place].answers.removeAll { again.contains($0.agency) }
        meetings[place].answers += meeting.answers
        meetings[place].lines += meeting.lines
      } else {
        places[code] = meetings.count
        meetings.append(meeting)
      }
    }
    return meetings
  }

  /// Nil where the event is passed over.
  private mutating func meeting(
    _ event: CalendarEvent, in period: Period?
  ) throws -> CalendarMeeting? {
    if let code = event.uid.flatMap(identity.meeting(ofUID:)) {
      let known = try workspace.meeting(code)
      guard known.taskForce == taskForce.code else {
        skipped.append((event.line, .otherTaskForce(known.taskForce)))
        return nil
      }
      guard try workspace.editionOfTime(of: code) <= event.sequence else {
        skipped.append((event.line, .moved))
        return nil
      }
      return CalendarMeeting(
        name: .code(code), plan: .unsaid, answers: answers(event, on: known.content.date),
        lines: [event.line])
    }
    let name = event.uid.map { CalendarMeeting.Name.calendarID($0) } ?? .none
    switch event.plan {
    case .held(let content):
      if let period, !period.contains(content.date) {
        skipped.append((event.line, .outsidePeriod))
        return nil
      }
      return CalendarMeeting(
        name: name, plan: .held(content), answers: answers(event, on: content.date),
        sequence: event.sequence, lines: [event.line])
    case .cancelled(let reason):
      // As a calendar says it (RFC 5545 §3.8.1.11): the record knows no language of the interface.
      return CalendarMeeting(
        name: name, plan: .cancelled(reason: reason ?? "STATUS:CANCELLED"), answers: [],
        sequence: event.sequence, lines: [event.line])
    case .unsaid: return nil
    }
  }

  /// The last answer of each agency.
  private mutating func answers(_ event: CalendarEvent, on day: Day) -> [MeetingAnswer] {
    var answers: [MeetingAnswer] = []
    for attendee in event.attendees {
      guard let agency = member(attendee, on: day) else {
        strangers[attendee.name ?? attendee.address, default: 0] += 1
        continue
      }
      guard let answer = attendee.answer else { continue }
      answers.removeAll { $0.agency == agency }
      answers.append(
        MeetingAnswer(
          agency: agency, answer: answer, person: attendee.delegate.map(PersonalText.known)))
    }
    return answers
  }

  /// Of several agencies of one name, the one that is a member.
  private func member(_ attendee: CalendarAttendee, on day: Day) -> AgencyCode? {
    let called =
      identity.agency(ofAddress: attendee.address).map { [$0] }
      ?? attendee.name.map { agencies[$0] } ?? []
    return called.filter { taskForce.role(of: $0, on: day) != nil }.only
  }
}
