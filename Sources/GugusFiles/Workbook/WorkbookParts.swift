#if Spreadsheets
  /// What a workbook says of itself: its sheets, and how it counts days.
  final class WorkbookPart: XMLHandler {
    package private(set) var sheets: [(name: String, relation: String)] = []
    private(set) var is1904 = false

    package func start(_ name: String, _ attributes: [String: String]) {
      switch name {
      case "sheet": sheets.append((attributes["name"] ?? "", attributes["id"] ?? ""))
      case "workbookPr": is1904 = ["1", "true"].contains(attributes["date1904"])
      default: break
      }
    }

    package func end(_ name: String) {}
    package func text(_ text: String) {}
  }

  /// Which parts belong together.
  final class RelationsPart: XMLHandler {
    struct Relation {
      package let id: String
      /// The last word of its type: `worksheet`, `sharedStrings`.
      package let kind: Substring
      package let target: String
    }

    private(set) var relations: [Relation] = []

    package func start(_ name: String, _ attributes: [String: String]) {
      guard name == "Relationship", let id = attributes["Id"], let type = attributes["Type"],
        let target = attributes["Target"]
      else { return }
      relations.append(
        Relation(id: id, kind: type.split(separator: "/").last ?? "", target: target))
    }

    package func end(_ name: String) {}
    package func text(_ text: String) {}
  }

  /// The texts that cells refer to by number.
  final class SharedStringsPart: XMLHandler {
    package private(set) var strings: [String] = []
    private var current = ""
    private var isText = false
    /// Within how Japanese is read aloud, which is not part of the text.
    private var isPhonetic = false

    package func start(_ name: String, _ attributes: [String: String]) {
      switch name {
      case "si": current = ""
      case "t": isText = !isPhonetic
      case "rPh": isPhonetic = true
      default: break
      }
    }

    package func end(_ name: String) {
      switch name {
      case "si": strings.append(current.withoutEscapes)
      case "t": isText = false
      case "rPh": isPhonetic = false
      default: break
      }
    }

    package func text(_ text: String) {
      if isText, current.utf8.count < SheetPart.limit { current += text }
    }
  }

  /// Which styles of cells show dates.
  final class StylesPart: XMLHandler {
    private var codes: [Int: String] = [:]
    private var formats: [Int] = []
    private var isInCellFormats = false

    /// For each style, by its number.
    var isDate: [Bool] { formats.map { NumberFormat.isDate($0, code: codes[$0]) } }

    package func start(_ name: String, _ attributes: [String: String]) {
      switch name {
      case "numFmt":
        if let id = attributes["numFmtId"].flatMap({ Int($0) }) {
          codes[id] = attributes["formatCode"]
        }
      case "cellXfs": isInCellFormats = true
      case "xf" where isInCellFormats:
        formats.append(attributes["numFmtId"].flatMap { Int($0) } ?? 0)
      default: break
      }
    }

    package func end(_ name: String) { if name == "cellXfs" { isInCellFormats = false } }
    package func text(_ text: String) {}
  }

  /// The cells of a sheet that are joined downwards: the first has the value of all.
  final class MergesPart: XMLHandler {
    /// By the row that has the value: in which columns, and until which row.
    package private(set) var starts: [Int: [(column: Int, until: Int)]] = [:]

    package func start(_ name: String, _ attributes: [String: String]) {
      guard name == "mergeCell", let corners = attributes["ref"]?.split(separator: ":"),
        corners.count == 2, let from = CellReference(corners[0]),
        let to = CellReference(corners[1]), from.row < to.row
      else { return }
      starts[from.row, default: []].append((from.column, to.row))
    }

    package func end(_ name: String) {}
    package func text(_ text: String) {}
  }

  /// `B12`: where a cell is, each from 1.
  struct CellReference {
    package let column: Int
    package let row: Int

    /// What a spreadsheet can hold.
    package static let columns = 1...16_384
    package static let rows = 1...1_048_576

    package init?(_ text: some StringProtocol) {
      let letters = text.utf8.prefix { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
      guard (1...3).contains(letters.count), let row = Int(text.dropFirst(letters.count)) else {
        return nil
      }
      column = letters.reduce(0) { $0 * 26 + Int($1 - UInt8(ascii: "A")) + 1 }
      self.row = row
      guard CellReference.columns.contains(column), CellReference.rows.contains(row) else {
        return nil
      }
    }
  }

  extension String {
    /// Characters that XML cannot hold stand in a workbook as `_x000D_` (ECMA-376 part 1, §22.9.2.19).
    var withoutEscapes: String {
      guard contains("_x") else { return self }
      return replacing(/_x([0-9A-Fa-f]{4})_/) { match in
        UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
      }
    }
  }
#endif
