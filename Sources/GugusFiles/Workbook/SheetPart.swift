import GugusValues

#if Spreadsheets
  /// What a cell holds that is not empty.
  enum SheetCell: Hashable {
    case text(String)
    case unreadable(CellFault)

    /// What a person sees there.
    package var shown: String {
      switch self {
      case .text(let text), .unreadable(.error(let text, at: _)): text
      case .unreadable(.notCalculated): ""
      }
    }
  }

  /// The rows of a sheet, as they are read.
  final class SheetPart: XMLHandler {
    package struct Row {
      /// From 1.
      package let number: Int
      /// By column, from 1; none of them empty.
      package var cells: [Int: SheetCell]
    }

    /// Those that have come and were not taken.
    package var rows: [Row] = []
    package private(set) var fault: WorkbookFault?

    private let strings: [String]
    private let formats: [NumberFormat]
    private let is1904: Bool

    private var row = Row(number: 0, cells: [:])
    private var column = 0
    private var type = ""
    private var style = 0
    private var value = ""
    private var isValue = false
    private var isPhonetic = false
    private var hasFormula = false

    /// Characters of one cell, as spreadsheets count them: in UTF-16.
    package static let limit = 32_767

    /// - Parameters:
    ///   - strings: the texts to which cells refer by number.
    ///   - formats: how each style shows numbers.
    package init(strings: [String], formats: [NumberFormat], is1904: Bool) {
      self.strings = strings
      self.formats = formats
      self.is1904 = is1904
    }

    package func start(_ name: String, _ attributes: XMLAttributes) {
      switch name {
      case "row":
        let number = attributes["r"].flatMap { Int($0) } ?? row.number + 1
        if !CellReference.rows.contains(number) { fault = .damaged("row \(number)") }
        row = Row(number: number, cells: [:])
        column = 0
      case "c":
        column = attributes["r"].flatMap { CellReference($0)?.column } ?? column + 1
        type = attributes["t"] ?? "n"
        style = attributes["s"].flatMap { Int($0) } ?? 0
        value = ""
        hasFormula = false
      case "f": hasFormula = true
      case "rPh": isPhonetic = true
      case "v", "t": isValue = !isPhonetic
      default: break
      }
    }

    package func end(_ name: String) {
      switch name {
      case "row": rows.append(row)
      // In a damaged sheet a row may begin inside a cell, which then ends in no column of it.
      // No sheet has more columns, and a cell that does not say which it is in may be any.
      case "c": if CellReference.columns.contains(column) { row.cells[column] = cell }
      case "rPh": isPhonetic = false
      case "v", "t": isValue = false
      default: break
      }
    }

    package func text(_ text: String) {
      guard isValue else { return }
      value += text
      if value.isLongerThanACell { fault = .tooLong(limit: SheetPart.limit) }
    }

    /// Nil where it is empty.
    private var cell: SheetCell? {
      let reference = CellReference.text(column: column, row: row.number)
      if type == "e" { return .unreadable(.error(value, at: reference)) }
      if hasFormula, value.isEmpty, type != "str" {
        return .unreadable(.notCalculated(at: reference))
      }
      let text = content
      return text.isEmpty ? nil : .text(text)
    }

    /// What the cell holds (ECMA-376 part 1, §18.18.11).
    private var content: String {
      switch type {
      case "s":
        guard let number = Int(value), strings.indices.contains(number) else {
          fault = .damaged("shared string")
          return ""
        }
        return strings[number]
      case "b": return value == "1" ? "true" : "false"
      case "d": return value.hasSuffix("T00:00:00") ? String(value.prefix(10)) : value
      case "n":
        if value.isEmpty { return "" }
        let format = formats.indices.contains(style) ? formats[style] : .plain
        return format.shown(value, is1904: is1904)
      default: return value.withoutEscapes.composed
      }
    }
  }

  extension String {
    /// No program that writes spreadsheets lets a cell have more.
    var isLongerThanACell: Bool { utf8.count > SheetPart.limit && utf16.count > SheetPart.limit }
  }
#endif
