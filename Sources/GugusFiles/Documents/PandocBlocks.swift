import GugusValues

extension NotesDocument {
  /// A document as blocks, from what Pandoc made of it (`-t json`). Its lines are those blocks, one
  /// after the other: a place in it is the number of one.
  ///
  /// - Parameter format: what Pandoc made it of.
  /// - Throws: what is wrong with the JSON, such as lists within lists without end.
  package static func read(
    pandoc json: [UInt8], of format: DocumentFormat = .word, file: String, _ words: ParagraphCues
  ) throws(FileFaults) -> NotesDocument {
    let root: JSONNode
    do throws(FileFault) {
      root = try JSONParser.value(in: SourceFile(name: file, bytes: json))
    } catch {
      throw FileFaults([error])
    }
    var reader = PandocBlocks(format, words)
    reader.read(root["blocks"])
    return NotesDocument(name: file, lines: reader.lines, blocks: reader.blocks)
  }
}

/// Reads the blocks of Pandoc's document type (pandoc-types 1.22 and 1.23). What is unknown in it is
/// looked through for text, so that nothing of a document vanishes.
package struct PandocBlocks {
  package private(set) var blocks: [DocumentBlock] = []
  package private(set) var lines: [Substring] = []
  private var tables = 0
  private var isQuoted = false
  private var letters = LetterMarks()
  private var lists = ListDepths()
  /// Only a page has quotes: of other documents Pandoc makes one of each paragraph that is set in.
  private let hasQuotes: Bool

  private let words: ParagraphCues

  init(_ format: DocumentFormat, _ words: ParagraphCues) {
    hasQuotes = format == .html
    self.words = words
  }

  package mutating func read(_ blocks: JSONNode?, depth: Int = -1) {
    for block in blocks?.elements ?? [] { readBlock(block, depth: depth) }
  }

  private mutating func readBlock(_ block: JSONNode, depth: Int) {
    let content = block["c"]
    switch block["t"]?.text {
    case "Header":
      let parts = content?.elements ?? []
      let level = parts.first.flatMap(\.integer) ?? 1
      lists.end()
      let text = PandocText(parts.last)
      add(
        .heading(level: max(1, min(6, level))), text.joined,
        written: String(repeating: "#", count: max(1, min(6, level))) + " ")
    case "Para", "Plain": paragraph(PandocText(content), depth: depth)
    case "LineBlock":
      for (index, line) in (content?.elements ?? []).enumerated() {
        add(.line, PandocText(line).joined, followsBlank: index == 0)
      }
    case "BulletList":
      for item in content?.elements ?? [] { self.item(item, depth: depth + 1, mark: .bullet, "- ") }
    case "OrderedList":
      let parts = content?.elements ?? []
      let attributes = parts.first?.elements ?? []
      let start = attributes.first.flatMap(\.integer) ?? 1
      let style = attributes.count > 1 ? attributes[1]["t"]?.text : nil
      let mark: ListMark =
        switch style {
        case "UpperAlpha", "UpperRoman": .capital
        case "LowerAlpha", "LowerRoman": .letter
        default: .number
        }
      for (index, item) in (parts.last?.elements ?? []).enumerated() {
        let (number, isPastEnd) = start.addingReportingOverflow(index)
        self.item(
          item, depth: depth + 1, mark: mark, isPastEnd ? "- " : "\(number). ",
          isPastEnd ? nil : number)
      }
    case "DefinitionList":
      for entry in content?.elements ?? [] { definition(entry.elements, depth: depth) }
    case "Table": table(content?.elements ?? [])
    case "BlockQuote":
      let was = isQuoted
      isQuoted = hasQuotes
      for inner in content?.elements ?? [] where hasQuotes || !goesOn(inner) {
        readBlock(inner, depth: depth + (hasQuotes ? 0 : 1))
      }
      isQuoted = was
    case "Div", "Figure": read(content?.elements.last, depth: depth)
    case "CodeBlock":
      for line in (content?.elements.last?.text ?? "").split(separator: "\n") {
        add(.line, String(line), followsBlank: false, isVerbatim: true)
      }
    case "HorizontalRule", "Null", "RawBlock": break
    default: paragraph(PandocText(content), depth: depth)
    }
  }

  private mutating func paragraph(_ text: PandocText, depth: Int) {
    for (index, line) in text.lines.enumerated() where !line[...].isBlankLine {
      if let item = typedItem(line, text, depth: depth + 1) {
        lines.append(line[...])
        blocks.append(item)
        continue
      }
      if depth < 0 { lists.end() }
      add(
        .line, line, followsBlank: index == 0, isBold: text.isBold, indentation: max(0, depth + 1),
        isReviewed: text.isReviewed)
    }
  }

  /// An item whose mark was typed, as in most of what offices write.
  private mutating func typedItem(
    _ line: String, _ text: PandocText, depth: Int
  ) -> DocumentBlock? {
    let parsed = NotesLine(line[...].unstruck, number: 0)
    let letter = letters.mark(parsed, before: [])
    guard parsed.isItem && !parsed.isHeading || letter != nil else { return nil }
    let mark = letter?.0 ?? parsed.mark
    let content = letter?.1 ?? parsed.content
    return DocumentBlock(
      kind: .item(
        ListItem(
          depth: lists.depth(depth, mark), mark: mark, isTicked: parsed.isTicked,
          number: parsed.ordinal)),
      line: lines.count + 1, written: [line[...]], text: content.unstruck, isQuoted: isQuoted,
      isBold: text.isBold, isStruck: line[...].isStruck || content.isStruck,
      hasComment: text.isReviewed)
  }

  /// Takes a paragraph that is set in under an item as its own, where it is a sentence: a signature is
  /// none. False where there is no item, or where it is something else.
  private mutating func goesOn(_ block: JSONNode) -> Bool {
    guard ["Para", "Plain"].contains(block["t"]?.text), let last = blocks.indices.last,
      blocks[last].item != nil
    else { return false }
    let lines = PandocText(block["c"]).lines.filter { !$0[...].isBlankLine }
    let text = lines.joined(separator: " ")[...].trimmed
    let parsed = NotesLine(text, number: 0)
    guard text.last == ".", !parsed.isItem, !letters.isMark(parsed, before: []),
      !words.opens(text), !words.closes(text), !words.endsInTitle(text)
    else { return false }
    for line in lines { goOn(line, at: last, indentation: 2) }
    return true
  }

  private mutating func goOn(_ line: String, at index: Int, indentation: Int) {
    lines.append((String(repeating: "  ", count: indentation) + line)[...])
    blocks[index].written.append(lines[lines.count - 1])
    blocks[index].further.append(line[...].trimmed)
  }

  /// `term: text`, or the term with what is said of it below.
  private mutating func definition(_ parts: [JSONNode], depth: Int) {
    let term = PandocText(parts.first).joined
    let said = parts.dropFirst().first?.elements ?? []
    let only = said.only?.elements.only
    if let only, ["Para", "Plain"].contains(only["t"]?.text) {
      add(.line, "\(term): \(PandocText(only["c"]).joined)")
    } else {
      add(.line, "\(term):")
      for definition in said { item(definition, depth: depth + 1, mark: .bullet, "- ") }
    }
  }

  private mutating func add(
    _ kind: DocumentBlock.Kind, _ text: String, written mark: String = "",
    followsBlank: Bool = true, isBold: Bool = false, isVerbatim: Bool = false,
    indentation: Int = 0, isReviewed: Bool = false
  ) {
    if text[...].isBlankLine { return }
    if followsBlank, !lines.isEmpty { lines.append("") }
    let line = String(repeating: "  ", count: indentation) + mark + text
    lines.append(line[...])
    blocks.append(
      DocumentBlock(
        kind: kind, line: lines.count, written: [line[...]], text: text[...].trimmed.unstruck,
        followsBlank: followsBlank, isQuoted: isQuoted, isBold: isBold,
        isStruck: text[...].isStruck, isVerbatim: isVerbatim, hasComment: isReviewed))
  }

  // MARK: Lists

  private mutating func item(
    _ item: JSONNode, depth: Int, mark: ListMark, _ sign: String, _ number: Int? = nil
  ) {
    var rest = item.elements[...]
    let isText = ["Para", "Plain"].contains(rest.first?["t"]?.text)
    let text = PandocText(isText ? rest.removeFirst()["c"] : nil)
    let isStruck = text.joined[...].isStruck
    let line = NotesLine("- \(text.joined[...].unstruck)"[...], number: 0)
    let indented = String(repeating: "  ", count: depth) + sign + text.joined
    lines.append(indented[...])
    let index = blocks.count
    blocks.append(
      DocumentBlock(
        kind: .item(
          ListItem(
            depth: lists.depth(depth, mark), mark: mark, isTicked: line.isTicked, number: number)),
        line: lines.count, written: [indented[...]], text: line.content.unstruck,
        isQuoted: isQuoted, isBold: text.isBold, isStruck: isStruck || line.content.isStruck,
        hasComment: text.isReviewed))
    while let next = rest.first, ["Para", "Plain"].contains(next["t"]?.text) {
      for more in PandocText(next["c"]).lines where !more[...].isBlankLine {
        goOn(more, at: index, indentation: depth + 1)
      }
      rest.removeFirst()
    }
    if text.joined[...].isBlankLine, blocks[index].further.isEmpty { blocks.removeLast() }
    for next in rest { readBlock(next, depth: depth) }
  }

  // MARK: Tables

  /// A cell that says it spans more is taken at this.
  private static let widest = 50

  private mutating func table(_ parts: [JSONNode]) {
    tables += 1
    lines.append("")
    // Attributes, caption, columns, head, bodies, foot.
    guard parts.count == 6 else { return }
    let bodies = parts[4].elements.flatMap { body in
      body.elements.suffix(2).flatMap(\.elements)
    }
    let rows =
      (parts[3].elements.last?.elements ?? []) + bodies + (parts[5].elements.last?.elements ?? [])
    var reaching: [Int: (rows: Int, text: Substring)] = [:]
    var head: [Substring]?
    for row in rows {
      var (cells, merged): ([Substring], Set<Int>) = ([], [])
      var isReviewed = false
      func takeReaching() {
        while let above = reaching[cells.count] {
          reaching[cells.count] = above.rows > 1 ? (above.rows - 1, above.text) : nil
          merged.insert(cells.count)
          cells.append(above.text)
        }
      }
      for cell in row.elements.last?.elements ?? [] {
        takeReaching()
        // Attributes, alignment, rows, columns, blocks.
        let parts = cell.elements
        guard parts.count == 5 else { continue }
        let inner = PandocText.parts(of: parts[4].elements)
        isReviewed = isReviewed || inner.contains(where: \.isReviewed)
        let text = PandocText.joined(inner)[...]
        let (height, width) = (parts[2].integer ?? 1, parts[3].integer ?? 1)
        for _ in 0..<max(1, min(width, PandocBlocks.widest)) {
          if height > 1 { reaching[cells.count] = (height - 1, text) }
          cells.append(text.trimmed)
        }
      }
      takeReaching()
      let line = "| " + cells.joined(separator: " | ") + " |"
      lines.append(line[...])
      let isFirst = head == nil
      let row = TableRow(
        cells: cells, head: head ?? cells, table: tables, isFirst: isFirst, merged: merged
      ).unstruck
      blocks.append(
        DocumentBlock(
          kind: .row(row.row), line: lines.count, written: [line[...]], text: line[...],
          followsBlank: isFirst, isStruck: row.isStruck, hasComment: isReviewed))
      head = head ?? cells
    }
  }
}

