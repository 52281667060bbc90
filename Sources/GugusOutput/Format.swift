import GugusDomain

/// The forms in which a list or report can be had. The raw value is what `--format` takes.
public enum Format: String, CaseIterable, Sendable {
  case table
  case json
  case jsonl
  case csv
  case markdown
  case html
}

/// Where a table is to appear.
public struct Style: Hashable, Sendable {
  /// Columns of the terminal, or nil where there is none: then a row is a line, however long.
  public let width: Int?
  public let hasColour: Bool

  public init(width: Int?, hasColour: Bool) {
    self.width = width
    self.hasColour = hasColour
  }

  /// For pipes and files: nothing is wrapped, nothing coloured.
  public static let plain = Style(width: nil, hasColour: false)
}

extension Document {
  /// Renders the document, handing it to `sink` piece by piece as its rows arrive.
  ///
  /// Throws what `sink` throws, and what reading the rows throws.
  public func render(
    as format: Format, style: Style = .plain, language: Language,
    to sink: (String) throws -> Void
  ) throws {
    switch format {
    case .table: try TerminalRenderer(style: style, language: language).render(self, to: sink)
    case .json: try JSONRenderer().render(self, to: sink)
    case .jsonl: try JSONRenderer().renderLines(primary, to: sink)
    case .csv: try CSVRenderer().render(primary, to: sink)
    case .markdown: try MarkdownRenderer(language: language).render(self, to: sink)
    case .html: try HTMLRenderer(language: language).render(self, to: sink)
    }
  }
}
