import GugusDomain

extension ChartRenderer {
  /// A grid of shades and counts. Columns that do not fit beside each other follow below; where
  /// their names do not fit, they are numbered.
  func heatMap(_ map: Chart.HeatMap) -> String {
    let rows = map.rows.map { cell($0.in(language)) }
    let left = max(2, min(rows.map(\.columns).max() ?? 0, width / 3))
    let counts = 2 + String(map.values.joined().max() ?? 0).count
    let names = map.columns.map { cell($0.in(language)) }
    let named = max(counts, names.map(\.columns).max() ?? 0)
    let room = width - left
    let areNamed = (named + Grid.gap) * names.count <= room
    let cellWidth = areNamed ? named : max(counts, String(names.count).count)
    let perPanel = max(1, room / (cellWidth + Grid.gap))

    var text = paragraph(map.axes.in(language))
    if !areNamed {
      let key = map.columns.enumerated().map { "\($0 + 1) \($1.in(language))" }.joined(
        separator: "  ")
      text += paragraph(key)
    }
    for start in stride(from: 0, to: map.columns.count, by: perPanel) {
      let panel = start..<min(start + perPanel, map.columns.count)
      let grid = grid(
        [Grid.Column(width: left, isRightAligned: false)]
          + panel.map { _ in Grid.Column(width: cellWidth, isRightAligned: true) })
      if start > 0 { text += "\n" }
      text += grid.row(
        [cell("")] + panel.map { areNamed ? names[$0] : cell(String($0 + 1)) })
      for (row, values) in zip(rows, map.values) {
        text += grid.row(
          [row]
            + panel.map { cell("\(ChartRenderer.shades[map.level(of: values[$0])]) \(values[$0])") }
        )
      }
    }
    return text
  }

  private static let shades = ["·", "░", "▒", "▓", "█"]
}
