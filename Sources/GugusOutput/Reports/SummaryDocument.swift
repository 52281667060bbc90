import GugusDomain
import GugusReports

extension Document {
  /// The accountability summary: on one page what the period brought and leaves and what to look at
  /// first; then who keeps promises, how they conduct themselves, and each figure with its formula and
  /// what it leaves out.
  public static func summary(_ report: SummaryReport, _ account: PeriodAccount) -> Document {
    Document(
      title: .report(
        Term(en: "Accountability summary", id: "Ringkasan akuntabilitas"), report.scope,
        report.period, today: report.today),
      primary: "counts",
      [
        Section("overview", Term(en: "In short", id: "Ikhtisar"), .lines(report.overview)),
        Section("account", nil, .table(account.countsTable)),
        Section(
          "matters", Term(en: "What to do first", id: "Prioritas tindak lanjut"),
          .table(account.mattersTable)),
      ] + account.more + [
        Section(
          "agencies",
          Term(en: "Who keeps promises", id: "Instansi menurut ketepatan waktu"),
          beginsPage: true, .table(report.ranking))
      ] + report.charts + [
        Section(
          "counts", Term(en: "In numbers", id: "Dalam angka"), .table(report.counts)),
        Section(
          "conduct", Term(en: "And how", id: "Kinerja koordinasi"), .table(report.conduct)),
        Section(
          "findings", Term(en: "Findings", id: "Temuan"),
          .table(FindingTable.table(report.findings, on: report.today))),
        Section(
          "incentives", Term(en: "Awards and sanctions", id: "Penghargaan dan sanksi"),
          .table(IncentiveTable.table(report.incentives, on: report.today))),
        Section(
          "figures", SummaryReport.all, .table(report.figures)),
        Section(
          "formulas", Term(en: "How they are computed", id: "Cara menghitungnya"),
          .facts(
            Figure.allCases.map { figure in
              Fact(
                figure.rawValue, figure.title,
                .term(raw: figure.formula.en, figure.formula, .normal))
            })),
        Section("notes", nil, .lines(report.remarks)),
      ])
  }
}

extension SummaryReport {
  fileprivate static let all = Term(en: "All agencies together", id: "Semua instansi bersama-sama")

  /// What a reader in a hurry takes along.
  fileprivate var overview: [Term] {
    var lines = kept
    if overall.upheldFindings + overall.openFindings > 0 {
      lines.append(
        Term(
          en:
            "Findings: \(overall.upheldFindings) upheld; \(overall.openFindings) open, not final.",
          id: "Temuan: \(overall.upheldFindings) terbukti; \(overall.openFindings) terbuka, belum "
            + "final."))
    }
    let standing = incentives.filter { $0.state(on: today).isRunning }
    if !standing.isEmpty {
      let sanctions = standing.count { $0.terms.kind.isSanction }
      lines.append(
        Term(
          en: "In force: awards \(standing.count - sanctions), sanctions \(sanctions).",
          id: "Berlaku: penghargaan \(standing.count - sanctions), sanksi \(sanctions)."))
    }
    return lines
  }

  /// How much of what fell due was kept, and how far that can be trusted.
  private var kept: [Term] {
    let unknown = overall.standings[.keptUnknown] ?? 0
    let left =
      unknown == 0
      ? []
      : [
        Term(
          en:
            "Left out: \(unknown) that \(unknown == 1 ? "was" : "were") kept on a day that is not "
            + "recorded, so that nobody knows whether on time.",
          id:
            "Tidak dihitung: \(unknown) yang terpenuhi pada tanggal yang tidak tercatat, sehingga "
            + "tidak diketahui tepat waktu atau terlambat.")
      ]
    guard overall.due > 0 else {
      return [
        Term(
          en: "Nothing that can be counted as kept or broken fell due in this period.",
          id: "Tidak ada yang jatuh tempo dan dapat dinilai pada periode ini.")
      ] + left
    }
    let (now, first) = (overall.reliability, overall.keptByFirstDue)
    return [
      Term(
        en: "Kept on time: \(now.count) of the \(now.of) that fell due "
          + "(\(percent(now.count, of: now.of))%). \(now.trust.en)",
        id: "Tepat waktu: \(now.count) dari \(now.of) yang jatuh tempo "
          + "(\(percent(now.count, of: now.of))%). \(now.trust.id)"),
      Term(
        en: "By the first due date: \(first.words(in: .english)).",
        id: "Menurut batas waktu semula: \(first.words(in: .indonesian))."),
    ] + left
  }

