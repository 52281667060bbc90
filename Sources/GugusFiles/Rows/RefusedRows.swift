import GugusValues

/// Writes rows that were refused as a file of the kind they came in, each with the reason, so that
/// they can be mended and read again. Rows of a spreadsheet become CSV, a JSON array JSON Lines.
public struct RefusedRows: Sendable {
  /// The column, or the key, that holds the reason. No other table is likely to have one of that
  /// name, so that it can be left out when they are read again.
  public static let column = Term(en: "refused-because", id: "ditolak-karena")

  /// Nil for JSON Lines.
  private let delimiter: CSVDelimiter?
  private let columns: [String]
  private let column: String

  /// - Parameter language: of the reasons, and of the name of their column.
  init(
    columns: [String], of format: SourceFormat, delimiter: CSVDelimiter?, in language: Language
  ) {
    column = RefusedRows.column.in(language)
    self.columns = columns
    switch format {
    case .csv, .xlsx: self.delimiter = delimiter ?? .comma
    case .json, .jsonl: self.delimiter = nil
    }
  }

  /// Whether that column is one that a list of refused rows added.
  static func isReason(_ name: String) -> Bool { name == column.en || name == column.id }

  /// Whether a text, without the space before it, is a list of refused rows in JSON Lines.
  package static func begins(_ text: [UInt8]) -> Bool {
    [column.en, column.id].contains { text.starts(with: Array("{\(jsonString($0)):".utf8)) }
  }

  /// What the file begins with; nothing for JSON Lines.
  public var header: String {
    delimiter == nil ? "" : record(columns + [column])
  }

  /// A row that was read, and why it was refused.
  public func text(of row: SourceRow, reason: String) -> String {
    switch row.original {
    case .cells(let cells): return record(cells + [reason])
    case .sheet(let cells, let kept): return record(kept.map { cells[$0 + 1] ?? "" } + [reason])
    case .object(let bytes, let members):
      let kept = members.map { RefusedRows.onOneLine(String(decoding: bytes[$0], as: UTF8.self)) }
      // First, so that the file is known for what it is by its beginning.
      let added = "\(jsonString(column)): \(jsonString(reason))"
      return "{\(([added] + kept).joined(separator: ", "))}\n"
    }
  }

  /// A row that could not be read (``SourceTable/refusedCells``), as it is; in CSV with the reason
  /// as one more cell. It stays as wrong as it is, so that it is refused until it is mended.
  public func text(ofCells cells: [String], reason: String) -> String {
    if delimiter == nil { return RefusedRows.onOneLine(cells.joined(separator: " ")) + "\n" }
    // One that could not be told into cells must not look like a whole row.
    return record(cells + (cells.count == columns.count ? [""] : []) + [reason])
  }

  private func record(_ cells: [String]) -> String {
    CSVWriter.record(cells.map(CSVWriter.Field.text), separator: delimiter ?? .comma)
  }

  /// In JSON a line feed or carriage return stands between values only, so a space does as well.
  /// Other characters that break a line, such as U+2028, may stand in a text.
  private static func onOneLine(_ json: String) -> String {
    json.unicodeScalars.split { $0 == "\n" || $0 == "\r" }.map(String.init).joined(separator: " ")
  }
}
