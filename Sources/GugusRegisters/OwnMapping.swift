import GugusDomain
import GugusFiles

extension ImportMapping {
  /// The mapping of a file whose columns have our names, in either language: as `list` writes it
  /// with `--format csv`, `json` or `jsonl`, or as someone fills it in. What lists compute and
  /// nobody types in is left out.
  ///
  /// - Parameter file: what messages call the file.
  /// - Throws: columns that have no meaning here, and those that are missing.
  public static func own(
    _ kind: ImportKind, for table: SourceTable, file: String
  ) throws(FileFaults) -> ImportMapping {
    let header = HeaderLine(table, file: file)
    var (columns, faults) = (OwnColumns(kind), FaultTally())
    for column in table.columns {
      if let fault = columns.add(column) { faults.add(header.fault(fault, at: column)) }
    }
    // An unknown column may be the missing one misspelt: one fault is enough for both.
    if faults.isEmpty {
      for field in columns.missing { faults.add(header.fault(OwnFault.missingColumn(field.term))) }
    }
    try faults.check()
    return columns.mapping
  }

  /// What a file is called that needs no mapping: its codes are ours.
  public static let ownRegister = "gugus"
}

/// What the columns of a file that have our names mean.
struct OwnColumns: Sendable {
  private let kind: ImportKind
  private var names: Set<String> = []
  private var fields: [ImportField: FieldMapping] = [:]

  init(_ kind: ImportKind) { self.kind = kind }

  /// Takes in a column, or returns what is wrong with it.
  mutating func add(_ column: String) -> (any FaultCause)? {
    names.insert(column)
    switch kind.own(column) {
    case .field(let field):
      let mapping = FieldMapping(column: column, separator: kind.isList(field) ? ";" : nil)
      if fields.updateValue(mapping, forKey: field) != nil { return TableFault.columnAgain(column) }
    case .computed: break
    case nil:
      let known = kind.fields.filter { $0 != .legalBasis }.map(\.term)
      return OwnFault.unknownColumn(column, known: known)
    }
    return nil
  }

  /// What no column says and every row must, the first of what may stand for one another.
  fileprivate var missing: [ImportField] {
    let found = mapping.fields
    return kind.required.filter { $0.allSatisfy { found[$0] == nil } }.compactMap(\.first)
  }

  fileprivate var mapping: ImportMapping {
    var fields = fields
    if case .column(let code)? = fields[.code]?.choices.first?.source, kind != .agencies {
      // The code of a commitment, meeting or finding begins with that of its task force.
      let series = Choice(source: .column(code), separator: "/", take: .first)
      fields[.taskForce, default: FieldMapping(choices: [])].choices.append(series)
    }
    return ImportMapping(
      kind: kind, register: ImportMapping.ownRegister, rows: nil, dates: DateFormat.usual,
      fields: fields, agencies: Aliases(), taskForces: Aliases(),
      newAgency: nil, newTaskForce: nil, role: nil, legalBasis: nil, columns: [], own: self)
  }

  /// The mapping for a row that has columns which the header does not name, as rows of JSON may;
  /// nil for any other.
  ///
  /// - Throws: those of them that have no meaning here.
  func mapping(for row: SourceRow) throws(FileFaults) -> ImportMapping? {
    let late = row.cells.filter { !names.contains($0.key) }
    if late.isEmpty { return nil }
    var (columns, faults) = (self, FaultTally())
    for (column, cell) in late.sorted(by: { $0.value.place.offset < $1.value.place.offset }) {
      if let fault = columns.add(column) { faults.add(cell.fault(fault)) }
    }
    try faults.check()
    return columns.mapping
  }
}

/// What a column that has one of our names means.
private enum OwnColumn {
  case field(ImportField)
  case computed
}

extension ImportKind {
  fileprivate func own(_ column: String) -> OwnColumn? {
    switch (self, column) {
    case (.commitments, "since"): .field(.proposed)
    case (.commitments, "judge"): .field(.verifier)
    case (.commitments, "delivered"): .field(.claimed)
    case (.findings, "about"): .field(.commitments)
    case _ where computed.contains(column): .computed
    default: ImportField.named(column).flatMap { fields.contains($0) ? .field($0) : nil }
    }
  }

  /// What lists show beside what is kept.
  private var computed: Set<String> {
    switch self {
    case .agencies, .memberships: []
    case .commitments:
      [
        "days-overdue", "revisions", "meeting", "decision", "assessed-completion",
        "verdict", "open-barriers", "waits-for", "asked", "asked-of",
      ]
    case .meetings:
      [
        "attended", "attended-of", "attended.count", "attended.of", "attended.share", "decisions",
        "commitments",
      ]
    case .findings: ["reply-by", "conclude-by"]
    }
  }

  /// Holds as many as there are.
  func isList(_ field: ImportField) -> Bool {
    switch field {
    case .supporters, .present, .represented, .excused, .absent, .evidence, .decisions,
      .commitments:
      true
    default: false
    }
  }
}

extension FieldMapping {
  fileprivate init(column: String, separator: String? = nil) {
    choices = [Choice(source: .column(column), separator: separator)]
  }
}

/// The line that names the columns, as far as it can be shown for any kind of file.
private struct HeaderLine {
  private let source: SourceFile
  /// Where each column begins.
  private var offsets: [String: Int] = [:]

  init(_ table: SourceTable, file: String) {
    var offset = 0
    for column in table.columns {
      offsets[column] = offset
      offset += column.utf8.count + 1
    }
    source = SourceFile(part: Array(table.columns.joined(separator: ",").utf8), of: file, line: 1)
  }

  func fault(_ cause: any FaultCause, at column: String? = nil) -> FileFault {
    source.fault(cause, at: column.flatMap { offsets[$0] } ?? 0)
  }
}

/// What can be wrong with the columns of a file that is read without a mapping.
public enum OwnFault: FaultCause, Hashable {
  case unknownColumn(String, known: [Term])
  case missingColumn(Term)

  public var cause: Term {
    switch self {
    case .unknownColumn(let name, let known):
      Term(
        en: "unknown column \(quoted(name)), and no mapping says what it means; ",
        id: "kolom \(quoted(name)) tidak dikenal, dan tidak ada pemetaan yang menjelaskannya; ")
        + hint(name, known)
    case .missingColumn(let name):
      Term(
        en: "the file lacks column “\(name.en)”, and no mapping says where to find it",
        id: "berkas belum memuat kolom “\(name.id)”, dan tidak ada pemetaan yang menunjukkannya")
    }
  }

  public var example: Term { Term(same: "--guess") }
}

extension OwnFault: Advising {
  public var advice: Advice? {
    let guess = Step(.guessMapping, .file(nil))
    return Advice(en: "\(plain: guess) > mapping.yaml", id: "\(plain: guess) > pemetaan.yaml")
  }
}
