import GugusDomain
import GugusReports

enum FindingTable {
  /// What is not concluded is said to be open.
  static func table(_ findings: Listing<FindingRow>, on today: Day) -> Table {
    Table(columns, whenEmpty: whenEmpty) { row in
      try findings.eachRow { try row(cells(of: $0, on: today)) }
    }
  }

  static func table(_ findings: [FindingRow], on today: Day) -> Table {
    Table(columns, whenEmpty: whenEmpty, rows: findings.map { cells(of: $0, on: today) })
  }

  private static let whenEmpty = Term(
    en: "No findings.", id: "Tidak ada temuan.")

  private static let columns = [
    Column("code", CommitmentTitle.code),
    Column("against", Term(en: "Against", id: "Terhadap")),
    Column("state", CommitmentTitle.state, isFlexible: true),
    Column("raised", Term(en: "Raised", id: "Diajukan")),
    Column("reply-by", Term(en: "Reply by", id: "Hak jawab sampai")),
    Column("replied", Term(en: "Replied", id: "Dijawab")),
    Column("conclude-by", Term(en: "Conclude by", id: "Simpulan sampai")),
    Column("closed", Term(en: "Closed", id: "Ditutup")),
    Column("about", Term(en: "About", id: "Tentang"), isFlexible: true),
    Column("grounds", Term(en: "Grounds", id: "Dasar temuan"), isFlexible: true),
  ]

  private static func cells(of finding: FindingRow, on today: Day) -> [Cell] {
    [
      .code(finding.code), .code(finding.against), finding.stateCell(on: today),
      .day(finding.since), .day(finding.replyBy), finding.repliedOn.map(Cell.day) ?? .empty,
      .day(finding.concludeBy), finding.closedOn.map(Cell.day) ?? .empty,
      .codes(finding.commitments), .personal(finding.grounds),
    ]
  }
}

extension FindingState {
  fileprivate var tone: Tone {
    switch self {
    case .open, .replied: .warning
    case .upheld: .bad
    case .dismissed: .good
    case .withdrawn: .muted
    }
  }

  /// What there is to say beyond the state: an open finding is not final.
  fileprivate func term(replyBy: Day, concludeBy: Day, on today: Day) -> Term {
    switch self {
    case .open where today <= replyBy:
      Term(en: "open, reply awaited", id: "terbuka, menunggu jawaban")
    case .open where concludeBy < today, .replied where concludeBy < today:
      Term(en: "open, conclusion overdue", id: "terbuka, simpulan terlambat")
    case .open: Term(en: "open, right of reply over", id: "terbuka, hak jawab berakhir")
    case .replied: Term(en: "open, replied", id: "terbuka, sudah dijawab")
    case .upheld, .dismissed, .withdrawn: term
    }
  }
}

extension FindingRow {
  fileprivate func stateCell(on today: Day) -> Cell {
    .term(
      raw: state.rawValue, state.term(replyBy: replyBy, concludeBy: concludeBy, on: today),
      state.tone)
  }
}

enum IncentiveTable {
  static func table(_ incentives: Listing<Incentive>, on today: Day) -> Table {
    Table(columns, whenEmpty: whenEmpty) { row in
      try incentives.eachRow { try row(cells(of: $0, on: today)) }
    }
  }

  static func table(_ incentives: [Incentive], on today: Day) -> Table {
    Table(columns, whenEmpty: whenEmpty, rows: incentives.map { cells(of: $0, on: today) })
  }

  private static let whenEmpty = Term(
    en: "No awards or sanctions.", id: "Tidak ada penghargaan atau sanksi.")

  private static let columns = [
    Column("code", CommitmentTitle.code),
    Column("agency", AgencyTitle.agency),
    Column("kind", AgencyTitle.kind, isFlexible: true),
    Column("state", CommitmentTitle.state),
    Column("from", Term(en: "From", id: "Mulai")),
    Column("until", Term(en: "Until", id: "Sampai")),
    Column("authority", Term(en: "Authority", id: "Pejabat"), isFlexible: true),
    Column("findings", Term(en: "Findings", id: "Temuan")),
    Column("rule", Term(en: "Rule", id: "Aturan"), isFlexible: true),
    Column("reason", Term(en: "Reason", id: "Alasan"), isFlexible: true),
  ]

