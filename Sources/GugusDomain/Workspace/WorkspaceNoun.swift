// What everybody must know of what happens to the workspace.
extension WorkspaceEvent: NounEvent {
  var references: Set<Subject> {
    if case .stewardNamed(let agency) = self { [.agency(agency)] } else { [] }
  }

  var taskForce: TaskForceCode? { nil }
  var binds: Bool { false }
  var mayBeRecordedForOthers: Bool { false }

  var isHandedOver: Bool { kind == .stewardNamed }
}

extension WorkspaceEvent.Kind: NounEventKind {
  var body: TextClasses {
    switch self {
    case .founded: TextClasses(formal: "zone", open: "log")
    case .stewardNamed: TextClasses(formal: "steward")
    case .configured:
      TextClasses(formal: "holidaysAdded.* holidaysDropped.* zone", open: "name")
    case .filterSaved: TextClasses(open: "name words.*")
    case .filterDropped: TextClasses(open: "name")
    case .clockCorrected: TextClasses(formal: "from", personal: "reason")
    case .textsForgotten:
      TextClasses(open: "paths.*").with(.legalBasis, in: "legalBasis")
    case .fileForgotten:
      TextClasses(formal: "sha256").with(.legalBasis, in: "legalBasis")
    case .policyAdopted:
      TextClasses(formal: "rules.*.kind", open: "rules.*.name rules.*.note source")
        .with(.policyCondition, in: "rules.*.conditions.*")
    }
  }
}
