// What everybody must know of what happens to an assessment.
extension AssessmentEvent: NounEvent {
  var references: Set<Subject> {
    if case .opened(let taskForce, _) = self { [.taskForce(taskForce)] } else { [] }
  }

  var taskForce: TaskForceCode? {
    if case .opened(let taskForce, _) = self { taskForce } else { nil }
  }

  var binds: Bool { kind == .scored }
  var mayBeRecordedForOthers: Bool { true }
}

extension AssessmentEvent.Kind: NounEventKind {
  var body: TextClasses {
    switch self {
    case .opened: TextClasses(formal: "taskForce", open: "title")
    case .scored: TextClasses(formal: "prerequisite", personal: "evidence text")
    case .closed: .none
    }
  }
}
