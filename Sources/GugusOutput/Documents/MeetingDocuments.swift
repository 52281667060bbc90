import GugusDomain
import GugusReports

enum MeetingTable {
  static func table(_ meetings: Listing<MeetingRow>) -> Table {
    Table(
      [
        Column("code", CommitmentTitle.code), Column("date", Term(en: "Date", id: "Tanggal")),
        Column("state", CommitmentTitle.state),
        Column("attended", Term(en: "Attended", id: "Kehadiran"), .share),
        Column("decisions", Term(en: "Decisions", id: "Keputusan"), .number),
        Column("commitments", Term(en: "Commitments", id: "Komitmen"), .number),
        Column("title", Term(en: "Title", id: "Judul"), isFlexible: true),
      ],
      whenEmpty: Term(en: "No such meetings.", id: "Tidak ada rapat seperti itu.")
    ) { row in
      try meetings.eachRow { meeting in
        try row([
          .code(meeting.code), .day(meeting.date), .term(meeting.state),
          .share(meeting.attending, of: meeting.mentioned), .number(meeting.decisions),
          .number(meeting.commitments), .text(meeting.title),
        ])
      }
    }
  }
}

extension Document {
  public static func meetings(_ meetings: Listing<MeetingRow>) -> Document {
    Document([Section("meetings", nil, .table(MeetingTable.table(meetings)))])
  }

  /// A meeting: who came, whether there was a quorum, what was decided and what became of the
  /// follow-up.
  public static func meeting(_ report: MeetingReport) -> Document {
    let (meeting, content) = (report.meeting, report.meeting.content)
    let commitments = Table([
      Column("code", CommitmentTitle.code), Column("state", CommitmentTitle.state),
      Column("debtor", CommitmentTitle.debtor), Column("creditor", CommitmentTitle.creditor),
      Column("due", CommitmentTitle.due),
      Column("deliverable", CommitmentTitle.deliverable, isFlexible: true),
    ]) { row in
      try report.commitments.eachRow { commitment in
        let facts = commitment.facts
        try row([
          .code(facts.code), facts.stateCell,
          .code(facts.debtor), .code(facts.creditor), .day(facts.due),
          .text(facts.deliverable),
        ])
      }
    }
    var sections = [
      Section("meeting", nil, .facts(meeting.facts + report.waiting)),
      Section(
        "attendance", Term(en: "Attendance", id: "Kehadiran"), .table(meeting.attendanceTable)),
    ]
    if !meeting.answers.isEmpty {
      sections.append(
        Section(
          "answers", Term(en: "Answers to the invitation", id: "Jawaban atas undangan"),
          .table(meeting.answerTable(invited: report.invited))))
    }
    sections += [
      Section(
        "decisions", Term(en: "Decisions", id: "Keputusan"),
        .table(content.decisionTable)),
      Section(
        "commitments", Term(en: "Follow-up", id: "Tindak lanjut"), .table(commitments)),
    ]
    if let section = Section.moves(report.moves) { sections.append(section) }
    if !meeting.amendments.isEmpty {
      sections.append(
        Section(
          "amendments", Term(en: "Amendments", id: "Amandemen"), .table(meeting.amendmentTable)))
    }
    return Document(
      title: Term(same: "\(meeting.code)  \(content.title)"), primary: "attendance", sections)
  }
}

extension MeetingReport {
  /// What binds nobody before its minutes are ratified, and by whom.
  fileprivate var waiting: [Fact] {
    guard !unratified.isEmpty else { return [] }
    return [
      Fact(
        "ratifier", CommitmentTitle.ratifier,
        .codes(Set(unratified.compactMap(\.ratifier)).sorted())),
      Fact(
        "unratified", Term(en: "Binding only then", id: "Baru mengikat setelahnya"),
        .codes(unratified.map(\.code))),
    ]
  }
}

