import GugusDomain

extension Plot {
  /// A lane for each commitment: a bar until its first due date, a dotted line to the current
  /// one, a thick line where it runs past that; today as a dashed line through all.
  init(timeline rows: [Chart.TimelineRow], today: Day, in language: Language) {
    let scale = TimelineScale(rows, today: today)
    let months = scale.months(atMost: 5)
    typealias Words = Chart.TimelineWords
    legend = [
      Legend.Entry(swatch: .symbol("hollow", .diamond), text: Words.firstDue.in(language)),
      Legend.Entry(swatch: .symbol("solid", .diamond), text: Words.due.in(language)),
      Legend.Entry(swatch: .symbol("solid", .circle), text: Words.ended.in(language)),
      Legend.Entry(swatch: .line("moved"), text: Words.moved.in(language)),
      Legend.Entry(swatch: .line("late"), text: Words.late.in(language)),
      Legend.Entry(swatch: .line("today"), text: "\(Words.today.in(language)), \(today)"),
    ]
    axis.leave(20)
    for month in months {
      axis.add(
        .text(
          "small", String(month.iso.prefix(7)), x: scale.place(of: month), y: 14,
          anchor: scale.anchor(of: month)))
    }
    self.rows = rows.map { row in
      var band = Band()
      band.write(row.words(in: language), "text")
      band.leave(32)
      let lane = band.height - 20
      var under = Band()
      for month in months {
        under.add(.vertical("grid", at: scale.place(of: month), height: band.height))
      }
      under.add(.vertical("today", at: scale.place(of: today), height: band.height))
      under.addLane(row, scale, today: today, y: lane)
      return under.beneath(band)
    }
  }
}

extension Band {
  /// The text of `band` over the marks of this one.
  fileprivate func beneath(_ band: Band) -> Band {
    var both = self
    both.leave(band.height)
    for mark in band.marks { both.add(mark) }
    return both
  }

  fileprivate mutating func addLane(
    _ row: Chart.TimelineRow, _ scale: TimelineScale, today: Day, y: Double
  ) {
    let end = row.ran(until: today)
    func place(_ day: Day) -> Length { scale.place(of: day) }
    // Before its due date a commitment still runs: the bar shows what was agreed.
    let barEnd = row.ended.map { min(max($0, row.since), row.firstDue) } ?? row.firstDue
    add(
      .rectangle(
        "\(row.fill.name)-edge", fill: row.fill, x: place(row.since), y: y - 5,
        width: scale.width(from: row.since, to: barEnd), height: 10))
    if row.due > row.firstDue {
      add(.line("moved", from: (place(row.firstDue), y), to: (place(row.due), y)))
    }
    if end > row.due { add(.line("late", from: (place(row.due), y), to: (place(end), y))) }
    add(.symbol("hollow", .diamond, x: place(row.firstDue), y: y))
    if row.due != row.firstDue { add(.symbol("solid", .diamond, x: place(row.due), y: y)) }
    if row.ended != nil { add(.symbol("solid", .circle, x: place(end), y: y)) }
  }
}

extension Mark {
  fileprivate static func vertical(_ class: String, at x: Length, height: Double) -> Mark {
    .line(`class`, from: (x, 0), to: (x, height))
  }
}

extension TimelineScale {
  /// Room at both ends, so that no marker is cut.
  private static let margin = 0.025

  fileprivate func place(of day: Day) -> Length {
    .share(TimelineScale.margin + fraction(of: day) * (1 - 2 * TimelineScale.margin))
  }

  fileprivate func width(from start: Day, to end: Day) -> Length {
    .share(max(0, fraction(of: end) - fraction(of: start)) * (1 - 2 * TimelineScale.margin))
  }

  /// Which way a label goes from its place without leaving the picture.
  fileprivate func anchor(of day: Day) -> Mark.Anchor {
    switch fraction(of: day) {
    case ..<0.1: .start
    case 0.9...: .end
    default: .middle
    }
  }
}
