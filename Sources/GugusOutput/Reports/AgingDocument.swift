import GugusDomain
import GugusReports

extension Document {
  /// How late what is open is, and how long answers and verdicts are awaited.
  public static func aging(_ report: AgingReport) -> Document {
    Document(
      title: .report(
        Term(en: "Age of open commitments", id: "Umur komitmen terbuka"), report.scope,
        report.period, today: report.today),
      primary: "agencies",
      [
        Section(
          "agencies", Term(en: "Days after the due date", id: "Hari setelah batas waktu"),
          .table(report.debtsTable)),
        Section("ages", nil, .chart(report.chart)),
        Section(
          "oldest", Term(en: "Longest overdue", id: "Paling lama terlambat"),
          .table(report.oldestTable)),
        Section(
          "waiting",
          Term(en: "Waiting for an answer or a verdict", id: "Menunggu jawaban atau verifikasi"),
          .table(report.waitingTable)),
        Section(
          "longest-waits", Term(en: "Longest waits", id: "Paling lama menunggu"),
          .table(report.longestWaits)),
        Section("notes", nil, .lines(report.remarks)),
      ])
  }
}

extension AgeClass {
  fileprivate var title: Term {
    switch self {
    case .notYet: Term(en: "Not yet due", id: "Belum jatuh tempo")
    case .upTo30: Term(same: "1–30")
    case .upTo90: Term(same: "31–90")
    case .upTo180: Term(same: "91–180")
    case .over180: Term(same: ">180")
    }
  }

  fileprivate var fill: Chart.Fill {
    switch self {
    case .notYet: .good
    case .upTo30: .neutral
    case .upTo90: .fair
    case .upTo180: .poor
    case .over180: .bad
    }
  }

  fileprivate var column: Column { Column(rawValue, title, .number) }
}

extension AgingReport.Wait.Kind {
  fileprivate var cell: Cell {
    let term =
      switch self {
      case .answer: Term(en: "answer to a proposal", id: "jawaban atas usulan")
      case .request: Term(en: "answer to a request", id: "jawaban atas permintaan")
      case .ratification: Term(en: "ratification", id: "pengesahan")
      case .verdict: Term(en: "verdict", id: "verifikasi")
      }
    return .term(raw: rawValue, term, .normal)
  }
}

extension AgingReport {
  fileprivate var debtsTable: Table {
    Table(
      [Column("agency", AgencyTitle.agency)] + AgeClass.allCases.map(\.column) + [
        Column("late", Term(en: "Late", id: "Terlambat"), .share), .interval,
        Column("paused", Term(en: "Paused", id: "Tertunda"), .number),
      ],
      whenEmpty: Term(
        en: "Nothing that was agreed is still to be done.",
        id: "Tidak ada yang disepakati dan masih harus dikerjakan."),
      rows: agencies.map { code, debts in
        [.text(code.text)] + AgeClass.allCases.map { .number(debts.running[$0] ?? 0) } + [
          debts.late.cell, debts.late.interval, .number(debts.paused),
        ]
      })
  }

  fileprivate var oldestTable: Table {
    Table(
      [
        Column("code", CommitmentTitle.code), Column("debtor", CommitmentTitle.debtor),
        Column("creditor", CommitmentTitle.creditor), Column("due", CommitmentTitle.due),
        Column("first-due", CommitmentTitle.firstDue),
        Column("days-late", Term(en: "Days late", id: "Hari terlambat"), .number),
        Column("deliverable", CommitmentTitle.deliverable, isFlexible: true),
      ],
      whenEmpty: Term(en: "Nothing is overdue.", id: "Tidak ada yang terlambat."),
      rows: oldest.map { facts in
        [
          .code(facts.code), .code(facts.debtor), .code(facts.creditor),
          .day(facts.due), facts.firstDue == facts.due ? .empty : .day(facts.firstDue),
          .number(today - facts.due), .text(facts.deliverable),
        ]
      })
  }

  private static let noWait = Term(
    en: "Nobody keeps anyone waiting.", id: "Tidak ada yang membuat instansi lain menunggu.")

