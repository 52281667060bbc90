@testable import GugusDomain

extension JSONTree {
  /// The value that a tree is of.
  ///
  /// - Parameter disclosures: what stands beside of its personal texts; nil where they stand in the
  ///   tree itself.
  /// - Throws: `DecodingError`.
  func decoded<Value: Decodable>(
    as type: Value.Type = Value.self, _ disclosures: [Disclosure]? = nil
  ) throws -> Value {
    try TreeDecoder(
      tree: self, path: "",
      disclosures: disclosures.map { list in
        Dictionary(list.map { ($0.path, $0.content) }) { first, _ in first }
      }
    ).get(type)
  }
}

private struct TreeDecoder: Decoder {
  let tree: JSONTree
  /// Of the place, names and numbers joined by points.
  let path: String
  /// By their paths.
  let disclosures: [String: Disclosure.Content]?

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func misfit(_ wanted: Any.Type) -> DecodingError {
    .typeMismatch(
      wanted, DecodingError.Context(codingPath: [], debugDescription: "at \(path): not a \(wanted)")
    )
  }

  func get<Value: Decodable>(_ type: Value.Type) throws -> Value {
    if let disclosures, type == PersonalText.self,
      let text = try personalText(disclosures) as? Value
    {
      return text
    }
    return try Value(from: self)
  }

  /// A text of which only the salted digest stands here.
  private func personalText(_ disclosures: [String: Disclosure.Content]) throws -> PersonalText {
    guard let digest = SaltedDigest(tree) else { throw misfit(PersonalText.self) }
    switch disclosures[path] {
    case .known(let text, _): return .known(text)
    case .missing(let absence): return .missing(digest, absence)
    case nil: return .missing(digest, .lost)
    }
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard case .object(let members) = tree else { throw misfit([String: Any].self) }
    return KeyedDecodingContainer(TreeMemberValues<Key>(decoder: self, members: members))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard case .list(let values) = tree else { throw misfit([Any].self) }
    return TreeElementValues(decoder: self, values: values)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { TreeSingleValue(decoder: self) }

  func inside(_ name: String, _ tree: JSONTree) -> TreeDecoder {
    TreeDecoder(
      tree: tree, path: path.isEmpty ? name : "\(path).\(name)", disclosures: disclosures)
  }

  // MARK: Leaves

  var isNull: Bool { tree == .null }

  func bool() throws -> Bool {
    guard case .bool(let value) = tree else { throw misfit(Bool.self) }
    return value
  }

  func text() throws -> String {
    guard case .text(let value) = tree else { throw misfit(String.self) }
    return value
  }

  func real() throws -> Double {
    switch tree {
    case .real(let value): return value
    case .integer(let value): return Double(value)
    case .null, .bool, .text, .list, .object: throw misfit(Double.self)
    }
  }

  func integer<Value: FixedWidthInteger>(_ type: Value.Type) throws -> Value {
    guard case .integer(let value) = tree, let exact = Value(exactly: value) else {
      throw misfit(type)
    }
    return exact
  }
}

private struct TreeMemberValues<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let decoder: TreeDecoder
  let members: [JSONTree.Member]
  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] { members.compactMap { Key(stringValue: $0.name) } }

  private func value(_ key: Key) throws -> TreeDecoder {
    let name = key.stringValue
    guard let member = members.first(where: { $0.name == name }) else {
      throw DecodingError.keyNotFound(
        key,
        DecodingError.Context(codingPath: [], debugDescription: "at \(decoder.path): no \(name)"))
    }
    return decoder.inside(name, member.value)
  }

  func contains(_ key: Key) -> Bool {
    let name = key.stringValue
    return members.contains { $0.name == name }
  }

  func decodeNil(forKey key: Key) throws -> Bool { try value(key).isNull }
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try value(key).bool() }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try value(key).text() }
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

private struct TreeElementValues: UnkeyedDecodingContainer {
  let decoder: TreeDecoder
  let values: [JSONTree]
  private(set) var currentIndex = 0

  init(decoder: TreeDecoder, values: [JSONTree]) {
    self.decoder = decoder
    self.values = values
  }

  var codingPath: [any CodingKey] { [] }
  var count: Int? { values.count }
  var isAtEnd: Bool { currentIndex == values.count }

  private mutating func next() throws -> TreeDecoder {
    guard currentIndex < values.count else { throw decoder.misfit([Any].self) }
    defer { currentIndex += 1 }
    return decoder.inside(String(currentIndex), values[currentIndex])
  }

  mutating func decodeNil() throws -> Bool {
    guard currentIndex < values.count, values[currentIndex] == .null else { return false }
    currentIndex += 1
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

private struct TreeSingleValue: SingleValueDecodingContainer {
  let decoder: TreeDecoder
  var codingPath: [any CodingKey] { [] }

  func decodeNil() -> Bool { decoder.isNull }
  func decode(_ type: Bool.Type) throws -> Bool { try decoder.bool() }
  func decode(_ type: String.Type) throws -> String { try decoder.text() }
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

extension SaltedDigest {
  init?(_ tree: JSONTree) {
    guard case .object(let members) = tree, members.count == 1,
      members[0].name == SaltedDigest.member, case .text(let text) = members[0].value,
      text.utf8.count == 43,
      let json = try? JSONText(reading: String(decoding: tree.canonical, as: UTF8.self))
    else { return nil }
    self.init(json, at: 0)
  }

  var tree: JSONTree { .object([JSONTree.Member(name: SaltedDigest.member, value: .text(text))]) }
}
