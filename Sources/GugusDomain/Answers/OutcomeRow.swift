/// A shared outcome of a task force, as last measured.
public struct OutcomeRow: Hashable, Sendable {
  public var taskForce: TaskForceCode
  /// When the term of the task force began.
  public var start: Day
  public var outcome: Outcome
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
