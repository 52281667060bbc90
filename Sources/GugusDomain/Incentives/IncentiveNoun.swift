// What everybody must know of what happens to an award or sanction.
extension IncentiveEvent: NounEvent {
  var references: Set<Subject> {
    switch self {
    case .awarded(let terms), .sanctioned(let terms):
      Set(terms.findings.map(Subject.finding))
        .union([terms.follows].compactMap { $0.map(Subject.incentive) })
        .union([.taskForce(terms.taskForce), .agency(terms.agency)])
    case .appealed, .appealRejected, .lifted: []
    }
  }

  var taskForce: TaskForceCode? {
    switch self {
    case .awarded(let terms), .sanctioned(let terms): terms.taskForce
    case .appealed, .appealRejected, .lifted: nil
    }
  }

  var binds: Bool { true }
  var mayBeRecordedForOthers: Bool { kind == .appealed }

  var grounds: [Subject] {
    switch self {
    case .awarded(let terms), .sanctioned(let terms): terms.findings.map(Subject.finding)
    case .appealed, .appealRejected, .lifted: []
    }
  }

  func givesWord(of agency: AgencyCode) -> Bool { kind == .awarded || kind == .lifted }
  var settles: Bool { kind != .appealed }
}

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

extension IncentiveEvent.Kind: NounEventKind {
  var body: TextClasses {
    switch self {
    case .awarded, .sanctioned: .incentive
    case .appealed, .appealRejected, .lifted: .reason
    }
  }
}
