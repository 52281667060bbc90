extension TextClasses {
  static let taskForceDetails = TextClasses(
    formal: "approach drivers.* formality from goalAreas.* modes.* parent until",
    open: "mandate nameEnglish nameIndonesian"
  )
  .with(TextClasses(formal: "kind pattern", open: "name"), in: "services.*")
  .with(legalBasis, in: "legalBasis")
}

extension TaskForceEvent.Kind {
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
