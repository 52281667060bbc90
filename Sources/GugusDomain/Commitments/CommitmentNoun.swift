// What everybody must know of what happens to a commitment.
extension CommitmentEvent: NounEvent {
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

  var taskForce: TaskForceCode? {
    switch self {
    case .proposed(let terms, _), .imposed(let terms, _, _, _): terms.taskForce
    default: nil
    }
  }

  var binds: Bool { kind.binds }

  var mayBeRecordedForOthers: Bool {
    switch self {
    case .judged, .objectionAnswered: false
    default: true
    }
  }

  var isConsequence: Bool { CommitmentRule.rule(for: kind).who == [.consequence] }

  func givesWord(of agency: AgencyCode) -> Bool {
    switch self {
    case .imposed(let terms, _, _, _): terms.debtor == agency
    case .accepted, .agreed, .released, .assigned, .cancelled: true
    case .judged(let judgement): judgement.verdict == .asRecommended
    default: false
    }
  }

  var settles: Bool {
    switch self {
    case .judged, .objectionAnswered, .claimed: true
    default: false
    }
  }

  var isHandedOver: Bool {
    switch self {
    case .transferred, .succeeded, .ratified, .antecedentHeld: true
    default: false
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

extension CommitmentEvent.Kind {
  fileprivate var binds: Bool {
    switch self {
    case .imposed, .accepted, .declined, .revisionAgreed, .revisionRefused, .delegationAgreed,
      .delegationRefused, .suspensionAgreed, .suspensionRefused, .resumptionAgreed,
      .resumptionRefused, .revisionAsked, .delegationAsked, .suspensionAsked, .resumptionAsked,
      .supporterJoined, .supporterLeft, .assigned, .factConfirmed, .claimed, .judged, .objected,
      .objectionAnswered, .released, .cancelled:
      true
    case .proposed, .ratified, .corrected, .antecedentHeld, .progressReported,
      .evidenceSubmitted, .barrierRaised, .barrierEscalated, .barrierResolved, .transferred,
      .succeeded:
      false
    }
  }
}

extension TextClasses {
  static let condition = TextClasses(
    formal: "antecedents.* deadline factBy", open: "fact")

  static let terms = TextClasses(
    formal: "creditor debtor due meeting supporters.* taskForce verifier", open: "deliverable",
    personal: "person"
  )
  .with(condition, in: "condition")
}

extension CommitmentEvent.Kind: NounEventKind {
  var body: TextClasses {
    switch self {
    case .proposed, .corrected: .terms
    case .imposed: .waits.with(.terms, in: "terms").with(.legalBasis, in: "legalBasis")
    case .ratified, .accepted, .revisionAgreed: .waits
    case .declined, .suspensionAsked, .released, .cancelled, .revisionRefused, .delegationRefused,
      .suspensionRefused, .resumptionRefused:
      .reason
    case .antecedentHeld: TextClasses(formal: "antecedent")
    case .factConfirmed: TextClasses(personal: "evidence")
    case .revisionAsked:
      TextClasses(formal: "due", open: "deliverable", personal: "reason")
        .with(.condition, in: "condition")
    case .delegationAsked, .assigned: TextClasses(formal: "to", personal: "reason")
    case .resumptionAsked: TextClasses(formal: "due", personal: "reason")
    case .delegationAgreed, .suspensionAgreed, .resumptionAgreed: .none
    case .supporterJoined, .supporterLeft: .agency
    case .evidenceSubmitted:
      .note.with(
        TextClasses(formal: "file.sha256", open: "link.url", personal: "file.name"), in: "source")
    case .progressReported: .note.with(TextClasses(formal: "completion forecast"))
    case .claimed: .note
    case .objected: TextClasses(personal: "grounds")
    case .objectionAnswered: .reason
    case .judged: .reason.with(TextClasses(formal: "completion evidence.* validReason verdict"))
    case .barrierRaised: TextClasses(formal: "kind", personal: "text")
    case .barrierEscalated: TextClasses(open: "level")
    case .barrierResolved: TextClasses(personal: "text")
    case .transferred: TextClasses(formal: "taskForce")
    case .succeeded: .succession
    }
  }
}
