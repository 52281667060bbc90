import GugusDomain
import GugusReports

extension Document {
  /// The accountability summary: who keeps promises, how they conduct themselves, and each
  /// figure with its formula and what it leaves out.
  public static func summary(_ report: SummaryReport) -> Document {
    Document(
      title: Term(
        en: "Accountability summary \(report.scopeWords.en), \(report.period.words)",
        id: "Ringkasan akuntabilitas \(report.scopeWords.id), \(report.period.words)"),
      primary: "counts",
      [
        Section("scope", nil, .facts(report.scopeFacts)),
        Section(
          "agencies", Term(en: "Who keeps promises", id: "Siapa menepati janji"),
          .table(report.ranking)),
        Section(
          "counts", Term(en: "In numbers", id: "Dalam angka"), .table(report.counts)),
        Section(
          "conduct", Term(en: "And how", id: "Dan bagaimana"), .table(report.conduct)),
        Section(
          "figures", Term(en: "All agencies together", id: "Semua instansi bersama-sama"),
          .table(report.figures)),
        Section(
          "formulas", Term(en: "How they are computed", id: "Cara menghitungnya"),
          .facts(
            Figure.allCases.map { figure in
              Fact(
                figure.rawValue, figure.title,
                .term(raw: figure.formula.en, figure.formula, .normal))
            })),
        Section("notes", nil, .lines(report.notes)),
      ])
  }
}

extension Period {
  var words: String { "\(from)..\(until)" }
}

extension SummaryReport {
  fileprivate var scopeWords: Term {
    switch (scope.taskForce, scope.agency) {
    case (let taskForce?, let agency?):
      Term(en: "of \(taskForce), \(agency)", id: "\(taskForce), \(agency)")
    case (let taskForce?, nil): Term(en: "of \(taskForce)", id: taskForce.text)
    case (nil, let agency?): Term(en: "of \(agency)", id: agency.text)
    case (nil, nil): Term(en: "of the whole workspace", id: "seluruh ruang kerja")
    }
  }

  fileprivate var scopeFacts: [Fact] {
    [
      Fact(
        "task-force", CommitmentTitle.taskForce,
        scope.taskForce.map { .text($0.text) } ?? .empty),
      Fact(
        "agency", Term(en: "Agency", id: "Instansi"), scope.agency.map { .text($0.text) } ?? .empty),
      Fact("from", Term(en: "From", id: "Dari"), .day(period.from)),
      Fact("until", Term(en: "Until", id: "Sampai"), .day(period.until)),
      Fact("as-seen-on", Term(en: "As seen on", id: "Dilihat pada"), .day(today)),
    ]
  }

  fileprivate var ranking: Table {
    Table(
      [
        Column("rank", Term(en: "Rank", id: "Urut"), .number),
        Column("agency", Term(en: "Agency", id: "Instansi")),
        Column("reliability", Figure.reliability.title, .share),
        Column("interval", Term(en: "95%", id: "95%"), .interval),
        Column("kept-by-first-due", Term(en: "By first due", id: "Batas awal"), .share),
        Column("why", Term(en: "Why", id: "Mengapa"), isFlexible: true),
      ],
      whenEmpty: Term(
        en: "No commitment fell due in this period.",
        id: "Tidak ada komitmen yang jatuh tempo pada periode ini."),
      rows: agencies.indices.compactMap { index in
        let (code, figures) = agencies[index]
        guard !figures.standings.isEmpty || !figures.firstDueStandings.isEmpty else { return nil }
        return [
          rank(of: index).map(Cell.number) ?? .empty, .text(code.text),
          .bar(figures.reliability.count, of: figures.reliability.of), figures.reliability.interval,
          figures.keptByFirstDue.cell, figures.why,
        ]
      })
  }

  fileprivate var counts: Table {
    Table(
      [
        Column("agency", Term(en: "Agency", id: "Instansi")),
        Column("due", Term(en: "Due", id: "Jatuh tempo"), .number),
        Column("kept-on-time", Term(en: "Kept on time", id: "Tepat waktu"), .number),
        Column("kept-late", Term(en: "Kept late", id: "Terpenuhi terlambat"), .number),
        Column("overdue", Term(en: "Overdue", id: "Terlambat"), .number),
        Column("violated", Term(en: "Violated", id: "Dilanggar"), .number),
        Column("slip-median", Term(en: "Slip, days", id: "Geser, hari"), .number),
        Column("revised", Term(en: "Revised", id: "Direvisi"), .number),
      ],
      rows: agencies.compactMap { code, figures in
        guard !figures.standings.isEmpty else { return nil }
        return [
          .text(code.text), .number(figures.due), .number(figures.reliability.count),
          .number(figures.keptLate.count), .number(figures.overdue.count),
          .number(figures.violated.count), figures.slip.map { .decimal($0.median) } ?? .empty,
          .number(figures.revised),
        ]
      })
  }

