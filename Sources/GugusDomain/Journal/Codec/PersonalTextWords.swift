extension PersonalText {
  /// Stands in the place of each text that was forgotten, instead of the word that says so. With a mark
  /// that is in no text, what a document says beside them can be compared with what it said before.
  @TaskLocal public static var markOfForgotten: String?

  /// The text; where it is missing, in brackets why.
  public func words(in language: Language) -> String {
    switch self {
    case .known(let text): text
    case .missing(_, let absence): absence.mark ?? "[\(absence.term.in(language))]"
    }
  }
}

extension PersonalText.Absence {
  /// What stands in the place of the text without a word, while documents are compared.
  public var mark: String? { self == .forgotten ? PersonalText.markOfForgotten : nil }

  /// What became of the text.
  public var term: Term {
    switch self {
    case .forgotten: Term(en: "forgotten", id: "dilupakan")
    case .withheld: Term(en: "withheld", id: "tidak disertakan")
    case .lost: Term(en: "lost", id: "hilang")
    }
  }
}
