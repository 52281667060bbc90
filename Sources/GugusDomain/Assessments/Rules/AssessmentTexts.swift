extension AssessmentEvent {
  func checkTexts() throws(Refusal) {
    switch self {
    case .opened(_, let title): try check(title, .title)
    case .scored(let score):
      try check(score.text, .text, .prose)
      try check(score.evidence, .evidence)
    case .closed: break
    }
  }
}
