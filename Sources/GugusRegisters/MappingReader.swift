import GugusDomain
import GugusFiles
import Yams

extension ImportMapping {
  /// No mapping is longer, in bytes; a table of aliases may have thousands of lines.
  public static let fileLimit = 1_000_000

  /// Reads the mapping of a register of that kind. The file may hold those of other kinds beside it.
  ///
  /// - Parameter file: what messages call the file.
  /// - Throws: all that is wrong with the file, in the order of its lines.
  public static func read(
    bytes: [UInt8], file: String, for kind: ImportKind
  ) throws(FileFaults) -> ImportMapping {
    let yaml = try YAMLFile(
      bytes: bytes, file: file, limit: fileLimit, example: MappingFault.sketch)
    var reader = MappingReader(yaml: yaml)
    let mapping = reader.mapping(for: kind)
    return try reader.yaml.faults.unlessAny(mapping)
  }
}

/// Walks the YAML nodes of a mapping.
private struct MappingReader {
  var yaml: YAMLFile
  private var dates = DateFormat.usual
  private var columns: [ImportMapping.NamedColumn] = []

  init(yaml: YAMLFile) { self.yaml = yaml }

  /// A key of the section of one kind.
  private enum SectionProperty: Hashable {
    case register(RegisterProperty)
    case field(ImportField)
  }

  /// Nil where there is none; why has been noted.
  mutating func mapping(for kind: ImportKind) -> ImportMapping? {
    let root = yaml.root()
    guard let root, let mapping = root.mapping else {
      // A file that is no YAML is told so, and no more.
      if yaml.faults.isEmpty { yaml.faults.add(MappingFault.noSection(kind.term), at: 0) }
      return nil
    }
    let sections = yaml.fields(mapping) { (text) throws(MappingFault) in
      guard let kind = ImportKind.named(text) else {
        throw .unknownKey(text, known: ImportKind.allCases.map(\.term))
      }
      return kind
    }
    if sections[kind] == nil, yaml.faults.isEmpty {
      yaml.faults.add(MappingFault.noSection(kind.term), at: 0)
    }
    var wanted: ImportMapping?
    for other in ImportKind.allCases {
      guard let node = sections[other] else { continue }
      let mapping = section(node, other)
      if other == kind { wanted = mapping }
    }
    return wanted
  }

  private mutating func section(_ node: Node, _ kind: ImportKind) -> ImportMapping? {
    columns = []
    dates = DateFormat.usual
    guard let mapping = node.mapping else {
      yaml.note(MappingFault.notKeys(kind.term), at: node)
      return nil
    }
    let keys = yaml.fields(mapping) { (text) throws(MappingFault) in
      if let key = RegisterProperty.named(text) { return SectionProperty.register(key) }
      if let field = ImportField.named(text), kind.fields.contains(field) { return .field(field) }
      throw .unknownKey(
        text, known: kind.fields.map(\.term) + RegisterProperty.allCases.map(\.term))
    }
    // First, since constants are read by them.
    if let node = keys[.register(.dates)] { dates = formats(node) }
    let register = line(keys[.register(.register)], RegisterProperty.register.term, in: node)
    var fields: [ImportField: FieldMapping] = [:]
    var basis: LegalBasis?
    for field in kind.fields {
      guard let node = keys[.field(field)] else { continue }
      if field == .legalBasis {
        basis = legalBasis(node)
      } else {
        fields[field] = expression(node, bare: .column, kind.form(of: field))
      }
    }
    for group in kind.required where group.allSatisfy({ keys[.field($0)] == nil }) {
      if let field = group.first { yaml.note(MappingFault.missing(field.term), at: node) }
    }
    let ofAgencies = names(
      keys[.register(.agencies)], RegisterProperty.agencies.term, [.aliases, .create])
    let ofTaskForces = names(
      keys[.register(.taskForces)], RegisterProperty.taskForces.term, [.aliases, .create, .join])
    let newAgency = ofAgencies[.create].flatMap { self.newAgency($0) }
    let newTaskForce = ofTaskForces[.create].flatMap { self.newTaskForce($0) }
    let role = ofTaskForces[.join].flatMap { word($0, NamesProperty.join.term) as Role? }
    let rows = keys[.register(.rows)].flatMap { text($0, RegisterProperty.rows.term) }
    guard let register else { return nil }
    return ImportMapping(
      kind: kind, register: register, rows: rows, dates: dates, fields: fields,
      agencies: Aliases(aliases(ofAgencies[.aliases])),
      taskForces: Aliases(aliases(ofTaskForces[.aliases])), newAgency: newAgency,
      newTaskForce: newTaskForce, role: role, legalBasis: basis, columns: columns)
  }

  private mutating func formats(_ node: Node) -> [DateFormat] {
    let nodes = node.sequence.map(Array.init) ?? [node]
    let formats = nodes.compactMap { node -> DateFormat? in
      guard let text = text(node, RegisterProperty.dates.term) else { return nil }
      let format = DateFormat(text)
      if format == nil { yaml.note(MappingFault.badDateFormat(text), at: node) }
      return format
    }
    if nodes.isEmpty { yaml.note(MappingFault.notAList(RegisterProperty.dates.term), at: node) }
    if formats.isEmpty { return DateFormat.usual }
    // So come the typed dates of a spreadsheet, and nothing else is written so.
    return formats.contains(.iso) ? formats : formats + [.iso]
  }

