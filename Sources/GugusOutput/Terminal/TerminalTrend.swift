import GugusDomain

extension ChartRenderer {
  /// A sparkline for each line, a character a step; a dot where there is nothing to measure.
  func trend(_ steps: [String], _ lines: [Chart.TrendLine]) -> String {
    let labels = lines.map { $0.words(steps, in: language) }
    let lanes = ChartLanes(labels, self)
    // The latest steps, where not all fit.
    let first = max(0, steps.count - lanes.length)
    return zip(lines, labels).map { line, label in
      lanes.row(label, String(line.values[first...].map(spark)))
    }.joined()
      + lanes.row("", "\(steps[first]) … \(steps[steps.count - 1])")
  }

  private func spark(_ value: Double?) -> Character {
    guard let value else { return "·" }
    let levels: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    return levels[Int((min(max(value, 0), 1) * Double(levels.count - 1)).rounded())]
  }

  /// For each row, for each who gave a score: `BAPPEDA  ●●●●○ 4`.
  func profile(_ rows: [Chart.ProfileRow]) -> String {
    let lanes = ChartLanes(Chart.ProfileRow.givers(of: rows), self)
    return rows.map { row in
      paragraph(row.label.in(language))
        + row.scores.map { score in
          let marks = min(max(Int(score.score.rounded()), 0), 5)
          return lanes.row(
            score.by,
            String(repeating: "●", count: marks) + String(repeating: "○", count: 5 - marks)
              + " \(decimalWords(score.score, in: language))")
        }.joined()
    }.joined()
  }
}
