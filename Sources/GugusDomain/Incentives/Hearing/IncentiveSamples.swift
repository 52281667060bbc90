extension Record {
  /// Valid examples of what may be done with an award or sanction.
  func incentiveSamples(_ code: IncentiveCode) -> [Event] {
    [
      .appealed(reason: .sample), .appealRejected(reason: .sample), .lifted(reason: .sample),
    ].map { .incentive(code, $0) }
  }

  /// How an award may begin in a task force.
  func incentiveBeginnings(
    in taskForce: TaskForce, by agency: AgencyCode, on day: Day
  ) throws -> [Event] {
    let code = taskForce.code
    guard let honoured = try otherMember(in: code, than: [agency], on: day) else { return [] }
    let terms = IncentiveTerms(
      taskForce: code, agency: honoured, kind: .award(.recognition),
      legalBasis: taskForce.sampleBasis, authority: "x", from: day, reason: .sample)
    let incentive = IncentiveCode(code, try lastNumber(.incentive, in: code) + 1)
    return [.incentive(incentive, .awarded(terms))]
  }
}
