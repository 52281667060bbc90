/// The rows of a CSV file under the header that names their columns.
struct CSVRows: SourceRows {
  package let columns: [String]
  package private(set) var refusedCells: [String] = []
  package var encoding: TextEncoding? { reader.encoding }
  package var delimiter: CSVDelimiter? { reader.delimiter }

  private var reader: CSVReader
  /// All columns, those included that a list of refused rows added.
  private let header: [String]
  private var count = 0

  /// - Throws: a header that is not there, names a column twice, or has a column without a name
  ///   but with cells under it.
  package init(_ source: ByteSource, file: String, _ options: SourceOptions) throws(FileFaults) {
    let record: CSVRecord
    do throws(FileFault) {
      reader = try CSVReader(
        source, file: file, delimiter: options.delimiter, encoding: options.encoding)
      guard let first = try reader.next() else {
        throw FileFault(TableFault.noHeader, in: file)
      }
      record = first
    } catch {
      throw FileFaults([error])
    }
    header = try Header.columns(
      record.fields.map { SourceCell([CSVWriter.unguarded($0.text)], at: $0.place) })
    columns = header.filter { !RefusedRows.isReason($0) }
  }

  package mutating func next() throws(FileFault) -> SourceRow? {
    while let record = try nextRecord() {
      if record.fields.allSatisfy(\.text.isEmpty) { continue }
      count += 1
      let texts = record.fields.map { CSVWriter.unguarded($0.text) }
      if let fault = record.cellCountFault(header.count) {
        // The reason of an earlier refusal is no cell of the row, or it would fill a gap.
        refusedCells = header.last.map(RefusedRows.isReason) == true ? texts.dropLast() : texts
        throw fault
      }
      var cells: [String: SourceCell] = [:]
      var original: [String] = []
      for ((name, field), text) in zip(zip(header, record.fields), texts)
      where !RefusedRows.isReason(name) {
        cells[name] = SourceCell([text], at: field.place)
        original.append(text)
      }
      return SourceRow(
        number: count, cells: cells, place: SourcePlace(source: record.source, offset: 0),
        original: .cells(original))
    }
    return nil
  }

  private mutating func nextRecord() throws(FileFault) -> CSVRecord? {
    do throws(FileFault) {
      return try reader.next()
    } catch {
      count += 1
      refusedCells = [reader.last?.text ?? ""]
      throw error
    }
  }
}
