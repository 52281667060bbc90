import GugusDomain
import GugusReports

extension Document {
  /// What stands behind one figure of a summary.
  public static func figure(_ report: FigureReport) -> Document {
    let table =
      switch report.figure {
      case .reliability, .keptByFirstDue, .keptLate, .keptAfterWaiting, .overdue, .violated, .slip,
        .revised, .response, .lateAnswer, .imposed:
        report.commitments
      case .verdictWait: report.verdicts
      case .lateVerdict: report.claims
      case .openBarriers: report.barriers
      case .attendance, .mandate: report.attendances
      }
    return Document(
      title: .joined(
        [report.figure.title, report.period.words, .seen(on: report.today)], by: ", "),
      primary: "behind",
      [
        Section(
          "formula", nil,
          .facts([
            Fact(
              "formula", Term(en: "Formula", id: "Rumus"),
              .term(raw: report.figure.formula.en, report.figure.formula, .normal))
          ])),
        Section("behind", nil, .table(table)),
        Section("definitions", nil, .lines(Figure.definitions)),
      ])
  }
}

extension FigureReport {
  private static let part = Column("part", Term(en: "Part", id: "Bagian"))
  private static let commitment = Column("commitment", Term(en: "Commitment", id: "Komitmen"))

  fileprivate var commitments: Table {
    Table([
      FigureReport.part, FigureReport.commitment,
      Column("debtor", CommitmentTitle.debtor), Column("creditor", CommitmentTitle.creditor),
      Column("standing", Term(en: "Standing", id: "Kedudukan")),
      Column("since", CommitmentTitle.since),
      Column("first-due", CommitmentTitle.firstDue), Column("due", CommitmentTitle.due),
      Column("delivered", CommitmentTitle.delivered),
      Column("days", CommitmentTitle.days, .number),
      Column("deliverable", CommitmentTitle.deliverable, isFlexible: true),
    ]) { row in
      try forEach { item in
        guard case .commitment(let facts, let part) = item else { return }
        let standing =
          figure == .keptByFirstDue
          ? facts.standingByFirstDue(on: today) : facts.standing(on: today)
        try row([
          .term(raw: part.rawValue, part.term, part.tone), .code(facts.code),
          .code(facts.debtor), .code(facts.creditor),
          .term(raw: standing.rawValue, standing.term, standing.tone), .day(facts.since),
          .day(facts.firstDue), .day(facts.due), facts.deliveredOn.map(Cell.day) ?? .empty,
          days(facts, part).map(Cell.number) ?? .empty, .text(facts.deliverable),
        ])
      }
    }
  }

  /// The days that the figure counts of a commitment, where it counts days.
  private func days(_ facts: CommitmentFacts, _ part: Part) -> Int? {
    switch figure {
    case .slip: facts.slip
    case .response: facts.responseDays
    case .lateAnswer: (facts.answeredOn ?? facts.closedOn ?? today) - facts.since
    case .reliability, .keptLate, .keptAfterWaiting: facts.deliveredOn.map { $0 - facts.due }
    case .keptByFirstDue: facts.deliveredOn.map { $0 - facts.firstDue }
    case .overdue: part == .counted ? (facts.claimedOn ?? today) - facts.due : nil
    case .violated, .revised, .imposed, .verdictWait, .lateVerdict, .openBarriers, .attendance,
      .mandate:
      nil
    }
  }

  fileprivate var verdicts: Table {
    Table([
      FigureReport.part, FigureReport.commitment, Column("judge", CommitmentTitle.judge),
      Column("claimed", Term(en: "Claimed", id: "Diklaim")),
      Column("judged", Term(en: "Judged", id: "Dinilai")),
      Column("days", CommitmentTitle.days, .number),
    ]) { row in
      try forEach { item in
        guard case .verdict(let verdict, let part) = item else { return }
        try row([
          .term(raw: part.rawValue, part.term, part.tone), .code(verdict.commitment),
          .code(verdict.judge), .day(verdict.claimedOn),
          .day(verdict.judgedOn), .optional(verdict.wait),
        ])
      }
    }
  }

  fileprivate var claims: Table {
    Table([
      FigureReport.part, FigureReport.commitment, Column("judge", CommitmentTitle.judge),
      Column("claimed", Term(en: "Claimed", id: "Diklaim")),
      Column("term", Term(en: "Term", id: "Batas waktu")),
      Column("judged", Term(en: "Judged", id: "Dinilai")),
    ]) { row in
      try forEach { item in
        guard case .claim(let claim, let part) = item else { return }
        try row([
          .term(raw: part.rawValue, part.term, part.tone), .code(claim.commitment),
          .code(claim.judge), .day(claim.claimedOn), .day(claim.term),
          claim.judgedOn.map(Cell.day) ?? .empty,
        ])
      }
    }
  }

  fileprivate var barriers: Table {
    Table([
      FigureReport.commitment, Column("debtor", CommitmentTitle.debtor),
      Column("class", Term(en: "Class", id: "Golongan")),
      Column("raised", Term(en: "Raised", id: "Diajukan")),
      Column("days", CommitmentTitle.days, .number),
      Column("level", Term(en: "Escalated to", id: "Dinaikkan ke")),
      Column("text", Term(en: "Barrier", id: "Hambatan"), isFlexible: true),
    ]) { row in
      try forEach { item in
        guard case .barrier(let barrier) = item else { return }
        try row([
          .code(barrier.commitment), .code(barrier.debtor), .term(barrier.kind),
          .day(barrier.raisedOn), .number(today - barrier.raisedOn),
          barrier.level.map(Cell.text) ?? .empty, .personal(barrier.text),
        ])
      }
    }
  }

  fileprivate var attendances: Table {
    Table([
      FigureReport.part, Column("meeting", CommitmentTitle.meeting),
      Column("date", Term(en: "Date", id: "Tanggal")),
      Column("agency", Term(en: "Agency", id: "Instansi")),
      Column("presence", Term(en: "Attendance", id: "Kehadiran")),
      Column("can-decide", Term(en: "Mandate to decide", id: "Wewenang memutuskan")),
    ]) { row in
      try forEach { item in
        guard case .attendance(let attendance, let part) = item else { return }
        try row([
          .term(raw: part.rawValue, part.term, part.tone), .code(attendance.meeting),
          .day(attendance.date), .code(attendance.agency), .term(attendance.presence),
          .optional(attendance.canDecide),
        ])
      }
    }
  }
}

extension Part {
  var tone: Tone {
    switch self {
    case .counted: .strong
    case .inDenominator: .normal
    case .leftOut, .dayUnknown: .muted
    }
  }
}

extension Standing {
  var tone: Tone {
    switch self {
    case .keptOnTime: .good
    case .keptLate, .awaitingVerdict: .warning
    case .violated, .overdue, .claimedLate: .bad
    case .keptAfterWaiting, .keptUnknown, .notYetDue, .waiting, .contested: .normal
    case .suspended, .released, .expired, .declined, .unanswered: .muted
    }
  }
}
