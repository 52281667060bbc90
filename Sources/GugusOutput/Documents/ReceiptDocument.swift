import GugusDomain
import GugusLog

extension Document {
  /// What a receipt proves, and what was promised by that.
  public static func receipt(
    _ checkpoint: Checkpoint, _ entries: [Entry], _ signers: [Signer]
  ) -> Document {
    let result =
      signers.isEmpty
      ? Term(
        en: "proved, if the checkpoint is: its signatures were not checked (--key)",
        id: "terbukti, bila titik periksanya benar: tanda tangannya tidak diperiksa (--key)")
      : Term(en: "proved", id: "terbukti")
    return Document(
      primary: "proved",
      [
        Section(
          "receipt", nil,
          .facts([
            Fact("journal", LogTitle.journal, .text(checkpoint.origin)),
            Fact("entries", LogTitle.entries, .number(checkpoint.head.size)),
            Fact("root-hash", LogTitle.root, .hash(checkpoint.head.root)),
            Fact(
              "result", LogTitle.result,
              .term(
                raw: signers.isEmpty ? "signatures-not-checked" : "proved", result,
                signers.isEmpty ? .warning : .good)),
          ])),
        Section(
          "promise", Term(en: "What was promised", id: "Yang dijanjikan"),
          .facts(PromiseProved(entries)?.facts ?? [notSaid])),
        Section.signers(signers),
        proved(entries),
        Section("limits", nil, .lines([.receiptMayLeaveOut])),
      ])
  }

  private static let notSaid = Fact(
    "deliverable", CommitmentTitle.deliverable,
    .term(
      raw: "not-said",
      Term(en: "not said by these entries", id: "tidak disebut dalam catatan ini"), .warning))

  private static func proved(_ entries: [Entry]) -> Section {
    let table = Table(
      [
        Column("sequence", Term(same: "No."), .number),
        Column("recorded", Term(en: "Recorded", id: "Dicatat")),
        Column("effective", Term(en: "Effective", id: "Berlaku")),
        Column("agency", Term(en: "By", id: "Oleh")),
        Column("kind", Term(en: "Event", id: "Peristiwa")),
        Column("subject", Term(en: "About", id: "Tentang")),
        Column("details", Term(en: "Details", id: "Rincian"), isFlexible: true), .accordingTo,
      ],
      rows: entries.map { entry in
        [
          .number(entry.sequence), .instant(entry.recorded), .day(entry.effective),
          entry.actorCell,
          .term(raw: entry.event.kind.name, entry.event.kind.term, .normal),
          .code(entry.event.subject), entry.details, entry.accordingToCell,
        ]
      })
    return Section("proved", Term(en: "Entries proved", id: "Catatan yang terbukti"), .table(table))
  }
}

extension Term {
  fileprivate static let receiptMayLeaveOut = Term(
    en:
      "A receipt may leave entries out: a later change, a verdict, one that takes another back. It "
      + "proves that these are on record, not that there are no others. All of them are in the journal "
      + "alone; a receipt for a newer checkpoint shows more.",
    id: "Tanda terima dapat tidak memuat sebagian catatan: perubahan kemudian, verifikasi, atau "
      + "pembatalan. Yang terbukti ialah bahwa catatan ini ada, bukan bahwa tidak ada yang lain. "
      + "Selengkapnya hanya ada di jurnal; tanda terima untuk titik periksa yang lebih baru memuat lebih "
      + "banyak.")
}

/// What the entries of a receipt say of a commitment.
private struct PromiseProved {
  private let code: CommitmentCode
  /// As first proposed or imposed.
  private let first: CommitmentTerms
  /// As the entries together leave it; nil where some that they follow are not among them.
  private let commitment: Commitment?

  /// Nil where they are about something else, or none of them says what was promised.
  init?(_ entries: [Entry]) {
    guard case .commitment(let code)? = entries.first?.event.subject,
      let first = entries.lazy.compactMap(\.terms).first
    else { return nil }
    self.code = code
    self.first = first
    guard case .commitment(let commitment)? = try? Aggregate.fold(entries) else {
      commitment = nil
      return
    }
    self.commitment = commitment
  }

  var facts: [Fact] {
    let terms = commitment?.terms ?? first
    return [
      Fact("code", CommitmentTitle.code, .text(code.text)),
      Fact("deliverable", CommitmentTitle.deliverable, .text(terms.deliverable)),
      Fact("debtor", CommitmentTitle.debtor, .code(terms.debtor)),
      Fact("creditor", CommitmentTitle.creditor, .code(terms.creditor)),
      Fact("first-due", CommitmentTitle.firstDue, .day(commitment?.firstDue ?? first.due)),
      Fact("due", CommitmentTitle.due, .day(terms.due)),
      Fact(
        "state", Term(en: "State by these entries", id: "Status menurut catatan ini"),
        commitment.map { .term($0.state, $0.state.tone) }
          ?? .term(
            raw: "unknown",
            Term(
              en: "unknown: they follow others that are not here",
              id: "tidak diketahui: ada catatan sebelumnya yang tidak dimuat"), .warning)),
    ]
  }
}

extension Entry {
  /// What a commitment promises, where the entry says all of it.
  fileprivate var terms: CommitmentTerms? {
    switch event {
    case .commitment(_, .proposed(let terms, _)), .commitment(_, .imposed(let terms, _, _, _)),
      .commitment(_, .corrected(let terms)):
      terms
    default: nil
    }
  }
}
