extension IncentivePolicy {
  func checkTexts() throws(Refusal) {
    for rule in rules {
      try check(rule.name, .name)
      try check(rule.note, .note)
    }
    // The file byte for byte: with the line breaks of whatever wrote it.
    let lines = source.utf8.contains(13) ? source.replacing("\r\n", with: "\n") : source
    if !lines.isEmpty { try check(lines, .text, .prose) }
  }
}

extension IncentiveEvent {
  func checkTexts() throws(Refusal) {
    switch self {
    case .awarded(let terms), .sanctioned(let terms):
      try check(terms.authority, .authority)
      try check(terms.reason, .reason)
      try terms.legalBasis.checkTexts()
      try check(terms.suggestion?.rule, .name)
    case .appealed(let reason), .appealRejected(let reason), .lifted(let reason):
      try check(reason, .reason)
    }
  }
}
