extension TaskForce {
  func checkInForce(on day: Day) throws(Refusal) {
    if day < since { throw .beforeItExisted(code.text, on: day, since: since) }
    if let dissolvedOn, dissolvedOn <= day { throw .dissolved(code, on: dissolvedOn) }
    guard isInForce(on: day) else {
      throw .outsideTerm(code, on: day, from: details.from, until: details.until)
    }
  }

  /// A member on that day, and not one that only observes.
  func checkTakesPart(_ agency: AgencyCode, on day: Day) throws(Refusal) {
    guard let role = role(of: agency, on: day) else { throw .notMember(agency, code, on: day) }
    guard role.takesPart else { throw .onlyObserves(agency, code) }
  }
}
