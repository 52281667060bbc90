import GugusDomain
import GugusStore

/// The minutes of a meeting, as they are printed to be signed.
public struct MinutesReport {
  /// As it stands on record.
  public let meeting: Meeting
  /// Its minutes in their last edition.
  public let minutes: Minutes
  /// The task force that met.
  public let taskForce: TaskForce
  /// What the agencies are called that came, or of which the minutes say nothing.
  public let names: [AgencyCode: Term]

  /// - Throws: `Refusal` of a meeting that is not on record or has no minutes, `WorkspaceFault`.
  public init(_ workspace: Workspace, _ code: MeetingCode) throws {
    meeting = try workspace.meeting(code)
    taskForce = try workspace.taskForce(meeting.taskForce)
    minutes = try workspace.minutes(of: code)
    var names: [AgencyCode: Term] = [:]
    for agency in minutes.attendance.map(\.agency) + meeting.notMentioned {
      names[agency] = try workspace.agency(agency).details.name
    }
    self.names = names
  }
}
