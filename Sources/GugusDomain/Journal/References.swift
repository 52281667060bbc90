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

extension TaskForceEvent {
  fileprivate var references: Set<Subject> {
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

extension MeetingEvent {
  fileprivate var references: Set<Subject> {
    switch self {
    case .scheduled(let taskForce, let change):
      Set((change.attendance ?? []).map { .agency($0.agency) }).union([.taskForce(taskForce)])
    case .logged(let taskForce, let change, let edition):
      Set((change.attendance ?? []).map { .agency($0.agency) })
        .union(edition.quorum.members.map(Subject.agency)).union([.taskForce(taskForce)])
    case .rescheduled(let change):
      Set((change.attendance ?? []).map { .agency($0.agency) })
    case .answered(let answer): [.agency(answer.agency)]
    case .ratified, .amended, .cancelled: []
    }
  }
}

extension CommitmentEvent {
  fileprivate var references: Set<Subject> {
    switch self {
    case .proposed(let terms, _), .corrected(let terms), .imposed(let terms, _, _, _):
      terms.references
    case .asked(.revision(let revision)):
      Set((revision.condition?.antecedents ?? []).map(Subject.commitment))
    case .asked(.delegation(let agency, _)), .assigned(let agency, _),
      .supporterJoined(let agency), .supporterLeft(let agency):
      [.agency(agency)]
    case .antecedentHeld(let code): [.commitment(code)]
    case .transferred(let taskForce): [.taskForce(taskForce)]
    case .succeeded(let succession): [.agency(succession.from), .agency(succession.to)]
    case .ratified, .accepted, .declined, .factConfirmed, .asked, .agreed, .refused,
      .evidenceSubmitted,
      .progressReported, .claimed, .judged, .objected, .objectionAnswered, .released, .cancelled,
      .barrierRaised, .barrierEscalated, .barrierResolved:
      []
    }
  }
}

extension CommitmentTerms {
  fileprivate var references: Set<Subject> {
    let agencies = [debtor, creditor] + supporters + [verifier].compactMap(\.self)
    return Set(agencies.map(Subject.agency))
      .union([.taskForce(taskForce)])
      .union([meeting].compactMap { $0.map(Subject.meeting) })
      .union((condition?.antecedents ?? []).map(Subject.commitment))
  }
}
