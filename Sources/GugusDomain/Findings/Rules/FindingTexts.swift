extension FindingEvent {
  func checkTexts() throws(Refusal) {
    switch self {
    case .raised(let terms): try check(terms.grounds, .grounds, .prose)
    case .replied(let text): try check(text, .reply, .prose)
    case .concluded(_, let reason), .withdrawn(let reason): try check(reason, .reason)
    }
  }
}
