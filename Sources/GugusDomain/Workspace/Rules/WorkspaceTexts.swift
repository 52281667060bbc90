extension WorkspaceEvent {
  func checkTexts() throws(Refusal) {
    switch self {
    case .founded(let founding): try check(founding.log, .text)
    case .stewardNamed: break
    case .policyAdopted(let policy): try policy.checkTexts()
    case .textsForgotten(let forgetting):
      for path in forgetting.paths { try check(path, .text) }
      try forgetting.legalBasis.checkTexts()
    case .fileForgotten(let file):
      try check(file.sha256, .text)
      try file.legalBasis.checkTexts()
    case .clockCorrected(let correction): try check(correction.reason, .reason)
    case .configured(let change):
      try check(change.name, .name)
      for term in change.urgency?.keys.sorted() ?? [] { try check(term, .weight) }
    case .filterSaved(let name, let words):
      try check(name, .filterName)
      for word in words { try check(word, .filter) }
    case .filterDropped(let name): try check(name, .filterName)
    }
  }
}
