extension Vocabulary {
  /// All words of the vocabulary, as a message lists them.
  package static var listed: Term {
    Term(
      en: allCases.map(\.term.en).joined(separator: ", "),
      id: allCases.map(\.term.id).joined(separator: ", "))
  }
}
