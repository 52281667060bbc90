extension Incentive {
  /// The award or sanction after that event.
  ///
  /// - Throws: `Refusal` naming the rule that stands in the way.
  public static func next(
    _ incentive: Incentive?, _ event: IncentiveEvent, code: IncentiveCode, by actor: Actor,
    on day: Day
  ) throws(Refusal) -> Incentive {
    guard let agency = actor.agency else { throw .account(.mustSayWho(.incentive(event.kind))) }
    guard var next = incentive else {
      switch event {
      case .awarded(let terms), .sanctioned(let terms):
        guard agency != terms.agency else {
          throw .account(.concernsItself(agency, .incentive(event.kind)))
        }
        if terms.from < day { throw .incentive(.startsBeforeGiven(terms.from, given: day)) }
        if let until = terms.until, until < terms.from {
          throw .time(.endsBeforeItStarts(from: terms.from, until: until))
        }
        return Incentive(code: code, terms: terms, givenBy: agency, since: day)
      case .appealed, .appealRejected, .lifted:
        throw .time(.beforeItExisted(code.text, on: day, since: nil))
      }
    }
    let concerned = next.terms.agency
    let state = next.state(on: day)
    switch event {
    case .awarded, .sanctioned: throw .given(.alreadyExists(code.text))
    case .appealed(let reason):
      guard agency == concerned else { throw .account(.notConcerned(agency, code.text, concerned)) }
      guard next.appeal == nil, state == .ahead || state == .inForce else {
        throw .incentive(.incentiveState(code, state, .appealed))
      }
      next.appeal = Appeal(reason: reason, on: day)
    case .appealRejected:
      guard agency != concerned else {
        throw .account(.concernsItself(agency, .incentive(.appealRejected)))
      }
      guard next.appeal != nil, next.appeal?.rejectedOn == nil, next.lifting == nil else {
        throw .incentive(.incentiveState(code, state, .appealRejected))
      }
      next.appeal?.rejectedOn = day
    case .lifted(let reason):
      guard agency != concerned else {
        throw .account(.concernsItself(agency, .incentive(.lifted)))
      }
      guard state != .lifted, state != .lapsed else {
        throw .incentive(.incentiveState(code, state, .lifted))
      }
      next.lifting = Lifting(reason: reason, on: day)
    }
    return next
  }
}
