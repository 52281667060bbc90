import GugusDomain
import GugusFiles

/// Renders JSON (RFC 8259) and JSON Lines, a row to a line, keys in the order of the columns.
///
/// A table is an array of objects, facts are an object, lines an array of objects with both
/// languages. A document is an object with its sections' keys, except that one with a single
/// table and nothing else is that table's array. The language of the user changes nothing.
struct JSONRenderer {
  func render(_ document: Document, to sink: (String) throws -> Void) throws {
    let sections = document.records
    if sections.count == 1, case .table = document.primary.content {
      try renderValue(of: document.primary, indent: "", to: sink)
    } else {
      try sink("{\n")
      for (index, section) in sections.enumerated() {
        try sink("\(index == 0 ? "" : ",\n")  \(jsonString(section.key)): ")
        try renderValue(of: section, indent: "  ", to: sink)
      }
      try sink("\n}")
    }
    try sink("\n")
  }

  /// JSON Lines: each object on a line of its own.
  func renderLines(_ section: Section, to sink: (String) throws -> Void) throws {
    try forEachObject(of: section) { try sink($0 + "\n") }
  }

  private func renderValue(
    of section: Section, indent: String, to sink: (String) throws -> Void
  ) throws {
    switch section.content {
    case .facts:
      try forEachObject(of: section, sink)
    case .table, .lines:
      var isFirst = true
      try forEachObject(of: section) { object in
        try sink("\(isFirst ? "[" : ",")\n\(indent)  \(object)")
        isFirst = false
      }
      try sink(isFirst ? "[]" : "\n\(indent)]")
    case .chart, .signatures: break
    }
  }

  private func forEachObject(of section: Section, _ body: (String) throws -> Void) throws {
    switch section.content {
    case .table(let table):
      try table.forEachRow { row in
        try body(jsonObject(zip(table.columns, row).map { ($0.key, $1.json) }))
      }
    case .facts(let facts):
      try body(jsonObject(facts.map { ($0.key, $0.value.json) }))
    case .lines(let lines):
      for line in lines {
        try body(
          jsonObject(
            Language.allCases.map { language in
              (language.rawValue, jsonString(line.spelled(in: language)))
            }))
      }
    case .chart, .signatures: break
    }
  }
}
