import GugusDomain

/// A place or length across a picture. Pictures are as wide as the page gives them; what is
/// said in shares of that width moves along, what is said in pixels (and all text) keeps its
/// size, so it stays readable on a phone.
enum Length: CustomStringConvertible {
  case share(Double)
  case pixels(Double)

  var description: String {
    switch self {
    case .share(let share): "\((share * 10_000).rounded() / 100)%"
    case .pixels(let pixels): "\((pixels * 100).rounded() / 100)"
    }
  }
}

/// One thing that is drawn; the template looks which it is. `class` names a style of the page.
struct Mark {
  struct Rectangle {
    let `class`: String
    let fill: String?
    let x: Length
    let y: Double
    let width: Length
    let height: Double
  }

  struct Line {
    let `class`: String
    let x1: Length
    let y1: Double
    let x2: Length
    let y2: Double
  }

  struct Symbol {
    let `class`: String
    let shape: String
    let x: Length
    let y: Double
  }

  struct Text {
    let `class`: String
    let text: String
    let x: Length
    let y: Double
    let dx: Double
    let anchor: String
    /// Degrees clockwise.
    let turn: Double?
  }

  private(set) var rectangle: Rectangle?
  private(set) var line: Line?
  private(set) var symbol: Symbol?
  private(set) var text: Text?

  static func rectangle(
    _ class: String, fill: Chart.Fill? = nil, x: Length, y: Double, width: Length, height: Double
  ) -> Mark {
    var mark = Mark()
    mark.rectangle = Rectangle(
      class: `class`, fill: fill?.name, x: x, y: y, width: width, height: height)
    return mark
  }

  static func line(
    _ class: String, from start: (x: Length, y: Double), to end: (x: Length, y: Double)
  ) -> Mark {
    var mark = Mark()
    mark.line = Line(class: `class`, x1: start.x, y1: start.y, x2: end.x, y2: end.y)
    return mark
  }

  static func symbol(_ class: String, _ shape: Shape, x: Length, y: Double) -> Mark {
    var mark = Mark()
    mark.symbol = Symbol(class: `class`, shape: shape.rawValue, x: x, y: y)
    return mark
  }

  enum Anchor: String {
    case start, middle, end
  }

  static func text(
    _ class: String, _ text: String, x: Length, y: Double, dx: Double = 0,
    anchor: Anchor = .start, turn: Double? = nil
  ) -> Mark {
    var mark = Mark()
    mark.text = Text(
      class: `class`, text: text, x: x, y: y, dx: dx, anchor: anchor.rawValue, turn: turn)
    return mark
  }
}

/// The markers that the page defines.
enum Shape: String, CaseIterable {
  case circle, square, triangle, diamond, wedge, plus

  /// For the first, second… of several; begins again after the last.
  static func of(_ index: Int) -> Shape { allCases[index % allCases.count] }
}

extension Chart.Fill {
  /// The name of its pattern and colours on the page.
  var name: String {
    switch self {
    case .good: "good"
    case .fair: "fair"
    case .poor: "poor"
    case .bad: "bad"
    case .neutral: "neutral"
    }
  }
}

/// A strip of a picture that is never torn apart: a row, or the axis.
struct Band {
  private(set) var height = 0.0
  private(set) var marks: [Mark] = []

  /// Columns of text that fit on a phone.
  private static let textWidth = 42

  mutating func add(_ marks: Mark...) { self.marks += marks }

  /// Leaves room below what is there.
  mutating func leave(_ height: Double) { self.height += height }

  /// Text in as many lines as it needs.
  mutating func write(_ text: String, _ class: String) {
    for line in text.visible.onOneLine.wrapped(to: Band.textWidth) {
      height += 17
      marks.append(.text(`class`, String(line), x: .pixels(1), y: height - 4))
    }
  }
}

/// What stands above a picture to explain its marks.
struct Legend {
  struct Entry {
    let swatch: Swatch?
    let text: String
  }

