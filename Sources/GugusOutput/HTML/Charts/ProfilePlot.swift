import GugusDomain

extension Plot {
  /// A scale from 1 to 5 for each row; a marker with a number for each who gave a score.
  init(profile rows: [Chart.ProfileRow], in language: Language) {
    let givers = Chart.ProfileRow.givers(of: rows)
    legend = givers.enumerated().map { index, giver in
      Legend.Entry(
        swatch: .symbol("symbol-\(index % 4)", .of(index)), text: "\(index + 1) \(giver)")
    }
    axis.leave(18)
    for score in 1...5 {
      axis.add(
        .text(
          "small", String(score), x: ProfileScale.x(Double(score)), y: 13, anchor: .middle))
    }
    self.rows = rows.map { row in
      var text = Band()
      text.write(row.label.in(language), "label")
      let lanes = ProfileScale.lanes(row.scores)
      let height = text.height + Double(lanes.count) * ProfileScale.lane + 12
      var band = Band()
      for score in 1...5 {
        let x = ProfileScale.x(Double(score))
        band.add(.line("grid", from: (x, text.height), to: (x, height - 8)))
      }
      for mark in text.marks { band.add(mark) }
      for (lane, scores) in lanes.enumerated() {
        let y = text.height + (Double(lane) + 0.5) * ProfileScale.lane
        for score in scores {
          guard let index = givers.firstIndex(of: score.by) else { continue }
          let x = ProfileScale.x(score.score)
          band.add(
            .symbol("symbol-\(index % 4)", .of(index), x: x, y: y),
            .text("small", String(index + 1), x: x, y: y + 4, dx: 8))
        }
      }
      band.leave(height)
      return band
    }
  }
}

private enum ProfileScale {
  /// Pixels from one lane of markers to the next.
  static let lane = 16.0

  static func x(_ score: Double) -> Length {
    .share(0.04 + 0.88 * (min(max(score, 1), 5) - 1) / 4)
  }

  /// The scores in lanes in which no two come so near to each other that they would overlap.
  static func lanes(_ scores: [Chart.ProfileRow.Score]) -> [[Chart.ProfileRow.Score]] {
    let nearest = 0.45
    var lanes: [[Chart.ProfileRow.Score]] = []
    for score in scores {
      let free = lanes.firstIndex { lane in
        lane.allSatisfy { abs($0.score - score.score) >= nearest }
      }
      if let free { lanes[free].append(score) } else { lanes.append([score]) }
    }
    return lanes
  }
}