/// What Pandoc's inlines say: their text by lines, with no-break spaces as spaces and what is struck out
/// in `~~`, and whether all of it is bold.
private struct PandocText {
  private(set) var lines = [""]
  private(set) var isBold: Bool
  /// A part of it was added under review, or has a remark beside it.
  private(set) var isReviewed = false
  private var isStriking = false

  init(_ inlines: JSONNode?) {
    let parts = (inlines?.elements ?? []).filter {
      !["Space", "SoftBreak"].contains($0["t"]?.text)
    }
    isBold = !parts.isEmpty && parts.allSatisfy { $0["t"]?.text == "Strong" }
    for inline in inlines?.elements ?? [] { read(inline) }
  }

  var joined: String { lines.joined(separator: " ") }

  private mutating func append(_ text: String) {
    lines[lines.count - 1] += text.replacing("\u{A0}", with: " ")
  }

  private mutating func read(_ node: JSONNode) {
    let content = node["c"]
    switch node["t"]?.text {
    case "Str": append(content?.text ?? "")
    case "Space", "SoftBreak": append(" ")
    case "LineBreak":
      if isStriking { append("~~") }
      lines.append(isStriking ? "~~" : "")
    case "Code", "Math": append(content?.elements.last?.text ?? "")
    case "RawInline": break
    case "Quoted":
      let isSingle = content?.elements.first?["t"]?.text == "SingleQuote"
      append(isSingle ? "‘" : "“")
      for inline in content?.elements.last?.elements ?? [] { read(inline) }
      append(isSingle ? "’" : "”")
    // A number that is raised refers to a note.
    case "Superscript":
      let raised = PandocText(content).joined
      append(raised.allSatisfy(\.isNumber) && !raised.isEmpty ? "¹" : raised)
    case "Strikeout": strike(content?.elements ?? [])
    // The text between attributes and target.
    case "Link", "Image":
      let parts = content?.elements ?? []
      for inline in parts.dropFirst().first?.elements ?? [] { read(inline) }
    case "Cite": for inline in content?.elements.last?.elements ?? [] { read(inline) }
    case "Span":
      let (attributes, inlines) = (content?.elements.first, content?.elements.last?.elements ?? [])
      let kind = attributes.map(PandocText.review) ?? nil
      if kind == .added || kind == .remark { isReviewed = true }
      if kind == .remark { return }
      if kind == .deleted || attributes.map(PandocText.strikes) ?? false {
        strike(inlines)
      } else {
        for inline in inlines { read(inline) }
      }
    case "Note":
      append(" (")
      for block in content?.elements ?? [] {
        for inline in block["c"]?.elements ?? [] { read(inline) }
      }
      append(")")
    // Emphasis of all kinds; what is unknown, if it holds inlines.
    default: for inline in content?.elements ?? [] { read(inline) }
    }
  }

