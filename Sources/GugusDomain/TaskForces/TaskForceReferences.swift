extension TaskForceEvent {
  var references: Set<Subject> {
    switch self {
    case .formed(let details): Set([details.parent].compactMap { $0.map(Subject.taskForce) })
    case .amended(let change): Set([change.parent].compactMap { $0.map(Subject.taskForce) })
    case .joined(let membership): [.agency(membership.agency)]
    case .left(let agency, _): [.agency(agency)]
    case .dissolved(let end): Set([end.successor].compactMap { $0.map(Subject.taskForce) })
    case .standingAdded(let row):
      Set(([row.debtor, row.creditor] + row.supporters).map(Subject.agency))
    case .succeeded(let succession): [.agency(succession.from), .agency(succession.to)]
    case .outcomeAdded, .outcomeMeasured, .standingDropped: []
    }
  }
}
