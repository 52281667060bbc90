import GugusDomain
import GugusReports

extension Attribution {
  /// “12 days late: 9 waited for DINKES (TPPS/K2), 3 own”; nil where it is not late.
  var term: Term? {
    guard daysLate > 0 else { return nil }
    func words(_ language: Language) -> String {
      let head = Term(
        en: daysLate == 1 ? "1 day late: " : "\(daysLate) days late: ",
        id: "\(daysLate) hari terlambat: ")
      return head.in(language)
        + causes.map { part in
          decimalWords(part.days.days, in: language) + " "
            + part.cause.term(late: code, hasOneDebtor: hasOneDebtor).in(language)
        }.joined(separator: ", ")
    }
    return Term(en: words(.english), id: words(.indonesian))
  }

  private var hasOneDebtor: Bool { Set(parts.map(\.owedBy)).count == 1 }

  /// Each cause with its days, for programs: `own:DPMD:3 debtor:DINKES:TPPS/K2:9`.
  var raw: String {
    causes.map { part in
      let words: [String] =
        switch part.cause {
        case .own(let agency): ["own", agency.text]
        case .debtor(let agency, let code): ["debtor", agency.text, code.text]
        case .verifier(let agency, let code): ["verifier", agency.text, code.text]
        case .nobody(let reason, let code): ["nobody", reason.rawValue, code.text]
        }
      return (words + ["\(part.days.days)"]).joined(separator: ":")
    }.joined(separator: " ")
  }
}

extension LateCause {
  fileprivate func term(late: CommitmentCode, hasOneDebtor: Bool) -> Term {
    switch self {
    case .own(let agency):
      hasOneDebtor
        ? Term(en: "own", id: "sendiri")
        : Term(en: "own (\(agency))", id: "sendiri (\(agency))")
    case .debtor(let agency, let code):
      Term(en: "waited for \(agency) (\(code))", id: "menunggu \(agency) (\(code))")
    case .verifier(let agency, let code):
      code == late
        ? Term(
          en: "waited for the verdict of \(agency) beyond its term",
          id: "menunggu verifikasi \(agency) melewati batas waktunya")
        : Term(
          en: "waited for the verdict of \(agency) on \(code) beyond its term",
          id: "menunggu verifikasi \(agency) atas \(code) melewati batas waktunya")
    case .nobody(let reason, let code):
      Term(
        en: "nobody's (\(reason.term(code).en))",
        id: "tidak dibebankan (\(reason.term(code).id))")
    }
  }
}

extension NobodysReason {
  fileprivate func term(_ code: CommitmentCode) -> Term {
    switch self {
    case .fact:
      Term(en: "\(code) waited for a stated fact", id: "\(code) menunggu fakta prasyarat")
    case .failed:
      Term(en: "\(code) had failed", id: "\(code) sudah tidak dapat terpenuhi")
    case .unanswered:
      Term(
        en: "\(code) was within its answer term",
        id: "\(code) masih dalam batas waktu menjawab")
    case .notYetDue: Term(en: "\(code) was not due yet", id: "\(code) belum jatuh tempo")
    case .suspended: Term(en: "\(code) was suspended", id: "\(code) ditangguhkan")
    case .unjudged:
      Term(
        en: "\(code) was within its verdict term",
        id: "\(code) masih dalam batas waktu verifikasi")
    case .circle:
      Term(en: "\(code) waits in a circle", id: "\(code) saling menunggu")
    }
  }
}

extension AttributionReport.Share {
  fileprivate func row(_ name: Cell) -> [Cell] {
    [name] + [late, own, passedOn, nobodys, heldUp, charged].map { .decimal($0.days) }
  }
}

extension Document {
  /// Whose late days they are, by agency and by commitment.
  public static func attribution(_ report: AttributionReport) -> Document {
    Document(
      title: .joined(
        [
          Term(en: "Whose late days", id: "Pembebanan hari keterlambatan"), report.period.words,
          .seen(on: report.today),
        ], by: ", "),
      primary: "agencies",
      [
        Section("agencies", nil, .table(shares(report))),
        Section("commitments", Term(en: "Commitments", id: "Komitmen"), .table(items(report))),
        Section("formula", nil, .lines(formula(report))),
      ])
  }

