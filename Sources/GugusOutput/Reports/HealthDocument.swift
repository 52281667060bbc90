import GugusDomain
import GugusReports

extension Document {
  /// The five prerequisites, as agencies assess them and as the record shows them.
  public static func health(_ report: HealthReport) -> Document {
    Document(
      title: .report(
        Term(en: "The five prerequisites", id: "Lima prasyarat"), report.scope, report.period,
        today: report.today),
      primary: "indicators",
      [
        Section(
          "prerequisites",
          Term(en: "As assessed, and on record", id: "Menurut penilaian, dan menurut catatan"),
          .table(report.prerequisites)),
        Section(
          "indicators", Term(en: "What the record shows", id: "Yang ditunjukkan catatan"),
          .table(report.indicators)),
      ] + report.charts + [
        Section(
          "task-forces", Term(en: "By task force", id: "Menurut gugus tugas"),
          .table(report.byTaskForce)),
        Section(
          "formulas", Term(en: "How they are computed", id: "Cara menghitungnya"),
          .facts(
            HealthIndicator.allCases.map { indicator in
              Fact(
                indicator.rawValue, indicator.title,
                .term(raw: indicator.formula.en, indicator.formula, .normal))
            })),
        Section("notes", nil, .lines(report.remarks)),
      ])
  }
}

extension HealthReport {
  private static let indicator = Column(
    "indicator", Term(en: "Indicator", id: "Penanda"), isFlexible: true)
  private static let value = Column(
    "value", Term(en: "Count and share", id: "Jumlah dan bagian"), .share)
  private static let interval = Column("interval", Term(en: "95%", id: "95%"), .interval)

  fileprivate var prerequisites: Table {
    Table(
      [
        Column("prerequisite", Term(en: "Prerequisite", id: "Prasyarat"), isFlexible: true),
        Column("assessed", Term(en: "Assessed, 1 to 5", id: "Penilaian, 1 sampai 5")),
        Column("assessed-by", Term(en: "By agencies", id: "Oleh instansi"), .number),
        Column("lowest", Term(en: "Lowest indicator", id: "Penanda terendah"), isFlexible: true),
        HealthReport.value, HealthReport.interval,
      ],
      rows: Prerequisite.allCases.map { prerequisite in
        let lowest = lowest(of: prerequisite)
        return [
          .term(prerequisite), assessed[prerequisite].map { .decimal($0.median) } ?? .notAssessed,
          .number(assessed[prerequisite]?.of ?? 0), lowest?.indicator.cell ?? .empty,
          lowest?.value.cell ?? Proportion(0, of: 0).cell, lowest?.value.interval ?? .empty,
        ]
      })
  }

  fileprivate var indicators: Table {
    Table(
      [
        Column("prerequisite", Term(en: "Prerequisite", id: "Prasyarat")),
        HealthReport.indicator, HealthReport.value, HealthReport.interval,
      ], groupedBy: "prerequisite",
      rows: HealthIndicator.allCases.map { indicator in
        let value = overall[indicator] ?? Proportion(0, of: 0)
        return [
          .term(indicator.prerequisite), indicator.cell, .bar(value.count, of: value.of),
          value.interval,
        ]
      })
  }

  fileprivate var byTaskForce: Table {
    Table(
      [
        Column("task-force", CommitmentTitle.taskForce), HealthReport.indicator,
        HealthReport.value, HealthReport.interval,
      ], groupedBy: "task-force",
      rows: taskForces.flatMap { reading in
        HealthIndicator.allCases.compactMap { indicator in
          guard let value = reading.indicators[indicator], value.of > 0 else { return nil }
          return [
            .code(reading.taskForce), indicator.cell, .bar(value.count, of: value.of),
            value.interval,
          ]
        }
      })
  }

  fileprivate var charts: [Section] {
    let measured = HealthIndicator.allCases.filter { (overall[$0]?.of ?? 0) > 0 }
    guard !measured.isEmpty else { return [] }
    let chart = Chart(
      title: Term(en: "What the record shows", id: "Yang ditunjukkan catatan"),
      description: Term(
        en: "For each indicator how many are as they should be and how many are not, and the 95% "
          + "interval of that share.",
        id: "Untuk tiap penanda, berapa yang sebagaimana mestinya dan berapa yang tidak, serta "
          + "selang 95% bagiannya."),
      .bars(
        measured.map { indicator in
          let value = overall[indicator] ?? Proportion(0, of: 0)
          return Chart.BarRow(
            indicator.title,
            [
              Chart.BarRow.Part(Term(en: "yes", id: "ya"), value.count, .good),
              Chart.BarRow.Part(
                Term(en: "no", id: "tidak"), value.of - value.count, .neutral),
            ], interval: value.wilson)
        }))
    return [Section("indicators-chart", nil, .chart(chart))]
  }

  fileprivate var remarks: [Term] {
    let nothing = Term(
      en: "No task force was at work in this period.",
      id: "Tidak ada gugus tugas yang bekerja pada periode ini.")
    let due = overall[.keptOnTime]?.of ?? 0
    let mandate: [Term] =
      mandateNotStated == 0
      ? []
      : [
        Term(
          en: "Left out of “\(HealthIndicator.attendedWithMandate.title.en)”, since no minutes "
            + "state the mandate: \(mandateNotStated).",
          id: "Tidak dihitung pada “\(HealthIndicator.attendedWithMandate.title.id)”, karena "
            + "wewenangnya tidak disebut dalam notula: \(mandateNotStated).")
      ]
    let first = taskForces.isEmpty ? [nothing] : due < rankedFrom ? [.fewCases(due: due)] : []
    return first + mandate + [
      Term(
        en: "Indicators are signs of a prerequisite, not scores of it, and are not added up. “–”: "
          + "the record holds nothing to count.",
        id: "Penanda adalah tanda suatu prasyarat, bukan nilainya, dan tidak dijumlahkan. “–”: "
          + "tidak ada yang dapat dihitung dalam catatan.")
    ]
  }
}

extension Cell {
  fileprivate static let notAssessed = Cell.term(
    raw: "not-assessed", Term(en: "not assessed", id: "belum dinilai"), .muted)
}

extension HealthIndicator {
  fileprivate var cell: Cell { .term(raw: rawValue, title, .normal) }
}
