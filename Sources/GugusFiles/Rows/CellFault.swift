import GugusValues

/// Why a cell of a worksheet has no value that could be taken.
public enum CellFault: FaultCause, Hashable {
  /// It shows an error, such as `#N/A`; `at` is where, as `C4`.
  case error(String, at: String)
  /// Its formula was never calculated: the program that wrote the file left that to others.
  case notCalculated(at: String)

  public var cause: Term {
    switch self {
    case .error(let shown, let cell):
      Term(
        en:
          "cell \(cell) shows the error \(visible(shown)); put it right in the spreadsheet, or leave "
          + "the cell empty",
        id:
          "sel \(cell) menampilkan galat \(visible(shown)); perbaiki di lembar kerja, atau kosongkan "
          + "selnya")
    case .notCalculated(let cell):
      Term(
        en:
          "the formula in cell \(cell) was never calculated; open the file in a spreadsheet program "
          + "and save it",
        id:
          "rumus di sel \(cell) belum pernah dihitung; buka berkas di program lembar kerja lalu simpan"
      )
    }
  }

  public var example: Term {
    Term(en: "a value, or an empty cell", id: "sebuah nilai, atau sel kosong")
  }
}
