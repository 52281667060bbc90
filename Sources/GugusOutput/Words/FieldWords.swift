import GugusDomain

extension Refusal.Field {
  /// What the text or number is.
  public var term: Term {
    switch self {
    case .name: Term(en: "name", id: "nama")
    case .sector: Term(en: "sector", id: "sektor")
    case .mandate: Term(en: "mandate", id: "mandat")
    case .number: Term(en: "number of the legal basis", id: "nomor dasar hukum")
    case .title: Term(en: "title", id: "judul")
    case .indicator: Term(en: "indicator", id: "indikator")
    case .unit: Term(en: "unit", id: "satuan")
    case .reason: Term(en: "reason", id: "alasan")
    case .place: Term(en: "place", id: "tempat")
    case .chair: Term(en: "chair of the meeting", id: "pimpinan rapat")
    case .minuteTaker: Term(en: "minute-taker", id: "notulis")
    case .person: Term(en: "person's name", id: "nama pejabat")
    case .agenda: Term(en: "agenda item", id: "butir agenda")
    case .discussion: Term(en: "discussion", id: "pembahasan")
    case .decision: Term(en: "decision", id: "keputusan")
    case .deliverable: Term(en: "deliverable", id: "keluaran")
    case .note: Term(en: "note", id: "catatan")
    case .link: Term(en: "link", id: "tautan")
    case .level: Term(en: "level of escalation", id: "tingkat eskalasi")
    case .text: Term(en: "text", id: "uraian")
    case .officer: Term(en: "officer's name", id: "nama petugas")
    case .serviceName: Term(en: "name of the service", id: "nama layanan")
    case .fileName: Term(en: "file name", id: "nama berkas")
    case .weight: Term(en: "weight", id: "bobot")
    case .quorum: Term(en: "quorum", id: "kuorum")
    case .fact: Term(en: "stated fact", id: "fakta yang dinyatakan")
    case .evidence: Term(en: "evidence", id: "data dukung")
    case .filterName: Term(en: "name of the filter", id: "nama saringan")
    case .filter: Term(en: "filter", id: "saringan")
    case .occurrences: Term(en: "occurrences", id: "ulangan")
    case .daysAhead: Term(en: "days ahead", id: "hari ke depan")
    case .dueAfter: Term(en: "days after the meeting", id: "hari setelah rapat")
    case .grounds: Term(en: "grounds", id: "dasar temuan")
    case .reply: Term(en: "reply", id: "jawaban")
    case .authority: Term(en: "authority", id: "pejabat yang berwenang")
    case .score: Term(en: "score", id: "nilai")
    case .answerDays: Term(en: "answer term in days", id: "batas waktu menjawab dalam hari")
    case .verdictDays: Term(en: "verdict term in days", id: "batas waktu verifikasi dalam hari")
    case .replyDays: Term(en: "right of reply in days", id: "hak jawab dalam hari")
    case .conclusionDays:
      Term(en: "days for the conclusion", id: "hari untuk menyimpulkan")
    case .key: Term(en: "public key", id: "kunci publik")
    case .register: Term(en: "name of the register", id: "nama register")
    case .rowKey: Term(en: "key of the row", id: "kunci baris")
    case .treeSize: Term(en: "number of entries", id: "jumlah catatan")
    case .reportingInterval:
      Term(en: "reporting interval in months", id: "jarak pelaporan dalam bulan")
    }
  }
}

extension TextFault {
  /// What is wrong, said of the text: it follows the name of the field.
  public var term: Term {
    switch self {
    case .invisible:
      Term(en: "is empty or shows nothing", id: "kosong atau tidak memuat apa pun yang terlihat")
    case .control(let scalar, let position):
      Term(
        en: "holds \(name(of: scalar).en) at character \(position)",
        id: "memuat \(name(of: scalar).id) pada karakter ke-\(position)")
    case .tooLong(let bytes, let limit):
      Term(
        en: "is too long: \(Term.bytes(bytes).en), at most \(Term.bytes(limit).en)",
        id: "terlalu panjang: \(Term.bytes(bytes).id), paling banyak \(Term.bytes(limit).id)")
    case .notComposed:
      Term(
        en: "has a letter and its accent apart, where Unicode's form NFC has one character",
        id: "memuat huruf yang terpisah dari tanda aksennya, padahal bentuk NFC Unicode satu "
          + "karakter")
    }
  }
}

/// Line breaks and tabs by name, since people type them; the rest as Unicode numbers them.
private func name(of scalar: UInt32) -> Term {
  switch scalar {
  case 0x09: return Term(en: "a tab", id: "tabulasi")
  case 0x0A, 0x0D: return Term(en: "a line break", id: "pergantian baris")
  default:
    let digits = String(scalar, radix: 16, uppercase: true)
    let number = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return Term(en: "the hidden character \(number)", id: "karakter tersembunyi \(number)")
  }
}
