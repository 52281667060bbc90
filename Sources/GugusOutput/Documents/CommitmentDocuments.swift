import GugusDomain
import GugusReports

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
  static let ratifier = Term(
    en: "Awaits ratification by", id: "Menunggu pengesahan oleh")
  static let revisions = Term(en: "Revisions", id: "Revisi")
  static let delivered = Term(en: "Delivered", id: "Diserahkan")
  static let weight = Term(en: "Weight", id: "Bobot")
}

extension Commitment.Objection {
  /// “of 2026-05-02: waits for an answer”.
  fileprivate func term(isOpen: Bool) -> Term {
    let outcome =
      switch answer?.isUpheld {
      case true?: Term(en: "upheld, the verdict is set aside", id: "diterima, verifikasi diulang")
      case false?:
        Term(en: "dismissed, the verdict stands", id: "ditolak, verifikasi tetap berlaku")
      case nil where isOpen: Term(en: "waits for an answer", id: "menunggu jawaban")
      case nil: Term(en: "without effect since", id: "tidak berlanjut")
      }
    return Term(
      en: "of \(objectedOn): \(outcome.en)", id: "tanggal \(objectedOn): \(outcome.id)")
  }
}

extension Document {
  /// A list of commitments, with the usual columns or those of the given names.
  ///
  /// - Throws: `UnknownColumn`.
  public static func commitments(
    _ commitments: Listing<CommitmentRow>, on today: Day, columns names: [String]? = nil
  ) throws(UnknownColumn) -> Document {
    var columns: [CommitmentColumn] = []
    for name in names ?? CommitmentColumn.usual {
      guard let column = CommitmentColumn.all.first(where: { $0.column.key == name }) else {
        throw UnknownColumn(name: name, known: CommitmentColumn.all.map(\.column.key))
      }
      columns.append(column)
    }
    let chosen = columns
    let table = Table(
      chosen.map(\.column),
      whenEmpty: Term(en: "No such commitments.", id: "Tidak ada komitmen seperti itu.")
    ) { row in
      try commitments.eachRow { commitment in
        try row(chosen.map { $0.cell(commitment, today) })
      }
    }
    return Document([Section("commitments", nil, .table(table))])
  }

  /// How many there are.
  public static func count(_ count: Int) -> Document {
    Document([
      Section(
        "count", nil,
        .facts([Fact("count", Term(en: "Commitments", id: "Komitmen"), .number(count))]))
    ])
  }

  /// One commitment and its whole story: the terms, and every event in the order in which it
  /// took effect, with the day it took effect and the moment it was recorded.
  public static func commitment(
    _ commitment: Commitment, history: [Entry], attribution: Attribution, moves: [AgencyMoves],
    today: Day
  ) -> Document {
    Document(
      title: Term(same: "\(commitment.code)  \(commitment.terms.deliverable)"),
      primary: "story",
      [
        Section("commitment", nil, .facts(facts(of: commitment, attribution, today: today))),
        Section.moves(moves),
        Section(
          "story", Term(en: "Story", id: "Riwayat"), .table(story(history))),
      ].compactMap(\.self))
  }

  private static func facts(
    of commitment: Commitment, _ attribution: Attribution, today: Day
  ) -> [Fact] {
    let terms = commitment.terms
    func optional(_ text: String?) -> Cell { text.map(Cell.text) ?? .empty }
    var facts = [
      Fact("code", CommitmentTitle.code, .code(commitment.code)),
      Fact("state", CommitmentTitle.state, commitment.state.cell(awaiting: commitment.ratifier)),
      Fact("imposed", CommitmentTitle.imposed, .flag(commitment.isImposed)),
    ]
    if commitment.state == .proposed, let ratifier = commitment.ratifier {
      facts.append(Fact("ratifier", CommitmentTitle.ratifier, .code(ratifier)))
    }
    facts += [
      Fact("deliverable", CommitmentTitle.deliverable, .text(terms.deliverable)),
      Fact("debtor", CommitmentTitle.debtor, .code(terms.debtor)),
      Fact("creditor", CommitmentTitle.creditor, .code(terms.creditor)),
      Fact("supporters", CommitmentTitle.supporters, .codes(terms.supporters)),
      Fact("judge", CommitmentTitle.judge, .code(commitment.judge)),
      Fact("first-due", CommitmentTitle.firstDue, .day(commitment.firstDue)),
      Fact("due", CommitmentTitle.due, .day(terms.due)),
      Fact("revisions", CommitmentTitle.revisions, .number(commitment.revisions)),
    ]
    if commitment.debtors.count > 1 {
      facts.append(
        Fact(
          "debtors", Term(en: "Accountable", id: "Berturut-turut"),
          .list(commitment.debtors.map { "\($0.agency) (\($0.from))" })))
    }
    facts += conditionFacts(of: commitment)
    if commitment.isOverdue(on: today) {
      facts.append(
        Fact(
          "days-overdue", Term(en: "Days overdue", id: "Hari terlambat"),
          .number(today - terms.due)))
    }
    if let delivered = commitment.deliveredOn {
      let assumed = commitment.assumed.delivered
      facts.append(
        Fact("delivered", CommitmentTitle.delivered, .day(delivered, assumed: assumed)))
      if assumed == nil {
        facts.append(
          Fact(
            "slip", Term(en: "Days after first due", id: "Hari setelah batas semula"),
            .number(delivered - commitment.firstDue)))
      }
    }
    if let term = attribution.term {
      facts.append(
        Fact(
          "lateness", Term(en: "Lateness", id: "Keterlambatan"),
          .term(raw: String(attribution.daysLate), term, .bad)))
    }
    facts += [
      Fact("task-force", CommitmentTitle.taskForce, .code(terms.taskForce)),
      Fact("meeting", CommitmentTitle.meeting, optional(terms.meeting?.text)),
      Fact(
        "decision", Term(en: "Decision", id: "Keputusan"),
        terms.decision.map(Cell.number) ?? .empty),
      Fact(
        "outcome", Term(en: "Shared outcome", id: "Hasil bersama"),
        terms.outcome.map(Cell.number) ?? .empty),
      Fact("weight", CommitmentTitle.weight, .number(terms.weight)),
      Fact("person", Term(en: "In charge", id: "Narahubung"), .personal(terms.person)),
      Fact(
        "needs-evidence", Term(en: "Evidence due", id: "Perlu data dukung"),
        .flag(terms.needsEvidence)),
    ]
    return facts
  }

