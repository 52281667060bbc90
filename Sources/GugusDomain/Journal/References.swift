extension Event {
  /// What else must be on record for this event to make sense.
  public var references: Set<Subject> {
    switch self {
    case .workspace(.stewardNamed(let agency)): [.agency(agency)]
    case .workspace, .voided: []
    case .agency(_, .added(let details)):
      Set([details.parent, details.successor].compactMap { $0.map(Subject.agency) })
    case .agency(_, .edited(let change)):
      Set([change.parent, change.successor].compactMap { $0.map(Subject.agency) })
    case .agency(_, .keyRegistered), .agency(_, .keyVouched), .agency(_, .keyRevoked): []
    case .taskForce(_, let event): event.references
    case .meeting(_, let event): event.references
    case .commitment(_, let event): event.references
    case .finding(_, .raised(let terms)):
      Set(terms.commitments.map(Subject.commitment)).union([
        .taskForce(terms.taskForce), .agency(terms.against),
      ])
    case .incentive(_, .awarded(let terms)), .incentive(_, .sanctioned(let terms)):
      Set(terms.findings.map(Subject.finding))
        .union([terms.follows].compactMap { $0.map(Subject.incentive) })
        .union([.taskForce(terms.taskForce), .agency(terms.agency)])
    case .assessment(_, .opened(let taskForce, _)): [.taskForce(taskForce)]
    case .finding, .incentive, .assessment: []
    }
  }
}
