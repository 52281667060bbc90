#if Spreadsheets
  /// What a workbook says of itself: its sheets, and how it counts days.
  final class WorkbookPart: XMLHandler {
    package private(set) var sheets: [Sheet] = []
    private(set) var is1904 = false

    /// A sheet as the workbook names it.
    struct Sheet {
      package let name: String
      package let relation: String
      package let isHidden: Bool
    }

    package func start(_ name: String, _ attributes: XMLAttributes) {
      switch name {
      case "sheet":
        sheets.append(
          Sheet(
            name: attributes["name"] ?? "", relation: attributes["id"] ?? "",
            isHidden: ["hidden", "veryHidden"].contains(attributes["state"])))
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

    package func start(_ name: String, _ attributes: XMLAttributes) {
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
    package private(set) var fault: WorkbookFault?
    private var current = ""
    private var bytes = 0
    private var isText = false
    /// Within how Japanese is read aloud, which is not part of the text.
    private var isPhonetic = false

    /// Texts, and bytes of all: they are held while rows are read.
    private static let limit = (texts: 4_000_000, bytes: 150_000_000)

    package func start(_ name: String, _ attributes: XMLAttributes) {
      switch name {
      case "si": current = ""
      case "t": isText = !isPhonetic
      case "rPh": isPhonetic = true
      default: break
      }
    }

    package func end(_ name: String) {
      switch name {
      case "si":
        bytes += current.utf8.count
        if strings.count >= SharedStringsPart.limit.texts || bytes > SharedStringsPart.limit.bytes {
          fault = .tooLarge(limit: SharedStringsPart.limit.bytes)
        } else {
          strings.append(current.withoutEscapes.composed)
        }
      case "t": isText = false
      case "rPh": isPhonetic = false
      default: break
      }
    }

    package func text(_ text: String) {
      guard isText else { return }
      current += text
      if current.isLongerThanACell { fault = .tooLong(limit: SheetPart.limit) }
    }
  }

  /// How the styles of cells show numbers.
  final class StylesPart: XMLHandler {
    private var codes: [Int: String] = [:]
    private var formats: [Int] = []
    private var isInCellFormats = false
    /// Formats for what is shown on conditions have numbers of their own.
    private var isInNumberFormats = false
    package private(set) var fault: WorkbookFault?

    /// No program writes more.
    private static let limit = 65_536

    /// For each style, by its number.
    var shown: [NumberFormat] { formats.map { NumberFormat($0, code: codes[$0]) } }

    package func start(_ name: String, _ attributes: XMLAttributes) {
      switch name {
      case "numFmts": isInNumberFormats = true
      case "numFmt" where isInNumberFormats:
        if let id = attributes["numFmtId"].flatMap({ Int($0) }) {
          codes[id] = attributes["formatCode"]
        }
      case "cellXfs": isInCellFormats = true
      case "xf" where isInCellFormats:
        formats.append(attributes["numFmtId"].flatMap { Int($0) } ?? 0)
        if max(formats.count, codes.count) > StylesPart.limit { fault = .damaged("styles") }
      default: break
      }
    }

    package func end(_ name: String) {
      switch name {
      case "numFmts": isInNumberFormats = false
      case "cellXfs": isInCellFormats = false
      default: break
      }
    }
    package func text(_ text: String) {}
  }

  /// The cells of a sheet that are joined downwards: the first has the value of all.
  final class MergesPart: XMLHandler {
    /// By the row that has the value: in which columns, and until which row.
    package private(set) var starts: [Int: [(column: Int, until: Int)]] = [:]
    package private(set) var fault: WorkbookFault?
    private var count = 0

    /// Those of a sheet that are held.
    private static let limit = 262_144

    package func start(_ name: String, _ attributes: XMLAttributes) {
      guard name == "mergeCell", let corners = attributes["ref"]?.split(separator: ":"),
        corners.count == 2, let from = CellReference(corners[0]),
        let to = CellReference(corners[1]), from.row < to.row
      else { return }
      count += 1
      if count > MergesPart.limit {
        fault = .tooMerged
      } else {
        starts[from.row, default: []].append((from.column, to.row))
      }
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

  extension CellReference {
    /// As a person writes it: `C4`.
    package static func text(column: Int, row: Int) -> String {
      var (rest, letters) = (column, "")
      while rest > 0 {
        let (above, letter) = (rest - 1).quotientAndRemainder(dividingBy: 26)
        letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(letter))) + letters
        rest = above
      }
      return "\(letters)\(row)"
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
