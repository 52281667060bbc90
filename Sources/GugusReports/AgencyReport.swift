import GugusDomain
import GugusStore

/// An agency, the task forces that it is in, and its commitments by state on either side.
public struct AgencyReport {
  /// A task force that it is in on the day.
  public struct Membership: Hashable, Sendable {
    public let taskForce: TaskForceCode
    public let name: Term
    public let role: Role?
  }

  public let agency: Agency
  public let memberships: [Membership]
  public let owes: [CommitmentState: Int]
  public let isOwed: [CommitmentState: Int]

  /// - Throws: `Refusal.unknown` of one that is not on record, `WorkspaceFault`.
  public init(_ workspace: Workspace, _ code: AgencyCode, today: Day) throws {
    agency = try workspace.agency(code)
    var filter = TaskForceFilter()
    filter.member = code
    filter.activeOn = today
    // Few; all are read before their roles are, since one query does not run within another.
    var memberOf: [TaskForceCode] = []
    try workspace.eachTaskForce(filter, on: today) { memberOf.append($0.code) }
    memberships = try memberOf.map { taskForce in
      let found = try workspace.taskForce(taskForce)
      return Membership(
        taskForce: taskForce, name: found.details.name, role: found.role(of: code, on: today))
    }
    owes = try workspace.commitmentStates(of: code, as: .debtor, on: today)
    isOwed = try workspace.commitmentStates(of: code, as: .creditor, on: today)
  }
}
