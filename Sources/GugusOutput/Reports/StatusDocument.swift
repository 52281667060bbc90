import GugusDomain
import GugusReports

extension StatusReport.Attention {
  var term: Term {
    switch self {
    case .overdue: Term(en: "Overdue", id: "Lewat batas waktu")
    case .dueSoon: Term(en: "Due soon", id: "Segera jatuh tempo")
    case .waitsInVain:
      Term(en: "Waits for what has failed", id: "Prasyarat tidak dapat terpenuhi")
    case .answerOverdue: Term(en: "Answer overdue", id: "Belum dijawab, lewat batas")
    case .verdictOverdue: Term(en: "Verdict overdue", id: "Belum diverifikasi, lewat batas")
    case .unanswered: Term(en: "Waiting for an answer", id: "Menunggu jawaban")
    case .unratified: Term(en: "Minutes to ratify", id: "Notula menunggu pengesahan")
    case .requested: Term(en: "Request to answer", id: "Permintaan menunggu jawaban")
    case .unjudged: Term(en: "Waiting for a verdict", id: "Menunggu verifikasi")
    case .contested: Term(en: "Objection to answer", id: "Keberatan menunggu jawaban")
    case .replyDue: Term(en: "Finding: right of reply", id: "Temuan: hak jawab")
    case .conclusionDue: Term(en: "Finding: to be concluded", id: "Temuan: menunggu simpulan")
    case .meetingAhead: Term(en: "Meetings ahead", id: "Rapat mendatang")
    }
  }

  var tone: Tone {
    switch self {
    case .overdue, .answerOverdue, .verdictOverdue, .waitsInVain: .bad
    case .dueSoon, .unjudged, .contested, .replyDue, .conclusionDue: .warning
    case .unanswered, .unratified, .requested, .meetingAhead: .normal
    }
  }
}

extension Document {
  /// What needs attention, by kind.
  public static func status(_ report: StatusReport) -> Document {
    let table = Table(
      [
        Column("attention", Term(en: "Attention", id: "Perhatian")),
        Column("code", CommitmentTitle.code),
        Column("waits-for", Term(en: "Waits for", id: "Menunggu")),
        Column("creditor", CommitmentTitle.creditor),
        Column("day", Term(en: "Day", id: "Tanggal")),
        Column("days", CommitmentTitle.days, .number),
        Column("first-due", CommitmentTitle.firstDue),
        Column("term", Term(en: "Term", id: "Batas"), yields: true),
        Column("request", Term(en: "Asked", id: "Diminta")),
        Column("moves", Term(en: "May", id: "Dapat"), isFlexible: true, yields: true),
        Column("title", Term(en: "What", id: "Perihal"), isFlexible: true),
      ],
      groupedBy: "attention",
      whenEmpty: Term(
        en: "Nothing needs attention.", id: "Tidak ada yang perlu diperhatikan."),
      rows: report.items.map { item in
        [
          .term(raw: item.attention.rawValue, item.attention.term, item.attention.tone),
          .text(item.code), item.agency.map { .text($0.text) } ?? .empty,
          item.creditor.map { .text($0.text) } ?? .empty, .day(item.day),
          .number(abs(report.today - item.day)),
          item.firstDue.map { $0 == item.day ? .empty : .day($0) } ?? .empty,
          item.term.map(Cell.day) ?? .empty,
          item.request.map { .term(raw: $0.rawValue, $0.term, .normal) } ?? .empty,
          .moves(item.moves), .personal(item.title),
        ]
      })
    var sections = [Section("attention", nil, .table(table))]
    if !report.cut.isEmpty {
      let cut = StatusReport.Attention.allCases.filter(report.cut.contains)
      sections.append(
        Section(
          "cut", nil,
          .lines(
            cut.map { attention in
              Term(
                en: "\(attention.term.en): there are more; --limit shows them.",
                id: "\(attention.term.id): masih ada lagi; --limit menampilkannya.")
            })))
    }
    return Document(
      title: Term(
        en: "What needs attention on \(report.today.words.en), \(report.within) days ahead",
        id: "Yang perlu diperhatikan pada \(report.today.words.id), \(report.within) hari ke depan"),
      sections)
  }
}
