import GugusDomain
import GugusReports

extension Fault.Remedy {
  public var term: Term {
    switch self {
    case .rebuild:
      Term(
        en: "derived from the journal: gugus journal rebuild (first compare a checkpoint that you "
          + "keep: gugus journal verify --checkpoint FILE)",
        id: "turunan jurnal: gugus journal rebuild (bandingkan dahulu titik periksa yang Anda "
          + "simpan: gugus journal verify --checkpoint BERKAS)")
    case .remake:
      Term(
        en:
          "gugus journal rebuild, once you have kept a copy of the file: what is not Gugus's own goes",
        id:
          "gugus journal rebuild, setelah salinan berkasnya disimpan: yang bukan milik Gugus dibuang"
      )
    case .salvage:
      Term(
        en:
          "once you have kept a copy of the file: gugus journal rebuild, which changes nothing where "
          + "the journal cannot be read; then take it from a backup or an export",
        id:
          "setelah salinan berkasnya disimpan: gugus journal rebuild, yang tidak mengubah apa pun "
          + "bila jurnal tidak terbaca; bila demikian, ambil dari cadangan atau ekspor")
    case .backup:
      Term(
        en: "cannot be repaired from what is here: take it from a backup or an export",
        id: "tidak dapat diperbaiki dari yang ada: ambil dari cadangan atau ekspor")
    case .original:
      Term(
        en: "put back the file with this SHA-256, from a backup or from who submitted it",
        id: "kembalikan berkas dengan SHA-256 ini, dari cadangan atau dari penyerahnya")
    case .update:
      Term(
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
          .term(raw: fault.remedy.rawValue, fault.remedy.term, .normal),
        ]
      })
    return Document([Section("faults", nil, .table(table))])
  }

  private static func words(_ entries: ClosedRange<Int>) -> Cell {
    .text(
      entries.count == 1 ? "\(entries.lowerBound)" : "\(entries.lowerBound)–\(entries.upperBound)")
  }
}
