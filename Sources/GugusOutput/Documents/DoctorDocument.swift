import GugusDomain
import GugusReports

extension Fault.Remedy {
  /// What puts it right, in words.
  public var advice: Advice {
    switch self {
    case .rebuild:
      Advice(
        en: "derived from the journal: \(plain: Step(.rebuild)) (first compare a checkpoint that "
          + "you keep: \(plain: Step(.verifyJournal, .checkpoint)))",
        id: "turunan jurnal: \(plain: Step(.rebuild)) (bandingkan dahulu titik periksa yang Anda "
          + "simpan: \(plain: Step(.verifyJournal, .checkpoint)))")
    case .remake:
      Advice(
        en: "\(plain: Step(.rebuild)), once you have kept a copy of the file: what is not Gugus's "
          + "own goes",
        id: "\(plain: Step(.rebuild)), setelah salinan berkasnya disimpan: yang bukan milik Gugus "
          + "dibuang")
    case .salvage:
      Advice(
        en: "once you have kept a copy of the file: \(plain: Step(.rebuild)), which changes "
          + "nothing where the journal cannot be read; then take it from a backup or an export",
        id: "setelah salinan berkasnya disimpan: \(plain: Step(.rebuild)), yang tidak mengubah apa "
          + "pun bila jurnal tidak terbaca; bila demikian, ambil dari cadangan atau ekspor")
    case .backup:
      Advice(
        en: "cannot be repaired from what is here: take it from a backup or an export",
        id: "tidak dapat diperbaiki dari yang ada: ambil dari cadangan atau ekspor")
    case .original:
      Advice(
        en: "put back the file with this SHA-256, from a backup or from who submitted it",
        id: "kembalikan berkas dengan SHA-256 ini, dari cadangan atau dari penyerahnya")
    case .update:
      Advice(
        en: "a newer Gugus wrote it: use that version",
        id: "dicatat oleh Gugus versi lebih baru: gunakan versi tersebut")
    }
  }
}

extension Document {
  /// What is wrong with a workspace, and what puts each of it right.
  public static func diagnosis(_ report: VerificationReport) -> Document {
    let table = Table(
      [
        Column("fault", Term(en: "Fault", id: "Kesalahan"), isFlexible: true),
        Column("entries", LogTitle.entries),
        Column("subject", Term(en: "About", id: "Tentang")),
        Column("remedy", Term(en: "What to do", id: "Tindakan"), isFlexible: true),
      ],
      whenEmpty: Term(en: "Nothing is wrong.", id: "Tidak ada yang salah."),
      rows: report.items.map { item in
        let fault = item.fault
        return [
          .term(raw: fault.name, fault.term, .bad), fault.entries.map(words) ?? .empty,
          .optional(item.subject),
          .advice(raw: fault.remedy.rawValue, fault.remedy.advice, .normal),
        ]
      })
    return Document([Section("faults", nil, .table(table))])
  }

  private static func words(_ entries: ClosedRange<Int>) -> Cell {
    .text(
      entries.count == 1 ? "\(entries.lowerBound)" : "\(entries.lowerBound)–\(entries.upperBound)")
  }
}
