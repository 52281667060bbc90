import GugusDomain
import GugusReports

extension Document {
  /// What held commitments up, by the challenges of the founding document and by other classes.
  public static func barriers(_ report: BarriersReport) -> Document {
    var sections = [
      Section("classes", Term(en: "By class", id: "Menurut golongan"), .table(report.classTable)),
      Section("became", nil, .chart(report.chart)),
      Section(
        "handling", Term(en: "How they were handled", id: "Penanganannya"),
        .table(report.handling)),
      Section("agencies", Term(en: "By debtor", id: "Menurut instansi"), .table(report.debtors)),
    ]
    if !report.levels.isEmpty {
      sections.append(
        Section(
          "levels", Term(en: "By level of escalation", id: "Menurut tingkat eskalasi"),
          .table(report.levelTable)))
    }
    sections += [
      Section(
        "lateness",
        Term(
          en: "Commitments with and without a barrier", id: "Komitmen dengan dan tanpa hambatan"),
        .table(report.lateness)),
      Section("notes", nil, .lines(report.remarks)),
    ]
    return Document(
      title: .report(
        Term(en: "Barriers", id: "Hambatan"), report.scope, report.period, today: report.today),
      primary: "classes", sections)
  }
}

extension BarriersReport.Tally {
  fileprivate static let columns = [
    Column("raised", Term(en: "Raised", id: "Diajukan"), .number),
    Column("open", Term(en: "Open", id: "Terbuka"), .share),
    Column("resolved", Term(en: "Resolved", id: "Diselesaikan"), .share), .interval,
    Column("closed-with", Term(en: "Closed unresolved", id: "Tutup tanpa selesai"), .number),
  ]

  fileprivate var cells: [Cell] {
    [
      .number(raised), openShare.cell, resolved.cell, resolved.interval, .number(closedWith),
    ]
  }
}

extension BarriersReport {
  private static let nothing = Term(
    en: "No barrier was raised in this period.",
    id: "Tidak ada hambatan yang diajukan pada periode ini.")

  private static let classColumns = [
    Column("kind", Term(en: "Kind", id: "Jenis")),
    Column("class", Term(en: "Class", id: "Golongan"), isFlexible: true),
  ]

  /// In the order of the vocabulary, the challenges first.
  private var byClass: [(kind: BarrierClass, tally: Tally)] {
    BarrierClass.allCases.compactMap { kind in classes[kind].map { (kind, $0) } }
  }

  fileprivate var classTable: Table {
    Table(
      BarriersReport.classColumns + Tally.columns,
      groupedBy: "kind", whenEmpty: BarriersReport.nothing,
      rows: byClass.map { kind, tally in [kind.origin, .term(kind)] + tally.cells })
  }

  fileprivate var handling: Table {
    Table(
      BarriersReport.classColumns + [
        Column("median", Term(en: "Days to resolve, median", id: "Hari selesai, median"), .number),
        Column("worst", Term(en: "Worst", id: "Terburuk"), .number),
        Column("escalated", Term(en: "Escalated", id: "Dinaikkan"), .share), .interval,
        Column("agencies", Term(en: "Agencies hit", id: "Instansi terdampak"), .number),
      ],
      groupedBy: "kind", whenEmpty: BarriersReport.nothing,
      rows: byClass.map { kind, tally in
        [
          kind.origin, .term(kind), .median(tally.resolution), .optional(tally.resolution?.worst),
          tally.escalatedShare.cell, tally.escalatedShare.interval,
          .number(tally.agencies.count),
        ]
      })
  }

  fileprivate var debtors: Table {
    Table(
      [Column("agency", AgencyTitle.agency)] + Tally.columns,
      whenEmpty: BarriersReport.nothing,
      rows: agencies.sorted { ($1.value.raised, $0.key) < ($0.value.raised, $1.key) }
        .map { [.text($0.key.text)] + $0.value.cells })
  }

  fileprivate var levelTable: Table {
    Table(
      [Column("level", Term(en: "Escalated to", id: "Dinaikkan ke"), isFlexible: true)]
        + Tally.columns,
      rows: levels.sorted { ($1.value.raised, $0.key) < ($0.value.raised, $1.key) }
        .map { [.text($0.key)] + $0.value.cells })
  }

  fileprivate var lateness: Table {
    let rows = [
      ("with", Term(en: "with a barrier", id: "dengan hambatan"), missedWith),
      ("without", Term(en: "without one", id: "tanpa hambatan"), missedWithout),
    ]
    return Table(
      [
        Column("barrier", Term(en: "Commitments due", id: "Komitmen jatuh tempo")),
        Column("missed", Term(en: "Not kept on time", id: "Tidak tepat waktu"), .share), .interval,
      ],
      whenEmpty: Term(
        en: "No commitment fell due in this period.",
        id: "Tidak ada komitmen yang jatuh tempo pada periode ini."),
      rows: rows.filter { $0.2.of > 0 }.map { raw, term, missed in
        [.term(raw: raw, term, .normal), missed.bar, missed.interval]
      })
  }

  fileprivate var chart: Chart {
    Chart(
      title: Term(en: "What became of barriers", id: "Nasib hambatan"),
      description: Term(
        en: "For each class, how many barriers were resolved, how many were closed unresolved "
          + "with their commitment and how many are open; the whisker is the 95% interval of the "
          + "share resolved.",
        id: "Untuk tiap golongan, berapa hambatan yang diselesaikan, berapa yang tutup bersama "
          + "komitmennya tanpa selesai, dan berapa yang terbuka; garis menunjukkan selang 95% "
          + "bagian yang diselesaikan."),
      .bars(
        byClass.map { kind, tally in
          Chart.BarRow(
            kind.term,
            [
              Chart.BarRow.Part(
                Term(en: "resolved", id: "diselesaikan"), tally.resolved.count, .good),
              Chart.BarRow.Part(
                Term(en: "closed unresolved", id: "tutup tanpa selesai"), tally.closedWith,
                .neutral),
              Chart.BarRow.Part(Term(en: "open", id: "terbuka"), tally.open, .poor),
            ], interval: tally.resolved.wilson)
        }))
  }

  fileprivate var remarks: [Term] {
    var remarks = [
      Term(
        en: "Raised in the period: \(overall.raised). Open today, whenever raised: \(openToday).",
        id: "Diajukan dalam periode: \(overall.raised). Terbuka hari ini, kapan pun diajukan: "
          + "\(openToday)."),
      Term(
        en: "With a barrier: one was ever raised to it. Not kept on time: kept late, overdue or "
          + "violated, of those due in the period.",
        id: "Dengan hambatan: pernah ada yang diajukan. Tidak tepat waktu: terpenuhi terlambat, "
          + "lewat batas waktu, atau tidak dipenuhi, dari yang jatuh tempo dalam periode."),
      .association,
    ]
    if (1..<rankedFrom).contains(overall.raised) {
      remarks.append(
        Term(
          en: "Few barriers: \(overall.raised) raised. Read shares with care.",
          id: "Hambatan sedikit: \(overall.raised) diajukan. Baca persentase dengan hati-hati."))
    }
    let due = missedWith.of + missedWithout.of
    if due < rankedFrom { remarks.append(.fewCases(due: due)) }
    return remarks
  }
}

extension BarrierClass {
  fileprivate var origin: Cell {
    switch challenge {
    case .some:
      .term(
        raw: "challenge",
        Term(en: "Challenges of Whole of Government", id: "Tantangan Whole of Government"),
        .normal)
    case nil: .term(raw: "other", Term(en: "Other classes", id: "Golongan lain"), .normal)
    }
  }
}
