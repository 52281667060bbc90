extension PersonalText {
  /// The text; where it is missing, in brackets why.
  public func words(in language: Language) -> String {
    switch self {
    case .known(let text): text
    case .missing(_, let absence): "[\(absence.term.in(language))]"
    }
  }
}

extension PersonalText.Absence {
  /// What became of the text.
  public var term: Term {
    switch self {
    case .forgotten: Term(en: "forgotten", id: "dilupakan")
    case .withheld: Term(en: "withheld", id: "tidak disertakan")
    case .lost: Term(en: "lost", id: "hilang")
    }
  }
}
