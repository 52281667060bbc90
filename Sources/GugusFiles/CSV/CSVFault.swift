import GugusValues

/// What can be wrong with the form of a CSV file, beyond its encoding.
public enum CSVFault: FaultCause, Hashable {
  case quoteNotClosed
  /// Something other than a delimiter follows a closing quote.
  case textAfterQuote
  /// More than `limit` bytes from one line break outside quotes to the next.
  case recordTooLong(limit: Int)
  case cellCount(found: Int, expected: Int)
  case tooManyFields(limit: Int)

  public var isFinal: Bool {
    if case .recordTooLong = self { true } else { false }
  }

  public var cause: Term {
    switch self {
    case .quoteNotClosed:
      Term(
        en: "the quote that opens here is never closed",
        id: "tanda kutip yang dibuka di sini tidak ditutup")
    case .textAfterQuote:
      Term(
        en: "text follows a closing quote; write a quote inside a quoted field twice",
        id: "ada teks sesudah kutip penutup; tulis tanda kutip di dalam sel berkutip dua kali")
    case .recordTooLong(let limit):
      Term(
        en: "this row has more than \(limit) bytes: most likely a quote in it is never closed",
        id: "baris ini lebih dari \(limit) bita: kemungkinan ada tanda kutip yang tidak ditutup")
    case .cellCount(let found, let expected):
      Term(
        en: "this row has \(found) cells, the first line names \(expected) columns",
        id: "baris ini berisi \(found) sel, padahal baris pertama menyebut \(expected) kolom")
    case .tooManyFields(let limit):
      Term(
        en: "this row has more than \(limit) cells, the most that a spreadsheet can hold",
        id: "baris ini berisi lebih dari \(limit) sel, batas sebuah lembar kerja")
    }
  }

  public var example: Term {
    switch self {
    case .quoteNotClosed, .textAfterQuote, .recordTooLong:
      Term(
        en: #"DINKES,"Office called ""Health"", regency",…"#,
        id: #"DINKES,"Dinas ""Kesehatan"", kabupaten",…"#)
    case .cellCount, .tooManyFields:
      Term(
        en: """
          Commitment,Lead,Due date
          Weigh all toddlers,Health Office,2026-04-10
          """,
        id: """
          Komitmen,Penanggung jawab,Batas waktu
          Timbang semua balita,Dinas Kesehatan,2026-04-10
          """)
    }
  }
}
