/// Reads text, Markdown or not, into blocks: one pass, each line looked at a bounded number of times.
///
/// The marks of Markdown are understood where notes use them; nothing is refused, and what is not a
/// mark is a line of a paragraph.
struct TextBlocks {
  private let lines: [Substring]
  private var index = 0
  private var blocks: [DocumentBlock] = []
  /// The lists that are open, the outermost first.
  private var lists: [(indentation: Int, mark: ListMark)] = []
  private var letters = LetterMarks()
  private var followsBlank = true
  private var tables = 0
  /// Lines that were looked through in vain for the end of a table are not looked through again.
  private var noTableEndsBefore = 0

  /// Lists deeper than this are flat: no notes have them.
  private static let deepest = 32

  private init(_ lines: [Substring]) { self.lines = lines }

  package static func read(_ lines: [Substring]) -> [DocumentBlock] {
    var reader = TextBlocks(lines)
    reader.frontMatter()
    while reader.index < lines.count { reader.next() }
    return reader.blocks
  }

  /// Each entry of front matter, whatever it says, is a block.
  private mutating func frontMatter() {
    guard let first = lines.firstIndex(where: { !$0.isBlankLine }), lines[first].trimmed == "---",
      let end = lines[(first + 1)...].firstIndex(where: { $0.trimmed == "---" })
    else { return }
    for index in (first + 1)..<end {
      let line = lines[index]
      let isNew = !line.isBlankLine && !(line.unicodeScalars.first.map(isBlank) ?? true)
      if isNew && line.unicodeScalars.first != "-" {
        let isComment = line.hasPrefix("#")
        blocks.append(
          DocumentBlock(
            kind: isComment ? .markup : .field, line: index + 1, written: [line], text: line))
      } else if let last = blocks.indices.last {
        blocks[last].written.append(line)
      }
    }
    index = end + 1
  }

  private mutating func next() {
    let line = NotesLine(lines[index], number: index + 1)
    if line.isMarkup || line.isTableRule {
      add(.markup, line)
    } else if line.isEmpty {
      followsBlank = true
      index += 1
    } else if let count = htmlTable(line) {
      index += count
      followsBlank = false
    } else if line.raw.trimmed.first == "|" || isHeadOfRule() {
      table { line in line.contains("|") ? TextBlocks.cells(line) : nil }
    } else if isTabbed(index), index + 1 < lines.count, isTabbed(index + 1) {
      table { line in
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
        return cells.count > 2 ? cells.map(\.trimmed) : nil
      }
    } else if line.isHeading {
      lists = []
      let level = line.raw.trimmed.drop { $0 == ">" || $0 == " " }.prefix { $0 == "#" }.count
      add(.heading(level: level), line)
    } else if let (mark, rest) = letters.mark(line, before: lines[(index + 1)...]) {
      item(line, mark, rest)
    } else if line.isItem {
      item(line, line.isNumbered ? .number : .bullet, line.content)
    } else if index + 1 < lines.count, isUnderline(lines[index + 1]) {
      lists = []
      add(.heading(level: 1), line)
      index += 1
    } else {
      if line.indentation == 0 { lists = [] }
      add(.line, line)
    }
  }

  private mutating func add(_ kind: DocumentBlock.Kind, _ line: NotesLine) {
    blocks.append(
      DocumentBlock(
        kind: kind, line: line.number, written: [line.raw], text: line.content.unstruck,
        followsBlank: followsBlank, isQuoted: line.isQuoted, isBold: line.isBold,
        isStruck: line.content.isStruck))
    index += 1
    if case .markup = kind { return }
    followsBlank = false
  }

  private func isUnderline(_ line: Substring) -> Bool {
    let line = line.trimmed.unicodeScalars
    return line.count >= 3 && line.allSatisfy { $0 == "=" }
  }

  // MARK: Lists

