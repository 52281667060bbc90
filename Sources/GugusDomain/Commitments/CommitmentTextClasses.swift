extension TextClasses {
  static let condition = TextClasses(
    formal: "antecedents.* deadline factBy", open: "fact")

  static let terms = TextClasses(
    formal: "creditor debtor due meeting supporters.* taskForce verifier", open: "deliverable",
    personal: "person"
  )
  .with(condition, in: "condition")
}

extension CommitmentEvent.Kind {
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
