import GugusDomain

extension Event {
  /// What a story says of an event beside its kind. Machines get it in English, whatever the
  /// language of the run.
  var details: Cell {
    guard let en = details(in: .english), let id = details(in: .indonesian) else { return .empty }
    return .term(raw: en, Term(en: en, id: id), .normal)
  }
}

extension Entry {
  /// The same, and from where it was imported or who recorded it for the actor.
  var details: Cell {
    guard let origin else { return event.details }
    func words(in language: Language) -> String {
      let origin = origin.in(language)
      return event.details(in: language).map { "\($0) (\(origin))" } ?? origin
    }
    let (en, id) = (words(in: .english), words(in: .indonesian))
    return .term(raw: en, Term(en: en, id: id), .normal)
  }

  private var origin: Term? {
    if let source {
      return Term(
        en: "from \(source.register), row \(source.key)",
        id: "dari \(source.register), baris \(source.key)")
    }
    return recorder?.agency.map { Term(en: "recorded by \($0)", id: "dicatat oleh \($0)") }
  }
}

extension WorkspaceEvent {
  func details(in language: Language) -> String? {
    switch self {
    case .founded(let founding): founding.log
    case .stewardNamed(let agency): agency.text
    case .configured: nil
    case .filterSaved(let name, let words): "\(name): \(words.joined(separator: " "))"
    case .filterDropped(let name): name
    case .textsForgotten(let forgetting):
      "\(forgetting.entry): \(forgetting.paths.joined(separator: ", "))"
        + "; \(forgetting.legalBasis.words(in: language))"
    case .fileForgotten(let file):
      "\(file.sha256); \(file.legalBasis.words(in: language))"
    case .clockCorrected(let correction):
      Term(en: "was ahead, at \(correction.from)", id: "terlalu maju, pada \(correction.from)")
        .in(language) + ": " + correction.reason.words(in: language)
    case .policyAdopted(let policy): policy.rules.map(\.name).joined(separator: ", ")
    }
  }
}

extension TaskForceEvent {
  func details(in language: Language) -> String? {
    switch self {
    case .formed(let details): details.name.in(language)
    case .amended: nil
    case .joined(let membership):
      "\(membership.agency): \(membership.role.term.in(language)), \(membership.from)"
    case .left(let agency, let until): "\(agency), \(until)"
    case .outcomeAdded(let outcome): "\(outcome.number). \(outcome.name)"
    case .outcomeMeasured(let measurement): "\(measurement.outcome): \(measurement.value)"
    case .dissolved(let dissolution):
      [dissolution.reason.words(in: language), dissolution.successor.map { "→ \($0)" }]
        .compactMap(\.self).joined(separator: " ")
    case .standingAdded(let row):
      "\(row.number). \(row.debtor) → \(row.creditor): \(row.deliverable)"
    case .standingDropped(let number): "\(number)"
    case .succeeded(let succession): succession.words
    }
  }
}

extension MeetingEvent {
  func details(in language: Language) -> String? {
    switch self {
    case .scheduled(_, let change): change.title
    case .logged(_, let change, let edition): edition.words(change.title).in(language)
    case .rescheduled(let change): change.words
    case .answered(let answer):
      ["\(answer.agency): \(answer.answer.term.in(language))", answer.person?.words(in: language)]
        .compactMap(\.self).joined(separator: "; ")
    case .ratified: nil
    case .amended(let amendment):
      "\(amendment.number). \(amendment.text) (\(amendment.reason.words(in: language)))"
    case .cancelled(let reason): reason.words(in: language)
    }
  }
}

extension MinutesEdition {
  /// Of the first the title; of a later one its number, and the title where it is a new one.
  fileprivate func words(_ title: String?) -> Term {
    if number == 1, let title { return Term(same: title) }
    let title = title.map { "; \($0)" } ?? ""
    return Term(en: "edition \(number)\(title)", id: "edisi \(number)\(title)")
  }
}

extension MeetingChange {
  /// Where a meeting has moved to.
  fileprivate var words: String? {
    let time = [start, end].compactMap { $0?.description }.joined(separator: "–")
    let version = calendarSequence.map { "SEQUENCE:\($0)" }
    let words = [title, date?.iso, time.isEmpty ? nil : time, zone?.description, place, version]
      .compactMap(\.self)
    return words.isEmpty ? nil : "→ " + words.joined(separator: ", ")
  }
}

