import GugusDomain
import GugusReports

extension Document {
  /// Which institutional form keeps its promises, and how little that may say.
  public static func approaches(_ report: ApproachesReport) -> Document {
    Document(
      title: .report(
        Term(en: "Approaches and kept promises", id: "Bentuk dan pemenuhan janji"),
        report.scope, report.period,
        today: report.today),
      primary: "forms",
      [
        Section("forms", nil, .table(report.forms)),
        Section(
          "first-due", Term(en: "By the first due date", id: "Menurut batas waktu semula"),
          .table(report.firstDue)),
      ] + ApproachesReport.Dimension.allCases.compactMap(report.chart)
        + [Section("notes", nil, .lines(report.remarks))])
  }
}

extension ApproachesReport {
  private static let dimension = Column("dimension", Term(en: "By", id: "Menurut"))
  private static let form = Column("form", Term(en: "Form", id: "Bentuk"), isFlexible: true)

  fileprivate var forms: Table {
    Table(
      [
        ApproachesReport.dimension, .rank,
        ApproachesReport.form,
        Column(
          "task-forces", Term(en: "Task forces with due", id: "Gugus tugas dengan jatuh tempo"),
          .share),
        Column("reliability", Figure.reliability.title, .share),
        Column("interval", Term(en: "95%", id: "95%"), .interval),
        Column("caution", Term(en: "Caution", id: "Perhatian"), isFlexible: true),
      ], groupedBy: "dimension",
      whenEmpty: Term(
        en: "No task force was at work in this period.",
        id: "Tidak ada gugus tugas yang bekerja pada periode ini."),
      rows: Dimension.allCases.flatMap { dimension in
        let rows = rows.filter { $0.form.dimension == dimension }
        return zip(rows, ranks(of: rows.map(\.figures.rankedBound))).map { row, rank in
          let figures = row.figures
          return [
            dimension.cell, .optional(rank), row.form.cell,
            .share(row.withDue, of: row.taskForces),
            .bar(figures.reliability.count, of: figures.reliability.of),
            figures.reliability.interval, figures.caution(fewTaskForces: row.hasFewTaskForces),
          ]
        }
      })
  }

  fileprivate var firstDue: Table {
    Table(
      [
        ApproachesReport.dimension, ApproachesReport.form,
        Column("kept-by-first-due", Figure.keptByFirstDue.title, .share),
        Column("interval", Term(en: "95%", id: "95%"), .interval),
        Column("slip-median", Term(en: "Slip, days", id: "Geser, hari"), .number),
        Column("slip-worst", Term(en: "Worst", id: "Terburuk"), .number),
      ], groupedBy: "dimension",
      rows: rows.map { row in
        let figures = row.figures
        return [
          row.form.dimension.cell, row.form.cell, figures.keptByFirstDue.cell,
          figures.keptByFirstDue.interval, figures.slip.map { .decimal($0.median) } ?? .empty,
          figures.slip.map { .number($0.worst) } ?? .empty,
        ]
      })
  }

  fileprivate func chart(_ dimension: Dimension) -> Section? {
    let due = rows.filter { $0.form.dimension == dimension && $0.figures.due > 0 }
    guard !due.isEmpty else { return nil }
    let chart = Chart(
      title: Term(
        en: "What became of what was due, by \(dimension.term.en)",
        id: "Hasil dari yang jatuh tempo, menurut \(dimension.term.id)"),
      description: Term(
        en: "For each form the commitments kept on time, kept late, overdue and violated, and "
          + "the 95% interval of the share kept on time.",
        id: "Untuk tiap bentuk, komitmen yang terpenuhi tepat waktu, terpenuhi terlambat, "
          + "lewat batas waktu, dan tidak dipenuhi, serta selang 95% bagian yang tepat waktu."),
      .bars(
        due.map { row in
          Chart.BarRow(
            row.form.term, row.figures.parts, interval: row.figures.reliability.wilson)
        }))
    return Section("chart-\(dimension.rawValue)", nil, .chart(chart))
  }

  fileprivate var remarks: [Term] {
    let few = rows.filter(\.isFew).count
    let warning = Term(
      en: "Few cases behind \(few) of \(rows.count) forms: fewer than \(rankedFrom) due, or fewer "
        + "than \(Row.enoughTaskForces) task forces with anything due. Conclude nothing from them.",
      id: "Kasus sedikit pada \(few) dari \(rows.count) bentuk: kurang dari \(rankedFrom) jatuh "
        + "tempo, atau kurang dari \(Row.enoughTaskForces) gugus tugas dengan yang jatuh tempo. "
        + "Jangan menarik kesimpulan darinya.")
    return (few > 0 ? [warning] : []) + [
      Term(
        en: "This shows what goes together, not what causes it: task forces of one form may have "
          + "easier work, other agencies or more means.",
        id: "Ini menunjukkan apa yang terjadi bersama, bukan sebabnya: gugus tugas dengan suatu "
          + "bentuk mungkin mendapat pekerjaan lebih ringan, instansi lain, atau sumber daya lebih."
      ),
      Term(
        en: "Ranked by the lower bound of the interval, from \(rankedFrom) due. A task force of "
          + "several modes, drivers or goal areas counts with each.",
        id:
          "Peringkat menurut batas bawah selang, mulai \(rankedFrom) jatuh tempo. Gugus tugas dengan "
          + "beberapa cara kerja, pendorong, atau ranah tujuan dihitung pada masing-masing."),
    ] + Figure.definitions
  }
}

extension ApproachesReport.Dimension {
  fileprivate var cell: Cell { .term(raw: rawValue, term, .normal) }

  fileprivate var term: Term {
    switch self {
    case .approach: Term(en: "approach", id: "bentuk")
    case .formality: Term(en: "formality", id: "formalitas")
    case .mode: Term(en: "mode", id: "cara kerja")
    case .driver: Term(en: "driver", id: "pendorong")
    case .goalArea: Term(en: "goal area", id: "ranah tujuan")
    }
  }
}

extension ApproachesReport.Form {
  fileprivate var cell: Cell {
    switch self {
    case .approach(let approach): .term(approach)
    case .formality(let formality): .term(formality)
    case .mode(let mode): .term(mode)
    case .driver(let driver): .term(driver)
    case .goalArea(let goalArea): .term(goalArea)
    }
  }

  fileprivate var term: Term {
    switch self {
    case .approach(let approach): approach.term
    case .formality(let formality): formality.term
    case .mode(let mode): mode.term
    case .driver(let driver): driver.term
    case .goalArea(let goalArea): goalArea.term
    }
  }
}
