import GugusDomain

extension Plot {
  /// Lines over time, each with a marker of its own and whiskers where there are intervals; a
  /// line breaks where there is nothing to measure.
  init(trend steps: [String], _ lines: [Chart.TrendLine], in language: Language) {
    guard !steps.isEmpty, !lines.isEmpty else { return }
    legend = lines.enumerated().map { index, line in
      Legend.Entry(
        swatch: .symbol("symbol-\(index % 4)", .of(index), line: "line-\(index % 4)"),
        text: line.words(steps, in: language))
    }
    let scale = TrendScale(stepCount: steps.count, lineCount: lines.count)
    var band = Band()
    for percent in [0, 25, 50, 75, 100] {
      let y = scale.y(Double(percent) / 100)
      band.add(.line("grid", from: (.share(0), y), to: (.share(1), y)))
      if percent % 50 == 0 {
        band.add(.text("small", "\(percent)%", x: .pixels(1), y: y - 3))
      }
    }
    for (index, line) in lines.enumerated() { band.add(line, index, scale) }
    // As many labels as fit beside each other on a phone, the last always.
    let every = (steps.count + 4) / 5
    for (step, name) in steps.enumerated() where (steps.count - 1 - step) % every == 0 {
      band.add(
        .text("small", name, x: scale.x(step, of: nil), y: TrendScale.height + 18, anchor: .middle))
    }
    band.leave(TrendScale.height + 26)
    rows = [band]
  }
}

private struct TrendScale {
  static let height = 190.0
  let stepCount: Int
  let lineCount: Int

  /// The middle of a step; a little beside it for each of several lines, so that their
  /// whiskers can be told apart.
  func x(_ step: Int, of line: Int?) -> Length {
    let aside = line.map { (Double($0) - Double(lineCount - 1) / 2) * 0.012 } ?? 0
    // Room on the left for the scale.
    return .share(0.06 + 0.94 * (Double(step) + 0.5) / Double(stepCount) + aside)
  }

  func y(_ fraction: Double) -> Double {
    let top = 16.0
    return top + (TrendScale.height - top - 2) * (1 - min(max(fraction, 0), 1))
  }
}

extension Band {
  fileprivate mutating func add(_ line: Chart.TrendLine, _ index: Int, _ scale: TrendScale) {
    for (step, interval) in line.intervals.enumerated() {
      guard let interval, line.values[step] != nil else { continue }
      let x = scale.x(step, of: index)
      add(
        .line(
          "whisker", from: (x, scale.y(interval.lowerBound)), to: (x, scale.y(interval.upperBound)))
      )
    }
    for step in line.values.indices.dropFirst() {
      guard let before = line.values[step - 1], let value = line.values[step] else { continue }
      add(
        .line(
          "line-\(index % 4)", from: (scale.x(step - 1, of: index), scale.y(before)),
          to: (scale.x(step, of: index), scale.y(value))))
    }
    for (step, value) in line.values.enumerated() {
      guard let value else { continue }
      add(
        .symbol(
          "symbol-\(index % 4)", .of(index), x: scale.x(step, of: index), y: scale.y(value)))
    }
  }
}
