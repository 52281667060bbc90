/// The part of a line that a message shows, and how far from its left end the caret stands.
struct Excerpt {
  let text: String
  let caret: Int

  /// Characters shown on either side of the column.
  private static let reach = 50

  init(of line: String, around column: Int) {
    let before = line.prefix(column - 1)
    let after = line.dropFirst(column - 1)
    let start = (before.count > Excerpt.reach ? "…" : "") + visible(before.suffix(Excerpt.reach))
    let end = visible(after.prefix(Excerpt.reach)) + (after.count > Excerpt.reach ? "…" : "")
    text = start + end
    caret = start.count
  }
}

/// The text with everything spelled out that would drive a terminal or turn its line around.
/// A tab becomes one space, and no character keeps more than eight scalars.
func visible(_ text: some StringProtocol) -> String {
  var result = String.UnicodeScalarView()
  for character in text {
    for scalar in character.unicodeScalars.prefix(8) {
      if scalar == "\t" {
        result.append(" ")
      } else if isDriving(scalar) {
        result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
  }
  return String(result)
}

/// The text as a message quotes it: visible, and no longer than a few words.
func quoted(_ text: some StringProtocol) -> String {
  let shown = visible(text.prefix(40))
  return "“\(shown)\(text.dropFirst(40).isEmpty ? "" : "…")”"
}

private func isDriving(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .lineSeparator, .paragraphSeparator: true
  // Joiners build letters and emoji; the other invisible ones (bidi, byte order mark) do not.
  case .format: scalar != "\u{200C}" && scalar != "\u{200D}"
  default: false
  }
}
