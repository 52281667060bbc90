/// A shared outcome of a task force, as last measured.
public struct OutcomeRow: Hashable, Sendable {
  /// The task force that wants to reach it.
  public var taskForce: TaskForceCode
  /// When the term of the task force began.
  public var start: Day
  /// What is to be reached, and by what that is measured.
  public var outcome: Outcome
  /// The last measurement by the end of the period; nil where there is none.
  public var last: Measurement?

  public init(
    taskForce: TaskForceCode, start: Day, outcome: Outcome, last: Measurement?
  ) {
    self.taskForce = taskForce
    self.start = start
    self.outcome = outcome
    self.last = last
  }
}
