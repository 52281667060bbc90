import Foundation
import GugusDomain
import GugusLog
import GugusReports

private enum JournalTitle {
  /// What one command recorded.
  static let unit = Term(same: "Unit")
}

extension Document {
  /// Entries of the journal.
  public static func journal(_ entries: Listing<Entry>) -> Document {
    let table = Table(
      [
        Column("sequence", Term(en: "No.", id: "No."), .number),
        Column("recorded", Term(en: "Recorded", id: "Dicatat")),
        Column("effective", Term(en: "Effective", id: "Berlaku")),
        Column("agency", Term(en: "By", id: "Oleh")),
        Column("officer", Term(en: "Officer", id: "Petugas")),
        Column("kind", Term(en: "Event", id: "Peristiwa")), Column("unit", JournalTitle.unit),
        Column("subject", Term(en: "About", id: "Tentang")),
        Column("details", Term(en: "Details", id: "Rincian"), isFlexible: true), .accordingTo,
      ],
      whenEmpty: Term(en: "No such entries.", id: "Tidak ada catatan seperti itu.")
    ) { row in
      try entries.eachRow { entry in
        try row([
          .number(entry.sequence), .instant(entry.recorded), .day(entry.effective),
          entry.actorCell, .personal(entry.actor.officer),
          .term(raw: entry.event.kind.name, entry.event.kind.term, .normal),
          .text(String(entry.unit.id.text.prefix(8))), .code(entry.event.subject),
          entry.details, entry.accordingToCell,
        ])
      }
    }
    return Document([Section("entries", nil, .table(table))])
  }

  /// One entry with its exact bytes.
  public static func journalEntry(_ row: JournalRow) throws -> Document {
    let entry = try Entry(row.sealed)
    return Document([
      Section(
        "entry", nil,
        .facts(
          [
            Fact("sequence", Term(en: "No.", id: "No."), .number(entry.sequence)),
            Fact("recorded", Term(en: "Recorded", id: "Dicatat"), .instant(entry.recorded)),
            Fact("effective", Term(en: "Effective", id: "Berlaku"), .day(entry.effective)),
            Fact("agency", Term(en: "By", id: "Oleh"), entry.actorCell),
            Fact("officer", Term(en: "Officer", id: "Petugas"), .personal(entry.actor.officer)),
            Fact(
              "kind", Term(en: "Event", id: "Peristiwa"),
              .term(raw: entry.event.kind.name, entry.event.kind.term, .normal)),
            Fact("subject", Term(en: "About", id: "Tentang"), .code(entry.event.subject)),
            Fact("details", Term(en: "Details", id: "Rincian"), entry.details),
          ] + recordingFacts(of: entry) + [
            Fact(
              "signed-with", Term(en: "Signed with key", id: "Ditandatangani dengan kunci"),
              .optional(entry.signature?.key)),
            Fact(
              "leaf-hash", LogTitle.leaf, .hash(row.leafHash)),
            Fact("bytes", Term(en: "Bytes", id: "Bita"), .text(row.json)),
          ] + disclosureFacts(of: row)))
    ])
  }

  /// The personal texts whose digests stand in the bytes, each with its path and salt, so that anyone
  /// can check them.
  private static func disclosureFacts(of row: JournalRow) -> [Fact] {
    let disclosures = row.sealed.disclosures
    if disclosures.isEmpty { return [] }
    return [
      Fact(
        "disclosures", Term(en: "Personal texts", id: "Teks pribadi"),
        .text(disclosures.canonicalJSON))
    ]
  }

  /// By which command it came on the record, and where it was imported or recorded for another
  /// agency, from where and by whom.
  private static func recordingFacts(of entry: Entry) -> [Fact] {
    var facts = [
      Fact("unit", JournalTitle.unit, .text(entry.unit.id.text)),
      Fact(
        "unit-place", Term(en: "Place in the unit", id: "Urutan dalam unit"),
        .number(entry.unit.place)),
      Fact("given", Term(en: "Given on", id: "Diperintahkan pada"), .day(entry.unit.day)),
    ]
    if let source = entry.source {
      facts += [
        Fact("register", ImportTitle.register, .text(source.register)),
        Fact("row", Term(en: "Row", id: "Baris"), .text(source.key)),
        Fact(
          "imported-by", Term(en: "Imported by", id: "Diimpor oleh"),
          .code(entry.recordedBy.agency)),
        Fact("according-to", Column.accordingTo.title, entry.accordingToCell),
      ]
    } else if let recorder = entry.recorder {
      facts.append(
        Fact(
          "recorded-by", Term(en: "Recorded by", id: "Dicatat oleh"), .code(recorder.agency)))
    }
    return facts
  }

