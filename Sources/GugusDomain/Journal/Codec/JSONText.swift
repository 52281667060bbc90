/// A JSON text (RFC 8259) that has been read through once: where each of its values is, side by side in
/// the order of the text, so that typed values are read from its bytes with nothing made in between.
final class JSONText {
  /// A value, or the name of a member, which stands right before the member's value.
  struct Place {
    enum Kind: UInt8 {
      case null, yes, no, integer, real, text
      /// A text with escapes in it.
      case escapedText
      case list, object
    }

    var kind: Kind
    /// The bytes of a number, or of a text without its quotation marks.
    var start: Int32
    var end: Int32
    /// The list or object that it is in; -1 for the whole.
    var parent: Int32
    /// Which element or member it is, from 0.
    var ordinal: Int32
    /// The first place behind it and all that is in it.
    var next: Int32 = 0
  }

  let bytes: [UInt8]
  /// The whole is the first.
  let places: [Place]

  /// Reads one JSON value and nothing else. Refuses names that stand twice in an object, for which
  /// of the two holds is for nobody to guess.
  ///
  /// - Throws: `JSONFault`.
  init(reading text: String) throws(JSONFault) {
    let bytes = Array(text.utf8)
    let scanned = bytes.withUnsafeBufferPointer { bytes in
      var scanner = JSONScanner(bytes: bytes)
      return Result { () throws(JSONFault) in try scanner.whole() }
    }
    places = try scanned.get()
    self.bytes = bytes
  }
}

/// Why a text is no JSON: at that byte, from 0.
struct JSONFault: Error, Hashable {
  var offset: Int
}

extension JSONText {
  func isNull(_ index: Int) -> Bool { places[index].kind == .null }

  func bool(_ index: Int) -> Bool? {
    switch places[index].kind {
    case .yes: true
    case .no: false
    case .null, .integer, .real, .text, .escapedText, .list, .object: nil
    }
  }

  func text(_ index: Int) -> String? {
    switch places[index].kind {
    case .text: plain(index)
    case .escapedText: unescaped(index)
    case .null, .yes, .no, .integer, .real, .list, .object: nil
    }
  }

  func integer(_ index: Int) -> Int? {
    let place = places[index]
    guard place.kind == .integer else { return nil }
    var (sum, isNegative) = (0, false)
    // The scanner has seen that it fits: the least number only as a negative one.
    for byte in bytes[Int(place.start)..<Int(place.end)] {
      if byte == UInt8(ascii: "-") { isNegative = true } else { sum = sum * 10 - Int(byte - 48) }
    }
    return isNegative ? sum : -sum
  }

  func real(_ index: Int) -> Double? {
    switch places[index].kind {
    case .integer: integer(index).map(Double.init)
    case .real: Double(plain(index))
    case .null, .yes, .no, .text, .escapedText, .list, .object: nil
    }
  }

  /// The place of the member of that name; nil where there is none, or this is no object.
  func member(_ name: String, of index: Int) -> Int? {
    let object = places[index]
    guard object.kind == .object else { return nil }
    var name = name
    return name.withUTF8 { name in
      bytes.withUnsafeBufferPointer { bytes in
        var place = index + 1
        while place < object.next {
          if isName(place, name, bytes) { return place + 1 }
          place = Int(places[place + 1].next)
        }
        return nil
      }
    }
  }

  private func isName(
    _ index: Int, _ name: UnsafeBufferPointer<UInt8>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let place = places[index]
    if place.kind == .escapedText { return unescaped(index).utf8.elementsEqual(name) }
    guard Int(place.end - place.start) == name.count else { return false }
    let start = Int(place.start)
    for offset in 0..<name.count where bytes[start + offset] != name[offset] { return false }
    return true
  }

  /// The places of a list's elements, or of an object's names.
  func inside(_ index: Int) -> [Int] {
    let whole = places[index]
    var inside: [Int] = []
    var place = index + 1
    while place < whole.next {
      inside.append(place)
      place = Int(places[whole.kind == .object ? place + 1 : place].next)
    }
    return inside
  }

  /// Names of members and places in lists, from 0, that lead to a value, joined by points.
  func path(of index: Int) -> String {
    let place = places[index]
    guard place.parent >= 0 else { return "" }
    let parent = Int(place.parent)
    let isMember = places[parent].kind == .object
    let step = isMember ? text(index - 1) ?? "" : String(place.ordinal)
    return places[parent].parent < 0 ? step : "\(path(of: parent)).\(step)"
  }

  private func plain(_ index: Int) -> String {
    let place = places[index]
    return bytes.withUnsafeBufferPointer { bytes in
      String(
        decoding: UnsafeBufferPointer(rebasing: bytes[Int(place.start)..<Int(place.end)]),
        as: UTF8.self)
    }
  }

  private func unescaped(_ index: Int) -> String {
    let place = places[index]
    return bytes.withUnsafeBufferPointer { bytes in
      JSONScanner.unescaped(
        UnsafeBufferPointer(rebasing: bytes[Int(place.start)..<Int(place.end)]))
    }
  }
}
