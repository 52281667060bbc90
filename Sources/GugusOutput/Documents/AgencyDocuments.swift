import GugusDomain
import GugusReports

enum AgencyTitle {
  static let code = CommitmentTitle.code
  static let agency = Term(en: "Agency", id: "Instansi")
  static let name = Term(en: "Name", id: "Nama")
  static let kind = Term(en: "Kind", id: "Jenis")
  static let sector = Term(en: "Sector", id: "Sektor")
  static let parent = Term(en: "Part of", id: "Induk")
  static let from = Term(en: "From", id: "Dari")
  static let until = Term(en: "Until", id: "Sampai")
  static let successor = Term(en: "Successor", id: "Pengganti")
  static let role = Term(en: "Role", id: "Peran")
}

extension Cell {
  static func optional(_ day: Day?) -> Cell { day.map(Cell.day) ?? .empty }

  static func optional(_ text: String?) -> Cell { text.map(Cell.text) ?? .empty }

  static func optional(_ number: Int?) -> Cell { number.map(Cell.number) ?? .empty }

  static func optional(_ flag: Bool?) -> Cell { flag.map(Cell.flag) ?? .empty }
}

extension Document {
  public static func agencies(_ agencies: Listing<Agency>) -> Document {
    let table = Table(
      [
        Column("code", AgencyTitle.code),
        Column("name-id", Term(en: "Indonesian name", id: "Nama"), isFlexible: true),
        Column("name-en", Term(en: "English name", id: "Nama Inggris"), isFlexible: true),
        Column("kind", AgencyTitle.kind), Column("sector", AgencyTitle.sector),
        Column("parent", AgencyTitle.parent), Column("from", AgencyTitle.from),
        Column("until", AgencyTitle.until),
      ],
      whenEmpty: Term(en: "No such agencies.", id: "Tidak ada instansi seperti itu.")
    ) { row in
      try agencies.eachRow { agency in
        let details = agency.details
        try row([
          .code(agency.code), .text(details.nameIndonesian), .text(details.nameEnglish),
          .term(details.kind), .text(details.sector), .code(details.parent),
          .optional(details.from), .optional(details.until),
        ])
      }
    }
    return Document([Section("agencies", nil, .table(table))])
  }

  /// An agency, the task forces it is in, and its commitments by state on either side.
  public static func agency(_ report: AgencyReport) -> Document {
    let agency = report.agency
    let details = agency.details
    let facts = [
      Fact("code", AgencyTitle.code, .code(agency.code)),
      Fact("name-id", Term(en: "Indonesian name", id: "Nama"), .text(details.nameIndonesian)),
      Fact("name-en", Term(en: "English name", id: "Nama Inggris"), .text(details.nameEnglish)),
      Fact("kind", AgencyTitle.kind, .term(details.kind)),
      Fact("sector", AgencyTitle.sector, .text(details.sector)),
      Fact("parent", AgencyTitle.parent, .code(details.parent)),
      Fact("from", AgencyTitle.from, .optional(details.from)),
      Fact("until", AgencyTitle.until, .optional(details.until)),
      Fact("successor", AgencyTitle.successor, .code(details.successor)),
    ]
    let taskForces = Table(
      [
        Column("task-force", CommitmentTitle.taskForce), Column("role", AgencyTitle.role),
        Column("name", AgencyTitle.name, isFlexible: true),
      ],
      rows: report.memberships.map { membership in
        [
          .code(membership.taskForce), membership.role.map { .term($0) } ?? .empty,
          .term(raw: membership.name.id, membership.name, .normal),
        ]
      })
    let (owes, owed) = (report.owes, report.isOwed)
    let commitments = Table(
      [
        Column("state", CommitmentTitle.state),
        Column("owes", Term(en: "Owes", id: "Dijanjikan"), .number),
        Column("is-owed", Term(en: "Is owed", id: "Diterima"), .number),
      ],
      rows: CommitmentState.allCases.compactMap { state in
        guard owes[state] != nil || owed[state] != nil else { return nil }
        return [
          .term(state, state.tone), .number(owes[state] ?? 0), .number(owed[state] ?? 0),
        ]
      })
    return Document(
      title: Term(
        en: "\(agency.code)  \(details.nameEnglish)",
        id: "\(agency.code)  \(details.nameIndonesian)"),
      [
        Section("agency", nil, .facts(facts)),
        Section(
          "task-forces", Term(en: "Task forces today", id: "Gugus tugas hari ini"),
          .table(taskForces)),
        Section(
          "commitments", Term(en: "Commitments by state", id: "Komitmen menurut status"),
          .table(commitments)),
      ])
  }
}
