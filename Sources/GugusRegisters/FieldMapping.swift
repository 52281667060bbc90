import GugusDomain
import GugusFiles

/// How a field of ours is found in a row of theirs: what the register says, else what is assumed.
struct FieldMapping: Sendable {
  /// Tried in turn until one says something.
  var choices: [Choice]

  /// What a row says of a field.
  struct Reading {
    /// Never empty.
    var texts: [String]
    /// Where it says so; nil for a constant.
    var cell: SourceCell?
    var isAssumed: Bool
    var take: ListPortion
  }

  /// Nil where the row says nothing.
  func read(_ row: SourceRow) -> Reading? {
    for choice in choices {
      if let reading = choice.read(row) { return reading }
    }
    return nil
  }

  /// The columns in which it is looked for.
  var columnNames: [String] {
    choices.compactMap { choice in
      switch choice.source {
      case .column(let name): name
      case .constant: nil
      }
    }
  }

  /// The cell of the row that should have said it, where there is one.
  func cell(in row: SourceRow) -> SourceCell? {
    for case .column(let name) in choices.map(\.source) {
      if let cell = row[name] { return cell }
    }
    return nil
  }
}

/// One way to find a value.
struct Choice: Sendable {
  enum Source: Sendable {
    case column(String)
    case constant(String)
  }

  var source: Source
  /// Not the register's own word: a default.
  var isAssumed = false
  /// Texts within texts, each to be replaced by another.
  var replacements: [(old: String, new: String)] = []
  var separator: String?
  var take = ListPortion.all
  /// What their words mean in ours, white space folded. The register says what a table names;
  /// what only the table's `*` takes in is assumed.
  var values: [String: String] = [:]
  var anyOther: String?
  var prefix = ""

  func read(_ row: SourceRow) -> FieldMapping.Reading? {
    let cell: SourceCell?
    var texts: [String]
    switch source {
    case .column(let name):
      cell = row[name]
      texts = cell?.texts ?? []
    case .constant(let text):
      cell = nil
      texts = [text]
    }
    for (old, new) in replacements {
      // What is longer may not stand on the record anyway, and could grow with every step.
      texts = texts.map {
        $0.utf8.count > TextRule.prose.limit ? $0 : $0.replacing(old, with: new)
      }
    }
    if let separator { texts = texts.flatMap { $0.split(separator: separator).map(String.init) } }
    texts = texts.map(\.withoutOuterSpace).filter { !$0.isEmpty }
    switch take {
    case .all, .others: break
    case .first: texts = Array(texts.prefix(1))
    case .rest: texts = Array(texts.dropFirst())
    }
    var isAssumed = isAssumed
    texts = texts.map { text in
      if let meaning = values[text.whiteSpaceFolded.lowercased()] { return meaning }
      guard let anyOther else { return text }
      isAssumed = true
      return anyOther
    }
    texts = texts.filter { !$0.isEmpty }.map { (prefix + $0).composed }
    return texts.isEmpty
      ? nil : FieldMapping.Reading(texts: texts, cell: cell, isAssumed: isAssumed, take: take)
  }
}
