import GugusValues

/// What can be wrong with the form of JSON, or of rows in it.
public enum JSONFault: FaultCause, Hashable {
  case valueExpected, keyExpected, colonExpected, commaExpected, digitExpected
  case stringNotClosed, controlInString, badEscape
  case keyAgain(String)
  case textBehind
  case tooDeep(limit: Int)
  /// More than `limit` bytes of one row.
  case tooLong(limit: Int)
  case tooManyValues(limit: Int)
  case arrayNotClosed
  /// A row is something other than an object.
  case notAnObject
  /// One object that is no row: where in it are the rows?
  case rootNeeded
  /// No array is at that path.
  case noRows(root: String)

  public var isFinal: Bool {
    if case .tooLong = self { true } else { false }
  }

  public var cause: Term {
    switch self {
    case .valueExpected:
      Term(
        en: "a JSON value is missing here (text needs quotes)",
        id: "di sini perlu ada nilai JSON (teks harus diberi tanda kutip)")
    case .keyExpected:
      Term(
        en: "a key in quotes is missing here", id: "di sini perlu ada kunci dalam tanda kutip")
    case .colonExpected:
      Term(en: "a : must follow the key", id: "sesudah kunci harus ada :")
    case .commaExpected:
      Term(
        en: "a comma or the closing bracket is missing here",
        id: "di sini perlu ada koma atau kurung penutup")
    case .digitExpected:
      Term(en: "a digit is missing here", id: "di sini perlu ada angka")
    case .stringNotClosed:
      Term(
        en: "the quote that opens here is never closed",
        id: "tanda kutip yang dibuka di sini tidak ditutup")
    case .controlInString:
      Term(
        en: "a line break or control character stands in a text; write it as \\n",
        id: "ada ganti baris atau karakter kendali di dalam teks; tulis sebagai \\n")
    case .badEscape:
      Term(
        en: "this backslash begins nothing that JSON knows; write \\\\ for a backslash",
        id: "garis miring terbalik ini tidak dikenal JSON; tulis \\\\ untuk garis miring terbalik")
    case .keyAgain(let key):
      Term(
        en: "key \(quoted(key)) is in this object already; keep one",
        id: "kunci \(quoted(key)) sudah ada di objek ini; sisakan satu")
    case .textBehind:
      Term(
        en: "something follows the end of the JSON value; delete it",
        id: "ada sesuatu sesudah akhir nilai JSON; hapus")
    case .tooDeep(let limit):
      Term(
        en: "more than \(limit) arrays and objects are within one another",
        id: "lebih dari \(limit) larik dan objek bersarang")
    case .tooLong(let limit):
      Term(
        en: "this row has more than \(limit) bytes: most likely a quote or bracket is never closed",
        id: "baris ini lebih dari \(limit) bita: kemungkinan ada kutip atau kurung yang tidak "
          + "ditutup")
    case .tooManyValues(let limit):
      Term(
        en: "this row has more than \(limit) values, the most that a row of a spreadsheet can hold",
        id: "baris ini memuat lebih dari \(limit) nilai, batas satu baris lembar kerja")
    case .arrayNotClosed:
      Term(
        en: "the file ends before the array of rows does: it is cut off",
        id: "berkas berakhir sebelum larik barisnya: berkasnya terpotong")
    case .notAnObject:
      Term(
        en: "a row must be an object with a key for each column",
        id: "satu baris harus berupa objek dengan satu kunci untuk setiap kolom")
    case .rootNeeded:
      Term(
        en: "the file is one object; say which of its keys holds the rows (in a mapping: rows)",
        id: "berkas ini satu objek; sebutkan kunci yang memuat baris-barisnya (di pemetaan: rows)")
    case .noRows(let root):
      Term(
        en: "there is no array of rows at \(quoted(root))",
        id: "tidak ada larik baris di \(quoted(root))")
    }
  }

  public var example: Term {
    Term(
      en: #"{"commitment": "Share the data", "lead": "DINKES", "due": "2026-04-10"}"#,
      id:
        #"{"komitmen": "Bagikan data", "penanggung-jawab": "DINKES", "batas-waktu": "2026-04-10"}"#
    )
  }
}
