extension AssessmentEvent.Kind {
  var body: TextClasses {
    switch self {
    case .opened: TextClasses(formal: "taskForce", open: "title")
    case .scored: TextClasses(formal: "prerequisite", personal: "evidence text")
    case .closed: .none
    }
  }
}
