extension Record {
  /// Valid examples of what may be done with the workspace.
  func workspaceSamples(by agency: AgencyCode) -> [Event] {
    var change = SettingsChange()
    change.daysAhead = 14
    let condition = PolicyCondition(measure: .due, comparison: .atLeast, threshold: 1)
    let rule = PolicyRule(name: "x", conditions: [condition], kind: .award(.recognition))
    let policy = IncentivePolicy(rules: [rule], source: "x")
    return [
      .stewardNamed(agency), .configured(change), .filterSaved(name: "x", words: []),
      .filterDropped(name: "x"), .policyAdopted(policy),
    ].map(Event.workspace)
  }
}
