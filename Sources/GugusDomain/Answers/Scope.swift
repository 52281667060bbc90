/// What a report is about: everything, or a task force, or an agency, or both.
public struct Scope: Hashable, Sendable {
  public var taskForce: TaskForceCode?
  public var agency: AgencyCode?

  public init(taskForce: TaskForceCode? = nil, agency: AgencyCode? = nil) {
    self.taskForce = taskForce
    self.agency = agency
  }
}
