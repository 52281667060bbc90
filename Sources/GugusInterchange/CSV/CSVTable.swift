import GugusDomain

/// One row under the header of a CSV file.
public struct CSVRow<Column: Vocabulary>: Sendable {
  /// The line on which the row starts, from 1.
  public let line: Int
  fileprivate let fields: [Column: CSVField]

  /// The field in that column; nil where the file has no such column.
  public subscript(column: Column) -> CSVField? { fields[column] }
}

/// A CSV file whose first line names its columns, in either language and any order. Rows of empty
/// cells alone, as spreadsheets leave them behind, are skipped.
public struct CSVTable<Column: Vocabulary>: Sendable {
  /// Behind the header.
  private let body: CSVReader
  private let columns: [Column]

  /// Reads the header.
  ///
  /// - Parameter required: of each group one column must be there.
  /// - Throws: columns that are unknown, there twice, or missing.
  public init(bytes: [UInt8], file: String, required: [[Column]]) throws(FileFaults) {
    var reader = CSVReader(bytes: bytes, file: file)
    var faults = FaultLog(reader.source)
    columns = CSVTable.columns(&reader, required, &faults)
    body = reader
    try faults.unlessAny(())
  }

  /// The values made of all rows, one after the other, in their order.
  ///
  /// - Parameter read: makes a value of a row, or notes what is wrong with it and returns nil.
  /// - Throws: everything that is wrong with the rows.
  public func map<Value>(
    _ read: (CSVRow<Column>, inout FaultLog) -> Value?
  ) throws(FileFaults) -> [Value] {
    var reader = body
    var faults = FaultLog(reader.source)
    var values: [Value] = []
    while let record = CSVTable.record(&reader, &faults) {
      if record.fields.allSatisfy(\.text.isEmpty) { continue }
      guard record.fields.count == columns.count else {
        let extra = record.fields.dropFirst(columns.count).first
        let fault = CSVFault.cellCount(found: record.fields.count, expected: columns.count)
        faults.add(fault, at: extra ?? record.fields[record.fields.count - 1])
        continue
      }
      let fields = Dictionary(zip(columns, record.fields)) { first, _ in first }
      if let value = read(CSVRow(line: record.line, fields: fields), &faults) {
        values.append(value)
      }
    }
    return try faults.unlessAny(values)
  }

  /// The next record without a fault of form; notes those that have one.
  private static func record(_ reader: inout CSVReader, _ faults: inout FaultLog) -> CSVRecord? {
    while true {
      do throws(CSVReader.PlacedFault) {
        return try reader.record()
      } catch {
        faults.add(error.cause, at: error.offset)
      }
    }
  }

  private static func columns(
    _ reader: inout CSVReader, _ required: [[Column]], _ faults: inout FaultLog
  ) -> [Column] {
    var columns: [Column] = []
    var isUnderstood = true
    do throws(CSVReader.PlacedFault) {
      guard let header = try reader.record() else {
        faults.add(CSVFault.noHeader, at: 0)
        return []
      }
      for field in header.fields {
        if let column = Column.named(field.text) {
          if columns.contains(column) { faults.add(CSVFault.columnAgain(field.text), at: field) }
          columns.append(column)
        } else {
          isUnderstood = false
          faults.add(CSVFault.unknownColumn(field.text, known: Column.listed), at: field)
        }
      }
    } catch {
      isUnderstood = false
      faults.add(error.cause, at: error.offset)
    }
    // An unknown column may be the missing one misspelt: one fault is enough for both.
    for group in required where isUnderstood && group.allSatisfy({ !columns.contains($0) }) {
      if let name = group.first?.term { faults.add(CSVFault.missingColumn(name), at: 0) }
    }
    return columns
  }
}

extension FaultLog {
  /// Notes what is wrong at that field of the file.
  public mutating func add(_ cause: any FaultCause, at field: CSVField) {
    add(cause, at: field.offset)
  }
}