  private static func shares(_ report: AttributionReport) -> Table {
    var rows = report.shares.map { $0.row(.code($0.agency)) }
    if let first = report.shares.first, report.shares.count > 1 {
      let all = report.shares.dropFirst().reduce(first) { $0 + $1 }
      rows.append(all.row(.term(raw: "all", Term(en: "All", id: "Jumlah"), .normal)))
    }
    return Table(
      [
        Column("agency", AgencyTitle.agency),
        Column("late", Term(en: "Late days", id: "Hari terlambat"), .number),
        Column("own", Term(en: "Own", id: "Sendiri"), .number),
        Column("passed-on", Term(en: "Passed on", id: "Dialihkan"), .number),
        Column("nobodys", Term(en: "Nobody's", id: "Tidak dibebankan"), .number),
        Column("held-up", Term(en: "Held others up", id: "Menahan yang lain"), .number),
        Column("charged", Term(en: "Charged", id: "Dibebankan"), .number),
      ],
      whenEmpty: Term(
        en: "Nothing due in this period was late.",
        id: "Tidak ada yang terlambat dari yang jatuh tempo pada periode ini."),
      rows: rows)
  }

  private static func items(_ report: AttributionReport) -> Table {
    Table(
      [
        Column("code", CommitmentTitle.code), Column("debtor", CommitmentTitle.debtor),
        Column("due", CommitmentTitle.due),
        Column("days-late", Term(en: "Days late", id: "Hari terlambat"), .number),
        Column("attribution", Term(en: "Attributed", id: "Pembebanan"), isFlexible: true),
        Column("deliverable", CommitmentTitle.deliverable, isFlexible: true),
      ]
    ) { row in
      try report.eachItem { item in
        try row([
          .code(item.facts.code), .code(item.facts.debtor), .day(item.facts.due),
          .number(item.attribution.daysLate),
          item.attribution.term.map {
            .term(raw: item.attribution.raw, $0, .normal)
          } ?? .empty, .text(item.facts.deliverable),
        ])
      }
    }
  }

  private static func formula(_ report: AttributionReport) -> [Term] {
    var lines = [
      Term(
        en: "Late: from the day after the due date and after acceptance until the last claim that "
          + "was not refused, or the closing, without days of suspension. A day on which nothing "
          + "held it up is its debtor's own. Any other is shared equally among what it waited for, "
          + "less the days that were planned in between, and followed upward: to whoever was late, "
          + "had not answered or had not judged in time; to nobody while what was waited for was "
          + "not due, suspended, within its terms, failed, or a fact.",
        id:
          "Terlambat: sejak sehari setelah batas waktu dan setelah diterima sampai klaim terakhir "
          + "yang tidak ditolak, atau sampai ditutup, tanpa hari penangguhan. Hari tanpa prasyarat "
          + "yang menahan dibebankan kepada penanggung jawabnya sendiri. Hari lain dibagi rata "
          + "kepada yang ditunggu, dikurangi jeda yang direncanakan, dan ditelusuri ke hulu: kepada "
          + "yang terlambat, yang tidak menjawab, atau yang tidak memverifikasi pada waktunya; tidak "
          + "dibebankan selama yang ditunggu belum jatuh tempo, ditangguhkan, masih dalam batas "
          + "waktunya, sudah gagal, atau berupa fakta."),
      Term(
        en: "Late days = own + passed on + nobody's. Charged = own + held others up.",
        id:
          "Hari terlambat = sendiri + dialihkan + tidak dibebankan. Dibebankan = sendiri + menahan "
          + "yang lain."),
    ]
    if report.unknownDays > 0 {
      lines.append(
        Term(
          en: "Left out: \(report.unknownDays) days of commitments that were found closed, but not "
            + "on which day.",
          id: "Tidak dihitung: \(report.unknownDays) hari dari komitmen yang diketahui sudah "
            + "selesai, tetapi tidak diketahui tanggalnya."))
    }
    return lines
  }
}
