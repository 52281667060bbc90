/// Lays cells side by side in columns of fixed width, two spaces apart.
struct Grid {
  struct Column {
    let width: Int
    let isRightAligned: Bool
  }

  static let gap = 2

  let columns: [Column]
  let style: Style

  /// One row, in as many lines as its tallest cell needs, each with its line end. Where the
  /// style has a width no text is wider than its column; in a pipe it may be.
  func row(_ cells: [TerminalCell]) -> String {
    let wrapped = zip(columns, cells).map { column, cell in
      style.width == nil
        ? [cell.text[...].withoutTrailingSpaces] : cell.text.wrapped(to: column.width)
    }
    let height = wrapped.map { $0.count }.max() ?? 0
    var lines = ""
    for line in 0..<height {
      // Spaces wait until there is something to put after them, so that no line ends in one.
      var waiting = 0
      for (index, column) in columns.enumerated() {
        let text = line < wrapped[index].count ? wrapped[index][line] : ""
        let free = max(0, column.width - text.columns)
        if !text.isEmpty {
          lines += String(repeating: " ", count: waiting + (column.isRightAligned ? free : 0))
          lines += cells[index].tone.colouring(text, in: style)
          waiting = column.isRightAligned ? 0 : free
        } else {
          waiting += free
        }
        waiting += Grid.gap
      }
      lines += "\n"
    }
    return lines
  }

  /// A line beneath the titles.
  var rule: String {
    let line = columns.map { String(repeating: "─", count: $0.width) }
      .joined(separator: String(repeating: " ", count: Grid.gap))
    return Tone.muted.colouring(line, in: style) + "\n"
  }
}