  private mutating func strike(_ inlines: [JSONNode]) {
    let isOuter = !isStriking
    if isOuter { append("~~") }
    isStriking = true
    for inline in inlines { read(inline) }
    if isOuter {
      append("~~")
      isStriking = false
    }
  }

  /// What whoever looked a document through did there.
  private enum Review { case added, deleted, remark }

  private static func review(_ attributes: JSONNode) -> Review? {
    for name in attributes.elements.dropFirst().first?.elements ?? [] {
      switch name.text {
      case "insertion", "paragraph-insertion": return .added
      case "deletion", "paragraph-deletion": return .deleted
      case "comment-start", "comment-end": return .remark
      default: continue
      }
    }
    return nil
  }

  /// Whether a style of the page strikes it out, or hides it.
  private static func strikes(_ attributes: JSONNode) -> Bool {
    attributes.elements.last?.elements.contains { pair in
      pair.elements.last?.text.map { InlineHTML.takesAway(style: $0) } ?? false
        || pair.elements.first?.text == "hidden"
    } ?? false
  }
}

// The blocks of a cell, whatever they are.
extension PandocText {
  private static let blocks: Set<String> = [
    "Para", "Plain", "Header", "LineBlock", "CodeBlock", "BulletList", "OrderedList",
    "DefinitionList", "Table", "BlockQuote", "Div", "Figure", "HorizontalRule", "Null", "RawBlock",
  ]

