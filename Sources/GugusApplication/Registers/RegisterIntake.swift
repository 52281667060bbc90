import GugusDomain
import GugusFiles
import GugusOutput
import GugusRegisters
import GugusStore

/// Reads a register row by row into the workspace, and keeps what has to be said of those that are
/// refused.
struct RegisterIntake<Watcher: Onlooker> {
  private let source: ByteSource
  private var table: SourceTable
  private let mapping: ImportMapping
  private let writer: RefusedRows
  private let language: Language
  private let onlooker: Watcher
  private var read = 0
  /// Rows that are being judged, by their place. Only a list of agencies has several at a time.
  private var judged: [Int: SourceRow] = [:]
  private var noted: [RefusedRow] = []
  private var faults = FaultTally()
  /// Columns that the mapping names and no row has had. Only rows of JSON have each their own.
  private(set) var unseen: Set<String>

  /// Nobody reads a longer table; the file of refused rows has them all.
  private let limit = 100

  init(_ register: GivenRegister, in language: Language, watching onlooker: Watcher) {
    source = register.source
    table = register.table
    mapping = register.mapping
    self.language = language
    self.onlooker = onlooker
    writer = RefusedRows(like: table, in: language)
    unseen =
      switch table.format {
      case .json, .jsonl: mapping.columnNames
      case .csv, .xlsx: []
      }
  }

  var encoding: TextEncoding? { table.encoding }

  /// The first rows that were refused, in the order of the file.
  var refused: [RefusedRow] { noted.sorted { $0.line < $1.line } }

  /// What was wrong with rows that could not be read; nil where all could.
  var unread: FileFaults? { faults.all }

  /// - Parameter sink: gets the refused rows, as a file of them.
  mutating func account(
    on workspace: Workspace, _ request: RecordRequest, now: Instant, keyring: @escaping Keyring,
    keepsGoing: Bool, _ sink: (String) throws -> Void
  ) throws -> ImportAccount {
    try sink(writer.header)
    return try workspace.importRows(
      of: mapping.kind, register: mapping.register, request.circumstances, now: now,
      asking: request.asking, keyring: keyring, isDryRun: request.isDryRun,
      keepsGoing: keepsGoing, next: { try next(sink) },
      judged: { row, outcome in try hear(row, outcome, sink) })
  }

  /// How much of the file has been read; nil of a workbook, which is read before its first row.
  private var share: Double? { table.format == .xlsx ? nil : source.share }

  private mutating func next(_ sink: (String) throws -> Void) throws -> IncomingRow? {
    read += 1
    if read % 100 == 0 { onlooker.show(rows: read, share: share) }
    let row: SourceRow?
    do throws(FileFault) {
      row = try table.next()
    } catch {
      if error.cause.isFinal { throw FileFaults([error]) }
      let cells = table.refusedCells
      let reason = note(FileFaults([error]), line: error.line)
      try sink(writer.text(ofCells: cells, reason: reason))
      return .unreadable
    }
    guard let row else { return nil }
    if !unseen.isEmpty { unseen.subtract(row.cells.keys) }
    do throws(FileFaults) {
      let imported = try mapping.row(row)
      judged[imported.place] = row
      return .row(imported)
    } catch {
      let reason = note(error, line: row.line)
      try sink(writer.text(of: row, reason: reason))
      return .unreadable
    }
  }

  private mutating func hear(
    _ row: ImportedRow, _ outcome: RowOutcome, _ sink: (String) throws -> Void
  ) throws {
    guard let source = judged.removeValue(forKey: row.place) else { return }
    guard case .refused(let refusal) = outcome else { return }
    let words = refusal.whatToDo
    note(
      RefusedRow(
        line: row.line, key: row.key,
        reason: Advice(
          en: "\(words.en) (\(refusal.name))", id: "\(words.id) (\(refusal.name))"
        )))
    try sink(writer.text(of: source, reason: words.spelled(in: language)))
  }

  /// What is wrong with a row that could not be read, in the language of the run.
  private mutating func note(_ reason: FileFaults, line: Int) -> String {
    faults.add(reason)
    let causes = reason.faults.map(\.cause.cause)
    let words = Term(
      en: causes.map(\.en).joined(separator: "; "), id: causes.map(\.id).joined(separator: "; "))
    note(RefusedRow(line: line, key: nil, reason: Advice(words)))
    return words.in(language)
  }

  private mutating func note(_ row: RefusedRow) {
    if noted.count < limit { noted.append(row) }
  }
}

extension Refusal {
  /// What is wrong and, where only rows are refused so, what to do: a cell has no room for the rule, and
  /// other remedies are commands.
  fileprivate var whatToDo: Advice {
    let words = words
    guard case .row = self, let instead = words.instead else { return Advice(words.what) }
    return Advice(
      en: "\(words.what.en); \(instead.en)", id: "\(words.what.id); \(instead.id)")
  }
}
