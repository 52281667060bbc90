import Foundation

/// A JSON object of which some members are too long to hold: an element to a line, keys sorted
/// within each.
public struct StreamedJSON {
  public enum Value {
    case value(any Encodable)
    /// Hands over one element after the other.
    case array((_ element: (any Encodable) throws -> Void) throws -> Void)
  }

  private let members: [(name: String, value: Value)]

  public init(_ members: [(name: String, value: Value)]) { self.members = members }

  /// - Throws: what the sink and the arrays throw.
  public func write(to sink: (String) throws -> Void) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    func text(_ value: some Encodable) throws -> String {
      String(decoding: try encoder.encode(value), as: UTF8.self)
    }
    try sink("{\n")
    for (index, (name, value)) in members.enumerated() {
      try sink("\(index == 0 ? "" : ",\n")\(try text(name)): ")
      switch value {
      case .value(let value): try sink(try text(value))
      case .array(let elements):
        var isFirst = true
        try sink("[")
        try elements { element in
          try sink("\(isFirst ? "" : ",")\n\(try text(element))")
          isFirst = false
        }
        try sink(isFirst ? "]" : "\n]")
      }
    }
    try sink("\n}\n")
  }
}
