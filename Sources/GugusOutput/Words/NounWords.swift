import GugusDomain

// What is said of every noun, each in its own words.

extension EventKind {
  /// What happened, as it stands in a line of the story after the day and the subject.
  public var term: Term {
    switch self {
    case .workspace(let kind): kind.term
    case .voided: Term(en: "made void", id: "dinyatakan batal")
    case .agency(let kind): kind.term
    case .taskForce(let kind): kind.term
    case .meeting(let kind): kind.term
    case .commitment(let kind): kind.term
    case .finding(let kind): kind.term
    case .incentive(let kind): kind.term
    case .assessment(let kind): kind.term
    }
  }
}

extension EventKind {
  /// What someone does who brings it about, as the command line calls it; nil of what nobody does
  /// alone.
  public var move: Term? {
    switch self {
    case .workspace(let kind): kind.move
    case .agency(let kind): kind.move
    case .taskForce(let kind): kind.move
    case .meeting(let kind): kind.move
    case .commitment(let kind): kind.move
    case .finding(let kind): kind.move
    case .incentive(let kind): kind.move
    case .assessment(let kind): kind.move
    case .voided: nil
    }
  }
}

extension Event {
  /// Nil where the kind says all.
  func details(in language: Language) -> String? {
    switch self {
    case .workspace(let event): event.details(in: language)
    case .voided(_, let voiding): "#\(voiding.entry): \(voiding.reason.words(in: language))"
    case .agency(_, .added(let details)): details.name.in(language)
    case .agency(_, .edited): nil
    case .agency(_, .keyRegistered(let key)), .agency(_, .keyVouched(let key)): key
    case .agency(_, .keyRevoked(let key, let reason)): "\(key): \(reason.words(in: language))"
    case .taskForce(_, let event): event.details(in: language)
    case .meeting(_, let event): event.details(in: language)
    case .commitment(_, let event): event.details(in: language)
    case .finding(_, let event): event.details(in: language)
    case .incentive(_, let event): event.details(in: language)
    case .assessment(_, let event): event.details(in: language)
    }
  }
}

extension Refusal.Noun {
  /// What was looked for.
  public var term: Term {
    switch self {
    case .agency: Term(en: "agency", id: "instansi")
    case .taskForce: Term(en: "task force", id: "gugus tugas")
    case .meeting: Term(en: "meeting", id: "rapat")
    case .commitment: Term(en: "commitment", id: "komitmen")
    case .finding: Term(en: "finding", id: "temuan")
    case .incentive: Term(en: "award or sanction", id: "penghargaan atau sanksi")
    case .assessment: Term(en: "assessment", id: "penilaian")
    case .entry: Term(en: "journal entry", id: "catatan jurnal")
    }
  }
}
