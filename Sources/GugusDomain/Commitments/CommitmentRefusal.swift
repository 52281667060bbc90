/// A commitment, its parties and its state.
public enum CommitmentRefusal: RefusalPart {
  case noActor(CommitmentEvent.Kind, [Party])
  case wrongParty(AgencyCode, CommitmentCode, CommitmentEvent.Kind, mayBe: [Party])
  case wrongState(
    CommitmentCode, CommitmentState, CommitmentEvent.Kind, from: [CommitmentState])
  case debtorIsCreditor(AgencyCode)
  case judgeOwes(AgencyCode)
  case supporterIsParty(AgencyCode)
  case dueTooEarly(Day, notBefore: Day)
  case mayNotImpose(AgencyCode, TaskForceCode, role: Role?)
  case imposingNeedsLegalBasis(TaskForceCode)

  var row: Row {
    switch self {
    case .noActor: ("no-actor", .party)
    case .wrongParty: ("wrong-party", .party)
    case .wrongState: ("wrong-state", .state)
    case .debtorIsCreditor: ("debtor-is-creditor", .content)
    case .judgeOwes: ("judge-owes", .content)
    case .supporterIsParty: ("supporter-is-party", .content)
    case .dueTooEarly: ("due-too-early", .content)
    case .mayNotImpose: ("may-not-impose", .party)
    case .imposingNeedsLegalBasis: ("imposing-needs-legal-basis", .content)
    }
  }
}
