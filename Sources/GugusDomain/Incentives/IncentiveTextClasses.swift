extension TextClasses {
  static let policyCondition = TextClasses(formal: "measure", open: "comparison")

  static let incentive = TextClasses(
    formal: "agency findings.* follows from kind taskForce until", open: "authority",
    personal: "reason"
  )
  .with(legalBasis, in: "legalBasis")
  .with(
    TextClasses(formal: "period.from period.until seenOn", open: "rule")
      .with(policyCondition, in: "figures.*.condition"), in: "suggestion")
}

extension IncentiveEvent.Kind {
  var body: TextClasses {
    switch self {
    case .awarded, .sanctioned: .incentive
    case .appealed, .appealRejected, .lifted: .reason
    }
  }
}
