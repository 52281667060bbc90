import GugusDomain
import GugusReports

/// Renders one self-contained page: no script, no network, also well-formed XML. Rows are
/// written as they arrive.
struct HTMLRenderer {
  let language: Language
  private let templates: PageTemplates

  /// Throws where a template is malformed.
  init(language: Language) throws {
    self.language = language
    templates = try PageTemplates()
  }

  func render(_ document: Document, to sink: (String) throws -> Void) throws {
    let isWide = document.sections.contains(where: \.isWide)
    let title = document.title ?? document.primary.heading ?? Term(en: "List", id: "Daftar")
    try sink(
      templates.pageBegin.render(
        PageHead(
          language: language.rawValue, title: words(title), heading: words(title).withWholeDays,
          letterhead: document.letterhead.map(words), stylesheet: PageTemplates.stylesheet,
          isWide: isWide,
          hasCharts: document.sections.contains(where: \.isChart), marks: document.marks)))
    for section in document.sections {
      try sink(
        templates.sectionBegin.render(
          SectionHead(
            key: section.key, heading: section.heading.map(words),
            beginsPage: section.beginsPage)))
      switch section.content {
      case .table(let table):
        try render(table, captioned: section.heading ?? title, key: section.key, to: sink)
      case .facts(let facts):
        let items = facts.map {
          FactList.Item(title: words($0.title), value: PageCell($0.value, in: language))
        }
        try sink(templates.facts.render(FactList(facts: items), library: templates.partials))
      case .lines(let lines):
        try sink(templates.lines.render(Paragraphs(lines: lines.map(words))))
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
    try sink(templates.pageEnd.render(""))
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
        zip(columns, cells).map { column, cell in PageCell(cell, of: column, in: language) })
      if waiting.count == chunkSize { try writeWaiting() }
      hasBegun = true
      lastGroup = group
    }
    try writeWaiting()
    try sink(
      hasBegun
        ? templates.tableEnd.render("")
        : templates.lines.render(Paragraphs(lines: [words(table.whenEmpty)])))
  }

  private func words(_ term: Term) -> String { term.in(language) }
}

extension String {
  /// With hyphens that do not break inside days: a browser ends a line after others.
  fileprivate var withWholeDays: String {
    replacing(/(\d{4})-(\d\d)-(\d\d)/) { "\($0.1)\u{2011}\($0.2)\u{2011}\($0.3)" }
  }
}

extension Section {
  fileprivate var isWide: Bool {
    if case .table(let table) = content { table.columns.count > 10 } else { false }
  }
}

extension Document {
  /// Where a report comes from, for whoever makes it again.
  fileprivate var marks: [PageHead.Mark] {
    guard let section = sections.first(where: { $0.key == Provenance.section }),
      case .facts(let facts) = section.content
    else { return [] }
    return facts.compactMap { fact in
      fact.value == .empty
        ? nil : PageHead.Mark(name: fact.key, value: fact.value.words(in: .english))
    }
  }
}
