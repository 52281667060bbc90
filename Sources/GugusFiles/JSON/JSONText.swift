/// The text as a JSON string. Escapes what RFC 8259 §7 says must be escaped and nothing else,
/// so that every other character arrives byte for byte.
public func jsonString(_ text: String) -> String {
  // Most texts need nothing; copying those whole keeps a long export fast.
  guard
    text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") })
  else { return "\"\(text)\"" }
  var json = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": json += "\\\""
    case "\\": json += "\\\\"
    case "\n": json += "\\n"
    case "\r": json += "\\r"
    case "\t": json += "\\t"
    case "\u{0}"..."\u{1F}":
      let digits = String(scalar.value, radix: 16)
      json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: json.unicodeScalars.append(scalar)
    }
  }
  return json + "\""
}
