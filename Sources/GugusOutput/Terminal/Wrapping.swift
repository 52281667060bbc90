extension String {
  /// The text in lines of at most `width` columns: broken where it breaks itself, else at
  /// spaces, and within a word only where the word alone is wider. No line ends in a space.
  ///
  /// `width` is at least 2, what the widest scalar takes.
  func wrapped(to width: Int) -> [Substring] {
    // No character takes more columns than bytes, so this needs no counting.
    if utf8.count <= width, !hasLineBreak { return [self[...].withoutTrailingSpaces] }
    var lines: [Substring] = []
    for paragraph in split(separator: "\n", omittingEmptySubsequences: false) {
      var rest = paragraph
      while let end = rest.lineEnd(within: width) {
        lines.append(rest[..<end].withoutTrailingSpaces)
        rest = rest[end...].drop { $0 == " " }
      }
      lines.append(rest.withoutTrailingSpaces)
    }
    return lines
  }
}

extension Substring {
  /// Where to break the first line off, or nil where everything fits.
  fileprivate func lineEnd(within width: Int) -> Index? {
    if utf8.count <= width { return nil }
    var used = 0
    var lastSpace: Index?
    var hasWord = false
    for index in indices {
      let character = self[index]
      if character != " " {
        hasWord = true
      } else if hasWord {
        lastSpace = index
      }
      used += character.columns
      if used <= width { continue }
      if trailsOff(from: index) { return nil }
      // A single character may be wider than the line, by many spacing marks; take it apart.
      return lastSpace ?? (index > startIndex ? index : unicodeScalars.index(after: index))
    }
    return nil
  }

  /// Nothing but spaces from there: they need no line of their own.
  private func trailsOff(from index: Index) -> Bool {
    self[index...].allSatisfy { $0 == " " }
  }

  var withoutTrailingSpaces: Substring {
    var trimmed = self
    while trimmed.last == " " { trimmed.removeLast() }
    return trimmed
  }
}
