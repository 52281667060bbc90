import GugusDomain
import GugusFiles

/// Renders a section as CSV: the keys as header, then a record a row. Facts are one record,
/// lines a record each with both languages.
///
/// A share takes two columns, `key` (the count) and `key-of`; an interval takes `key-low` and
/// `key-high`; a lone `12/15` would become a date in a spreadsheet. The items of a list stand
/// in one cell, separated by `;`, with `\` before a `;` or `\` of their own. No value is an
/// empty cell.
struct CSVRenderer {
  let form: CSVForm

  func render(_ section: Section, to sink: (String) throws -> Void) throws {
    func record(_ fields: [CSVWriter.Field]) throws {
      try sink(CSVWriter.record(fields, separator: form.separator))
    }
    if form.hasByteOrderMark { try sink(form.start) }
    switch section.content {
    case .table(let table):
      try record(table.columns.flatMap { header(of: $0.key, $0.kind) })
      try table.forEachRow { row in
        try record(zip(table.columns, row).flatMap { fields(of: $1, in: $0.kind) })
      }
    case .facts(let facts):
      try record(facts.flatMap { header(of: $0.key, $0.value.kind) })
      try record(facts.flatMap { fields(of: $0.value, in: $0.value.kind) })
    case .lines(let lines):
      try record(Language.allCases.map { .machine($0.rawValue) })
      for line in lines {
        try record(Language.allCases.map { .text(line.spelled(in: $0)) })
      }
    case .chart, .signatures: break
    }
  }

  private func header(of key: String, _ kind: Column.Kind) -> [CSVWriter.Field] {
    switch kind {
    case .text, .number: [.machine(key)]
    case .share: [.machine(key), .machine("\(key)-of")]
    case .interval: [.machine("\(key)-low"), .machine("\(key)-high")]
    }
  }

  /// As many fields as the column has, whatever the cell.
  private func fields(of cell: Cell, in kind: Column.Kind) -> [CSVWriter.Field] {
    let fields = cell.csvFields
    return switch kind {
    case .text, .number: [fields.count == 1 ? fields[0] : .text(cell.words(in: .english))]
    case .share, .interval: fields.count == 2 ? fields : fields + [.machine("")]
    }
  }
}

extension Cell {
  /// The kind of column that holds such a cell.
  var kind: Column.Kind {
    switch self {
    case .number, .decimal: .number
    case .share, .bar: .share
    case .interval: .interval
    case .text, .day, .instant, .flag, .term, .advice, .list, .code, .codes, .texts, .empty: .text
    }
  }

  fileprivate var csvFields: [CSVWriter.Field] {
    switch self {
    case .text(let text): [.text(text)]
    case .number(let number): [.machine(String(number))]
    case .decimal(let number): [.machine(number.description)]
    case .share(let count, let whole), .bar(let count, let whole):
      [.machine(String(count)), .machine(String(whole))]
    case .interval(let low, let high): [.machine(low.description), .machine(high.description)]
    case .day(let day): [.machine(day.iso)]
    case .instant(let instant): [.machine(instant.iso)]
    case .flag(let isTrue): [.machine(isTrue ? "true" : "false")]
    // The raw value may be a name that someone gave.
    case .term(let raw, _, _), .advice(let raw, _, _): [.text(raw)]
    case .list(let items): [.text(items.map(escapedItem).joined(separator: ";"))]
    case .code(let subject): [.text(subject.code)]
    case .codes(let subjects): [.text(subjects.map(\.code).joined(separator: ";"))]
    case .texts(let texts): [.text(texts.map { escapedItem($0.raw) }.joined(separator: ";"))]
    case .empty: [.machine("")]
    }
  }
}

private func escapedItem(_ item: String) -> String {
  // By scalars: a character of the language may hold a backslash and a mark above it.
  var escaped = ""
  for scalar in item.unicodeScalars {
    if scalar == ";" || scalar == "\\" { escaped += "\\" }
    escaped.unicodeScalars.append(scalar)
  }
  return escaped
}