  private static func cells(of incentive: Incentive, on today: Day) -> [Cell] {
    let terms = incentive.terms
    return [
      .code(incentive.code), .code(terms.agency), terms.kind.cell,
      .term(incentive.state(on: today)), .day(terms.from),
      terms.until.map(Cell.day) ?? .empty, .text(terms.authority),
      .codes(terms.findings), terms.suggestion.map { .text($0.rule) } ?? .empty,
      .personal(terms.reason),
    ]
  }
}

extension IncentiveKind {
  var cell: Cell { .term(raw: rawValue, term, isSanction ? .bad : .good) }
}

extension Document {
  public static func findings(_ findings: Listing<FindingRow>, on today: Day) -> Document {
    Document([Section("findings", nil, .table(FindingTable.table(findings, on: today)))])
  }

  /// One finding and its whole story.
  public static func finding(
    _ finding: Finding, history: [Entry], today: Day
  ) -> Document {
    let terms = finding.terms
    let facts = [
      Fact("code", CommitmentTitle.code, .code(finding.code)),
      Fact(
        "state", CommitmentTitle.state,
        .term(
          raw: finding.state.rawValue,
          finding.state.term(
            replyBy: finding.replyBy, concludeBy: finding.concludeBy, on: today),
          finding.state.tone)),
      Fact("task-force", CommitmentTitle.taskForce, .code(terms.taskForce)),
      Fact("against", Term(en: "Against", id: "Terhadap"), .code(terms.against)),
      Fact(
        "about", Term(en: "About", id: "Tentang"), .codes(terms.commitments)),
      Fact("grounds", Term(en: "Grounds", id: "Dasar temuan"), .personal(terms.grounds)),
      Fact(
        "raised-by", Term(en: "Raised by", id: "Diajukan oleh"),
        history.cell(ofWhoDid: .finding(.raised)) ?? .code(finding.raisedBy)),
      Fact("raised", Term(en: "Raised", id: "Diajukan"), .day(finding.since)),
      Fact("reply-by", Term(en: "Reply by", id: "Hak jawab sampai"), .day(finding.replyBy)),
      Fact(
        "conclude-by", Term(en: "Conclude by", id: "Simpulan sampai"), .day(finding.concludeBy)),
    ]
    let replies = Table(
      [
        Column("day", Term(en: "Day", id: "Tanggal")),
        Column("late", Term(en: "After the term", id: "Lewat batas")),
        Column("text", Term(en: "Reply", id: "Jawaban"), isFlexible: true),
      ],
      whenEmpty: Term(en: "No reply yet.", id: "Belum ada jawaban."),
      rows: finding.replies.map { [.day($0.on), .flag($0.isLate), .personal($0.text)] })
    return Document(
      title: Term(
        en: "Finding \(finding.code) against \(terms.against)",
        id: "Temuan \(finding.code) terhadap \(terms.against)"),
      primary: "story",
      [
        Section("finding", nil, .facts(facts)),
        Section("replies", Term(en: "Replies", id: "Jawaban"), .table(replies)),
        Section("story", Term(en: "Story", id: "Riwayat"), .table(story(history))),
      ])
  }

  /// Awards and sanctions.
  public static func incentives(_ incentives: Listing<Incentive>, on today: Day) -> Document {
    Document([Section("incentives", nil, .table(IncentiveTable.table(incentives, on: today)))])
  }

