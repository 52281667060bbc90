import GugusFiles

/// What points to a note below a list.
enum Footnote {
  /// The sign of a footnote at the end of a text; nil where there is none.
  static func sign(at text: Substring) -> String? {
    let text = text.trimmed(of: ".;, ")
    if text.hasSuffix("*)") { return "*)" }
    guard let last = text.last else { return nil }
    if last == "*" {
      let signs = String(repeating: "*", count: text.reversed().prefix { $0 == "*" }.count)
      return text.dropLast(signs.count).contains(signs) ? nil : signs
    }
    // `m²` is no footnote.
    let isUnit = text.dropLast().last == "m"
    return "¹²³⁴⁵†‡".contains(last) && !isUnit ? String(last) : nil
  }
}
