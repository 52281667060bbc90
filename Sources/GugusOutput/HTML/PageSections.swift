import GugusDomain

/// Renders the sections of a document for a page, whatever stands around them.
struct PageSections {
  let language: Language
  let templates: PageTemplates
  /// Where a page shows something of the record.
  let address: PageAddress

  func render(_ document: Document, to sink: (String) throws -> Void) throws {
    let isWide = document.sections.contains(where: \.isWide)
    for section in document.sections {
      try sink(
        templates.sectionBegin.render(
          SectionHead(
            key: section.key, heading: section.heading.map(words),
            beginsPage: section.beginsPage)))
      switch section.content {
      case .table(let table):
        try render(
          table, captioned: section.heading ?? document.pageTitle, key: section.key, to: sink)
      case .facts(let facts):
        let items = facts.map {
          FactList.Item(
            title: words($0.title), value: PageCell($0.value, in: language, leadingTo: address))
        }
        try sink(templates.facts.render(FactList(facts: items), library: templates.partials))
      case .lines(let lines):
        try sink(templates.lines.render(Paragraphs(lines: lines.map { $0.spelled(in: language) })))
      case .chart(let chart):
        let picture = Picture(
          chart, under: section.heading, key: section.key, isWide: isWide, in: language)
        try sink(templates.figure.render(picture))
      case .signatures(let signatures):
        let boxes = signatures.map { SignatureBoxes.Box(role: words($0.role), name: $0.name) }
        try sink(
          templates.signatures.render(
            SignatureBoxes(signatures: boxes, nameLabel: words(Signature.nameLabel))))
      }
      try sink(templates.sectionEnd.render(""))
    }
  }

  private func render(
    _ full: Table, captioned caption: Term, key: String, to sink: (String) throws -> Void
  ) throws {
    let table = full.forPeople
    let chunkSize = 100
    var columns = table.columns
    let groupTitle = table.groupIndex.map { columns.remove(at: $0).title }
    var waiting: [[PageCell]] = []
    var hasBegun = false
    var lastGroup: Cell?

    func writeWaiting() throws {
      guard !waiting.isEmpty else { return }
      try sink(templates.tableRows.render(RowChunk(rows: waiting), library: templates.partials))
      waiting = []
    }

    try table.forEachRow { row in
      var cells = row
      let group = table.groupIndex.map { cells.remove(at: $0) }
      if !hasBegun {
        let headings = columns.map {
          TableHead.Heading(title: words($0.title), isNumber: $0.kind.isRightAligned)
        }
        try sink(
          templates.tableBegin.render(
            TableHead(
              key: key, caption: words(caption), columns: headings,
              isGrouped: group != nil)))
      }
      if let group, let groupTitle, !hasBegun || group != lastGroup {
        try writeWaiting()
        try sink(
          templates.tableGroup.render(
            GroupHead(
              title: words(groupTitle), value: group.words(in: language), span: columns.count,
              isFirst: !hasBegun)))
      }
      waiting.append(
        zip(columns, cells).map { column, cell in
          PageCell(cell, of: column, in: language, leadingTo: address)
        })
      if waiting.count == chunkSize { try writeWaiting() }
      hasBegun = true
      lastGroup = group
    }
    try writeWaiting()
    try sink(
      hasBegun
        ? templates.tableEnd.render("")
        : templates.lines.render(Paragraphs(lines: [table.whenEmpty.spelled(in: language)])))
  }

  private func words(_ term: Term) -> String { term.in(language) }
}
