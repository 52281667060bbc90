/// Writes records as RFC 4180 has them: quotes where needed, CRLF at the end of each; a comma between
/// fields unless another separator is asked for.
///
/// Text that a spreadsheet would run as a formula is kept from it: a cell that begins with
/// `=`, `+`, `-`, `@`, a tab or a line break gets an apostrophe in front, and so does one
/// that already has apostrophes before such a character. ``unguarded(_:)`` takes exactly that
/// apostrophe away, so that nothing is lost on the way out and back.
public enum CSVWriter {
  /// One cell of a record.
  public enum Field: Hashable, Sendable {
    /// Words; guarded against formulas.
    case text(String)
    /// A number, date or fixed name of ours; written as it is, so that -3 stays a number.
    case machine(String)
  }

  /// The record as one line, its line end included.
  public static func record(_ fields: [Field], separator: CSVDelimiter = .comma) -> String {
    let cells = fields.map { written($0, separator) }
    // An empty line would read back as no record at all (RFC 4180 leaves this open).
    if cells == [""] { return "\"\"\r\n" }
    return cells.joined(separator: String(Unicode.Scalar(separator.byte))) + "\r\n"
  }

  /// The text with an apostrophe in front where a spreadsheet would take it for a formula
  /// (OWASP, "CSV Injection").
  public static func guarded(_ text: String) -> String {
    startsLikeFormula(text.unicodeScalars.drop { $0 == "'" }) ? "'" + text : text
  }

  /// The text that ``guarded(_:)`` was given.
  public static func unguarded(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.first == "'", startsLikeFormula(scalars.drop { $0 == "'" }) else { return text }
    return String(scalars.dropFirst())
  }

  private static func startsLikeFormula(_ scalars: some Collection<Unicode.Scalar>) -> Bool {
    switch scalars.first {
    // The last four are the full-width forms, which East Asian spreadsheets read alike.
    case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
    default: false
    }
  }

  private static func written(_ field: Field, _ separator: CSVDelimiter) -> String {
    switch field {
    case .text(let text): quoted(guarded(text), separator)
    case .machine(let text): quoted(text, separator)
    }
  }

  private static func quoted(_ text: String, _ separator: CSVDelimiter) -> String {
    let separator = separator.byte
    let quote = UInt8(ascii: "\"")
    let needsQuotes = text.utf8.contains { byte in
      byte == separator || byte == quote || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }
    // RFC 4180 §2.4: spaces are part of a field; the quotes keep lenient readers from trimming.
    let hasOuterSpace = text.utf8.first == UInt8(ascii: " ") || text.utf8.last == UInt8(ascii: " ")
    guard needsQuotes || hasOuterSpace else { return text }
    var written = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { written += "\"" }
      written.unicodeScalars.append(scalar)
    }
    return written + "\""
  }
}

/// How a CSV file is written, where programs differ in what they expect.
public struct CSVForm: Hashable, Sendable {
  public var separator: CSVDelimiter
  /// Whether it begins with a byte order mark, by which a spreadsheet tells that it is UTF-8.
  public var hasByteOrderMark: Bool

  public init(separator: CSVDelimiter = .comma, hasByteOrderMark: Bool = false) {
    self.separator = separator
    self.hasByteOrderMark = hasByteOrderMark
  }

  /// What Excel opens by itself where the comma is the decimal sign, as in Indonesia.
  public static let excel = CSVForm(separator: .semicolon, hasByteOrderMark: true)

  /// What stands before the first record.
  public var start: String { hasByteOrderMark ? "\u{FEFF}" : "" }
}
