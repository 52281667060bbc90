import GugusDomain

extension ImportKind {
  /// How a mapping is headed.
  package var term: Term {
    switch self {
    case .agencies: Term(en: "agencies", id: "instansi")
    case .memberships: Term(en: "memberships", id: "keanggotaan")
    case .commitments: Term(en: "commitments", id: "komitmen")
    case .meetings: Term(en: "meetings", id: "rapat")
    case .findings: Term(en: "findings", id: "temuan")
    }
  }

  static func named(_ text: String) -> ImportKind? {
    let wanted = text.lowercased()
    return allCases.first { [$0.term.en, $0.term.id].contains(wanted) }
  }

  static let listed = Term(
    en: allCases.map(\.term.en).joined(separator: ", "),
    id: allCases.map(\.term.id).joined(separator: ", "))
}

/// What a mapping says of a register as a whole.
enum RegisterProperty: String, Vocabulary {
  case register
  case rows
  case dates
  case agencies
  case taskForces = "taskforces"

  var term: Term {
    switch self {
    case .register: Term(same: "register")
    case .rows: Term(en: "rows", id: "baris")
    case .dates: Term(en: "dates", id: "bentuk tanggal")
    case .agencies: Term(en: "agencies", id: "daftar instansi")
    case .taskForces: Term(en: "taskforces", id: "daftar gugus tugas")
    }
  }
}

/// What a mapping says of the agencies or task forces that a register mentions.
enum NamesProperty: String, Vocabulary {
  case aliases
  case create
  case join

  var term: Term {
    switch self {
    case .aliases: Term(en: "aliases", id: "alias")
    case .create: Term(en: "create", id: "buat")
    case .join: Term(en: "join", id: "gabung")
    }
  }
}

/// What is said of an agency or task force that a mapping creates, and of a legal basis.
enum DetailProperty: String, Vocabulary {
  case kind
  case sector
  case name
  case nameEnglish = "name-en"
  case nameIndonesian = "name-id"
  case mandate
  case from
  case until
  case legalBasis = "legal-basis"
  case number
  case date
  case title

  var term: Term {
    switch self {
    case .kind: ImportField.kind.term
    case .sector: ImportField.sector.term
    case .name: ImportField.name.term
    case .nameEnglish: ImportField.nameEnglish.term
    case .nameIndonesian: ImportField.nameIndonesian.term
    case .mandate: Term(en: "mandate", id: "mandat")
    case .from: ImportField.from.term
    case .until: ImportField.until.term
    case .legalBasis: ImportField.legalBasis.term
    case .number: Term(en: "number", id: "nomor")
    case .date: ImportField.date.term
    case .title: ImportField.title.term
    }
  }

  static let ofAgency: [DetailProperty] = [.kind, .sector]
  static let ofTaskForce: [DetailProperty] = [
    .name, .nameEnglish, .nameIndonesian, .mandate, .from, .until, .legalBasis,
  ]
  static let ofLegalBasis: [DetailProperty] = [.kind, .number, .date, .title]
}

/// How a value is found in a row.
enum ExpressionProperty: String, Vocabulary {
  case column
  case constant
  case replace
  case split
  case take
  case values
  case prefix
  case otherwise = "default"

  var term: Term {
    switch self {
    case .column: Term(en: "column", id: "kolom")
    case .constant: Term(en: "constant", id: "tetap")
    case .replace: Term(en: "replace", id: "ganti")
    case .split: Term(en: "split", id: "pisah")
    case .take: Term(en: "take", id: "ambil")
    case .values: Term(en: "values", id: "nilai")
    case .prefix: Term(en: "prefix", id: "awalan")
    case .otherwise: Term(en: "default", id: "bawaan")
    }
  }
}

/// Which parts of a list are meant.
enum ListPortion: String, Vocabulary {
  case all
  case first
  case rest
  /// Of a list of everyone responsible those who are not the debtor. A list of one name is then the
  /// debtor, whatever it is called there.
  case others

  var term: Term {
    switch self {
    case .all: Term(en: "all", id: "semua")
    case .first: Term(en: "first", id: "pertama")
    case .rest: Term(en: "rest", id: "sisanya")
    case .others: Term(en: "others", id: "selainnya")
    }
  }
}
