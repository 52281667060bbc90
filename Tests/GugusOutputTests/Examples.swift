import GugusDomain

@testable import GugusOutput

/// What the document prints.
func rendered(
  _ document: Document, as format: Format, style: Style = .plain, _ language: Language = .english
) throws -> String {
  var output: [UInt8] = []
  try document.render(as: format, style: style, language: language) { output += $0 }
  return String(decoding: output, as: UTF8.self)
}

/// A document of one table with one flexible column of text.
func texts(_ texts: [String]) -> Document {
  Document(
    [
      Section(
        "texts", nil,
        .table(
          Table(
            [
              Column("number", Term(en: "No.", id: "No."), .number),
              Column("text", Term(en: "Text", id: "Teks"), isFlexible: true),
            ], rows: texts.enumerated().map { [.number($0), .text($1)] })))
    ])
}

/// A document with every kind of content, as `gugus status` might print it.
var status: Document {
  Document(
    title: Term(en: "Status of TPPS", id: "Keadaan TPPS"), primary: "commitments",
    [
      Section(
        "figures", nil,
        .facts([
          Fact("kept", Term(en: "Kept on time", id: "Tepat waktu"), .share(12, of: 15)),
          Fact(
            "reliability", Term(en: "Reliability", id: "Keandalan"),
            .interval(low: 0.55, high: 0.93)),
        ])),
      Section("commitments", Term(en: "Commitments", id: "Komitmen"), .table(commitments)),
      Section(
        "notes", nil,
        .lines([Term(en: "Released ones are left out.", id: "Yang dibebaskan tidak dihitung.")])),
    ])
}

var commitments: Table {
  Table(
    [
      Column("code", Term(en: "Code", id: "Kode")),
      Column("debtor", Term(en: "Debtor", id: "Penanggung jawab")),
      Column("deliverable", Term(en: "Deliverable", id: "Keluaran"), isFlexible: true),
      Column("due", Term(en: "Due", id: "Batas waktu")),
      Column("state", Term(en: "State", id: "Status")),
      Column("days-late", Term(en: "Late", id: "Terlambat"), .number),
    ], groupedBy: "debtor",
    rows: [
      [
        .text("TPPS/K1"), .text("DINKES"), .text("Kirim data timbang Februari"),
        .day(Day(number: 20_553)), .term(CommitmentState.active, .warning), .number(7),
      ],
      [
        .text("TPPS/K12"), .text("DINKES"), .text("Padankan data balita"),
        .day(Day(number: 20_563)), .term(CommitmentState.satisfied, .good), .empty,
      ],
      [
        .text("TPPS/K2"), .text("DINSOS"), .text("Salurkan bantuan"),
        .day(Day(number: 20_563)),
        .term(raw: "violated", Term(en: "violated", id: "dilanggar"), .bad), .number(120),
      ],
    ])
}