  /// One award or sanction, what it rests on, and its whole story.
  public static func incentive(
    _ incentive: Incentive, history: [Entry], today: Day
  ) -> Document {
    let terms = incentive.terms
    let basis = terms.legalBasis
    var facts = [
      Fact("code", CommitmentTitle.code, .code(incentive.code)),
      Fact("kind", AgencyTitle.kind, terms.kind.cell),
      Fact("agency", AgencyTitle.agency, .code(terms.agency)),
      Fact("state", CommitmentTitle.state, .term(incentive.state(on: today))),
      Fact("task-force", CommitmentTitle.taskForce, .code(terms.taskForce)),
      Fact("authority", Term(en: "Authority", id: "Pejabat"), .text(terms.authority)),
      Fact(
        "legal-basis", Term(en: "Legal basis", id: "Dasar hukum"),
        .term(
          raw: basis.words(in: .english),
          Term(en: basis.words(in: .english), id: basis.words(in: .indonesian)), .normal)),
      Fact("from", Term(en: "From", id: "Mulai"), .day(terms.from)),
      Fact("until", Term(en: "Until", id: "Sampai"), terms.until.map(Cell.day) ?? .empty),
      Fact("reason", Term(en: "Reason", id: "Alasan"), .personal(terms.reason)),
      Fact("findings", Term(en: "Findings", id: "Temuan"), .codes(terms.findings)),
      Fact(
        "follows", Term(en: "Follows", id: "Lanjutan dari"),
        terms.follows.map { .text($0.text) } ?? .empty),
    ]
    var sections: [Section] = []
    if let suggestion = terms.suggestion {
      facts.append(Fact("rule", Term(en: "Rule", id: "Aturan"), .text(suggestion.rule)))
      facts.append(
        Fact(
          "suggested-for", Term(en: "Suggested for", id: "Diusulkan untuk"),
          suggestion.period.cell))
      facts.append(
        Fact("seen-on", Term(en: "As seen on", id: "Keadaan per"), .day(suggestion.seenOn)))
      sections.append(
        Section(
          "figures", Term(en: "The figures by which", id: "Angka dasarnya"),
          .table(
            Table(
              checkColumns,
              rows: suggestion.figures.map {
                SuggestionReport.Check(condition: $0.condition, measured: $0.measured).cells
              }))))
    }
    return Document(
      title: Term(
        en: "\(incentive.code): \(terms.kind.term.en), \(terms.agency)",
        id: "\(incentive.code): \(terms.kind.term.id), \(terms.agency)"),
      primary: "story",
      [Section("incentive", nil, .facts(facts))] + sections + [
        Section("story", Term(en: "Story", id: "Riwayat"), .table(story(history)))
      ])
  }

  private static let checkColumns = [
    Column("measure", Term(en: "Measure", id: "Ukuran")),
    Column("measured", Term(en: "Measured", id: "Terukur"), .number),
    Column("condition", Term(en: "Condition", id: "Syarat")),
    Column("margin", Term(en: "By", id: "Selisih"), .number),
    Column("met", Term(en: "Met", id: "Terpenuhi")),
  ]

  /// Whom the rules of the policy meet or miss, and by how much.
  public static func suggestions(_ report: SuggestionReport) -> Document {
    let summary = Table(
      [
        Column("rule", Term(en: "Rule", id: "Aturan")),
        Column("agency", AgencyTitle.agency),
        Column("met", Term(en: "Met", id: "Terpenuhi")),
        Column("conditions", Term(en: "Conditions met", id: "Syarat terpenuhi"), .share),
        Column("suggests", Term(en: "Suggests", id: "Usul")),
        Column("why", Term(en: "By how much", id: "Selisihnya"), isFlexible: true),
      ],
      groupedBy: "rule",
      whenEmpty: Term(
        en: "There is no agency of which the policy could speak in this period.",
        id: "Tidak ada instansi yang dapat dinilai kebijakan pada periode ini."),
      rows: report.items.map { item in
        [
          .text(item.rule.name), .code(item.agency),
          .term(
            raw: String(item.isMet),
            item.isMet
              ? Term(en: "yes", id: "ya") : Term(en: "no", id: "tidak"),
            item.isMet ? .good : .muted),
          .share(item.checks.count(where: \.isMet), of: item.checks.count),
          item.isMet ? item.rule.kind.cell : .empty,
          .term(
            raw: item.checks.map { $0.words(in: .english) }.joined(separator: "; "),
            Term.joined(
              item.checks.map { check in
                Term(en: check.words(in: .english), id: check.words(in: .indonesian))
              }, by: "; "), .normal),
        ]
      })
    return Document(
      title: .joined(
        [
          Term(en: "What the incentive policy suggests", id: "Usul menurut kebijakan insentif"),
          report.period.words, .seen(on: report.today),
        ], by: ", "),
      [
        Section("suggestions", nil, .table(summary)),
        Section(
          "notes", nil,
          .lines([
            Advice(
              en: "A suggestion decides nothing. To follow one: "
                + "\(plain: Step(.award, .more, .fromSuggestion)), or "
                + "\(plain: Step(.sanction, .more, .fromSuggestion))",
              id: "Usul tidak memutuskan apa pun. Untuk mengikutinya: "
                + "\(plain: Step(.award, .more, .fromSuggestion)), atau "
                + "\(plain: Step(.sanction, .more, .fromSuggestion))")
          ])),
      ])
  }

