import GugusFiles

/// An item of a list, with the indented lines in which it goes on.
struct MinutesItem {
  /// As written before the `.` or `)`; nil for a bullet.
  let number: Substring?
  /// Everything after the marker; may span lines.
  let raw: Substring
}

/// What the lines of a section are made of.
enum Block {
  case item(MinutesItem)
  /// Neighbouring lines that begin with `|`.
  case table([Substring])
  /// The first of neighbouring lines that are neither.
  case other(Substring)

  /// The blocks of those lines, which are parts of `text`.
  static func all(in lines: [Substring], of text: String) -> [Block] {
    var blocks: [Block] = []
    var rest = lines[...]
    while let line = rest.popFirst() {
      if line.isBlankLine { continue }
      let content = line.trimmed
      if isRow(line) {
        let rows = rest.prefix(while: isRow)
        rest = rest.dropFirst(rows.count)
        blocks.append(.table([content] + rows.map(\.trimmed)))
      } else if let item = MinutesItem(content) {
        let further = rest.prefix { !$0.isBlankLine && $0.trimmed.startIndex > $0.startIndex }
        rest = rest.dropFirst(further.count)
        let end = further.last?.endIndex ?? line.endIndex
        let raw = text[item.raw.startIndex..<end].trimmed
        blocks.append(.item(MinutesItem(number: item.number, raw: raw)))
      } else {
        rest = rest.drop { !$0.isBlankLine && !isRow($0) && MinutesItem($0.trimmed) == nil }
        blocks.append(.other(content))
      }
    }
    return blocks
  }

  private static func isRow(_ line: Substring) -> Bool { line.trimmed.unicodeScalars.first == "|" }
}

extension MinutesItem {
  private static let bullets: Set<Unicode.Scalar> = ["-", "*", "+", "•", "·", "–", "—"]

  /// Reads `- text`, `* text`, `• text`, `1. text` or `1) text`.
  init?(_ line: Substring) {
    let scalars = line.unicodeScalars
    let digits = scalars.prefix { ("0"..."9").contains($0) }
    guard let marker = scalars[digits.endIndex...].first else { return nil }
    let isMarker =
      digits.isEmpty ? MinutesItem.bullets.contains(marker) : marker == "." || marker == ")"
    let rest = Substring(scalars[digits.endIndex...].dropFirst())
    guard isMarker, rest.isEmpty || isBlank(rest.unicodeScalars[rest.startIndex]) else {
      return nil
    }
    self.init(number: digits.isEmpty ? nil : Substring(digits), raw: rest.trimmed)
  }
}
