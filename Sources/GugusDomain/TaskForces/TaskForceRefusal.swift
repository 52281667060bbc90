/// A task force and who takes part in it.
public enum TaskForceRefusal: RefusalPart {
  case noGoverningActor(TaskForceCode)
  case doesNotGovern(AgencyCode, TaskForceCode, role: Role?)
  case formalNeedsLegalBasis(TaskForceCode)
  case alreadyMember(AgencyCode, TaskForceCode, role: Role, from: Day)
  case notMember(AgencyCode, TaskForceCode, on: Day)
  case onlyObserves(AgencyCode, TaskForceCode)
  case outsideTerm(TaskForceCode, on: Day, from: Day, until: Day?)
  case dissolved(TaskForceCode, on: Day)
  case openCommitments(TaskForceCode, count: Int)
  case ownSuccessor(TaskForceCode)
  case lastToGovern(AgencyCode, TaskForceCode)
  /// Where entries are signed, whoever governs does not say by itself who may impose.
  case imposingRole(AgencyCode?, TaskForceCode)
  case unknownOutcome(TaskForceCode, Int, known: Int)

  var row: Row {
    switch self {
    case .noGoverningActor: ("no-governing-actor", .party)
    case .doesNotGovern: ("does-not-govern", .party)
    case .formalNeedsLegalBasis: ("formal-needs-legal-basis", .content)
    case .alreadyMember: ("already-member", .state)
    case .notMember: ("not-member", .state)
    case .onlyObserves: ("only-observes", .state)
    case .outsideTerm: ("outside-term", .state)
    case .dissolved: ("dissolved", .state)
    case .openCommitments: ("open-commitments", .state)
    case .ownSuccessor: ("own-successor", .content)
    case .lastToGovern: ("last-to-govern", .state)
    case .imposingRole: ("imposing-role", .party)
    case .unknownOutcome: ("unknown-outcome", .content)
    }
  }
}
