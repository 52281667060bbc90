import GugusDomain

/// Why a workbook could not be written.
public enum WorkbookWritingFault: Error, Hashable, Sendable {
  /// The program was built without the trait `Spreadsheets`.
  case notBuiltIn
  /// A library that it was built with is not on this machine.
  case cannotLoad(reason: String)
  /// More than a worksheet can hold.
  case tooManyRows(limit: Int)
  case cannotWrite(reason: String)

  public var term: Term {
    switch self {
    case .notBuiltIn:
      Term(
        en: "this gugus was built without spreadsheets. Build it with: swift build -c release "
          + "--traits Spreadsheets; or write CSV for Excel: --format csv --excel",
        id: "gugus ini dibangun tanpa lembar kerja. Bangun dengan: swift build -c release "
          + "--traits Spreadsheets; atau tulis CSV untuk Excel: --format csv --excel")
    case .cannotLoad(let reason):
      Term(
        en: "what writes spreadsheets cannot be loaded: \(reason). Install that library, or write "
          + "CSV for Excel: --format csv --excel",
        id: "penulis lembar kerja tidak dapat dimuat: \(reason). Pasang pustaka itu, atau tulis "
          + "CSV untuk Excel: --format csv --excel")
    case .tooManyRows(let limit):
      Term(
        en: "a worksheet holds \(limit) rows, and there are more. Use --format csv.",
        id: "satu lembar memuat \(limit) baris, dan ini lebih. Pakai --format csv.")
    case .cannotWrite(let reason):
      Term(
        en: "the workbook cannot be written: \(reason).",
        id: "buku kerja tidak dapat ditulis: \(reason).")
    }
  }
}
