extension FindingEvent.Kind {
  var body: TextClasses {
    switch self {
    case .raised: TextClasses(formal: "against commitments.* taskForce", personal: "grounds")
    case .replied: TextClasses(personal: "text")
    case .concluded: TextClasses(formal: "conclusion", personal: "reason")
    case .withdrawn: .reason
    }
  }
}
