import GugusValues

#if Spreadsheets
  /// The rows of a sheet, as they are read.
  final class SheetPart: XMLHandler {
    package struct Row {
      /// From 1.
      package let number: Int
      /// By column, from 1; none of them empty.
      package var cells: [Int: String]
    }

    /// Those that have come and were not taken.
    package var rows: [Row] = []

    private let strings: [String]
    private let isDate: [Bool]
    private let is1904: Bool

    private var row = Row(number: 0, cells: [:])
    private var column = 0
    private var type = ""
    private var style = 0
    private var value = ""
    private var isValue = false
    private var isPhonetic = false

    /// Bytes of one cell; spreadsheets allow less.
    package static let limit = 1_048_576

    package init(strings: [String], isDate: [Bool], is1904: Bool) {
      self.strings = strings
      self.isDate = isDate
      self.is1904 = is1904
    }

    package func start(_ name: String, _ attributes: [String: String]) {
      switch name {
      case "row":
        let said = attributes["r"].flatMap { Int($0) }.flatMap { number in
          CellReference.rows.contains(number) ? number : nil
        }
        row = Row(number: said ?? row.number + 1, cells: [:])
        column = 0
      case "c":
        column = attributes["r"].flatMap { CellReference($0)?.column } ?? column + 1
        type = attributes["t"] ?? "n"
        style = attributes["s"].flatMap { Int($0) } ?? 0
        value = ""
      case "rPh": isPhonetic = true
      case "v", "t": isValue = !isPhonetic
      default: break
      }
    }

    package func end(_ name: String) {
      switch name {
      case "row": rows.append(row)
      case "c":
        let text = text.composed
        // In a damaged sheet a row may begin inside a cell, which then ends in no column of it.
        // No sheet has more columns, and a cell that does not say which it is in may be any.
        if CellReference.columns.contains(column), !text.isEmpty { row.cells[column] = text }
      case "rPh": isPhonetic = false
      case "v", "t": isValue = false
      default: break
      }
    }

    package func text(_ text: String) {
      if isValue, value.utf8.count < SheetPart.limit { value += text }
    }

    /// What the cell holds (ECMA-376 part 1, §18.18.11).
    private var text: String {
      switch type {
      case "s": Int(value).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? ""
      case "b": value == "1" ? "true" : "false"
      case "d": value.hasSuffix("T00:00:00") ? String(value.prefix(10)) : value
      case "n":
        if isDate.indices.contains(style), isDate[style], let serial = Double(value),
          let date = NumberFormat.date(serial, is1904: is1904)
        {
          date
        } else {
          NumberFormat.plain(value)
        }
      default: value.withoutEscapes
      }
    }
  }
#endif
