/// What a report is about: everything, or a task force, or an agency, or both.
public struct Scope: Hashable, Sendable {
  /// Nil for all task forces.
  public var taskForce: TaskForceCode?
  /// Nil for all agencies.
  public var agency: AgencyCode?

  public init(taskForce: TaskForceCode? = nil, agency: AgencyCode? = nil) {
    self.taskForce = taskForce
    self.agency = agency
  }
}
