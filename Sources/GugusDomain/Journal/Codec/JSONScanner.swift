/// Finds the places of a JSON text.
struct JSONScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var depth = 0
  private var places: [JSONText.Place] = []

  /// No entry is nearly as deep.
  private static let deepest = 64

  init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    places.reserveCapacity(64)
  }

  private var fault: JSONFault { JSONFault(offset: position) }

  private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func whole() throws(JSONFault) -> [JSONText.Place] {
    guard bytes.count < Int32.max else { throw fault }
    try value(in: -1, 0)
    skipSpace()
    guard position == bytes.count else { throw fault }
    return places
  }

  private mutating func skipSpace() {
    while let byte, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { position += 1 }
  }

  /// Goes past that byte, where it comes next.
  private mutating func takes(_ wanted: Unicode.Scalar) -> Bool {
    skipSpace()
    return takesNow(wanted)
  }

  private mutating func takesNow(_ wanted: Unicode.Scalar) -> Bool {
    guard let byte, byte == UInt8(ascii: wanted) else { return false }
    position += 1
    return true
  }

  private mutating func value(in parent: Int, _ ordinal: Int) throws(JSONFault) {
    skipSpace()
    switch byte {
    case UInt8(ascii: "{"): try nested(.object, in: parent, ordinal)
    case UInt8(ascii: "["): try nested(.list, in: parent, ordinal)
    case UInt8(ascii: "\""): try text(in: parent, ordinal)
    case UInt8(ascii: "t"): try word("true", .yes, in: parent, ordinal)
    case UInt8(ascii: "f"): try word("false", .no, in: parent, ordinal)
    case UInt8(ascii: "n"): try word("null", .null, in: parent, ordinal)
    default: try number(in: parent, ordinal)
    }
  }

  private mutating func add(
    _ kind: JSONText.Place.Kind, _ start: Int, _ end: Int, in parent: Int, _ ordinal: Int
  ) {
    places.append(
      JSONText.Place(
        kind: kind, start: Int32(start), end: Int32(end), parent: Int32(parent),
        ordinal: Int32(ordinal), next: Int32(places.count + 1)))
  }

  private mutating func nested(
    _ kind: JSONText.Place.Kind, in parent: Int, _ ordinal: Int
  ) throws(JSONFault) {
    depth += 1
    guard depth <= JSONScanner.deepest else { throw fault }
    let index = places.count
    add(kind, position, position, in: parent, ordinal)
    position += 1
    if kind == .object { try members(of: index) } else { try elements(of: index) }
    places[index].next = Int32(places.count)
    depth -= 1
  }

  private mutating func elements(of list: Int) throws(JSONFault) {
    if takes("]") { return }
    var ordinal = 0
    repeat {
      try value(in: list, ordinal)
      ordinal += 1
    } while takes(",")
    guard takes("]") else { throw fault }
  }

  private mutating func members(of object: Int) throws(JSONFault) {
    if takes("}") { return }
    var ordinal = 0
    var last: Int?
    // Nil as long as names come in their order: then none is there twice.
    var names: Set<String>?
    repeat {
      skipSpace()
      guard byte == UInt8(ascii: "\"") else { throw fault }
      let name = places.count
      try text(in: object, ordinal)
      var isNew = true
      if names != nil {
        isNew = names?.insert(self.name(name)).inserted ?? true
      } else if !isPlain(name) || last.map({ !precedes($0, name) }) ?? false {
        var earlier = namesBefore(name, in: object)
        isNew = earlier.insert(self.name(name)).inserted
        names = earlier
      }
      guard takes(":"), isNew else { throw fault }
      last = name
      try value(in: object, ordinal)
      ordinal += 1
    } while takes(",")
    guard takes("}") else { throw fault }
  }

  /// Names that are written in two ways may be the same; those of ASCII without escapes are written in
  /// one.
  private func isPlain(_ index: Int) -> Bool {
    let place = places[index]
    return place.kind == .text
      && bytes[Int(place.start)..<Int(place.end)].allSatisfy { $0 < 0x80 }
  }

  private func precedes(_ index: Int, _ other: Int) -> Bool {
    let (left, right) = (places[index], places[other])
    return bytes[Int(left.start)..<Int(left.end)].lexicographicallyPrecedes(
      bytes[Int(right.start)..<Int(right.end)])
  }

  private func name(_ index: Int) -> String {
    let place = places[index]
    return JSONScanner.unescaped(
      UnsafeBufferPointer(rebasing: bytes[Int(place.start)..<Int(place.end)]))
  }

  private func namesBefore(_ last: Int, in object: Int) -> Set<String> {
    var names: Set<String> = []
    var index = object + 1
    while index < last {
      names.insert(name(index))
      index = Int(places[index + 1].next)
    }
    return names
  }

  private mutating func word(
    _ word: StaticString, _ kind: JSONText.Place.Kind, in parent: Int, _ ordinal: Int
  ) throws(JSONFault) {
    let count = word.utf8CodeUnitCount
    guard position + count <= bytes.count,
      (0..<count).allSatisfy({ bytes[position + $0] == word.utf8Start[$0] })
    else { throw fault }
    add(kind, position, position + count, in: parent, ordinal)
    position += count
  }
}

