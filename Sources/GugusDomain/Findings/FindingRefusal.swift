/// A finding.
public enum FindingRefusal: RefusalPart {
  case aboutOthers(CommitmentCode, AgencyCode)
  case findingClosed(FindingCode, FindingState, FindingEvent.Kind)
  case rightOfReply(FindingCode, until: Day)

  var row: Row {
    switch self {
    case .aboutOthers: ("about-others", .content)
    case .findingClosed: ("finding-closed", .state)
    case .rightOfReply: ("right-of-reply", .state)
    }
  }
}
