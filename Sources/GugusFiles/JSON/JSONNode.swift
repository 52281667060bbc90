import GugusValues

/// A JSON value, and where it stands.
package struct JSONNode: Sendable {
  package indirect enum Value: Sendable {
    /// In the order in which they are written; no key is there twice.
    case object([Member])
    case array([JSONNode])
    case string(String)
    /// The number as it is written, so that no digit is lost.
    case number(String)
    case bool(Bool)
    case null
  }

  package struct Member: Sendable {
    package let key: String
    package let node: JSONNode
    /// Key and value, in bytes.
    package let range: Range<Int>
  }

  package let value: Value
  /// The byte with which it begins.
  package let offset: Int
}

/// Reads one JSON value (RFC 8259) from bytes.
///
/// Foundation's reader tells neither the order of keys, nor that a key is there twice, nor where a
/// value stands, and turns numbers into binary ones; an import needs all four.
struct JSONParser {
  private let source: SourceFile
  private let encoding: TextEncoding
  private var position = 0
  /// Read so far, within one another or not.
  private var values = 0

  /// Values of one row, each of which is built: what a row of a spreadsheet can hold.
  static let valueLimit = 16_384

  /// Arrays and objects within one another. More are an attack on the stack.
  package static let depthLimit = 64

  private init(_ source: SourceFile, _ encoding: TextEncoding) {
    self.source = source
    self.encoding = encoding
  }

  /// - Parameter encoding: the one that the bytes had before they became UTF-8.
  /// - Throws: the first thing wrong with the text.
  package static func value(
    in source: SourceFile, encoding: TextEncoding = .utf8
  ) throws(FileFault) -> JSONNode {
    if let (cause, offset) = source.encodingFault(in: source.bytes.indices, of: encoding) {
      throw source.fault(cause, at: offset)
    }
    var parser = JSONParser(source, encoding)
    parser.skipSpace()
    let node = try parser.value(depth: 0)
    parser.skipSpace()
    if parser.byte != nil { throw parser.fault(.textBehind) }
    return node
  }

  private var byte: UInt8? {
    position < source.bytes.count ? source.bytes[position] : nil
  }

  private func fault(_ fault: JSONFault) -> FileFault { source.fault(fault, at: position) }

  private mutating func skipSpace() {
    while let byte, JSONBytes.isSpace(byte) { position += 1 }
  }

  private mutating func skip(_ wanted: UInt8) -> Bool {
    guard byte == wanted else { return false }
    position += 1
    return true
  }

  private mutating func value(depth: Int) throws(FileFault) -> JSONNode {
    let start = position
    if depth > JSONParser.depthLimit { throw fault(.tooDeep(limit: JSONParser.depthLimit)) }
    values += 1
    if values > JSONParser.valueLimit {
      throw fault(.tooManyValues(limit: JSONParser.valueLimit))
    }
    let value: JSONNode.Value =
      switch byte {
      case UInt8(ascii: "{"): .object(try members(depth: depth))
      case UInt8(ascii: "["): .array(try elements(depth: depth))
      case UInt8(ascii: "\""): .string(try string())
      case let byte? where JSONBytes.beginsNumber(byte): .number(try number())
      default: try word()
      }
    return JSONNode(value: value, offset: start)
  }

  private mutating func members(depth: Int) throws(FileFault) -> [JSONNode.Member] {
    var members: [JSONNode.Member] = []
    var keys: Set<String> = []
    position += 1
    skipSpace()
    if skip(UInt8(ascii: "}")) { return members }
    while true {
      let start = position
      guard byte == UInt8(ascii: "\"") else { throw fault(.keyExpected) }
      let key = try string()
      // Which of the two is meant nobody can know (RFC 8259 §4).
      if !keys.insert(key).inserted {
        position = start
        throw fault(.keyAgain(key))
      }
      skipSpace()
      guard skip(UInt8(ascii: ":")) else { throw fault(.colonExpected) }
      skipSpace()
      let node = try value(depth: depth + 1)
      members.append(JSONNode.Member(key: key, node: node, range: start..<position))
      skipSpace()
      if skip(UInt8(ascii: "}")) { return members }
      guard skip(UInt8(ascii: ",")) else { throw fault(.commaExpected) }
      skipSpace()
    }
  }

  private mutating func elements(depth: Int) throws(FileFault) -> [JSONNode] {
    var elements: [JSONNode] = []
    position += 1
    skipSpace()
    if skip(UInt8(ascii: "]")) { return elements }
    while true {
      elements.append(try value(depth: depth + 1))
      skipSpace()
      if skip(UInt8(ascii: "]")) { return elements }
      guard skip(UInt8(ascii: ",")) else { throw fault(.commaExpected) }
      skipSpace()
    }
  }

  private mutating func word() throws(FileFault) -> JSONNode.Value {
    let words: [(String, JSONNode.Value)] = [
      ("true", .bool(true)), ("false", .bool(false)), ("null", .null),
    ]
    for (word, value) in words where source.bytes[position...].starts(with: word.utf8) {
      position += word.utf8.count
      return value
    }
    throw fault(.valueExpected)
  }

  /// RFC 8259 §6.
  private mutating func number() throws(FileFault) -> String {
    let start = position
    _ = skip(UInt8(ascii: "-"))
    if !skip(UInt8(ascii: "0")) { try digits() }
    if skip(UInt8(ascii: ".")) { try digits() }
    if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
      if !skip(UInt8(ascii: "+")) { _ = skip(UInt8(ascii: "-")) }
      try digits()
    }
    return String(decoding: source.bytes[start..<position], as: UTF8.self)
  }

  private mutating func digits() throws(FileFault) {
    let start = position
    while let byte, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    if position == start { throw fault(.digitExpected) }
  }

  private mutating func string() throws(FileFault) -> String {
    let start = position
    position += 1
    var text: [UInt8] = []
    while let byte {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: text, as: UTF8.self).composed
      case UInt8(ascii: "\\"): text += try escape().utf8
      case 0..<0x20: throw fault(.controlInString)
      default:
        text.append(byte)
        position += 1
      }
    }
    position = start
    throw fault(.stringNotClosed)
  }

  /// RFC 8259 §7.
  private mutating func escape() throws(FileFault) -> Unicode.Scalar {
    let start = position
    position += 1
    guard let byte else { throw fault(.stringNotClosed) }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      if let first = hexUnit() {
        if let scalar = Unicode.Scalar(UInt32(first)) { return scalar }
        if UTF16.isLeadSurrogate(first), skip(UInt8(ascii: "\\")), skip(UInt8(ascii: "u")),
          let second = hexUnit(), UTF16.isTrailSurrogate(second)
        {
          return UTF16.decode(UTF16.EncodedScalar([first, second]))
        }
      }
    default: break
    }
    position = start
    throw fault(.badEscape)
  }

  private mutating func hexUnit() -> UInt16? {
    let digits = source.bytes[position...].prefix(4)
    // `UInt16` would take a sign too.
    guard digits.count == 4, digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit })
    else { return nil }
    position += 4
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}

enum JSONBytes {
  static func beginsNumber(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == newline
      || byte == carriageReturn
  }
}
