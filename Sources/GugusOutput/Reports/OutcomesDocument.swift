import GugusDomain
import GugusReports

extension Document {
  /// How far the shared outcomes have come.
  public static func outcomes(_ report: OutcomesReport) -> Document {
    Document(
      title: .report(
        Term(en: "Shared outcomes", id: "Hasil bersama"), report.scope, report.period,
        today: report.today),
      primary: "outcomes",
      [
        Section("outcomes", nil, .table(report.outcomes)),
        Section("progress", nil, .chart(report.chart)),
        Section(
          "indicators", Term(en: "As measured", id: "Hasil pengukuran"),
          .table(report.indicators)),
        Section(
          "serving",
          Term(en: "Commitments that serve them", id: "Komitmen yang mendukungnya"),
          .table(report.serving)),
        Section("notes", nil, .lines(report.remarks)),
      ])
  }
}

extension OutcomeStanding {
  fileprivate var cell: Cell {
    switch self {
    case .reached: cell(Term(en: "reached", id: "tercapai"), .good)
    case .onTrack: cell(Term(en: "on track", id: "sesuai jalur"), .good)
    case .behind: cell(Term(en: "behind", id: "tertinggal"), .warning)
    case .backwards: cell(Term(en: "went backwards", id: "mundur dari kondisi awal"), .bad)
    case .missed: cell(Term(en: "missed", id: "tidak tercapai"), .bad)
    case .neverMeasured: cell(Term(en: "never measured", id: "belum pernah diukur"), .warning)
    case .noWay:
      cell(Term(en: "target equals baseline", id: "target sama dengan kondisi awal"), .muted)
    }
  }

  private func cell(_ term: Term, _ tone: Tone) -> Cell { .term(raw: rawValue, term, tone) }
}

extension OutcomesReport {
  private static let columns = [
    Column("task-force", CommitmentTitle.taskForce), Column("number", Term(same: "No."), .number),
    Column("outcome", Term(en: "Outcome", id: "Hasil"), isFlexible: true),
  ]

  private static let nothing = Term(
    en: "No shared outcome has been set.", id: "Belum ada hasil bersama yang ditetapkan.")

  fileprivate var outcomes: Table {
    Table(
      OutcomesReport.columns + [
        Column("progress", Term(en: "Gone, %", id: "Ditempuh, %"), .number),
        Column("expected", Term(en: "Expected, %", id: "Seharusnya, %"), .number),
        Column("standing", Term(en: "Standing", id: "Kedudukan"), isFlexible: true),
        Column("measured", Term(en: "Measured", id: "Diukur")),
        Column("due", CommitmentTitle.due),
      ],
      groupedBy: "task-force", whenEmpty: OutcomesReport.nothing,
      rows: items.map { item in
        item.cells + [
          item.progress.map { .decimal($0 * 100) } ?? .empty,
          item.expected.map { .decimal($0 * 100) } ?? .empty, item.standing.cell,
          .optional(item.row.last?.on), .day(item.row.outcome.due),
        ]
      })
  }

  fileprivate var indicators: Table {
    Table(
      OutcomesReport.columns + [
        Column("indicator", Term(en: "Indicator", id: "Indikator"), isFlexible: true),
        Column("unit", Term(en: "Unit", id: "Satuan")),
        Column("baseline", Term(en: "Baseline", id: "Awal"), .number),
        Column("last", Term(en: "Last", id: "Terakhir"), .number),
        Column("target", Term(en: "Target", id: "Target"), .number),
      ],
      groupedBy: "task-force", whenEmpty: OutcomesReport.nothing,
      rows: items.map { item in
        let outcome = item.row.outcome
        return item.cells + [
          .text(outcome.indicator), .text(outcome.unit), .decimal(outcome.baseline),
          item.row.last.map { .decimal($0.value) } ?? .empty, .decimal(outcome.target),
        ]
      })
  }

  fileprivate var serving: Table {
    Table(
      OutcomesReport.columns + [
        Column("commitments", Term(en: "Commitments", id: "Komitmen"), .number),
        Column("reliability", Figure.reliability.title, .share), .interval,
      ],
      groupedBy: "task-force", whenEmpty: OutcomesReport.nothing,
      rows: items.map { item in
        item.cells + [.number(item.serving), item.reliability.bar, item.reliability.interval]
      })
  }

  fileprivate var chart: Chart {
    Chart(
      title: Term(en: "From baseline to target", id: "Dari kondisi awal ke target"),
      description: Term(
        en: "For each outcome, how far its last measurement has come from the baseline to the "
          + "target; what went backwards stands at the baseline.",
        id: "Untuk tiap hasil, sejauh mana pengukuran terakhir dari kondisi awal ke target; yang "
          + "mundur ditempatkan pada kondisi awal."),
      .progress(
        items.map { item in
          let outcome = item.row.outcome
          return Chart.ProgressRow(
            "\(item.row.taskForce) \(outcome.number). \(outcome.name)", unit: outcome.unit,
            baseline: outcome.baseline, target: outcome.target, value: item.row.last?.value)
        }))
  }

  fileprivate var remarks: [Term] {
    var remarks = [
      Term(
        en: "Gone: (last − baseline) ÷ (target − baseline); below 0 it went backwards, over 100 "
          + "beyond the target. Expected: what a steady pace from the beginning of the task "
          + "force's term to the due date would have gone on the day of that measurement. On "
          + "track: gone as far as expected.",
        id: "Ditempuh: (terakhir − awal) ÷ (target − awal); di bawah 0 berarti mundur, di atas 100 "
          + "melampaui target. Seharusnya: yang ditempuh dengan laju tetap sejak awal masa tugas "
          + "gugus tugas sampai batas waktu, pada hari pengukuran itu. Sesuai jalur: telah "
          + "menempuh sejauh yang seharusnya."),
      Term(
        en: "Last: the last measurement by the end of the period. Commitments: due in the period, "
          + "whatever their standing. \(Term.association.en)",
        id: "Terakhir: pengukuran terakhir sampai akhir periode. Komitmen: batas waktunya dalam "
          + "periode, apa pun kedudukannya. \(Term.association.id)"),
    ]
    let few = items.filter { $0.reliability.of < rankedFrom }.map {
      "\($0.row.taskForce) \($0.row.outcome.number) (\($0.reliability.of))"
    }.joined(separator: ", ")
    if !few.isEmpty {
      remarks.append(
        Term(
          en: "Few commitments due, so read their share with care: \(few).",
          id: "Sedikit komitmen yang jatuh tempo, jadi baca bagiannya dengan hati-hati: \(few)."))
    }
    return remarks
  }
}

extension OutcomesReport.Item {
  fileprivate var cells: [Cell] {
    [.code(row.taskForce), .number(row.outcome.number), .text(row.outcome.name)]
  }
}
