import GugusValues

extension String {
  /// The text with nothing left in it that could drive a terminal or hide from a reader:
  /// control, format (so bidirectional controls, zero-width and tag characters) and line
  /// separator characters are written as `\u{202E}`, a tab as a space. A line feed stays, and a
  /// carriage return before one goes.
  public var visible: String {
    if utf8.allSatisfy({ $0.isPlainASCII || $0 == UInt8(ascii: "\n") }) { return self }
    guard unicodeScalars.contains(where: \.isHidden) else { return self }
    var shown = ""
    var scalars = unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\n": shown += "\n"
      case "\r" where scalars.first == "\n": break
      case "\t": shown += " "
      case _ where scalar.isHidden:
        shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  /// Whether it has more than one line. By bytes, which is much faster than by characters.
  public var hasLineBreak: Bool { utf8.contains(UInt8(ascii: "\n")) }

  /// The text on one line: where it breaks, `⏎`.
  public var onOneLine: String {
    guard hasLineBreak else { return self }
    return split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎")
  }
}

extension Unicode.Scalar {
  fileprivate var isHidden: Bool {
    if isPlainASCII { return false }
    return switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    // The joiners spell words in many scripts, and emoji; they cannot move other text.
    case .format: self != "\u{200C}" && self != "\u{200D}"
    default: false
    }
  }
}
