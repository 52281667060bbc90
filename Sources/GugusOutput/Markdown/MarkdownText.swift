/// The text as Markdown that shows exactly it: what CommonMark or a pipe table would read as
/// markup is escaped, a line break becomes `<br>`, and nothing hidden stays hidden.
func markdownInline(_ text: String) -> String {
  var markdown = ""
  for scalar in text.visible.unicodeScalars {
    switch scalar {
    case "\n": markdown += "<br>"
    case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "|", "~":
      markdown += "\\"
      fallthrough
    default: markdown.unicodeScalars.append(scalar)
    }
  }
  return markdown
}

/// The text as a paragraph: its beginning, too, is not read as markup (`# `, `- `, `1. `).
func markdownParagraph(_ text: String) -> String {
  let inline = markdownInline(text).drop { $0 == " " }
  let digits = inline.prefix { $0.isASCII && $0.isNumber }
  let rest = inline[digits.endIndex...]
  let marker: Set<Unicode.Scalar> = digits.isEmpty ? ["#", "+", "-", "="] : [".", ")"]
  let beginsMarkup = rest.unicodeScalars.first.map(marker.contains) ?? false
  return beginsMarkup ? digits + "\\" + rest : String(inline)
}
