/// The part of a line that a message shows, and how far from its left end the caret stands.
struct Excerpt {
  package let text: String
  let caret: Int

  /// Characters shown on either side of the column.
  private static let reach = 50

  package init(of line: String, around column: Int) {
    let before = line.prefix(column - 1)
    let after = line.dropFirst(column - 1)
    let start = (before.count > Excerpt.reach ? "…" : "") + visible(before.suffix(Excerpt.reach))
    let end = visible(after.prefix(Excerpt.reach)) + (after.count > Excerpt.reach ? "…" : "")
    text = start + end
    caret = start.count
  }
}

/// The text on one line with nothing left in it that could drive a terminal. No character keeps
/// more than eight scalars.
package func visible(_ text: some StringProtocol) -> String {
  // Characters of ASCII have one scalar, or two.
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return String(text).visible.onOneLine }
  var scalars = String.UnicodeScalarView()
  for character in text { scalars.append(contentsOf: character.unicodeScalars.prefix(8)) }
  return String(scalars).visible.onOneLine
}

/// The text as a message quotes it: visible, and no longer than a few words.
package func quoted(_ text: some StringProtocol) -> String {
  let shown = visible(text.prefix(40))
  return "“\(shown)\(text.dropFirst(40).isEmpty ? "" : "…")”"
}
