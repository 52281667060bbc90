#if Spreadsheets
  /// The rows of a worksheet, under the first that is not empty and names the columns.
  struct WorkbookRows: SourceRows {
    package let columns: [String]
    package let refusedCells: [String] = []
    package var encoding: TextEncoding? { nil }
    package var delimiter: CSVDelimiter? { nil }
    package var sheets: WorkbookSheets? { sheet.sheets }

    private let file: String
    private let sheet: SheetReader
    /// By position; those included that a list of refused rows added.
    private let header: [String]
    /// The positions that have a name, and those of reasons. One cell far to the right makes
    /// thousands that have neither.
    private let (named, kept): ([Int], [Int])
    private var count = 0

    /// Up to so many columns a row has a cell of each, so that what is missing is named by its place.
    private static let everyCell = 256

    package init(_ source: ByteSource, file: String, _ options: SourceOptions) throws(FileFaults) {
      self.file = file
      let first: SheetPart.Row
      do throws(FileFault) {
        do throws(WorkbookFault) {
          sheet = try SheetReader(source, sheet: options.sheet)
        } catch {
          throw FileFault(error, in: file)
        }
        guard let row = try WorkbookRows.nextRow(of: sheet, file) else {
          throw FileFault(TableFault.noHeader, in: file)
        }
        first = row
      } catch {
        throw FileFaults([error])
      }
      header = try Header.columns(
        (1...(first.cells.keys.max() ?? 1)).map { column in
          WorkbookRows.cell(first.cells[column], file, first.number, column)
        })
      columns = header.filter { !RefusedRows.isReason($0) }
      kept = header.indices.filter { [header] in !RefusedRows.isReason(header[$0]) }
      named = first.cells.keys.map { $0 - 1 }.filter { [header] in
        !RefusedRows.isReason(header[$0])
      }
    }

    package mutating func next() throws(FileFault) -> SourceRow? {
      guard let row = try WorkbookRows.nextRow(of: sheet, file) else { return nil }
      count += 1
      var cells: [String: SourceCell] = [:]
      if named.count <= WorkbookRows.everyCell {
        for index in named {
          cells[header[index]] = WorkbookRows.cell(nil, file, row.number, index + 1)
        }
      }
      for (column, cell) in row.cells {
        // What stands under no name, or beside the table, is called by its column.
        let name = column <= header.count ? header[column - 1] : "#\(column)"
        if RefusedRows.isReason(name) { continue }
        cells[name] = WorkbookRows.cell(cell, file, row.number, column)
      }
      let first = row.cells.keys.min() ?? 1
      return SourceRow(
        number: count, cells: cells,
        place: WorkbookRows.place(row.cells[first]?.shown ?? "", file, row.number, first),
        original: .sheet(row.cells.mapValues(\.shown), kept: kept))
    }

    /// The next row that has anything.
    private static func nextRow(
      of sheet: SheetReader, _ file: String
    ) throws(FileFault) -> SheetPart.Row? {
      do throws(WorkbookFault) {
        while let row = try sheet.next() {
          if !row.cells.isEmpty { return row }
        }
        return nil
      } catch {
        throw FileFault(error, in: file, line: sheet.row)
      }
    }

    private static func cell(
      _ cell: SheetCell?, _ file: String, _ row: Int, _ column: Int
    ) -> SourceCell {
      let place = place(cell?.shown ?? "", file, row, column)
      return switch cell {
      case .text(let text)?: SourceCell([text], at: place)
      case .unreadable(let fault)?: SourceCell([], trouble: fault, at: place)
      case nil: SourceCell([], at: place)
      }
    }

    private static func place(
      _ text: String, _ file: String, _ row: Int, _ column: Int
    ) -> SourcePlace {
      let source = SourceFile(part: Array(text.utf8), of: file, line: row, column: column)
      return SourcePlace(source: source, offset: 0)
    }
  }

  /// Reads a worksheet row by row. A class, since the parser has one position in it.
  final class SheetReader {
    private let part: ZipPart
    private let sheet: SheetPart
    private let events: XMLEvents
    private let merges: [Int: [(column: Int, until: Int)]]
    /// By column, the value of the joined cells that go on, and their last row.
    private var held: [Int: (cell: SheetCell, until: Int)] = [:]
    /// Cells that rows have of their own, and those that they have by being joined to one above.
    private var own = 0
    private var filled = 0
    /// Those read ahead; the next comes last.
    private var rows: [SheetPart.Row] = []
    private var isAtEnd = false
    /// The number of the row that was given last.
    package private(set) var row = 1

    /// What the workbook says of its sheets, and which of them is read.
    package let sheets: WorkbookSheets

    /// Joined cells for each cell with a value, and so many besides.
    private static let joins = (each: 100, besides: 1_000_000)
    /// Bytes of a workbook, packed.
    package static let limit = 268_435_456
    /// With what every zip archive begins.
    private static let signature = Array("PK".utf8)

    package init(_ source: ByteSource, sheet wanted: String?) throws(WorkbookFault) {
      let archive = try ZipArchive(SheetReader.file(of: source))
      let workbook = WorkbookPart()
      let root = try SheetReader.relations(of: "_rels/.rels", in: archive)
        .first { $0.kind == "officeDocument" }
      let path = SheetReader.path(root?.target ?? "xl/workbook.xml", from: "")
      guard let part = try archive.part(path) else {
        throw try SheetReader.isOpenDocument(archive) ? .other(.openDocument) : .notAWorkbook
      }
      if path.hasSuffix(".bin") { throw .other(.binary) }
      try XMLEvents.read(part, telling: workbook)

      let (folder, name) = SheetReader.split(path)
      let relations = try SheetReader.relations(of: "\(folder)_rels/\(name).rels", in: archive)
      func related(_ relation: RelationsPart.Relation?) throws(WorkbookFault) -> ZipPart? {
        guard let relation else { return nil }
        return try archive.part(SheetReader.path(relation.target, from: folder))
      }
      let strings = SharedStringsPart()
      if let part = try related(relations.first(where: { $0.kind == "sharedStrings" })) {
        try XMLEvents.read(part, telling: strings)
      }
      let styles = StylesPart()
      if let part = try related(relations.first(where: { $0.kind == "styles" })) {
        try XMLEvents.read(part, telling: styles)
      }

      let worksheets = workbook.sheets.filter { sheet in
        relations.contains { $0.id == sheet.relation && $0.kind == "worksheet" }
      }
      let visible = worksheets.filter { !$0.isHidden }
      let candidates =
        wanted.map { name in worksheets.filter { $0.name == name } }
        ?? (visible.isEmpty ? worksheets : visible)
      guard let first = candidates.first else {
        throw wanted.map { .noSuchSheet($0, known: worksheets.map(\.name)) } ?? .notAWorkbook
      }
      func sheet(_ chosen: WorkbookPart.Sheet) throws(WorkbookFault) -> ZipPart {
        guard let part = try related(relations.first(where: { $0.id == chosen.relation })) else {
          throw .damaged("worksheet")
        }
        return part
      }
      func rows() -> SheetPart {
        SheetPart(strings: strings.strings, formats: styles.shown, is1904: workbook.is1904)
      }
      // The first that has anything: a cover without cells is passed over.
      var chosen = first
      for candidate in candidates where candidates.count > 1 {
        if try SheetReader.hasRows(sheet(candidate), rows()) {
          chosen = candidate
          break
        }
      }
      let merges = MergesPart()
      // They stand behind the rows to which they apply.
      try XMLEvents.read(sheet(chosen), telling: merges)
      self.part = try sheet(chosen)
      self.merges = merges.starts
      self.sheet = rows()
      sheets = WorkbookSheets(
        read: chosen.name,
        others: worksheets.filter { $0.relation != chosen.relation }.map {
          WorkbookSheets.Other(name: $0.name, isHidden: $0.isHidden)
        })
      events = try XMLEvents(self.sheet)
    }

    /// Whether any row of a sheet has anything.
    private static func hasRows(
      _ part: ZipPart, _ sheet: SheetPart
    ) throws(WorkbookFault) -> Bool {
      let events = try XMLEvents(sheet)
      while true {
        let bytes = try part.next()
        try events.read(bytes)
        if sheet.rows.contains(where: { !$0.cells.isEmpty }) { return true }
        sheet.rows = []
        if bytes.isEmpty { return false }
      }
    }

    /// Its first part says so, in ASCII.
    private static func isOpenDocument(_ archive: ZipArchive) throws(WorkbookFault) -> Bool {
      let kind = try archive.part("mimetype")?.next() ?? []
      return kind.starts(with: Array("application/vnd.oasis.opendocument".utf8))
    }

    package func next() throws(WorkbookFault) -> SheetPart.Row? {
      while rows.isEmpty, !isAtEnd {
        let bytes = try part.next()
        try events.read(bytes)
        isAtEnd = bytes.isEmpty
        rows = sheet.rows.reversed()
        sheet.rows = []
      }
      guard var next = rows.popLast() else { return nil }
      row = next.number
      try fill(&next)
      return next
    }

    /// Gives cells that are joined downwards the value of the first.
    private func fill(_ row: inout SheetPart.Row) throws(WorkbookFault) {
      // A row with nothing of its own is still empty.
      if row.cells.isEmpty { return }
      own += row.cells.count
      filled += held.count
      if filled > own * SheetReader.joins.each + SheetReader.joins.besides { throw .tooMerged }
      for (column, (cell, until)) in held {
        if row.number > until {
          held[column] = nil
        } else if row.cells[column] == nil {
          row.cells[column] = cell
        }
      }
      for (column, until) in merges[row.number] ?? [] {
        held[column] = row.cells[column].map { ($0, until) }
      }
    }

    /// An archive is read from its end, so it must lie in a file.
    private static func file(of source: ByteSource) throws(WorkbookFault) -> SpooledFile {
      do throws(ReadFault) {
        if try source.peek(signature.count).starts(with: signature) {
          return try SpooledFile(source.limited(to: limit))
        }
      } catch {
        switch error {
        case .system(let reason): throw .damaged(reason)
        case .tooLarge(_, let limit), .pipeTooLong(let limit): throw .tooPacked(limit: limit)
        }
      }
      throw .notAWorkbook
    }

    private static func relations(
      of path: String, in archive: ZipArchive
    ) throws(WorkbookFault) -> [RelationsPart.Relation] {
      let handler = RelationsPart()
      if let part = try archive.part(path) { try XMLEvents.read(part, telling: handler) }
      return handler.relations
    }

    /// The folder of a part, with its slash, and the name in it.
    private static func split(_ path: String) -> (folder: Substring, name: Substring) {
      let name = path.split(separator: "/").last ?? ""
      return (path.dropLast(name.count), name)
    }

    /// A target is meant from the folder of the part that names it, or from the root.
    private static func path(_ target: String, from folder: Substring) -> String {
      var parts = target.hasPrefix("/") ? [] : folder.split(separator: "/")
      for part in target.split(separator: "/") where part != "." {
        if part == ".." { _ = parts.popLast() } else { parts.append(part) }
      }
      return parts.joined(separator: "/")
    }
  }
#endif
