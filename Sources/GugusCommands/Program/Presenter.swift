import Foundation
import GugusApplication
import GugusDomain
import GugusFiles
import GugusOutput
import GugusStore

/// Gives what came of a command to whoever ran it, in the language of the run: data to standard output or
/// a file, what somebody should know to standard error.
struct Presenter {
  let language: Language
  private let files: Files
  private let telling: Telling
  private var console: Console { files.console }

  /// - Parameter telling: has the console's output.
  init(_ files: Files, _ telling: Telling, _ language: Language) {
    self.files = files
    self.telling = telling
    self.language = language
  }

  func say(_ term: Term) { console.words(term.in(language) + "\n") }

  func say(_ advice: Advice) { say(advice.spelled) }

  /// Says how the text of a file was read, where that is not the usual way: nobody may have said
  /// so, and a wrong guess spoils names.
  func say(_ encoding: TextEncoding?, of file: String) {
    guard let encoding, encoding != .utf8 else { return }
    say(
      Term(
        en: "\(file): read as \(encoding.name).", id: "\(file): dibaca sebagai \(encoding.name)."))
  }

  /// Text, to standard output.
  func output(_ text: String) throws { try console.output(text) }

  /// From here on, standard output that cannot be written makes no failure of what was done.
  func isDone(_ done: Telling.Done) { telling.isDone(done) }

  /// Says the name of what was made, which is there whether that can be said or not.
  func sayMade(_ name: String) throws {
    isDone(.made)
    try console.output(name + "\n")
  }

  /// Says what an action left on the record, or would: codes and new states on standard output.
  ///
  /// - Parameter says: which notes are said here.
  func show(
    _ recorded: Recorded, isDryRun: Bool, says: (Remark) -> Bool = { _ in true }
  ) throws {
    if !isDryRun { isDone(.recorded) }
    for remark in recorded.remarks where says(remark) { say(remark.advice) }
    if isDryRun {
      say(
        Term(
          en: "Nothing was recorded (--dry-run). It would be:",
          id: "Tidak ada yang dicatat (--dry-run). Yang akan dicatat:"))
      for entry in recorded.entries { try console.output(entry.line(in: language) + "\n") }
    }
    if !isDryRun, let takenBack = recorded.takenBack { say(takenBack) }
    for line in recorded.lines(in: language) { try console.output(line + "\n") }
  }

  /// Renders a document to standard output, or whole or not at all to a file.
  ///
  /// - Parameter workspace: what its rows are read from.
  func show(
    _ document: Document, as format: Format, csv: CSVForm, to output: String?,
    readFrom workspace: Workspace?
  ) throws {
    guard let path = files.outputFile(output) else {
      if format == .xlsx, console.width != nil { throw UsageFault.bytesOnTerminal }
      let hasColour = console.width != nil && console.environment["NO_COLOR"] ?? "" == ""
      let style = Style(width: console.width, hasColour: hasColour)
      // A table draws with what a terminal is driven by; the other forms are made for programs.
      let isShown = console.width != nil && format != .table
      return try watching(workspace, to: output) {
        try document.render(as: format, style: style, language: language, csv: csv) { bytes in
          if isShown {
            let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
            try console.outputBytes(Array(lines.map(\.visible).joined(separator: "\r\n").utf8))
          } else {
            try console.outputBytes(bytes)
          }
        }
      }
    }
    try watching(workspace, to: output) {
      try files.write(to: path) { output in
        try document.render(as: format, language: language, csv: csv, to: output.write)
      }
    }
  }

  private func watching(
    _ workspace: Workspace?, to output: String?, _ body: () throws -> Void
  ) rethrows {
    guard let workspace else { return try body() }
    try progress(to: output).watching(workspace, body)
  }

  /// How far a work comes whose outcome goes there. What goes to standard output otherwise may come out on
  /// the terminal, by way of a pipe too, in the middle of the line that shows it.
  func progress(to output: String?) -> ProgressLine {
    ProgressLine(console, language, isShown: files.isFile(output))
  }

  /// Gives text to a file, whole or not at all, and says its name; else to standard output.
  func deliver(
    to output: String?, _ body: (_ sink: (String) throws -> Void) throws -> Void
  ) throws {
    guard let path = files.outputFile(output) else { return try body(console.output) }
    try files.write(to: path, body)
    try sayMade(path)
  }

  /// Gives bytes to a file, whole or not at all, and says its name; else to standard output.
  func deliver(_ bytes: Data, to output: String?) throws {
    guard let path = files.outputFile(output) else { return try console.outputBytes(Array(bytes)) }
    try files.write(to: path) { try $0.write(Array(bytes)) }
    try sayMade(path)
  }

  /// Gives an evidence file to a file, whole or not at all, and says its name; else to standard
  /// output, where that is no terminal: nobody knows what its bytes would do there.
  func deliver(_ attachment: Attachment, to output: String) throws {
    guard let path = files.outputFile(output) else {
      if console.width != nil { throw UsageFault.evidenceOnTerminal }
      return try attachment.eachPiece(console.outputBytes)
    }
    try files.write(to: path) { try attachment.eachPiece($0.write) }
    try sayMade(path)
  }
}
