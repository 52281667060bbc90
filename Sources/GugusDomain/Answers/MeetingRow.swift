/// A meeting in a list.
public struct MeetingRow: Sendable {
  /// By which it is known on record.
  public var code: MeetingCode
  /// The task force that meets.
  public var taskForce: TaskForceCode
  /// What the meeting is called.
  public var title: String
  /// The day of the meeting.
  public var date: Day
  /// Where it stands after its last event.
  public var state: MeetingState
  /// Agencies present or represented.
  public var attending: Int
  /// Agencies that the minutes name.
  public var mentioned: Int
  /// How many decisions the minutes hold.
  public var decisions: Int
  /// How many commitments come from it.
  public var commitments: Int

  public init(
    code: MeetingCode, taskForce: TaskForceCode, title: String, date: Day, state: MeetingState,
    attending: Int, mentioned: Int, decisions: Int, commitments: Int
  ) {
    self.code = code
    self.taskForce = taskForce
    self.title = title
    self.date = date
    self.state = state
    self.attending = attending
    self.mentioned = mentioned
    self.decisions = decisions
    self.commitments = commitments
  }
}
