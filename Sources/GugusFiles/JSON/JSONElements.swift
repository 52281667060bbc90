/// Finds the values that follow one another in JSON Lines, or in an array, and gives the bytes of
/// each; no more than one is held.
struct JSONElements {
  package let file: String
  private let text: TextSource
  private var buffer: [UInt8] = []
  private var position = 0
  /// Of the next byte, each from 1.
  private var line = 1
  private var column = 1
  private var stage: Stage
  /// Whether nothing may follow the array.
  private let isAlone: Bool

  private enum Stage { case lines, beforeFirst, behindElement, done }

  /// Bytes of one value.
  static let elementLimit = 4_194_304

  /// How the text is written, as far as is known by what was read.
  package var encoding: TextEncoding { text.encoding }

  /// JSON Lines.
  package init(linesOf text: TextSource, file: String) {
    self.text = text
    self.file = file
    stage = .lines
    isAlone = true
  }

  /// An array.
  ///
  /// - Parameter root: the keys that lead to it through objects, `data.items`; nil where the text
  ///   is the array.
  /// - Throws: a text that has no array there.
  package init(arrayIn text: TextSource, file: String, root: String?) throws(FileFault) {
    self.text = text
    self.file = file
    stage = .beforeFirst
    isAlone = root == nil
    for key in root?.split(separator: ".") ?? [] {
      if try !enter(key) { throw here.fault(JSONFault.noRows(root: root ?? "")) }
    }
    try skipSpace()
    let start = here
    if try take() != UInt8(ascii: "[") {
      throw start.fault(root.map { JSONFault.noRows(root: $0) } ?? .rootNeeded)
    }
  }

  /// The bytes of the next value, or nil at the end. They may be anything that ends where a value
  /// would.
  ///
  /// - Throws: a value that is too long, or an array that does not end well.
  package mutating func next() throws(FileFault) -> SourceFile? {
    switch stage {
    case .done: return nil
    case .lines:
      while try peek() != nil {
        let line = try gather { byte, _ in byte == newline }
        _ = try take()
        if !line.bytes.allSatisfy(JSONBytes.isSpace) { return line }
      }
      return nil
    case .beforeFirst, .behindElement: return try nextElement()
    }
  }

  private mutating func nextElement() throws(FileFault) -> SourceFile? {
    try skipSpace()
    let isFirst = stage == .beforeFirst
    stage = .behindElement
    switch try peek() {
    case nil:
      stage = .done
      throw here.fault(JSONFault.arrayNotClosed)
    case UInt8(ascii: "]"):
      _ = try take()
      stage = .done
      try skipSpace()
      if isAlone, try peek() != nil { throw here.fault(JSONFault.textBehind) }
      return nil
    // Nothing but a comma can follow an element that ended before the end.
    default: if !isFirst { _ = try take() }
    }
    try skipSpace()
    return try gather { byte, depth in
      depth == 0 && (byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]"))
    }
  }

  /// Goes behind the colon of that key of the object that comes next; false where there is none.
  private mutating func enter(_ wanted: Substring) throws(FileFault) -> Bool {
    try skipSpace()
    guard try peek() == UInt8(ascii: "{") else { return false }
    repeat {
      _ = try take()
      try skipSpace()
      let key = try gather { byte, depth in
        depth == 0 && (byte == UInt8(ascii: ":") || byte == UInt8(ascii: "}"))
      }
      guard try take() == UInt8(ascii: ":"),
        case .string(let name) = try JSONParser.value(in: key, encoding: encoding).value
      else { return false }
      if name == wanted { return true }
      try skipValue()
    } while try peek() == UInt8(ascii: ",")
    return false
  }

  // MARK: Bytes

  private struct JSONPosition {
    let source: SourceFile
    func fault(_ cause: JSONFault) -> FileFault { source.fault(cause, at: 0) }
  }

  private var here: JSONPosition {
    let rest = buffer[position...].prefix { $0 != newline }.prefix(200)
    return JSONPosition(source: SourceFile(part: Array(rest), of: file, line: line, column: column))
  }

  private mutating func peek() throws(FileFault) -> UInt8? {
    if position == buffer.count {
      do throws(ReadFault) {
        buffer = try text.next()
      } catch {
        throw FileFault(error, in: file, line: line)
      }
      position = 0
    }
    return position < buffer.count ? buffer[position] : nil
  }

  private mutating func take() throws(FileFault) -> UInt8? {
    guard let byte = try peek() else { return nil }
    position += 1
    if byte == newline {
      line += 1
      column = 1
    } else if !UTF8.isContinuation(byte) {
      column += 1
    }
    return byte
  }

  private mutating func skipSpace() throws(FileFault) {
    while let byte = try peek(), JSONBytes.isSpace(byte) { _ = try take() }
  }

  /// The bytes up to one that ends them, which stays, or up to the end.
  ///
  /// - Parameter isEnd: whether a byte outside strings ends them, at that depth of brackets.
  private mutating func gather(
    until isEnd: (_ byte: UInt8, _ depth: Int) -> Bool
  ) throws(FileFault) -> SourceFile {
    let (startLine, startColumn) = (line, column)
    let isInLines = stage == .lines
    var bytes: [UInt8] = []
    var scope = JSONScope()
    while let byte = try peek() {
      // A line ends where it ends, whatever is in it.
      if isInLines || !scope.isInString, isEnd(byte, scope.depth) { break }
      if !isInLines { scope.take(byte) }
      guard bytes.count < JSONElements.elementLimit else {
        // What has no end would be looked for for ever.
        stage = .done
        let source = SourceFile(part: bytes, of: file, line: startLine, column: startColumn)
        throw source.fault(JSONFault.tooLong(limit: JSONElements.elementLimit), at: 0)
      }
      bytes.append(byte)
      _ = try take()
    }
    return SourceFile(part: bytes, of: file, line: startLine, column: startColumn)
  }

  /// Goes to what ends the value, without holding it.
  private mutating func skipValue() throws(FileFault) {
    var scope = JSONScope()
    while let byte = try peek() {
      let isEnd = byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}")
      if isEnd, !scope.isInString, scope.depth == 0 { return }
      scope.take(byte)
      _ = try take()
    }
  }
}

/// How deep within arrays, objects and strings of JSON a byte stands.
struct JSONScope {
  package private(set) var depth = 0
  private(set) var isInString = false
  private var isEscaped = false

  package mutating func take(_ byte: UInt8) {
    if isInString {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isInString = false
      }
      return
    }
    switch byte {
    case UInt8(ascii: "\""): isInString = true
    case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"): depth = max(0, depth - 1)
    default: break
    }
  }
}
