extension CommitmentEvent {
  var references: Set<Subject> {
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
  var references: Set<Subject> {
    let agencies = [debtor, creditor] + supporters + [verifier].compactMap(\.self)
    return Set(agencies.map(Subject.agency))
      .union([.taskForce(taskForce)])
      .union([meeting].compactMap { $0.map(Subject.meeting) })
      .union((condition?.antecedents ?? []).map(Subject.commitment))
  }
}