  /// The rules of the incentive policy in force.
  public static func policy(_ policy: IncentivePolicy) -> Document {
    let table = Table(
      [
        Column("rule", Term(en: "Rule", id: "Aturan")),
        Column("suggests", Term(en: "Suggests", id: "Usul"), isFlexible: true),
        Column("conditions", Term(en: "When", id: "Bila"), isFlexible: true),
        Column("note", Term(en: "Note", id: "Catatan"), isFlexible: true),
      ],
      rows: policy.rules.map { rule in
        [
          .text(rule.name), rule.kind.cell,
          .term(
            raw: rule.conditions.map { $0.words(in: .english) }.joined(separator: "; "),
            Term.joined(
              rule.conditions.map {
                Term(en: $0.words(in: .english), id: $0.words(in: .indonesian))
              }, by: "; "), .normal), rule.note.map(Cell.text) ?? .empty,
        ]
      })
    return Document([Section("rules", nil, .table(table))])
  }
}

extension PolicyCondition {
  /// `reliability lower bound ≥ 0.9`.
  fileprivate func words(in language: Language) -> String {
    "\(measure.term.in(language)) \(sign) \(measure.words(threshold, in: language))"
  }

  fileprivate var sign: String {
    switch comparison {
    case .atLeast: "≥"
    case .atMost: "≤"
    case .above: ">"
    case .below: "<"
    case .equals: "="
    }
  }
}

extension PolicyMeasure {
  /// A value in the measure's unit: `84%`, `12`, `3.5`.
  fileprivate func words(_ value: Double, in language: Language) -> String {
    switch unit {
    case .share: decimalWords(value * 100, in: language) + "%"
    case .count, .days: decimalWords(value, in: language)
    }
  }
}

extension SuggestionReport.Check {
  /// `✓ due 12 ≥ 10 (+2)`, or `✗ attendance ≥ 90%: nothing to measure`.
  fileprivate func words(in language: Language) -> String {
    let mark = isMet ? "✓" : "✗"
    guard let measured, let margin else {
      let nothing = Term(en: "nothing to measure", id: "tidak terukur").in(language)
      return "\(mark) \(condition.words(in: language)): \(nothing)"
    }
    let threshold = condition.measure.words(condition.threshold, in: language)
    let by = (margin >= 0 ? "+" : "") + condition.measure.words(margin, in: language)
    return "\(mark) \(condition.measure.term.in(language)) "
      + "\(condition.measure.words(measured, in: language)) \(condition.sign) \(threshold) (\(by))"
  }

  fileprivate var cells: [Cell] {
    [
      .term(condition.measure), measured.map(Cell.decimal) ?? .empty,
      .term(
        raw: "\(condition.comparison.rawValue) \(condition.threshold)",
        Term(
          en: "\(condition.sign) \(decimalWords(condition.threshold, in: .english))",
          id: "\(condition.sign) \(decimalWords(condition.threshold, in: .indonesian))"),
        .normal),
      margin.map(Cell.decimal) ?? .empty, .flag(isMet),
    ]
  }
}
