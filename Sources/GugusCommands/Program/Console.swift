import Foundation
import GugusDomain
import GugusFiles
import GugusStore

/// The world that a command runs in. The program gives it the real one, a test one of its own.
public struct Console {
  public var environment: [String: String]
  public var currentDirectory: String
  /// Standard input.
  public var input: ByteSource
  public var isInputTerminal: Bool
  /// Data, to standard output. Throws `ConsoleFault` where it cannot be written.
  public var outputBytes: ([UInt8]) throws -> Void
  /// What someone typed in which lines break: in words each stands on one line, so that nothing in it
  /// passes for something that Gugus says.
  var typedLines: [String] = []
  /// To standard error, as it is.
  private let errorText: (String) -> Void
  /// Columns of the terminal; nil where standard output is no terminal.
  public var width: Int?
  /// Standard output goes into a file, where nobody sees it meanwhile.
  public var isOutputFile: Bool
  /// The same of standard error: progress is shown only there.
  public var isErrorTerminal: Bool
  /// The real clock, and minutes of the local time zone east of UTC.
  public var clock: () -> (now: Instant, offsetMinutes: Int)
  /// Runs an editor on a file; true where it ended well.
  public var edit: (_ editor: String, _ path: String) throws -> Bool

  /// - Parameters:
  ///   - outputBytes: writes data to standard output.
  ///   - words: writes text to standard error.
  public init(
    environment: [String: String], currentDirectory: String,
    input: ByteSource, isInputTerminal: Bool,
    outputBytes: @escaping ([UInt8]) throws -> Void, words: @escaping (String) -> Void, width: Int?,
    isOutputFile: Bool, isErrorTerminal: Bool,
    clock: @escaping () -> (now: Instant, offsetMinutes: Int),
    edit: @escaping (_ editor: String, _ path: String) throws -> Bool
  ) {
    self.environment = environment
    self.currentDirectory = currentDirectory
    self.input = input
    self.isInputTerminal = isInputTerminal
    self.outputBytes = outputBytes
    errorText = words
    self.width = width
    self.isOutputFile = isOutputFile
    self.isErrorTerminal = isErrorTerminal
    self.clock = clock
    self.edit = edit
  }
}

// Whatever stands in a name, an argument or what another program says, nothing of it drives a
// terminal: all that is said to a person goes through here.
extension Console {
  /// Words, to standard error.
  public func words(_ text: String) {
    let end = text.hasSuffix("\n") ? "\n" : ""
    let shown = typedLines.reduce(String(text.dropLast(end.count))) { text, typed in
      text.replacingOccurrences(of: typed, with: typed.visible.onOneLine, options: .literal)
    }
    errorText(shown.visible + end)
  }

  /// What is read besides arguments: the environment, and where the command runs.
  var givenWords: [String] {
    environment.filter { RawLine.isRead($0.key) }.map(\.value) + [currentDirectory]
  }

  /// Somebody sits there who can answer.
  var canAsk: Bool { isInputTerminal && isErrorTerminal }

  /// Asks, and takes nothing but a yes for one, in either language.
  func agrees(to question: String) throws -> Bool {
    words(question)
    let answer = String(decoding: try input.next(), as: UTF8.self)
    return ["y", "yes", "ya"].contains(
      answer.trimmingCharacters(in: .whitespacesAndNewlines).lowercased())
  }

  /// Words in the place of the line that stands there, on a terminal.
  func wordsInPlace(_ text: String) { errorText("\r\u{1B}[K" + text.visible) }

  /// Text, to standard output. A program gets it as it is.
  public func output(_ text: String) throws {
    try outputBytes(Array((width == nil ? text : text.visible).utf8))
  }
}