  private static func conditionFacts(of commitment: Commitment) -> [Fact] {
    var facts: [Fact] = []
    if let condition = commitment.terms.condition {
      if !condition.antecedents.isEmpty {
        facts.append(
          Fact(
            "antecedents", Term(en: "Antecedents", id: "Prasyarat"),
            .codes(condition.antecedents)))
        facts.append(
          Fact(
            "waits-for", Term(en: "Still waits for", id: "Masih menunggu"),
            .codes(commitment.openAntecedents)))
      }
      if let fact = condition.fact {
        facts.append(Fact("condition", Term(en: "Condition", id: "Fakta prasyarat"), .text(fact)))
        facts.append(
          Fact(
            "confirmed", Term(en: "Confirmed", id: "Dikonfirmasi"),
            .flag(commitment.factIsConfirmed)))
        if let expected = condition.factBy {
          facts.append(
            Fact("fact-by", Term(en: "Expected on", id: "Diperkirakan pada"), .day(expected)))
        }
      }
      if let deadline = condition.deadline {
        facts.append(
          Fact("condition-by", Term(en: "Must hold by", id: "Batas prasyarat"), .day(deadline)))
      }
    }
    if commitment.progress != nil || commitment.assessedCompletion != nil {
      func cell(_ completion: Completion?) -> Cell { completion.map { .term($0) } ?? .empty }
      facts += [
        Fact(
          "completion", Term(en: "Completion, reported", id: "Capaian, dilaporkan"),
          cell(commitment.progress?.completion)),
        Fact(
          "assessed-completion", Term(en: "Completion, assessed", id: "Capaian, dinilai"),
          cell(commitment.assessedCompletion)),
        Fact(
          "forecast", Term(en: "Forecast", id: "Prakiraan"),
          commitment.progress?.forecast.map { .term($0) } ?? .empty),
      ]
    }
    if let verdict = commitment.verdicts.last, let objection = verdict.objection {
      facts.append(
        Fact(
          "objection", Term(en: "Objection to the verdict", id: "Keberatan atas verifikasi"),
          .term(
            raw: objection.answer.map { $0.isUpheld ? "upheld" : "dismissed" }
              ?? (commitment.openObjection == nil ? "idle" : "open"),
            objection.term(isOpen: commitment.openObjection != nil), .warning)))
    }
    if let pending = commitment.pendingRequest {
      facts.append(
        Fact(
          "asked", Term(en: "Waits for an answer", id: "Menunggu jawaban"),
          .term(
            raw: "\(pending.request.kind.rawValue) \(pending.answers)",
            Term(
              en: "\(pending.request.kind.term.en), asked of \(pending.answers)",
              id: "\(pending.request.kind.term.id), diminta kepada \(pending.answers)"), .warning)))
    }
    return facts
  }

  /// Every event in the order in which it took effect.
  static func story(_ history: [Entry]) -> Table {
    let void = Set(history.compactMap(\.voids))
    var columns = [
      Column("entry", Term(en: "No.", id: "No."), .number),
      Column("effective", Term(en: "Effective", id: "Berlaku")),
      Column("recorded", Term(en: "Recorded", id: "Dicatat")),
      Column("agency", Term(en: "By", id: "Oleh")),
      Column("officer", Term(en: "Officer", id: "Petugas")),
      Column("event", Term(en: "Event", id: "Peristiwa")),
      Column("details", Term(en: "Details", id: "Rincian"), isFlexible: true),
    ]
    // Most stories have nothing void, and their details need the room.
    if !void.isEmpty { columns.append(Column("void", Term(en: "Void", id: "Batal"))) }
    columns.append(.accordingTo)
    return Table(
      columns,
      rows: history.sorted(by: Entry.takesEffectBefore).map { entry in
        let row: [Cell] = [
          .number(entry.sequence), .day(entry.effective), .instant(entry.recorded),
          entry.actorCell, .personal(entry.actor.officer),
          .term(raw: entry.event.kind.name, entry.event.kind.term, .normal), entry.details,
        ]
        let marks = void.isEmpty ? [] : [Cell.flag(void.contains(entry.sequence))]
        return row + marks + [entry.accordingToCell]
      })
  }
}
