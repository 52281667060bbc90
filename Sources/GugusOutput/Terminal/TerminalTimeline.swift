import GugusDomain

extension ChartRenderer {
  func timeline(_ rows: [Chart.TimelineRow], today: Day) -> String {
    let labels = rows.map { $0.words(in: language) }
    let lanes = ChartLanes(labels, self)
    let scale = TimelineScale(rows, today: today)
    typealias Words = Chart.TimelineWords
    let (from, until) = (scale.from.iso, scale.until.iso)
    let between = max(1, lanes.length - from.count - until.count)
    return legend([
      ("━", Term(en: "agreed", id: "disepakati").in(language)),
      ("◇", Words.firstDue.in(language)), ("╌", Words.moved.in(language)),
      ("◆", Words.due.in(language)), ("▒", Words.late.in(language)),
      ("●", Words.ended.in(language)), ("│", "\(Words.today.in(language)), \(today)"),
    ])
      + lanes.row("", from + String(repeating: " ", count: between) + until)
      + zip(rows, labels).map { row, label in
        lanes.row(label, row.lane(scale, today: today, length: lanes.length))
      }.joined()
  }
}

extension Chart.TimelineRow {
  fileprivate func lane(_ scale: TimelineScale, today: Day, length: Int) -> String {
    var lane = Array(repeating: Character(" "), count: length)
    func place(_ day: Day) -> Int { Int((scale.fraction(of: day) * Double(length - 1)).rounded()) }
    func run(_ character: Character, from start: Day, to end: Day) {
      guard start < end else { return }
      for index in place(start)...place(end) { lane[index] = character }
    }
    let end = ran(until: today)
    run("━", from: since, to: ended.map { min(max($0, since), firstDue) } ?? firstDue)
    run("╌", from: firstDue, to: due)
    run("▒", from: due, to: end)
    lane[place(today)] = "│"
    lane[place(firstDue)] = "◇"
    if due != firstDue { lane[place(due)] = "◆" }
    if ended != nil { lane[place(end)] = "●" }
    return String(lane)
  }
}
