/// The rows of a JSON array or of JSON Lines: objects, whose values are called by dotted paths.
struct JSONRows: SourceRows {
  package private(set) var columns: [String] = []
  package private(set) var refusedCells: [String] = []
  package var encoding: TextEncoding? { elements.encoding }
  package var delimiter: CSVDelimiter? { nil }

  private var elements: JSONElements
  private var count = 0
  /// Read ahead to know the columns; the last comes first.
  private var ahead: [(row: Result<SourceRow, FileFault>, refused: [String])] = []

  /// Rows that are looked at for their columns, and bytes of them: they are held meanwhile.
  private static let sample = 100
  private static let sampleBytes = 4_194_304

  package init(
    _ source: ByteSource, file: String, isArray: Bool, _ options: SourceOptions
  ) throws(FileFaults) {
    do throws(FileFault) {
      let text: TextSource
      do throws(ReadFault) {
        text = try TextSource(source, encoding: options.encoding)
      } catch {
        throw FileFault(error, in: file)
      }
      elements =
        isArray
        ? try JSONElements(arrayIn: text, file: file, root: options.root)
        : JSONElements(linesOf: text, file: file)
    } catch {
      throw FileFaults([error])
    }
    try lookAhead()
  }

  /// - Throws: that not even the first row has an end.
  private mutating func lookAhead() throws(FileFaults) {
    var seen: Set<String> = []
    var bytes = 0
    while ahead.count < JSONRows.sample, bytes < JSONRows.sampleBytes {
      do throws(FileFault) {
        guard let (row, paths) = try read() else { break }
        bytes += row.place.source.bytes.count
        columns += paths.filter { seen.insert($0).inserted }
        ahead.append((.success(row), []))
      } catch {
        if error.cause.isFinal, ahead.isEmpty { throw FileFaults([error]) }
        ahead.append((.failure(error), refusedCells))
      }
    }
    ahead.reverse()
  }

  package mutating func next() throws(FileFault) -> SourceRow? {
    if let (row, refused) = ahead.popLast() {
      refusedCells = refused
      return try row.get()
    }
    return try read()?.row
  }

  /// The next row, and its columns in their order.
  private mutating func read() throws(FileFault) -> (row: SourceRow, paths: [String])? {
    while true {
      refusedCells = []
      guard let source = try elements.next() else { return nil }
      refusedCells = [source.text]
      count += 1
      let node = try JSONParser.value(in: source, encoding: elements.encoding)
      guard case .object(let members) = node.value else {
        throw source.fault(JSONFault.notAnObject, at: node.offset)
      }
      let kept = members.filter { !RefusedRows.isReason($0.key) }
      var cells = JSONCells(source)
      for member in kept { cells.add(member.node, at: member.key) }
      if cells.isEmpty {
        count -= 1
        continue
      }
      let row = SourceRow(
        number: count, cells: cells.cells,
        place: SourcePlace(source: source, offset: node.offset),
        original: .object(source.bytes, members: kept.map(\.range)))
      return (row, cells.paths)
    }
  }
}

/// Collects the values of an object by their paths.
private struct JSONCells {
  private let source: SourceFile
  private(set) var paths: [String] = []
  private var found: [String: (texts: [String], offset: Int)] = [:]

  init(_ source: SourceFile) { self.source = source }

  var isEmpty: Bool { found.values.allSatisfy { $0.texts.allSatisfy(\.isEmpty) } }

  var cells: [String: SourceCell] {
    found.mapValues { SourceCell($0.texts, at: SourcePlace(source: source, offset: $0.offset)) }
  }

  mutating func add(_ node: JSONNode, at path: String) {
    switch node.value {
    case .object(let members):
      for member in members { add(member.node, at: "\(path).\(member.key)") }
    case .array(let elements):
      // An empty list is an empty cell.
      if elements.isEmpty { note([], path, node.offset) }
      for element in elements { add(element, at: path) }
    case .string(let text): note([text], path, node.offset)
    case .number(let digits): note([digits], path, node.offset)
    case .bool(let isTrue): note([isTrue ? "true" : "false"], path, node.offset)
    case .null: note([], path, node.offset)
    }
  }

  private mutating func note(_ texts: [String], _ path: String, _ offset: Int) {
    if found[path] == nil { paths.append(path) }
    found[path, default: ([], offset)].texts += texts
  }
}
