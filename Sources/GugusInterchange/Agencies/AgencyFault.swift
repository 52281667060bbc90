import GugusDomain

/// What can be wrong with an agency in a file.
public enum AgencyFault: FaultCause, Hashable {
  case badCode(String)
  case unknownKind(String)
  /// An earlier line has the same code.
  case codeAgain(AgencyCode, line: Int)

  public var cause: Term {
    switch self {
    case .badCode(let text):
      Term(
        en: "\(quoted(text)) cannot be an agency's code; use letters, digits, - and ., beginning "
          + "with a letter",
        id: "\(quoted(text)) bukan kode instansi; pakai huruf, angka, - dan ., diawali huruf")
    case .unknownKind(let text):
      Term(
        en: "unknown kind \(quoted(text)); write one of: \(AgencyKind.listed.en)",
        id: "jenis \(quoted(text)) tidak dikenal; tulis salah satu: \(AgencyKind.listed.id)")
    case .codeAgain(let code, let line):
      Term(
        en: "\(code) is in line \(line) already; keep one",
        id: "\(code) sudah ada di baris \(line); sisakan satu")
    }
  }

  public var example: Term { CSVFault.emptyCell(AgencyColumn.code.term).example }
}
