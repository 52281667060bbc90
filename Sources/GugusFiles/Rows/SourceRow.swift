/// What one row of a table holds in one column.
public struct SourceCell: Sendable {
  /// One text; none where the cell is empty (an empty text, JSON's `null`, or not there), several
  /// where a JSON list gave them.
  public let texts: [String]
  /// Why it has no value though it is not empty; nil but for cells of a spreadsheet.
  public let trouble: CellFault?
  package let place: SourcePlace

  package init(_ texts: [String], trouble: CellFault? = nil, at place: SourcePlace) {
    self.texts = texts.filter { !$0.isEmpty }
    self.trouble = trouble
    self.place = place
  }

  public var isEmpty: Bool { texts.isEmpty }

  /// From 1; in a spreadsheet, the row.
  public var line: Int { place.line }

  /// From 1, in characters of the line; in a spreadsheet, the column.
  public var column: Int { place.column }

  /// The fault with the place of this cell, and its line.
  public func fault(_ cause: any FaultCause) -> FileFault { place.fault(cause) }
}

/// One row of a table, whatever kind of file it came in.
public struct SourceRow: Sendable {
  /// Counted from 1, without the header and without rows that are empty throughout.
  public let number: Int
  /// By the name of the column; a column of which the row has nothing may be missing.
  public let cells: [String: SourceCell]
  /// Where the row begins.
  package let place: SourcePlace
  /// How it can be written again.
  package let original: Original

  package enum Original: Sendable {
    /// In the order of the columns.
    case cells([String])
    /// By column, from 1, and which columns belong to it, from 0: most rows of a wide sheet have few.
    case sheet([Int: String], kept: [Int])
    /// JSON that holds an object, and where in it the object's members are.
    case object([UInt8], members: [Range<Int>])
  }

  /// The line on which it begins, from 1; in a spreadsheet, the row.
  public var line: Int { place.line }

  public subscript(column: String) -> SourceCell? { cells[column] }

  /// Refuses what has no value though it is not empty, where somebody reads it.
  ///
  /// - Throws: the first such cell of those columns.
  package func check(_ columns: some Sequence<String>) throws(FileFault) {
    for name in columns {
      if let cell = cells[name], let trouble = cell.trouble { throw cell.fault(trouble) }
    }
  }

  /// A fault of the whole row.
  public func fault(_ cause: any FaultCause) -> FileFault { place.fault(cause) }
}
