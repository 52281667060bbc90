import GugusDomain
import GugusFiles

/// The forms in which a list or report can be had. The raw value is what `--format` takes.
public enum Format: String, CaseIterable, Sendable {
  case table
  case json
  case jsonl
  case csv
  case markdown
  case html
  /// A workbook; only where the program was built with the trait `Spreadsheets`.
  case xlsx
}

extension Document {
  /// Renders the document, handing it to `sink` piece by piece as its rows arrive.
  ///
  /// Throws what `sink` throws, and what reading the rows throws; `WorkbookWritingFault` for a
  /// workbook.
  public func render(
    as format: Format, style: Style = .plain, language: Language, csv: CSVForm = CSVForm(),
    to sink: ([UInt8]) throws -> Void
  ) throws {
    func text(_ text: String) throws { try sink(Array(text.utf8)) }
    switch format {
    case .table: try TerminalRenderer(style: style, language: language).render(self, to: text)
    case .json: try JSONRenderer().render(self, to: text)
    case .jsonl: try JSONRenderer().renderLines(primary, to: text)
    case .csv: try CSVRenderer(form: csv).render(primary, to: text)
    case .markdown: try MarkdownRenderer(language: language).render(self, to: text)
    case .html: try HTMLRenderer(language: language).render(self, to: text)
    case .xlsx: try WorkbookRenderer(language: language).render(self, to: sink)
    }
  }
}
