/// The first row of a table, which names its columns.
enum Header {
  /// The names, without the space around them or byte order marks before them. A column without a
  /// name is called by its number, so that the empty columns that spreadsheets leave at the right do
  /// no harm.
  ///
  /// - Throws: names that are there twice.
  package static func columns(_ cells: [SourceCell]) throws(FileFaults) -> [String] {
    var names: [String] = []
    var seen: Set<String> = []
    var faults = FaultTally()
    for (index, cell) in cells.enumerated() {
      // Files that were joined have a byte order mark within.
      let text = (cell.texts.first ?? "").unicodeScalars.drop {
        $0 == "\u{FEFF}" || $0.properties.isWhitespace
      }
      let written = String(text).withoutOuterSpace
      let name = written.isEmpty ? "#\(index + 1)" : written
      if !seen.insert(name).inserted { faults.add(cell.fault(TableFault.columnAgain(name))) }
      names.append(name)
    }
    try faults.check()
    return names
  }
}
