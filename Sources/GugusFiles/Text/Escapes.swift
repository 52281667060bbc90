/// How text stands in a line of a minutes file, outside front matter and discussion.
///
/// As in Markdown, a backslash before ASCII punctuation stands for that character; before a
/// space it keeps a space that would otherwise be trimmed; before anything else it is itself.
/// Everything here looks at Unicode scalars, not characters: a `|` that carries a combining mark is
/// one character and not equal to `|`, yet it still ends a cell.
package enum Escapes {
  /// The text as the file holds it, with backslashes, the given scalars and the spaces at both
  /// ends escaped.
  package static func escape(_ text: String, _ special: Set<Unicode.Scalar> = []) -> String {
    let scalars = text.unicodeScalars
    let leading = scalars.prefix { $0 == " " }.count
    let trailing = scalars.count - scalars.reversed().prefix { $0 == " " }.count
    var result = String.UnicodeScalarView()
    for (position, scalar) in scalars.enumerated() {
      let isEdge = position < leading || position >= trailing
      if scalar == "\\" || special.contains(scalar) || isEdge { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  /// The text that the raw part of a file stands for. A line break with the spaces around it, from
  /// an item that goes on in the next line, becomes one space.
  package static func unescape(_ raw: Substring) -> String {
    var result = String.UnicodeScalarView()
    var isEscaped = false
    var isIndentation = false
    for scalar in raw.unicodeScalars {
      if isIndentation && isBlank(scalar) { continue }
      isIndentation = false
      if isEscaped {
        if !isEscapable(scalar) { result.append("\\") }
        isEscaped = false
        if scalar != "\n" {
          result.append(scalar)
          continue
        }
      }
      switch scalar {
      case "\\": isEscaped = true
      case "\n":
        while let last = result.last, isBlank(last) { result.removeLast() }
        result.append(" ")
        isIndentation = true
      default: result.append(scalar)
      }
    }
    if isEscaped { result.append("\\") }
    return String(result)
  }

  /// The parts between the separators that no backslash escapes; always at least one.
  package static func split(_ raw: Substring, at separator: Unicode.Scalar) -> [Substring] {
    var parts: [Substring] = []
    var start = raw.startIndex
    for index in positions(of: separator, in: raw) {
      parts.append(raw[start..<index])
      start = raw.unicodeScalars.index(after: index)
    }
    parts.append(raw[start...])
    return parts
  }

  /// Where that scalar stands without a backslash that escapes it.
  package static func positions(of wanted: Unicode.Scalar, in raw: Substring) -> [String.Index] {
    var result: [String.Index] = []
    var isEscaped = false
    for index in raw.unicodeScalars.indices {
      let scalar = raw.unicodeScalars[index]
      if scalar == wanted && !isEscaped { result.append(index) }
      isEscaped = scalar == "\\" && !isEscaped
    }
    return result
  }

  private static func isEscapable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " "..."/", ":"..."@", "["..."`", "{"..."~": true
    default: false
    }
  }
}

/// A space or tab; a carriage return too, since it can only stand before a line break.
package func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  scalar == " " || scalar == "\t" || scalar == "\r"
}

extension Substring {
  /// Without the spaces and tabs around it, but with a last space that a backslash keeps.
  package var trimmed: Substring {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !isBlank($0) && $0 != "\n" }),
      let last = scalars.lastIndex(where: { !isBlank($0) && $0 != "\n" })
    else { return self[startIndex..<startIndex] }
    var end = scalars.index(after: last)
    let backslashes = scalars[first..<end].reversed().prefix { $0 == "\\" }.count
    if backslashes % 2 == 1, end < endIndex, scalars[end] == " " {
      end = scalars.index(after: end)
    }
    return self[first..<end]
  }

  /// Without any of those scalars, or blanks, at either end.
  package func trimmed(of marks: String) -> Substring {
    let marks = marks.unicodeScalars
    let scalars = unicodeScalars.drop { marks.contains($0) || isBlank($0) }
    guard let last = scalars.lastIndex(where: { !marks.contains($0) && !isBlank($0) }) else {
      return self[endIndex...]
    }
    return Substring(scalars[...last])
  }

  /// What follows the prefix, if this begins with it (scalar by scalar); nil otherwise.
  package func after(prefix: String) -> Substring? {
    guard unicodeScalars.starts(with: prefix.unicodeScalars) else { return nil }
    return Substring(unicodeScalars.dropFirst(prefix.unicodeScalars.count))
  }

  /// Holds nothing but spaces and tabs.
  package var isBlankLine: Bool { unicodeScalars.allSatisfy(isBlank) }
}
