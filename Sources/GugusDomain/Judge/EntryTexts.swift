extension Entry {
  /// Refuses texts that may not stand on the record.
  func checkTexts() throws(Refusal) {
    try GugusDomain.check(actor.officer, .officer)
    try GugusDomain.check(recorder?.officer, .officer)
    try GugusDomain.check(source?.register, .register)
    try GugusDomain.check(source?.key, .rowKey)
    try GugusDomain.check(source?.digest, .rowKey)
    try GugusDomain.check(signature?.key, .key)
    try GugusDomain.check(signature?.value, .key)
    switch event {
    case .workspace(let event): try event.checkTexts()
    case .voided(_, let voiding): try GugusDomain.check(voiding.reason, .reason)
    case .agency(_, let event): try event.checkTexts()
    case .taskForce(_, let event): try event.checkTexts()
    case .meeting(_, let event): try event.checkTexts()
    case .commitment(_, let event): try event.checkTexts()
    case .finding(_, let event): try event.checkTexts()
    case .incentive(_, let event): try event.checkTexts()
    case .assessment(_, let event): try event.checkTexts()
    }
  }
}

/// Refuses a text that may not stand on the record.
func check(
  _ text: String?, _ field: Refusal.Field, _ rule: TextRule = .line
) throws(Refusal) {
  if let text, let fault = rule.fault(in: text) { throw .text(field, fault) }
}

/// The same of a text that may be missing: of that nothing can be said.
func check(
  _ text: PersonalText?, _ field: Refusal.Field, _ rule: TextRule = .line
) throws(Refusal) {
  try check(text?.text, field, rule)
}

extension LegalBasis {
  func checkTexts() throws(Refusal) {
    try check(number, .number)
    try check(title, .title)
  }
}

extension WorkspaceEvent {
  fileprivate func checkTexts() throws(Refusal) {
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

extension IncentivePolicy {
  fileprivate func checkTexts() throws(Refusal) {
    for rule in rules {
      try check(rule.name, .name)
      try check(rule.note, .note)
    }
    // The file byte for byte: with the line breaks of whatever wrote it.
    let lines = source.utf8.contains(13) ? source.replacing("\r\n", with: "\n") : source
    if !lines.isEmpty { try check(lines, .text, .prose) }
  }
}

extension AgencyEvent {
  fileprivate func checkTexts() throws(Refusal) {
    switch self {
    case .added(let details):
      try check(details.nameEnglish, .name)
      try check(details.nameIndonesian, .name)
      try check(details.sector, .sector)
    case .edited(let change):
      try check(change.nameEnglish, .name)
      try check(change.nameIndonesian, .name)
      try check(change.sector, .sector)
    case .keyRegistered(let key), .keyVouched(let key): try check(key, .key)
    case .keyRevoked(let key, let reason):
      try check(key, .key)
      try check(reason, .reason)
    }
  }
}

extension TaskForceEvent {
  fileprivate func checkTexts() throws(Refusal) {
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

extension MeetingEvent {
  fileprivate func checkTexts() throws(Refusal) {
    switch self {
    case .scheduled(_, let change), .rescheduled(let change), .logged(_, let change, _):
      try change.checkTexts()
    case .answered(let answer): try check(answer.person, .person)
    case .amended(let amendment):
      try check(amendment.text, .text)
      try check(amendment.reason, .reason)
    case .cancelled(let reason): try check(reason, .reason)
    case .ratified: break
    }
  }
}

extension MeetingChange {
  fileprivate func checkTexts() throws(Refusal) {
    try check(title, .title)
    try check(place, .place)
    try check(chair, .chair)
    try check(minuteTaker, .minuteTaker)
    try check(calendarID, .text)
    for attendance in attendance ?? [] { try check(attendance.person, .person) }
    for item in agenda ?? [] { try check(item, .agenda) }
    for decision in decisions ?? [] { try check(decision.text, .decision) }
    if let discussion, !discussion.isEmpty { try check(discussion, .discussion, .prose) }
  }
}

extension CommitmentEvent {
  fileprivate func checkTexts() throws(Refusal) {
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
  fileprivate func checkTexts() throws(Refusal) {
    try GugusDomain.check(deliverable, .deliverable)
    try GugusDomain.check(person, .person)
    try GugusDomain.check(condition?.fact, .fact)
  }
}

extension Request {
  fileprivate func checkTexts() throws(Refusal) {
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

extension FindingEvent {
  fileprivate func checkTexts() throws(Refusal) {
    switch self {
    case .raised(let terms): try check(terms.grounds, .grounds, .prose)
    case .replied(let text): try check(text, .reply, .prose)
    case .concluded(_, let reason), .withdrawn(let reason): try check(reason, .reason)
    }
  }
}

extension IncentiveEvent {
  fileprivate func checkTexts() throws(Refusal) {
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

extension AssessmentEvent {
  fileprivate func checkTexts() throws(Refusal) {
    switch self {
    case .opened(_, let title): try check(title, .title)
    case .scored(let score):
      try check(score.text, .text, .prose)
      try check(score.evidence, .evidence)
    case .closed: break
    }
  }
}
