@testable import GugusDomain

extension JSONTree {
  /// What a value encodes as.
  init(_ value: some Encodable, _ writing: PersonalWriting = .plain) throws {
    let node = TreeNode()
    try TreeEncoder(node: node, path: "", writing: writing).put(value)
    self = node.tree
  }
}

/// A place in the tree that is being made.
private final class TreeNode {
  enum Content {
    case nothing
    case value(JSONTree)
    case list([TreeNode])
    case object([(name: String, node: TreeNode)])
  }

  var content = Content.nothing

  var tree: JSONTree {
    switch content {
    // A value without members encodes as an empty object.
    case .nothing: .object([])
    case .value(let tree): tree
    case .list(let nodes): .list(nodes.map(\.tree))
    case .object(let members):
      .object(members.map { JSONTree.Member(name: $0.name, value: $0.node.tree) })
    }
  }

  func member(_ name: String) -> TreeNode {
    let node = TreeNode()
    if case .object(var members) = content {
      // Set aside, so that the array is not copied for each member.
      content = .nothing
      members.append((name, node))
      content = .object(members)
    } else {
      content = .object([(name, node)])
    }
    return node
  }

  func element() -> (node: TreeNode, index: Int) {
    let node = TreeNode()
    if case .list(var nodes) = content {
      content = .nothing
      nodes.append(node)
      content = .list(nodes)
      return (node, nodes.count - 1)
    }
    content = .list([node])
    return (node, 0)
  }
}

private struct TreeEncoder: Encoder {
  let node: TreeNode
  /// Of the place, names and numbers joined by points.
  let path: String
  let writing: PersonalWriting

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    if case .nothing = node.content { node.content = .object([]) }
    return KeyedEncodingContainer(TreeMembers<Key>(encoder: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    if case .nothing = node.content { node.content = .list([]) }
    return TreeElements(encoder: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { TreeValue(encoder: self) }

  func put(_ value: some Encodable) throws {
    if let text = value as? PersonalText, case .sealed(let sealer) = writing {
      let digest = try sealer.digest(of: text, at: path)
      node.content = .value(digest.tree)
    } else {
      try value.encode(to: self)
    }
  }

  func inside(_ name: String) -> TreeEncoder {
    TreeEncoder(
      node: node.member(name), path: path.isEmpty ? name : "\(path).\(name)", writing: writing)
  }

  func insideNext() -> TreeEncoder {
    let (node, index) = node.element()
    return TreeEncoder(node: node, path: "\(path).\(index)", writing: writing)
  }
}

private struct TreeMembers<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let encoder: TreeEncoder
  var codingPath: [any CodingKey] { [] }

  private func set(_ tree: JSONTree, _ key: Key) {
    encoder.node.member(key.stringValue).content = .value(tree)
  }

  func encodeNil(forKey key: Key) { set(.null, key) }
  func encode(_ value: Bool, forKey key: Key) { set(.bool(value), key) }
  func encode(_ value: String, forKey key: Key) { set(.text(value), key) }
  func encode(_ value: Double, forKey key: Key) { set(.real(value), key) }
  func encode(_ value: Float, forKey key: Key) { set(.real(Double(value)), key) }
  func encode(_ value: Int, forKey key: Key) { set(.integer(value), key) }
  func encode(_ value: Int8, forKey key: Key) { set(.integer(Int(value)), key) }
  func encode(_ value: Int16, forKey key: Key) { set(.integer(Int(value)), key) }
  func encode(_ value: Int32, forKey key: Key) { set(.integer(Int(value)), key) }
  func encode(_ value: Int64, forKey key: Key) { set(.integer(Int(value)), key) }
  func encode(_ value: UInt, forKey key: Key) { set(.integer(Int(value)), key) }
  func encode(_ value: UInt8, forKey key: Key) { set(.integer(Int(value)), key) }
  func encode(_ value: UInt16, forKey key: Key) { set(.integer(Int(value)), key) }
  func encode(_ value: UInt32, forKey key: Key) { set(.integer(Int(value)), key) }
  func encode(_ value: UInt64, forKey key: Key) { set(.integer(Int(value)), key) }

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

private struct TreeElements: UnkeyedEncodingContainer {
  let encoder: TreeEncoder
  var codingPath: [any CodingKey] { [] }

  var count: Int {
    if case .list(let nodes) = encoder.node.content { nodes.count } else { 0 }
  }

  func encodeNil() { encoder.insideNext().node.content = .value(.null) }

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

private struct TreeValue: SingleValueEncodingContainer {
  let encoder: TreeEncoder
  var codingPath: [any CodingKey] { [] }

  private func set(_ tree: JSONTree) { encoder.node.content = .value(tree) }

  func encodeNil() { set(.null) }
  func encode(_ value: Bool) { set(.bool(value)) }
  func encode(_ value: String) { set(.text(value)) }
  func encode(_ value: Double) { set(.real(value)) }
  func encode(_ value: Float) { set(.real(Double(value))) }
  func encode(_ value: Int) { set(.integer(value)) }
  func encode(_ value: Int8) { set(.integer(Int(value))) }
  func encode(_ value: Int16) { set(.integer(Int(value))) }
  func encode(_ value: Int32) { set(.integer(Int(value))) }
  func encode(_ value: Int64) { set(.integer(Int(value))) }
  func encode(_ value: UInt) { set(.integer(Int(value))) }
  func encode(_ value: UInt8) { set(.integer(Int(value))) }
  func encode(_ value: UInt16) { set(.integer(Int(value))) }
  func encode(_ value: UInt32) { set(.integer(Int(value))) }
  func encode(_ value: UInt64) { set(.integer(Int(value))) }
  func encode<Value: Encodable>(_ value: Value) throws { try encoder.put(value) }
}
