import Mustache

/// How the templates write text into a page: what HTML or XML would read as markup is escaped,
/// and nothing hidden stays hidden.
///
/// By scalars: to the library's own escaping a `"` with an accent on it is another character
/// than `"`, and to a browser it ends an attribute all the same.
struct PageText: MustacheContentType {
  func escapeText(_ text: String) -> String {
    var markup = ""
    markup.reserveCapacity(text.utf8.count)
    for scalar in text.visible.unicodeScalars {
      switch scalar {
      case "<": markup += "&lt;"
      case ">": markup += "&gt;"
      case "&": markup += "&amp;"
      case "\"": markup += "&quot;"
      case "'": markup += "&#39;"
      // HTML forbids noncharacters, and XML some of them.
      case _ where scalar.properties.isNoncharacterCodePoint:
        markup += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: markup.unicodeScalars.append(scalar)
      }
    }
    return markup
  }
}