  private mutating func item(_ line: NotesLine, _ mark: ListMark, _ content: Substring) {
    let item = ListItem(depth: depth(line.indentation, mark), mark: mark, isTicked: line.isTicked)
    var block = DocumentBlock(
      kind: .item(item), line: line.number, written: [line.raw], text: content.unstruck,
      followsBlank: followsBlank, isQuoted: line.isQuoted, isBold: line.isBold,
      isStruck: content.isStruck)
    index += 1
    while index < lines.count {
      let next = NotesLine(lines[index], number: index + 1)
      guard next.indentation > line.indentation, !next.isEmpty, !next.isMarkup, !next.isItem,
        !next.isHeading, next.raw.trimmed.first != "|",
        letters.mark(next, before: lines[(index + 1)...]) == nil
      else { break }
      block.written.append(next.raw)
      block.further.append(next.raw.trimmed)
      index += 1
    }
    blocks.append(block)
    followsBlank = false
  }

  /// How deep an item is that stands so far in: deeper than one that stands less far in, or as far in
  /// with another mark.
  private mutating func depth(_ indentation: Int, _ mark: ListMark) -> Int {
    while let last = lists.last, last.indentation > indentation { lists.removeLast() }
    if let same = lists.firstIndex(where: { $0.indentation == indentation && $0.mark == mark }) {
      lists.removeSubrange((same + 1)...)
    } else if lists.count <= TextBlocks.deepest {
      lists.append((indentation, mark))
    }
    return lists.count - 1
  }

  // MARK: Tables

  private static func cells(_ line: Substring) -> [Substring] {
    var cells = Escapes.split(line.trimmed, at: "|").map { cell in
      Escapes.unescape(cell.trimmed)[...].withoutLineMarks
    }
    if cells.first?.isEmpty == true { cells.removeFirst() }
    if cells.count > 1, cells.last?.isEmpty == true { cells.removeLast() }
    return cells
  }

  private func isHeadOfRule() -> Bool {
    guard index + 1 < lines.count, lines[index].contains("|") else { return false }
    return NotesLine(lines[index + 1], number: 0).isTableRule
  }

  private func isTabbed(_ index: Int) -> Bool {
    let text = lines[index].trimmed.unicodeScalars
    return text.count { $0 == "\t" } > 1
  }

  /// The rows from here on. The rule under the first belongs to it.
  private mutating func table(_ cells: (Substring) -> [Substring]?) {
    tables += 1
    var head: [Substring]?
    while index < lines.count {
      let raw = lines[index]
      if head != nil, NotesLine(raw, number: 0).isTableRule, let last = blocks.indices.last {
        blocks[last].written.append(raw)
        index += 1
        continue
      }
      guard !raw.isBlankLine, let cells = cells(raw) else { break }
      let row = TableRow(cells: cells, head: head ?? cells, table: tables, isFirst: head == nil)
      head = head ?? cells
      add(row, [raw], line: index + 1)
      index += 1
    }
    // A line that only looked like a row.
    if head == nil { add(.line, NotesLine(lines[index], number: index + 1)) }
  }

  private mutating func add(_ row: TableRow, _ written: [Substring], line: Int) {
    let isStruck = row.cells.contains(where: \.isStruck)
    let row = TableRow(
      cells: row.cells.map(\.unstruck), head: row.head.map(\.unstruck), table: row.table,
      isFirst: row.isFirst, merged: row.merged)
    blocks.append(
      DocumentBlock(
        kind: .row(row), line: line, written: written,
        text: row.cells.joined(separator: " | ")[...], followsBlank: followsBlank,
        isStruck: isStruck))
    followsBlank = false
  }

  private static func endsTable(_ line: Substring) -> Bool {
    line.utf8.contains(UInt8(ascii: "<")) && line.lowercased().contains("</table")
  }

