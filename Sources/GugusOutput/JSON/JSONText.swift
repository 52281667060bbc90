/// The text as a JSON string. Escapes what RFC 8259 §7 says must be escaped and nothing else,
/// so that every other character arrives byte for byte.
func jsonString(_ text: String) -> String {
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

/// An object with its members in that order; the values are JSON already.
func jsonObject(_ members: [(key: String, json: String)]) -> String {
  "{" + members.map { "\(jsonString($0.key)): \($0.json)" }.joined(separator: ", ") + "}"
}

extension Cell {
  /// The value for machines: never a translated word.
  var json: String {
    switch self {
    case .text(let text): jsonString(text)
    case .number(let number): String(number)
    case .decimal(let number): jsonNumber(number)
    case .share(let count, let whole), .bar(let count, let whole):
      jsonObject([
        ("count", String(count)), ("of", String(whole)),
        ("share", whole == 0 ? "null" : jsonNumber(Double(count) / Double(whole))),
      ])
    case .interval(let low, let high):
      jsonObject([("low", jsonNumber(low)), ("high", jsonNumber(high))])
    case .day(let day): jsonString(day.iso)
    case .instant(let instant): jsonString(instant.iso)
    case .flag(let isTrue): isTrue ? "true" : "false"
    case .term(let raw, _, _): jsonString(raw)
    case .list(let items): "[" + items.map(jsonString).joined(separator: ", ") + "]"
    case .empty: "null"
    }
  }
}

/// JSON has no infinity and no not-a-number (RFC 8259 §6).
private func jsonNumber(_ number: Double) -> String {
  number.isFinite ? number.description : "null"
}
