import GugusDomain
import GugusReports

extension Document {
  /// The summary's main figures, quarter by quarter.
  public static func trend(_ report: TrendReport) -> Document {
    Document(
      title: .report(
        Term(en: "Trend by quarter", id: "Tren per triwulan"), report.scope, report.period,
        today: report.today),
      primary: "quarters",
      [
        Section("quarters", nil, .table(report.kept)),
        Section("trend", nil, .chart(report.chart)),
        Section(
          "conduct", Term(en: "Overdue, and attended", id: "Lewat batas waktu, dan kehadiran"),
          .table(report.conduct)),
        Section("notes", nil, .lines(report.remarks)),
      ])
  }
}

extension TrendReport {
  private static let quarter = Column("quarter", Term(en: "Quarter", id: "Triwulan"))

  fileprivate var kept: Table {
    Table(
      [TrendReport.quarter] + Figure.reliability.columns + Figure.keptByFirstDue.columns + [
        Column("open", Term(en: "Open at its end", id: "Terbuka pada akhirnya"), .number)
      ],
      rows: steps.map { step in
        let figures = step.figures
        return [.text(step.quarter.description)] + figures.reliability.cells
          + figures.keptByFirstDue.cells + [.optional(step.open)]
      })
  }

  fileprivate var conduct: Table {
    Table(
      [TrendReport.quarter] + Figure.overdue.columns + [
        Column("kept-after-waiting", Figure.keptAfterWaiting.title, .number)
      ] + Figure.attendance.columns,
      rows: steps.map { step in
        [.text(step.quarter.description)] + step.figures.overdue.cells
          + [.number(step.figures.keptAfterWaiting.count)] + step.figures.attendance.cells
      })
  }

  fileprivate var chart: Chart {
    func line(_ figure: Figure, _ share: (Figures) -> Proportion) -> Chart.TrendLine {
      let shares = steps.map { share($0.figures) }
      return Chart.TrendLine(
        figure.title, values: shares.map(\.share), intervals: shares.map(\.wilson))
    }
    return Chart(
      title: Term(en: "Quarter by quarter", id: "Triwulan demi triwulan"),
      description: Term(
        en: "The shares kept on time, kept by the first due date, overdue and attended in each "
          + "quarter, with their 95% intervals.",
        id:
          "Bagian yang tepat waktu, yang terpenuhi dalam batas waktu semula, yang lewat batas waktu, dan "
          + "kehadiran pada tiap triwulan, beserta selang 95%."),
      .trend(
        steps: steps.map(\.quarter.description),
        [
          line(.reliability, \.reliability), line(.keptByFirstDue, \.keptByFirstDue),
          line(.overdue, \.overdue), line(.attendance, \.attendance),
        ]))
  }

  fileprivate var remarks: [Term] {
    var remarks: [Term] = []
    if steps.allSatisfy({ $0.figures.standings.isEmpty && $0.figures.invited == 0 }) {
      remarks.append(
        Term(
          en: "Nothing fell due and no meeting was held in these quarters.",
          id: "Tidak ada yang jatuh tempo dan tidak ada rapat terlaksana pada triwulan-triwulan "
            + "ini."))
    }
    if !added.isEmpty {
      let names = added.map(\.description).joined(separator: ", ")
      remarks.append(
        Term(
          en: "Added before the period, as fewer than \(TrendReport.least) quarters make no "
            + "trend: \(names).",
          id: "Ditambahkan sebelum periode, karena kurang dari \(TrendReport.least) triwulan bukan "
            + "tren: \(names)."))
    }
    let few = steps.filter { (1..<rankedFrom).contains($0.figures.due) }.map {
      "\($0.quarter) (\($0.figures.due))"
    }.joined(separator: ", ")
    if !few.isEmpty {
      remarks.append(
        Term(
          en: "Few cases, so read their shares with care: \(few).",
          id: "Kasus sedikit, jadi baca persentasenya dengan hati-hati: \(few)."))
    }
    return remarks + [
      Term(
        en:
          "Whole quarters. Standings are those of \(today.words.en) in every quarter, not those at its "
          + "end: what was overdue then and delivered since is kept late.",
        id:
          "Triwulan penuh. Kedudukan pada setiap triwulan adalah per \(today.words.id), bukan menurut "
          + "akhir triwulan: yang waktu itu terlambat dan kemudian diserahkan adalah terpenuhi "
          + "terlambat.")
    ]
  }
}

extension Figure {
  /// A column for the share, and one for its interval.
  fileprivate var columns: [Column] {
    [Column(rawValue, title, .share), Column("\(rawValue)-interval", Term(same: "95%"), .interval)]
  }
}

extension Proportion {
  fileprivate var cells: [Cell] { [cell, interval] }
}
