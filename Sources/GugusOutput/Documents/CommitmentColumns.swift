import GugusDomain
import GugusReports

/// A column that a list of commitments may show.
struct CommitmentColumn: Sendable {
  var column: Column
  var cell: @Sendable (_ commitment: CommitmentRow, _ today: Day) -> Cell

  init(
    _ key: String, _ title: Term, _ kind: Column.Kind = .text, isFlexible: Bool = false,
    _ cell: @escaping @Sendable (CommitmentRow, Day) -> Cell
  ) {
    column = Column(key, title, kind, isFlexible: isFlexible)
    self.cell = cell
  }

  static let usual = [
    "code", "state", "debtor", "creditor", "due", "first-due", "days-overdue", "imposed",
    "deliverable", "supporters",
  ]

  static let all: [CommitmentColumn] = [
    CommitmentColumn("code", CommitmentTitle.code) { row, _ in .code(row.facts.code) },
    CommitmentColumn("state", CommitmentTitle.state) { row, _ in
      row.facts.stateCell
    },
    CommitmentColumn("debtor", CommitmentTitle.debtor) { row, _ in .code(row.facts.debtor) },
    CommitmentColumn("creditor", CommitmentTitle.creditor) { row, _ in
      .code(row.facts.creditor)
    },
    CommitmentColumn("judge", CommitmentTitle.judge) { row, _ in .code(row.judge) },
    CommitmentColumn("due", CommitmentTitle.due) { row, _ in .day(row.facts.due) },
    CommitmentColumn("first-due", CommitmentTitle.firstDue) { row, _ in .day(row.facts.firstDue) },
    CommitmentColumn(
      "days-overdue", Term(en: "Days overdue", id: "Hari terlambat"), .number
    ) { row, today in
      row.facts.state == .active && row.facts.due < today
        ? .number(today - row.facts.due) : .empty
    },
    CommitmentColumn("imposed", CommitmentTitle.imposed) { row, _ in .flag(row.facts.isImposed) },
    CommitmentColumn("ratifier", CommitmentTitle.ratifier) { row, _ in .code(row.facts.ratifier) },
    CommitmentColumn("since", CommitmentTitle.since) { row, _ in .day(row.facts.since) },
    CommitmentColumn("delivered", CommitmentTitle.delivered) { row, _ in
      .optional(row.facts.deliveredOn)
    },
    CommitmentColumn("revisions", CommitmentTitle.revisions, .number) { row, _ in
      .number(row.facts.revisions)
    },
    CommitmentColumn("weight", CommitmentTitle.weight, .number) { row, _ in .number(row.weight) },
    CommitmentColumn("task-force", CommitmentTitle.taskForce) { row, _ in
      .code(row.facts.taskForce)
    },
    CommitmentColumn("meeting", CommitmentTitle.meeting) { row, _ in .code(row.meeting) },
    CommitmentColumn("decision", Term(en: "Decision", id: "Keputusan"), .number) { row, _ in
      .optional(row.decision)
    },
    CommitmentColumn("outcome", Term(en: "Shared outcome", id: "Hasil bersama"), .number) {
      row, _ in .optional(row.outcome)
    },
    CommitmentColumn("completion", Term(en: "Reported", id: "Dilaporkan")) { row, _ in
      row.completion.map { .term($0) } ?? .empty
    },
    CommitmentColumn("assessed-completion", Term(en: "Assessed", id: "Dinilai")) { row, _ in
      row.assessedCompletion.map { .term($0) } ?? .empty
    },
    CommitmentColumn("forecast", Term(en: "Forecast", id: "Prakiraan")) { row, _ in
      row.forecast.map { .term($0) } ?? .empty
    },
    CommitmentColumn("verdict", Term(en: "Last verdict", id: "Verifikasi terakhir")) { row, _ in
      row.lastVerdict.map { .term($0) } ?? .empty
    },
    CommitmentColumn("open-barriers", Term(en: "Barriers", id: "Hambatan"), .number) { row, _ in
      .number(row.openBarriers)
    },
    CommitmentColumn("waits-for", Term(en: "Conditions", id: "Prasyarat"), .number) { row, _ in
      .number(row.openAntecedents)
    },
    CommitmentColumn("asked", Term(en: "Asked", id: "Diminta")) { row, _ in
      row.asked.map { .term(raw: $0.rawValue, $0.term, .warning) } ?? .empty
    },
    CommitmentColumn("asked-of", Term(en: "Asked of", id: "Diminta kepada")) { row, _ in
      .code(row.askedOf)
    },
    CommitmentColumn("deliverable", CommitmentTitle.deliverable, isFlexible: true) { row, _ in
      .text(row.facts.deliverable)
    },
    CommitmentColumn("supporters", CommitmentTitle.supporters, isFlexible: true) { row, _ in
      .codes(row.supporters)
    },
  ]
}

/// A list was asked for a column that it does not have.
public struct UnknownColumn: Error, Hashable, Sendable {
  public let name: String
  public let known: [String]

  /// What to tell the user.
  public var message: Term {
    let list = known.joined(separator: ", ")
    return Term(
      en: "there is no column ‘\(name)’. There are: \(list)",
      id: "tidak ada kolom ‘\(name)’. Yang ada: \(list)")
  }
}
