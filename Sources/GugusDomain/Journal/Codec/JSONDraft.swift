/// A JSON value that is being made, place by place, and then written in its canonical form.
///
/// The canonical form is: UTF-8, the members of an object in the order of their names' bytes, no
/// insignificant space, only what must be escaped escaped, and numbers as short as they read back.
final class JSONDraft {
  private struct Place {
    enum Content {
      /// A value without members is an empty object.
      case nothing
      /// Canonical bytes, of those that are written.
      case scalar(Range<Int>)
      case list, object
    }

    /// As a member.
    let name: String
    let parent: Int
    /// Which element or member it is, from 0.
    let ordinal: Int
    var content = Content.nothing
    /// Those in it are chained, in the order in which they were made.
    var first = 0
    var last = 0
    var count = 0
    var next = 0
  }

  /// The whole is the first.
  private var places = [Place(name: "", parent: -1, ordinal: 0)]
  private var scalars: [UInt8] = []

  init() {
    places.reserveCapacity(48)
    scalars.reserveCapacity(512)
  }

  /// The canonical bytes.
  var canonical: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count + 16 * places.count)
    write(0, to: &bytes)
    return bytes
  }

  // MARK: Making

  func makeObject(at index: Int) {
    if case .nothing = places[index].content { places[index].content = .object }
  }

  func makeList(at index: Int) {
    if case .nothing = places[index].content { places[index].content = .list }
  }

  /// - Returns: the place of its value.
  func member(_ name: String, of index: Int) -> Int {
    places[index].content = .object
    return add(name, to: index)
  }

  /// - Returns: the place of the next element.
  func element(of index: Int) -> Int {
    places[index].content = .list
    return add("", to: index)
  }

  func count(of index: Int) -> Int { places[index].count }

  private func add(_ name: String, to parent: Int) -> Int {
    let index = places.count
    let (last, count) = (places[parent].last, places[parent].count)
    places.append(Place(name: name, parent: parent, ordinal: count))
    if count == 0 { places[parent].first = index } else { places[last].next = index }
    places[parent].last = index
    places[parent].count = count + 1
    return index
  }

  func set(null index: Int) { set(index) { $0.append("null") } }
  func set(_ value: Bool, at index: Int) { set(index) { $0.append(value ? "true" : "false") } }
  func set(_ value: String, at index: Int) { set(index) { $0.quote(value) } }
  func set(_ value: Int, at index: Int) { set(index) { $0.append(value) } }

  /// A number that is whole is written without a point.
  func set(_ value: Double, at index: Int) {
    set(index) { bytes in
      let isWhole = value == value.rounded() && abs(value) < 1e15
      if isWhole { bytes.append(Int(value)) } else { bytes += "\(value)".utf8 }
    }
  }

  func set(_ digest: SaltedDigest, at index: Int) {
    set(index) { $0.append(digest) }
  }

  private func set(_ index: Int, _ write: (inout [UInt8]) -> Void) {
    let start = scalars.count
    write(&scalars)
    places[index].content = .scalar(start..<scalars.count)
  }

  /// Names of members and places in lists, from 0, that lead to a place, joined by points.
  func path(of index: Int) -> String {
    let place = places[index]
    guard place.parent >= 0 else { return "" }
    let step: String
    if case .list = places[place.parent].content {
      step = String(place.ordinal)
    } else {
      step = place.name
    }
    return places[place.parent].parent < 0 ? step : "\(path(of: place.parent)).\(step)"
  }

  // MARK: Writing

  private func write(_ index: Int, to bytes: inout [UInt8]) {
    let place = places[index]
    switch place.content {
    case .nothing: bytes.append("{}")
    case .scalar(let range): bytes += scalars[range]
    case .list:
      bytes.append("[")
      var element = place.first
      for ordinal in 0..<place.count {
        if ordinal > 0 { bytes.append(",") }
        write(element, to: &bytes)
        element = places[element].next
      }
      bytes.append("]")
    case .object:
      bytes.append("{")
      for (ordinal, member) in sortedMembers(of: place).enumerated() {
        if ordinal > 0 { bytes.append(",") }
        bytes.quote(places[member].name)
        bytes.append(":")
        write(member, to: &bytes)
      }
      bytes.append("}")
    }
  }

  private func sortedMembers(of object: Place) -> [Int] {
    var members: [(beginning: UInt64, index: Int)] = []
    members.reserveCapacity(object.count)
    var member = object.first
    for _ in 0..<object.count {
      members.append((places[member].name.beginning, member))
      member = places[member].next
    }
    members.sort { left, right in
      if left.beginning != right.beginning { return left.beginning < right.beginning }
      return places[left.index].name.utf8.lexicographicallyPrecedes(places[right.index].name.utf8)
    }
    return members.map(\.index)
  }
}

extension String {
  /// Its first eight bytes as one number, so that most names are compared at once.
  fileprivate var beginning: UInt64 {
    var text = self
    return text.withUTF8 { bytes in
      var number: UInt64 = 0
      for offset in 0..<8 {
        number = number << 8 | UInt64(offset < bytes.count ? bytes[offset] : 0)
      }
      return number
    }
  }
}

/// Canonical JSON of what is no list and no object.
extension [UInt8] {
  mutating func append(_ word: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  mutating func append(_ value: Int) {
    if (0..<10).contains(value) {
      append(UInt8(ascii: "0") + UInt8(value))
    } else {
      self += String(value).utf8
    }
  }

  mutating func append(_ digest: SaltedDigest) {
    append("{")
    quote(SaltedDigest.member)
    append(":")
    quote(digest.text)
    append("}")
  }

  mutating func quote(_ text: String) {
    var text = text
    append("\"")
    text.withUTF8 { bytes in
      let isPlain = bytes.allSatisfy {
        $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
      }
      // Most texts hold nothing that must be escaped.
      if isPlain { append(contentsOf: bytes) } else { for byte in bytes { appendEscaped(byte) } }
    }
    append("\"")
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case 0x08: append("\\b")
    case 0x09: append("\\t")
    case 0x0A: append("\\n")
    case 0x0C: append("\\f")
    case 0x0D: append("\\r")
    case 0..<0x20:
      append("\\u00")
      for digit in [byte >> 4, byte & 15] {
        append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    default: append(byte)
    }
  }
}
