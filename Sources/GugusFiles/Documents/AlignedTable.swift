/// A table whose columns blanks alone set apart, as it is typed where there is nothing else.
package struct AlignedTable {
  /// A part of a line that two blanks or more set apart from the others.
  package struct Part {
    /// From 0, in characters.
    package let column: Int
    package let text: Substring

    fileprivate var isInCapitals: Bool {
      text.count > 5 && text.contains(where: \.isLetter) && !text.contains(where: \.isLowercase)
    }
  }

  package struct Row {
    package var cells: [Substring]
    /// By the lines of the text.
    package var lines: Range<Int>
    /// Its parts stand under no head.
    package var isMisaligned = false
  }

  private let columns: [Int]
  package private(set) var rows: [Row]

  /// A cell of a head is not longer, in characters.
  private static let longestHead = 40
  /// How far a part may stand from its head.
  private static let slack = 2

  /// The table that begins there; nil where none does.
  package init?(_ lines: [Substring], at index: Int) {
    let head = AlignedTable.parts(lines[index])
    guard head.count > 2,
      head.allSatisfy({ $0.text.count <= AlignedTable.longestHead && $0.text.first != ":" }),
      head.contains(where: { $0.text.contains(where: \.isLetter) })
    else { return nil }
    columns = head.map(\.column)
    rows = [Row(cells: head.map(\.text), lines: index..<(index + 1))]
    var next = index + 1
    while next < lines.count {
      let isApart = lines[next].isBlankLine
      if isApart { next += 1 }
      guard next < lines.count, take(lines[next], at: next, isApart: isApart) else { break }
      next += 1
    }
    if rows.count == 1 { return nil }
  }

  /// The line after the last row.
  package var end: Int { rows.last?.lines.upperBound ?? 0 }

  private mutating func take(_ line: Substring, at index: Int, isApart: Bool) -> Bool {
    if AlignedTable.isRule(line) {
      if isApart || rows.count == 1 && rows[0].lines.count > 1 { return false }
      rows[rows.count - 1].lines = rows[rows.count - 1].lines.lowerBound..<(index + 1)
      return true
    }
    let parts = AlignedTable.parts(line)
    // `TIDAK HADIR` on a line of its own heads the rows below it.
    let isHead = parts.count == 1 && parts.allSatisfy(\.isInCapitals)
    guard !isHead, let places = places(of: parts) else {
      // Of the table, but who knows where.
      let isShort =
        parts.count == 1 && rows.count > 1 && !isApart && (isHead || isWithinFirst(parts[0]))
      guard !isApart, parts.count > 1 && rows.count > 1 || isShort else { return false }
      rows.append(
        Row(cells: parts.map(\.text), lines: index..<(index + 1), isMisaligned: true))
      return true
    }
    if isApart, parts.count < max(3, columns.count - 1) { return false }
    var cells = [Substring](repeating: "", count: columns.count)
    for (place, part) in zip(places, parts) { cells[place] = part.text }
    let last = rows.count - 1
    let goesOn =
      !isApart && cells[0].isEmpty && parts.count < columns.count - 1 && !rows[last].isMisaligned
      && places.allSatisfy { !rows[last].cells[$0].isEmpty }
    if goesOn {
      for place in places {
        rows[last].cells[place] = "\(rows[last].cells[place]) \(cells[place])"[...]
      }
      rows[last].lines = rows[last].lines.lowerBound..<(index + 1)
    } else {
      rows.append(Row(cells: cells, lines: index..<(index + 1)))
    }
    return true
  }

  /// Under which heads the parts stand; nil where that is not plain.
  private func places(of parts: [Part]) -> [Int]? {
    if parts.isEmpty || parts.count > columns.count { return nil }
    let near = parts.map { part in
      columns.firstIndex { abs($0 - part.column) <= AlignedTable.slack }
    }
    if parts.count == columns.count {
      return near.count { $0 != nil } * 2 >= columns.count ? Array(columns.indices) : nil
    }
    let places = near.compactMap(\.self)
    guard places.count == parts.count, Set(places).count == places.count, places != [0] else {
      return nil
    }
    return places
  }

  private func isWithinFirst(_ part: Part) -> Bool {
    part.column + part.text.count < columns[1] && abs(part.column - columns[0]) <= 2
  }

  private static func isRule(_ line: Substring) -> Bool {
    let scalars = line.trimmed.unicodeScalars
    return scalars.count > 2 && scalars.allSatisfy { "-=_ ".unicodeScalars.contains($0) }
  }

  private static func parts(_ line: Substring) -> [Part] {
    var parts: [Part] = []
    var (start, column, blanks): ((Substring.Index, Int)?, Int, Int) = (nil, 0, 2)
    var end = line.startIndex
    for index in line.indices {
      if line[index].isWhitespace {
        blanks += line[index] == "\t" ? 2 : 1
        if blanks >= 2, let begin = start {
          parts.append(Part(column: begin.1, text: line[begin.0..<end]))
          start = nil
        }
      } else {
        if start == nil { start = (index, column) }
        blanks = 0
        end = line.index(after: index)
      }
      column += 1
    }
    if let begin = start { parts.append(Part(column: begin.1, text: line[begin.0..<end])) }
    return parts
  }
}
