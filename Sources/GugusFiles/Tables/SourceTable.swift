import GugusValues

/// A table in a file of any kind, read row by row.
///
///     var table = try SourceTable(ByteSource(descriptor: file), file: "list.csv")
///     while let row = try table.next() { … row["Due date"]?.texts … }
///
/// A cell that ``CSVWriter`` guarded against being run as a formula reads as what it was. A column
/// that ``RefusedRows`` added is left out.
public struct SourceTable {
  public let format: SourceFormat
  /// How its text is written; nil for a spreadsheet, whose encoding is its own affair. Where it was
  /// not given, it is known for certain only at the end.
  public var encoding: TextEncoding? { rows.encoding }
  /// The delimiter of a CSV file.
  public var delimiter: CSVDelimiter? { rows.delimiter }
  /// What the header names, in its order. For JSON the dotted paths (`owner.name`) of the first
  /// hundred rows, as they appear; later rows may have more.
  public var columns: [String] { rows.columns }
  /// The worksheets of a workbook, of which one is read; nil for other files.
  public var sheets: WorkbookSheets? { rows.sheets }
  /// What could be read of the row for which ``next()`` last threw, for ``RefusedRows``.
  public var refusedCells: [String] { rows.refusedCells }

  private var rows: any SourceRows

  /// The largest file of rows that is read, in bytes: several million rows. Its rows are read one by
  /// one.
  public static let fileLimit = 1_073_741_824
  /// The most bytes of rows that are waited for where they come through a pipe: some hundred thousand
  /// rows. They stand in a file until all are there, and of a pipe nobody knows whether it ends.
  public static let pipeLimit = 100_000_000

  /// Looks at the beginning of the file, and reads its header.
  ///
  /// - Parameter file: what messages call the file.
  /// - Throws: what is wrong with the file as a whole.
  public init(
    _ source: ByteSource, file: String, options: SourceOptions = SourceOptions()
  ) throws(FileFaults) {
    do throws(ReadFault) {
      if let said = options.format {
        format = said
      } else {
        format = try SourceFormat.of(source, isRooted: options.root != nil)
      }
    } catch {
      throw FileFaults([FileFault(error, in: file)])
    }
    if options.format == nil, format == .csv, let start = try? source.peek(SourceFormat.sample),
      let other = OtherSpreadsheet(beginningWith: start)
    {
      throw FileFaults([FileFault(WorkbookFault.other(other), in: file)])
    }
    rows =
      switch format {
      case .csv: try CSVRows(source, file: file, options)
      case .json: try JSONRows(source, file: file, isArray: true, options)
      case .jsonl: try JSONRows(source, file: file, isArray: false, options)
      case .xlsx: try SourceTable.workbook(source, file: file, options)
      }
  }

  /// The next row that is not empty throughout, or nil at the end.
  ///
  /// - Throws: what is wrong with the form of the row; the next call goes on behind it.
  public mutating func next() throws(FileFault) -> SourceRow? { try rows.next() }

  private static func workbook(
    _ source: ByteSource, file: String, _ options: SourceOptions
  ) throws(FileFaults) -> any SourceRows {
    if (try? source.peek(4))?.starts(with: SourceFormat.oldSignature) == true {
      throw FileFaults([FileFault(WorkbookFault.oldOrLocked, in: file)])
    }
    #if Spreadsheets
      return try WorkbookRows(source, file: file, options)
    #else
      throw FileFaults([FileFault(WorkbookFault.notBuiltIn, in: file)])
    #endif
  }
}

extension RefusedRows {
  /// For rows of that table.
  ///
  /// - Parameter language: of the reasons, and of the name of their column.
  public init(like table: SourceTable, in language: Language) {
    self.init(
      columns: table.columns, of: table.format, delimiter: table.delimiter, in: language)
  }
}

extension SourceFormat {
  /// Of the container in which `.xls` comes, and `.xlsx` under a password.
  fileprivate static let oldSignature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]

  /// Bytes by which a format is told.
  fileprivate static let sample = 4_096

  /// What the bytes look like, whatever the file is called.
  ///
  /// - Parameter isRooted: whether the rows are known to be within an object.
  fileprivate static func of(
    _ source: ByteSource, isRooted: Bool
  ) throws(ReadFault) -> SourceFormat {
    let start = try source.peek(sample)
    // The signature of a zip archive's first file.
    if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) || start.starts(with: oldSignature) {
      return .xlsx
    }
    // A text of this sort begins with ASCII, of which UTF-16 differs by its zeros alone.
    let marks = TextEncoding.allCases.map(\.byteOrderMark).filter { !$0.isEmpty }
    let mark = marks.first { start.starts(with: $0) } ?? []
    let text = Array(start.dropFirst(mark.count).filter { $0 != 0 }.drop(while: JSONBytes.isSpace))
    switch text.first {
    case UInt8(ascii: "["): return .json
    case UInt8(ascii: "{") where RefusedRows.begins(text): return .jsonl
    case UInt8(ascii: "{"): return isRooted || !endsOnItsLine(text) ? .json : .jsonl
    default: return .csv
    }
  }

  /// Whether the object with which the text begins ends before the line does.
  private static func endsOnItsLine(_ text: [UInt8]) -> Bool {
    var scope = JSONScope()
    for byte in text {
      if byte == newline { return false }
      scope.take(byte)
      if scope.depth == 0 { return true }
    }
    // Longer than what was looked at.
    return true
  }
}