// Numbers.
extension JSONScanner {
  /// RFC 8259 §6.
  private mutating func number(in parent: Int, _ ordinal: Int) throws(JSONFault) {
    let start = position
    let isNegative = takesNow("-")
    let leads = byte == UInt8(ascii: "0")
    let first = position
    let digits = skipDigits()
    guard digits > 0, !leads || digits == 1 else { throw fault }
    var isWhole = true
    if takesNow(".") {
      isWhole = false
      guard skipDigits() > 0 else { throw fault }
    }
    if takesNow("e") || takesNow("E") {
      isWhole = false
      if !takesNow("+") { _ = takesNow("-") }
      guard skipDigits() > 0 else { throw fault }
    }
    if isWhole, fits(first..<position, isNegative) {
      return add(.integer, start, position, in: parent, ordinal)
    }
    let written = String(
      decoding: UnsafeBufferPointer(rebasing: bytes[start..<position]), as: UTF8.self)
    guard let value = Double(written), value.isFinite else { throw fault }
    add(.real, start, position, in: parent, ordinal)
  }

  /// Whether a number of these digits is an `Int`.
  private func fits(_ digits: Range<Int>, _ isNegative: Bool) -> Bool {
    if digits.count < 19 { return true }
    // Of more digits none is: what leads is no zero.
    if digits.count > 19 { return false }
    var sum: UInt64 = 0
    for byte in bytes[digits] { sum = sum * 10 + UInt64(byte - 48) }
    return sum <= UInt64(Int64.max) + (isNegative ? 1 : 0)
  }

  private mutating func skipDigits() -> Int {
    let start = position
    while let byte, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    return position - start
  }
}

// Texts.
extension JSONScanner {
  private mutating func text(in parent: Int, _ ordinal: Int) throws(JSONFault) {
    position += 1
    let start = position
    var isEscaped = false
    while let byte, byte >= 0x20 {
      if byte == UInt8(ascii: "\"") {
        add(isEscaped ? .escapedText : .text, start, position, in: parent, ordinal)
        position += 1
        return
      }
      position += 1
      if byte == UInt8(ascii: "\\") {
        isEscaped = true
        _ = try escaped()
      }
    }
    throw fault
  }

  /// What a text with escapes says, which has been found to be one.
  static func unescaped(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var scanner = JSONScanner(bytes: bytes)
    var written: [UInt8] = []
    written.reserveCapacity(bytes.count)
    while let byte = scanner.byte {
      scanner.position += 1
      if byte == UInt8(ascii: "\\"), let scalar = try? scanner.escaped() {
        written += Array(String(Character(scalar)).utf8)
      } else {
        written.append(byte)
      }
    }
    return String(decoding: written, as: UTF8.self)
  }

  /// What stands behind a reverse solidus.
  private mutating func escaped() throws(JSONFault) -> Unicode.Scalar {
    guard let letter = byte else { throw fault }
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{08}"
    case UInt8(ascii: "f"): return "\u{0C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      var scalar = try fourDigits()
      if (0xD800..<0xDC00).contains(scalar) {
        guard takesNow("\\"), takesNow("u") else { throw fault }
        let low = try fourDigits()
        guard (0xDC00..<0xE000).contains(low) else { throw fault }
        scalar = 0x10000 + (scalar - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(scalar) else { throw fault }
      return scalar
    default: throw fault
    }
  }

  private mutating func fourDigits() throws(JSONFault) -> UInt32 {
    guard position + 4 <= bytes.count else { throw fault }
    var value: UInt32 = 0
    for byte in bytes[position..<position + 4] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 + UInt32(byte - 48)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 + UInt32(byte - 55)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 + UInt32(byte - 87)
      default: throw fault
      }
    }
    position += 4
    return value
  }
}
