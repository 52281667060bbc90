import GugusDomain

/// Renders for people at a terminal, or for a pipe in the same words.
struct TerminalRenderer {
  let style: Style
  let language: Language

  /// Nothing sensible fits in less; a narrower terminal breaks the lines itself.
  private static let leastWidth = 20

  init(style: Style, language: Language) {
    self.style = Style(
      width: style.width.map { max($0, TerminalRenderer.leastWidth) }, hasColour: style.hasColour)
    self.language = language
  }

  func render(_ document: Document, to sink: (String) throws -> Void) throws {
    for line in document.letterhead { try sink(paragraph(line.in(language), .normal)) }
    if let title = document.title { try sink(paragraph(title.in(language), .strong) + "\n") }
    for (index, section) in document.sections.enumerated() {
      if index > 0 { try sink("\n") }
      if let heading = section.heading { try sink(paragraph(heading.in(language), .strong)) }
      switch section.content {
      case .table(let table):
        try render(table, to: sink)
      case .facts(let facts):
        let titles = facts.map(\.title)
        try sink(
          labelled(under: titles).rows(
            labels: titles.map(label), facts.map { TerminalCell($0.value, in: language, style) }))
      case .lines(let lines):
        for line in lines { try sink(paragraph(line.spelled(in: language), .normal)) }
      case .chart(let chart):
        try sink(ChartRenderer(style: style, language: language).render(chart))
      case .signatures(let signatures):
        for signature in signatures {
          try sink(paragraph(signature.line(in: language), .normal))
        }
      }
    }
  }

  /// The table, its widths taken from the rows that come first.
  private func render(_ full: Table, to sink: (String) throws -> Void) throws {
    let table = full.forPeople
    let sampleSize = 500
    var sample: [TerminalRow] = []
    var printer: TerminalTablePrinter?
    func begin() throws {
      var started = TerminalTablePrinter(table, sample, renderer: self)
      try started.printTitles(to: sink)
      for row in sample { try started.print(row, to: sink) }
      sample = []
      printer = started
    }
    try table.forEachRow { cells in
      let row = TerminalRow(cells, groupIndex: table.groupIndex, in: language, style)
      if printer != nil {
        try printer?.print(row, to: sink)
      } else {
        sample.append(row)
        if sample.count == sampleSize { try begin() }
      }
    }
    if !sample.isEmpty { try begin() }
    if printer == nil { try sink(paragraph(table.whenEmpty.spelled(in: language), .normal)) }
  }

  func paragraph(_ text: String, _ tone: Tone) -> String {
    Grid(columns: [Grid.Column(width: style.width ?? 0, isRightAligned: false)], style: style)
      .row([TerminalCell(text, tone, in: style)])
  }

  func label(_ title: Term) -> TerminalCell {
    TerminalCell(title.in(language), .strong, in: style)
  }

  /// Labels on the left, at most half the width, and what they label on the right.
  func labelled(under titles: [Term]) -> Grid {
    let natural = titles.map { label($0).columns }.max() ?? 0
    let room = style.width.map { $0 - Grid.gap }
    let left = min(natural, room.map { $0 / 2 } ?? natural)
    let right = room.map { $0 - left } ?? 0
    return Grid(
      columns: [left, right].map { Grid.Column(width: $0, isRightAligned: false) }, style: style)
  }
}

extension Grid {
  /// A line or more for each label and its value.
  func rows(labels: [TerminalCell], _ values: [TerminalCell]) -> String {
    zip(labels, values).map { row([$0, $1]) }.joined()
  }
}
