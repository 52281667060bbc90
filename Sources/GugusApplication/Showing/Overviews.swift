import GugusDomain
import GugusOutput
import GugusReports
import GugusStore

/// Shows what needs attention, and whose move it is.
public struct ShowStatus: Showing {
  private let taskForce: TaskForceCode?
  private let agency: AgencyCode?
  private let within: Int?
  private let limit: Int

  /// What needs attention of these; nil asks for nothing.
  ///
  /// - Parameters:
  ///   - agency: only what waits for it.
  ///   - within: how many days ahead to look; nil for as many as the settings say.
  ///   - limit: at most so many of each kind.
  public init(of taskForce: TaskForceCode?, for agency: AgencyCode?, within: Int?, limit: Int) {
    self.taskForce = taskForce
    self.agency = agency
    self.within = within
    self.limit = limit
  }

  public var scope: ViewScope { ViewScope(taskForce, and: [agency.map(Subject.agency)]) }

  public func document(on workspace: Workspace, from vantage: Vantage) throws -> Document {
    try workspace.checkKnown(taskForce, [agency])
    let daysAhead = try within ?? workspace.settings().daysAhead
    return Document.status(
      try StatusReport(
        workspace,
        StatusQuestion(
          today: vantage.today, within: daysAhead, taskForce: taskForce, agency: agency,
          limit: limit))
    ).known(by: vantage.knownBy)
  }
}

/// Shows what to do first, by an urgency that explains itself.
public struct ShowNext: Showing {
  private let taskForce: TaskForceCode?
  private let agency: AgencyCode?
  private let limit: Int
  private let explains: Bool

  /// What to do first of these; nil asks for nothing.
  ///
  /// - Parameters:
  ///   - agency: only what it owes.
  ///   - explains: with the terms and weights of each.
  public init(of taskForce: TaskForceCode?, for agency: AgencyCode?, limit: Int, explains: Bool) {
    self.taskForce = taskForce
    self.agency = agency
    self.limit = limit
    self.explains = explains
  }

  public var scope: ViewScope { ViewScope(taskForce, and: [agency.map(Subject.agency)]) }

  public func document(on workspace: Workspace, from vantage: Vantage) throws -> Document {
    // What is weighed and what is shown come from one moment, as what is looked back at does anyway.
    if vantage.viewpoint.isNow { try workspace.holdSnapshot() }
    try workspace.checkKnown(taskForce, [agency])
    let report = try NextReport(
      workspace, taskForce: taskForce, agency: agency, today: vantage.today, limit: limit)
    return Document.next(report, explains: explains).known(by: vantage.knownBy)
  }
}