  fileprivate var conduct: Table {
    Table(
      [
        Column("agency", Term(en: "Agency", id: "Instansi")),
        Column("imposed", Term(en: "Imposed", id: "Ditugaskan"), .number),
        Column("response", Term(en: "Answers, days", id: "Jawab, hari"), .number),
        Column("verdict-wait", Term(en: "Judges, days", id: "Menilai, hari"), .number),
        Column("supports", Term(en: "Supports", id: "Dukung"), .number),
        Column("open-barriers", Term(en: "Barriers", id: "Hambatan"), .number),
        Column("attendance", Term(en: "Attended", id: "Kehadiran"), .share),
        Column("mandate", Term(en: "With mandate", id: "Berwenang"), .share),
      ],
      rows: agencies.map { code, figures in
        [
          .text(code.text), .number(figures.imposed),
          figures.response.map { .decimal($0.median) } ?? .empty,
          figures.verdictWait.map { .decimal($0.median) } ?? .empty,
          .number(figures.supported), .number(figures.openBarrierCount), figures.attendance.cell,
          figures.mandate.cell,
        ]
      })
  }

  fileprivate var figures: Table {
    Table(
      [
        Column("figure", Term(en: "Figure", id: "Ukuran"), isFlexible: true),
        Column("value", Term(en: "Count and share", id: "Jumlah dan bagian"), .share),
        Column("interval", Term(en: "95%", id: "95%"), .interval),
        Column("median", Term(en: "Median", id: "Median"), .number),
        Column("worst", Term(en: "Worst", id: "Terburuk"), .number),
        Column("count", Term(en: "Cases", id: "Kasus"), .number),
        Column("left-out", Term(en: "Left out", id: "Tidak dihitung"), isFlexible: true),
      ],
      rows: Figure.allCases.map { figure in
        overall.cells(of: figure)
      })
  }

  fileprivate var notes: [Term] {
    var notes: [Term] = []
    if overall.due < rankedFrom {
      notes.append(
        Term(
          en: "Few cases: \(overall.due) due. Read shares with care.",
          id: "Kasus sedikit: \(overall.due) jatuh tempo. Baca persentase dengan hati-hati."))
    }
    notes += Figure.definitions
    notes.append(
      Term(
        en: "Ranked by the lower bound of the interval, from \(rankedFrom) due; others are shown, "
          + "not ranked. The commitments behind a figure: gugus report summary --explain FIGURE",
        id: "Urut menurut batas bawah selang, mulai \(rankedFrom) jatuh tempo; yang lain "
          + "ditampilkan tanpa urutan. Komitmen di balik suatu ukuran: gugus report summary "
          + "--explain UKURAN"))
    return notes
  }
}

extension Proportion {
  var cell: Cell { .share(count, of: of) }

  var interval: Cell {
    wilson.map { .interval(low: $0.lowerBound, high: $0.upperBound) } ?? .empty
  }
}

extension Figures {
  /// From how many days of waiting a summary speaks of it.
  private static let longWait = 14.0

