import Foundation

/// A JSON value, written by this file's own rules and not by the encoder's: keys sorted by their
/// UTF-8 bytes, no insignificant space, only what must be escaped escaped.
enum CanonicalJSON: Decodable {
  case null
  case bool(Bool)
  case integer(Int)
  case real(Double)
  case text(String)
  case list([CanonicalJSON])
  case object([String: CanonicalJSON])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Int.self) {
      self = .integer(value)
    } else if let value = try? container.decode(Double.self) {
      self = .real(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let values = try? container.decode([CanonicalJSON].self) {
      self = .list(values)
    } else {
      self = .object(try container.decode([String: CanonicalJSON].self))
    }
  }

  /// The canonical form of a JSON text.
  static func rewritten(_ text: String) throws -> String {
    try JSONDecoder().decode(CanonicalJSON.self, from: Data(text.utf8)).written
  }

  var written: String {
    switch self {
    case .null: return "null"
    case .bool(let value): return value ? "true" : "false"
    case .integer(let value): return "\(value)"
    case .real(let value): return "\(value)"
    case .text(let value): return CanonicalJSON.quoted(value)
    case .list(let values): return "[" + values.map(\.written).joined(separator: ",") + "]"
    case .object(let members):
      let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      let written = sorted.map { CanonicalJSON.quoted($0.key) + ":" + $0.value.written }
      return "{" + written.joined(separator: ",") + "}"
    }
  }

  /// RFC 8259 §7, with the short escapes that it names.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\u{8}": quoted += "\\b"
      case "\u{C}": quoted += "\\f"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