  /// Each paragraph, item or line of them.
  package static func parts(of nodes: [JSONNode]) -> [PandocText] {
    if let kind = nodes.first?["t"]?.text, !blocks.contains(kind) {
      var text = PandocText(nil)
      for node in nodes { text.read(node) }
      return [text]
    }
    return nodes.flatMap { node -> [PandocText] in
      let content = node["c"]
      switch node["t"]?.text {
      case "Para", "Plain": return [PandocText(content)]
      case "Header": return [PandocText(content?.elements.last)]
      case "CodeBlock":
        var text = PandocText(nil)
        text.append(content?.elements.last?.text ?? "")
        return [text]
      case nil: return parts(of: node.elements)
      default: return parts(of: content?.elements ?? [])
      }
    }
  }

  /// On one line, parted where the words themselves do not end.
  package static func joined(_ parts: [PandocText]) -> String {
    var joined = ""
    for part in parts where !part.joined[...].isBlankLine {
      let text = part.joined[...].trimmed
      if let last = joined.last { joined += ".!?:;,".contains(last) ? " " : "; " }
      joined += text
    }
    return joined
  }
}

extension JSONNode {
  fileprivate subscript(key: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.key == key }?.node
  }

  fileprivate var elements: [JSONNode] {
    guard case .array(let elements) = value else { return [] }
    return elements
  }

  fileprivate var text: String? {
    guard case .string(let text) = value else { return nil }
    return text
  }

  fileprivate var integer: Int? {
    guard case .number(let text) = value else { return nil }
    return Int(text)
  }
}
