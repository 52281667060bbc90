extension Record {
  /// Valid examples of what may be done with a finding.
  func findingSamples(_ code: FindingCode) -> [Event] {
    [
      .replied(text: .sample), .concluded(.upheld, reason: .sample), .withdrawn(reason: .sample),
    ].map { .finding(code, $0) }
  }

  /// How a finding may begin in a task force.
  func findingBeginnings(
    in code: TaskForceCode, by agency: AgencyCode, on day: Day
  ) throws -> [Event] {
    let settings = try settings()
    for commitment in try openCommitments(of: code) {
      let known = try known(commitment)
      guard known.terms.debtor != agency, known.since <= day else { continue }
      let terms = FindingTerms(
        taskForce: code, against: known.terms.debtor, commitments: [commitment], grounds: .sample,
        replyDays: settings.replyDays, conclusionDays: settings.conclusionDays)
      let number = try lastNumber(.finding, in: code) + 1
      return [.finding(FindingCode(code, number), .raised(terms))]
    }
    return []
  }
}
