import GugusValues

/// What can be wrong with a file of rows, beyond its encoding and what only CSV can have.
public enum TableFault: FaultCause, Hashable {
  case noHeader
  case columnAgain(String)

  public var cause: Term {
    switch self {
    case .noHeader:
      Term(
        en: "there are no rows; the first must name the columns",
        id: "tidak ada baris; baris pertama harus memuat nama kolom")
    case .columnAgain(let name):
      Term(
        en: "column \(quoted(name)) is here a second time; rename one",
        id: "kolom \(quoted(name)) ada dua kali; ganti nama salah satunya")
    }
  }

  public var example: Term {
    Term(en: "Commitment,Lead,Due date", id: "Komitmen,Penanggung jawab,Batas waktu")
  }
}
