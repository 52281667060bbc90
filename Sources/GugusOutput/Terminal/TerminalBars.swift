import GugusDomain

extension ChartRenderer {
  func bars(_ rows: [Chart.BarRow]) -> String {
    let lanes = ChartLanes(rows.map { $0.label.in(language) }, self)
    return legend(
      Chart.BarRow.legend(of: rows).map { ($0.fill.character, $0.name.in(language)) })
      + rows.map { row in
        let whole = Chart.BarRow.whole(of: row, in: rows)
        let label = row.label.in(language)
        let figures = row.figures(in: language)
        guard row.total > 0 else { return lanes.row(label, figures) }
        let bar = row.bar(of: whole, length: lanes.length)
        guard let interval = row.interval else { return lanes.row(label, bar, figures) }
        return lanes.row(label, bar, whisker(interval, length: lanes.length), figures)
      }.joined()
  }

  func progress(_ rows: [Chart.ProgressRow]) -> String {
    let lanes = ChartLanes(rows.map(\.label), self)
    return rows.map { row in
      let hundredths = Int((min(max(row.fraction ?? 0, 0), 1) * 100).rounded())
      return lanes.row(
        row.label, bar(hundredths, of: 100, length: lanes.length), row.words(in: language))
    }.joined()
  }

  /// `  ├────┤`, from one fraction of the lane to another.
  private func whisker(_ interval: ClosedRange<Double>, length: Int) -> String {
    let last = Double(length - 1)
    let low = Int((interval.lowerBound * last).rounded())
    let high = Int((interval.upperBound * last).rounded())
    guard low < high else { return String(repeating: " ", count: low) + "│" }
    return String(repeating: " ", count: low) + "├"
      + String(repeating: "─", count: high - low - 1) + "┤"
  }
}

extension Chart.BarRow {
  /// The parts as runs of their characters; what there is of is seen, however little.
  fileprivate func bar(of whole: Int, length: Int) -> String {
    var lengths = parts.map { part in
      let exact = Double(part.count) / Double(whole) * Double(length)
      return part.count == 0 ? 0 : max(1, Int(exact.rounded()))
    }
    while lengths.reduce(0, +) > length,
      let longest = lengths.indices.max(by: { lengths[$0] < lengths[$1] }), lengths[longest] > 1
    {
      lengths[longest] -= 1
    }
    let bar = zip(parts, lengths).map { part, length in
      String(repeating: part.fill.character, count: length)
    }
    return String(bar.joined().prefix(length))
  }
}