  /// A sample of what is drawn.
  struct Swatch {
    private(set) var fill: String?
    private(set) var line: String?
    private(set) var symbol: Symbol?

    static func fill(_ fill: Chart.Fill) -> Swatch { Swatch(fill: fill.name) }
    static func line(_ class: String) -> Swatch { Swatch(line: `class`) }

    static func symbol(_ class: String, _ shape: Shape, line: String? = nil) -> Swatch {
      Swatch(line: line, symbol: Symbol(class: `class`, shape: shape.rawValue))
    }
  }

  struct Symbol {
    let `class`: String
    let shape: String
  }

  let entries: [Entry]

  /// Nil of none: the template writes no list then.
  init?(_ entries: [Entry]) {
    guard !entries.isEmpty else { return nil }
    self.entries = entries
  }
}

/// A chart as strips one below the other, not yet cut into pictures.
struct Plot {
  var legend: [Legend.Entry] = []
  /// Repeated at the top of every picture.
  var axis = Band()
  var rows: [Band] = []
  /// In pixels, where the picture does not follow the width of the page.
  var width: Double?
}

/// A chart made ready for the template.
struct Picture {
  struct Panel {
    struct PlacedBand {
      let top: Double
      let marks: [Mark]
    }

    let id: String
    let title: String
    let width: String
    let height: Double
    let viewBox: String?
    let isFixed: Bool
    let bands: [PlacedBand]
  }

  let key: String
  let title: String
  /// The heading above says the same; the caption is for screen readers then.
  let isNamedAbove: Bool
  let description: String
  let legend: Legend?
  let panels: [Panel]

  /// - Parameters:
  ///   - heading: what stands above it.
  ///   - isWide: to be printed on paper that lies on its side.
  init(
    _ chart: Chart, under heading: Term?, key: String, isWide: Bool, in language: Language
  ) {
    let plot = Plot(chart.kind, in: language)
    let title = chart.title.in(language)
    self.key = key
    self.title = title
    isNamedAbove = heading == chart.title
    description = chart.description.in(language)
    legend = Legend(plot.legend)
    // Pixels of A4 with something above them.
    let pages = Picture.pages(of: plot, tallest: isWide ? 540 : 760)
    panels = pages.enumerated().map { index, bands in
      let id = "\(key).\(index + 1)"
      let number = pages.count == 1 ? "" : " (\(index + 1)/\(pages.count))"
      var height = 0.0
      var placed: [Panel.PlacedBand] = []
      for band in bands {
        placed.append(Panel.PlacedBand(top: height, marks: band.marks))
        height += band.height
      }
      return Panel(
        id: id, title: title + number, width: plot.width.map { "\($0)" } ?? "100%",
        height: height, viewBox: plot.width.map { "0 0 \($0) \(height)" },
        isFixed: plot.width != nil, bands: placed)
    }
  }

  /// The rows in pictures that each fit on a printed page, the axis above each.
  private static func pages(of plot: Plot, tallest: Double) -> [[Band]] {
    var pages: [[Band]] = []
    var left = 0.0
    for row in plot.rows {
      if pages.isEmpty || row.height > left {
        pages.append(plot.axis.marks.isEmpty ? [] : [plot.axis])
        left = tallest - plot.axis.height
      }
      pages[pages.count - 1].append(row)
      left -= row.height
    }
    return pages
  }
}

extension Plot {
  init(_ kind: Chart.Kind, in language: Language) {
    switch kind {
    case .bars(let rows): self.init(bars: rows, in: language)
    case .timeline(let rows, let today): self.init(timeline: rows, today: today, in: language)
    case .heatMap(let map): self.init(map, in: language)
    case .trend(let steps, let lines): self.init(trend: steps, lines, in: language)
    case .progress(let rows): self.init(progress: rows, in: language)
    case .profile(let rows): self.init(profile: rows, in: language)
    }
  }
}
