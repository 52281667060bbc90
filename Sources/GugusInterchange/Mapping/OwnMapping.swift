import GugusDomain

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
    var faults: [FileFault] = []
    var fields: [ImportField: FieldMapping] = [:]
    for column in table.columns {
      switch kind.own(column) {
      case .field(let field):
        let mapping = FieldMapping(column: column, separator: kind.isList(field) ? ";" : nil)
        if fields.updateValue(mapping, forKey: field) != nil {
          faults.append(header.fault(TableFault.columnAgain(column), at: column))
        }
      case .computed: break
      case nil:
        let known = kind.fields.filter { $0 != .legalBasis }.map(\.term)
        faults.append(header.fault(OwnFault.unknownColumn(column, known: known), at: column))
      }
    }
    if case .column(let code)? = fields[.code]?.choices.first?.source, kind != .agencies {
      // The code of a commitment, meeting or finding begins with that of its task force.
      let series = Choice(source: .column(code), separator: "/", take: .first)
      fields[.taskForce, default: FieldMapping(choices: [])].choices.append(series)
    }
    // An unknown column may be the missing one misspelt: one fault is enough for both.
    let isUnderstood = faults.isEmpty
    for group in kind.required where isUnderstood && group.allSatisfy({ fields[$0] == nil }) {
      if let field = group.first {
        faults.append(header.fault(OwnFault.missingColumn(field.term), at: nil))
      }
    }
    if !faults.isEmpty {
      let shown = faults.prefix(FileFaults.limit)
      throw FileFaults(Array(shown), more: faults.count - shown.count)
    }
    return ImportMapping(
      kind: kind, register: EntrySource.ownRegister, rows: nil, dates: DateFormat.usual,
      fields: fields,
      agencies: Aliases(), taskForces: Aliases(), newAgency: nil,
      newTaskForce: nil, role: nil, legalBasis: nil, columns: [])
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
        "days-overdue", "revisions", "meeting", "decision", "assessed-completion", "forecast",
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
  private let columns: [String]
  private let file: String

  init(_ table: SourceTable, file: String) {
    columns = table.columns
    self.file = file
  }

  func fault(_ cause: any FaultCause, at column: String?) -> FileFault {
    let before = columns.prefix { $0 != column }.map { $0.utf8.count + 1 }.reduce(0, +)
    let line = SourceFile(part: Array(columns.joined(separator: ",").utf8), of: file, line: 1)
    return line.fault(cause, at: column == nil ? 0 : before)
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

  public var example: Term {
    Term(
      en: "gugus import commitments list.csv --guess > mapping.yaml",
      id: "gugus import commitments daftar.csv --guess > pemetaan.yaml")
  }
}