  fileprivate var waitingTable: Table {
    let classes = AgeClass.allCases.filter { $0 != .notYet }
    let byAgency = Dictionary(grouping: waits, by: \.agency).sorted { $0.key < $1.key }
    return Table(
      [
        Column("agency", Term(en: "Waits for", id: "Menunggu")),
        Column("kind", Term(en: "What", id: "Perihal"), isFlexible: true),
      ] + classes.map(\.column),
      whenEmpty: AgingReport.noWait,
      rows: byAgency.flatMap { agency, waits in
        Wait.Kind.allCases.compactMap { kind in
          let own = waits.filter { $0.kind == kind }
          guard !own.isEmpty else { return nil }
          return [.code(agency), kind.cell]
            + classes.map { age in .number(own.count { $0.age(on: today) == age }) }
        }
      })
  }

  fileprivate var longestWaits: Table {
    Table(
      [
        Column("code", CommitmentTitle.code),
        Column("agency", Term(en: "Waits for", id: "Menunggu")),
        Column("kind", Term(en: "What", id: "Perihal"), isFlexible: true),
        Column("since", CommitmentTitle.since), Column("days", CommitmentTitle.days, .number),
        Column("deliverable", CommitmentTitle.deliverable, isFlexible: true),
      ],
      whenEmpty: AgingReport.noWait,
      rows: waits.prefix(AgingReport.listed).map { wait in
        [
          .code(wait.facts.code), .code(wait.agency), wait.kind.cell, .day(wait.since),
          .number(today - wait.since), .text(wait.facts.deliverable),
        ]
      })
  }

  fileprivate var chart: Chart {
    Chart(
      title: Term(en: "How late the open commitments are", id: "Seberapa terlambat yang terbuka"),
      description: Term(
        en: "For each agency, how many of its running commitments are not yet due and how many "
          + "are late by 1–30, 31–90, 91–180 and more than 180 days.",
        id: "Untuk tiap instansi, berapa komitmen berjalan yang belum jatuh tempo dan berapa yang "
          + "terlambat 1–30, 31–90, 91–180, dan lebih dari 180 hari."),
      .bars(
        agencies.filter { $0.debts.late.of > 0 }.map { code, debts in
          Chart.BarRow(
            Term(same: code.text),
            AgeClass.allCases.map {
              Chart.BarRow.Part($0.title, debts.running[$0] ?? 0, $0.fill)
            })
        }))
  }

  fileprivate var remarks: [Term] {
    let late = overall.late
    var remarks = [
      Term(
        en: "Late: \(late.count) of \(late.of) running ones. Paused: suspended, or waiting for "
          + "a condition. What was claimed waits for its verdict, whoever was late.",
        id: "Terlambat: \(late.count) dari \(late.of) yang berjalan. Tertunda: ditangguhkan, atau "
          + "menunggu prasyarat. Yang diklaim selesai menunggu verifikasi, siapa pun yang "
          + "terlambat."),
      Term(
        en: "Everything open, whenever it is due; with --period only what is due in it. At most "
          + "\(AgingReport.listed) are listed.",
        id: "Semua yang terbuka, kapan pun batas waktunya; dengan --period hanya yang batas "
          + "waktunya di dalamnya. Paling banyak \(AgingReport.listed) dirinci."),
    ]
    if waitsOfUnknownDay > 0 {
      remarks.append(
        Term(
          en:
            "Left out: \(waitsOfUnknownDay) that wait for an answer or a verdict since a day that "
            + "is not recorded.",
          id: "Tidak dihitung: \(waitsOfUnknownDay) yang menunggu jawaban atau verifikasi sejak "
            + "tanggal yang tidak tercatat."))
    }
    if late.of < rankedFrom {
      remarks.append(
        Term(
          en: "Few cases: \(late.of) running. Read shares with care.",
          id: "Kasus sedikit: \(late.of) berjalan. Baca persentase dengan hati-hati."))
    }
    return remarks
  }
}
