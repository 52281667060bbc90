@testable import GugusDomain

/// Why a text is no JSON: at that byte, from 0.
struct JSONTreeFault: Error, Hashable {
  var offset: Int
}

extension JSONTree {
  /// Reads one JSON value and nothing else. Refuses names that stand twice in an object, for which
  /// of the two holds is for nobody to guess.
  ///
  /// - Throws: `JSONTreeFault`.
  init(reading text: String) throws(JSONTreeFault) {
    var text = text
    let tree = text.withUTF8 { bytes in
      var reader = JSONTreeReader(bytes: bytes)
      return Result { () throws(JSONTreeFault) in try reader.whole() }
    }
    self = try tree.get()
  }
}

private struct JSONTreeReader {
  let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var depth = 0

  /// No entry is nearly as deep.
  private static let deepest = 64

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private var fault: JSONTreeFault { JSONTreeFault(offset: position) }

  private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func whole() throws(JSONTreeFault) -> JSONTree {
    let tree = try value()
    skipSpace()
    guard position == bytes.count else { throw fault }
    return tree
  }

  private mutating func skipSpace() {
    while let byte, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { position += 1 }
  }

  /// Goes past that byte, where it comes next.
  private mutating func takes(_ wanted: Character) -> Bool {
    skipSpace()
    guard byte == wanted.asciiValue else { return false }
    position += 1
    return true
  }

  private mutating func value() throws(JSONTreeFault) -> JSONTree {
    skipSpace()
    switch byte {
    case UInt8(ascii: "{"):
      return try nested { reader throws(JSONTreeFault) in try reader.object() }
    case UInt8(ascii: "["): return try nested { reader throws(JSONTreeFault) in try reader.list() }
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func nested(
    _ body: (inout Self) throws(JSONTreeFault) -> JSONTree
  ) throws(JSONTreeFault) -> JSONTree {
    depth += 1
    guard depth <= JSONTreeReader.deepest else { throw fault }
    position += 1
    let tree = try body(&self)
    depth -= 1
    return tree
  }

  private mutating func object() throws(JSONTreeFault) -> JSONTree {
    var members: [JSONTree.Member] = []
    var names: Set<String> = []
    if takes("}") { return .object(members) }
    repeat {
      skipSpace()
      guard byte == UInt8(ascii: "\"") else { throw fault }
      let name = try text()
      // Few members are compared sooner than hashed; an object of others may have a million.
      let isNew =
        members.count < 32
        ? !members.contains { $0.name == name } : !names.contains(name)
      guard takes(":"), isNew else { throw fault }
      if members.count == 31 { names = Set(members.map(\.name)) }
      if members.count >= 31 { names.insert(name) }
      members.append(JSONTree.Member(name: name, value: try value()))
    } while takes(",")
    guard takes("}") else { throw fault }
    return .object(members)
  }

  private mutating func list() throws(JSONTreeFault) -> JSONTree {
    var values: [JSONTree] = []
    if takes("]") { return .list(values) }
    repeat { values.append(try value()) } while takes(",")
    guard takes("]") else { throw fault }
    return .list(values)
  }

  private mutating func word(
    _ word: StaticString, _ tree: JSONTree
  ) throws(JSONTreeFault) -> JSONTree {
    let count = word.utf8CodeUnitCount
    guard position + count <= bytes.count,
      (0..<count).allSatisfy({ bytes[position + $0] == word.utf8Start[$0] })
    else { throw fault }
    position += count
    return tree
  }

  /// RFC 8259 §6.
  private mutating func number() throws(JSONTreeFault) -> JSONTree {
    let start = position
    if byte == UInt8(ascii: "-") { position += 1 }
    let leads = byte == UInt8(ascii: "0")
    let digits = skipDigits()
    guard digits > 0, !leads || digits == 1 else { throw fault }
    var isWhole = true
    if byte == UInt8(ascii: ".") {
      isWhole = false
      position += 1
      guard skipDigits() > 0 else { throw fault }
    }
    if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
      isWhole = false
      position += 1
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { position += 1 }
      guard skipDigits() > 0 else { throw fault }
    }
    let written = String(decoding: bytes[start..<position], as: UTF8.self)
    if isWhole, let value = Int(written) { return .integer(value) }
    guard let value = Double(written), value.isFinite else { throw fault }
    return .real(value)
  }

  private mutating func skipDigits() -> Int {
    let start = position
    while let byte, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    return position - start
  }

  private mutating func text() throws(JSONTreeFault) -> String {
    position += 1
    let start = position
    while let byte, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 {
      position += 1
    }
    // Most texts hold nothing that is escaped.
    if byte == UInt8(ascii: "\"") {
      position += 1
      return String(decoding: bytes[start..<position - 1], as: UTF8.self)
    }
    var written = Array(bytes[start..<position])
    while let byte, byte >= 0x20 {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: written, as: UTF8.self)
      case UInt8(ascii: "\\"): written += try escaped()
      default: written.append(byte)
      }
    }
    throw fault
  }

  private mutating func escaped() throws(JSONTreeFault) -> [UInt8] {
    guard let letter = byte else { throw fault }
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [letter]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"):
      var scalar = try fourDigits()
      if (0xD800..<0xDC00).contains(scalar) {
        guard takesNow("\\"), takesNow("u") else { throw fault }
        let low = try fourDigits()
        guard (0xDC00..<0xE000).contains(low) else { throw fault }
        scalar = 0x10000 + (scalar - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(scalar) else { throw fault }
      return Array(String(Character(scalar)).utf8)
    default: throw fault
    }
  }

  private mutating func takesNow(_ wanted: Character) -> Bool {
    guard byte == wanted.asciiValue else { return false }
    position += 1
    return true
  }

  private mutating func fourDigits() throws(JSONTreeFault) -> UInt32 {
    guard position + 4 <= bytes.count else { throw fault }
    let digits = String(decoding: bytes[position..<position + 4], as: UTF8.self)
    guard digits.utf8.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let value = UInt32(digits, radix: 16)
    else { throw fault }
    position += 4
    return value
  }
}
