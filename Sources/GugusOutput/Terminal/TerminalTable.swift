import GugusDomain

/// A row made ready for a terminal; what it is grouped by stands apart.
struct TerminalRow {
  let group: TerminalCell?
  let cells: [TerminalCell]

  init(_ row: [Cell], groupIndex: Int?, in language: Language, _ style: Style) {
    var cells = row.map { TerminalCell($0, in: language, style) }
    group = groupIndex.map { cells.remove(at: $0) }
    self.cells = cells
  }
}

/// Prints the rows of one table, side by side or as blocks, with a subheading before each run
/// of rows that belong together.
struct TerminalTablePrinter {
  private let titles: [Term]
  /// Where among a row's cells those are that are shown, and what is left out.
  private let shown: [Int]
  private let leftOut: [Term]
  private let groupTitle: Term?
  private let layout: TableLayout
  private let grid: Grid
  private let renderer: TerminalRenderer
  private var lastGroup: String?
  private var isFirst = true

  /// - Parameter sample: the rows that decide how wide the columns are.
  init(_ table: Table, _ sample: [TerminalRow], renderer: TerminalRenderer) {
    var columns = table.columns
    groupTitle = table.groupIndex.map { columns.remove(at: $0).title }
    self.renderer = renderer
    let asked = columns.enumerated().map { index, column in
      // A column of 1 could not hold a wide character that comes later.
      let cells = max(2, sample.map { $0.cells[index].columns }.max() ?? 0)
      let title = renderer.label(column.title)
      return TableLayout.Column(
        natural: max(cells, title.columns),
        withWrappedTitle: max(cells, title.columnsOfWidestWord),
        isFlexible: column.isFlexible)
    }
    let whole = TableLayout(asked, width: renderer.style.width)
    let kept = columns.indices.filter { !columns[$0].yields }
    let narrow = TableLayout(kept.map { asked[$0] }, width: renderer.style.width)
    let isNarrow = whole.isRecords && !narrow.isRecords
    layout = isNarrow ? narrow : whole
    shown = isNarrow ? kept : Array(columns.indices)
    leftOut = isNarrow ? columns.filter(\.yields).map(\.title) : []
    columns = shown.map { columns[$0] }
    titles = columns.map(\.title)
    switch layout {
    case .sideBySide(let widths):
      grid = Grid(
        columns: zip(columns, widths).map { column, width in
          Grid.Column(width: width, isRightAligned: column.kind.isRightAligned)
        }, style: renderer.style)
    case .records:
      grid = renderer.labelled(under: titles)
    }
  }

  func printTitles(to sink: (String) throws -> Void) throws {
    switch layout {
    case .sideBySide:
      if !leftOut.isEmpty {
        let label = Term(en: "Too narrow to show", id: "Tidak cukup lebar untuk")
        let names = leftOut.map { $0.in(renderer.language) }.joined(separator: ", ")
        try sink(renderer.paragraph("\(label.in(renderer.language)): \(names)", .muted) + "\n")
      }
      try sink(grid.row(titles.map(renderer.label)) + grid.rule)
    case .records: break
    }
  }

  mutating func print(_ row: TerminalRow, to sink: (String) throws -> Void) throws {
    let beginsGroup = row.group?.text != lastGroup
    let cells = shown.map { row.cells[$0] }
    switch layout {
    case .sideBySide: if beginsGroup, !isFirst { try sink("\n") }
    case .records: if !isFirst { try sink("\n") }
    }
    if beginsGroup, let group = row.group, let groupTitle {
      let subheading = "\(groupTitle.in(renderer.language)): \(group.text)"
      try sink(renderer.paragraph(subheading, .strong))
    }
    switch layout {
    case .sideBySide: try sink(grid.row(cells))
    case .records: try sink(grid.rows(labels: titles.map(renderer.label), cells))
    }
    lastGroup = row.group?.text
    isFirst = false
  }
}