  /// What `journal verify` found.
  ///
  /// - Parameter kept: a checkpoint with which the journal was compared.
  public static func verification(
    _ verification: VerificationReport, kept: KeptCheckpoint? = nil
  ) -> Document {
    let outcome: Cell =
      verification.items.first.map { .advice(raw: $0.fault.name, $0.fault.words, .bad) }
      ?? .term(raw: "sound", Term(en: "sound", id: "utuh"), .good)
    let facts = Section(
      "verification", nil,
      .facts([
        Fact(
          "entries", Term(en: "Entries checked", id: "Catatan diperiksa"),
          .number(verification.entries)),
        Fact(
          "units", Term(en: "Units checked", id: "Unit diperiksa"),
          .number(verification.units)),
        Fact(
          "signatures", Term(en: "Signatures checked", id: "Tanda tangan diperiksa"),
          .number(verification.signatures)),
        Fact(
          "personal", Term(en: "Personal texts checked", id: "Teks pribadi diperiksa"),
          .number(verification.personal)),
        Fact("root-hash", LogTitle.root, verification.root.map(Cell.hash) ?? .empty),
        Fact(
          "tables", Term(en: "Tables compared", id: "Tabel dibandingkan"),
          .number(verification.tables)),
        Fact(
          "rows", Term(en: "Rows compared", id: "Baris dibandingkan"), .number(verification.rows)),
        Fact(
          "attachments", Term(en: "Attachments checked", id: "Lampiran diperiksa"),
          .number(verification.attachments)),
        Fact("result", LogTitle.result, outcome),
      ]))
    return Document([facts] + (kept?.sections ?? []))
  }
}

extension Fault {
  /// The name for machines.
  var name: String {
    switch self {
    case .sqlite: "sqlite"
    case .schema: "schema"
    case .gap: "gap"
    case .hash: "hash"
    case .entry: "entry"
    case .newer: "newer"
    case .lost: "lost"
    case .remembered: "remembered"
    case .stray: "stray"
    case .orphan: "orphan"
    case .unfinished: "unfinished"
    case .signature: "signature"
    case .tree: "tree"
    case .treeBeyond: "tree-beyond"
    case .rule: "rule"
    case .table: "table"
    case .attachment: "attachment"
    case .rememberedFile: "remembered-file"
    case .unnamed: "unnamed"
    case .reference: "reference"
    }
  }

