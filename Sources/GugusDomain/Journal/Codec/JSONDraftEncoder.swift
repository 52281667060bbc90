/// What becomes of a personal text as a value is written.
enum PersonalWriting {
  /// It stands as it is: for comparing, never for the journal.
  case plain
  /// Its salted digest stands in its place, and it goes into the list beside.
  case sealed(by: Sealer)
}

/// Gathers what is sealed in one entry, in the order in which it is met.
final class Sealer {
  private let salt: (_ path: String) throws -> Salt
  private(set) var disclosures: [Disclosure] = []

  /// - Parameter salt: that of the text at a path.
  init(salt: @escaping (_ path: String) throws -> Salt) { self.salt = salt }

  func digest(of text: PersonalText, at path: String) throws -> SaltedDigest {
    switch text {
    case .known(let text):
      let salt = try salt(path)
      disclosures.append(Disclosure(path: path, .known(text, salt)))
      return SaltedDigest(of: text, at: path, salt: salt)
    case .missing(let digest, let absence):
      disclosures.append(Disclosure(path: path, .missing(absence)))
      return digest
    }
  }
}

/// The canonical bytes of a value.
///
/// - Throws: what sealing a personal text throws.
func canonicalBytes(
  of value: some Encodable, _ writing: PersonalWriting = .plain
) throws -> [UInt8] {
  let drafting = JSONDrafting(writing)
  try JSONDraftEncoder(drafting: drafting, index: 0).put(value)
  return drafting.draft.canonical
}

/// A draft as values are written into it.
private final class JSONDrafting {
  let draft = JSONDraft()
  let writing: PersonalWriting

  init(_ writing: PersonalWriting) { self.writing = writing }
}

private struct JSONDraftEncoder: Encoder {
  let drafting: JSONDrafting
  /// Of the value's place.
  let index: Int

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  var draft: JSONDraft { drafting.draft }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    draft.makeObject(at: index)
    return KeyedEncodingContainer(JSONDraftMembers<Key>(encoder: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    draft.makeList(at: index)
    return JSONDraftElements(encoder: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    JSONDraftValue(encoder: self)
  }

  func put<Value: Encodable>(_ value: Value) throws {
    if Value.self == PersonalText.self, case .sealed(let sealer) = drafting.writing,
      let text = value as? PersonalText
    {
      draft.set(try sealer.digest(of: text, at: draft.path(of: index)), at: index)
    } else {
      try value.encode(to: self)
    }
  }

  func inside(_ name: String) -> JSONDraftEncoder {
    JSONDraftEncoder(drafting: drafting, index: draft.member(name, of: index))
  }

  func insideNext() -> JSONDraftEncoder {
    JSONDraftEncoder(drafting: drafting, index: draft.element(of: index))
  }
}

private struct JSONDraftMembers<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let encoder: JSONDraftEncoder
  var codingPath: [any CodingKey] { [] }

  private func place(_ key: Key) -> Int {
    encoder.draft.member(key.stringValue, of: encoder.index)
  }

  func encodeNil(forKey key: Key) { encoder.draft.set(null: place(key)) }
  func encode(_ value: Bool, forKey key: Key) { encoder.draft.set(value, at: place(key)) }
  func encode(_ value: String, forKey key: Key) { encoder.draft.set(value, at: place(key)) }
  func encode(_ value: Double, forKey key: Key) { encoder.draft.set(value, at: place(key)) }
  func encode(_ value: Float, forKey key: Key) { encoder.draft.set(Double(value), at: place(key)) }
  func encode(_ value: Int, forKey key: Key) { encoder.draft.set(value, at: place(key)) }
  func encode(_ value: Int8, forKey key: Key) { encoder.draft.set(Int(value), at: place(key)) }
  func encode(_ value: Int16, forKey key: Key) { encoder.draft.set(Int(value), at: place(key)) }
  func encode(_ value: Int32, forKey key: Key) { encoder.draft.set(Int(value), at: place(key)) }
  func encode(_ value: Int64, forKey key: Key) { encoder.draft.set(Int(value), at: place(key)) }
  func encode(_ value: UInt, forKey key: Key) { encoder.draft.set(Int(value), at: place(key)) }
  func encode(_ value: UInt8, forKey key: Key) { encoder.draft.set(Int(value), at: place(key)) }
  func encode(_ value: UInt16, forKey key: Key) { encoder.draft.set(Int(value), at: place(key)) }
  func encode(_ value: UInt32, forKey key: Key) { encoder.draft.set(Int(value), at: place(key)) }
  func encode(_ value: UInt64, forKey key: Key) { encoder.draft.set(Int(value), at: place(key)) }

  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    try encoder.inside(key.stringValue).put(value)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    encoder.inside(key.stringValue).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    encoder.inside(key.stringValue).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { encoder.inside("super") }
  func superEncoder(forKey key: Key) -> any Encoder { encoder.inside(key.stringValue) }
}

private struct JSONDraftElements: UnkeyedEncodingContainer {
  let encoder: JSONDraftEncoder
  var codingPath: [any CodingKey] { [] }

  var count: Int { encoder.draft.count(of: encoder.index) }

  func encodeNil() { encoder.draft.set(null: encoder.draft.element(of: encoder.index)) }

  func encode<Value: Encodable>(_ value: Value) throws { try encoder.insideNext().put(value) }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) -> KeyedEncodingContainer<Nested> {
    encoder.insideNext().container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    encoder.insideNext().unkeyedContainer()
  }

  func superEncoder() -> any Encoder { encoder.insideNext() }
}

private struct JSONDraftValue: SingleValueEncodingContainer {
  let encoder: JSONDraftEncoder
  var codingPath: [any CodingKey] { [] }

  func encodeNil() { encoder.draft.set(null: encoder.index) }
  func encode(_ value: Bool) { encoder.draft.set(value, at: encoder.index) }
  func encode(_ value: String) { encoder.draft.set(value, at: encoder.index) }
  func encode(_ value: Double) { encoder.draft.set(value, at: encoder.index) }
  func encode(_ value: Float) { encoder.draft.set(Double(value), at: encoder.index) }
  func encode(_ value: Int) { encoder.draft.set(value, at: encoder.index) }
  func encode(_ value: Int8) { encoder.draft.set(Int(value), at: encoder.index) }
  func encode(_ value: Int16) { encoder.draft.set(Int(value), at: encoder.index) }
  func encode(_ value: Int32) { encoder.draft.set(Int(value), at: encoder.index) }
  func encode(_ value: Int64) { encoder.draft.set(Int(value), at: encoder.index) }
  func encode(_ value: UInt) { encoder.draft.set(Int(value), at: encoder.index) }
  func encode(_ value: UInt8) { encoder.draft.set(Int(value), at: encoder.index) }
  func encode(_ value: UInt16) { encoder.draft.set(Int(value), at: encoder.index) }
  func encode(_ value: UInt32) { encoder.draft.set(Int(value), at: encoder.index) }
  func encode(_ value: UInt64) { encoder.draft.set(Int(value), at: encoder.index) }
  func encode<Value: Encodable>(_ value: Value) throws { try encoder.put(value) }
}
