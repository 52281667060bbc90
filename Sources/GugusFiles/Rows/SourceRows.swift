/// The rows of one kind of file.
protocol SourceRows {
  var columns: [String] { get }
  var refusedCells: [String] { get }
  var encoding: TextEncoding? { get }
  var delimiter: CSVDelimiter? { get }
  mutating func next() throws(FileFault) -> SourceRow?
}