  /// What became of all that was due, and of what each owed.
  fileprivate var charts: [Section] {
    let each = Section(
      "kept", nil, .chart(.kept(agencies.map { (Term(same: $0.code.text), $0.figures) })))
    guard agencies.count(where: { $0.figures.due > 0 }) > 1 else { return [each] }
    return [
      Section(
        "overall", nil,
        .chart(
          .kept(
            [(SummaryReport.all, overall)],
            title: Term(
              en: "What became of all that was due", id: "Hasil semua yang jatuh tempo")))),
      each,
    ]
  }

  fileprivate var ranking: Table {
    Table(
      [
        .rank,
        Column("agency", Term(en: "Agency", id: "Instansi")),
        Column("reliability", Figure.reliability.title, .share),
        .interval,
        Column(
          "kept-by-first-due", Term(en: "By first due", id: "Batas waktu semula"), .share),
        Column("why", Term(en: "Why", id: "Keterangan"), isFlexible: true),
      ],
      whenEmpty: Term(
        en: "No commitment fell due in this period.",
        id: "Tidak ada komitmen yang jatuh tempo pada periode ini."),
      rows: agencies.indices.compactMap { index in
        let (code, figures) = agencies[index]
        guard !figures.standings.isEmpty || !figures.firstDueStandings.isEmpty else { return nil }
        return [
          .optional(ranks[index]), .text(code.text),
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
        Column("kept-after-waiting", Figure.keptAfterWaiting.title, .number),
        Column("overdue", Figure.overdue.title, .number),
        Column("violated", Figure.violated.title, .number),
        Column("slip-median", Figure.slip.title, .number),
        Column("revised", Term(en: "Revised", id: "Direvisi"), .number),
      ],
      rows: agencies.compactMap { code, figures in
        guard !figures.standings.isEmpty else { return nil }
        return [
          .text(code.text), .number(figures.due), .number(figures.reliability.count),
          .number(figures.keptLate.count), .number(figures.keptAfterWaiting.count),
          .number(figures.overdue.count),
          .number(figures.violated.count), figures.slip.map { .decimal($0.median) } ?? .empty,
          .number(figures.revised),
        ]
      })
  }

  fileprivate var conduct: Table {
    Table(
      [
        Column("agency", Term(en: "Agency", id: "Instansi")),
        Column("imposed", Term(en: "Imposed", id: "Ditugaskan"), .number, yields: true),
        Column("response", Figure.response.title, .number),
        Column("verdict-wait", Figure.verdictWait.title, .number),
        Column("late-answers", Term(en: "Answered late", id: "Jawab lewat batas"), .number),
        Column("late-verdicts", Term(en: "Judged late", id: "Verifikasi lewat batas"), .number),
        Column("supports", Term(en: "Supports", id: "Mendukung"), .number),
        Column("open-barriers", Term(en: "Barriers", id: "Hambatan"), .number),
        Column("attendance", Figure.attendance.title, .share),
        Column("mandate", Figure.mandate.title, .share),
      ],
      rows: agencies.map { code, figures in
        [
          .text(code.text), .number(figures.imposed),
          figures.response.map { .decimal($0.median) } ?? .empty,
          figures.verdictWait.map { .decimal($0.median) } ?? .empty,
          .number(figures.lateAnswers.count), .number(figures.lateVerdicts.count),
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
        .interval,
        Column("median", Term(en: "Median", id: "Median"), .number),
        Column("worst", Term(en: "Worst", id: "Terburuk"), .number),
        Column("count", Term(en: "Cases", id: "Kasus"), .number),
        Column("left-out", Term(en: "Left out", id: "Tidak dihitung"), isFlexible: true),
      ],
      rows: Figure.allCases.map { figure in
        overall.cells(of: figure)
      })
  }

  fileprivate var remarks: [Advice] {
    let remarks =
      (overall.due < rankedFrom ? [Term.fewCases(due: overall.due)] : []) + Figure.definitions
    let ranking = Advice(
      en: "Ranked by the lower bound of the interval, from \(rankedFrom) due; others are shown, "
        + "not ranked. \(Term.sharedRanks.en) The commitments behind a figure: "
        + "\(plain: Step(.explainFigure, .figure))",
      id: "Peringkat menurut batas bawah selang, mulai \(rankedFrom) jatuh tempo; yang lain "
        + "ditampilkan tanpa peringkat. \(Term.sharedRanks.id) Komitmen di balik suatu ukuran: "
        + "\(plain: Step(.explainFigure, .figure))")
    return remarks.map(Advice.init) + [ranking]
  }
}

extension Figures {
  /// From how many days of waiting a summary speaks of it.
  private static let longWait = 14.0

  /// What a reader would ask next: what was not kept in time, revisions, impositions, barriers,
  /// slow answers and verdicts, meetings missed, findings.
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
            id: "tidak hadir pada \(missed) dari \(invited) rapat")
        ))
    }
    if upheldFindings > 0 {
      reasons.append(
        (
          "upheld-findings:\(upheldFindings)",
          Term(
            en: "findings upheld: \(upheldFindings)", id: "temuan terbukti: \(upheldFindings)")
        ))
    }
    if openFindings > 0 {
      reasons.append(
        (
          "open-findings:\(openFindings)",
          Term(
            en: "findings open, not final: \(openFindings)",
            id: "temuan terbuka, belum final: \(openFindings)")
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
    let cells: [Cell] =
      switch value(of: figure) {
      case .share(let share):
        [share.cell, share.interval, .empty, .empty, .number(share.of)]
      case .days(let span):
        [
          .empty, .empty, span.map { .decimal($0.median) } ?? .empty,
          .optional(span?.worst), .number(span?.of ?? 0),
        ]
      case .count(let count): [.empty, .empty, .empty, .empty, .number(count)]
      }
    return [.figure(figure)] + cells + [leftOutCell(of: figure)]
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

    init(within count: Int) {
      self.init(
        "within-term", Term(en: "within the term", id: "masih dalam batas waktu"), count)
    }

    init(unknownDay count: Int) {
      self.init(
        Part.dayUnknown.rawValue, Term(en: "day not recorded", id: "tanggal tidak tercatat"), count)
    }

    init(_ name: String, _ term: Term, _ count: Int) {
      self.name = name
      self.term = term
      self.count = count
    }
  }

  private func leftOut(of figure: Figure) -> [Reason] {
    switch figure {
    case .reliability, .keptLate, .keptAfterWaiting, .overdue, .violated:
      return leftOut.map { Reason($0.standing, $0.count) }
    case .keptByFirstDue: return leftOutByFirstDue.map { Reason($0.standing, $0.count) }
    case .slip:
      let satisfied = slips.count + slipsOfUnknownDay
      return [
        Reason(
          "not-satisfied", Term(en: "not satisfied", id: "belum terpenuhi"),
          standings.values.reduce(0, +) - satisfied),
        Reason(unknownDay: slipsOfUnknownDay),
      ]
    case .revised, .imposed:
      return [Standing.unanswered, .declined, .released, .expired]
        .map { Reason($0, standings[$0] ?? 0) }
    case .response:
      return [Reason(.unanswered, unanswered), Reason(unknownDay: responsesOfUnknownDay)]
    case .verdictWait: return [Reason(unknownDay: verdictWaitsOfUnknownDay)]
    case .mandate:
      return [
        Reason(
          "not-attended", Term(en: "did not attend", id: "tidak hadir"), invited - attended),
        Reason(
          "mandate-not-stated", Term(en: "mandate not stated", id: "wewenang tidak disebut"),
          mandateNotStated),
      ]
    case .lateAnswer: return [Reason(within: answersAhead)]
    case .lateVerdict: return [Reason(within: verdictsAhead)]
    case .openBarriers, .attendance: return []
    }
  }
}
