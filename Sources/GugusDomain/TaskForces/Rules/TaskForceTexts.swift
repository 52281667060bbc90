extension TaskForceEvent {
  func checkTexts() throws(Refusal) {
    switch self {
    case .formed(let details):
      try check(details.nameEnglish, .name)
      try check(details.nameIndonesian, .name)
      try check(details.mandate, .mandate, .prose)
      try details.legalBasis?.checkTexts()
      for service in details.services { try check(service.name, .serviceName) }
    case .amended(let change):
      try check(change.nameEnglish, .name)
      try check(change.nameIndonesian, .name)
      try check(change.mandate, .mandate, .prose)
      try change.legalBasis?.checkTexts()
      for service in change.services ?? [] { try check(service.name, .serviceName) }
    case .outcomeAdded(let outcome):
      try check(outcome.name, .name)
      try check(outcome.indicator, .indicator)
      try check(outcome.unit, .unit)
    case .dissolved(let dissolution): try check(dissolution.reason, .reason)
    case .standingAdded(let row): try check(row.deliverable, .deliverable)
    case .joined, .left, .outcomeMeasured, .standingDropped, .succeeded: break
    }
  }
}
