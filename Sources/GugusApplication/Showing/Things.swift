import GugusDomain
import GugusOutput
import GugusReports
import GugusStore

/// Shows an agency.
public struct ShowAgency: Showing {
  private let code: AgencyCode

  public init(_ code: AgencyCode) { self.code = code }

  public var scope: ViewScope { .agency(code) }

  public func document(on workspace: Workspace, from vantage: Vantage) throws -> Document {
    .agency(try AgencyReport(workspace, code, today: vantage.today))
  }
}

/// Shows a task force.
public struct ShowTaskForce: Showing {
  private let code: TaskForceCode
  private let isToSign: Bool

  /// A task force as it is to be shown.
  ///
  /// - Parameter isToSign: with a place for signatures.
  public init(_ code: TaskForceCode, isToSign: Bool) {
    self.code = code
    self.isToSign = isToSign
  }

  public var scope: ViewScope { .taskForce(code) }

  public func document(on workspace: Workspace, from vantage: Vantage) throws -> Document {
    .taskForce(try TaskForceReport(workspace, code, today: vantage.today, isToSign: isToSign))
  }
}

/// Shows a meeting.
public struct ShowMeeting: Showing {
  private let code: MeetingCode

  public init(_ code: MeetingCode) { self.code = code }

  public var scope: ViewScope { .subject(.meeting(code)) }

  public func document(on workspace: Workspace, from vantage: Vantage) throws -> Document {
    .meeting(try MeetingReport(workspace, code, today: vantage.today))
  }
}

/// Shows a commitment with its story, what its lateness is put down to, and whose move it is.
public struct ShowCommitment: Showing {
  private let code: CommitmentCode

  public init(_ code: CommitmentCode) { self.code = code }

  public var scope: ViewScope { .subject(.commitment(code)) }

  public func document(on workspace: Workspace, from vantage: Vantage) throws -> Document {
    let today = vantage.today
    let found = try workspace.commitment(code).settled(on: today)
    let graph = CommitmentGraph(workspace, today: today)
    try graph.load([code])
    return .commitment(
      found, history: try workspace.history(of: .commitment(code)),
      attribution: graph.attribution(of: code),
      moves: try workspace.moves(of: found.sides, on: .commitment(found.code), day: today),
      today: today)
  }
}

/// Shows a finding with its story.
public struct ShowFinding: Showing {
  private let code: FindingCode

  public init(_ code: FindingCode) { self.code = code }

  public var scope: ViewScope { .subject(.finding(code)) }

  public func document(on workspace: Workspace, from vantage: Vantage) throws -> Document {
    .finding(
      try workspace.finding(code), history: try workspace.history(of: .finding(code)),
      today: vantage.today)
  }
}

/// Shows an award or sanction, what it rests on, and its whole story.
public struct ShowIncentive: Showing {
  private let code: IncentiveCode

  public init(_ code: IncentiveCode) { self.code = code }

  public var scope: ViewScope { .subject(.incentive(code)) }

  public func document(on workspace: Workspace, from vantage: Vantage) throws -> Document {
    .incentive(
      try workspace.incentive(code), history: try workspace.history(of: .incentive(code)),
      today: vantage.today)
  }
}

/// Compares rounds of scores and agencies.
public struct ShowAssessment: Showing {
  /// A task force with all its rounds, or one of them.
  public enum Assessed {
    case taskForce(TaskForceCode)
    case round(AssessmentCode)
  }

  private let assessed: Assessed

  public init(_ assessed: Assessed) { self.assessed = assessed }

  public var scope: ViewScope {
    switch assessed {
    case .taskForce(let code): .taskForce(code)
    case .round(let code): .subject(.assessment(code))
    }
  }

  public func document(on workspace: Workspace, from vantage: Vantage) throws -> Document {
    switch assessed {
    case .taskForce(let code):
      try workspace.checkKnown(code)
      return .assessment(try AssessmentReport(workspace, code))
    case .round(let code):
      let round = try workspace.assessment(code)
      return .assessment(try AssessmentReport(workspace, round.taskForce, round: code))
    }
  }
}

/// Shows one entry of the journal: its exact bytes and their hash.
public struct ShowEntry: Showing {
  private let sequence: Int

  public init(_ sequence: Int) { self.sequence = sequence }

  public func document(on workspace: Workspace, from vantage: Vantage) throws -> Document {
    try .journalEntry(try workspace.journalRow(sequence))
  }
}

/// Shows how the workspace is set up.
public struct ShowSettings: Showing {
  public init() {}

  public var scope: ViewScope { .subject(.workspace) }

  public func document(on workspace: Workspace, from vantage: Vantage) throws -> Document {
    .settings(try workspace.settings())
  }
}
