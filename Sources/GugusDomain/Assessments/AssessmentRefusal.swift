/// An assessment.
public enum AssessmentRefusal: RefusalPart {
  case assessmentClosed(AssessmentCode, on: Day)

  var row: Row {
    switch self {
    case .assessmentClosed: ("assessment-closed", .state)
    }
  }
}
