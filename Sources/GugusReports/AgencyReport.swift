import GugusDomain
import GugusStore

/// An agency, the task forces that it is in, and its commitments by state on either side.
public struct AgencyReport {
  /// A task force that it is in on the day.
  public struct Membership: Hashable, Sendable {
    /// By which it is known on record.
    public let taskForce: TaskForceCode
    /// What it is called in both languages.
    public let name: Term
    /// In what role the agency is in it on the day; nil where it is not any more.
    public let role: Role?
  }

  /// As it stands on record.
  public let agency: Agency
  /// Task forces in force on the day, by code.
  public let memberships: [Membership]
  /// How many commitments it owes in each state.
  public let owes: [CommitmentState: Int]
  /// How many commitments are owed to it in each state.
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
