import GugusDomain
import GugusFiles

/// The first rows of a table, looked at column by column.
struct TableSample {
  /// Nobody learns more of a register from further rows.
  static let limit = 1_000
  /// Bytes of their texts, which are held.
  private static let bytesLimit = 8_000_000

  let columns: [ColumnSample]
  let rows: Int

  /// - Parameter table: left behind the rows that were looked at. What is wrong with a row is said
  ///   when it is imported; here it is passed over.
  init(_ table: inout SourceTable) {
    var texts: [String: [[String]]] = [:]
    var (rows, bytes) = (0, 0)
    for _ in 0..<TableSample.limit where bytes < TableSample.bytesLimit {
      do throws(FileFault) {
        guard let row = try table.next() else { break }
        rows += 1
        bytes += row.cells.values.lazy.flatMap(\.texts).map(\.utf8.count).reduce(0, +)
        for name in table.columns {
          texts[name, default: []].append((row[name]?.texts ?? []).map(\.whiteSpaceFolded))
        }
      } catch {}
    }
    self.rows = rows
    // A name that cannot be written into a mapping can be given to no field.
    columns = table.columns.filter { TextRule.line.fault(in: $0) == nil }.map { name in
      ColumnSample(name: name, cells: texts[name] ?? [])
    }
  }
}

/// What the rows that were looked at hold in one column.
struct ColumnSample {
  let name: String
  /// The texts of each row.
  let cells: [[String]]
  /// The different texts, in the order in which they first appear.
  let values: [String]
  let filled: Int

  init(name: String, cells: [[String]]) {
    self.name = name
    self.cells = cells
    var seen: Set<String> = []
    values = cells.joined().filter { seen.insert($0).inserted }
    filled = cells.count { !$0.isEmpty }
  }

  /// One short text in every row, and no two alike.
  var isKey: Bool {
    filled > 1 && filled == cells.count && values.count == cells.joined().count
      && values.allSatisfy { $0.utf8.count <= 40 }
  }

  /// Few words that come again and again, as far as so many rows can show it.
  var isVocabulary: Bool {
    !values.isEmpty && values.count <= 12 && (values.count * 2 <= filled || filled < 20)
      && values.allSatisfy { $0.utf8.count <= 40 }
  }

  var meanLength: Int {
    filled == 0 ? 0 : cells.joined().map(\.utf8.count).reduce(0, +) / filled
  }

  /// Every text can be read as a date, and there are some. A plain number is one only where it
  /// falls into 1980…2079: any other is more likely a number.
  var holdsDates: Bool {
    !values.isEmpty
      && values.allSatisfy { text in
        DateGuess.written.contains { $0.day(text) != nil }
          || DateFormat.excel.day(text).map { (1980...2079).contains($0.civil.year) } == true
      }
  }

  /// What parts the names in its cells: a sign whose parts come again elsewhere.
  var separator: String? {
    for sign in [";", "|", "/", ","] {
      let lists = values.filter { $0.contains(sign) }
      guard !lists.isEmpty else { continue }
      let whole = Set(values.filter { !$0.contains(sign) })
      let parts = lists.flatMap { $0.split(separator: sign).map { $0.whiteSpaceFolded } }
      var counts: [String: Int] = [:]
      for part in parts { counts[part, default: 0] += 1 }
      let known = parts.count { whole.contains($0) || (counts[$0] ?? 0) > 1 }
      if known * 2 > parts.count { return sign }
    }
    return nil
  }

  /// The names in its cells, parted at that sign.
  func names(partedAt sign: String?) -> [[String]] {
    guard let sign else { return cells }
    return cells.map { cell in
      cell.flatMap { $0.split(separator: sign).map { $0.whiteSpaceFolded } }.filter { !$0.isEmpty }
    }
  }
}

/// In which forms a register writes its dates.
struct DateGuess {
  let formats: [DateFormat]
  /// Day-first and month-first read every one of them.
  let isAmbiguous: Bool

  private static let dayFirst = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy"].compactMap(DateFormat.init)
  private static let monthFirst = ["M/d/yyyy", "M-d-yyyy", "M.d.yyyy"].compactMap(DateFormat.init)
  /// One reading each, whoever reads.
  private static let plain =
    DateFormat.usual + ["d-MMM-yyyy", "yyyy/M/d", "yyyyMMdd"].compactMap(DateFormat.init)

  /// All but the serial numbers.
  static let written = plain + dayFirst + monthFirst

  init(of columns: [ColumnSample]) {
    var texts = columns.flatMap(\.values)
    var formats: [DateFormat] = []
    var isAmbiguous = false
    func take(_ format: DateFormat) {
      let rest = texts.filter { format.day($0) == nil }
      if rest.count < texts.count { formats.append(format) }
      texts = rest
    }
    DateGuess.plain.forEach(take)
    for (dayFirst, monthFirst) in zip(DateGuess.dayFirst, DateGuess.monthFirst) {
      let readable = texts.filter { dayFirst.day($0) != nil || monthFirst.day($0) != nil }
      let areDayFirst = readable.allSatisfy { dayFirst.day($0) != nil }
      let areMonthFirst = readable.allSatisfy { monthFirst.day($0) != nil }
      if !readable.isEmpty, areDayFirst == areMonthFirst { isAmbiguous = true }
      for format in areDayFirst || !areMonthFirst ? [dayFirst, monthFirst] : [monthFirst] {
        take(format)
      }
    }
    take(DateFormat.excel)
    self.formats = formats
    self.isAmbiguous = isAmbiguous
  }
}
