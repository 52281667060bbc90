import GugusDomain
import GugusLog

/// A key that was asked for, and how it is under the checkpoint.
public struct Signer: Hashable, Sendable {
  public var key: VerifierKey
  /// Nil where it signed and did not cosign.
  public var cosignedAt: Instant?

  public init(key: VerifierKey, cosignedAt: Instant?) {
    self.key = key
    self.cosignedAt = cosignedAt
  }
}

extension Document {
  /// What a receipt proves.
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
            Fact("journal", Term(en: "Journal", id: "Jurnal"), .text(checkpoint.origin)),
            Fact("entries", LogTitle.entries, .number(checkpoint.head.size)),
            Fact("root-hash", LogTitle.root, .hash(checkpoint.head.root)),
            Fact(
              "result", Term(en: "Result", id: "Hasil"),
              .term(
                raw: signers.isEmpty ? "signatures-not-checked" : "proved", result,
                signers.isEmpty ? .warning : .good)),
          ])),
        signatures(signers),
        proved(entries),
      ])
  }

  private static func signatures(_ signers: [Signer]) -> Section {
    let table = Table(
      [
        Column("name", AgencyTitle.name), Column("id", Term(same: "ID")),
        Column("cosigned", Term(en: "Cosigned", id: "Disaksikan")),
      ],
      rows: signers.map { signer in
        [
          .text(signer.key.name), .text(signer.key.id.hexadecimal),
          signer.cosignedAt.map(Cell.instant) ?? .empty,
        ]
      })
    return Section("signatures", Term(en: "Signed by", id: "Ditandatangani oleh"), .table(table))
  }

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
          .text(entry.event.subject.code), entry.details, entry.accordingToCell,
        ]
      })
    return Section("proved", Term(en: "Entries proved", id: "Catatan yang terbukti"), .table(table))
  }
}
