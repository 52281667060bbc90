import GugusDomain

extension Plot {
  /// A track from baseline to target for each row, filled as far as it has come.
  init(progress rows: [Chart.ProgressRow], in language: Language) {
    self.rows = rows.map { row in
      var band = Band()
      band.write(row.label, "label")
      let top = band.height + 2
      band.add(.rectangle("track", x: .share(0), y: top, width: .share(1), height: 14))
      if let fraction = row.fraction {
        let fill: Chart.Fill = fraction >= 1 ? .good : fraction > 0 ? .neutral : .bad
        let reached = min(max(fraction, 0), 1)
        band.add(
          .rectangle(
            "\(fill.name)-edge", fill: fill, x: .share(0), y: top, width: .share(reached),
            height: 14))
        band.add(
          .line("whisker", from: (.share(reached), top - 3), to: (.share(reached), top + 17)))
      }
      band.leave(20)
      band.write(row.words(in: language), "small")
      band.leave(10)
      return band
    }
  }
}
