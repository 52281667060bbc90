import GugusDomain
import GugusFiles

/// What can be wrong in a mapping file, beyond its encoding and its YAML.
public enum MappingFault: FaultCause, Hashable {
  case noSection(Term)
  /// There is no such key here.
  case unknownKey(String, known: [Term])
  case notKeys(Term)
  case notText(Term)
  case notAList(Term)
  /// A field of which nothing is imported without it.
  case missing(Term)
  case notAnExpression
  case noSource
  case twoSources
  case badDateFormat(String)
  /// Not a word of a closed vocabulary.
  case unknownWord(String, known: [Term])
  /// The table has no such column.
  case noColumn(String, columns: [String])

  public var cause: Term {
    switch self {
    case .noSection(let kind):
      Term(
        en: "the mapping says nothing of \(kind.en); begin it with “\(kind.en):”",
        id: "pemetaan tidak memuat \(kind.id); awali dengan “\(kind.id):”")
    case .unknownKey(let key, let known):
      Term(en: "unknown key \(quoted(key)); ", id: "kunci \(quoted(key)) tidak dikenal; ")
        + hint(key, known)
    case .notKeys(let name):
      Term(
        en: "“\(name.en)” must hold keys with their values",
        id: "“\(name.id)” harus memuat kunci beserta nilainya")
    case .notText(let name):
      Term(en: "“\(name.en)” must be a line of text", id: "“\(name.id)” harus berupa teks")
    case .notAList(let name):
      Term(en: "“\(name.en)” must be a list", id: "“\(name.id)” harus berupa daftar")
    case .missing(let name):
      Term(
        en: "“\(name.en)” is missing here; it cannot be left out",
        id: "“\(name.id)” belum ada di sini; tidak boleh ditinggalkan")
    case .notAnExpression:
      Term(
        en: "write the name of a column here, or {column: …}, or {constant: …}",
        id: "tulis nama kolom di sini, atau {kolom: …}, atau {tetap: …}")
    case .noSource:
      Term(
        en: "this says neither a column, nor a constant, nor a default",
        id: "di sini belum ada kolom, nilai tetap, atau nilai bawaan")
    case .twoSources:
      Term(
        en: "a column and a constant exclude each other; put the constant under “default”",
        id: "kolom dan nilai tetap tidak bisa bersamaan; taruh nilai tetap di “bawaan”")
    case .badDateFormat(let text):
      Term(
        en:
          "\(quoted(text)) is not a form of date; write iso, excel, excel-1904, or a pattern with "
          + "d, M or MMMM, and yyyy",
        id: "\(quoted(text)) bukan bentuk tanggal; tulis iso, excel, excel-1904, atau pola dengan "
          + "d, M atau MMMM, dan yyyy")
    case .unknownWord(let text, let known):
      Term(
        en: "\(quoted(text)) is not one of our words; ",
        id: "\(quoted(text)) bukan salah satu kata kita; ")
        + hint(text, known)
    case .noColumn(let name, let columns):
      Term(
        en: "the file has no column \(quoted(name)); ",
        id: "berkas tidak memuat kolom \(quoted(name)); ")
        + hint(name, columns.map(Term.init(same:)))
    }
  }

  public var example: Term {
    switch self {
    case .badDateFormat:
      Term(
        en: #"dates: [iso, "d MMMM yyyy", "M/d/yyyy"]"#,
        id: #"bentuk tanggal: [iso, "d MMMM yyyy", "d/M/yyyy"]"#)
    case .notAnExpression, .noSource, .twoSources:
      Term(
        en: "due: {column: Deadline, default: 2026-12-31}",
        id: "batas waktu: {kolom: Tenggat, bawaan: 2026-12-31}")
    case .unknownWord:
      Term(
        en: "state: {column: Status, values: {Done: satisfied, \"*\": active}}",
        id: "status: {kolom: Status, nilai: {Selesai: terpenuhi, \"*\": berjalan}}")
    case .noSection, .unknownKey, .notKeys, .notText, .notAList, .missing, .noColumn:
      MappingFault.sketch
    }
  }

  /// The least that a mapping says.
  static let sketch = Term(
    en: """
      commitments:
        register: action-plan-2026
        key: No
        taskforce: {constant: TPPS}
        debtor: Lead agency
        creditor: {constant: BAPPEDA}
        deliverable: Action
        due: Deadline
      """,
    id: """
      komitmen:
        register: rencana-aksi-2026
        kunci: No
        gugus tugas: {tetap: TPPS}
        penanggung jawab: Instansi penanggung jawab
        penerima komitmen: {tetap: BAPPEDA}
        keluaran: Kegiatan
        batas waktu: Tenggat
      """)
}

/// Which of the names may have been meant, in whichever language; else all of them.
func hint(_ wanted: String, _ known: [Term]) -> Term {
  if let near = nearest(to: wanted, among: known.flatMap { [$0.en, $0.id] }).first {
    return Term(en: "did you mean \(quoted(near))?", id: "maksud Anda \(quoted(near))?")
  }
  return Term(
    en: "there are: " + known.map { quoted($0.en) }.joined(separator: ", "),
    id: "yang ada: " + known.map { quoted($0.id) }.joined(separator: ", "))
}
