import GugusValues

/// What can be wrong at one place of a file, in words a secretariat officer understands.
public protocol FaultCause: Error {
  /// What is wrong, and what to do about it.
  var cause: Term { get }
  /// A correct line (or a few) of the same sort.
  var example: Term { get }
  /// Nothing that follows in the file is read: its bytes could not be had, or what began here has no
  /// end that anyone would wait for.
  var isFinal: Bool { get }
}

extension FaultCause {
  public var isFinal: Bool { false }
}

/// One thing that is wrong at one place of a file.
public struct FileFault: Error {
  /// The file as the reader was told to call it.
  public let file: String
  /// Counted from 1.
  public let line: Int
  /// Counted from 1, in characters of the line.
  public let column: Int
  /// The whole line, without its line break; bytes that are not UTF-8 show as U+FFFD.
  public let text: String
  /// The column with which `text` begins: 1 but where the line is too long to be kept.
  public let textColumn: Int
  public let cause: any FaultCause

  public init(
    file: String, line: Int, column: Int, text: String, textColumn: Int = 1,
    cause: any FaultCause
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.text = text
    self.textColumn = textColumn
    self.cause = cause
  }

  /// A fault of the file as a whole, or of a line that could not be had.
  package init(_ cause: any FaultCause, in file: String, line: Int = 1) {
    self.init(file: file, line: line, column: 1, text: "", cause: cause)
  }

  /// Place and cause, the line, a caret under the column, and an example:
  ///
  ///     minutes.md:4:10: there is no such date: “2026-02-30”
  ///       tanggal: 2026-02-30
  ///                ^
  ///     Example: date: 2026-03-12
  public func message(in language: Language) -> String {
    message(in: language, example: \.example)
  }

  /// - Parameter example: what is shown of a cause in place of its example.
  fileprivate func message(in language: Language, example: (any FaultCause) -> Term) -> String {
    let lines = example(cause).in(language).split(separator: "\n")
    let example = lines.count == 1 ? " \(lines[0])" : lines.map { "\n  \($0)" }.joined()
    let excerpt = Excerpt(of: text, around: column - textColumn + 1)
    // A file that is empty, or too large to be looked at, has no line to show.
    let shown =
      text.isEmpty
      ? "" : "  \(excerpt.text)\n  \(String(repeating: " ", count: excerpt.caret))^\n"
    return """
      \(visible(file)):\(line):\(column): \(cause.cause.in(language))
      \(shown)\(Term(en: "Example", id: "Contoh").in(language)):\(example)
      """
  }
}

/// Everything that is wrong with a file, in the order of its lines.
public struct FileFaults: Error {
  /// At most `limit` of them, never empty.
  public let faults: [FileFault]
  /// How many there are beyond those.
  public let more: Int

  /// Nobody reads further than this before correcting the file.
  public static let limit = 20

  public init(_ faults: [FileFault], more: Int = 0) {
    self.faults = faults
    self.more = more
  }

  /// As many of them as anyone reads, of which there is at least one; the rest is counted.
  package init(first faults: [FileFault]) {
    self.init(Array(faults.prefix(FileFaults.limit)), more: max(0, faults.count - FileFaults.limit))
  }

  /// All messages, one blank line between them, then how many more there are.
  public func message(in language: Language) -> String {
    message(in: language, example: \.example)
  }

  /// - Parameter example: what is shown of a cause in place of its example.
  public func message(in language: Language, example: (any FaultCause) -> Term) -> String {
    var parts = faults.map { $0.message(in: language, example: example) }
    if more > 0 {
      parts.append(
        Term(en: "and \(more) more like these", id: "dan \(more) kesalahan lagi").in(language))
    }
    return parts.joined(separator: "\n\n")
  }
}
