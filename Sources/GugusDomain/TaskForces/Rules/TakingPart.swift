extension TaskForce {
  func checkInForce(on day: Day) throws(Refusal) {
    if day < since { throw .time(.beforeItExisted(code.text, on: day, since: since)) }
    if let dissolvedOn, dissolvedOn <= day { throw .taskForce(.dissolved(code, on: dissolvedOn)) }
    guard isInForce(on: day) else {
      throw .taskForce(.outsideTerm(code, on: day, from: details.from, until: details.until))
    }
  }

  /// A member on that day, and not one that only observes.
  func checkTakesPart(_ agency: AgencyCode, on day: Day) throws(Refusal) {
    guard let role = role(of: agency, on: day) else {
      throw .taskForce(.notMember(agency, code, on: day))
    }
    guard role.takesPart else { throw .taskForce(.onlyObserves(agency, code)) }
  }
}
