import GugusDomain

/// A column of an agencies file.
enum AgencyColumn: String, Vocabulary {
  case code
  case nameID = "name-id"
  case nameEN = "name-en"
  case kind
  case sector
  case parent
  case from
  case until

  var term: Term {
    switch self {
    case .code: Term(en: "code", id: "kode")
    case .nameID: Term(en: "name_id", id: "nama_id")
    case .nameEN: Term(en: "name_en", id: "nama_en")
    case .kind: Term(en: "kind", id: "jenis")
    case .sector: Term(en: "sector", id: "sektor")
    case .parent: Term(en: "parent", id: "induk")
    case .from: Term(en: "from", id: "dari")
    case .until: Term(en: "until", id: "sampai")
    }
  }
}
