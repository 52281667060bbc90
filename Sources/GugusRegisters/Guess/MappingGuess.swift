import GugusDomain
import GugusFiles

extension ImportMapping {
  /// A first mapping for a table, made by looking at its columns' names and its first rows: YAML
  /// that ``read(bytes:file:for:)`` accepts, with the reason for each choice as a comment. What is
  /// uncertain begins its comment with `?`.
  ///
  /// - Parameters:
  ///   - table: is left behind the rows that were looked at.
  ///   - register: what to call it, most likely after the file.
  public static func guess(
    _ kind: ImportKind, _ table: inout SourceTable, register: String, in language: Language
  ) -> String {
    let guess = MappingGuess(kind, TableSample(&table))
    return GuessWriter(guess, register: register, sheets: table.sheets, language).text()
  }
}

/// What a table's columns probably mean.
struct MappingGuess {
  let kind: ImportKind
  let sample: TableSample
  /// The column of each field that was found.
  let columns: [ImportField: Match]
  let dates: DateGuess

  struct Match {
    var column: ColumnSample
    var reason: Reason
  }

  enum Reason {
    /// The column is called what the field is called, or nearly so.
    case name(isSure: Bool)
    case unique
    /// The longest texts.
    case longest
    case dates
  }

  init(_ kind: ImportKind, _ sample: TableSample) {
    self.kind = kind
    self.sample = sample
    var columns = MappingGuess.byName(kind, sample)
    var taken: Set<String> { Set(columns.values.map(\.column.name)) }
    if columns[.key] == nil, let column = sample.columns.first(where: \.isKey),
      !taken.contains(column.name)
    {
      columns[.key] = Match(column: column, reason: .unique)
    }
    if let field = kind.prose, columns[field] == nil {
      let rest = sample.columns.filter { !taken.contains($0.name) && !$0.holdsDates }
      if let longest = rest.max(by: { $0.meanLength < $1.meanLength }), longest.meanLength > 0 {
        columns[field] = Match(column: longest, reason: .longest)
      }
    }
    if let field = kind.mainDay, columns[field] == nil {
      let rest = sample.columns.filter { !taken.contains($0.name) && $0.holdsDates }
      if let column = rest.first { columns[field] = Match(column: column, reason: .dates) }
    }
    self.columns = columns
    let ofDays = columns.filter { kind.form(of: $0.key).isDay }.map(\.value.column)
    let names = Set(ofDays.map(\.name))
    dates = DateGuess(of: sample.columns.filter { names.contains($0.name) })
  }

  var unused: [ColumnSample] {
    let taken = Set(columns.values.map(\.column.name))
    return sample.columns.filter { !taken.contains($0.name) }
  }

  /// Each field with the column whose name fits it best, as far as its content allows it.
  private static func byName(_ kind: ImportKind, _ sample: TableSample) -> [ImportField: Match] {
    var candidates: [(field: ImportField, column: ColumnSample, score: Int)] = []
    let columns = sample.columns.map { (column: $0, words: GuessText.words($0.name)) }
    for field in kind.fields {
      for (column, words) in columns {
        if let score = field.score(words), kind.allows(field, column) {
          candidates.append((field, column, score))
        }
      }
    }
    let ordered = candidates.enumerated().sorted {
      ($1.element.score, $0.offset) < ($0.element.score, $1.offset)
    }
    var matches: [ImportField: Match] = [:]
    var taken: Set<String> = []
    for (_, candidate) in ordered
    where matches[candidate.field] == nil && !taken.contains(candidate.column.name) {
      taken.insert(candidate.column.name)
      matches[candidate.field] = Match(
        column: candidate.column, reason: .name(isSure: candidate.score >= 100))
    }
    return matches
  }
}

extension ImportField {
  /// How well a column of that name fits: nil where the names have nothing in common. A whole name
  /// is surer than a part of one, and an earlier synonym than a later.
  fileprivate func score(_ words: ComparableName) -> Int? {
    guard let names = ImportField.names[self] else { return nil }
    if names.own.contains(words) { return 200 }
    if let place = names.synonyms.firstIndex(of: words) { return 150 - place }
    return names.synonyms.firstIndex(where: words.holds).map { 50 - $0 }
  }

  private static let names: [ImportField: (own: [ComparableName], synonyms: [ComparableName])] =
    Dictionary(
      uniqueKeysWithValues: allCases.map { field in
        let own = [field.rawValue, field.term.en, field.term.id]
        return (field, (own.map(GuessText.words), field.synonyms.map(GuessText.words)))
      })
}

extension ImportKind {
  /// Whether such a column can be that field.
  fileprivate func allows(_ field: ImportField, _ column: ColumnSample) -> Bool {
    if field == .key { return column.isKey }
    return switch form(of: field) {
    case .day, .closingDay: column.holdsDates || column.values.isEmpty
    case .commitmentState, .meetingState, .findingState, .role, .completion, .forecast,
      .agencyKind:
      column.isVocabulary
    case .number(let range):
      column.values.allSatisfy { (try? FieldText.number($0, range)) != nil }
    case .flag: column.values.allSatisfy { (try? FieldText.flag($0)) != nil }
    case .time: column.values.allSatisfy { ClockTime($0) != nil }
    case .zone: column.values.allSatisfy { Zone($0) != nil }
    case .agencyCode, .commitmentCode, .meetingCode, .findingCode:
      column.isKey && column.values.allSatisfy { form(of: field).fault(in: $0, []) == nil }
    case .line, .name: !column.holdsDates && column.values.allSatisfy { $0.utf8.count <= 2_000 }
    case .prose: !column.holdsDates
    }
  }

  /// The field with the longest texts.
  fileprivate var prose: ImportField? {
    switch self {
    case .commitments: .deliverable
    case .meetings: .title
    case .findings: .grounds
    case .agencies, .memberships: nil
    }
  }

  /// The day without which such a row is nothing.
  fileprivate var mainDay: ImportField? {
    switch self {
    case .commitments: .due
    case .meetings: .date
    case .findings: .raised
    case .agencies, .memberships: nil
    }
  }

  /// What is done under the name of whom: the field of the one agency.
  var mainAgency: ImportField? {
    switch self {
    case .commitments: .debtor
    case .memberships: .agency
    case .findings: .against
    case .agencies, .meetings: nil
    }
  }
}

extension FieldForm {
  var isDay: Bool {
    switch self {
    case .day, .closingDay: true
    case .line, .prose, .name, .agencyCode, .commitmentCode, .meetingCode, .findingCode, .flag,
      .time, .zone, .number, .agencyKind, .role, .completion, .forecast,
      .commitmentState, .meetingState, .findingState:
      false
    }
  }
}
