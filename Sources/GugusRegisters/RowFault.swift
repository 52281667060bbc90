import GugusDomain
import GugusFiles

/// What can keep a row of a register from being understood, beyond its form and the rule for text.
public enum RowFault: FaultCause, Hashable {
  /// The row does not say it, and the mapping has no default.
  case unsaid(Term)
  case several(Term)
  case notADate(String, formats: [String])
  /// Not a word of a closed vocabulary.
  case unknownWord(String, known: [Term])
  case notACode(String)
  case notANumber(String, from: Int, through: Int)
  case notYesOrNo(String)
  case notATime(String)
  case notAZone(String)

  public var cause: Term {
    switch self {
    case .unsaid(let field):
      Term(
        en: "the row does not say “\(field.en)”; fill the cell, or give the mapping a default",
        id: "baris tidak memuat “\(field.id)”; isi selnya, atau beri nilai bawaan di pemetaan")
    case .several(let field):
      Term(
        en: "“\(field.en)” is one, and several are here; say “take: first” in the mapping",
        id: "“\(field.id)” hanya satu, padahal di sini ada beberapa; tulis “ambil: pertama” di "
          + "pemetaan")
    case .notADate(let text, let formats):
      Term(
        en: "\(quoted(text)) is not a date as the mapping reads them: "
          + formats.joined(separator: "; "),
        id: "\(quoted(text)) bukan tanggal menurut bentuk di pemetaan: "
          + formats.joined(separator: "; "))
    case .unknownWord(let text, let known):
      Term(
        en: "\(quoted(text)) is not one of our words; say under “values” in the mapping which it "
          + "means: \(known.map(\.en).joined(separator: ", "))",
        id: "\(quoted(text)) bukan salah satu kata kita; jelaskan di “nilai” pada pemetaan mana "
          + "artinya: \(known.map(\.id).joined(separator: ", "))")
    case .notACode(let text):
      Term(
        en: "\(quoted(text)) cannot be a code; use letters, digits, - and ., beginning with a "
          + "letter",
        id: "\(quoted(text)) bukan kode; pakai huruf, angka, - dan ., diawali huruf")
    case .notANumber(let text, let from, let through):
      Term(
        en: "\(quoted(text)) is not a whole number from \(from) to \(through)",
        id: "\(quoted(text)) bukan bilangan bulat dari \(from) sampai \(through)")
    case .notYesOrNo(let text):
      Term(en: "\(quoted(text)) is neither yes nor no", id: "\(quoted(text)) bukan ya atau tidak")
    case .notATime(let text):
      Term(en: "\(quoted(text)) is not a time of day", id: "\(quoted(text)) bukan jam")
    case .notAZone(let text):
      Term(en: "\(quoted(text)) is not a time zone", id: "\(quoted(text)) bukan zona waktu")
    }
  }

  public var example: Term {
    switch self {
    case .unsaid, .several:
      Term(
        en: "debtor: {column: Owners, split: \";\", take: first, default: BAPPEDA}",
        id: "penanggung jawab: {kolom: Pelaksana, pisah: \";\", ambil: pertama, bawaan: BAPPEDA}")
    case .notADate:
      Term(
        en: #"dates: [iso, "d MMMM yyyy", "M/d/yyyy"]"#,
        id: #"bentuk tanggal: [iso, "d MMMM yyyy", "d/M/yyyy"]"#)
    case .unknownWord:
      Term(
        en: "state: {column: Status, values: {Done: satisfied, \"*\": active}}",
        id: "status: {kolom: Status, nilai: {Selesai: terpenuhi, \"*\": berjalan}}")
    case .notACode: Term(same: "DINKES")
    case .notANumber: Term(same: "3")
    case .notYesOrNo: Term(en: "yes", id: "ya")
    case .notATime: Term(en: "09:00", id: "09.00")
    case .notAZone: Term(same: "WIB")
    }
  }
}
