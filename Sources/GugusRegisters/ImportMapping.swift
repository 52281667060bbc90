import GugusDomain
import GugusFiles

/// What the columns of a register that someone else keeps mean in ours: a file in YAML, with keys
/// in either language. `docs/import.md` describes it.
public struct ImportMapping: Sendable {
  public let kind: ImportKind
  /// What the register is called. With a row's key it names the row for ever.
  public let register: String
  /// For JSON, the keys that lead to the rows: `data.items`.
  public let rows: String?
  let dates: [DateFormat]
  let fields: [ImportField: FieldMapping]
  let agencies: Aliases<AgencyCode>
  let taskForces: Aliases<TaskForceCode>
  /// What is said of agencies that are created; nil where none may be.
  let newAgency: NewAgencyMapping?
  let newTaskForce: NewTaskForceMapping?
  /// The role in which agencies join the task force; nil where none may.
  let role: Role?
  /// The legal basis of commitments that are imposed.
  let legalBasis: LegalBasis?
  /// Where in its file the mapping names each column.
  let columns: [NamedColumn]
  /// Where the columns have our names: which, so that a row may have more.
  var own: OwnColumns?

  /// The columns that the mapping names.
  public var columnNames: Set<String> { Set(columns.map(\.name)) }

  /// All that it looks for in a row.
  var allFields: [FieldMapping] {
    let agency = newAgency.map { [$0.kind, $0.sector] } ?? []
    let taskForce = newTaskForce.map { new in
      [new.nameEnglish, new.nameIndonesian, new.mandate, new.from] + [new.until].compactMap(\.self)
    }
    return fields.values + agency + (taskForce ?? [])
  }

  struct NewAgencyMapping {
    var kind: FieldMapping
    var sector: FieldMapping
  }

  struct NewTaskForceMapping {
    var nameEnglish: FieldMapping
    var nameIndonesian: FieldMapping
    var mandate: FieldMapping
    var from: FieldMapping
    var until: FieldMapping?
    var legalBasis: LegalBasis?
  }

  struct NamedColumn: Sendable {
    var name: String
    var place: SourcePlace
  }

  /// Refuses a table that lacks a column which the mapping names.
  ///
  /// Rows of JSON say what they have one by one, so that nothing can be known of them beforehand.
  ///
  /// - Throws: every such column, with its place in the mapping.
  public func check(_ table: SourceTable) throws(FileFaults) {
    switch table.format {
    case .json, .jsonl: return
    case .csv, .xlsx: break
    }
    let missing = columns.filter { !table.columns.contains($0.name) }
    if missing.isEmpty { return }
    let faults = missing.prefix(FileFaults.limit).map { column in
      column.place.fault(MappingFault.noColumn(column.name, columns: table.columns))
    }
    throw FileFaults(faults, more: missing.count - faults.count)
  }
}

/// What agencies or task forces are called in a register, and here.
struct Aliases<Named: Code>: Sendable {
  private var mentions: [String: [Mention<Named>]] = [:]

  init() {}

  /// - Parameter entries: a register's name and what is meant by it, codes or other names; the
  ///   first name that stands for a code alone is what its bearer is called.
  init(_ entries: [(name: String, meanings: [String])]) {
    func code(_ text: String) -> Named? { Named.accepts(text) ? Named(text) : nil }
    var names: [Named: String] = [:]
    for (name, meanings) in entries where meanings.count == 1 {
      guard let code = code(meanings[0]), names[code] == nil else { continue }
      names[code] = name.whiteSpaceFolded
    }
    for (name, meanings) in entries {
      mentions[name.whiteSpaceFolded] = meanings.map { meaning in
        let code = code(meaning)
        return Mention(code.flatMap { names[$0] } ?? meaning.whiteSpaceFolded, code: code)
      }
    }
  }

  /// Whom that name of the register means: several, where it stands for more than one.
  func mentions(_ text: String) -> [Mention<Named>] {
    let name = text.whiteSpaceFolded
    return mentions[name] ?? [Mention(name)]
  }
}
