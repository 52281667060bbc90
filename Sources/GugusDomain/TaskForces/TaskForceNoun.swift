// What everybody must know of what happens to a task force.
extension TaskForceEvent: NounEvent {
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

  var taskForce: TaskForceCode? { nil }
  var binds: Bool { false }
  var mayBeRecordedForOthers: Bool { false }

  var isConsequence: Bool { kind == .succeeded }

  var handsOver: Bool {
    if case .dissolved(let end) = self { end.successor != nil } else { false }
  }

  var isHandedOver: Bool { kind == .succeeded || kind == .left }
}

extension TextClasses {
  static let taskForceDetails = TextClasses(
    formal: "approach drivers.* formality from goalAreas.* modes.* parent until",
    open: "mandate nameEnglish nameIndonesian"
  )
  .with(TextClasses(formal: "kind pattern", open: "name"), in: "services.*")
  .with(legalBasis, in: "legalBasis")
}

extension TaskForceEvent.Kind: NounEventKind {
  var body: TextClasses {
    switch self {
    case .formed, .amended: .taskForceDetails
    case .joined: TextClasses(formal: "agency from role until")
    case .left: TextClasses(formal: "agency until")
    case .outcomeAdded: TextClasses(formal: "due", open: "indicator name unit")
    case .outcomeMeasured: TextClasses(formal: "on")
    case .dissolved: TextClasses(formal: "successor", personal: "reason")
    case .standingAdded: TextClasses(formal: "creditor debtor supporters.*", open: "deliverable")
    case .standingDropped: .none
    case .succeeded: .succession
    }
  }
}
