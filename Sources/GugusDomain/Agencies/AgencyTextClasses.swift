extension TextClasses {
  static let agencyDetails = TextClasses(
    formal: "from kind parent successor until", open: "nameEnglish nameIndonesian sector")
}

extension AgencyEvent.Kind {
  var body: TextClasses {
    switch self {
    case .added, .edited: .agencyDetails
    case .keyRegistered, .keyVouched: TextClasses(open: "key")
    case .keyRevoked: TextClasses(open: "key", personal: "reason")
    }
  }
}
