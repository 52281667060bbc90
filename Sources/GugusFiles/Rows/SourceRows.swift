import GugusValues

/// The rows of one kind of file.
protocol SourceRows {
  var columns: [String] { get }
  var refusedCells: [String] { get }
  var encoding: TextEncoding? { get }
  var delimiter: CSVDelimiter? { get }
  /// Of a workbook, which of its sheets is read.
  var sheets: WorkbookSheets? { get }
  mutating func next() throws(FileFault) -> SourceRow?
}

extension SourceRows {
  var sheets: WorkbookSheets? { nil }
}

/// The worksheets of a workbook, of which one is read.
public struct WorkbookSheets: Hashable, Sendable {
  /// The name of the one that is read: the first visible one that has rows, or the one that was asked for.
  public let read: String
  /// In the order of the workbook.
  public let others: [Other]

  /// Which one is read, and what others there are.
  public var words: Term {
    let names = others.map { other in
      other.isHidden
        ? Term(en: "\(quoted(other.name)) (hidden)", id: "\(quoted(other.name)) (tersembunyi)")
        : Term(same: quoted(other.name))
    }
    guard !names.isEmpty else {
      return Term(en: "worksheet \(quoted(read))", id: "lembar \(quoted(read))")
    }
    let (english, indonesian) = (names.map(\.en), names.map(\.id))
    return Term(
      en: "worksheet \(quoted(read)); not read: \(english.joined(separator: ", "))",
      id: "lembar \(quoted(read)); tidak dibaca: \(indonesian.joined(separator: ", "))")
  }

  /// A worksheet that is not read.
  public struct Other: Hashable, Sendable {
    public let name: String
    /// Whether the workbook shows it to nobody.
    public let isHidden: Bool
  }
}
