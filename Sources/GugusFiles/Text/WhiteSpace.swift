import GugusValues

extension String {
  /// Without white space and byte order marks, which come along when files are joined, at its ends.
  package var withoutOuterSpace: String {
    let space = UInt8(ascii: " ")
    if let first = utf8.first, let last = utf8.last, first.isPlainASCII, last.isPlainASCII,
      first != space, last != space
    {
      return self
    }
    func isOuter(_ character: Character) -> Bool {
      character.isWhitespace || character == "\u{FEFF}"
    }
    let start = drop(while: isOuter)
    guard let last = start.lastIndex(where: { !isOuter($0) }) else { return "" }
    return String(start[...last])
  }

  /// On one line, with a space for each line break and tab: what a cell of a spreadsheet shows.
  package var unbroken: String {
    guard unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      return self
    }
    return split { $0.isNewline || $0 == "\t" }.map { String($0).withoutOuterSpace }
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}
