import GugusDomain
import GugusFiles

/// A value made ready for a terminal: safe text and its tone.
struct TerminalCell {
  let text: String
  let tone: Tone

  init(_ text: String, _ tone: Tone, in style: Style) {
    let visible = text.visible
    // In a pipe a row is a line.
    self.text = style.width == nil ? visible.onOneLine : visible
    self.tone = tone
  }

  init(_ cell: Cell, in language: Language, _ style: Style) {
    switch cell {
    case .bar(let count, let whole) where whole > 0:
      self.init("\(bar(count, of: whole)) \(count)/\(whole)", .normal, in: style)
    case .term(_, _, let tone), .advice(_, _, let tone):
      self.init(cell.words(in: language), tone, in: style)
    case .text, .number, .decimal, .share, .bar, .interval, .day, .instant, .flag, .list, .code,
      .codes, .texts, .empty:
      self.init(cell.words(in: language), .normal, in: style)
    }
  }

  /// The columns of its widest line.
  var columns: Int { widest(of: "\n") }

  /// The columns that it takes when it is wrapped at every space.
  var columnsOfWidestWord: Int { widest(of: " ", "\n") }

  private func widest(of separators: Character...) -> Int {
    text.split { separators.contains($0) }.map(\.columns).max() ?? 0
  }
}
