import GugusDomain

extension Refusal {
  /// What the command line says of it, on two or three lines: what is wrong, by which rule with
  /// its name, what to do instead. Nothing in it can drive a terminal.
  public func message(in language: Language) -> String {
    let words = words
    let rule = Term(en: "Rule", id: "Aturan").in(language)
    var lines = [
      "gugus: \(words.what.in(language))",
      "  \(rule): \(words.rule.in(language)) (\(name))",
    ]
    if let instead = words.instead {
      lines.append(
        "  \(Term(en: "Instead", id: "Sebaiknya").in(language)): \(instead.spelled(in: language))")
    }
    return lines.map(\.visible.onOneLine).joined(separator: "\n")
  }
}
