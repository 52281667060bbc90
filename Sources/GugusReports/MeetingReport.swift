import GugusDomain
import GugusStore

/// A meeting, what became of its follow-up, and who may do what with it now.
public struct MeetingReport {
  /// As it stands on record.
  public let meeting: Meeting
  /// The members of its task force on its day.
  public let invited: [Membership]
  /// What came of it, by code.
  public let commitments: Listing<CommitmentRow>
  /// What of that binds nobody before the minutes are ratified, by code.
  public let unratified: [CommitmentFacts]
  /// Of those who govern the task force today.
  public let moves: [AgencyMoves]

  /// - Throws: `Refusal.unknown` of one that is not on record, `WorkspaceFault`.
  public init(_ workspace: Workspace, _ code: MeetingCode, today: Day) throws {
    meeting = try workspace.meeting(code)
    let taskForce = try workspace.taskForce(meeting.taskForce)
    invited = taskForce.members(on: meeting.content.date)
    var filter = CommitmentFilter(today: today)
    filter.meeting = code
    commitments = Listing(workspace, filter, by: .code)
    filter.state = .proposed
    filter.isUnratified = true
    unratified = try workspace.commitments(filter, by: .code).map(\.facts)
    let governing = taskForce.members(on: today).filter { $0.role.governs }.map(\.agency)
    moves = try workspace.moves(of: governing, on: .meeting(code), day: today)
  }
}
