extension JSONText {
  /// The value that a text is of.
  ///
  /// - Parameter disclosures: what stands beside of its personal texts; nil where they stand in the
  ///   text itself.
  /// - Throws: `DecodingError`.
  func decoded<Value: Decodable>(
    as type: Value.Type = Value.self, _ disclosures: [Disclosure]? = nil
  ) throws -> Value {
    let decoding = JSONDecoding(text: self, disclosures: disclosures.map(DisclosedTexts.init))
    return try JSONTextDecoder(decoding: decoding, index: 0).get(type)
  }
}

/// A text as it is read into values.
private final class JSONDecoding {
  let text: JSONText
  let disclosures: DisclosedTexts?

  init(text: JSONText, disclosures: DisclosedTexts?) {
    self.text = text
    self.disclosures = disclosures
  }
}

private struct JSONTextDecoder: Decoder {
  let decoding: JSONDecoding
  /// Of the value's place.
  let index: Int

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  var text: JSONText { decoding.text }

  func misfit(_ wanted: Any.Type) -> DecodingError {
    .typeMismatch(
      wanted,
      DecodingError.Context(
        codingPath: [], debugDescription: "at \(text.path(of: index)): not a \(wanted)"))
  }

  func get<Value: Decodable>(_ type: Value.Type) throws -> Value {
    if type == PersonalText.self, let disclosures = decoding.disclosures,
      let text = try personalText(disclosures) as? Value
    {
      return text
    }
    return try Value(from: self)
  }

  /// A text of which only the salted digest stands here.
  private func personalText(_ disclosures: DisclosedTexts) throws -> PersonalText {
    guard let digest = SaltedDigest(text, at: index) else { throw misfit(PersonalText.self) }
    switch disclosures[text.path(of: index)] {
    case .known(let text, _): return .known(text)
    case .missing(let absence): return .missing(digest, absence)
    case nil: return .missing(digest, .lost)
    }
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard text.places[index].kind == .object else { throw misfit([String: Any].self) }
    return KeyedDecodingContainer(JSONMemberValues<Key>(decoder: self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard text.places[index].kind == .list else { throw misfit([Any].self) }
    return JSONElementValues(decoder: self)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer {
    JSONSingleValue(decoder: self)
  }

  func at(_ index: Int) -> JSONTextDecoder { JSONTextDecoder(decoding: decoding, index: index) }

  // MARK: Leaves

  var isNull: Bool { text.isNull(index) }

  func bool() throws -> Bool {
    guard let value = text.bool(index) else { throw misfit(Bool.self) }
    return value
  }

  func string() throws -> String {
    guard let value = text.text(index) else { throw misfit(String.self) }
    return value
  }

  func real() throws -> Double {
    guard let value = text.real(index) else { throw misfit(Double.self) }
    return value
  }

  func integer<Value: FixedWidthInteger>(_ type: Value.Type) throws -> Value {
    guard let value = text.integer(index), let exact = Value(exactly: value) else {
      throw misfit(type)
    }
    return exact
  }
}

private struct JSONMemberValues<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let decoder: JSONTextDecoder

  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] {
    let text = decoder.text
    return text.inside(decoder.index).compactMap { text.text($0).flatMap(Key.init(stringValue:)) }
  }

  private func value(_ key: Key) throws -> JSONTextDecoder {
    let name = key.stringValue
    guard let place = decoder.text.member(name, of: decoder.index) else {
      let path = decoder.text.path(of: decoder.index)
      throw DecodingError.keyNotFound(
        key, DecodingError.Context(codingPath: [], debugDescription: "at \(path): no \(name)"))
    }
    return decoder.at(place)
  }

  /// Nil where there is none, and where it is null.
  private func valueIfPresent(_ key: Key) -> JSONTextDecoder? {
    guard let place = decoder.text.member(key.stringValue, of: decoder.index),
      !decoder.text.isNull(place)
    else { return nil }
    return decoder.at(place)
  }

  func contains(_ key: Key) -> Bool {
    decoder.text.member(key.stringValue, of: decoder.index) != nil
  }

  func decodeNil(forKey key: Key) throws -> Bool { try value(key).isNull }
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try value(key).bool() }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try value(key).string() }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try value(key).real() }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { Float(try value(key).real()) }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try value(key).integer(type) }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try value(key).integer(type) }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try value(key).integer(type) }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try value(key).integer(type) }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try value(key).integer(type) }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try value(key).integer(type) }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try value(key).integer(type) }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 {
    try value(key).integer(type)
  }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 {
    try value(key).integer(type)
  }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 {
    try value(key).integer(type)
  }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try value(key).get(type)
  }

  // The member is looked for once, where by default it is thrice.

  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
    try valueIfPresent(key)?.bool()
  }

  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    try valueIfPresent(key)?.string()
  }

  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
    try valueIfPresent(key)?.integer(type)
  }

  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    try valueIfPresent(key)?.get(type)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try value(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try value(key).unkeyedContainer()
  }

  func superDecoder() -> any Decoder { decoder }
  func superDecoder(forKey key: Key) throws -> any Decoder { try value(key) }
}

private struct JSONElementValues: UnkeyedDecodingContainer {
  let decoder: JSONTextDecoder
  private(set) var currentIndex = 0
  /// The place of the next element.
  private var place: Int
  private let end: Int

  init(decoder: JSONTextDecoder) {
    self.decoder = decoder
    place = decoder.index + 1
    end = Int(decoder.text.places[decoder.index].next)
  }

  var codingPath: [any CodingKey] { [] }
  var count: Int? { decoder.text.inside(decoder.index).count }
  var isAtEnd: Bool { place == end }

  private mutating func next() throws -> JSONTextDecoder {
    guard place < end else { throw decoder.misfit([Any].self) }
    defer {
      place = Int(decoder.text.places[place].next)
      currentIndex += 1
    }
    return decoder.at(place)
  }

  mutating func decodeNil() throws -> Bool {
    guard place < end, decoder.text.isNull(place) else { return false }
    _ = try next()
    return true
  }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try next().get(type)
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> {
    try next().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try next().unkeyedContainer()
  }

  mutating func superDecoder() throws -> any Decoder { try next() }
}

private struct JSONSingleValue: SingleValueDecodingContainer {
  let decoder: JSONTextDecoder
  var codingPath: [any CodingKey] { [] }

  func decodeNil() -> Bool { decoder.isNull }
  func decode(_ type: Bool.Type) throws -> Bool { try decoder.bool() }
  func decode(_ type: String.Type) throws -> String { try decoder.string() }
  func decode(_ type: Double.Type) throws -> Double { try decoder.real() }
  func decode(_ type: Float.Type) throws -> Float { Float(try decoder.real()) }
  func decode(_ type: Int.Type) throws -> Int { try decoder.integer(type) }
  func decode(_ type: Int8.Type) throws -> Int8 { try decoder.integer(type) }
  func decode(_ type: Int16.Type) throws -> Int16 { try decoder.integer(type) }
  func decode(_ type: Int32.Type) throws -> Int32 { try decoder.integer(type) }
  func decode(_ type: Int64.Type) throws -> Int64 { try decoder.integer(type) }
  func decode(_ type: UInt.Type) throws -> UInt { try decoder.integer(type) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try decoder.integer(type) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try decoder.integer(type) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try decoder.integer(type) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try decoder.integer(type) }
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try decoder.get(type) }
}
