import GugusDomain
import GugusReports

extension Document {
  /// For each agency its figures beside those of all and of the period before.
  public static func scorecard(_ report: ScorecardReport) -> Document {
    let all = Term(en: "All agencies", id: "Semua instansi")
    return Document(
      title: .report(
        Term(en: "Scorecard", id: "Kartu skor"), report.scope, report.period, today: report.today),
      primary: "shares",
      [
        Section(
          "ranking", Term(en: "Who keeps promises", id: "Instansi menurut ketepatan waktu"),
          .table(report.ranking)),
        Section(
          "kept", nil,
          .chart(
            .kept(report.cards.map { (Term(same: $0.agency.text), $0.now) } + [(all, report.all)]))
        ),
        Section("shares", Term(en: "In shares", id: "Dalam bagian"), .table(report.shares)),
        Section(
          "numbers", Term(en: "In days and numbers", id: "Dalam hari dan jumlah"),
          .table(report.numbers)),
        Section("notes", nil, .lines(report.remarks)),
      ])
  }
}

extension ScorecardReport {
  fileprivate var ranking: Table {
    Table(
      [
        .rank,
        Column("agency", AgencyTitle.agency),
        Column("reliability", Figure.reliability.title, .share), .interval,
        Column("grade", Term(en: "Not an official grade", id: "Bukan predikat resmi")),
        Column("before", Term(en: "Before", id: "Sebelumnya"), .share),
        Column("change", Term(en: "Change", id: "Perubahan"), .number),
      ],
      whenEmpty: ScorecardReport.nothing,
      rows: cards.map { card in
        let (now, before) = (card.now.reliability, card.before.reliability)
        return [
          .optional(card.rank), .code(card.agency), now.bar, now.interval,
          .optional(card.now.grade?.rawValue), before.cell,
          FigureValue.share(now).change(since: .share(before)).map(Cell.decimal) ?? .empty,
        ]
      })
  }

  fileprivate var shares: Table {
    Table(
      [
        Column("agency", AgencyTitle.agency),
        Column("figure", Term(en: "Figure", id: "Ukuran"), isFlexible: true),
        Column("value", Term(en: "Count and share", id: "Jumlah dan bagian"), .share), .interval,
        Column("all", Term(en: "All agencies", id: "Semua instansi"), .share),
        Column("before", Term(en: "Before", id: "Sebelumnya"), .share),
        Column("change", Term(en: "Change", id: "Perubahan"), .number),
      ],
      groupedBy: "agency", whenEmpty: ScorecardReport.nothing,
      rows: rows { figure, now, all, before, change in
        guard case .share(let share) = now else { return nil }
        return [.figure(figure), share.cell, share.interval, all, before, change]
      })
  }

  fileprivate var numbers: Table {
    Table(
      [
        Column("agency", AgencyTitle.agency),
        Column("figure", Term(en: "Figure", id: "Ukuran"), isFlexible: true),
        Column("median", Term(en: "Median", id: "Median"), .number),
        Column("worst", Term(en: "Worst", id: "Terburuk"), .number),
        Column("count", Term(en: "Cases", id: "Kasus"), .number),
        Column("all", Term(en: "All agencies", id: "Semua instansi"), .number),
        Column("before", Term(en: "Before", id: "Sebelumnya"), .number),
        Column("change", Term(en: "Change", id: "Perubahan"), .number),
      ],
      groupedBy: "agency", whenEmpty: ScorecardReport.nothing,
      rows: rows { figure, now, all, before, change in
        switch now {
        case .share: nil
        case .days(let span):
          [
            .figure(figure), .median(span), .optional(span?.worst), .number(span?.of ?? 0), all,
            before, change,
          ]
        // Those of today, whatever the period.
        case .count(let count):
          [.figure(figure), .empty, .empty, .number(count), .empty, .empty, .empty]
        }
      })
  }

  /// For each agency and figure the cells that `make` gives, behind the agency.
  private func rows(
    _ make: (Figure, FigureValue, _ all: Cell, _ before: Cell, _ change: Cell) -> [Cell]?
  ) -> [[Cell]] {
    cards.flatMap { card in
      Figure.allCases.compactMap { figure in
        let (now, before) = (card.now.value(of: figure), card.before.value(of: figure))
        let change = now.change(since: before).map(Cell.decimal) ?? .empty
        return make(figure, now, all.value(of: figure).cell, before.cell, change)
          .map { [.code(card.agency)] + $0 }
      }
    }
  }

  private static let nothing = Term(
    en: "No agency owed, judged or attended anything in this period.",
    id: "Tidak ada instansi yang berutang janji, menilai, atau diundang pada periode ini.")

  fileprivate var remarks: [Term] {
    var remarks: [Term] = []
    let idle = cards.filter(\.now.standings.isEmpty).map(\.agency.text).joined(separator: ", ")
    if !idle.isEmpty {
      remarks.append(
        Term(
          en: "Nothing fell due in this period of: \(idle).",
          id: "Tidak ada yang jatuh tempo pada periode ini dari: \(idle)."))
    }
    let few = cards.filter { !$0.now.isRanked && !$0.now.standings.isEmpty }
      .map { "\($0.agency) (\($0.now.due))" }.joined(separator: ", ")
    if !few.isEmpty {
      remarks.append(
        Term(
          en: "Few cases, so neither ranked nor graded: \(few). Under \(rankedFrom) due, a share "
            + "says little.",
          id:
            "Kasus sedikit, jadi tanpa peringkat dan predikat: \(few). Di bawah \(rankedFrom) yang "
            + "jatuh tempo, persentase tidak banyak berarti."))
    }
    let bands = GradeBand.allCases.map { band in
      band.lowerBound.map { "\(band.rawValue) > \($0)" } ?? band.rawValue
    }.joined(separator: ", ")
    return remarks + [
      Term(
        en: "Ranked by the lower bound of the interval, among \(ranked) with \(rankedFrom) or more "
          + "due. Before: \(before.words.en), as it stands today. Change: percentage points of a "
          + "share, days of a median; one that stays within the intervals may be chance.",
        id:
          "Peringkat menurut batas bawah selang, di antara \(ranked) yang memiliki \(rankedFrom) atau "
          + "lebih jatuh tempo. Sebelumnya: \(before.words.id), menurut keadaan hari ini. Perubahan: "
          + "poin persentase dari bagian, hari dari median; yang masih di dalam selang mungkin "
          + "kebetulan."),
      .sharedRanks,
      Term(
        en: "Bands of reliability in percent, in the shape of SAKIP: \(bands). It is not an "
          + "official grade.",
        id: "Rentang keandalan dalam persen, menyerupai SAKIP: \(bands). Ini bukan predikat "
          + "resmi."),
    ]
  }
}

extension FigureValue {
  /// The share, median or number alone.
  fileprivate var cell: Cell {
    switch self {
    case .share(let share): share.cell
    case .days(let span): .median(span)
    case .count(let count): .number(count)
    }
  }
}
