import GugusDomain
import GugusStore

/// The titles of columns and facts about commitments.
enum CommitmentTitle {
  static let code = Term(en: "Code", id: "Kode")
  static let taskForce = Term(en: "Task force", id: "Gugus tugas")
  static let debtor = Term(en: "Debtor", id: "Penanggung jawab")
  static let creditor = Term(en: "Creditor", id: "Penerima")
  static let supporters = Term(en: "Supporters", id: "Pendukung")
  static let judge = Term(en: "Judged by", id: "Dinilai oleh")
  static let deliverable = Term(en: "Deliverable", id: "Keluaran")
  static let state = Term(en: "State", id: "Status")
  static let due = Term(en: "Due", id: "Batas waktu")
  static let firstDue = Term(en: "First due", id: "Batas awal")
  static let days = Term(en: "Days", id: "Hari")
  static let since = Term(en: "Since", id: "Sejak")
  static let meeting = Term(en: "Meeting", id: "Rapat")
  static let imposed = Term(en: "Imposed", id: "Ditugaskan")
  static let revisions = Term(en: "Revisions", id: "Revisi")
  static let delivered = Term(en: "Delivered", id: "Diserahkan")
  static let weight = Term(en: "Weight", id: "Bobot")
}

extension Document {
  /// A list of commitments.
  public static func commitments(
    _ workspace: Workspace, _ filter: CommitmentFilter, by order: CommitmentOrder, today: Day
  ) -> Document {
    let table = Table(
      [
        Column("code", CommitmentTitle.code),
        Column("state", CommitmentTitle.state),
        Column("debtor", CommitmentTitle.debtor),
        Column("creditor", CommitmentTitle.creditor),
        Column("due", CommitmentTitle.due),
        Column("first-due", CommitmentTitle.firstDue),
        Column("days-overdue", Term(en: "Days overdue", id: "Hari terlambat"), .number),
        Column("imposed", CommitmentTitle.imposed),
        Column("deliverable", CommitmentTitle.deliverable, isFlexible: true),
        Column("supporters", CommitmentTitle.supporters, isFlexible: true),
      ],
      whenEmpty: Term(en: "No such commitments.", id: "Tidak ada komitmen seperti itu.")
    ) { row in
      try workspace.eachCommitment(filter, by: order) { commitment in
        let facts = commitment.facts
        let isOverdue = facts.state == .active && facts.due < today
        try row([
          .text(facts.code.text), .term(facts.state, facts.state.tone), .text(facts.debtor.text),
          .text(facts.creditor.text), .day(facts.due), .day(facts.firstDue),
          isOverdue ? .number(today - facts.due) : .empty, .flag(facts.isImposed),
          .text(facts.deliverable), .list(commitment.supporters.map(\.text)),
        ])
      }
    }
    return Document([Section("commitments", nil, .table(table))])
  }

  /// One commitment and its whole story: the terms, and every event in the order in which it
  /// took effect, with the day it took effect and the moment it was recorded.
  public static func commitment(
    _ commitment: Commitment, history: [Entry], today: Day
  ) -> Document {
    Document(
      title: Term(same: "\(commitment.code)  \(commitment.terms.deliverable)"),
      primary: "story",
      [
        Section("commitment", nil, .facts(facts(of: commitment, today: today))),
        Section(
          "story", Term(en: "Story", id: "Riwayat"), .table(story(history))),
      ])
  }

  private static func facts(of commitment: Commitment, today: Day) -> [Fact] {
    let terms = commitment.terms
    func optional(_ text: String?) -> Cell { text.map(Cell.text) ?? .empty }
    var facts = [
      Fact("code", CommitmentTitle.code, .text(commitment.code.text)),
      Fact("state", CommitmentTitle.state, .term(commitment.state, commitment.state.tone)),
      Fact("imposed", CommitmentTitle.imposed, .flag(commitment.isImposed)),
      Fact("deliverable", CommitmentTitle.deliverable, .text(terms.deliverable)),
      Fact("debtor", CommitmentTitle.debtor, .text(terms.debtor.text)),
      Fact("creditor", CommitmentTitle.creditor, .text(terms.creditor.text)),
      Fact("supporters", CommitmentTitle.supporters, .list(terms.supporters.map(\.text))),
      Fact("judge", CommitmentTitle.judge, .text((terms.verifier ?? terms.creditor).text)),
      Fact("first-due", CommitmentTitle.firstDue, .day(commitment.firstDue)),
      Fact("due", CommitmentTitle.due, .day(terms.due)),
      Fact("revisions", CommitmentTitle.revisions, .number(commitment.revisions)),
    ]
    if commitment.isOverdue(on: today) {
      facts.append(
        Fact(
          "days-overdue", Term(en: "Days overdue", id: "Hari terlambat"),
          .number(today - terms.due)))
    }
    if let delivered = commitment.deliveredOn {
      facts.append(Fact("delivered", CommitmentTitle.delivered, .day(delivered)))
      facts.append(
        Fact(
          "slip", Term(en: "Days after first due", id: "Hari setelah batas awal"),
          .number(delivered - commitment.firstDue)))
    }
    facts += [
      Fact("task-force", CommitmentTitle.taskForce, .text(terms.taskForce.text)),
      Fact("meeting", CommitmentTitle.meeting, optional(terms.meeting?.text)),
      Fact(
        "decision", Term(en: "Decision", id: "Keputusan"),
        terms.decision.map(Cell.number) ?? .empty),
      Fact(
        "outcome", Term(en: "Shared outcome", id: "Hasil bersama"),
        terms.outcome.map(Cell.number) ?? .empty),
      Fact("weight", CommitmentTitle.weight, .number(terms.weight)),
      Fact("person", Term(en: "In charge", id: "Narahubung"), optional(terms.person)),
      Fact(
        "needs-evidence", Term(en: "Evidence due", id: "Perlu data dukung"),
        .flag(terms.needsEvidence)),
    ]
    return facts
  }

  private static func story(_ history: [Entry]) -> Table {
    Table(
      [
        Column("entry", Term(en: "No.", id: "No."), .number),
        Column("effective", Term(en: "Effective", id: "Berlaku")),
        Column("recorded", Term(en: "Recorded", id: "Dicatat")),
        Column("agency", Term(en: "By", id: "Oleh")),
        Column("officer", Term(en: "Officer", id: "Petugas")),
        Column("event", Term(en: "Event", id: "Peristiwa")),
        Column("details", Term(en: "Details", id: "Rincian"), isFlexible: true),
      ],
      rows: history.sorted(by: Entry.takesEffectBefore).map { entry in
        [
          .number(entry.sequence), .day(entry.effective), .instant(entry.recorded),
          entry.actor.agency.map { .text($0.text) } ?? .empty,
          entry.actor.officer.map(Cell.text) ?? .empty,
          .term(raw: entry.event.kind.name, entry.event.kind.term, .normal),
          entry.event.details,
        ]
      })
  }
}
