import Yams

/// A node with a name, `&name`, to which `*name` could refer.
struct AnchoredYAML: Error {
  package let place: Mark?
}

/// YAML that someone else wrote, as nodes.
package enum YAMLDocument {
  /// - Returns: the one document of the text; nil where it is empty.
  /// - Throws: `AnchoredYAML`, or `YamlError`. A few lines of aliases can stand for more nodes than any
  ///   memory holds, so that what they could refer to is refused before one is followed.
  package static func compose(_ text: String) throws -> Node? {
    if mayHoldAnchor(text), let node = try firstAnchored(in: text) {
      throw AnchoredYAML(place: node.mark)
    }
    return try Yams.compose(yaml: text, .basic, .default, .utf8)
  }

  private static func mayHoldAnchor(_ text: String) -> Bool {
    var last: UInt8 = 0
    for byte in text.utf8 {
      if last == UInt8(ascii: "&"), isOfName(Unicode.Scalar(byte)) { return true }
      last = byte
    }
    return false
  }

  /// In the order of the text. What could be an alias is a text to this look.
  private static func firstAnchored(in text: String) throws -> Node? {
    var blunted = String.UnicodeScalarView()
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      // Within a word, it is none: it may stand in a tag.
      blunted.append(scalar == "*" && !isOfName(last) ? "\u{E000}" : scalar)
      last = scalar
    }
    // Nodes have their anchors as long as their parser lives.
    let parser = try Parser(
      yaml: String(blunted), resolver: .basic, constructor: .default, encoding: .utf8)
    return try withExtendedLifetime(parser) { try parser.singleRoot().flatMap(firstAnchored) }
  }

  private static func firstAnchored(_ node: Node) -> Node? {
    switch node {
    case .scalar(let scalar): return scalar.anchor == nil ? nil : node
    case .sequence(let sequence):
      if sequence.anchor != nil { return node }
      for child in sequence {
        if let found = firstAnchored(child) { return found }
      }
      return nil
    case .mapping(let mapping):
      if mapping.anchor != nil { return node }
      for (key, value) in mapping {
        if let found = firstAnchored(key) ?? firstAnchored(value) { return found }
      }
      return nil
    case .alias: return node
    }
  }

  /// What the names of anchors are made of.
  private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "A"..."Z", "a"..."z", "0"..."9", "_", "-": true
    default: false
    }
  }
}