  // MARK: Agencies and task forces

  private mutating func names(
    _ node: Node?, _ name: Term, _ allowed: [NamesProperty]
  ) -> [NamesProperty: Node] {
    guard let node else { return [:] }
    return keys(node, name, allowed)
  }

  private mutating func aliases(_ node: Node?) -> [(name: String, meanings: [String])] {
    guard let node else { return [] }
    guard let mapping = node.mapping else {
      yaml.note(MappingFault.notKeys(NamesProperty.aliases.term), at: node)
      return []
    }
    var entries: [(name: String, meanings: [String])] = []
    for (key, value) in mapping {
      guard let name = text(key, NamesProperty.aliases.term) else { continue }
      let nodes = value.sequence.map(Array.init) ?? [value]
      if nodes.isEmpty { yaml.note(MappingFault.notText(NamesProperty.aliases.term), at: value) }
      entries.append((name, nodes.compactMap { text($0, NamesProperty.aliases.term) }))
    }
    return entries
  }

  private mutating func newAgency(_ node: Node) -> ImportMapping.NewAgencyMapping? {
    let keys = keys(node, NamesProperty.create.term, DetailProperty.ofAgency)
    let kind = detail(.kind, keys, .agencyKind, in: node)
    let sector = detail(.sector, keys, .line, in: node)
    guard let kind, let sector else { return nil }
    return ImportMapping.NewAgencyMapping(kind: kind, sector: sector)
  }

  private mutating func newTaskForce(_ node: Node) -> ImportMapping.NewTaskForceMapping? {
    let keys = keys(node, NamesProperty.create.term, DetailProperty.ofTaskForce)
    let either: DetailProperty? = [.name, .nameIndonesian, .nameEnglish].first { keys[$0] != nil }
    let name = detail(either ?? .name, keys, .line, in: node)
    let english = keys[.nameEnglish].flatMap { expression($0, bare: .constant, .line) }
    let indonesian = keys[.nameIndonesian].flatMap { expression($0, bare: .constant, .line) }
    let mandate = detail(.mandate, keys, .prose, in: node)
    let from = detail(.from, keys, .day, in: node)
    let until = keys[.until].flatMap { expression($0, bare: .constant, .day) }
    let basis = keys[.legalBasis].flatMap { legalBasis($0) }
    guard let name, let mandate, let from else { return nil }
    return ImportMapping.NewTaskForceMapping(
      nameEnglish: english ?? name, nameIndonesian: indonesian ?? name, mandate: mandate,
      from: from, until: until, legalBasis: basis)
  }

  /// Something that is said of what is created: a bare word means itself.
  private mutating func detail(
    _ key: DetailProperty, _ keys: [DetailProperty: Node], _ form: FieldForm, in node: Node
  ) -> FieldMapping? {
    guard let value = keys[key] else {
      yaml.note(MappingFault.missing(key.term), at: node)
      return nil
    }
    return expression(value, bare: .constant, form)
  }

  private mutating func legalBasis(_ node: Node) -> LegalBasis? {
    let keys = keys(node, ImportField.legalBasis.term, DetailProperty.ofLegalBasis)
    let kind = keys[.kind].flatMap { word($0, DetailProperty.kind.term) as LegalInstrument? }
    let number = line(keys[.number], DetailProperty.number.term, in: node)
    let title = line(keys[.title], DetailProperty.title.term, in: node)
    let date = line(keys[.date], DetailProperty.date.term, in: node).flatMap { text in
      value(keys[.date]) { [dates] () throws(RowFault) in try FieldText.day(text, dates) }
    }
    if keys[.kind] == nil { yaml.note(MappingFault.missing(DetailProperty.kind.term), at: node) }
    guard let kind, let number, let title, let date else { return nil }
    return LegalBasis(kind: kind, number: number, date: date, title: title)
  }

  // MARK: Expressions

  /// What a word alone means.
  private enum Bare { case column, constant }

  private mutating func expression(
    _ node: Node, bare: Bare, _ form: FieldForm
  ) -> FieldMapping? {
    if let text = node.text {
      return choice(text, bare, node, form).map { FieldMapping(choices: [$0]) }
    }
    guard node.mapping != nil else {
      yaml.note(MappingFault.notAnExpression, at: node)
      return nil
    }
    let keys = keys(node, Term(same: ""), ExpressionProperty.allCases)
    var choices: [Choice] = []
    switch (keys[.column], keys[.constant]) {
    case (.some, .some): yaml.note(MappingFault.twoSources, at: node)
    case (.some(let name), nil):
      choices += source(name, .column, form).map { [detailed($0, keys, form)] } ?? []
    case (nil, .some(let constant)):
      choices += source(constant, .constant, form).map { [detailed($0, keys, form)] } ?? []
    case (nil, nil):
      if keys[.otherwise] == nil { yaml.note(MappingFault.noSource, at: node) }
    }
    if let node = keys[.otherwise], let otherwise = expression(node, bare: .constant, form) {
      choices += otherwise.choices.map { choice in
        var choice = choice
        choice.isAssumed = true
        return choice
      }
    }
    return choices.isEmpty ? nil : FieldMapping(choices: choices)
  }

