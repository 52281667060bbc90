import GugusDomain

extension Plot {
  /// A square for each pair, as dark as its count is large, the count written in it.
  init(_ map: Chart.HeatMap, in language: Language) {
    let side = 34.0
    let names = HeatMapLabels(map.rows.map { $0.in(language) }, columns: 24)
    let columnNames = HeatMapLabels(map.columns.map { $0.in(language) }, columns: 18)
    let left = names.length + 8
    let top = columnNames.length + 8
    // Titles and the first turned label may need more than the squares.
    width = max(left + side * Double(map.columns.count) + 8, 320)
    legend = [Legend.Entry(swatch: nil, text: map.axes.in(language))]
    axis.leave(top)
    for (index, column) in columnNames.texts.enumerated() {
      let x = left + side * (Double(index) + 0.5) + 4
      axis.add(.turned(column, x: x, y: top - 6))
    }
    rows = zip(names.texts, map.values).map { label, values in
      var band = Band()
      band.add(.text("cell", label, x: .pixels(left - 8), y: 22, anchor: .end))
      for (index, value) in values.enumerated() {
        let level = map.level(of: value)
        let x = left + side * Double(index)
        band.add(
          .rectangle("heat-\(level)", x: .pixels(x), y: 0, width: .pixels(side), height: side),
          .text(
            "cell on-heat-\(level)", String(value), x: .pixels(x + side / 2), y: 22,
            anchor: .middle))
      }
      band.leave(side)
      return band
    }
  }
}

/// Labels that go beside or above the squares, cut where they would need too much room; the
/// table has them whole.
private struct HeatMapLabels {
  let texts: [String]

  /// - Parameter columns: how wide a label may be.
  init(_ labels: [String], columns: Int) {
    texts = labels.map { label in
      let lines = label.visible.onOneLine.wrapped(to: columns)
      return lines.count > 1 ? lines[0] + "…" : lines.joined()
    }
  }

  /// Of the longest, in pixels, by the width of a capital.
  var length: Double { Double(texts.map(\.columns).max() ?? 0) * 9 }
}

extension Mark {
  /// Text that reads upward from its place.
  fileprivate static func turned(_ text: String, x: Double, y: Double) -> Mark {
    // A rotation is about the origin: a quarter turn left takes (−y, x) to (x, y).
    .text("cell", text, x: .pixels(-y), y: x, turn: -90)
  }
}