  public var term: Term {
    switch self {
    case .sqlite(let answer):
      Term(
        en: "SQLite finds the file damaged: \(answer)",
        id: "SQLite menemukan berkas rusak: \(answer)")
    case .schema(let fault): fault.term
    case .gap(let after, let next):
      Term(
        en: "entries are missing: after \(after) comes \(next)",
        id: "ada catatan yang hilang: setelah \(after) langsung \(next)")
    case .hash(let sequence):
      Term(
        en: "entry \(sequence) was changed: its bytes do not match their hash",
        id: "catatan \(sequence) telah diubah: isinya tidak cocok dengan hash-nya")
    case .entry(let sequence, let reason):
      Term(
        en: "entry \(sequence) cannot be right: \(reason)",
        id: "catatan \(sequence) tidak mungkin benar: \(reason)")
    case .newer(let sequence, let kind):
      Term(
        en: "a newer Gugus wrote entry \(sequence): this one does not know “\(kind)”",
        id: "catatan \(sequence) ditulis Gugus yang lebih baru: “\(kind)” tidak dikenal di sini")
    case .lost(let sequence, let path):
      Term(
        en: "a personal text of entry \(sequence) is missing or changed, and nothing says why: "
          + path,
        id: "teks pribadi pada catatan \(sequence) hilang atau berubah tanpa keterangan: \(path)")
    case .remembered(let sequence, let path):
      Term(
        en: "a personal text of entry \(sequence) is still there, though it was forgotten: \(path)",
        id: "teks pribadi pada catatan \(sequence) masih ada, padahal sudah dilupakan: \(path)")
    case .stray(let sequence):
      Term(
        en: "personal texts stand beside entry \(sequence), which has none of them",
        id: "ada teks pribadi di samping catatan \(sequence) yang bukan miliknya")
    case .orphan(let sequence):
      Term(
        en:
          "personal texts of an entry \(sequence) are there, and no such entry: it was taken away, "
          + "or they were put there",
        id: "ada teks pribadi untuk catatan \(sequence), tetapi catatannya tidak ada: catatannya "
          + "diambil, atau teksnya ditaruh")
    case .unfinished(let sequence):
      Term(
        en: "the unit that ends with entry \(sequence) is not finished: the journal was cut off",
        id: "unit yang berakhir pada catatan \(sequence) belum selesai: jurnal terpotong")
    case .signature(let sequence):
      Term(
        en:
          "entry \(sequence) lacks the signature of its agency, or carries one that is not its own",
        id: "catatan \(sequence) tidak memuat tanda tangan instansinya, atau memuat yang palsu")
    case .tree(let entries):
      Term(
        en:
          "the tree says other than entries \(entries.lowerBound) to \(entries.upperBound): it or "
          + "they were changed",
        id: "pohon berbeda dari catatan \(entries.lowerBound) sampai \(entries.upperBound): pohon "
          + "atau catatannya telah diubah")
    case .treeBeyond(let entries):
      Term(
        en: "the tree goes on behind entry \(entries): later entries are missing",
        id: "pohon berlanjut setelah catatan \(entries): catatan sesudahnya hilang")
    case .rule(let sequence, let refusal):
      Term(
        en: "the rules refuse entry \(sequence) (\(refusal.name)): "
          + refusal.words.what.en,
        id: "aturan menolak catatan \(sequence) (\(refusal.name)): "
          + refusal.words.what.id)
    case .table(let table, let row, _):
      Term(
        en: "table \(table), row \(row): differs from a replay of the journal",
        id: "tabel \(table), baris \(row): berbeda dari putar ulang jurnal")
    case .attachment(let sha256):
      Term(
        en: "attachment \(sha256): its bytes are missing or changed",
        id: "lampiran \(sha256): isinya hilang atau berubah")
    case .rememberedFile(let sha256):
      Term(
        en: "attachment \(sha256): its bytes are still there, though it was forgotten",
        id: "lampiran \(sha256): isinya masih ada, padahal sudah dilupakan")
    case .unnamed(let sha256):
      Term(
        en: "attachment \(sha256): no entry names it",
        id: "lampiran \(sha256): tidak disebut catatan "
          + "mana pun")
    case .reference(let table):
      Term(
        en: "table \(table): a row refers to one that is not there",
        id: "tabel \(table): ada baris yang merujuk baris yang tidak ada")
    }
  }
}

extension Fault {
  /// What is wrong, and of a table what puts it right: that takes no more than a command.
  fileprivate var words: Advice {
    guard case .table = self else { return Advice(term) }
    return Advice(
      en: "\(term.en). Repair with: \(plain: Step(.rebuild))",
      id: "\(term.id). Perbaiki dengan: \(plain: Step(.rebuild))")
  }
}

extension SchemaFault {
  public var term: Term {
    switch self {
    case .missing(let part, let name):
      Term(en: "the \(part.term.en) \(name) is missing", id: "\(part.term.id) \(name) tidak ada")
    case .changed(let part, let name):
      Term(
        en: "the \(part.term.en) \(name) is defined otherwise than Gugus defines it",
        id: "definisi \(part.term.id) \(name) bukan yang dibuat Gugus")
    case .added(let part, let name):
      Term(
        en: "the \(part.term.en) \(name) is none of Gugus's: somebody put it there",
        id: "\(part.term.id) \(name) bukan buatan Gugus: ada yang menaruhnya")
    case .number(let number, let found, let expected):
      Term(
        en: "\(number.rawValue) is \(found) and should be \(expected)",
        id: "\(number.rawValue) bernilai \(found), seharusnya \(expected)")
    }
  }
}

extension SchemaFault.Part {
  fileprivate var term: Term {
    switch self {
    case .table: Term(en: "table", id: "tabel")
    case .index: Term(en: "index", id: "indeks")
    case .trigger: Term(en: "trigger", id: "pemicu (trigger)")
    case .view: Term(en: "view", id: "tampilan (view)")
    }
  }
}
