/// The kinds of file in which a table can come.
public enum SourceFormat: String, CaseIterable, Sendable {
  case csv
  /// An array of objects, or an object that holds one.
  case json
  /// JSON Lines: an object on each line.
  case jsonl
  case xlsx
}

/// What is known of a file of rows beforehand; what is nil is found by looking at its bytes.
public struct SourceOptions: Hashable, Sendable {
  public var format: SourceFormat?
  public var encoding: TextEncoding?
  public var delimiter: CSVDelimiter?
  /// The worksheet of a spreadsheet; nil for the first.
  public var sheet: String?
  /// The keys that lead to the array of rows within a JSON object: `data.items`.
  public var root: String?

  public init(
    format: SourceFormat? = nil, encoding: TextEncoding? = nil, delimiter: CSVDelimiter? = nil,
    sheet: String? = nil, root: String? = nil
  ) {
    self.format = format
    self.encoding = encoding
    self.delimiter = delimiter
    self.sheet = sheet
    self.root = root
  }
}
