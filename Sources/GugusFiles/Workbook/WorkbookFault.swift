import GugusValues

/// What can be wrong with an `.xlsx` file as a whole.
public enum WorkbookFault: FaultCause, Hashable {
  /// The program was built without the trait `Spreadsheets`.
  case notBuiltIn
  /// A library that it was built with is not on this machine.
  case cannotLoad(String)
  /// The format before 2007, or a workbook under a password: both look like this.
  case oldOrLocked
  case notAWorkbook
  case noSuchSheet(String, known: [String])
  /// It has more than `limit` bytes, packed.
  case tooPacked(limit: Int)
  /// It unpacks to more than `limit` bytes.
  case tooLarge(limit: Int)
  /// It unpacks to more than that many times its size, as only a trap does.
  case tooDense(ratio: Int)
  /// A text in it has more than `limit` characters.
  case tooLong(limit: Int)
  /// Its XML has more than `limit` elements within each other.
  case tooDeep(limit: Int)
  /// It joins more cells than any sheet that people read.
  case tooMerged
  /// It is what another program writes under the name of a spreadsheet.
  case other(OtherSpreadsheet)
  /// It defines XML entities, which no spreadsheet program writes.
  case definesEntities
  case damaged(String)

  public var cause: Term {
    switch self {
    case .notBuiltIn:
      Term(
        en: "this gugus was built without spreadsheets; build it with the trait Spreadsheets, or "
          + "save the file as CSV",
        id: "gugus ini dibangun tanpa lembar kerja; bangun dengan trait Spreadsheets, atau simpan "
          + "berkas sebagai CSV")
    case .cannotLoad(let reason):
      Term(
        en: "what reads spreadsheets cannot be loaded (\(visible(reason))); install that library, "
          + "or save the file as CSV",
        id: "pembaca lembar kerja tidak dapat dimuat (\(visible(reason))); pasang pustaka itu, "
          + "atau simpan berkas sebagai CSV")
    case .oldOrLocked:
      Term(
        en: "this is an old spreadsheet (.xls) or one with a password; save it as .xlsx without "
          + "password, or as CSV",
        id: "ini lembar kerja lama (.xls) atau berkata sandi; simpan sebagai .xlsx tanpa kata "
          + "sandi, atau sebagai CSV")
    case .notAWorkbook:
      Term(
        en: "this is no .xlsx workbook; save the file as .xlsx or CSV",
        id: "ini bukan buku kerja .xlsx; simpan berkas sebagai .xlsx atau CSV")
    case .noSuchSheet(let name, let known):
      Term(
        en: "there is no worksheet \(quoted(name)); there are: \(listed(known))",
        id: "tidak ada lembar \(quoted(name)); yang ada: \(listed(known))")
    case .tooPacked(let limit):
      Term(
        en: "the workbook has more than \(limit) bytes; save it as CSV",
        id: "buku kerja ini lebih dari \(limit) bita; simpan sebagai CSV")
    case .tooLarge(let limit):
      Term(
        en: "the workbook unpacks to more than \(limit) bytes; save it as CSV",
        id: "buku kerja ini menjadi lebih dari \(limit) bita saat dibuka; simpan sebagai CSV")
    case .tooDense(let ratio):
      Term(
        en:
          "the workbook unpacks to more than \(ratio) times its size, as traps do; save it as CSV",
        id: "buku kerja ini mengembang lebih dari \(ratio) kali, seperti jebakan; simpan sebagai "
          + "CSV")
    case .tooLong(let limit):
      Term(
        en: "a text in the workbook has more than \(limit) characters, which no cell can have",
        id: "ada teks di buku kerja ini yang lebih dari \(limit) karakter, melebihi isi sebuah sel")
    case .tooDeep(let limit):
      Term(
        en:
          "the workbook has more than \(limit) elements within each other, as traps do; save it as CSV",
        id:
          "buku kerja ini memuat lebih dari \(limit) elemen bertumpuk, seperti jebakan; simpan sebagai "
          + "CSV")
    case .tooMerged:
      Term(
        en: "the workbook joins too many cells; take the joins apart, or save it as CSV",
        id:
          "buku kerja ini menggabungkan terlalu banyak sel; pisahkan sel gabungannya, atau simpan "
          + "sebagai CSV")
    case .other(let kind):
      Term(
        en:
          "this is \(kind.term.en), not an .xlsx workbook; open it in a spreadsheet program and save it "
          + "as .xlsx",
        id:
          "ini \(kind.term.id), bukan buku kerja .xlsx; buka di program lembar kerja lalu simpan sebagai "
          + ".xlsx")
    case .definesEntities:
      Term(
        en: "the workbook defines XML entities, which no spreadsheet program does; do not trust it",
        id: "buku kerja ini mendefinisikan entitas XML, yang tidak lazim; jangan dipercaya")
    case .damaged(let reason):
      Term(
        en:
          "the workbook is damaged (\(visible(reason))); open it, save it again, and try once more",
        id: "buku kerja rusak (\(visible(reason))); buka, simpan ulang, lalu coba lagi")
    }
  }

  public var example: Term {
    switch self {
    case .notBuiltIn:
      Term(same: "swift build -c release --traits Spreadsheets")
    case .noSuchSheet(_, let known): Term(same: "--sheet '\(visible(known.first ?? "Sheet1"))'")
    case .cannotLoad, .oldOrLocked, .notAWorkbook, .tooPacked, .tooLarge, .tooDense, .tooLong,
      .tooDeep, .tooMerged, .other, .definesEntities, .damaged:
      Term(
        en: "in a spreadsheet program: Save As, CSV UTF-8",
        id: "di program lembar kerja: Simpan Sebagai, CSV UTF-8")
    }
  }
}

/// What looks like a spreadsheet to whoever opens it, and is none that is read here.
public enum OtherSpreadsheet: CaseIterable, Sendable {
  /// A page, which many programs call `.xls`.
  case html
  /// XML Spreadsheet 2003, or any other XML.
  case xml
  /// A binary workbook, `.xlsb`.
  case binary
  /// An OpenDocument sheet, `.ods`.
  case openDocument

  var term: Term {
    switch self {
    case .html: Term(en: "an HTML page", id: "halaman HTML")
    case .xml: Term(en: "an XML file", id: "berkas XML")
    case .binary: Term(en: "a binary workbook (.xlsb)", id: "buku kerja biner (.xlsb)")
    case .openDocument:
      Term(en: "an OpenDocument sheet (.ods)", id: "lembar kerja OpenDocument (.ods)")
    }
  }

  /// What a text is by its first bytes; nil where it may be a table.
  init?(beginningWith bytes: [UInt8]) {
    let marks = TextEncoding.allCases.map(\.byteOrderMark).filter { !$0.isEmpty }
    let mark = marks.first { bytes.starts(with: $0) } ?? []
    let start = String(
      decoding: bytes.dropFirst(mark.count).filter { $0 != 0 }.prefix(1_024), as: UTF8.self
    )
    .drop(while: \.isWhitespace).lowercased()
    if start.hasPrefix("<?xml") {
      self = start.contains("<html") ? .html : .xml
    } else if ["<html", "<!doctype html", "<table", "<meta", "<head"].contains(
      where: start.hasPrefix)
    {
      self = .html
    } else {
      return nil
    }
  }
}

private func listed(_ names: [String]) -> String {
  names.prefix(20).map { quoted($0) }.joined(separator: ", ") + (names.count > 20 ? ", …" : "")
}
