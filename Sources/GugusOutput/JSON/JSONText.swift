import GugusFiles

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
    case .term(let raw, _, _), .advice(let raw, _, _): jsonString(raw)
    case .list(let items): "[" + items.map(jsonString).joined(separator: ", ") + "]"
    case .code(let subject): jsonString(subject.code)
    case .codes(let subjects):
      "[" + subjects.map { jsonString($0.code) }.joined(separator: ", ") + "]"
    case .texts(let texts): "[" + texts.map { jsonString($0.raw) }.joined(separator: ", ") + "]"
    case .empty: "null"
    }
  }
}

/// JSON has no infinity and no not-a-number (RFC 8259 §6).
private func jsonNumber(_ number: Double) -> String {
  number.isFinite ? number.description : "null"
}