  private mutating func source(_ node: Node, _ bare: Bare, _ form: FieldForm) -> Choice? {
    let name =
      switch bare {
      case .column: ExpressionProperty.column.term
      case .constant: ExpressionProperty.constant.term
      }
    return text(node, name).flatMap { choice($0, bare, node, form) }
  }

  private mutating func choice(
    _ text: String, _ bare: Bare, _ node: Node, _ form: FieldForm
  ) -> Choice? {
    switch bare {
    case .column:
      columns.append(
        ImportMapping.NamedColumn(
          name: text, place: SourcePlace(source: yaml.source, offset: yaml.offset(node))))
      return Choice(source: .column(text))
    case .constant:
      if let fault = form.fault(in: text, dates) {
        note(fault, at: node)
        return nil
      }
      return Choice(source: .constant(text))
    }
  }

  private mutating func detailed(
    _ choice: Choice, _ keys: [ExpressionProperty: Node], _ form: FieldForm
  ) -> Choice {
    var choice = choice
    if let node = keys[.replace] {
      choice.replacements = pairs(node, .replace).compactMap { old, node in
        guard let new = node.text, new.utf8.count <= 100, !old.isEmpty else {
          yaml.note(MappingFault.notText(ExpressionProperty.replace.term), at: node)
          return nil
        }
        return (old, new)
      }
    }
    choice.separator = keys[.split].flatMap { text($0, ExpressionProperty.split.term) }
    choice.take = keys[.take].flatMap { word($0, ExpressionProperty.take.term) } ?? .all
    choice.prefix = keys[.prefix].flatMap { text($0, ExpressionProperty.prefix.term) } ?? ""
    if let node = keys[.values] {
      for (theirs, node) in pairs(node, .values) {
        // An empty meaning says that theirs means nothing.
        guard let ours = node.text else {
          yaml.note(MappingFault.notText(ExpressionProperty.values.term), at: node)
          continue
        }
        if !ours.isEmpty, let fault = form.fault(in: ours, dates) {
          note(fault, at: node)
        } else if theirs == "*" {
          choice.anyOther = ours
        } else {
          choice.values[theirs.whiteSpaceFolded.lowercased()] = ours
        }
      }
    }
    return choice
  }

  // MARK: Nodes

  private mutating func pairs(_ node: Node, _ key: ExpressionProperty) -> [(String, Node)] {
    guard let mapping = node.mapping else {
      yaml.note(MappingFault.notKeys(key.term), at: node)
      return []
    }
    return mapping.map { ($0.key.text ?? "", $0.value) }
  }

  private mutating func keys<Key: Vocabulary>(
    _ node: Node, _ name: Term, _ allowed: [Key]
  ) -> [Key: Node] {
    guard let mapping = node.mapping else {
      yaml.note(MappingFault.notKeys(name), at: node)
      return [:]
    }
    return yaml.fields(mapping) { (text) throws(MappingFault) in
      guard let key = Key.named(text), allowed.contains(key) else {
        throw .unknownKey(text, known: allowed.map(\.term))
      }
      return key
    }
  }

  private mutating func word<Word: Vocabulary>(_ node: Node, _ name: Term) -> Word? {
    guard let text = text(node, name) else { return nil }
    return value(node) { () throws(RowFault) in try FieldText.word(text) }
  }

  /// A text that may stand on the record; nil where it does not, and why has been noted.
  private mutating func line(_ node: Node?, _ name: Term, in parent: Node) -> String? {
    guard let node else {
      yaml.note(MappingFault.missing(name), at: parent)
      return nil
    }
    guard let text = text(node, name) else { return nil }
    return value(node) { () throws(TextFault) in try FieldText.line(text) }
  }

  /// A text that is not empty.
  private mutating func text(_ node: Node, _ name: Term) -> String? {
    guard let text = node.text, !text.isEmpty else {
      yaml.note(MappingFault.notText(name), at: node)
      return nil
    }
    return text
  }

  /// What is read; nil where it is refused, which is noted.
  private mutating func value<Value, Fault: FaultCause>(
    _ node: Node?, _ read: () throws(Fault) -> Value
  ) -> Value? {
    do throws(Fault) {
      return try read()
    } catch {
      if let node { note(error, at: node) }
      return nil
    }
  }

  /// Notes what is wrong with a text that would not do in a row either: here it is the mapping's
  /// own, so that no “values” can say what it means.
  private mutating func note(_ fault: any FaultCause, at node: Node) {
    guard case .unknownWord(let text, let known)? = fault as? RowFault else {
      return yaml.note(fault, at: node)
    }
    yaml.note(MappingFault.unknownWord(text, known: known), at: node)
  }
}
