/// What a commitment waits for, and who supports it.
public enum ConditionRefusal: RefusalPart {
  case noFactToConfirm(CommitmentCode)
  case notSupporter(AgencyCode, CommitmentCode)
  case circle([CommitmentCode])
  case conditionHasFailed(CommitmentCode, CommitmentState)

  var row: Row {
    switch self {
    case .noFactToConfirm: ("no-fact-to-confirm", .state)
    case .notSupporter: ("not-supporter", .content)
    case .circle: ("circle", .content)
    case .conditionHasFailed: ("condition-has-failed", .state)
    }
  }
}
