/// Reads text, Markdown or not, into blocks: one pass, each line looked at a bounded number of times.
///
/// The marks of Markdown are understood where notes use them; nothing is refused, and what is not a
/// mark is a line of a paragraph.
package struct TextBlocks {
  /// As its author wrote them.
  private let written: [Substring]
  private let plain: PlainLines
  private var lines: [Substring] { plain.lines }
  private var index = 0
  private var blocks: [DocumentBlock] = []
  private var lists = ListDepths()
  private var letters = LetterMarks()
  private var followsBlank = true
  private var tables = 0
  /// Lines that were looked through in vain for the end of a table are not looked through again.
  private var noTableEndsBefore = 0

  private let words: ParagraphCues

  private init(_ lines: [Substring], _ words: ParagraphCues) {
    self.words = words
    written = lines
    plain = PlainLines(lines)
  }

  package static func read(_ lines: [Substring], _ words: ParagraphCues) -> [DocumentBlock] {
    var reader = TextBlocks(lines, words)
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
      let line = written[index]
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
    if plain.verbatim.contains(index) {
      verbatim()
    } else if lines[index].isBlankLine, !written[index].isBlankLine {
      unseen()
    } else if line.isMarkup || line.isTableRule {
      add(.markup, line)
    } else if line.isEmpty {
      followsBlank = true
      index += 1
    } else if let count = htmlTable(line) {
      index += count
      followsBlank = false
    } else if line.raw.trimmed.first == "|" || isHeadOfRule() {
      table { line in line.contains("|") ? TextBlocks.cells(line) : nil }
    } else if !line.isItem, isTabbed(index), index + 1 < lines.count, isTabbed(index + 1) {
      table { line in
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
        return cells.count > 2 ? cells.map(\.trimmed) : nil
      }
    } else if !line.isItem, let table = AlignedTable(lines, at: index) {
      aligned(table)
    } else if line.isHeading {
      lists.end()
      let level = line.raw.trimmed.drop { $0 == ">" || $0 == " " }.prefix { $0 == "#" }.count
      add(.heading(level: level), line)
    } else if let (mark, rest) = letters.mark(line, before: lines[(index + 1)...]) {
      item(line, mark, rest)
    } else if line.isItem {
      item(line, line.mark, line.content)
    } else if index + 1 < lines.count, isUnderline(lines[index + 1]) {
      lists.end()
      add(.heading(level: 1), line)
      index += 1
    } else {
      if line.indentation == 0 { lists.end() }
      add(.line, line)
    }
  }

  private mutating func add(_ kind: DocumentBlock.Kind, _ line: NotesLine) {
    blocks.append(
      DocumentBlock(
        kind: kind, line: line.number, written: [written[index]], text: line.content.unstruck,
        followsBlank: followsBlank, isQuoted: line.isQuoted, isBold: line.isBold,
        isStruck: line.content.isStruck, hasComment: plain.withComment.contains(index)))
    index += 1
    if case .markup = kind { return }
    followsBlank = false
  }

  /// A line of code.
  private mutating func verbatim() {
    lists.end()
    if written[index].isBlankLine {
      followsBlank = true
    } else {
      blocks.append(
        DocumentBlock(
          kind: .line, line: index + 1, written: [written[index]], text: written[index].trimmed,
          followsBlank: followsBlank, isVerbatim: true))
      followsBlank = false
    }
    index += 1
  }

  /// A line of which nothing is seen, such as a comment's; one block with those before it.
  private mutating func unseen() {
    let last = blocks.indices.last
    if let last, blocks[last].isMarkup, blocks[last].line + blocks[last].written.count == index + 1
    {
      blocks[last].written.append(written[index])
    } else {
      blocks.append(
        DocumentBlock(kind: .markup, line: index + 1, written: [written[index]], text: ""))
    }
    index += 1
  }

  private func isUnderline(_ line: Substring) -> Bool {
    let line = line.trimmed.unicodeScalars
    return line.count >= 3 && line.allSatisfy { $0 == "=" }
  }

  // MARK: Lists

  private mutating func item(_ line: NotesLine, _ mark: ListMark, _ content: Substring) {
    let item = ListItem(
      depth: lists.depth(line.indentation, mark), mark: mark, isTicked: line.isTicked,
      number: line.ordinal)
    var block = DocumentBlock(
      kind: .item(item), line: line.number, written: [written[index]], text: content.unstruck,
      followsBlank: followsBlank, isQuoted: line.isQuoted, isBold: line.isBold,
      isStruck: content.isStruck, hasComment: plain.withComment.contains(index))
    index += 1
    while let next = nextLine(of: block, line.indentation) {
      block.written += written[index...next]
      block.further.append(lines[next].trimmed)
      block.hasComment = block.hasComment || plain.withComment.contains(next)
      index = next + 1
    }
    blocks.append(block)
    followsBlank = false
  }

  /// A paragraph of an item is not set in further than this beyond its mark: a signature is.
  private static let furthest = 8

  /// The next line in which an item goes on: one that is set in, also as a paragraph of its own; or
  /// one that plainly goes on with its sentence.
  private mutating func nextLine(of item: DocumentBlock, _ indentation: Int) -> Int? {
    guard let found = lines[index...].firstIndex(where: { !$0.isBlankLine }),
      !plain.verbatim.contains(found), written[index..<found].allSatisfy(\.isBlankLine)
    else { return nil }
    let next = NotesLine(lines[found], number: found + 1)
    guard !next.isMarkup, !next.isItem, !next.isHeading, !next.isQuoted,
      next.raw.trimmed.first != "|",
      !letters.isMark(next, before: lines[(found + 1)...])
    else { return nil }
    let isApart = found > index
    if next.indentation > indentation {
      if !isApart { return found }
      let isParagraph =
        (indentation + 2...indentation + TextBlocks.furthest).contains(next.indentation)
        && (!words.opens(next.content) || words.isRemark(next.content))
        && !words.closes(next.content)
      return isParagraph ? found : nil
    }
    let before = item.further.last ?? item.text
    // `(DPMD, 20 Maret 2026)`, or the rest of one that the line before began.
    let isBracket = next.content.first == "(" && before.last != "." || before.opensBracket
    let isSentence =
      !isApart && (next.content.goesOnSentence(before) || isBracket) && !words.opens(next.content)
    return isSentence ? found : nil
  }

  // MARK: Tables

  private static func cells(_ line: Substring) -> [Substring] {
    var cells = Escapes.split(line.trimmed, at: "|").map { cell in
      Escapes.unescape(cell.trimmed)[...]
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

  /// The rows from here on. The rule under the first belongs to it. Where rules part the rows, the lines
  /// between two of them are one row.
  private mutating func table(_ cells: (Substring) -> [Substring]?) {
    tables += 1
    var rows: [(cells: [Substring], lines: Range<Int>)] = []
    var isDrawn = index > 0 && lines[index - 1].trimmed.first == "+"
    var isAfterRule = true
    let hasRulesWithin = rulesOfTable > 2
    while index < lines.count {
      let raw = lines[index]
      if !rows.isEmpty, NotesLine(raw, number: 0).isTableRule {
        rows[rows.count - 1].lines = rows[rows.count - 1].lines.lowerBound..<(index + 1)
        isDrawn = isDrawn || raw.trimmed.first == "+"
        isAfterRule = true
        index += 1
        continue
      }
      guard !raw.isBlankLine, let cells = cells(raw) else { break }
      // Where rules part the head alone, a line with a first cell is a row.
      let goesOn = hasRulesWithin || cells.first?.isBlankLine ?? true
      if isDrawn, !isAfterRule, goesOn, let last = rows.indices.last {
        rows[last].cells = TextBlocks.joined(rows[last].cells, cells)
        rows[last].lines = rows[last].lines.lowerBound..<(index + 1)
      } else {
        rows.append((cells, index..<(index + 1)))
      }
      isAfterRule = false
      index += 1
    }
    // A line that only looked like a row.
    guard let head = rows.first?.cells else {
      return add(.line, NotesLine(lines[index], number: index + 1))
    }
    for (position, row) in rows.enumerated() {
      let whole = TableRow(cells: row.cells, head: head, table: tables, isFirst: position == 0)
      add(whole, Array(written[row.lines]), line: row.lines.lowerBound + 1)
    }
  }

  /// How many rules stand in the drawn table from here on.
  private var rulesOfTable: Int {
    lines[index...].prefix(TextBlocks.longestDrawn)
      .prefix { $0.trimmed.first == "|" || $0.trimmed.first == "+" }
      .count { $0.trimmed.first == "+" }
  }

  /// No drawn table is looked through further, in lines.
  private static let longestDrawn = 400

  /// The cells of a row with those of its next line; items in a cell one after the other.
  private static func joined(_ cells: [Substring], _ more: [Substring]) -> [Substring] {
    (0..<max(cells.count, more.count)).map { index in
      let above = index < cells.count ? cells[index] : ""
      let below = index < more.count ? more[index] : ""
      if above.isBlankLine || below.isBlankLine { return above.isBlankLine ? below : above }
      let item = NotesLine(below, number: 0)
      return item.isItem ? "\(above); \(item.content)"[...] : "\(above) \(below)"[...]
    }
  }

  private mutating func aligned(_ table: AlignedTable) {
    tables += 1
    let head = table.rows[0].cells
    for (position, row) in table.rows.enumerated() {
      var cells = TableRow(cells: row.cells, head: head, table: tables, isFirst: position == 0)
      cells.isMisaligned = row.isMisaligned
      add(cells, Array(written[row.lines]), line: row.lines.lowerBound + 1)
    }
    index = table.end
  }

  private mutating func add(_ row: TableRow, _ written: [Substring], line: Int) {
    let row = row.unstruck
    blocks.append(
      DocumentBlock(
        kind: .row(row.row), line: line, written: written,
        text: row.row.cells.joined(separator: " | ")[...], followsBlank: followsBlank,
        isStruck: row.isStruck, hasComment: plain.withComment.contains(line - 1)))
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
      add(table, position == 0 ? Array(written[index...end]) : [], line: index + 1 + row.line)
    }
    return end - index + 1
  }
}

/// The letters before items, which a name's first letter looks like: only those that go on from the
/// one before, or begin with the first of a row.
package struct LetterMarks {
  /// The last of each kind: small letters, capitals, numerals, small numerals.
  private var last: [Kind: Int] = [:]

  /// Lines that were looked through in vain for the second of a row are not looked through again.
  private var absentBefore: [Kind: Int] = [:]

  private enum Kind { case small, capital, numeral, smallNumeral }

  private static let numerals = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV",
  ]

  /// What stands before the item and what follows it; nil where it is no mark.
  package mutating func mark(
    _ line: NotesLine, before rest: ArraySlice<Substring>
  ) -> (ListMark, Substring)? {
    if line.isItem || line.isHeading { return nil }
    let text = line.content
    let isBracketed = text.first == "("
    let word = text.dropFirst(isBracketed ? 1 : 0).prefix { $0.isASCII && $0.isLetter }
    let behind = text[word.endIndex...]
    guard !word.isEmpty, word.count < 6, behind.first == ")" || behind.first == "." && !isBracketed,
      let blank = behind.dropFirst().unicodeScalars.first, isBlank(blank)
    else { return nil }
    let content = text[word.endIndex...].dropFirst().trimmed
    for (kind, number) in LetterMarks.numbers(word) {
      let isNext = last[kind].map { $0 + 1 == number } ?? false
      guard number == 1 && (kind == .small || follows(2, kind, in: rest)) || isNext else {
        continue
      }
      last[kind] = number
      return (kind == .small || kind == .smallNumeral ? .letter : .capital, content)
    }
    return nil
  }

  /// Whether it would be one, if it were read now.
  package mutating func isMark(_ line: NotesLine, before rest: ArraySlice<Substring>) -> Bool {
    let last = last
    defer { self.last = last }
    return mark(line, before: rest) != nil
  }

  private static func numbers(_ word: Substring) -> [(Kind, Int)] {
    var numbers: [(Kind, Int)] = []
    if let numeral = numerals.firstIndex(of: String(word)) {
      numbers.append((.numeral, numeral + 1))
    }
    if word == word.lowercased()[...], let numeral = numerals.firstIndex(of: word.uppercased()) {
      numbers.append((.smallNumeral, numeral + 1))
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

extension TableRow {
  /// Without the marks that strike it out, where all that it says is struck out. Where only a part is,
  /// the marks stay.
  package var unstruck: (row: TableRow, isStruck: Bool) {
    let said = cells.filter { cell in cell.contains(where: \.isLetter) }
    guard !said.isEmpty, said.allSatisfy(\.isStruck) else { return (self, false) }
    var row = TableRow(
      cells: cells.map(\.unstruck), head: head.map(\.unstruck), table: table, isFirst: isFirst,
      merged: merged)
    row.isMisaligned = isMisaligned
    return (row, true)
  }
}

extension Substring {
  /// Whether a bracket in it is not closed.
  fileprivate var opensBracket: Bool { count { $0 == "(" } > count { $0 == ")" } }

  /// Whether it goes on with a sentence that the words before have not ended.
  package func goesOnSentence(_ before: Substring) -> Bool {
    guard let last = before.trimmed(of: "*_\"”").last, let first = trimmed.first else {
      return false
    }
    return !".!?:;".contains(last) && first.isLowercase
  }
}
