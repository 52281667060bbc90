/// The words of a Word or OpenDocument file as the file itself holds them, so that it can be seen what a
/// converter left out, and what it shows though nobody sees it in the document.
public struct DocumentText: Sendable {
  /// One for each paragraph, also of text boxes and heads of tables.
  public var paragraphs: [String] = []
  /// What is hidden or struck out twice.
  public var hidden: [String] = []

  /// What remains of a text when only its letters and numbers count.
  package static func bare(_ text: some StringProtocol) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// The paragraphs that stand nowhere in what was read.
  package func missing(from lines: [Substring]) -> [String] {
    let read = DocumentText.bare(lines.joined())
    var said: Set<String> = []
    return paragraphs.filter { paragraph in
      let words = DocumentText.bare(paragraph)
      return !words.isEmpty && !read.contains(words) && said.insert(words).inserted
    }
  }
}

#if Spreadsheets
  extension DocumentText {
    /// Nil where the document is of another kind, or this is not to be found in it.
    public init?(of bytes: [UInt8], _ format: DocumentFormat) {
      let name: String
      switch format {
      case .word: name = "word/document.xml"
      case .openDocument: name = "content.xml"
      case .text, .richText, .html, .oldWord, .pdf: return nil
      }
      var rest = bytes[...]
      let handler = DocumentTextHandler()
      do {
        let file = try SpooledFile { () throws(ReadFault) in
          let part = Array(rest.prefix(1 << 20))
          rest = rest.dropFirst(part.count)
          return part
        }
        guard let part = try ZipArchive(file).part(name) else { return nil }
        try XMLEvents.read(part, telling: handler, deepest: DocumentTextHandler.deepest)
      } catch {
        return nil
      }
      self = handler.words
    }
  }

  /// Takes the words of paragraphs (`w:p`, `text:p`, `text:h`), one within another where it is a text box.
  private final class DocumentTextHandler: XMLHandler {
    private(set) var words = DocumentText()
    private var paragraphs: [String] = []
    /// A paragraph in which something was put in or taken out stands otherwise in what is read, and is asked
    /// about there.
    private var isReviewed = false
    /// Runs and spans that are open, each with whether it is hidden.
    private var runs: [Bool] = []
    private var hidden = ""
    /// Within what another part of the file says once more, and what is no text of the document.
    private var skipped = 0
    /// OpenDocument's styles whose text is not shown.
    private var hiddenStyles: Set<String> = []
    private var style: String?

    /// Tables stand in tables and text boxes in both.
    fileprivate static let deepest = 500

    private static let noText: Set<String> = [
      "Fallback", "annotation", "tracked-changes", "delText", "instrText",
    ]

    func start(_ name: String, _ attributes: XMLAttributes) {
      if skipped > 0 || DocumentTextHandler.noText.contains(name) {
        skipped += 1
        return
      }
      switch name {
      case "p", "h": paragraphs.append("")
      case "ins", "del", "moveFrom", "moveTo": isReviewed = isReviewed || !paragraphs.isEmpty
      case "r": runs.append(false)
      case "span": runs.append(attributes["style-name"].map(hiddenStyles.contains) ?? false)
      case "style": style = attributes["name"]
      case "text-properties":
        if attributes["display"] == "none", let style { hiddenStyles.insert(style) }
      case "vanish", "dstrike":
        let isOff = attributes["val"].map { ["0", "false", "off"].contains($0) } ?? false
        if !runs.isEmpty, !isOff { runs[runs.count - 1] = true }
      default: break
      }
    }

    func end(_ name: String) {
      if skipped > 0 {
        skipped -= 1
        return
      }
      switch name {
      case "p", "h":
        if let text = paragraphs.popLast(), !isReviewed { words.paragraphs.append(text) }
        isReviewed = isReviewed && !paragraphs.isEmpty
      case "r", "span":
        _ = runs.popLast()
        if !hidden.isEmpty, !(runs.last ?? false) {
          words.hidden.append(hidden)
          hidden = ""
        }
      default: break
      }
    }

    func text(_ text: String) {
      guard skipped == 0, !paragraphs.isEmpty else { return }
      paragraphs[paragraphs.count - 1] += text
      if runs.contains(true) { hidden += text }
    }
  }
#else
  extension DocumentText {
    /// Nil: this is built without what reads into such files.
    public init?(of bytes: [UInt8], _ format: DocumentFormat) { return nil }
  }
#endif
