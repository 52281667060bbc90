import GugusDomain
import GugusReports

extension Document {
  /// The follow-up matrix, as ministries use it.
  public static func matrix(_ report: MatrixReport) -> Document {
    Document(
      title: .report(
        Term(en: "Follow-up matrix", id: "Matriks tindak lanjut"), report.scope, report.period,
        today: report.today),
      primary: "matrix",
      [
        Section("matrix", nil, .table(report.matrix)),
        Section(
          "standings", Term(en: "In numbers", id: "Dalam angka"), .table(report.standingsTable)),
        Section("timeline", nil, .chart(report.timelineChart)),
        Section("notes", nil, .lines(report.remarks)),
      ])
  }
}

extension MatrixReport {
  fileprivate static let nothing = Term(
    en: "No commitment was due or open in this period.",
    id: "Tidak ada komitmen yang jatuh tempo atau terbuka pada periode ini.")

  fileprivate var matrix: Table {
    Table(
      [
        Column("source", Term(en: "Decision or meeting", id: "Keputusan/Rapat")),
        Column("no", Term(same: "No."), .number),
        Column("code", CommitmentTitle.code),
        Column("deliverable", Term(en: "Follow-up", id: "Kegiatan"), isFlexible: true),
        Column("debtor", Term(en: "Responsible", id: "Penanggung jawab")),
        Column("supporters", CommitmentTitle.supporters, isFlexible: true),
        Column("creditor", Term(en: "For", id: "Untuk")),
        Column("due", CommitmentTitle.due), Column("first-due", CommitmentTitle.firstDue),
        Column("status", Term(en: "Status", id: "Status")),
        Column("completion", Term(en: "Reported", id: "Dilaporkan")),
        Column("assessed-completion", Term(en: "Assessed", id: "Dinilai")),
        Column("verdict", Term(en: "Last verdict", id: "Verifikasi terakhir"), isFlexible: true),
        Column("evidence", Term(en: "Evidence", id: "Data dukung"), isFlexible: true),
        Column("barriers", Term(en: "Barriers", id: "Kendala"), isFlexible: true),
      ],
      groupedBy: "source", whenEmpty: MatrixReport.nothing
    ) { row in
      var number = 0
      try eachRow { followUp in
        number += 1
        try row(cells(of: followUp, number))
      }
    }
  }

  private func cells(of row: FollowUpRow, _ number: Int) -> [Cell] {
    let facts = row.commitment.facts
    return [
      row.sourceCell, .number(number), .code(facts.code), .text(facts.deliverable),
      .code(facts.debtor), .codes(row.commitment.supporters),
      .code(facts.creditor), .day(facts.due),
      facts.firstDue == facts.due ? .empty : .day(facts.firstDue), facts.status(on: today),
      row.commitment.completion.map { .term($0) } ?? .empty,
      row.commitment.assessedCompletion.map { .term($0) } ?? .empty,
      row.commitment.lastVerdict.map { .term($0) } ?? .empty, .texts(row.evidence),
      row.barriersCell,
    ]
  }

  fileprivate var standingsTable: Table {
    Table(
      [
        Column("standing", Term(en: "Standing", id: "Kedudukan")),
        Column("count", Term(en: "Commitments", id: "Komitmen"), .share),
      ],
      whenEmpty: MatrixReport.nothing,
      rows: Standing.allCases.compactMap { standing in
        standings[standing].map { [.standing(standing), .bar($0, of: count)] }
      })
  }

  fileprivate var timelineChart: Chart {
    Chart(
      title: Term(en: "Commitments in time", id: "Komitmen dalam waktu"),
      description: Term(
        en: "A line for each of \(timeline.count) of \(count) commitments, from the day on which "
          + "it was made past its first and current due dates to its end or today.",
        id:
          "Satu garis untuk tiap komitmen, \(timeline.count) dari \(count), sejak dibuat melewati "
          + "batas waktu semula dan batas waktu berlaku sampai selesai atau hari ini."),
      .timeline(
        timeline.map { facts in
          let standing = facts.standing(on: today)
          return Chart.TimelineRow(
            code: facts.code.text, label: facts.deliverable, since: facts.since,
            firstDue: facts.firstDue, due: facts.due, ended: facts.deliveredOn ?? facts.closedOn,
            state: standing.term, fill: standing.fill)
        }, today: today))
  }

  fileprivate var remarks: [Term] {
    var remarks = [
      Term(
        en: "Commitments that were due in the period, or were made by its end and not closed "
          + "before it began. Reported: by the debtor; assessed: by the one who judges.",
        id: "Komitmen yang jatuh tempo dalam periode, atau dibuat sampai akhir periode dan belum "
          + "ditutup sebelum periode dimulai. Dilaporkan: oleh penanggung jawab; dinilai: oleh "
          + "verifikator.")
    ]
    if timeline.count < count {
      remarks.append(
        Term(
          en: "The picture shows \(timeline.count) of \(count): the open ones due first, then "
            + "closed ones.",
          id: "Gambar menampilkan \(timeline.count) dari \(count): yang terbuka dengan batas waktu "
            + "terdekat, lalu yang sudah ditutup."))
    }
    return remarks
  }
}

extension FollowUpRow {
  fileprivate var sourceCell: Cell {
    guard let source else {
      return .term(raw: "", Term(en: "Not from a meeting", id: "Bukan dari rapat"), .normal)
    }
    let meeting = "\(source.meeting), \(source.date), \(source.title)"
    guard let decision = source.decision else {
      return .term(raw: source.meeting.text, Term(same: meeting), .normal)
    }
    return .term(
      raw: "\(source.meeting):\(decision.number)",
      Term(same: "\(meeting): \(decision.number). \(decision.text)"), .normal)
  }

  fileprivate var barriersCell: Cell {
    guard !barriers.isEmpty else { return .empty }
    func words(_ language: Language) -> String {
      barriers.map { "\($0.kind.term.in(language)): \($0.text.words(in: language))" }.joined(
        separator: "; ")
    }
    return .term(
      raw: barriers.map { "\($0.kind.rawValue): \($0.text.raw)" }.joined(separator: "; "),
      Term(en: words(.english), id: words(.indonesian)), .warning)
  }
}

extension CommitmentFacts {
  /// The standing, with "imposed" where it was put on the debtor by authority.
  fileprivate func status(on today: Day) -> Cell {
    let standing = standing(on: today)
    guard isImposed else { return .standing(standing) }
    return .term(
      raw: "\(standing.rawValue) imposed",
      Term(en: "\(standing.term.en), imposed", id: "\(standing.term.id), ditugaskan"),
      standing.tone)
  }
}

extension Standing {
  fileprivate var fill: Chart.Fill {
    switch self {
    case .keptOnTime: .good
    case .keptLate, .keptAfterWaiting, .awaitingVerdict: .fair
    case .overdue, .claimedLate: .poor
    case .violated: .bad
    case .keptUnknown, .notYetDue, .waiting, .suspended, .released, .expired, .declined,
      .unanswered, .contested:
      .neutral
    }
  }
}
