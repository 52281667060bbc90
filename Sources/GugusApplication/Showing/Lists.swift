import GugusDomain
import GugusOutput
import GugusReports
import GugusStore

// Each list refuses codes that are not on record: a typing error is no empty answer.

/// Lists agencies.
public struct ListAgencies: Showing {
  private let filter: AgencyFilter

  public init(_ filter: AgencyFilter) { self.filter = filter }

  public func document(on workspace: Workspace, from vantage: Vantage) throws -> Document {
    try workspace.checkKnown(filter.taskForce)
    return .agencies(Listing(workspace, filter, on: vantage.today))
  }
}

/// Lists task forces.
public struct ListTaskForces: Showing {
  private let filter: TaskForceFilter

  public init(_ filter: TaskForceFilter) { self.filter = filter }

  public func document(on workspace: Workspace, from vantage: Vantage) throws -> Document {
    try workspace.checkKnown(filter.parent, [filter.member])
    return .taskForces(Listing(workspace, filter, on: vantage.today))
  }
}

/// Lists meetings.
public struct ListMeetings: Showing {
  private let filter: MeetingFilter

  public init(_ filter: MeetingFilter) { self.filter = filter }

  public var scope: ViewScope { ViewScope(filter.taskForce) }

  public func document(on workspace: Workspace, from vantage: Vantage) throws -> Document {
    try workspace.checkKnown(filter.taskForce)
    return .meetings(Listing(workspace, filter))
  }
}

/// Lists commitments, or says how many there are.
public struct ListCommitments: Showing {
  /// How they are shown.
  public enum Form {
    case table(by: CommitmentOrder, columns: [String]?)
    case count
  }

  private let filter: CommitmentFilter
  private let form: Form

  public init(_ filter: CommitmentFilter, as form: Form) {
    self.filter = filter
    self.form = form
  }

  public var scope: ViewScope {
    let agencies = [filter.debtor, filter.creditor, filter.supporter]
    return ViewScope(
      filter.taskForce,
      and: agencies.map { $0.map(Subject.agency) } + [filter.meeting.map(Subject.meeting)])
  }

  /// The list, or how many are in it.
  ///
  /// - Throws: `UnknownColumn`, too.
  public func document(on workspace: Workspace, from vantage: Vantage) throws -> Document {
    try workspace.checkKnown(filter)
    switch form {
    case .count: return .count(try workspace.count(filter))
    case .table(let order, let columns):
      return try .commitments(
        Listing(workspace, filter, by: order), on: vantage.today, columns: columns)
    }
  }
}

extension Workspace {
  /// Refuses conditions that name what is not on record.
  public func checkKnown(_ filter: CommitmentFilter) throws {
    try checkKnown(
      filter.taskForce, [filter.debtor, filter.creditor, filter.supporter], filter.meeting)
  }
}

/// Lists findings.
public struct ListFindings: Showing {
  private let filter: FindingFilter

  public init(_ filter: FindingFilter) { self.filter = filter }

  public var scope: ViewScope {
    ViewScope(
      filter.taskForce,
      and: [filter.agency.map(Subject.agency), filter.about.map(Subject.commitment)])
  }

  public func document(on workspace: Workspace, from vantage: Vantage) throws -> Document {
    try workspace.checkKnown(filter.taskForce, [filter.agency])
    if let about = filter.about { _ = try workspace.commitment(about) }
    return .findings(Listing(workspace, filter), on: vantage.today)
  }
}

/// Lists awards and sanctions.
public struct ListIncentives: Showing {
  private let filter: IncentiveFilter

  public init(_ filter: IncentiveFilter) { self.filter = filter }

  public var scope: ViewScope {
    ViewScope(filter.taskForce, and: [filter.agency.map(Subject.agency)])
  }

  public func document(on workspace: Workspace, from vantage: Vantage) throws -> Document {
    try workspace.checkKnown(filter.taskForce, [filter.agency])
    return .incentives(Listing(workspace, filter), on: vantage.today)
  }
}

/// Lists the rounds of scores of a task force, or of all.
public struct ListAssessments: Showing {
  private let taskForce: TaskForceCode?

  /// The rounds of one task force or of all.
  ///
  /// - Parameter taskForce: nil for all.
  public init(of taskForce: TaskForceCode?) { self.taskForce = taskForce }

  public var scope: ViewScope { ViewScope(taskForce) }

  public func document(on workspace: Workspace, from vantage: Vantage) throws -> Document {
    try workspace.checkKnown(taskForce)
    return .assessments(try workspace.assessments(of: taskForce))
  }
}

/// Lists entries of the journal.
public struct ListEntries: Showing {
  private let filter: JournalFilter

  public init(_ filter: JournalFilter) { self.filter = filter }

  public func document(on workspace: Workspace, from vantage: Vantage) throws -> Document {
    .journal(Listing(workspace, filter))
  }
}
