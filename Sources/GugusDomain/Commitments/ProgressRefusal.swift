/// What is reported of a commitment: evidence, verdicts, requests, barriers.
public enum ProgressRefusal: RefusalPart {
  case claimNeedsEvidence(CommitmentCode)
  case judgesItself(AgencyCode, CommitmentCode)
  case verdictNeedsReason(Verdict)
  case needsValidReason(CommitmentCode)
  case declineInstead(CommitmentCode)
  /// Imposed by minutes that this agency has not ratified.
  case awaitsRatification(CommitmentCode, by: AgencyCode)
  case alreadyAsked(CommitmentCode, by: AgencyCode)
  case nothingAsked(CommitmentCode, Request.Kind)
  case answersItself(AgencyCode, CommitmentCode)
  case unknownBarrier(CommitmentCode, Int, known: Int)
  case barrierResolved(CommitmentCode, Int)
  case evidenceTooLarge(bytes: Int, limit: Int)
  case unknownEvidence(CommitmentCode, Int, known: Int)
  case evidenceIsLink(CommitmentCode, Int)

  var row: Row {
    switch self {
    case .claimNeedsEvidence: ("claim-needs-evidence", .state)
    case .judgesItself: ("judges-itself", .party)
    case .verdictNeedsReason: ("verdict-needs-reason", .content)
    case .needsValidReason: ("needs-valid-reason", .content)
    case .declineInstead: ("decline-instead", .state)
    case .awaitsRatification: ("awaits-ratification", .state)
    case .alreadyAsked: ("already-asked", .state)
    case .nothingAsked: ("nothing-asked", .state)
    case .answersItself: ("answers-itself", .party)
    case .unknownBarrier: ("unknown-barrier", .content)
    case .barrierResolved: ("barrier-resolved", .state)
    case .evidenceTooLarge: ("evidence-too-large", .content)
    case .unknownEvidence: ("unknown-evidence", .content)
    case .evidenceIsLink: ("evidence-is-link", .content)
    }
  }
}
