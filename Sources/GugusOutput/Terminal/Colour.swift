extension Tone {
  /// The ANSI sequence (ECMA-48, select graphic rendition) that begins the tone, or nil where
  /// it has no colour.
  private var sequence: String? {
    switch self {
    case .normal: nil
    case .good: "\u{1B}[32m"
    case .warning: "\u{1B}[33m"
    case .bad: "\u{1B}[31m"
    case .muted: "\u{1B}[2m"
    case .strong: "\u{1B}[1m"
    }
  }

  /// The text in that tone, where the terminal has colours.
  func colouring(_ text: some StringProtocol, in style: Style) -> String {
    guard style.hasColour, !text.isEmpty, let sequence else { return String(text) }
    return sequence + text + "\u{1B}[0m"
  }
}
