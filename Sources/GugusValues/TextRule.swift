/// What is wrong with a text that someone wants on the record.
public enum TextFault: Hashable, Sendable {
  /// Empty, or nothing in it that shows (spaces, zero-width characters).
  case invisible
  /// A control character, noncharacter or unpaired surrogate, or in a text of one line what breaks
  /// it, at that character (from 1).
  case control(scalar: UInt32, position: Int)
  /// Longer than `limit` bytes of UTF-8.
  case tooLong(bytes: Int, limit: Int)
  /// A letter and its mark stand apart where there is one character for both.
  case notComposed
}

/// The rule for every text on the record: something in it shows, it holds no control
/// characters, it is no longer than its place allows, and it is in Unicode's Normalization Form C, so
/// that the same words are the same bytes; otherwise it is kept byte for byte.
public enum TextRule: Sendable {
  /// A title, name or reason: one line, up to 2,000 bytes.
  case line
  /// A discussion or note: line breaks and tabs allowed, up to 1,000,000 bytes.
  case prose

  /// The most bytes of UTF-8 that a text may have.
  public var limit: Int {
    switch self {
    case .line: 2_000
    case .prose: 1_000_000
    }
  }

  /// Nil where the text may stand.
  public func fault(in text: String) -> TextFault? {
    let bytes = text.utf8.count
    if bytes > limit { return .tooLong(bytes: bytes, limit: limit) }
    var shows = false
    for (index, scalar) in text.unicodeScalars.enumerated() {
      if scalar.isPlainASCII {
        if scalar != " " { shows = true }
        continue
      }
      if !allows(scalar) { return .control(scalar: scalar.value, position: index + 1) }
      if !shows { shows = TextRule.isVisible(scalar) }
    }
    if !shows { return .invisible }
    return text.isComposed ? nil : .notComposed
  }

  private func allows(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isNoncharacterCodePoint { return false }
    return switch scalar.properties.generalCategory {
    case .control: self == .prose && (scalar == "\n" || scalar == "\t")
    // They break a line as well.
    case .lineSeparator, .paragraphSeparator: self == .prose
    default: true
    }
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.isWhitespace {
      return false
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .unassigned:
      return false
    default:
      return true
    }
  }
}
