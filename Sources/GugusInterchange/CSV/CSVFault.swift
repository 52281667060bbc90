import GugusDomain

/// What can be wrong with the form of a CSV file, beyond its encoding.
public enum CSVFault: FaultCause, Hashable {
  case quoteNotClosed
  /// Something other than a delimiter follows a closing quote.
  case textAfterQuote
  case noHeader
  case unknownColumn(String, known: Term)
  case columnAgain(String)
  case missingColumn(Term)
  case cellCount(found: Int, expected: Int)
  case emptyCell(Term)

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
    case .noHeader:
      Term(
        en: "the file is empty; its first line must name the columns",
        id: "berkas kosong; baris pertamanya harus memuat nama kolom")
    case .unknownColumn(let name, let known):
      Term(
        en: "unknown column \(quoted(name)); known are: \(known.en)",
        id: "kolom \(quoted(name)) tidak dikenal; yang dikenal: \(known.id)")
    case .columnAgain(let name):
      Term(
        en: "column \(quoted(name)) is here a second time; keep one",
        id: "kolom \(quoted(name)) ada dua kali; sisakan satu")
    case .missingColumn(let name):
      Term(
        en: "the file lacks column \(name.en)", id: "berkas belum memuat kolom \(name.id)")
    case .cellCount(let found, let expected):
      Term(
        en: "this row has \(found) cells, the first line names \(expected) columns",
        id: "baris ini berisi \(found) sel, padahal baris pertama menyebut \(expected) kolom")
    case .emptyCell(let name):
      Term(en: "\(name.en) must not be empty", id: "\(name.id) tidak boleh kosong")
    }
  }

  public var example: Term {
    switch self {
    case .quoteNotClosed, .textAfterQuote:
      Term(
        en: #"DINKES,"Office called ""Health"", regency",…"#,
        id: #"DINKES,"Dinas ""Kesehatan"", kabupaten",…"#)
    case .noHeader, .unknownColumn, .columnAgain, .missingColumn:
      Term(
        en: "code,name_id,name_en,kind,sector,parent,from,until",
        id: "kode,nama_id,nama_en,jenis,sektor,induk,dari,sampai")
    case .cellCount, .emptyCell:
      Term(
        en: "DINKES,Dinas Kesehatan,Health Office,regional office,health,,2026-01-01,",
        id: "DINKES,Dinas Kesehatan,Health Office,perangkat daerah,kesehatan,,2026-01-01,")
    }
  }
}