extension Meeting {
  var facts: [Fact] {
    let time = [content.start?.description, content.end?.description].compactMap(\.self)
      .joined(separator: "–")
    var facts = [
      Fact("code", CommitmentTitle.code, .text(code.text)),
      Fact("state", CommitmentTitle.state, .term(state)),
      Fact("task-force", CommitmentTitle.taskForce, .code(self.taskForce)),
      Fact("date", Term(en: "Date", id: "Tanggal"), .day(content.date)),
      Fact(
        "time", Term(en: "Time", id: "Waktu"),
        time.isEmpty
          ? .empty
          : .text([time, content.zone?.description].compactMap(\.self).joined(separator: " "))),
      Fact("place", Term(en: "Place", id: "Tempat"), .optional(content.place)),
      Fact("chair", Term(en: "Chair", id: "Pimpinan"), .personal(content.chair)),
      Fact("minute-taker", Term(en: "Minute-taker", id: "Notulis"), .personal(content.minuteTaker)),
    ]
    if let (attending, needed) = quorum {
      let met: Term =
        attending >= needed
        ? Term(en: "met", id: "tercapai") : Term(en: "missed", id: "tidak tercapai")
      facts.append(
        Fact(
          "quorum", Term(en: "Quorum", id: "Kuorum"),
          .term(
            raw: attending >= needed ? "met" : "missed",
            Term(
              en: "\(attending) of \(needed) needed: \(met.en)",
              id: "\(attending) dari \(needed) yang diperlukan: \(met.id)"),
            attending >= needed ? .good : .bad)))
    }
    if let edition {
      facts.append(Fact("edition", Term(en: "Edition", id: "Edisi"), .number(edition.number)))
    }
    if let accordingTo {
      facts.append(Fact("according-to", Column.accordingTo.title, .text(accordingTo)))
    }
    if let ratifiedOn {
      facts.append(Fact("ratified", Term(en: "Ratified", id: "Disahkan"), .day(ratifiedOn)))
    }
    if let cancellation {
      facts.append(
        Fact("cancelled-because", Term(en: "Cancelled", id: "Dibatalkan"), .personal(cancellation)))
    }
    return facts
  }

  /// What every agency invited has said, where it has said something.
  fileprivate func answerTable(invited: [Membership]) -> Table {
    Table(
      [
        Column("agency", AgencyTitle.agency),
        Column("answer", Term(en: "Answer", id: "Jawaban")),
        Column("person", Term(en: "By", id: "Oleh"), isFlexible: true),
      ],
      rows: invited.map(\.agency).map { agency in
        let answer = answers.first { $0.agency == agency }
        return [
          .code(agency), answer.map { .term($0.answer) } ?? .empty, .personal(answer?.person),
        ]
      })
  }

  var amendmentTable: Table {
    Table(
      [
        Column("number", Term(same: "No."), .number),
        Column("on", Term(en: "Effective", id: "Berlaku")),
        Column("decision", Term(en: "Decision", id: "Keputusan"), .number),
        Column("text", Term(en: "Reads", id: "Bunyi"), isFlexible: true),
        Column("reason", Term(en: "Because", id: "Karena"), isFlexible: true),
      ],
      rows: amendments.map {
        [
          .number($0.number), .day($0.on), .optional($0.decision), .text($0.text),
          .personal($0.reason),
        ]
      })
  }
}

extension MeetingContent {
  var decisionTable: Table {
    Table(
      [
        Column("number", Term(same: "No."), .number),
        Column("text", Term(en: "Decision", id: "Keputusan"), isFlexible: true),
      ], rows: decisions.map { [.number($0.number), .text($0.text)] })
  }
}

extension Meeting {
  /// Who came and who did not, then the members of whom the minutes say nothing.
  fileprivate var attendanceTable: Table {
    Table(
      [
        Column("agency", AgencyTitle.agency),
        Column("presence", Term(en: "Attendance", id: "Kehadiran")),
        Column("person", Term(en: "By", id: "Oleh"), isFlexible: true),
        Column("can-decide", Term(en: "Mandate to decide", id: "Wewenang memutuskan")),
      ],
      rows: content.attendance.map {
        [
          .code($0.agency), .term($0.presence, $0.presence.tone), .personal($0.person),
          .optional($0.canDecide),
        ]
      } + notMentioned.map { [.text($0.text), .notMentioned, .empty, .empty] })
  }
}

extension Cell {
  /// In the place of how a member attended of whom the minutes say nothing.
  static let notMentioned = Cell.term(
    raw: "not-mentioned", Term(en: "not mentioned", id: "tidak disebut"), .muted)
}

extension Presence {
  fileprivate var tone: Tone {
    switch self {
    case .present, .represented: .good
    case .excused: .muted
    case .absent: .bad
    }
  }
}
