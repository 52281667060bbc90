import GugusDomain
import GugusReports
import GugusStore

extension Period {
  var words: String { "\(from)..\(until)" }
}

extension Scope {
  /// As it follows the name of a report.
  var words: Term {
    switch (taskForce, agency) {
    case (let taskForce?, let agency?):
      Term(en: "of \(taskForce), \(agency)", id: "\(taskForce), \(agency)")
    case (let taskForce?, nil): Term(en: "of \(taskForce)", id: taskForce.text)
    case (nil, let agency?): Term(en: "of \(agency)", id: agency.text)
    case (nil, nil): Term(en: "of the whole workspace", id: "seluruh ruang kerja")
    }
  }
}

extension Term {
  /// The title of a report: what it is, of whom, over which period if any, seen when.
  static func report(_ name: Term, _ scope: Scope, _ period: Period?, today: Day) -> Term {
    let period = period.map { ", \($0.words)" } ?? ""
    return Term(
      en: "\(name.en) \(scope.words.en)\(period), as seen on \(today)",
      id: "\(name.id) \(scope.words.id)\(period), dilihat pada \(today)")
  }

  static func fewCases(due: Int) -> Term {
    Term(
      en: "Few cases: \(due) due. Read shares with care.",
      id: "Kasus sedikit: \(due) jatuh tempo. Baca persentase dengan hati-hati.")
  }

  static let association = Term(
    en: "This shows what goes together, not what causes what.",
    id: "Ini menunjukkan apa yang terjadi bersamaan, bukan sebab akibat.")
}

extension Proportion {
  var cell: Cell { .share(count, of: of) }

  var bar: Cell { .bar(count, of: of) }

  var interval: Cell {
    wilson.map { .interval(low: $0.lowerBound, high: $0.upperBound) } ?? .empty
  }

  /// Count and share, with the interval where there is one.
  func words(in language: Language) -> String {
    guard wilson != nil else { return cell.words(in: language) }
    return "\(cell.words(in: language)), 95%: \(interval.words(in: language))"
  }
}

extension Cell {
  static func figure(_ figure: Figure) -> Cell {
    .term(raw: figure.rawValue, figure.title, .normal)
  }

  static func standing(_ standing: Standing) -> Cell {
    .term(raw: standing.rawValue, standing.term, standing.tone)
  }

  static func median(_ span: DaySpan?) -> Cell { span.map { .decimal($0.median) } ?? .empty }
}

extension Column {
  static let interval = Column("interval", Term(same: "95%"), .interval)
}

extension Chart {
  /// What became of what was due, a bar for each of those who owed something.
  static func kept(
    _ rows: [(label: Term, figures: Figures)],
    title: Term = Term(en: "Kept, late and broken", id: "Ditepati, terlambat, dan dilanggar")
  ) -> Chart {
    Chart(
      title: title,
      description: Term(
        en: "Of the commitments due, how many were kept on time, kept late, are overdue or were "
          + "violated; the whisker is the 95% interval of the share kept on time.",
        id: "Dari komitmen yang jatuh tempo, berapa yang terpenuhi tepat waktu, terpenuhi "
          + "terlambat, masih terlambat, atau dilanggar; garis menunjukkan selang 95% bagian yang "
          + "tepat waktu."),
      .bars(
        rows.filter { $0.figures.due > 0 }.map { label, figures in
          BarRow(
            label,
            [
              BarRow.Part(Standing.keptOnTime.term, figures.reliability.count, .good),
              BarRow.Part(Standing.keptLate.term, figures.keptLate.count, .fair),
              BarRow.Part(Standing.overdue.term, figures.overdue.count, .poor),
              BarRow.Part(Standing.violated.term, figures.violated.count, .bad),
            ], interval: figures.reliability.wilson)
        }))
  }
}
