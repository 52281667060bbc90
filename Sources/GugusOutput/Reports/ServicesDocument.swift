import GugusDomain
import GugusReports

extension Document {
  /// Which services are given together, by pattern and kind, and what came of the commitments of
  /// the task forces that give them.
  public static func services(_ report: ServicesReport) -> Document {
    Document(
      title: .report(
        Term(en: "Services given together", id: "Pelayanan bersama"), report.scope, report.period,
        today: report.today),
      primary: "coverage",
      [
        Section(
          "coverage", Term(en: "Patterns and kinds", id: "Pola dan jenis"),
          .table(report.covered))
      ]
        + (report.isEmpty ? [] : [Section("coverage-chart", nil, .chart(report.chart))])
        + [
          Section(
            "covered", nil,
            .facts([
              Fact(
                "with-a-service",
                Term(en: "Combinations with a service", id: "Kombinasi dengan pelayanan"),
                .share(
                  report.coverage.count { !$0.services.isEmpty }, of: report.coverage.count))
            ])),
          Section(
            "results", Term(en: "What came of it", id: "Hasilnya"), .table(report.resulting)),
          Section("notes", nil, .lines(report.remarks)),
        ])
  }
}

extension ServicesReport {
  fileprivate static let pattern = Term(en: "Pattern", id: "Pola")
  fileprivate static let kind = Term(en: "Kind", id: "Jenis")

  fileprivate var isEmpty: Bool { coverage.allSatisfy(\.services.isEmpty) }

  fileprivate var covered: Table {
    Table(
      [
        Column("pattern", ServicesReport.pattern), Column("kind", ServicesReport.kind),
        Column("services", Term(en: "Services", id: "Pelayanan"), .number),
        Column("task-forces", Term(en: "Task forces", id: "Gugus tugas"), .number),
        Column("names", Term(en: "Which", id: "Yang mana"), isFlexible: true),
      ],
      rows: coverage.map { cell in
        [
          .term(cell.pattern, cell.tone), .term(cell.kind, cell.tone),
          .number(cell.services.count), .number(Set(cell.services.map(\.taskForce)).count),
          cell.services.isEmpty
            ? .term(raw: "none", Term(en: "none", id: "tidak ada"), .muted)
            : .list(cell.services.map { "\($0.taskForce): \($0.service.name)" }),
        ]
      })
  }

  fileprivate var resulting: Table {
    Table(
      [
        Column("by", Term(en: "By", id: "Menurut")),
        Column("value", Term(en: "Services that are", id: "Pelayanan")),
        Column("task-forces", Term(en: "Task forces", id: "Gugus tugas"), .number),
        Column("reliability", Figure.reliability.title, .share),
        Column("interval", Term(en: "95%", id: "95%"), .interval),
        Column("kept-by-first-due", Term(en: "By first due", id: "Batas semula"), .share),
        Column("caution", Term(en: "Caution", id: "Perhatian"), isFlexible: true),
      ], groupedBy: "by",
      rows: results.filter { !$0.taskForces.isEmpty }.map { result in
        let figures = result.figures
        return result.sort.cells + [
          .number(result.taskForces.count),
          .bar(figures.reliability.count, of: figures.reliability.of), figures.reliability.interval,
          figures.keptByFirstDue.cell,
          figures.caution(
            fewTaskForces: result.taskForces.count < ApproachesReport.Row.enoughTaskForces),
        ]
      })
  }

  fileprivate var chart: Chart {
    Chart(
      title: Term(en: "Services by pattern and kind", id: "Pelayanan menurut pola dan jenis"),
      description: Term(
        en: "In each cell, how many services of the column's kind are given in the row's pattern.",
        id: "Pada tiap sel, jumlah pelayanan dengan jenis pada kolom dan pola pada baris."),
      .heatMap(
        Chart.HeatMap(
          rowTitle: ServicesReport.pattern, columnTitle: ServicesReport.kind,
          rows: ServicePattern.allCases.map(\.term),
          columns: ServiceKind.allCases.map(\.term),
          values: ServicePattern.allCases.map { pattern in
            coverage.filter { $0.pattern == pattern }.map(\.services.count)
          })))
  }

  fileprivate var remarks: [Term] {
    guard !isEmpty else {
      return [
        Term(
          en: "No task force at work in this period names a service.",
          id: "Tidak ada gugus tugas pada periode ini yang menyebut pelayanan.")
      ]
    }
    return (overall.due < rankedFrom ? [Term.fewCases(due: overall.due)] : []) + [
      Term(
        en: "The results are those of all commitments of the task forces that give such services, "
          + "whether or not they are about them; a task force that gives several counts with each.",
        id: "Hasil adalah dari semua komitmen gugus tugas yang memberi pelayanan itu, baik "
          + "menyangkut pelayanan maupun tidak; yang memberi beberapa dihitung pada masing-masing.")
    ] + Figure.definitions
  }
}

extension ServicesReport.Cell {
  fileprivate var tone: Tone { services.isEmpty ? .muted : .normal }
}

extension ServicesReport.Result.Sort {
  fileprivate var cells: [Cell] {
    switch self {
    case .pattern(let pattern):
      [.term(raw: "pattern", ServicesReport.pattern, .normal), .term(pattern)]
    case .kind(let kind): [.term(raw: "kind", ServicesReport.kind, .normal), .term(kind)]
    }
  }
}
