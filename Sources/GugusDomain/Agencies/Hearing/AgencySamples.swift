extension Record {
  /// Valid examples of what may be done with an agency.
  func agencySamples(_ code: AgencyCode) throws -> [Event] {
    var change = AgencyChange()
    change.sector = "x"
    var events: [AgencyEvent] = [
      .edited(change), .keyRegistered("x+00000000+x"), .keyVouched("x+00000000+x"),
    ]
    if let key = try known(code).keysInForce.last {
      events.append(.keyRevoked(key.text, reason: .sample))
    }
    return events.map { .agency(code, $0) }
  }
}