  /// How many lines a table takes that is written in HTML; nil where there is none, or no end to it.
  private mutating func htmlTable(_ line: NotesLine) -> Int? {
    guard line.raw.trimmed.prefix(6).lowercased() == "<table" else { return nil }
    let rest = lines[index...].prefix(HTMLTable.longest)
    let start = max(index, noTableEndsBefore)
    guard
      let end = lines[min(start, rest.endIndex)..<rest.endIndex].firstIndex(
        where: TextBlocks.endsTable)
    else {
      noTableEndsBefore = rest.endIndex
      return nil
    }
    tables += 1
    let rows = HTMLTable.rows(lines[index...end])
    for (position, row) in rows.enumerated() {
      let table = TableRow(
        cells: row.cells, head: rows[0].cells, table: tables, isFirst: position == 0,
        merged: row.merged)
      add(table, position == 0 ? Array(lines[index...end]) : [], line: index + 1 + row.line)
    }
    return end - index + 1
  }
}

/// The letters before items, which a name's first letter looks like: only those that go on from the
/// one before, or begin with the first of a row.
struct LetterMarks {
  /// The last of each kind: small letters, capitals, numerals.
  private var last: [Kind: Int] = [:]

  /// Lines that were looked through in vain for the second of a row are not looked through again.
  private var absentBefore: [Kind: Int] = [:]

  private enum Kind { case small, capital, numeral }

  private static let numerals = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV",
  ]

  /// What stands before the item and what follows it; nil where it is no mark.
  package mutating func mark(
    _ line: NotesLine, before rest: ArraySlice<Substring>
  ) -> (ListMark, Substring)? {
    if line.isItem || line.isHeading { return nil }
    let text = line.content
    let word = text.prefix { $0.isASCII && $0.isLetter }
    guard !word.isEmpty, word.count < 6, let dot = text[word.endIndex...].first,
      dot == "." || dot == ")", let blank = text[word.endIndex...].dropFirst().unicodeScalars.first,
      isBlank(blank)
    else { return nil }
    let content = text[word.endIndex...].dropFirst().trimmed
    for (kind, number) in LetterMarks.numbers(word) {
      let isNext = last[kind].map { $0 + 1 == number } ?? false
      guard number == 1 && (kind == .small || follows(2, kind, in: rest)) || isNext else {
        continue
      }
      last[kind] = number
      return (kind == .small ? .letter : .capital, content)
    }
    return nil
  }

  private static func numbers(_ word: Substring) -> [(Kind, Int)] {
    var numbers: [(Kind, Int)] = []
    if let numeral = numerals.firstIndex(of: String(word)) {
      numbers.append((.numeral, numeral + 1))
    }
    if word.utf8.count == 1, let letter = word.utf8.first {
      if letter >= UInt8(ascii: "a") {
        numbers.append((.small, Int(letter - UInt8(ascii: "a")) + 1))
      } else {
        numbers.append((.capital, Int(letter - UInt8(ascii: "A")) + 1))
      }
    }
    return numbers
  }

  /// How far the second of a row is looked for.
  private static let reach = 200

  private mutating func follows(
    _ number: Int, _ kind: Kind, in lines: ArraySlice<Substring>
  ) -> Bool {
    let end = lines.prefix(LetterMarks.reach).endIndex
    let start = min(max(lines.startIndex, absentBefore[kind] ?? 0), end)
    let follows = lines[start..<end].contains { line in
      let word = line.trimmed.prefix { $0.isASCII && $0.isLetter }
      let next = line.trimmed[word.endIndex...].first
      return (next == "." || next == ")")
        && LetterMarks.numbers(word).contains { $0 == (kind, number) }
    }
    if !follows { absentBefore[kind] = end }
    return follows
  }
}

extension Substring {
  /// Struck out as a whole, as Markdown does it.
  package var isStruck: Bool {
    let text = trimmed
    return text.count > 4 && text.hasPrefix("~~") && text.hasSuffix("~~")
  }

  /// Without the marks that strike it out.
  var unstruck: Substring { isStruck ? trimmed.dropFirst(2).dropLast(2) : self }

  /// On one line, where `<br>` parts it.
  fileprivate var withoutLineMarks: Substring {
    guard utf8.contains(UInt8(ascii: "<")) else { return self }
    return replacing("<br>", with: " ").replacing("<br/>", with: " ").replacing("<br />", with: " ")
  }
}
