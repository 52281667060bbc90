import GugusCalendar
import GugusDomain
import GugusStore

/// Writes meetings and commitments as a calendar file (iCalendar, RFC 5545). The same record gives the
/// same file.
public struct WriteCalendar {
  private let taskForce: TaskForceCode?
  private let agency: AgencyCode?
  private let period: Period?

  /// A calendar of what these conditions leave; nil asks for nothing.
  ///
  /// - Parameters:
  ///   - agency: meetings to which it is invited, commitments to which it is a party.
  ///   - period: meetings in it, commitments due in it.
  public init(of taskForce: TaskForceCode?, for agency: AgencyCode?, in period: Period?) {
    self.taskForce = taskForce
    self.agency = agency
    self.period = period
  }

  /// Gives the pieces of the calendar to a sink.
  ///
  /// - Throws: `Refusal` of what is not on record, `WorkspaceFault`, and what the sink throws.
  public func run(
    on record: Workspace, today: Day, in language: Language, watching onlooker: some Onlooker,
    to sink: (String) throws -> Void
  ) throws {
    try record.holdSnapshot()
    try record.checkKnown(taskForce, [agency])
    var filter = MeetingFilter()
    filter.taskForce = taskForce
    filter.member = agency
    filter.period = period
    let scope = Scope(taskForce: taskForce, agency: agency)
    let writer = try CalendarWriter(record, on: today, in: language)
    try onlooker.watching(record) {
      try sink(writer.head(nil, named: try record.settings().name))
      for zone in writer.zones { try sink(zone.written) }
      try record.eachPlannedMeeting(filter) { planned in
        try sink(
          writer.event(planned.meeting, of: planned.taskForce, planned.edition).written)
      }
      try record.eachDueCommitment(in: scope, due: filter.period, today: today) { row, edition in
        let task = CalendarTask(
          facts: row.facts, supporters: row.supporters, meeting: row.meeting,
          completion: row.completion)
        try sink(writer.task(task, edition).written)
      }
      try sink(CalendarWriter.foot)
    }
  }
}

/// Writes the invitation to a meeting, or its cancellation, as a calendar file.
public struct InviteToMeeting {
  private let meeting: MeetingCode

  public init(_ meeting: MeetingCode) { self.meeting = meeting }

  /// The calendar file that goes out to those who are invited.
  ///
  /// - Throws: `Refusal` of a meeting that is not on record, `WorkspaceFault`.
  public func run(on record: Workspace, today: Day, in language: Language) throws -> String {
    let planned = try record.plannedMeeting(meeting)
    return try CalendarWriter(record, on: today, in: language)
      .invitation(to: planned.meeting, of: planned.taskForce, planned.edition)
  }
}

extension CalendarWriter {
  /// Writes what a workspace holds for calendars.
  fileprivate init(_ record: Workspace, on today: Day, in language: Language) throws {
    var names: [AgencyCode: Term] = [:]
    try record.eachAgency(AgencyFilter(), on: today) { names[$0.code] = $0.details.name }
    self.init(
      CalendarIdentity(workspace: try record.identity()), names: names,
      zone: try record.settings().zone, language: language)
  }
}
