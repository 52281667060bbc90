import GugusDomain

extension Term {
  /// `a`, `a or b`, `a, b or c`; nothing of nothing.
  static func anyOf(_ terms: [Term]) -> Term {
    guard let last = terms.last, terms.count > 1 else { return terms.first ?? Term(same: "") }
    let others = joined(terms.dropLast(), by: ", ")
    // Indonesian writes a comma before the last of three or more, and none between two.
    return Term(
      en: "\(others.en) or \(last.en)",
      id: others.id + (terms.count > 2 ? ", atau " : " atau ") + last.id)
  }

  /// The terms with a separator that means the same in both languages.
  static func joined(_ terms: [Term], by separator: String) -> Term {
    Term(
      en: terms.map(\.en).joined(separator: separator),
      id: terms.map(\.id).joined(separator: separator))
  }
}
