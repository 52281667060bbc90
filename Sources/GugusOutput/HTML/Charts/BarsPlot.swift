import GugusDomain

extension Plot {
  /// A bar for each row: its label above, its figures below, the counts that fit inside.
  init(bars rows: [Chart.BarRow], in language: Language) {
    legend = Chart.BarRow.legend(of: rows).map { name, fill in
      Legend.Entry(swatch: .fill(fill), text: name.in(language))
    }
    self.rows = rows.map { row in
      var band = Band()
      band.write(row.label.in(language), "label")
      band.addBar(row, of: Chart.BarRow.whole(of: row, in: rows))
      band.write(row.figures(in: language), "small")
      band.leave(10)
      return band
    }
  }
}

extension Band {
  private static let barHeight = 20.0
  /// The narrowest bar that someone will look at, for deciding whether a count fits inside.
  private static let narrowest = 310.0

  fileprivate mutating func addBar(_ row: Chart.BarRow, of whole: Int) {
    let top = height + 2
    add(.line("track", from: (.share(0), top), to: (.share(0), top + Band.barHeight)))
    var start = 0.0
    for part in row.parts where part.count > 0 {
      let share = Double(part.count) / Double(whole)
      add(
        .rectangle(
          "\(part.fill.name)-edge", fill: part.fill, x: .share(start), y: top,
          width: .share(share), height: Band.barHeight))
      if share * Band.narrowest >= Double(String(part.count).count) * 8 + 8 {
        add(
          .text(
            "part", String(part.count), x: .share(start + share / 2), y: top + 15, anchor: .middle))
      }
      start += share
    }
    leave(Band.barHeight + 2)
    if let interval = row.interval, row.total > 0 {
      let length = Double(row.total) / Double(whole)
      addWhisker(interval.lowerBound * length, interval.upperBound * length, y: height + 7)
      leave(12)
    }
  }

  private mutating func addWhisker(_ low: Double, _ high: Double, y: Double) {
    add(.line("whisker", from: (.share(low), y), to: (.share(high), y)))
    for end in [low, high] {
      add(.line("whisker", from: (.share(end), y - 4), to: (.share(end), y + 4)))
    }
  }
}
