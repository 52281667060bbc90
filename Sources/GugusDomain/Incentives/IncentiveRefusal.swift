/// An award or a sanction, and the policy by which they are suggested.
public enum IncentiveRefusal: RefusalPart {
  case needsUpheldFinding(AgencyCode, FindingCode?)
  case outOfLadder(AgencyCode, SanctionKind, needs: SanctionKind)
  case incentiveNeedsLegalBasis(TaskForceCode)
  case startsBeforeGiven(Day, given: Day)
  case incentiveState(IncentiveCode, IncentiveState, IncentiveEvent.Kind)
  case noPolicy
  case unknownRule(String, nearest: [String])
  case notSuggested(AgencyCode, rule: String)

  var row: Row {
    switch self {
    case .needsUpheldFinding: ("needs-upheld-finding", .state)
    case .outOfLadder: ("out-of-ladder", .state)
    case .incentiveNeedsLegalBasis: ("incentive-needs-legal-basis", .content)
    case .startsBeforeGiven: ("starts-before-given", .content)
    case .incentiveState: ("incentive-state", .state)
    case .noPolicy: ("no-policy", .state)
    case .unknownRule: ("unknown-rule", .content)
    case .notSuggested: ("not-suggested", .state)
    }
  }
}
