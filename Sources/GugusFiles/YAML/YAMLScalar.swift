/// A text as a YAML value that the front matter's reader gives back unchanged.
package enum YAMLScalar {
  package static func write(_ text: String) -> String { isPlainSafe(text) ? text : quoted(text) }

  /// Letters, digits and harmless punctuation, beginning with a letter or digit.
  private static func isPlainSafe(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, isLetterOrDigit(first), scalars.last != " " else {
      return false
    }
    return scalars.allSatisfy { isLetterOrDigit($0) || " -./(),'+".unicodeScalars.contains($0) }
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber:
      true
    default: false
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\"".unicodeScalars
    // Yams makes its strings with Foundation, which takes one byte order mark from their beginning.
    let mark: Unicode.Scalar = "\u{FEFF}"
    let isMarked = text.unicodeScalars.first == mark
    for scalar in (isMarked ? String(mark) + text : text).unicodeScalars {
      if scalar == "\"" || scalar == "\\" {
        result.append("\\")
        result.append(scalar)
      } else if isShown(scalar) {
        result.append(scalar)
      } else {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let padding = String(repeating: "0", count: 8 - digits.count)
        result.append(contentsOf: "\\U\(padding)\(digits)".unicodeScalars)
      }
    }
    return String(result) + "\""
  }

  /// Not so: controls, line separators, the byte order mark, which YAML reads as breaks or refuses.
  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      false
    default: true
    }
  }
}
