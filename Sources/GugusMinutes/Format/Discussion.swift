import GugusDomain

/// How a discussion stands in a file: as it is, between its heading and the next.
///
/// Blank lines at its ends are not part of it. A line that would end it (`## `), or a blank line
/// at its ends that is part of it, stands behind one more backslash than it has.
enum Discussion {
  static func read(_ lines: [Substring]) -> String {
    guard let first = lines.firstIndex(where: { !$0.isBlankLine }),
      let last = lines.lastIndex(where: { !$0.isBlankLine })
    else { return "" }
    return lines[first...last].map { line in
      line.unicodeScalars.first == "\\" && isSpecial(line)
        ? String(line.unicodeScalars.dropFirst()) : String(line)
    }.joined(separator: "\n")
  }

  static func write(_ text: String) -> String {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Substring($0) }
    let first = lines.firstIndex { !$0.isBlankLine } ?? lines.endIndex
    let last = lines.lastIndex { !$0.isBlankLine } ?? lines.startIndex
    return lines.enumerated().map { position, line in
      let isInnerBlank = line.isBlankLine && first < position && position < last
      return isSpecial(line) && !isInnerBlank ? "\\" + line : String(line)
    }.joined(separator: "\n")
  }

  /// Any number of backslashes, then a heading or nothing.
  private static func isSpecial(_ line: Substring) -> Bool {
    let rest = Substring(line.unicodeScalars.drop { $0 == "\\" })
    return rest.isBlankLine || rest.after(prefix: "## ") != nil
  }
}

extension MinutesReader {
  mutating func discussion(_ lines: [Substring]) -> String {
    let value = Discussion.read(lines)
    if !value.isEmpty, let fault = TextRule.prose.fault(in: value), let first = lines.first,
      let last = lines.last
    {
      let raw = text[first.startIndex..<last.endIndex]
      note(fault, at: place(of: fault, in: raw))
    }
    return value
  }
}
