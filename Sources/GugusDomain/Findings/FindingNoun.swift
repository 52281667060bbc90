// What everybody must know of what happens to a finding.
extension FindingEvent: NounEvent {
  var references: Set<Subject> {
    guard case .raised(let terms) = self else { return [] }
    return Set(terms.commitments.map(Subject.commitment)).union([
      .taskForce(terms.taskForce), .agency(terms.against),
    ])
  }

  var taskForce: TaskForceCode? {
    if case .raised(let terms) = self { terms.taskForce } else { nil }
  }

  var binds: Bool { true }

  var mayBeRecordedForOthers: Bool {
    switch self {
    case .raised, .concluded: false
    case .replied, .withdrawn: true
    }
  }

  var grounds: [Subject] {
    if case .raised(let terms) = self { terms.commitments.map(Subject.commitment) } else { [] }
  }

  func givesWord(of agency: AgencyCode) -> Bool {
    switch self {
    case .withdrawn: true
    case .concluded(let conclusion, _): conclusion == .dismissed
    case .raised, .replied: false
    }
  }

  var settles: Bool {
    switch self {
    case .raised, .concluded: true
    case .replied, .withdrawn: false
    }
  }
}

extension FindingEvent.Kind: NounEventKind {
  var body: TextClasses {
    switch self {
    case .raised: TextClasses(formal: "against commitments.* taskForce", personal: "grounds")
    case .replied: TextClasses(personal: "text")
    case .concluded: TextClasses(formal: "conclusion", personal: "reason")
    case .withdrawn: .reason
    }
  }
}