  /// What a reader would ask next: what was not kept in time, revisions, impositions, barriers, slow answers and verdicts,
  /// meetings missed.
  fileprivate var why: Cell {
    var reasons: [(raw: String, term: Term)] = []
    for (standing, share) in [
      (Standing.keptLate, keptLate), (.overdue, overdue), (.violated, violated),
    ] where share.count > 0 {
      reasons.append(
        (
          "\(standing.rawValue):\(share.count)",
          Term(
            en: "\(share.count) \(standing.term.en)", id: "\(share.count) \(standing.term.id)")
        ))
    }
    if revised > 0 {
      reasons.append(
        ("revised:\(revised)", Term(en: "\(revised) revised", id: "\(revised) direvisi")))
    }
    if imposed > 0 {
      reasons.append(
        ("imposed:\(imposed)", Term(en: "\(imposed) imposed", id: "\(imposed) ditugaskan")))
    }
    for kind in BarrierClass.allCases {
      guard let count = openBarriers[kind] else { continue }
      reasons.append(
        (
          "barrier-\(kind.rawValue):\(count)",
          Term(
            en: "barrier: \(kind.term.en) (\(count))", id: "hambatan: \(kind.term.id) (\(count))")
        ))
    }
    if let response, response.median >= Figures.longWait {
      let days = Int(response.median)
      reasons.append(
        (
          "answers:\(days)",
          Term(en: "answers after \(days) days", id: "menjawab setelah \(days) hari")
        ))
    }
    if let verdictWait, verdictWait.median >= Figures.longWait {
      let days = Int(verdictWait.median)
      reasons.append(
        (
          "judges:\(days)",
          Term(en: "judges after \(days) days", id: "memverifikasi setelah \(days) hari")
        ))
    }
    if attended < invited {
      let missed = invited - attended
      reasons.append(
        (
          "missed:\(missed)",
          Term(
            en: "missed \(missed) of \(invited) meetings",
            id: "absen \(missed) dari \(invited) rapat")
        ))
    }
    guard !reasons.isEmpty else { return .empty }
    return .term(
      raw: reasons.map(\.raw).joined(separator: " "),
      Term(
        en: reasons.map(\.term.en).joined(separator: "; "),
        id: reasons.map(\.term.id).joined(separator: "; ")), .normal)
  }

  /// The row of a figure: name, share, interval, median, worst, cases, left out.
  fileprivate func cells(of figure: Figure) -> [Cell] {
    let name = Cell.term(raw: figure.rawValue, figure.title, .normal)
    let rest = [leftOutCell(of: figure)]
    func share(_ proportion: Proportion) -> [Cell] {
      [name, proportion.cell, proportion.interval, .empty, .empty, .number(proportion.of)] + rest
    }
    func span(_ span: DaySpan?) -> [Cell] {
      [
        name, .empty, .empty, span.map { .decimal($0.median) } ?? .empty,
        span.map { .number($0.worst) } ?? .empty, .number(span?.of ?? 0),
      ] + rest
    }
    switch figure {
    case .reliability: return share(reliability)
    case .keptByFirstDue: return share(keptByFirstDue)
    case .keptLate: return share(keptLate)
    case .overdue: return share(overdue)
    case .violated: return share(violated)
    case .slip: return span(slip)
    case .revised: return share(revisedShare)
    case .response: return span(response)
    case .verdictWait: return span(verdictWait)
    case .imposed: return share(imposedShare)
    case .openBarriers:
      return [name, .empty, .empty, .empty, .empty, .number(openBarrierCount)] + rest
    case .attendance: return share(attendance)
    case .mandate: return share(mandate)
    }
  }

  /// What the figure leaves out, by reason and count.
  private func leftOutCell(of figure: Figure) -> Cell {
    let reasons = leftOut(of: figure).filter { $0.count > 0 }
    guard !reasons.isEmpty else { return .empty }
    func words(_ word: (Reason) -> String) -> String {
      reasons.map { "\($0.count) \(word($0))" }.joined(separator: ", ")
    }
    return .term(
      raw: words(\.name), Term(en: words(\.term.en), id: words(\.term.id)), .normal)
  }

  private struct Reason {
    var name: String
    var term: Term
    var count: Int

    init(_ standing: Standing, _ count: Int) {
      name = standing.rawValue
      term = standing.term
      self.count = count
    }

    init(_ name: String, _ term: Term, _ count: Int) {
      self.name = name
      self.term = term
      self.count = count
    }
  }

  private func leftOut(of figure: Figure) -> [Reason] {
    switch figure {
    case .reliability, .keptLate, .overdue, .violated:
      return leftOut.map { Reason($0.standing, $0.count) }
    case .keptByFirstDue: return leftOutByFirstDue.map { Reason($0.standing, $0.count) }
    case .slip:
      let all = standings.values.reduce(0, +)
      return [
        Reason(
          "not-satisfied", Term(en: "not satisfied", id: "belum terpenuhi"), all - slips.count)
      ]
    case .revised, .imposed:
      return [Standing.unanswered, .declined, .released, .expired]
        .map { Reason($0, standings[$0] ?? 0) }
    case .response: return [Reason(.unanswered, unanswered)]
    case .mandate:
      return [
        Reason(
          "not-attended", Term(en: "did not attend", id: "tidak hadir"), invited - attended)
      ]
    case .verdictWait, .openBarriers, .attendance: return []
    }
  }
}
