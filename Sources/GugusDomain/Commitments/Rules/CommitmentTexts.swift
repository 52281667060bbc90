extension CommitmentEvent {
  func checkTexts() throws(Refusal) {
    switch self {
    case .proposed(let terms, _), .corrected(let terms): try terms.checkTexts()
    case .imposed(let terms, let basis, _, _):
      try terms.checkTexts()
      try basis.checkTexts()
    case .declined(let reason), .released(let reason), .cancelled(let reason):
      try check(reason, .reason)
    case .factConfirmed(let evidence): try check(evidence, .evidence)
    case .asked(let request): try request.checkTexts()
    case .refused(_, let reason), .assigned(_, let reason): try check(reason, .reason)
    case .evidenceSubmitted(let evidence):
      switch evidence.source {
      case .file(let name, let sha256, _):
        try check(name, .fileName)
        try check(sha256, .fileName)
      case .link(let link): try check(link, .link)
      }
      try check(evidence.note, .note, .prose)
    case .progressReported(let progress): try check(progress.note, .note, .prose)
    case .objected(let grounds): try check(grounds, .reason, .prose)
    case .objectionAnswered(_, let reason): try check(reason, .reason)
    case .claimed(let note, _): try check(note, .note, .prose)
    case .judged(let judgement): try check(judgement.reason, .reason)
    case .barrierRaised(let barrier): try check(barrier.text, .text)
    case .barrierEscalated(_, let level): try check(level, .level)
    case .barrierResolved(_, let text): try check(text, .text)
    case .ratified, .accepted, .antecedentHeld, .agreed, .supporterJoined, .supporterLeft,
      .transferred,
      .succeeded:
      break
    }
  }
}

extension CommitmentTerms {
  func checkTexts() throws(Refusal) {
    try GugusDomain.check(deliverable, .deliverable)
    try GugusDomain.check(person, .person)
    try GugusDomain.check(condition?.fact, .fact)
  }
}

extension Request {
  func checkTexts() throws(Refusal) {
    switch self {
    case .revision(let revision):
      try check(revision.reason, .reason)
      try check(revision.deliverable, .deliverable)
      try check(revision.condition?.fact, .fact)
    case .delegation(_, let reason), .suspension(let reason), .resumption(let reason, _):
      try check(reason, .reason)
    }
  }
}
