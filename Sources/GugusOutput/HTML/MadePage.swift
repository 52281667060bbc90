import GugusDomain

/// What a page of ours says in its head of where it comes from: `<meta name="gugus:…">`, as the
/// page template writes it.
///
/// Read byte by byte: to Swift a `"` with an accent on it is another character than `"`.
struct MadePage {
  let language: Language
  let values: [String: String]

  /// Nil for bytes that are no such page.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Array("<!DOCTYPE html>".utf8)) else { return nil }
    // The head is short; what follows is not read.
    var rest = bytes.prefix(200_000)
    guard let code = rest.take(from: "<html lang=\"", to: "\""),
      let language = Language(rawValue: code)
    else { return nil }
    self.language = language
    var values: [String: String] = [:]
    while let name = rest.take(from: "<meta name=\"gugus:", to: "\""),
      let value = rest.take(from: "content=\"", to: "\"")
    {
      values[name] = MadePage.unescaped(value)
    }
    self.values = values
  }

  /// Undoes what `PageText` does to markup. Each is ASCII on both sides, so scalars do.
  private static func unescaped(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    let names = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    while let first = rest.first {
      if let (name, mark) = names.first(where: { rest.starts(with: $0.0.unicodeScalars) }) {
        plain.append(contentsOf: mark.unicodeScalars)
        rest = rest.dropFirst(name.unicodeScalars.count)
      } else {
        plain.append(first)
        rest = rest.dropFirst()
      }
    }
    return String(plain)
  }
}

extension ArraySlice<UInt8> {
  /// What stands between two texts, the first such place; goes on behind it.
  fileprivate mutating func take(from start: String, to end: String) -> String? {
    guard let begin = firstRange(of: Array(start.utf8)),
      let stop = self[begin.upperBound...].firstRange(of: Array(end.utf8))
    else { return nil }
    let text = String(decoding: self[begin.upperBound..<stop.lowerBound], as: UTF8.self)
    self = self[stop.upperBound...]
    return text
  }
}
