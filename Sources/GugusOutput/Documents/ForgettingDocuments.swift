import GugusDomain
import GugusLog
import GugusReports

private enum ForgettingTitle {
  static let entry = Term(en: "Entry", id: "Catatan")
  static let path = Term(en: "Field", id: "Bidang")
  static let hash = Term(same: "SHA-256")
}

extension Document {
  /// Where someone's name stands: what can be forgotten, and what stands for good.
  ///
  /// - Parameters:
  ///   - files: the SHA-256 of evidence files that are to be forgotten.
  ///   - withTexts: what stands there is shown as well.
  public static func places(
    _ places: [NamedPlace], files: [String], withTexts: Bool
  ) -> Document {
    func section(_ key: String, _ heading: Term, _ places: [NamedPlace]) -> Section {
      var columns = [
        Column("entry", ForgettingTitle.entry, .number),
        Column("effective", Term(en: "Effective", id: "Berlaku")),
        Column("kind", Term(en: "Event", id: "Peristiwa")),
        Column("subject", Term(en: "About", id: "Tentang")),
        Column("path", ForgettingTitle.path),
        Column("way", Term(en: "How it stands there", id: "Cara tertulis")),
      ]
      if withTexts {
        columns.append(Column("text", Term(en: "Text", id: "Teks"), isFlexible: true))
      }
      let rows = places.map { place -> [Cell] in
        [
          .number(place.entry), .day(place.effective),
          .term(raw: place.kind.name, place.kind.term, .normal), .code(place.subject),
          .text(place.path), place.way.cell,
        ] + (withTexts ? [.text(place.text)] : [])
      }
      return Section(key, heading, .table(Table(columns, rows: rows)))
    }
    return Document(
      primary: "places",
      [
        section(
          "places", Term(en: "To be forgotten", id: "Akan dilupakan"),
          places.filter(\.canBeForgotten)),
        Section(
          "files",
          Term(en: "Evidence files to be forgotten", id: "Berkas data dukung yang dilupakan"),
          .table(
            Table([Column("sha256", ForgettingTitle.hash)], rows: files.map { [.text($0)] }))),
        section(
          "open",
          Term(
            en: "Stands in the record itself, and stays",
            id: "Ada dalam catatan itu sendiri, dan tetap"),
          places.filter { !$0.canBeForgotten }),
      ])
  }

  /// All that was forgotten. As JSON it is what ``ForgottenList`` reads.
  public static func forgotten(_ list: ForgottenList) -> Document {
    Document(
      primary: "texts",
      [
        Section(
          "log", nil,
          .facts([
            Fact("identity", Term(en: "Journal", id: "Jurnal"), .text(list.log.identity))
          ])),
        Section(
          "texts", Term(en: "Personal texts", id: "Teks pribadi"),
          .table(
            Table(
              [
                Column("entry", ForgettingTitle.entry, .number),
                Column("path", ForgettingTitle.path),
              ] + legalColumns + [Column("leaf", LogTitle.leaf, yields: true)],
              rows: list.texts.map { text in
                [.number(text.entry), .text(text.path)] + text.legalBasis.cells + [.text(text.leaf)]
              }))),
        Section(
          "files", Term(en: "Evidence files", id: "Berkas data dukung"),
          .table(
            Table(
              [Column("sha256", ForgettingTitle.hash)] + legalColumns,
              rows: list.files.map { [.text($0.sha256)] + $0.legalBasis.cells }))),
      ])
  }

  private static var legalColumns: [Column] {
    [
      Column("legal-kind", Term(en: "Basis", id: "Dasar")),
      Column("legal-number", Term(en: "Number", id: "Nomor")),
      Column("legal-date", Term(en: "Date", id: "Tanggal")),
      Column("legal-title", Term(en: "Title", id: "Tentang"), isFlexible: true),
    ]
  }
}

extension LegalBasis {
  fileprivate var cells: [Cell] { [.term(kind), .text(number), .day(date), .text(title)] }
}

extension NamedPlace.Way {
  fileprivate var cell: Cell {
    let (raw, term) =
      switch self {
      case .personal(.same): ("same", Term(en: "the whole text", id: "seluruh teks"))
      case .personal(.titled):
        ("titled", Term(en: "with other titles: look", id: "dengan gelar lain: periksa"))
      case .personal(.within):
        ("within", Term(en: "within a text: look", id: "di dalam teks: periksa"))
      case .rowDigest:
        (
          "row-digest",
          Term(en: "digest of a row that names it", id: "digest baris yang menyebutnya")
        )
      case .open: ("open", Term(en: "in the record itself", id: "dalam catatan itu sendiri"))
      }
    return .term(raw: raw, term, .normal)
  }
}
