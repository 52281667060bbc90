// What everybody must know of what happens to an agency.
extension AgencyEvent: NounEvent {
  var references: Set<Subject> {
    switch self {
    case .added(let details):
      Set([details.parent, details.successor].compactMap { $0.map(Subject.agency) })
    case .edited(let change):
      Set([change.parent, change.successor].compactMap { $0.map(Subject.agency) })
    case .keyRegistered, .keyVouched, .keyRevoked: []
    }
  }

  var taskForce: TaskForceCode? { nil }
  var binds: Bool { false }
  var mayBeRecordedForOthers: Bool { false }

  var handsOver: Bool {
    if case .edited(let change) = self { change.mayEnd } else { false }
  }
}

extension TextClasses {
  static let agencyDetails = TextClasses(
    formal: "from kind parent successor until", open: "nameEnglish nameIndonesian sector")
}

extension AgencyEvent.Kind: NounEventKind {
  var body: TextClasses {
    switch self {
    case .added, .edited: .agencyDetails
    case .keyRegistered, .keyVouched: TextClasses(open: "key")
    case .keyRevoked: TextClasses(open: "key", personal: "reason")
    }
  }
}
