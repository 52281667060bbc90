/// A meeting in a list.
public struct MeetingRow: Sendable {
  public var code: MeetingCode
  public var taskForce: TaskForceCode
  public var title: String
  public var date: Day
  public var state: MeetingState
  /// Agencies present or represented.
  public var attending: Int
  /// Agencies that the minutes name.
  public var mentioned: Int
  public var decisions: Int
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
