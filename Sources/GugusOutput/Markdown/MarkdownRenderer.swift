import GugusDomain

/// Renders Markdown: CommonMark with the pipe tables of GitHub.
struct MarkdownRenderer {
  let language: Language

  func render(_ document: Document, to sink: (String) throws -> Void) throws {
    for line in document.letterhead { try sink(markdownParagraph(line.in(language)) + "\n\n") }
    if let title = document.title { try sink("# \(words(title))\n\n") }
    for (index, section) in document.sections.filter({ !$0.isChart }).enumerated() {
      if index > 0 { try sink("\n") }
      if let heading = section.heading { try sink("## \(words(heading))\n\n") }
      switch section.content {
      case .table(let table):
        try render(table, to: sink)
      case .facts(let facts):
        for fact in facts {
          try sink(
            "- **\(words(fact.title)):** \(markdownInline(fact.value.words(in: language)))\n")
        }
      case .lines(let lines):
        let paragraphs = lines.map { markdownParagraph($0.spelled(in: language)) + "\n" }
        try sink(paragraphs.joined(separator: "\n"))
      case .signatures(let signatures):
        let lines = signatures.map { markdownParagraph($0.line(in: language)) + "\n" }
        try sink(lines.joined(separator: "\n"))
      case .chart: break
      }
    }
  }

  private func render(_ full: Table, to sink: (String) throws -> Void) throws {
    let table = full.forPeople
    var columns = table.columns
    let groupTitle = table.groupIndex.map { columns.remove(at: $0).title }
    var isFirst = true
    var lastGroup: Cell?
    try table.forEachRow { row in
      var cells = row
      let group = table.groupIndex.map { cells.remove(at: $0) }
      if isFirst || group != lastGroup {
        if !isFirst { try sink("\n") }
        if let group, let groupTitle {
          try sink("### \(words(groupTitle)): \(markdownInline(group.words(in: language)))\n\n")
        }
        try sink(line(columns.map { words($0.title) }))
        try sink("|" + columns.map { $0.kind.isRightAligned ? "---:|" : "---|" }.joined() + "\n")
      }
      try sink(line(cells.map { markdownInline($0.words(in: language)) }))
      isFirst = false
      lastGroup = group
    }
    if isFirst { try sink(markdownParagraph(table.whenEmpty.spelled(in: language)) + "\n") }
  }

  private func words(_ term: Term) -> String { markdownInline(term.in(language)) }

  private func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |\n"
  }
}
