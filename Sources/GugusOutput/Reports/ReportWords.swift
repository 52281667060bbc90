import GugusDomain
import GugusReports

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
    let name = Term(en: "\(name.en) \(scope.words.en)", id: "\(name.id) \(scope.words.id)")
    return .joined([name] + [period?.words, .seen(on: today)].compactMap(\.self), by: ", ")
  }

  /// How a heading says as of which day it is.
  static func seen(on day: Day) -> Term {
    Term(en: "as seen on \(day.words.en)", id: "keadaan per \(day.words.id)")
  }

  /// What a rank says.
  static let sharedRanks = Term(
    en: "Agencies alike in that share a rank, and the next counts all before it (1, 2, 2, 4).",
    id: "Instansi yang sama nilainya berbagi peringkat, dan peringkat berikutnya menghitung semua "
      + "yang mendahuluinya (1, 2, 2, 4).")

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

  /// Under how many cases an interval is wide enough to be put down to that.
  private static let few = 30

  /// How far the share can be trusted, in a sentence.
  var trust: Term {
    guard let wilson else { return Term(same: "") }
    let (low, high) = (percent(wilson.lowerBound), percent(wilson.upperBound))
    return of < Proportion.few
      ? Term(
        en: "With so few, the true share most likely lies between \(low)% and \(high)% (the 95% "
          + "interval).",
        id: "Dengan jumlah sesedikit itu, angka sebenarnya kemungkinan besar berada antara \(low)% "
          + "dan \(high)% (selang 95%).")
      : Term(
        en: "The true share most likely lies between \(low)% and \(high)% (the 95% interval).",
        id: "Angka sebenarnya kemungkinan besar berada antara \(low)% dan \(high)% (selang 95%).")
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

extension Document {
  /// With a heading that also says by which day its contents were on record.
  ///
  /// - Parameter day: nil where that is the day as of which it is seen, which the heading says.
  public func known(by day: Day?) -> Document {
    guard let day, let title else { return self }
    return titled(
      Term(
        en: "\(title.en), as known by \(day.words.en)",
        id: "\(title.id), menurut catatan sampai \(day.words.id)"))
  }
}

extension Column {
  static let rank = Column("rank", Term(en: "Rank", id: "Peringkat"), .number)
  static let interval = Column("interval", Term(same: "95%"), .interval)
}

extension Chart {
  /// What became of what was due, a bar for each of those who owed something.
  static func kept(
    _ rows: [(label: Term, figures: Figures)],
    title: Term = Term(en: "Kept, late and broken", id: "Terpenuhi, terlambat, dan tidak dipenuhi")
  ) -> Chart {
    Chart(
      title: title,
      description: Term(
        en: "Of the commitments due, how many were kept on time, kept late, are overdue or were "
          + "violated; the whisker is the 95% interval of the share kept on time.",
        id: "Dari komitmen yang jatuh tempo, berapa yang terpenuhi tepat waktu, terpenuhi "
          + "terlambat, lewat batas waktu, atau tidak dipenuhi; garis menunjukkan selang 95% bagian "
          + "yang tepat waktu."),
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
