/// Refuses a text that may not stand on the record.
func check(
  _ text: String?, _ field: Refusal.Field, _ rule: TextRule = .line
) throws(Refusal) {
  if let text, let fault = rule.fault(in: text) { throw .given(.text(field, fault)) }
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
