extension NotesDocument {
  /// A document as blocks, from what Pandoc made of it (`-t json`). Its lines are those blocks, one
  /// after the other: a place in it is the number of one.
  ///
  /// - Throws: what is wrong with the JSON, such as lists within lists without end.
  package static func read(pandoc json: [UInt8], file: String) throws(FileFaults) -> NotesDocument {
    let root: JSONNode
    do throws(FileFault) {
      root = try JSONParser.value(in: SourceFile(name: file, bytes: json))
    } catch {
      throw FileFaults([error])
    }
    var reader = PandocBlocks()
    reader.read(root["blocks"])
    return NotesDocument(name: file, lines: reader.lines, blocks: reader.blocks)
  }
}

/// Reads the blocks of Pandoc's document type (pandoc-types 1.22 and 1.23). What is unknown in it is
/// looked through for text, so that nothing of a document vanishes.
struct PandocBlocks {
  package private(set) var blocks: [DocumentBlock] = []
  package private(set) var lines: [Substring] = []
  private var tables = 0
  private var isQuoted = false
  private var letters = LetterMarks()

  package mutating func read(_ blocks: JSONNode?, depth: Int = -1) {
    for block in blocks?.elements ?? [] { readBlock(block, depth: depth) }
  }

  private mutating func readBlock(_ block: JSONNode, depth: Int) {
    let content = block["c"]
    switch block["t"]?.text {
    case "Header":
      let parts = content?.elements ?? []
      let level = parts.first.flatMap(\.integer) ?? 1
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
        self.item(item, depth: depth + 1, mark: mark, isPastEnd ? "- " : "\(number). ")
      }
    case "DefinitionList":
      for entry in content?.elements ?? [] {
        let parts = entry.elements
        let term = PandocText(parts.first).joined
        let said = (parts.last?.elements ?? []).flatMap(\.elements).map {
          PandocText($0["c"]).joined
        }
        add(.line, "\(term): \(said.joined(separator: " "))", followsBlank: true)
      }
    case "Table": table(content?.elements ?? [])
    case "BlockQuote":
      let was = isQuoted
      isQuoted = true
      read(content, depth: depth)
      isQuoted = was
    case "Div", "Figure": read(content?.elements.last, depth: depth)
    case "CodeBlock":
      for line in (content?.elements.last?.text ?? "").split(separator: "\n") {
        add(.line, String(line), followsBlank: false)
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
      add(
        .line, line, followsBlank: index == 0, isBold: text.isBold, isStruck: text.isStruck,
        indentation: max(0, depth + 1))
    }
  }

  /// An item whose mark was typed, as in most of what offices write.
  private mutating func typedItem(
    _ line: String, _ text: PandocText, depth: Int
  ) -> DocumentBlock? {
    let parsed = NotesLine(line[...], number: 0)
    let letter = letters.mark(parsed, before: [])
    guard parsed.isItem && !parsed.isHeading || letter != nil else { return nil }
    let mark = letter?.0 ?? (parsed.isNumbered ? .number : .bullet)
    return DocumentBlock(
      kind: .item(ListItem(depth: depth, mark: mark, isTicked: parsed.isTicked)),
      line: lines.count + 1, written: [line[...]], text: letter?.1 ?? parsed.content,
      isQuoted: isQuoted, isBold: text.isBold, isStruck: text.isStruck)
  }

  private mutating func add(
    _ kind: DocumentBlock.Kind, _ text: String, written mark: String = "",
    followsBlank: Bool = true, isBold: Bool = false, isStruck: Bool = false, indentation: Int = 0
  ) {
    if text[...].isBlankLine { return }
    if followsBlank, !lines.isEmpty { lines.append("") }
    let line = String(repeating: "  ", count: indentation) + mark + text
    lines.append(line[...])
    blocks.append(
      DocumentBlock(
        kind: kind, line: lines.count, written: [line[...]], text: text[...].trimmed,
        followsBlank: followsBlank, isQuoted: isQuoted, isBold: isBold, isStruck: isStruck))
  }

  // MARK: Lists

  private mutating func item(_ item: JSONNode, depth: Int, mark: ListMark, _ sign: String) {
    var rest = item.elements[...]
    let isText = ["Para", "Plain"].contains(rest.first?["t"]?.text)
    let text = PandocText(isText ? rest.removeFirst()["c"] : nil)
    let line = NotesLine("- \(text.joined)"[...], number: 0)
    let indented = String(repeating: "  ", count: depth) + sign + text.joined
    lines.append(indented[...])
    var block = DocumentBlock(
      kind: .item(ListItem(depth: depth, mark: mark, isTicked: line.isTicked)), line: lines.count,
      written: [indented[...]], text: line.content, isQuoted: isQuoted, isBold: text.isBold,
      isStruck: text.isStruck)
    while let next = rest.first, ["Para", "Plain"].contains(next["t"]?.text) {
      for more in PandocText(next["c"]).lines where !more[...].isBlankLine {
        lines.append((String(repeating: "  ", count: depth + 1) + more)[...])
        block.written.append(lines[lines.count - 1])
        block.further.append(more[...].trimmed)
      }
      rest.removeFirst()
    }
    if !text.joined[...].isBlankLine || !block.further.isEmpty { blocks.append(block) }
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
      var isStruck = false
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
        let inner = parts[4].elements.map { PandocText($0["c"]) }
        isStruck = isStruck || inner.contains(where: \.isStruck)
        let text = inner.map(\.joined).joined(separator: " ")[...]
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
      blocks.append(
        DocumentBlock(
          kind: .row(
            TableRow(
              cells: cells, head: head ?? cells, table: tables, isFirst: isFirst, merged: merged)),
          line: lines.count, written: [line[...]], text: line[...], followsBlank: isFirst,
          isStruck: isStruck))
      head = head ?? cells
    }
  }
}

/// What Pandoc's inlines say: their text by lines, with no-break spaces as spaces, and whether all of it
/// is bold or struck out.
private struct PandocText {
  private(set) var lines = [""]
  private(set) var isBold: Bool
  private(set) var isStruck: Bool

  init(_ inlines: JSONNode?) {
    let parts = (inlines?.elements ?? []).filter {
      !["Space", "SoftBreak"].contains($0["t"]?.text)
    }
    isBold = !parts.isEmpty && parts.allSatisfy { $0["t"]?.text == "Strong" }
    isStruck = !parts.isEmpty && parts.allSatisfy { $0["t"]?.text == "Strikeout" }
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
    case "LineBreak": lines.append("")
    case "Code", "Math": append(content?.elements.last?.text ?? "")
    case "RawInline": break
    case "Quoted":
      append("“")
      for inline in content?.elements.last?.elements ?? [] { read(inline) }
      append("”")
    // The text between attributes and target.
    case "Link", "Image":
      let parts = content?.elements ?? []
      for inline in parts.dropFirst().first?.elements ?? [] { read(inline) }
    case "Cite", "Span":
      for inline in content?.elements.last?.elements ?? [] { read(inline) }
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