extension CommitmentEvent {
  func details(in language: Language) -> String? {
    switch self {
    case .proposed(let terms, _), .corrected(let terms):
      "\(terms.debtor) → \(terms.creditor), \(terms.due)"
    case .imposed(let terms, let basis, _, let isUnratified):
      "\(terms.debtor) → \(terms.creditor), \(terms.due); \(basis.words(in: language))"
        + (isUnratified
          ? Term(
            en: "; binds once the minutes are ratified", id: "; mengikat setelah notula disahkan"
          ).in(language) : "")
    case .ratified(let waitsFor), .accepted(let waitsFor), .agreed(_, let waitsFor):
      waitsFor.isEmpty
        ? nil
        : Term(en: "waits for", id: "menunggu").in(language) + " "
          + waitsFor.map(\.text).joined(separator: ", ")
    case .declined(let reason), .released(let reason), .cancelled(let reason):
      reason.words(in: language)
    case .antecedentHeld(let code): code.text
    case .factConfirmed(let evidence): evidence.words(in: language)
    case .refused(_, let reason): reason?.words(in: language)
    case .asked(let request): request.words(in: language)
    case .assigned(let agency, let reason):
      ["→ \(agency)", reason?.words(in: language)].compactMap(\.self).joined(separator: "; ")
    case .supporterJoined(let agency), .supporterLeft(let agency): agency.text
    case .progressReported(let progress):
      [
        progress.completion.term.in(language), progress.forecast?.term.in(language),
        progress.note?.words(in: language),
      ].compactMap(\.self).joined(separator: "; ")
    case .evidenceSubmitted(let evidence): evidence.words(in: language)
    case .claimed(let note, _): note?.words(in: language)
    case .judged(let judgement): judgement.words(in: language)
    case .objected(let grounds): grounds.words(in: language)
    case .objectionAnswered(let isUpheld, let reason):
      (isUpheld
        ? Term(en: "upheld", id: "diterima") : Term(en: "dismissed", id: "ditolak")).in(language)
        + "; " + reason.words(in: language)
    case .barrierRaised(let barrier):
      "\(barrier.number). \(barrier.kind.term.in(language)): \(barrier.text.words(in: language))"
    case .barrierEscalated(let number, let level): "\(number) → \(level)"
    case .barrierResolved(let number, let text):
      ["\(number)", text?.words(in: language)].compactMap(\.self).joined(separator: ". ")
    case .transferred(let taskForce): "→ \(taskForce)"
    case .succeeded(let succession): succession.words
    }
  }
}

extension Succession {
  fileprivate var words: String { "\(from) → \(to)" }
}

extension Request {
  fileprivate func words(in language: Language) -> String {
    switch self {
    case .revision(let revision):
      [
        revision.due.map { "→ \($0)" }, revision.deliverable.map { "→ \($0)" },
        revision.condition.map { "→ " + $0.words(in: language) },
        revision.reason.words(in: language),
      ].compactMap(\.self).joined(separator: "; ")
    case .delegation(let agency, let reason): "→ \(agency); \(reason.words(in: language))"
    case .suspension(let reason): reason.words(in: language)
    case .resumption(let reason, let due):
      [due.map { "→ \($0)" }, reason.words(in: language)].compactMap(\.self).joined(separator: "; ")
    }
  }
}

extension Condition {
  fileprivate func words(in language: Language) -> String {
    if self == .nothing { return Term(en: "no condition", id: "tanpa prasyarat").in(language) }
    return (antecedents.map(\.text) + [fact].compactMap(\.self)).joined(separator: ", ")
  }
}

extension LegalBasis {
  /// `keputusan bupati 12/2025 (2025-09-30) Tentang …`.
  public func words(in language: Language) -> String {
    "\(kind.term.in(language)) \(number) (\(date)) \(title)"
  }
}

extension Evidence {
  fileprivate func words(in language: Language) -> String {
    let what =
      switch source {
      case .file(let name, let sha256, let bytes):
        "\(name.words(in: language)) (\(bytes) B, \(sha256.prefix(12))…)"
      case .link(let link): link
      }
    return ["\(number). \(what)", note?.words(in: language)].compactMap(\.self)
      .joined(separator: ": ")
  }
}

extension Judgement {
  fileprivate func words(in language: Language) -> String {
    [
      verdict.term.in(language), validReason?.term.in(language),
      evidence.map { $0.map { $0.term.in(language) }.joined(separator: ", ") },
      completion?.term.in(language), reason?.words(in: language),
    ].compactMap(\.self).joined(separator: "; ")
  }
}

extension FindingEvent {
  func details(in language: Language) -> String? {
    switch self {
    case .raised(let terms):
      "\(terms.against): \(terms.commitments.map(\.text).joined(separator: ", ")); "
        + terms.grounds.words(in: language)
    case .replied(let text): text.words(in: language)
    case .concluded(let conclusion, let reason):
      "\(conclusion.term.in(language)): \(reason.words(in: language))"
    case .withdrawn(let reason): reason.words(in: language)
    }
  }
}

extension IncentiveEvent {
  func details(in language: Language) -> String? {
    switch self {
    case .awarded(let terms), .sanctioned(let terms):
      [
        "\(terms.agency): \(terms.kind.term.in(language))", terms.authority,
        terms.legalBasis.words(in: language), terms.reason.words(in: language),
      ].joined(separator: "; ")
    case .appealed(let reason), .appealRejected(let reason), .lifted(let reason):
      reason.words(in: language)
    }
  }
}

extension AssessmentEvent {
  func details(in language: Language) -> String? {
    switch self {
    case .opened(_, let title): title
    case .scored(let score):
      "\(score.prerequisite.term.in(language)): \(score.score); \(score.text.words(in: language))"
    case .closed: nil
    }
  }
}
