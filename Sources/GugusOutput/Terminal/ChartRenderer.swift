import GugusDomain

/// Draws charts of characters, for a terminal or, 80 columns wide, for a pipe. Needs no colour.
struct ChartRenderer {
  private let renderer: TerminalRenderer
  let width: Int

  var language: Language { renderer.language }

  init(style: Style, language: Language) {
    let style = Style(width: style.width ?? 80, hasColour: style.hasColour)
    renderer = TerminalRenderer(style: style, language: language)
    // The renderer has a least width of its own.
    width = renderer.style.width ?? 80
  }

  func render(_ chart: Chart) -> String {
    paragraph(chart.title.in(language), .strong) + picture(of: chart.kind)
  }

  private func picture(of kind: Chart.Kind) -> String {
    switch kind {
    case .bars(let rows): bars(rows)
    case .timeline(let rows, let today): timeline(rows, today: today)
    case .heatMap(let map): heatMap(map)
    case .trend(let steps, let lines): trend(steps, lines)
    case .progress(let rows): progress(rows)
    case .profile(let rows): profile(rows)
    }
  }

  func paragraph(_ text: String, _ tone: Tone = .normal) -> String {
    renderer.paragraph(text, tone)
  }

  /// What each mark means; a mark and its words stay on one line.
  func legend(_ entries: [(mark: Character, words: String)]) -> String {
    guard !entries.isEmpty else { return "" }
    return paragraph(
      entries.map { mark, words in
        "\(mark)\u{A0}" + words.split(separator: " ").joined(separator: "\u{A0}")
      }.joined(separator: "  "))
  }

  func cell(_ text: String) -> TerminalCell { TerminalCell(text, .normal, in: renderer.style) }

  func grid(_ columns: [Grid.Column]) -> Grid { Grid(columns: columns, style: renderer.style) }
}

/// Labels on the left, a lane for each on the right.
struct ChartLanes {
  let length: Int
  private let renderer: ChartRenderer
  private let grid: Grid

  /// - Parameter labels: a third of the width is theirs, or what they need if that is less.
  init(_ labels: [String], _ renderer: ChartRenderer) {
    let natural = labels.map { renderer.cell($0).columns }.max() ?? 0
    let left = max(2, min(natural, renderer.width / 3))
    length = renderer.width - left - Grid.gap
    self.renderer = renderer
    grid = renderer.grid([left, length].map { Grid.Column(width: $0, isRightAligned: false) })
  }

  /// The label beside the lines of its lane.
  func row(_ label: String, _ lines: String...) -> String {
    grid.row([renderer.cell(label), renderer.cell(lines.joined(separator: "\n"))])
  }
}

extension Chart.Fill {
  /// Each of a density or a texture of its own.
  var character: Character {
    switch self {
    case .good: "█"
    case .fair: "▓"
    case .poor: "▒"
    case .bad: "▚"
    case .neutral: "░"
    }
  }
}
