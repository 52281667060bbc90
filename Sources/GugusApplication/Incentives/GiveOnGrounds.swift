import GugusDomain
import GugusReports
import GugusStore

/// Gives an award or a sanction: of a kind that someone says, or as a rule of the policy suggests it
/// by the figures of the very moment in which it is recorded.
public struct GiveOnGrounds: Action {
  /// Why it is given.
  public enum Grounds: Sendable {
    case kind(IncentiveKind)
    /// A rule of the incentive policy in force, by its name, and the period for which it suggests it.
    case rule(String, Period)
  }

  private let grounds: Grounds
  private let workspace: Workspace
  private let isSanction: Bool
  private let taskForce: TaskForceCode
  private let agency: AgencyCode
  private let legalBasis: LegalBasis?
  private let authority: String
  private let from: Day?
  private let until: Day?
  private let reason: String?
  private let findings: [FindingCode]

  /// An award or sanction to an agency, by what a rule suggests or somebody decides.
  ///
  /// - Parameters:
  ///   - workspace: whose figures a rule goes by.
  ///   - reason: nil for the rule and its period.
  public init(
    _ grounds: Grounds, in workspace: Workspace, isSanction: Bool, of taskForce: TaskForceCode,
    to agency: AgencyCode, legalBasis: LegalBasis?, authority: String, from: Day?, until: Day?,
    reason: String?, findings: [FindingCode]
  ) {
    self.grounds = grounds
    self.workspace = workspace
    self.isSanction = isSanction
    self.taskForce = taskForce
    self.agency = agency
    self.legalBasis = legalBasis
    self.authority = authority
    self.from = from
    self.until = until
    self.reason = reason
    self.findings = findings
  }

  /// Gives what the grounds name; a rule must suggest it on the day of acting.
  ///
  /// - Throws: `Refusal`, also where the rule does not suggest it.
  public func decide(in record: some Record, _ act: Circumstances) throws -> Ruling {
    let (kind, suggestion) = try suggested(act.today)
    let said = suggestion.map { "\($0.rule), \($0.period.from)..\($0.period.until)" }
    return try GiveIncentive(
      kind, taskForce, to: agency, legalBasis: legalBasis, authority: authority, from: from,
      until: until, reason: reason ?? said ?? "", findings: findings, suggestion: suggestion
    ).decide(in: record, act)
  }

  private func suggested(_ today: Day) throws -> (IncentiveKind, Suggestion?) {
    switch grounds {
    case .kind(let kind): return (kind, nil)
    case .rule(let rule, let period):
      try workspace.checkKnown(taskForce, [agency])
      let report = try SuggestionReport(
        workspace, Scope(taskForce: taskForce), period, today: today)
      let (kind, suggestion) = try report.suggestion(rule, for: agency, isSanction: isSanction)
      return (kind, suggestion)
    }
  }
}
