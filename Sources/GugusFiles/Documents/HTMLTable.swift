/// A table that is written in HTML inside other text, whose tags other than those of tables have been
/// read (`InlineHTML`) or are taken away;
/// nothing is loaded, and no entity stands for more than one character.
package enum HTMLTable {
  /// No table is looked for over more lines.
  package static let longest = 2_000
  /// A cell that says it spans more is taken at this.
  private static let widest = 50

  package struct Row {
    package var cells: [Substring] = []
    /// The columns that a cell of a row above reaches into.
    package var merged: Set<Int> = []
    /// From 0, of the table's first.
    package let line: Int
  }

  package static func rows(_ lines: ArraySlice<Substring>) -> [Row] {
    var reader = Reader()
    for (number, line) in lines.enumerated() {
      reader.line = number
      reader.read(line)
    }
    reader.endRow()
    return reader.rows
  }

  private struct Reader {
    var rows: [Row] = []
    var line = 0
    private var row: Row?
    private var cell: String?
    private var spans = (columns: 1, rows: 1)
    /// By column: how many more rows a cell reaches into, and what it holds.
    private var reaching: [Int: (rows: Int, text: Substring)] = [:]

    mutating func read(_ text: Substring) {
      var rest = text
      while let open = rest.firstIndex(of: "<") {
        cell?.append(contentsOf: rest[..<open])
        guard let close = rest[open...].firstIndex(of: ">") else {
          rest = rest[rest.endIndex...]
          break
        }
        tag(rest[open..<close].dropFirst())
        rest = rest[close...].dropFirst()
      }
      cell?.append(contentsOf: rest)
      cell?.append(" ")
    }

    private mutating func tag(_ tag: Substring) {
      let name = tag.prefix { $0 == "/" || $0.isLetter }.lowercased()
      switch name {
      case "tr":
        endRow()
        row = Row(line: line)
      case "/tr", "/table": endRow()
      case "td", "th":
        endCell()
        row = row ?? Row(line: line)
        spans = (span(tag, "colspan"), span(tag, "rowspan"))
        cell = ""
      case "/td", "/th": endCell()
      case "br": cell?.append(" ")
      default: break
      }
    }

    private func span(_ tag: Substring, _ name: String) -> Int {
      guard let found = tag.lowercased().firstRange(of: name) else { return 1 }
      let digits = tag.lowercased()[found.upperBound...].drop { !$0.isNumber }
        .prefix { $0.isASCII && $0.isNumber }
      return min(max(1, Int(digits) ?? 1), HTMLTable.widest)
    }

    private mutating func takeReaching() {
      while let column = row?.cells.count, let above = reaching[column] {
        row?.cells.append(above.text)
        row?.merged.insert(column)
        reaching[column] = above.rows > 1 ? (above.rows - 1, above.text) : nil
      }
    }

    mutating func endCell() {
      guard let text = cell else { return }
      cell = nil
      takeReaching()
      let written = HTMLTable.unescape(text)[...].whiteSpaceFolded[...].trimmed(of: ";")
      for _ in 0..<spans.columns {
        if spans.rows > 1, let column = row?.cells.count {
          reaching[column] = (spans.rows - 1, written)
        }
        row?.cells.append(written)
      }
    }

    mutating func endRow() {
      endCell()
      takeReaching()
      if let row, !row.cells.isEmpty { rows.append(row) }
      row = nil
    }
  }

  private static let entities = [
    "&nbsp;": " ", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&apos;": "'",
    "&ndash;": "–", "&mdash;": "—", "&check;": "✓", "&#10003;": "✓", "&#10004;": "✔",
    "&amp;": "&",
  ]

  private static func unescape(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    // The ampersand last, so that nothing is unescaped twice.
    var text = text
    for (entity, character) in entities where entity != "&amp;" {
      text.replace(entity, with: character)
    }
    return text.replacing("&amp;", with: "&")
  }
}
